"""Search in all dialogues: the words in their contexts, dialogue by dialogue, and which groups say them."""

from __future__ import annotations

from html import escape

import streamlit as st

from tema.ui.desk import Desk
from tema.ui.dialogues.within import within
from tema.ui.html import bar, block, chips, said
from tema.views.attributes import attribute_name, attributes, grouping
from tema.views.searching import Hit, InDialogue, Results, search

_PER_PAGE = 20
_QUERY = "dialogues-query"
_WORDS_SHOWN = 24


def searched(at: Desk) -> bool:
    """Draw the search; whether something is asked for."""
    text = at.text
    with st.container(key="dialogues-search", horizontal=True, vertical_alignment="bottom", gap="medium"):
        query = st.text_input(
            text("dialogues-search"),
            key=_QUERY,
            placeholder=text("dialogues-search-placeholder"),
            persist_state="session",
            width=460,
        )
        if query.strip():
            st.checkbox(text("dialogues-inside"), key="dialogues-inside", persist_state="session", width="content")
            st.checkbox(
                text("dialogues-leaders"), True, key="dialogues-leaders", persist_state="session", width="content"
            )
            st.button(text("dialogues-search-clear"), key="dialogues-clear", type="tertiary", on_click=_clear)
    return bool(query.strip())


def _clear() -> None:
    st.session_state[_QUERY] = ""


def search_page(at: Desk) -> None:
    """Draw what was found."""
    text, state = at.text, st.session_state
    query = str(state[_QUERY])
    asked = {"inside": bool(state.get("dialogues-inside")), "leaders": bool(state.get("dialogues-leaders", True))}
    key = ("dialogues-hits", query, *asked.values())
    if state.get("dialogues-hits-of") != key:
        state.pop("dialogues-hits-page", None)
    state["dialogues-hits-of"] = key
    page = int(state.get("dialogues-hits-page") or 1)
    found = search(at.study, query, page=page, per_page=_PER_PAGE, **asked)
    if not found.turns:
        _nothing(at, query, found, inside=asked["inside"], leaders=asked["leaders"])
        return
    st.html(
        said("t-lead", text("dialogues-found", times=found.times, turns=found.turns, dialogues=found.dialogues), "p")
    )
    hits, who = st.columns([2, 1], gap="large")
    with hits:
        st.html("".join(_in_dialogue(at, each) for each in found.shown))
        pages = -(-found.turns // _PER_PAGE)
        if pages > 1:
            st.pagination(pages, key="dialogues-hits-page")
    with who:
        _who_says_it(at, found)


def _nothing(at: Desk, query: str, found: Results, *, inside: bool, leaders: bool) -> None:
    """Say that nothing was found, and what wider search would find something."""
    text = at.text
    st.html(said("t-lead", text("dialogues-nothing" if found.asked else "dialogues-nothing-asked"), "p"))
    wider = search(at.study, query, inside=True, leaders=True, per_page=1) if not (inside and leaders) else found
    if wider.turns:
        st.html(said("t-note", text("dialogues-wider", count=wider.turns), "p"))


def _in_dialogue(at: Desk, found: InDialogue) -> str:
    known = " · ".join(value for _, value in attributes(at.study).get(found.name, ()) if value)
    heading = within("t-dialogue", said("", found.name, "bdi"), "dialogues", dialogue=found.name)
    return block(
        "t-found",
        block("t-heading", heading, element="h2"),
        said("t-note", " · ".join(filter(None, (at.text("dialogues-turns", count=found.turns), known)))),
        *(_hit(at, found.name, hit) for hit in found.hits),
        element="section",
    )


def _hit(at: Desk, name: str, hit: Hit) -> str:
    leads = f" ({at.text('ui-role-leader')})" if hit.role == "leader" else ""
    label = at.text("dialogues-turn", number=str(hit.turn))
    where = within("", escape(label), "dialogues", dialogue=name, turn=hit.turn)
    words = (f"<mark>{escape(bit.text)}</mark>" if bit.found else escape(bit.text) for bit in hit.bits)
    return block(
        "t-hit",
        f'<p class="t-quote" dir="auto">{"".join(words)}</p>',
        block("t-source", said("", hit.speaker, "bdi"), escape(leads), " · ", where),
    )


def _who_says_it(at: Desk, found: Results) -> None:
    text = at.text
    if len(found.words) > 1:
        st.html(
            said("t-label", text("dialogues-words"))
            + chips(f"{word} {count}" for word, count in found.words[:_WORDS_SHOWN])
        )
    if not found.by:
        return
    names = list(found.by)
    usual = grouping(attributes(at.study))
    name = names[0]
    if len(names) > 1:
        name = st.selectbox(
            text("dialogues-by"),
            names,
            index=names.index(usual) if usual in names else 0,
            key="dialogues-by",
            format_func=lambda each: attribute_name(text, each),
            persist_state="session",
        )
    most = max((use.rate for use in found.by[name]), default=0.0) or 1.0
    rows = (
        bar(use.rate / most, text("dialogues-rate", rate=use.rate, turns=use.turns), use.value)
        for use in found.by[name]
    )
    st.html(said("t-label", text("dialogues-who", name=attribute_name(text, name))) + block("t-bars t-uses", *rows))
    st.html(said("t-note", text("dialogues-rate-note")))
