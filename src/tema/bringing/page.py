"""Taguette's highlights as a page: HTML, each highlight followed by a paragraph of its document and tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from tema.bringing.markup import text_of
from tema.bringing.records import RawCoding, Read, Words, problem
from tema.importers.decode import decode, normalised
from tema.importers.faults import decode_problems

_TOLD = re.compile(
    r"<p>\s*<strong>\s*[^<:]{1,40}:\s*</strong>(?P<document>[^<]*)<strong>\s*[^<:]{1,40}:\s*</strong>(?P<tags>[^<]*)</p>"
)
_LINE = re.compile(
    r"(?:Document|Dokument|Documento|Doc)\s*:\s*(?P<document>.*?)\s+(?:Tags|Taggar|Etiquetas|Étiquettes|Tag)\s*:\s*(?P<tags>.*)",
    re.IGNORECASE,
)
_RULE = re.compile(r"<hr\s*/?>", re.IGNORECASE)
_PAGES_TITLE = re.compile(r"Taguette\b.{0,40}(?::|$)")
_TITLE = re.compile(r"<h1>.*?</h1>", re.DOTALL | re.IGNORECASE)
_BODY = re.compile(r"<body[^>]*>(.*)", re.DOTALL | re.IGNORECASE)


def read(path: Path) -> Read:
    """The codings in a page of highlights; a coding's ``line`` is the number of its highlight."""
    decoded = decode(path.read_bytes())
    faults = decode_problems(decoded, path.name)
    body = _BODY.search(decoded.text)
    page = _TITLE.sub("", body[1] if body else decoded.text, count=1)
    codings = []
    last = 0
    for number, told in enumerate(_TOLD.finditer(page), start=1):
        quote = text_of(_RULE.sub("", page[last : told.start()]))
        tags = tuple(tag for each in text_of(told["tags"]).split(",") if (tag := " ".join(each.split())))
        if quote and tags:
            document = " ".join(text_of(told["document"]).split())
            codings.append(RawCoding(number, Words(transcript=document, quote=quote), tags))
        last = told.end()
    if not codings and not faults:
        faults = (problem(path.name, None, "bringing-no-highlights"),)
    return Read("Taguette", tuple(codings), (), faults)


def in_lines(paragraphs: Sequence[str]) -> tuple[RawCoding, ...]:
    """The same page made into a document of another kind, from its paragraphs; () where it is no such page."""
    found: list[RawCoding] = []
    quote: list[str] = []
    for paragraph in paragraphs:
        told = _LINE.fullmatch(paragraph.strip())
        if told is None:
            quote.append("" if _PAGES_TITLE.match(paragraph) else paragraph)
            continue
        tags = tuple(tag for each in told["tags"].split(",") if (tag := each.strip()))
        said = normalised("\n".join(quote)).strip()
        if tags and said:
            words = Words(transcript=normalised(told["document"]), quote=said)
            found.append(RawCoding(len(found) + 1, words, tags))
        quote = []
    return tuple(found)
