"""The learning curve as SVG; its colours come from the page's style. Streamlit's own HTML lets no SVG through."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import sqrt

from tema.messages import Text
from tema.records import LearningPoint
from tema.ui.reliability.figures import whole

_WIDTH, _HEIGHT = 640, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 18, 14, 50
_LEVELS = (0, 25, 50, 75, 100)
_APART = 40
"""Figures on the axis stand at least so far apart."""


def drawn(text: Text, points: Sequence[LearningPoint]) -> str:
    """The curve with its range as a band; those who cannot see it are told its ends and pointed to the table."""
    first, last = points[0].average_precision.estimate, points[-1].average_precision.estimate
    label = text("trust-curve-label", first=whole(first), last=whole(last), decisions=points[-1].decisions)
    places = [_across(each.decisions, points[-1].decisions) for each in points]
    return "".join(
        (
            f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(label)}">',
            *(_level(level) for level in _LEVELS),
            _band(places, points),
            _line(places, points),
            *_dots(text, places, points),
            *_ticks(text, places, points),
            _named(text("trust-curve-col-decisions"), (_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 8),
            "</svg>",
        )
    )


def _across(decisions: int, most: int) -> float:
    """Where so many answers stand: by their square root, so that the first few are not all in one place."""
    return _LEFT + (_WIDTH - _LEFT - _RIGHT) * sqrt(decisions / most)


def _up(share: float) -> float:
    return _TOP + (_HEIGHT - _TOP - _BOTTOM) * (1 - share)


def _level(level: int) -> str:
    y = _up(level / 100)
    return (
        f'<line class="r-grid" x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        f'<text class="r-tick" x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{level}</text>'
    )


def _band(places: Sequence[float], points: Sequence[LearningPoint]) -> str:
    above = [f"{x:.1f},{_up(each.average_precision.high):.1f}" for x, each in zip(places, points, strict=True)]
    below = [f"{x:.1f},{_up(each.average_precision.low):.1f}" for x, each in zip(places, points, strict=True)]
    return f'<polygon class="r-band" points="{" ".join((*above, *reversed(below)))}"/>'


def _line(places: Sequence[float], points: Sequence[LearningPoint]) -> str:
    along = (f"{x:.1f},{_up(each.average_precision.estimate):.1f}" for x, each in zip(places, points, strict=True))
    return f'<polyline class="r-along" points="{" ".join(along)}"/>'


def _dots(text: Text, places: Sequence[float], points: Sequence[LearningPoint]) -> list[str]:
    found = []
    for x, each in zip(places, points, strict=True):
        value = each.average_precision
        told = text(
            "trust-curve-point",
            decisions=each.decisions,
            value=whole(value.estimate),
            low=whole(value.low),
            high=whole(value.high),
        )
        dot = f'<circle class="r-dot" cx="{x:.1f}" cy="{_up(value.estimate):.1f}" r="4.5">'
        found.append(f"{dot}<title>{escape(told)}</title></circle>")
    return found


def _ticks(text: Text, places: Sequence[float], points: Sequence[LearningPoint]) -> list[str]:
    """How many answers, under the points; the last is always told."""
    kept: list[str] = []
    free = float(_WIDTH + _APART)
    for x, each in reversed(list(zip(places, points, strict=True))):
        if free - x >= _APART:
            kept.append(_named(text("ui-number", number=each.decisions), x, _HEIGHT - _BOTTOM + 19))
            free = x
    return kept


def _named(words: str, x: float, y: float) -> str:
    return f'<text class="r-tick" x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{escape(words)}</text>'
