"""Whether the machine hears everybody: what it suggests of what each group says, and whom it hears worse."""

from __future__ import annotations

import streamlit as st

from tema.calibration.intervals import FEWEST_DIALOGUES
from tema.fairness import FEWEST_CARRYING, GroupReliability
from tema.ui.desk import Desk
from tema.ui.html import block, plain, said
from tema.ui.reliability.figures import LEAST, columns, per_cent, share_cell
from tema.views.attributes import attribute_name
from tema.views.reliability import hearing as heard
from tema.views.reliability import hearing_attributes

_COLUMNS = ("judged", "found", "right", "silent", "says")


def hearing(at: Desk) -> None:
    """Draw the part."""
    text = at.text
    heading = said("t-heading r-next", text("trust-hearing"), "h2")
    names = hearing_attributes(at.study)
    if not names:
        st.html(heading + said("t-lead r-empty", text("trust-hearing-alike"), "p"))
        return
    st.html(heading + said("t-note", text("trust-hearing-is", least=LEAST), "p"))
    chosen = st.selectbox(
        text("trust-hearing-by"),
        names,
        key="trust-attribute",
        format_func=lambda name: plain(attribute_name(text, name)),
        width=280,
    )
    found = heard(at.study, chosen or names[0])
    if not found:
        st.html(said("t-lead r-empty", text("trust-hearing-none"), "p"))
        return
    st.html(_warnings(at, found) + _table(at, found, attribute_name(text, chosen or names[0])))
    few = {"carrying": FEWEST_CARRYING, "dialogues": FEWEST_DIALOGUES}
    notes = [text("trust-hearing-rests", **few), text("trust-hearing-why")]
    st.html("".join(said("t-note r-line", note, "p") for note in notes))


def _warnings(at: Desk, found: tuple[GroupReliability, ...]) -> str:
    lines = [
        at.text(
            "trust-hearing-warning",
            group=each.group,
            share=per_cent(at.text, each.recall.estimate),
            apart=round(-100 * each.apart.estimate),
        )
        for each in found
        if each.under_heard and each.recall and each.apart
    ]
    return "".join(said("t-warn r-warn", line, "p") for line in lines)


def _table(at: Desk, found: tuple[GroupReliability, ...], name: str) -> str:
    text = at.text
    headings = [name, *(text(f"trust-hearing-col-{column}") for column in _COLUMNS)]
    body = block("", *(_row(at, each) for each in found), element="tbody")
    return block("r-scroll", block("r-table", columns(headings), body, element="table"))


def _row(at: Desk, each: GroupReliability) -> str:
    text, says = at.text, _says(each)
    return block(
        "",
        f'<th scope="row" class="r-name">{said("", each.group, "span")}</th>',
        block(
            "r-number",
            said("r-share", text("ui-number", number=each.judged), "span"),
            said("r-between", text("trust-hearing-carrying", count=each.carrying), "span"),
            element="td",
        ),
        *(share_cell(text, share) for share in (each.recall, each.precision, each.silence)),
        said(f"r-says r-{says}", text(f"trust-heard-{says}"), "td"),
        element="tr",
    )


def _says(each: GroupReliability) -> str:
    if each.carrying < FEWEST_CARRYING:
        return "little"
    if each.apart is None:
        return "alone"
    return "worse" if each.under_heard else "alike"
