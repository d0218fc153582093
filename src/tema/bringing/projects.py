"""Projects of Taguette (SQLite) and QualCoder (a folder ``.qda`` with the SQLite file ``data.qda``).

Taguette keeps documents as HTML and the positions of highlights in bytes of UTF-8 over its text nodes, tags not
counted; the words are taken there and compared with the snippet that it keeps. QualCoder keeps plain text with
positions and the words coded. In both the text need not be letter by letter that of the study, so a coding is found by
its words, with what stands around them.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from tema.bringing.database import reading, rows, tables
from tema.bringing.markup import Piece, between, pieces_of, text_of
from tema.bringing.records import RawCode, RawCoding, Read, Words, problem
from tema.importers.decode import normalised

_AROUND = 80
_TAGUETTE = frozenset({"documents", "highlights", "tags", "highlight_tags"})
_QUALCODER = frozenset({"source", "code_text", "code_name"})
QUALCODERS_FILE = "data.qda"


def read(path: Path) -> Read:
    """The codings in a project's database; in QualCoder's folder, the file where they are kept."""
    file = path / QUALCODERS_FILE if path.is_dir() else path
    try:
        with reading(file) as connection:
            known = tables(connection)
            if known >= _TAGUETTE:
                return _taguette(connection)
            if known >= _QUALCODER:
                return _qualcoder(connection, known)
    except (sqlite3.Error, OverflowError, ValueError, MemoryError):
        return Read(problems=(problem(path.name, None, "bringing-bad-database"),))
    return Read(problems=(problem(path.name, None, "bringing-unknown-database"),))


def _taguette(connection: sqlite3.Connection) -> Read:
    documents = {id_: (_text(name), pieces_of(_text(html))) for id_, name, html in _documents(connection)}
    tags = {
        id_: (_text(path), _text(told)) for id_, path, told in rows(connection, "tags", ("id", "path", "description"))
    }
    tagged: dict[Any, list[str]] = {}
    for highlight, tag in rows(connection, "highlight_tags", ("highlight_id", "tag_id")):
        if tag in tags:
            tagged.setdefault(highlight, []).append(tags[tag][0])
    codings = []
    columns = ("id", "document_id", "start_offset", "end_offset", "snippet")
    for id_, document, start, end, snippet in rows(connection, "highlights", columns):
        name, pieces = documents.get(document, ("", ()))
        codes = tuple(filter(None, tagged.get(id_, ())))
        if codes:
            codings.append(RawCoding(_whole(id_), _highlighted(name, pieces, (start, end), _text(snippet)), codes))
    return Read("Taguette", tuple(codings), tuple(RawCode(path, told) for path, told in tags.values() if path))


def _documents(connection: sqlite3.Connection) -> list[tuple[Any, ...]]:
    return rows(connection, "documents", ("id", "name", "contents"))


def _highlighted(name: str, pieces: tuple[Piece, ...], span: tuple[Any, Any], snippet: str) -> Words:
    """The words of a highlight; where position and snippet differ the snippet holds, and what is around is unknown."""
    kept = text_of(snippet)
    start, end = span
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        return Words(transcript=name, quote=normalised(kept))
    there = between(pieces, start, end)
    if kept and "".join(kept.split()) != "".join(there.split()):
        return Words(transcript=name, quote=normalised(kept))
    before, after = between(pieces, max(0, start - _AROUND), start), between(pieces, end, end + _AROUND)
    return Words(transcript=name, quote=normalised(there), before=normalised(before), after=normalised(after))


def _qualcoder(connection: sqlite3.Connection, known: frozenset[str]) -> Read:
    sources = {
        id_: (_text(name), _text(text)) for id_, name, text in rows(connection, "source", ("id", "name", "fulltext"))
    }
    groups = rows(connection, "code_cat", ("catid", "name")) if "code_cat" in known else []
    group_of = {id_: _text(name) for id_, name in groups}
    codes = {
        id_: RawCode(_text(name), _text(memo), group_of.get(group, ""))
        for id_, name, memo, group in rows(connection, "code_name", ("cid", "name", "memo", "catid"))
    }
    codings = []
    columns = ("ctid", "cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo")
    for id_, code, source, quote, start, end, owner, date, memo in rows(connection, "code_text", columns):
        if code in codes and codes[code].name and source in sources:
            words = _coded(*sources[source], _text(quote), (start, end))
            name = (codes[code].name,)
            codings.append(RawCoding(_whole(id_), words, name, "", _text(memo), _text(owner), _text(date)))
    return Read("QualCoder", tuple(codings), tuple(each for each in codes.values() if each.name))


def _coded(name: str, text: str, quote: str, span: tuple[Any, Any]) -> Words:
    """Words coded in QualCoder; positions are those of the code points, or of Qt, which counts an emoji as two."""
    start, end = span
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        return Words(transcript=name, quote=normalised(quote))
    if text[start:end] != quote:
        wide = text.encode("utf-16-le", "replace")
        low, high = (len(wide[: 2 * at].decode("utf-16-le", "ignore")) for at in (start, end))
        if quote and text[low:high] != quote:
            return Words(transcript=name, quote=normalised(quote))
        start, end = (low, high) if quote else (start, end)
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return Words(transcript=name, quote=normalised(text[start:end]), before=normalised(before), after=normalised(after))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None or isinstance(value, bytes) else str(value)


def _whole(value: Any) -> int | None:
    return value if isinstance(value, int) and value > 0 else None
