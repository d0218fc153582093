"""A draft as a file: an ordinary codebook in YAML that says of each code how sure the draft was and what it rests on.

A person may edit it by hand; what she has written there holds before what tema proposed. Where a quote stands in its
document (``Cited.start``, ``end``) is not written: ``places.placed`` finds it again from the document's text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from tema.codebook import parse_codebook
from tema.codebook.drafted import FEWEST, is_unwritten, letters, unwritten
from tema.codebook.emit import WIDTH, Value, field_text, scalar, source_of
from tema.codebook.lines import load, read_text
from tema.codebook.schema import CodeEntry, FileEntry, SourceEntry, line_range, names
from tema.documents.joining import joined
from tema.messages import text_in
from tema.records import (
    SET_ASIDE_KINDS,
    Cited,
    Concept,
    ConceptFamily,
    Draft,
    Problem,
    SetAside,
    Source,
)


def draft_text(draft: Draft) -> str:
    """The draft as the text of a codebook file that tema can read and a person can edit.

    A concept's definition is the quote that the draft cites for it, or a sentence that says that it is to be written.
    References to what the draft does not hold are left out, so that the file always can be read.
    """
    parts = [_head(draft), _families(draft), "codes:\n" + "\n\n".join(_concepts(draft))]
    if draft.set_aside:
        parts.append("\nset_aside:\n" + "\n".join(_aside(each) for each in draft.set_aside))
    return "\n".join(part for part in parts if part) + "\n"


def read_draft(path: Path) -> tuple[Draft | None, tuple[Problem, ...]]:
    """The draft in a file, also after edits by hand, or the faults that stop it from being read, with their lines.

    A code without ``draft`` is one that a person has put in: it counts as sure.
    """
    text, problems = read_text(path)
    return (None, problems) if text is None else parse_draft(text, path.name)


@lru_cache(maxsize=8)
def parse_draft(text: str, file: str) -> tuple[Draft | None, tuple[Problem, ...]]:
    """The draft in the text of a codebook file, and its faults: see `read_draft`."""
    book, problems = parse_codebook(text, file)
    if book is None:
        return None, problems
    value, _, _ = load(text, file)
    head = FileEntry.model_validate(value)
    concepts = [_concept(CodeEntry.model_validate(code), head.language) for code in value["codes"]]
    sources = {entry.id: entry.source for entry in head.families or ()}
    families = [
        ConceptFamily(each.id, each.named(head.language), next(_places(sources.get(each.id, [])), None))
        for each in book.families
    ]
    set_aside = [
        SetAside(each.name, kind, tuple(_places(each.source)), tuple(each.why))
        for each in head.set_aside
        for kind in SET_ASIDE_KINDS
        if kind == each.kind
    ]
    documents = tuple(book.documents.items())
    return Draft(book.id, book.language, documents, tuple(families), tuple(concepts), tuple(set_aside)), ()


def source_at(place: Cited) -> Source:
    """The place as a codebook names it, with its quote on one line."""
    return Source(place.document, place.first_line, place.last_line, place.page, one_line(place.text))


def flowing(text: str) -> str:
    """A stretch of a document on one line, with words that were cut at a line's end made whole."""
    return one_line(joined(text.split("\n")))


def one_line(text: str) -> str:
    """A text on one line, without what cannot stand in a codebook file."""
    return " ".join("".join(each if each.isprintable() else " " for each in text.replace("\xad", "")).split())


def _head(draft: Draft) -> str:
    said = text_in("sv" if draft.language == "sv" else "en")
    comment = textwrap.wrap(said("draft-file-comment"), WIDTH, break_long_words=False, break_on_hyphens=False)
    lines = [f"# {line}" for line in comment]
    lines += [f"codebook: {draft.id}", f"name: {scalar(said('draft-file-name'))}", f"language: {draft.language}"]
    documents = dict(draft.documents) | {
        name: name for name in sorted(_cited(draft) - {key for key, _ in draft.documents})
    }
    if documents:
        lines.append("documents:")
        lines += [f"  {scalar(short)}: {scalar(one_line(name))}" for short, name in documents.items()]
    return "\n".join(lines)


def _cited(draft: Draft) -> set[str]:
    """The documents that the draft cites."""
    found = {place.document for each in draft.concepts for place in each.sources}
    found |= {place.document for each in draft.set_aside for place in each.sources}
    found |= {each.definition.document for each in draft.concepts if each.definition}
    return found | {each.source.document for each in draft.families if each.source}


