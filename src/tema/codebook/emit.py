"""Values as YAML text as the shipped codebook has them: prose folded, sentences quoted, short things on one line."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from tema.records import Code, Codebook, Family, Source

Value = str | None | Mapping[str, str] | Sequence[str] | Sequence[Mapping[str, str | None]]
"""What stands under a field."""

Field = Literal[
    "name",
    "family",
    "parent",
    "definition",
    "inclusion",
    "exclusion",
    "examples",
    "near_misses",
    "neighbours",
    "source",
    "retired",
    "guid",
]
"""What can be changed of a code."""

FIELDS = ("id", *get_args(Field))
"""The fields of a code, in the order they are written."""

WIDTH = 110
_PLAIN = re.compile(r"[^\W\d_][\w åäöÅÄÖéÉüÜ.()/-]*", re.UNICODE)
_NOT_TEXT = {"null", "~"}


def fields_of(code: Code, language: str) -> dict[str, Value]:
    """What is written of a code, field by field; None where nothing is said."""
    return {
        "id": code.id,
        "name": code.name[language] if list(code.name) == [language] else dict(code.name),
        "family": code.family or None,
        "parent": code.parent,
        "definition": code.definition,
        "inclusion": code.inclusion or None,
        "exclusion": code.exclusion or None,
        "examples": [{"text": each.text, "valence": each.valence} for each in code.examples] or None,
        "near_misses": [{"text": each.text, "code": each.code} for each in code.near_misses] or None,
        "neighbours": list(code.neighbours) or None,
        "source": [source_of(each) for each in code.source] or None,
        "retired": retired_of(code),
        "guid": code.guid,
    }


def retired_of(code: Code) -> Value:
    """What is written of a code that is out of use."""
    if code.retired is None:
        return None
    return {"reason": code.retired, **({"into": code.into} if code.into else {})}


def source_of(source: Source) -> Mapping[str, str | None]:
    """What is written of a place in a document."""
    written: dict[str, str | None] = {"document": source.document, "lines": line_text(source)}
    if source.page is not None:
        written["page"] = str(source.page)
    return written | ({"quote": source.quote} if source.quote else {})


def line_text(source: Source) -> str:
    """The lines of a source as they are written: ``12`` or ``10-12``."""
    first, last = source.first_line, source.last_line
    return str(first) if first == last else f"{first}-{last}"


def codebook_text(book: Codebook) -> str:
    """A whole codebook as a YAML file's text, in the order that the shipped codebook has its parts."""
    own = list(book.name) == [book.language]
    name = scalar(book.name[book.language]) if own else flow(dict(book.name))
    lines = [f"codebook: {book.id}", f"name: {name}", f"language: {book.language}"]
    if book.documents:
        lines += ["documents:", *(f"  {scalar(key)}: {scalar(value)}" for key, value in book.documents.items())]
    if book.families:
        lines += ["families:", *(family_text(family, book.language, "  ") for family in book.families)]
    lines += ["codes:", *(code_text(code, book.language, "  ") for code in book.codes)]
    return "\n".join(lines) + "\n"


def code_text(code: Code, language: str, pad: str) -> str:
    """A whole code as the lines of a list item that stands ``pad`` in, without the last line break."""
    return _item(fields_of(code, language), pad)


def family_text(family: Family, language: str, pad: str) -> str:
    """A whole family, likewise."""
    name: Value = family.name[language] if list(family.name) == [language] else dict(family.name)
    return _item({"id": family.id, "name": name, "definition": family.definition or None, "guid": family.guid}, pad)


def _item(fields: Mapping[str, Value], pad: str) -> str:
    inner = pad + "  "
    written = [field_text(name, value, inner) for name, value in fields.items() if value is not None]
    return f"{pad}- " + f"\n{inner}".join(written)


def field_text(name: str, value: Value, pad: str) -> str:
    """``name: value`` as it stands ``pad`` in; the first line without its indent, the last without its line break."""
    if value is None or isinstance(value, str):
        return f"{name}: {_text(value, pad + '  ')}"
    if isinstance(value, Mapping):
        return f"{name}: {flow(value)}"
    if all(isinstance(each, str) for each in value):
        return f"{name}: [{', '.join(scalar(str(each)) for each in value)}]"
    return "\n".join([f"{name}:", *(item_text(name, each, pad + "  ") for each in value if isinstance(each, Mapping))])


def item_text(field: str, value: Mapping[str, str | None], pad: str, *, in_flow: bool = False) -> str:
    """One example, near miss or source as the lines of a list item that stands ``pad`` in."""
    if in_flow or (field == "source" and "quote" not in value):
        return f"{pad}- {flow(value)}"
    first, *others = value.items()
    begin = scalar(first[1]) if field == "source" else quoted(first[1] or "")
    lines = [f"{first[0]}: {begin}"]
    lines += [f"{key}: {_text(each, f'{pad}    ') if key == 'quote' else scalar(each)}" for key, each in others]
    return f"{pad}- " + f"\n{pad}  ".join(lines)


def flow(value: Mapping[str, str | None]) -> str:
    """A mapping on one line."""
    return "{" + ", ".join(f"{scalar(key)}: {scalar(each)}" for key, each in value.items()) + "}"


def scalar(text: str | None) -> str:
    """A short text, plain where YAML reads that as it stands."""
    if text is None:
        return "null"
    is_range = re.fullmatch(r"\d+(-\d+)?", text)
    plain = is_range or (_PLAIN.fullmatch(text) and text.casefold() not in _NOT_TEXT and not text.endswith(" "))
    return text if plain else quoted(text)


def quoted(text: str) -> str:
    """A text in quotation marks, on one line."""
    marked = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
    return f'"{marked}"'


def _text(text: str | None, pad: str) -> str:
    if text is not None and "\n" in text:
        return "|-\n" + "\n".join(f"{pad}{line}" if line else "" for line in text.split("\n"))
    if text is None or len(text) <= WIDTH - 40 or "  " in text:
        return scalar(text)
    lines = textwrap.wrap(text, WIDTH - len(pad), break_long_words=False, break_on_hyphens=False)
    return ">-\n" + "\n".join(pad + line for line in lines)
