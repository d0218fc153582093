"""The learning curve: how well suggestions rank after so many answers, drawn, in figures and in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import streamlit as st

from tema.messages import Text
from tema.records import LearningPoint
from tema.ui.desk import Desk
from tema.ui.html import block, said
from tema.ui.reliability.drawing import drawn
from tema.ui.reliability.figures import columns, whole
from tema.views.reliability import Learning, learning

_COLUMNS = ("decisions", "value", "range")


def curve(at: Desk) -> None:
    """Draw the part."""
    text = at.text
    found = learning(at.study)
    heading = said("t-heading r-next", text("trust-curve"), "h2")
    if not found.points:
        st.html(heading + said("t-lead r-empty", text("trust-curve-none"), "p"))
        return
    st.html(heading + said("t-lead", _says(text, found), "p") + said("t-note r-line", text("trust-curve-is"), "p"))
    drawing, figures = st.columns([1.7, 1], gap="large")
    with drawing:
        _component()(key="trust-curve", data={"svg": drawn(text, found.points)})
    with figures:
        st.html(_table(text, found.points))


def _says(text: Text, found: Learning) -> str:
    first, last = found.points[0], found.points[-1]
    return text(
        f"trust-curve-{found.trend}",
        first=whole(first.average_precision.estimate),
        last=whole(last.average_precision.estimate),
        decisions=last.decisions,
    )


def _table(text: Text, points: Sequence[LearningPoint]) -> str:
    rows = [
        block(
            "",
            f'<th scope="row" class="r-number">{text("ui-number", number=each.decisions)}</th>',
            said("r-number", str(whole(each.average_precision.estimate)), "td"),
            said(
                "r-number",
                text(
                    "trust-between",
                    low=whole(each.average_precision.low),
                    high=whole(each.average_precision.high),
                ),
                "td",
            ),
            element="tr",
        )
        for each in points
    ]
    head = columns([text(f"trust-curve-col-{name}") for name in _COLUMNS])
    return block("r-table r-small", head, block("", *rows, element="tbody"), element="table")


@cache
def _component() -> st.components.v2.types.ComponentRenderer:
    return st.components.v2.component(
        "tema.curve",
        html='<div class="r-curve"></div>',
        js=(files("tema.ui.reliability") / "curve.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )
