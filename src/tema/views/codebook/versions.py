"""How the codebook came to say what it says: its wordings, who made them and why, and what differs between two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, get_args

from tema.codebook import parse_codebook, read_codebook
from tema.codebook.emit import Field
from tema.pipeline.rules import codebook_file
from tema.records import Code, Codebook, Problem, Source
from tema.store import derived
from tema.store.adoptions import Adoption, adoptions, wording_of
from tema.store.study import Study

FIELDS: tuple[Field, ...] = get_args(Field)
Piece = tuple[Literal["same", "gone", "new"], str]
"""A run of words, and whether it stands in both wordings, in the old one only or in the new one only."""


@dataclass(frozen=True, slots=True)
class Version:
    """One wording in force at some time, with the codes that it changed; ``number`` 1 is the first."""

    number: int
    adoption: Adoption
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What became of one field of a code, as pieces of text."""

    field: Field
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class CodeChange:
    """What became of a code: it came, went or changed."""

    code: str
    kind: Literal["new", "gone", "changed"]
    fields: tuple[FieldChange, ...]


def versions(study: Study, code: str | None = None) -> tuple[Version, ...]:
    """The wordings that count, newest first; of one code, those where it changed or came."""
    standing = [each for each in reversed(adoptions(study)) if each.counts]
    found: list[Version] = []
    for number, adoption in enumerate(standing, start=1):
        changed = adoption.changed
        if changed is None:
            changed = _differing(study, standing[number - 2].id if number > 1 else None, adoption.id)
        if code is None or code in changed:
            found.append(Version(number, adoption, changed))
    return tuple(reversed(found))


def code_then(study: Study, adoption: str, code: str) -> Code | None:
    """What the code said in that wording."""
    book = _book(study, adoption)
    return next((each for each in book.codes if each.id == code), None) if book else None


def changes(study: Study, adoption: str, code: str | None = None) -> tuple[CodeChange, ...]:
    """What a wording changed against the one before it: in every code, or in one."""
    standing = [each.id for each in reversed(adoptions(study)) if each.counts]
    at = standing.index(adoption) if adoption in standing else 0
    before = _codes(study, standing[at - 1] if at else None)
    after = _codes(study, adoption)
    ids = [code] if code else [*after, *(id_ for id_ in before if id_ not in after)]
    found = (_change(id_, before.get(id_), after.get(id_)) for id_ in ids)
    return tuple(change for change in found if change is not None)


def file_changes(study: Study) -> tuple[tuple[CodeChange, ...], tuple[Problem, ...]]:
    """What the study's file says otherwise than the codebook in force, and the faults that keep it from being used.

    Raises:
        CodebookMissing: there is no file.
    """
    adopted = derived.adopted_codebook(study)
    book, faults = read_codebook(codebook_file(study))
    if book is None or adopted is None:
        return (), faults
    now = parse_codebook(adopted["text"], "")[0]
    before = {code.id: code for code in now.codes} if now else {}
    after = {code.id: code for code in book.codes}
    ids = [*after, *(id_ for id_ in before if id_ not in after)]
    found = (_change(id_, before.get(id_), after.get(id_)) for id_ in ids)
    return tuple(change for change in found if change is not None), faults


def field_text(code: Code, field: Field) -> str:
    """A field of a code as text to read and compare; lists have a line for each item."""
    value = getattr(code, field)
    if field == "name":
        return "\n".join(f"{language}: {name}" for language, name in sorted(code.name.items()))
    if field == "examples":
        return "\n".join(f"{each.text} ({each.valence})" for each in code.examples)
    if field == "near_misses":
        return "\n".join(f"{each.text} → {each.code or '–'}" for each in code.near_misses)
    if field == "source":
        return "\n".join(_cited(each) for each in code.source)
    if field == "retired" and code.into:
        return f"{code.retired} → {code.into}"
    return "\n".join(value) if isinstance(value, tuple) else value or ""


def _cited(source: Source) -> str:
    page = "" if source.page is None else f", s. {source.page}"
    quote = f": {source.quote}" if source.quote else ""
    return f"{source.document} {source.first_line}–{source.last_line}{page}{quote}"


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """The two texts as one, word by word, with what went and what came."""
    before, after = _words(old), _words(new)
    pieces: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(("same", "".join(before[a:b])))
            continue
        pieces += [("gone", "".join(before[a:b]))] if b > a else []
        pieces += [("new", "".join(after[c:d]))] if d > c else []
    return tuple(pieces)


def _words(text: str) -> Sequence[str]:
    import re

    return re.findall(r"\w+|\s+|[^\w\s]", text)


def _change(id_: str, before: Code | None, after: Code | None) -> CodeChange | None:
    if before == after:
        return None
    fields = tuple(
        FieldChange(field, difference(old, new))
        for field in FIELDS
        if (old := field_text(before, field) if before else "") != (new := field_text(after, field) if after else "")
    )
    return CodeChange(id_, "new" if before is None else "gone" if after is None else "changed", fields)


def _differing(study: Study, before: str | None, after: str) -> tuple[str, ...]:
    old, new = _codes(study, before), _codes(study, after)
    return tuple(id_ for id_ in _each({**new, **old}) if old.get(id_) != new.get(id_))


def _each(codes: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(codes)


def _codes(study: Study, adoption: str | None) -> dict[str, Code]:
    book = _book(study, adoption) if adoption else None
    return {code.id: code for code in book.codes} if book else {}


def _book(study: Study, adoption: str) -> Codebook | None:
    return parse_codebook(wording_of(study, adoption) or "", "")[0]
