"""Every situation a user can meet has its sentence, in both languages, with everything in it that the error carries."""

import inspect
import re

import pytest

from tema import errors
from tema.messages import LANGUAGES, text_in
from tema.records import Message


def situations():
    found = (each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, errors.TemaError))
    return sorted(found, key=lambda each: each.__name__)


def values_of(situation):
    """The values that the class says it carries."""
    named = re.search(r"Values: ([a-z, ]+)\.", inspect.getdoc(situation))
    names = [name.strip() for name in named[1].split(",")] if named else []
    return {name: 2 if name == "count" else f"«{name}»" for name in names}


def raised_with(situation, values):
    if situation is errors.CodebookInvalid:
        return situation(values["file"], ["one", "two"])
    if situation is errors.DocumentsUnreadable:
        return situation(["one", "two"])
    return situation(kept=3, left=2) if situation is errors.DraftUnfinished else situation(**values)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("situation", situations(), ids=lambda each: each.__name__)
def test_every_situation_is_said_with_its_values(situation, language):
    values = values_of(situation)
    raised = raised_with(situation, values)
    sentence = text_in(language)(raised.message)
    for value in values.values():
        assert str(value) in sentence
    assert sentence.endswith((".", ")", "»"))


def test_counted_faults_are_said_in_singular_and_plural():
    text = text_in("sv")
    one, several = (text(Message("error-codebook-invalid", {"file": "a", "count": count})) for count in (1, 3))
    assert "ett fel" in one
    assert "3 fel" in several
