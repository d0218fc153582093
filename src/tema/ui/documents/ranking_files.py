"""The documents' files on the tab: adding them, reading them in, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from tema.documents import READERS
from tema.pipeline.jobs import Job
from tema.records import Problem
from tema.review.screening import add_file
from tema.ui import jobs
from tema.ui.desk import Desk, on_click
from tema.ui.html import block, said

_JOB: Job = "documents"
_LOOK_EVERY = 0.7
"""Seconds between two looks at how far the reading has come."""

_ADDED, _ROUND = "screening-added", "screening-upload-round"


def files(at: Desk) -> None:
    """A field that takes documents; what is put there goes into the study's folder and is read in at once."""
    text = at.text
    # The field is made anew once its files are in the folder: otherwise each drawing would bring them again.
    key = f"screening-upload-{st.session_state.get(_ROUND, 0)}"
    st.file_uploader(
        text("screening-add"),
        accept_multiple_files=True,
        key=key,
        help=text("screening-add-hint"),
        on_change=on_click,
        args=(_take, at, key),
    )
    added, refused = st.session_state.pop(_ADDED, (0, ()))
    if added:
        st.html(said("t-note", text("screening-added", count=added), "p"))
    for name in refused:
        st.html(said("t-warn", text("screening-not-added", name=name)))


def _take(at: Desk, key: str) -> None:
    uploaded = st.session_state.get(key) or []
    known = [one for one in uploaded if Path(one.name).suffix.lower() in READERS and Path(one.name).suffix]
    try:
        for one in known:
            add_file(at.study.documents_folder, one.name, one.getvalue())
    finally:
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state[_ADDED] = (len(known), tuple(one.name for one in uploaded if one not in known))
    if known:
        jobs.send(at, _JOB)


def waiting(at: Desk, count: int) -> None:
    """How far the reading has come, or a button for it where documents wait."""
    one = jobs.sent(at, _JOB)
    if not jobs.back(one):
        _wait(at)
    elif count:
        st.html(said("t-lead", at.text("screening-waiting", count=count), "p"))
        if one.failed:
            st.html(said("t-warn", at.text("screening-failed")))
        label = at.text("screening-prepare")
        st.button(label, key="screening-prepare", type="primary", on_click=jobs.send, args=(at, _JOB))


@st.fragment(run_every=_LOOK_EVERY)
def _wait(at: Desk) -> None:
    """Drawn again and again, alone, until the job is back; then the whole page is."""
    one = jobs.sent(at, _JOB)
    if jobs.back(one):
        st.rerun()
    done, total = jobs.come(one)
    words = at.text("screening-preparing", done=min(done + 1, total), all=total) if total else ""
    st.progress(done / max(total, 1), text=words or at.text("screening-starting"))
    st.button(at.text("screening-stop"), key="screening-stop", on_click=jobs.call_off, args=(one,))


def problems(at: Desk, found: Sequence[Problem]) -> None:
    """What could not be read, and the mend."""
    if not found:
        return
    with st.expander(at.text("screening-problems", count=len(found))):
        for each in found:
            place = f"{each.file}:{each.line}" if each.line else each.file
            told = (said("", at.text(each.what)), said("", at.text(each.mend)))
            st.html(block("t-note s-problem", said("s-file", place), *told))
