"""A code as the fields of a form, and the values of the form as a code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic_core import PydanticCustomError

from tema.codebook.emit import line_text
from tema.codebook.schema import line_range
from tema.messages import LANGUAGES
from tema.records import VALENCES, Code, Codebook, Example, NearMiss, Source
from tema.ui.codebook.form import Values
from tema.ui.desk import Desk
from tema.views.codebook.draft import remarks

Spec = dict[str, Any]

BLANK = Code("", {}, "", None, "", "", "", (), (), (), ())
"""A code of which nothing is said yet."""

_VALENCES = {"strengthens": "ui-valence-strengthens", "weakens": "ui-valence-weakens", "both": "ui-valence-both"}


def languages(book: Codebook) -> tuple[str, ...]:
    """The languages that names are written in: the codebook's own first, then those of the page, then others."""
    named = (book.name, *(family.name for family in book.families), *(code.name for code in book.codes))
    used = {language for names in named for language in names}
    return tuple(dict.fromkeys((book.language, *LANGUAGES, *sorted(used))))


def values_of(code: Code, book: Codebook) -> Values:
    """What stands in the form of a code."""
    return {
        **{f"name-{language}": code.name.get(language, "") for language in languages(book)},
        "family": code.family,
        "parent": code.parent or "",
        "definition": code.definition,
        "inclusion": code.inclusion,
        "exclusion": code.exclusion,
        "examples": [{"text": each.text, "valence": each.valence} for each in code.examples],
        "near_misses": [{"text": each.text, "code": each.code or ""} for each in code.near_misses],
        "neighbours": list(code.neighbours),
        "source": [{"document": each.document, "lines": line_text(each)} for each in code.source],
        "reason": "",
    }


def code_from(values: Mapping[str, Any], base: Code, book: Codebook) -> tuple[Code, bool]:
    """The code that the form describes, and whether every source could be read. Fields it lacks are as in ``base``."""
    whole = {**values_of(base, book), **values}
    kept = list(base.source)
    sources = [_source(row, kept) for row in whole["source"] if row["document"] or row["lines"]]
    code = replace(
        base,
        name={language: name for language in languages(book) if (name := whole[f"name-{language}"].strip())},
        family=whole["family"],
        parent=whole["parent"] or None,
        definition=whole["definition"],
        inclusion=whole["inclusion"],
        exclusion=whole["exclusion"],
        examples=tuple(Example(row["text"], row["valence"]) for row in whole["examples"] if row["text"].strip()),
        near_misses=tuple(
            NearMiss(row["text"], row["code"] or None) for row in whole["near_misses"] if row["text"].strip()
        ),
        neighbours=tuple(whole["neighbours"]),
        source=tuple(source for source in sources if source is not None),
    )
    return code, None not in sources


def _source(row: Mapping[str, str], kept: list[Source]) -> Source | None:
    """The source that a row names; one that the code had keeps its page and quote, which the form does not show."""
    try:
        first, last = line_range(row["lines"].strip())
    except PydanticCustomError:
        return None
    document = row["document"].strip()
    for number, source in enumerate(kept):
        if (source.document, source.first_line, source.last_line) == (document, first, last):
            return kept.pop(number)
    return Source(document, first, last) if document else None


def look_at(at: Desk, book: Codebook, base: Code, values: Values) -> tuple[list[str], list[str]]:
    """What must be mended in a draft, and what is missing or doubtful."""
    code, is_readable = code_from(values, base, book)
    faults = [] if is_readable else [at.text("codes-fault-source")]
    found = [at.text(remark).removeprefix(f"{remark.values['code']}: ") for remark in remarks(book, code)]
    return faults, [words[:1].upper() + words[1:] for words in found]


def reason_field(at: Desk, example: str = "") -> Spec:
    """Why a change is made: asked for by every form."""
    label = at.text("codes-reason")
    return {"name": "reason", "label": label, "kind": "line", "required": True, "last": True, "placeholder": example}


def name_fields(at: Desk, book: Codebook) -> list[Spec]:
    """A field for the name in each language; the codebook's own is needed."""
    return [
        {
            "name": f"name-{language}",
            "label": at.text("codes-name-in", language=language),
            "kind": "line",
            "half": True,
            "required": language == book.language,
        }
        for language in languages(book)
    ]


