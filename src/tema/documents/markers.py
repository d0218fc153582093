"""What stands before a list item that was written as plain text: a bullet, a dash, a number or a letter."""

from __future__ import annotations

import re

_BULLET = r"[•●▪■□◦‣⁃·∙○►▶➢➤❖✓✔→\ue000-\uf8ff]\s*|[-–—*»]\s+|[oØü]\s+(?=[A-ZÅÄÖ])|§\s+(?=[^\W\d])"
# "A. Svensson" is a name.
_NUMBER = r"\(?(?:\d{1,2}|[a-h]|[ivx]{2,4})[.)]\s+|\(?[A-H]\)\s+"
_MARKED = re.compile(rf"({_BULLET}|{_NUMBER})(?=\S)")
_ALONE = re.compile(rf"(?:{_BULLET}|{_NUMBER}|[-–—*»]|\(?(?:\d{{1,2}}|[a-h])[.)])\s*")
# What symbol fonts draw bullets with, as private characters or as the letters that lie there in other fonts.
_SYMBOL = re.compile("[\ue000-\uf8ffØü§]")


def split_marker(line: str) -> tuple[str, str]:
    """The marker that a line begins with, "" without one, and the rest of the line.

    Bullets that were drawn with a symbol font become "•".
    """
    marked = _MARKED.match(line)
    if marked is None:
        return "", line
    return _SYMBOL.sub("•", marked.group().strip()), line[marked.end() :]


def is_marker(text: str) -> bool:
    """Whether the text is a marker and nothing more."""
    return bool(_ALONE.fullmatch(text))
