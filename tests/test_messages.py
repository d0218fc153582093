"""The catalogues: both languages say the same things, and every sentence can be shown."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from tema.messages import LANGUAGES, preferred_language, text_in
from tema.records import Message

SRC = Path(__file__).parent.parent / "src" / "tema"
FOLDER = SRC / "messages"
FILES = sorted({file.name for file in FOLDER.glob("*/*.ftl")})


def entries(language, file):
    resource = FluentParser().parse((FOLDER / language / file).read_text(encoding="utf-8"))
    assert [entry for entry in resource.body if isinstance(entry, ast.Junk)] == []
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)}


def values(node):
    """The names of the values that a sentence puts in."""
    found = set()
    for part in vars(node).values():
        for each in part if isinstance(part, list) else [part]:
            if isinstance(each, ast.VariableReference):
                found.add(each.id.name)
            elif isinstance(each, ast.BaseNode):
                found |= values(each)
    return found


@pytest.mark.parametrize("file", FILES)
def test_both_languages_have_the_same_sentences_with_the_same_values(file):
    swedish, english = entries("sv", file), entries("en", file)

    assert list(swedish) == list(english)
    assert {key: values(entry) for key, entry in swedish.items()} == {
        key: values(entry) for key, entry in english.items()
    }


def test_a_key_lives_in_one_file_only():
    keys = [key for file in FILES for key in entries("sv", file)]

    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES)
def test_every_sentence_can_be_shown(language, file):
    text = text_in(language)
    for key, entry in entries(language, file).items():
        for count in (0, 1, 2):
            assert text(key, **dict.fromkeys(values(entry), count)).strip(), key


def test_every_key_that_the_pages_name_is_in_the_catalogue_and_none_is_idle():
    source = "".join(path.read_text(encoding="utf-8") for path in [*SRC.glob("ui/*.py"), SRC / "errors.py"])
    named = set(re.findall(r"""["'](ui-[a-z-]+)["']""", source))
    begun = tuple(set(re.findall(r'f["\'](ui-[a-z-]+-)\{', source)))
    known = set(entries("sv", "ui.ftl"))

    assert named - known == set()
    assert {key for key in known - named if not key.startswith(begun)} == set()


def test_numbers_and_plurals_follow_the_language():
    assert text_in("sv")("ui-left", count=1) == "Ett utdrag kvar"
    assert text_in("en")("ui-left", count=12) == "12 excerpts left"
    assert text_in("sv")("ui-number", number=12345) == "12\N{NO-BREAK SPACE}345"
    assert text_in("en")("ui-percent", share=0.625) == "62%"


def test_a_message_record_and_a_key_give_the_same_sentence():
    text = text_in("sv")

    assert text(Message("ui-filters-active", {"count": 2})) == text("ui-filters-active", count=2) == "Urval (2)"


def test_a_missing_value_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        text_in("sv")("ui-coder-is")


@pytest.mark.parametrize(("asked", "language"), [("en_GB.UTF-8", "en"), ("sv_SE.UTF-8", "sv"), ("C", "sv"), ("", "sv")])
def test_swedish_unless_english_is_asked_for(monkeypatch, asked, language):
    for name in ("TEMA_LANGUAGE", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", asked)

    assert preferred_language() == language
