"""One concept of a draft: what the documents say of it, and what can be done with it."""

from __future__ import annotations

import streamlit as st

from tema.codebook.drafted import sureness
from tema.draft.acts import Item
from tema.draft.finish import gathered
from tema.draft.folder import Opened
from tema.ui.desk import Desk, on_click
from tema.ui.documents import drafting_acts as acts
from tema.ui.documents import drafting_forms as forms
from tema.ui.documents.drafting_quotes import quote_html
from tema.ui.html import block, chips, definitions, plain, said
from tema.views.drafting import quotes

_SIDES = ("read", "word", "merge", "place", "out")


def concept_panel(at: Desk, opened: Opened, item: Item) -> None:
    """Draw the concept that is open."""
    text, id_ = at.text, item.concept.id
    _heading(at, opened, item)
    with st.container(key="drafting-decide", horizontal=True, gap="small"):
        st.button(
            text("drafting-keep"),
            key="drafting-keep",
            type="primary" if item.standing == "undecided" else "secondary",
            on_click=on_click,
            args=(acts.keep, opened.file, id_),
            disabled=item.standing == "kept",
        )
        st.button(
            text("drafting-drop"),
            key="drafting-drop",
            on_click=on_click,
            args=(acts.drop, opened.file, id_),
            disabled=item.standing == "dropped",
        )
    if st.session_state.get(acts.SIDE) not in _SIDES:
        st.session_state[acts.SIDE] = "read"
    st.segmented_control(
        text("drafting-side"),
        _SIDES,
        format_func=lambda side: text(f"drafting-side-{side}"),
        key=acts.SIDE,
        required=True,
        label_visibility="collapsed",
    )
    side = st.session_state[acts.SIDE]
    if side == "word":
        forms.word(str(opened.file), id_)
    elif side == "merge":
        forms.merge(str(opened.file), id_)
    elif side == "place":
        forms.place(str(opened.file), id_)
    elif side == "out":
        forms.out(str(opened.file), id_)
    else:
        _read(at, opened, item)


def _heading(at: Desk, opened: Opened, item: Item) -> None:
    text, state = at.text, opened.state
    family = state.families.get(item.concept.family, {})
    parent = state.items.get(item.concept.parent or "")
    where = [
        family.get(at.language) or next(iter(family.values()), ""),
        text("codes-under", name=parent.named(at.language)) if parent else "",
        text(f"drafting-standing-{item.standing}"),
    ]
    lines = said("t-title", item.named(at.language), "h2") + said("t-where", " · ".join(each for each in where if each))
    if item.into is not None:
        lines += said("t-note", text("drafting-is-merged", name=state.items[item.into].named(at.language)))
    if item.reason:
        lines += said("t-note", text("drafting-is-dropped", reason=item.reason))
    gone = [each.named(at.language) for each in state.merged(item.concept.id)]
    if gone:
        lines += said("t-note", text("drafting-has-merged", names=", ".join(gone)))
    st.html(block("k-about", lines))


def _read(at: Desk, opened: Opened, item: Item) -> None:
    text, state, concept = at.text, opened.state, item.concept
    whose = "drafting-own-words" if item.own else "drafting-documents-words" if item.definition else "drafting-no-words"
    rows = (
        (text("ui-rule-definition"), item.definition),
        (text("ui-rule-inclusion"), concept.inclusion),
        (text("ui-rule-exclusion"), concept.exclusion),
    )
    st.html(definitions(rows) + said("t-note", text(whose)))
    found = quotes(opened, item)
    if found:
        st.html(said("t-label", text("drafting-quotes", count=len(found))))
        st.html("".join(quote_html(at.text, each) for each in found))
    st.html(_why(at, item))
    _, words = gathered(state, item)
    if words:
        st.html(said("t-label", text("drafting-also")) + chips(words))
    near = [each for each in concept.neighbours if each in state.items]
    if near:
        st.html(said("t-label", text("ui-rule-neighbours")))
        with st.container(key="drafting-near", horizontal=True, gap="small"):
            for each in near:
                label = plain(state.items[each].named(at.language))
                st.button(label, key=f"drafting-near-{each}", on_click=acts.choose, args=(each,))


def _why(at: Desk, item: Item) -> str:
    text = at.text
    word = sureness(item.concept.sure)
    lines = [said("", each, "li") for each in item.concept.why]
    parts = [said("t-label", text("drafting-why")), said("t-note", text(f"drafting-sure-{word}-is"))]
    return "".join([*parts, block("t-list", *lines, element="ul") if lines else ""])
