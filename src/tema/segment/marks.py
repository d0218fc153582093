"""What stands in a turn without being said: stage marks such as ``(Applåder)`` or ``[skratt]``, and time marks."""

from __future__ import annotations

import re

# Longer brackets are somebody's parenthesis, which is speech.
_BRACKET = re.compile(r"\([^()\[\]\n]{0,60}\)|\[[^()\[\]\n]{0,60}\]")
_MARK_WORDS = 6

# A bare clock time can be speech ("bussen gick 09:30"); alone on its line, or with an arrow, it is a time mark.
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_TIME_LINE = re.compile(rf"^[^\S\n]*{_CLOCK}(?:\s*(?:-->|[-–])\s*{_CLOCK})?[^\S\n]*$", re.MULTILINE)

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
WORD = re.compile(rf"[{_CJK}]|(?:(?![{_CJK}])\w)+(?:[-'’:](?:(?![{_CJK}])\w)+)*")
"""A word; in Chinese and Japanese, which write no spaces, a character."""


def blank_marks(speech: str) -> str:
    """``speech`` with every mark overwritten by spaces, so that places stay the same."""
    masked = _BRACKET.sub(_blank_short, speech)
    return _TIME_LINE.sub(lambda found: " " * len(found[0]), masked)


def _blank_short(found: re.Match[str]) -> str:
    return found[0] if len(WORD.findall(found[0])) > _MARK_WORDS else " " * len(found[0])
