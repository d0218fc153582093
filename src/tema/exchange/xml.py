"""XML of doubtful origin read without harm: whatever its encoding, without entities, and with its slips mended."""

from __future__ import annotations

import codecs
import re
from typing import Any

from tema.codebook.lines import problem
from tema.exchange.qdc import NOT_IN_XML
from tema.records import Message, Problem

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});)")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_xml(file: str, raw: bytes) -> tuple[Any, tuple[Message, ...], Problem | None]:
    """The root element of an XML file, what was mended on the way, and why there is no root where there is none.

    Entities are not resolved, a document type declaration is refused, nothing outside the file is ever read, and
    lxml's limits on depth and size hold.
    """
    from lxml import etree

    text, encoding = decoded(raw)
    declared = _ENCODING.match(text.encode("ascii", "replace"))
    told = []
    if declared and not _same(declared[1].decode("ascii"), encoding):
        told.append(Message("exchange-note-encoding", {"encoding": encoding.upper()}))
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        return None, (), problem(file, None, "exchange-dtd")
    text, mended = _mended(text)
    told += [Message(key, {"count": count}) for key, count in mended.items() if count]
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as fault:
        return None, (), problem(file, fault.lineno or None, "exchange-broken", detail="XML")
    return root, tuple(told), None


def decoded(raw: bytes) -> tuple[str, str]:
    """The text of a file, by its mark, by what reads as UTF-8, by what it declares; and the encoding that it was."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace").removeprefix("\ufeff"), encoding
    if b"\0" in raw[:4]:
        encoding = "utf-16-be" if raw[:1] == b"\0" else "utf-16-le"
        return raw.decode(encoding, "replace"), "utf-16"
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        declared = _ENCODING.match(raw)
        encoding = declared[1].decode("ascii") if declared else "cp1252"
    try:
        return raw.decode(encoding), encoding.lower()
    except (LookupError, UnicodeDecodeError):
        return raw.decode("cp1252", "replace"), "cp1252"


def _mended(text: str) -> tuple[str, dict[str, int]]:
    """The text without its declaration, without what XML cannot hold, and with stray ampersands written right."""
    text = _DECLARATION.sub("", text, count=1)
    # In a CDATA section an ampersand is only that.
    pieces = [(each, 0) if n % 2 else _AMPERSAND.subn("&amp;", each) for n, each in enumerate(_CDATA.split(text))]
    text, stray = "".join(each for each, _ in pieces), sum(count for _, count in pieces)
    text, plain = NOT_IN_XML.subn("", text)
    spelled = 0

    def character(found: re.Match[str]) -> str:
        nonlocal spelled
        code = int(found[1], 16) if found[1] else int(found[2])
        if code < 0x110000 and not NOT_IN_XML.match(chr(code)):  # noqa: PLR2004  (the last code point)
            return found[0]
        spelled += 1
        return ""

    text = _REFERENCE.sub(character, text)
    return text, {"exchange-note-ampersand": stray, "exchange-lost-characters": plain + spelled}


def _same(declared: str, used: str) -> bool:
    try:
        return codecs.lookup(declared).name.replace("-", "")[:5] == codecs.lookup(used).name.replace("-", "")[:5]
    except LookupError:
        return False
