"""Read a codebook: YAML -> schema -> references between the codes -> records."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from tema.codebook.faults import schema_problems
from tema.codebook.lines import Lines, Where, line_of, load, problem, read_text
from tema.codebook.schema import CodeEntry, FileEntry, SourceEntry, line_range, names, suggestion
from tema.records import Code, Codebook, Example, Family, NearMiss, Problem, Source

_Entries = Mapping[int, CodeEntry]
"""The codes that agree with the schema, by their position in the file."""

_Model = TypeVar("_Model", bound=BaseModel)


def read_codebook(path: Path) -> tuple[Codebook | None, tuple[Problem, ...]]:
    """The codebook in a UTF-8 YAML file. See `parse_codebook`; a file that cannot be read is a Problem too."""
    text, problems = read_text(path)
    return (None, problems) if text is None else parse_codebook(text, path.name)


@lru_cache(maxsize=16)
def parse_codebook(text: str, file: str) -> tuple[Codebook | None, tuple[Problem, ...]]:
    """The codebook in a YAML text, and its faults in the order of their lines.

    There is a codebook exactly when there is no fault: half a codebook would silently leave segments without the codes
    that are missing. ``file`` is the name that the faults give. All faults of the schema and of the references are
    collected; a text that is no YAML gives its first fault only. The latest texts are remembered: reading a large
    codebook takes a quarter of a second, and one text is read by whoever checks, adopts and shows it.
    """
    value, lines, problems = load(text, file)
    if problems:
        return None, problems
    faults: list[Problem] = []
    head = _validated(FileEntry, value, (file, lines, ()), faults)
    codes = _listed(value, "codes")
    if head and not codes:
        faults.append(problem(file, line_of(lines, ("codes",)), "codebook-no-codes"))
    found = {n: _validated(CodeEntry, item, (file, lines, ("codes", n)), faults) for n, item in enumerate(codes)}
    entries = {n: entry for n, entry in found.items() if entry}
    faults += _twice(codes, "codes", file, lines)
    faults += _twice(_listed(value, "families"), "families", file, lines)
    faults += _unknown(head, entries, _ids(codes), file, lines)
    faults += _cycles(entries, file, lines)
    if head is None or faults:
        return None, tuple(sorted(faults, key=lambda fault: fault.line or 0))
    return _codebook(head, list(entries.values())), ()


def code_lines(text: str, file: str) -> dict[str, int]:
    """The line that each code begins on, by id; empty for a text that is no YAML."""
    value, lines, _ = load(text, file)
    return {item["id"]: lines["codes", n] for n, item in enumerate(_listed(value, "codes")) if _id(item)}


def _validated(model: type[_Model], value: Any, at: tuple[str, Lines, Where], faults: list[Problem]) -> _Model | None:
    """The value as a model, or None and its faults added."""
    file, lines, where = at
    try:
        return model.model_validate(value)
    except ValidationError as fault:
        faults += schema_problems(model, fault, file, lines, where)
        return None


def _listed(value: Any, field: str) -> list[Any]:
    found = value.get(field) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []


def _id(item: Any) -> str | None:
    found = item.get("id") if isinstance(item, dict) else None
    return found if isinstance(found, str) else None


def _ids(items: Sequence[Any]) -> set[str]:
    return {found for item in items if (found := _id(item))}


def _twice(items: Sequence[Any], field: str, file: str, lines: Lines) -> Iterator[Problem]:
    """Ids that are used more than once, whether or not the rest of the entry is right."""
    first: dict[str, int | None] = {}
    for number, item in enumerate(items):
        found = _id(item)
        line = line_of(lines, (field, number, "id"))
        if found in first:
            yield problem(file, line, "codebook-id-twice", id=found, first=first[found])
        elif found:
            first[found] = line


def _unknown(
    head: FileEntry | None, entries: _Entries, ids: Collection[str], file: str, lines: Lines
) -> Iterator[Problem]:
    """References to a family, code or document that the file does not have."""
    families = None if head is None or head.families is None else {family.id for family in head.families}
    documents = head.documents if head else {}
    for n, entry in entries.items():
        for field, where, word in _references(n, entry):
            known: Collection[str] | None = ids
            if field == "family":
                known = families
            elif field == "document":
                known = documents or None
            if known is not None and word not in known:
                near = suggestion(word, known) or "blank"
                yield problem(file, line_of(lines, where), "codebook-unknown-id", field=field, id=word, near=near)


def _references(n: int, entry: CodeEntry) -> Iterator[tuple[str, Where, str]]:
    """Each word of a code that names something else: what kind it is, where it stands, the word."""
    if entry.family is not None:
        yield "family", ("codes", n, "family"), entry.family
    if entry.parent is not None:
        yield "parent", ("codes", n, "parent"), entry.parent
    for m, neighbour in enumerate(entry.neighbours):
        yield "neighbours", ("codes", n, "neighbours", m), neighbour
    for m, miss in enumerate(entry.near_misses):
        if miss.code is not None:
            yield "code", ("codes", n, "near_misses", m, "code"), miss.code
    if entry.retired is not None and entry.retired.into is not None:
        yield "into", ("codes", n, "retired", "into"), entry.retired.into
    for m, source in enumerate(entry.source):
        yield "document", ("codes", n, "source", m, "document"), source.document


def _cycles(entries: _Entries, file: str, lines: Lines) -> Iterator[Problem]:
    """Each ring of parents once, at its code that stands first in the file."""
    parents = {entry.id: entry.parent for entry in reversed(list(entries.values()))}
    told: set[str] = set()
    for n, entry in entries.items():
        ring = [entry.id]
        while (parent := parents.get(ring[-1])) is not None and parent not in ring:
            ring.append(parent)
        if parent == entry.id and entry.id not in told:
            told.update(ring)
            chain = " → ".join([*ring, entry.id])
            yield problem(file, line_of(lines, ("codes", n, "parent")), "codebook-parent-cycle", chain=chain)


def _codebook(head: FileEntry, entries: Sequence[CodeEntry]) -> Codebook:
    language = head.language
    if head.families is None:
        used = dict.fromkeys(entry.family for entry in entries if entry.family)
        families = tuple(Family(family, {language: family}) for family in used)
    else:
        families = tuple(
            Family(entry.id, names(entry.name, language), entry.definition, entry.guid) for entry in head.families
        )
    return Codebook(
        id=head.codebook,
        name=names(head.name or {language: head.codebook}, language),
        language=language,
        families=families,
        codes=tuple(_code(entry, language) for entry in entries),
        documents=dict(head.documents),
    )


def _code(entry: CodeEntry, language: str) -> Code:
    return Code(
        id=entry.id,
        name=names(entry.name, language),
        family=entry.family or "",
        parent=entry.parent,
        definition=entry.definition,
        inclusion=entry.inclusion,
        exclusion=entry.exclusion,
        examples=tuple(Example(example.text, example.valence) for example in entry.examples),
        near_misses=tuple(NearMiss(miss.text, miss.code) for miss in entry.near_misses),
        neighbours=tuple(entry.neighbours),
        source=tuple(_source(each) for each in entry.source),
        retired=entry.retired.reason if entry.retired else None,
        into=entry.retired.into if entry.retired else None,
        guid=entry.guid,
    )


def _source(entry: SourceEntry) -> Source:
    page = int(entry.page) if entry.page else None
    return Source(entry.document, *line_range(entry.lines), page=page, quote=entry.quote)
