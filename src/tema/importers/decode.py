"""Bytes to normalised text: whatever encoding an office in Sweden has produced.

Order: byte order mark; UTF-16 without one (seen from where the NUL bytes lie); UTF-8, strictly; then the one of cp1252,
cp850 and Mac Roman that gives the fewest signs out of place; charset-normalizer for what none of them fits.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

MOST_BYTES = 50_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_KINDS = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"\xd0\xcf\x11\xe0", "DOC/XLS"),
    (b"{\\rtf", "RTF"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")
_UNFIT = {
    **dict.fromkeys([*range(0x20), *range(0xD800, 0xE000)], "\ufffd"),
    **dict.fromkeys([0x0B, 0x0C, 0x1A], " "),
    0x09: "\t",
    0x0A: "\n",
}
_WESTERN = frozenset("åäöéèüáíóøæœçñêàâîôëïßúñãõšž")
_BETWEEN = re.compile(r"(?<=[A-Za-zÅÄÖåäö])([^\x00-\x7f])(?=[A-Za-zÅÄÖåäö])")
_MANY_WRONG = 0.5


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, or the catalogue key of what hindered it; ``line`` is where characters were lost, if any were."""

    text: str
    fault: str | None = None
    detail: str = ""
    line: int | None = None


def decode(raw: bytes) -> Decoded:
    """The text of a file, NFC with LF line breaks and no byte order mark; never raises.

    ``fault`` is one of *empty*, *too-large*, *other-kind*, *not-text* (no text then) and *lost-characters* (text with
    U+FFFD where bytes could not be read).
    """
    refused = _refused(raw)
    if refused is not None:
        return refused
    text = as_written(raw)
    if text is None or len(_CONTROL.findall(text)) > len(text) * 0.001 + 1:
        return Decoded("", "not-text")
    text = normalised(text)
    if not text.strip():
        return Decoded("", "empty")
    lost = text.find("\ufffd") if b"\xef\xbf\xbd" not in raw else -1
    if lost >= 0:
        return Decoded(text, "lost-characters", line=text.count("\n", 0, lost) + 1)
    return Decoded(text)


def _refused(raw: bytes) -> Decoded | None:
    if len(raw) > MOST_BYTES:
        return Decoded("", "too-large", str(MOST_BYTES // 1_000_000))
    if not raw.strip():
        return Decoded("", "empty")
    kind = next((kind for start, kind in _OTHER_KINDS if raw.startswith(start)), None)
    return None if kind is None else Decoded("", "other-kind", kind)


def normalised(text: str) -> str:
    """The text in NFC with LF line breaks, no leading byte order mark, and nothing in it that no text can hold.

    Escapes in JSON and YAML and the names of files can hold what UTF-8 cannot write (half of a surrogate pair) and
    what SQLite takes for the end of a text (NUL). These and the other control characters, but tab and line break,
    become U+FFFD, sign for sign. Page break, vertical tab and the end mark of DOS are layout and become a space.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines.translate(_UNFIT))


def as_written(raw: bytes) -> str | None:
    """The text of a file without its byte order mark, else as it stands; None where no encoding fits."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, errors="replace")
    wide = _utf16_without_mark(raw)
    if wide is not None:
        return wide
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _mostly_utf8(raw) or _one_byte(raw)


def _utf16_without_mark(raw: bytes) -> str | None:
    """Latin letters in UTF-16 have a NUL in every other byte."""
    sample = raw[:4096]
    half = max(1, len(sample) // 2)
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[offset::2].count(0) > 0.4 * half and sample[1 - offset :: 2].count(0) < 0.1 * half:
            return raw.decode(encoding, errors="replace")
    return None


def _mostly_utf8(raw: bytes) -> str | None:
    """UTF-8 with a damaged place or two: better read with a lost character than as another encoding throughout."""
    text = raw.decode("utf-8", errors="replace")
    right = sum(character > "\x7f" and character != "\ufffd" for character in text)
    return text if right > 10 * text.count("\ufffd") else None


def _one_byte(raw: bytes) -> str | None:
    best: tuple[float, str] | None = None
    for encoding in ("cp1252", "cp850", "mac_roman"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        wrong = sum(map(_oddity, _BETWEEN.findall(text))) + len(_CONTROL.findall(text))
        if best is None or wrong < best[0]:
            best = (wrong, text)
    high = sum(byte > 0x7F for byte in raw)  # noqa: PLR2004 - beyond ASCII
    return best[1] if best is not None and best[0] <= _MANY_WRONG * high else _guessed(raw)


def _oddity(character: str) -> float:
    """How much out of place a character is between two letters of a Swedish word."""
    if character in "åäö’‑\xad":
        return 0.0
    return 0.5 if character in _WESTERN else 1.0


def _guessed(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes

    guess = from_bytes(raw).best()
    return None if guess is None else str(guess)
