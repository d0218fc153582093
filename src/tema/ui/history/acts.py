"""All acts as a list, and what is pressed in it: undo, let count again, go back, look at the place."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

import streamlit as st

from tema.messages import Text
from tema.ui.desk import Desk
from tema.ui.history import clock
from tema.ui.history.asking import act_asked, answered, codebook_was_edited, question
from tema.ui.history.filters import choose_acts
from tema.ui.history.saying import sentence
from tema.ui.html import said
from tema.ui.links import go, link
from tema.views.blinding import blinding
from tema.views.history import PAGE, HistoryPage, Line, Way, history_page

_KEY = "history-list"
_LABELS = ("undo", "redo", "back", "newer", "older", "pages")


def acts(at: Desk) -> None:
    """Draw the search, the selection and the page of acts."""
    text = at.text
    with st.container(key="history-choices", horizontal=True, vertical_alignment="center", gap="small"):
        chosen = choose_acts(at)
        # Whoever codes blind is not to see what colleagues have decided.
        blind = blinding(at.study, at.coder).blind
        wanted = replace(chosen, coder=at.coder) if blind else chosen
        if st.session_state.get("history-wanted") != wanted:
            st.session_state.update({"history-wanted": wanted, "history-page": 1})
        number = st.session_state["history-page"]
        shown = history_page(at.study, at.language, wanted, number)
        st.html(said("t-where h-count", text("history-count", count=shown.total)), width="stretch")
    if blind:
        st.html(said("t-note", text("history-blind"), "p"))
    if codebook_was_edited():
        st.html(said("t-warn", text("history-codebook-edited")))
    if not shown.total:
        st.html(said("t-lead", text("history-none-found" if chosen.active else "history-none"), "p"))
    result = _component()(
        key=_KEY,
        data=_data(at, shown, number),
        on_asked_change=lambda: act_asked(at, _pressed("asked")),
        on_answered_change=lambda: answered(at, _pressed("answered")),
        on_turned_change=lambda: st.session_state.update({"history-page": int(_pressed("turned"))}),
        on_went_change=lambda: None,
    )
    if result.went:
        go(result.went["page"], **result.went["asked"])


def _pressed(name: str) -> Any:
    return st.session_state[_KEY][name]


def _data(at: Desk, shown: HistoryPage, number: int) -> dict[str, Any]:
    text = at.text
    pages = max(1, -(-shown.total // PAGE))
    labels = {name: text(f"history-{name}") for name in _LABELS}
    days = groupby(shown.lines, key=lambda line: clock.local(line.at).date())
    return {
        "labels": {**labels, "page": text("history-page", page=number, pages=pages)},
        "page": number,
        "pages": pages,
        "days": [
            {"heading": clock.day(text, at.language, day), "rows": [_row(at, line) for line in lines]}
            for day, lines in days
        ],
        "question": question(at),
    }


def _row(at: Desk, line: Line) -> dict[str, Any]:
    text = at.text
    told = sentence(text, line)
    moment = clock.local(line.at)
    whole = {"coder": line.coder, "date": clock.short_day(at.language, moment.date()), "time": f"{moment:%H:%M:%S}"}
    turn = "history-redo-this" if line.state == "undone" else "history-undo-this"
    return {
        "first": line.first,
        "last": line.last,
        "time": clock.time_of_day(moment),
        "told": told,
        "state": line.state,
        "standing": _standing(at, line),
        "whole": text("history-whole", **whole),
        "turn": text(turn, told=told),
        "back": text("history-back-this", told=told),
        "parts": [text(part) for part in line.parts],
        "notes": [{"label": text(label), "text": words} for label, words in line.notes if words.strip()],
        "way": _way(text, line.way, told),
    }


def _standing(at: Desk, line: Line) -> str:
    if line.state == "partly":
        return at.text("history-state-partly")
    if line.undone_by is None:
        return ""
    coder, at_moment = line.undone_by
    moment = clock.local(at_moment)
    when = clock.time_of_day(moment)
    if moment.date() != clock.local(line.at).date():
        when = at.text("history-moment", date=clock.short_day(at.language, moment.date()), time=when)
    return at.text("history-state-undone", coder=coder, when=when)


def _way(text: Text, way: Way | None, told: str) -> dict[str, Any] | None:
    if way is None:
        return None
    words = text(f"history-way-{way.page}")
    return {
        "page": way.page,
        "asked": dict(way.asked),
        "href": link(way.page, **way.asked),
        "words": words,
        "label": text("history-way-to", what=words, told=told),
    }


@cache
def _component() -> st.components.v2.types.ComponentRenderer:
    return st.components.v2.component(
        "tema.history",
        html='<div class="h-root"><div class="h-list"></div></div>',
        js=(files("tema.ui.history") / "history.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )
