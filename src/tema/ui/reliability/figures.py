"""Shares as they are written on the page, with the range that they lie in."""

from __future__ import annotations

from tema.messages import Text
from tema.records import Interval
from tema.suggest.propose import AT_LEAST
from tema.ui.html import block, said

NOTHING = "–"

LEAST = round(100 * AT_LEAST)
"""The strength, as it is written, from which a code is suggested."""


def per_cent(text: Text, share: float) -> str:
    """A share (0..1) as whole per cent."""
    return text("coders-per-cent", share=whole(share))


def whole(share: float) -> int:
    """A share (0..1) in whole hundredths."""
    return int(100 * share + 0.5)


def share_cell(text: Text, found: Interval | None) -> str:
    """A table's cell: the share, its range in words, and the same as a line; a dash where nothing can be said."""
    if found is None:
        return said("r-number", NOTHING, "td")
    low, high = whole(found.low), whole(found.high)
    reach = f'<span class="r-reach" style="left:{low}%;width:{high - low}%"></span>'
    point = f'<span class="r-point" style="left:{whole(found.estimate)}%"></span>'
    line = f'<span class="r-range" aria-hidden="true">{reach}{point}</span>'
    words = said("r-between", text("trust-between", low=low, high=high), "span")
    return block("r-number", said("r-share", per_cent(text, found.estimate), "span"), words, line, element="td")


def columns(headings: list[str]) -> str:
    """The head of a table."""
    cells = "".join(f'<th scope="col">{said("", heading, "span")}</th>' for heading in headings)
    return block("", block("", cells, element="tr"), element="thead")
