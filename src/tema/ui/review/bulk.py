"""Many at once: suggestions of one code, answered together after a sample of them has been read."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from tema import review
from tema.records import Codebook
from tema.review.bulk import MOST, answer_many
from tema.store.reads.waiting import Filters
from tema.ui.desk import Desk, guarded, on_click, show_mishap
from tema.ui.html import block, plain, said, strength
from tema.ui.review.queues import Chosen
from tema.views.bulk import Batch, Offered, batch, still_open

_SIZES = (10, 20, 30, MOST)
_WHOLE = 100


@st.fragment
@guarded
def many(at: Desk, book: Codebook, chosen: Chosen) -> None:
    """Draw the choice of suggestions, the sample to read, and the two answers."""
    show_mishap()
    st.html(said("t-lead", at.text("queue-bulk-lead", most=MOST), "p"))
    filters, most = _which(at, book, chosen.filters)
    _told(at)
    if filters.code is None:
        return
    found = batch(at.study, at.coder, filters, most)
    _start_anew(found)
    st.html(said("q-waiting", _counted(at, found), "p"))
    if len(found.all) < 2:  # noqa: PLR2004
        if found.all:
            st.html(said("t-note", at.text("queue-bulk-too-few"), "p"))
        return
    _to_read(at, found)
    _answers(at, filters.code, found)


def _which(at: Desk, book: Codebook, filters: Filters) -> tuple[Filters, int]:
    text = at.text
    names = {code.id: code.named(at.language) for code in book.codes}
    # A code asked for above, or by the address, is taken up once; after that the choice here is free.
    if filters.code in names and st.session_state.get("bulk-code-of") != filters.code:
        st.session_state["bulk-code"] = filters.code
    st.session_state["bulk-code-of"] = filters.code
    with st.container(key="bulk-which", horizontal=True, vertical_alignment="bottom", gap="medium"):
        code = st.selectbox(
            text("queue-bulk-code"),
            list(names),
            index=None,
            key="bulk-code",
            format_func=names.__getitem__,
            placeholder=text("queue-bulk-code-placeholder"),
            width=320,
            persist_state="session",
        )
        low, high = st.slider(
            text("queue-bulk-strength"),
            0,
            _WHOLE,
            (0, _WHOLE),
            5,
            key="bulk-strength",
            width=260,
            persist_state="session",
        )
        most = st.selectbox(
            text("queue-bulk-how-many"), _SIZES, index=1, key="bulk-most", width=150, persist_state="session"
        )
    least, below = (low / 100 if low else None), (high / 100 if high < _WHOLE else None)
    return replace(filters, code=code, least=least, most=below), most


def _start_anew(found: Batch) -> None:
    """Another batch has not been read yet, and all of it is ticked."""
    ids = tuple(each.excerpt.place.id for each in found.all)
    if st.session_state.get("bulk-ids") == ids:
        return
    st.session_state["bulk-ids"] = ids
    for key in ("bulk-read", "bulk-rest"):
        st.session_state[key] = False
    for number in range(len(ids)):
        st.session_state[f"bulk-with-{number}"] = True


def _counted(at: Desk, found: Batch) -> str:
    counted = at.text("queue-bulk-waiting", count=found.waiting)
    taken = at.text("queue-bulk-taken", count=len(found.all)) if found.waiting > len(found.all) else ""
    return " ".join(filter(None, (counted, taken)))


def _to_read(at: Desk, found: Batch) -> None:
    count, of = len(found.sample), len(found.all)
    label = at.text("queue-bulk-read", all="yes" if count == of else "no", count=count, of=of)
    with st.expander(label, key="bulk-read", on_change="rerun") as sample:
        if sample.open:
            st.session_state["bulk-was-read"] = st.session_state["bulk-ids"]
        if _was_read():  # closed again, the ticks are kept
            _ticked(at, found.sample, 0)
    if found.others:
        label = at.text("queue-bulk-rest", count=len(found.others))
        with st.expander(label, key="bulk-rest", on_change="rerun") as rest:
            if rest.open:
                st.session_state["bulk-rest-shown"] = st.session_state["bulk-ids"]
            if st.session_state.get("bulk-rest-shown") == st.session_state["bulk-ids"]:
                _ticked(at, found.others, count)


def _was_read() -> bool:
    return bool(st.session_state.get("bulk-was-read") == st.session_state["bulk-ids"])


def _ticked(at: Desk, offered: tuple[Offered, ...], first: int) -> None:
    for number, each in enumerate(offered, start=first):
        figure = strength(at.text, each.strength)
        label = at.text("queue-bulk-source", source=each.excerpt.source, strength=figure)
        st.html(block("t-excerpt", said("t-quote", each.excerpt.text, "blockquote")))
        st.checkbox(plain(label), key=f"bulk-with-{number}")


def _answers(at: Desk, code: str, found: Batch) -> None:
    text, read = at.text, _was_read()
    wanted = tuple(each for no, each in enumerate(found.all) if st.session_state.get(f"bulk-with-{no}", True))
    with st.container(key="bulk-answers", horizontal=True, vertical_alignment="center", gap="small"):
        for yes in (True, False):
            key = "accept" if yes else "reject"
            st.button(
                text(f"queue-bulk-{key}", count=len(wanted)),
                key=f"bulk-{key}",
                type="primary" if yes else "secondary",
                disabled=not read or not wanted,
                on_click=on_click,
                args=(_answer, at, code, wanted, yes, len(found.sample)),
            )
        if not read:
            st.html(said("t-note", text("queue-bulk-read-first")))
        elif not wanted:
            st.html(said("t-note", text("queue-bulk-nothing")))


def _answer(at: Desk, code: str, wanted: tuple[Offered, ...], yes: bool, sample: int) -> None:
    offered = [
        ((each.excerpt.place, each.excerpt.text), each.strength)
        for each in still_open(at.study, at.coder, code, wanted)
    ]
    if not offered:
        return
    made = answer_many(at.study, at.coder, code, offered, yes=yes, sample=min(sample, len(offered)))
    st.session_state["bulk-done"] = ("accepted" if yes else "rejected", len(made), made[0].id)


def _undo(at: Desk, decision: str) -> None:
    st.session_state["bulk-done"] = None
    review.undo_act(at.study, at.coder, decision)
    st.session_state["bulk-done"] = ("undone", 0, "")


def _told(at: Desk) -> None:
    """What was done last, and the way back."""
    done = st.session_state.get("bulk-done")
    if done is None:
        return
    what, count, decision = done
    with st.container(key="bulk-done", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(block("q-done", said("", at.text(f"queue-bulk-{what}", count=count)), element="div"))
        if decision:
            st.button(
                at.text("queue-bulk-undo"),
                key="bulk-undo",
                type="tertiary",
                on_click=on_click,
                args=(_undo, at, decision),
            )
