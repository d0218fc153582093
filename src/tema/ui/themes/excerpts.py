"""Excerpts to read and to tick: in an order of the reader's choice, some at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from tema.messages import Text
from tema.records import EMPTY
from tema.ui.desk import Desk
from tema.ui.dialogues.within import within
from tema.ui.html import block, plain, said
from tema.ui.themes.state import choose, chosen, known
from tema.views.themes.ranks import ORDERS, Line, Order, Ranking, lines

PER_PAGE = 8

_ORDER_NAMES: Mapping[Order, str] = {
    "typical": "themes-order-typical",
    "diverse": "themes-order-diverse",
    "borderline": "themes-order-borderline",
    "dialogue": "themes-order-dialogue",
}
_ORDER_NOTES: Mapping[Order, str] = {
    "typical": "themes-order-typical-note",
    "diverse": "themes-order-diverse-note",
    "borderline": "themes-order-borderline-note",
    "dialogue": "themes-order-dialogue-note",
}


def show_ranked(at: Desk, ranks: Ranking, members: Sequence[str], key: str) -> None:
    """All excerpts of a cluster or a theme, in the order of the tab that is chosen."""
    with st.container(key="ranked", horizontal=True, vertical_alignment="center", gap="medium"):
        order: Order = st.segmented_control(
            at.text("themes-order"),
            ORDERS,
            default="typical",
            required=True,
            key="themes-order",
            format_func=lambda name: at.text(_ORDER_NAMES[name]),
            label_visibility="collapsed",
            persist_state="session",
        )
        st.button(
            at.text("themes-choose-all", count=len(members)),
            key="choose-all",
            type="tertiary",
            on_click=choose,
            args=(members,),
        )
    note = _ORDER_NOTES[order] if ranks.measured else "themes-order-unmeasured"
    st.html(said("t-note", at.text(note)))
    show_lines(at, ranks.orders[order], f"{key}-{order}", ranks.beside)


def show_lines(at: Desk, segments: Sequence[str], key: str, beside: Mapping[str, tuple[int, float]] = EMPTY) -> None:
    """These excerpts, a page at a time, each with a box to tick and links to its dialogue and its review."""
    if not segments:
        return
    pages = -(-len(segments) // PER_PAGE)
    number = (st.pagination(pages, key=f"pages-{key}") or 1) if pages > 1 else 1
    shown = lines(at.study, segments[(number - 1) * PER_PAGE : number * PER_PAGE], known(at), beside)
    ticked = set(chosen())
    for position, line in enumerate(shown):
        with st.container(key=f"line-{position}-{key}", horizontal=True, gap="small"):
            box = f"tick-{line.segment}-{key}"  # an excerpt may stand in two lists
            st.session_state[box] = line.segment in ticked
            name = at.text("themes-tick", where=line.excerpt.source)
            st.checkbox(plain(name), key=box, on_change=_tick, args=(line.segment,), label_visibility="collapsed")
            st.html(line_html(at.text, line))


def line_html(text: Text, line: Line) -> str:
    """One excerpt with where it comes from, what is worth knowing about its place, and the links on."""
    notes = []
    if line.beside is not None:
        key = "themes-line-nearer" if line.nearer else "themes-line-nearly"
        notes.append(text(key, number=str(line.beside + 1)))
    if line.weak:
        notes.append(text("themes-line-weak"))
    place = line.excerpt.place
    links = within("", text("themes-line-dialogue"), "dialogues", dialogue=place.transcript, turn=line.turn) + within(
        "", text("themes-line-review"), "review", excerpt=line.segment
    )
    return block(
        "t-excerpt",
        said("t-quote", line.excerpt.text, "blockquote"),
        said("t-source", line.excerpt.source),
        said("t-source th-place", " · ".join(notes)) if notes else "",
        block("t-source th-links", links),
    )


def _tick(segment: str) -> None:
    now = chosen()
    choose([each for each in now if each != segment] if segment in now else [*now, segment])