def _families(draft: Draft) -> str:
    items = [
        _item({"id": each.id, "name": one_line(each.name), "source": _written([each.source] if each.source else [])})
        for each in draft.families
    ]
    return "families:\n" + "\n".join(items) if items else ""


def _concepts(draft: Draft) -> Iterator[str]:
    families = {family.id for family in draft.families}
    known = {concept.id for concept in draft.concepts}
    parents = _parents(draft)
    for concept in draft.concepts:
        quote = concept.definition
        within = quote is None or any(_holds(source, quote) for source in concept.sources)
        sources = concept.sources if within or quote is None else (quote, *concept.sources)
        fields: dict[str, Value] = {
            "id": concept.id,
            "name": one_line(concept.name),
            "family": concept.family if concept.family in families else None,
            "parent": parents.get(concept.id),
            "definition": concept.own_words or (flowing(quote.text) if quote else "") or unwritten(draft.language),
            "inclusion": one_line(concept.inclusion) or None,
            "exclusion": one_line(concept.exclusion) or None,
            "neighbours": [each for each in concept.neighbours if each in known and each != concept.id] or None,
            "source": _written(sources),
        }
        yield "\n".join([_item(fields), *_drafted(concept)])


def _holds(source: Cited, part: Cited) -> bool:
    return source.document == part.document and letters(part.text) in letters(source.text)


def _parents(draft: Draft) -> Mapping[str, str]:
    """Each concept's parent, without those that the draft lacks and without rings."""
    known = {concept.id for concept in draft.concepts}
    found: dict[str, str] = {}
    for concept in draft.concepts:
        above = concept.parent if concept.parent in known else None
        ring = above
        while ring is not None and ring != concept.id:
            ring = found.get(ring)
        if above is not None and ring is None:
            found[concept.id] = above
    return found


def _drafted(concept: Concept) -> list[str]:
    lines = ["    draft:", f"      sure: {min(max(concept.sure, 0.0), 1.0):.2f}"]
    lines += _texts("why", concept.why, "      ")
    if concept.also:
        lines.append(f"      {field_text('also', [one_line(each) for each in concept.also], '      ')}")
    return lines


def _texts(name: str, texts: Sequence[str], pad: str) -> list[str]:
    """A list of sentences, one on each line."""
    return [f"{pad}{name}:", *(f"{pad}  - {scalar(one_line(each))}" for each in texts)] if texts else []


def _aside(each: SetAside) -> str:
    lines = [_item({"name": one_line(each.name), "kind": each.kind}), *_texts("why", each.why, "    ")]
    sources = _written(each.sources)
    return "\n".join([*lines, f"    {field_text('source', sources, '    ')}"] if sources else lines)


def _item(fields: Mapping[str, Value]) -> str:
    """A list item two blanks in, with the fields that say something."""
    lines = [field_text(name, value, "    ") for name, value in fields.items() if value is not None]
    return "  - " + "\n    ".join(lines)


def _written(places: Sequence[Cited]) -> list[Mapping[str, str | None]] | None:
    return [source_of(source_at(place)) for place in places] or None


def _concept(entry: CodeEntry, language: str) -> Concept:
    sources = tuple(_places(entry.source))
    quoted = _quoted(entry.definition, sources)
    named = names(entry.name, language)
    drafted = entry.draft
    return Concept(
        id=entry.id,
        name=named.get(language) or next(iter(named.values())),
        family=entry.family or "",
        sources=sources,
        sure=float(drafted.sure) if drafted else 1.0,
        why=tuple(drafted.why) if drafted else (),
        definition=quoted,
        inclusion=entry.inclusion,
        exclusion=entry.exclusion,
        parent=entry.parent,
        neighbours=tuple(entry.neighbours),
        also=tuple(drafted.also) if drafted else (),
        own_words="" if quoted or is_unwritten(entry.definition) else entry.definition,
    )


def _quoted(definition: str, sources: Sequence[Cited]) -> Cited | None:
    """Where a document says the definition, word for word: the source that says just that, else one that holds it."""
    said = letters(definition)
    if len(said) < FEWEST or is_unwritten(definition):
        return next((place for place in sources if letters(place.text) == said), None)
    holding = [place for place in sources if said in letters(place.text)]
    found = next((place for place in holding if letters(place.text) == said), next(iter(holding), None))
    return replace(found, text=definition) if found else None


def _places(entries: Sequence[SourceEntry]) -> Iterator[Cited]:
    for entry in entries:
        first, last = line_range(entry.lines)
        page = int(entry.page) if entry.page else None
        yield Cited(entry.document, 0, 0, entry.quote, first, last, page)
