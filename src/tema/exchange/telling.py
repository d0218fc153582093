"""What is said of a code, a family and a codebook, as parts: the same in every text form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tema.exchange.records import Item, Part
from tema.exchange.words import VALENCE_LABELS, Referring
from tema.messages import text_for
from tema.records import Code, Codebook, Family, Source

NO_NAME = "–"
"""Stands for the name in the codebook's own language where there is none."""


def heading(name: Mapping[str, str], language: str, id_: str) -> str:
    """What something is called where there is one line for it."""
    return " ".join((name.get(language) or next(iter(name.values()), id_)).split())


def name_parts(name: Mapping[str, str], language: str, id_: str) -> Iterator[Part]:
    """The names that the heading does not say."""
    if language not in name:
        yield Part("name", NO_NAME, tag=language)
    for each, words in name.items():
        if each != language or words != heading(name, language, id_):
            yield Part("name", words, tag=each)


def head_parts(book: Codebook) -> tuple[Part, ...]:
    """What is said of the codebook as a whole."""
    parts = [Part("codebook", book.id), Part("language", book.language), *name_parts(book.name, book.language, book.id)]
    if book.documents:
        parts.append(Part("documents", items=tuple(Item(key, file) for key, file in book.documents.items())))
    return tuple(parts)


def family_parts(family: Family, language: str) -> tuple[Part, ...]:
    """What is said of a family."""
    told = Part("definition", family.definition)
    return tuple(
        part for part in (told, *name_parts(family.name, language, family.id), Part("id", family.id)) if said(part)
    )


def code_parts(code: Code, book: Codebook, refer: Referring, under: tuple[str, str | None]) -> tuple[Part, ...]:
    """What is said of a code that stands ``under`` a family's id and a code's id, in the order of reading."""
    text = text_for(book.language)
    examples = tuple(Item(text(VALENCE_LABELS[each.valence]), each.text) for each in code.examples)
    none = text("exchange-no-code")
    misses = tuple(Item(refer.code(each.code) if each.code else none, each.text) for each in code.near_misses)
    parts = (
        Part("retired", code.retired or ""),
        Part("into", refer.code(code.into) if code.into else ""),
        Part("definition", code.definition),
        Part("inclusion", code.inclusion),
        Part("exclusion", code.exclusion),
        Part("examples", items=examples),
        Part("near_misses", items=misses),
        Part("neighbours", items=tuple(Item("", refer.code(each)) for each in code.neighbours)),
        Part("source", items=tuple(Item("", source_words(each, book.language)) for each in code.source)),
        Part("family", "" if code.family == under[0] else _family(code, book, refer)),
        Part("parent", refer.code(code.parent) if code.parent and code.parent != under[1] else ""),
        *name_parts(code.name, book.language, code.id),
        Part("id", code.id),
    )
    return tuple(part for part in parts if said(part))


def _family(code: Code, book: Codebook, refer: Referring) -> str:
    return refer.family(code.family) if code.family else text_for(book.language)("exchange-no-family")


def said(part: Part) -> bool:
    """Whether a part says anything."""
    return bool(part.text or part.items)


def source_words(source: Source, language: str) -> str:
    """A place in a document: ``report, page 3, line 10-12: the words``."""
    text = text_for(language)
    document = re.sub(r"([\\,])", r"\\\1", source.document)
    page = f", {text('exchange-page')} {source.page}" if source.page is not None else ""
    lines = f"{source.first_line}" + (f"-{source.last_line}" if source.last_line != source.first_line else "")
    return f"{document}{page}, {text('exchange-line')} {lines}" + (f": {source.quote}" if source.quote else "")


_SOURCE = re.compile(
    r"(?P<document>(?:\\.|[^\\,])+)"
    r"(?:,\s*(?:sida|sid|page|bild|slide|s\.|p\.)\s*(?P<page>\d{1,9}))?"
    r",\s*(?:rad|rader|raderna|line|lines|l\.)\s*(?P<first>\d{1,9})(?:\s*[-–]\s*(?P<last>\d{1,9}))?"
    r"\s*(?::\s?(?P<quote>.*))?",
    re.IGNORECASE | re.DOTALL,
)


def source_of(words: str) -> Source | None:
    """The place that ``source_words`` wrote, or that a person wrote like it; None if it is another thing."""
    found = _SOURCE.fullmatch(words)
    if found is None:
        return None
    first = int(found["first"])
    last = int(found["last"] or first)
    page = int(found["page"]) if found["page"] else None
    if not 1 <= first <= last or page == 0:
        return None
    document = re.sub(r"\\(.)", r"\1", found["document"]).strip()
    return Source(document, first, last, page, (found["quote"] or "").strip())