def prose_fields(at: Desk) -> list[Spec]:
    """Definition, inclusion and exclusion."""
    return [
        {"name": "definition", "label": at.text("ui-rule-definition"), "kind": "area", "rows": 2, "required": True},
        {"name": "inclusion", "label": at.text("ui-rule-inclusion"), "kind": "area", "rows": 2},
        {"name": "exclusion", "label": at.text("ui-rule-exclusion"), "kind": "area", "rows": 2},
    ]


def place_fields(at: Desk, book: Codebook, code: Code) -> list[Spec]:
    """Where the code stands: its family and the broader code."""
    families = [(each.id, each.named(at.language)) for each in book.families]
    below = _below(book, code.id)
    parents = [(each.id, each.named(at.language)) for each in book.in_use if each.id not in below]
    none = at.text("codes-none")
    return [
        {
            "name": "family",
            "label": at.text("codes-family"),
            "kind": "select",
            "half": True,
            "options": _options(families, none),
        },
        {
            "name": "parent",
            "label": at.text("codes-parent"),
            "kind": "select",
            "half": True,
            "options": _options(parents, none),
        },
    ]


def _below(book: Codebook, code: str) -> set[str]:
    """The code and every code under it: none of them can be its parent."""
    found, size = {code}, 0
    while len(found) != size:
        size = len(found)
        found |= {each.id for each in book.codes if each.parent in found}
    return found


def list_fields(at: Desk, book: Codebook, code: Code) -> list[Spec]:
    """Examples, near misses, neighbours and sources."""
    others = [(each.id, each.named(at.language)) for each in book.in_use if each.id != code.id]
    made = (_examples(at), _near_misses(at, others), _neighbours(at, others), _sources(at, book))
    return [{**field, "removeLabel": at.text("codes-remove")} for field in made]


def _words(at: Desk) -> Spec:
    return {"name": "text", "label": at.text("codes-words"), "kind": "area"}


def _examples(at: Desk) -> Spec:
    return {
        "name": "examples",
        "label": at.text("ui-rule-examples"),
        "kind": "rows",
        "one": at.text("codes-example"),
        "columns": [_words(at), {**valence_field(at), "width": "8.5rem"}],
        "blank": {"text": "", "valence": "both"},
        "addLabel": at.text("codes-add-example"),
    }


def _near_misses(at: Desk, others: Sequence[tuple[str, str]]) -> Spec:
    return {
        "name": "near_misses",
        "label": at.text("ui-rule-misses"),
        "kind": "rows",
        "one": at.text("codes-miss"),
        "columns": [_words(at), {**target_field(at, others), "width": "10.5rem"}],
        "blank": {"text": "", "code": ""},
        "addLabel": at.text("codes-add-miss"),
    }


def _neighbours(at: Desk, others: Sequence[tuple[str, str]]) -> Spec:
    return {
        "name": "neighbours",
        "label": at.text("ui-rule-neighbours"),
        "kind": "many",
        "options": [{"value": value, "label": label} for value, label in others],
        "addLabel": at.text("codes-add-neighbour"),
    }


def _sources(at: Desk, book: Codebook) -> Spec:
    document: Spec = {"name": "document", "label": at.text("codes-document"), "kind": "line"}
    if book.documents:
        document |= {"kind": "select", "options": _options(list(book.documents.items()), at.text("codes-none"))}
    lines = {"name": "lines", "label": at.text("codes-lines"), "kind": "line", "placeholder": "10-12"}
    return {
        "name": "source",
        "label": at.text("ui-rule-source"),
        "kind": "rows",
        "one": at.text("codes-source"),
        "columns": [document, {**lines, "width": "8.5rem"}],
        "blank": {"document": next(iter(book.documents), ""), "lines": ""},
        "addLabel": at.text("codes-add-source"),
    }


def valence_field(at: Desk) -> Spec:
    """Which way an example speaks."""
    options = [{"value": valence, "label": at.text(_VALENCES[valence])} for valence in VALENCES]
    return {"name": "valence", "label": at.text("ui-valence"), "kind": "select", "options": options}


def target_field(at: Desk, codes: Sequence[tuple[str, str]]) -> Spec:
    """Which code a near miss belongs to instead."""
    return {
        "name": "code",
        "label": at.text("codes-belongs"),
        "kind": "select",
        "options": _options(codes, at.text("ui-rule-no-code")),
    }


def _options(pairs: Sequence[tuple[str, str]], none: str) -> list[dict[str, str]]:
    return [{"value": "", "label": none}, *({"value": value, "label": label} for value, label in pairs)]
