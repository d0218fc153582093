"""How much error is accepted among what is taken unread, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from tema.pipeline import change_setting
from tema.pipeline.jobs import Job
from tema.pipeline.settings import accepted_error
from tema.records import Reliability
from tema.ui import jobs
from tema.ui.desk import Desk, on_click
from tema.ui.html import block, said
from tema.ui.reliability.figures import whole
from tema.views.reliability import Basis, Carried, basis, carried

_SHARES = (2, 5, 10, 15, 20, 30)
_JOB: Job = "learn"
_LOOK_EVERY = 0.7
"""Seconds between two looks at whether the table has been reckoned anew."""


def accepted(at: Desk, found: Sequence[Reliability], known: Basis) -> None:
    """Draw the part."""
    text = at.text
    with st.container(key="trust-accepted", border=True, gap="small"):
        st.html(said("t-heading", text("trust-accepted"), "h2"))
        chosen = whole(accepted_error(at.study))
        st.session_state["trust-error"] = chosen
        st.segmented_control(
            text("trust-accepted-share"),
            sorted({*_SHARES, chosen}),
            required=True,
            key="trust-error",
            format_func=lambda share: text("coders-per-cent", share=share),
            on_change=on_click,
            args=(_set_error, at),
            label_visibility="collapsed",
        )
        if known.stale:
            _stale(at)
        else:
            st.html(_follows(at, carried(at.study, found), chosen))
        st.html(said("t-note r-line", text("trust-accepted-is"), "p"))


def _set_error(at: Desk) -> None:
    change_setting(at.study, at.coder, "accepted_error", str(st.session_state["trust-error"]))
    if basis(at.study).stale:
        jobs.send(at, _JOB)


def _stale(at: Desk) -> None:
    """That the table is reckoned anew; or, where that did not come about, a button for it."""
    if jobs.back(jobs.sent(at, _JOB)):
        st.html(said("t-warn r-warn", at.text("trust-stale"), "p"))
        st.button(at.text("trust-again"), key="trust-again", on_click=jobs.send, args=(at, _JOB))
    else:
        _wait(at)


@st.fragment(run_every=_LOOK_EVERY)
def _wait(at: Desk) -> None:
    """Drawn again and again, alone, until the job is back; then the whole page is."""
    if jobs.back(jobs.sent(at, _JOB)):
        st.rerun()
    st.html(said("t-lead", at.text("trust-reckoning"), "p"))


def _follows(at: Desk, could: Carried, error: int) -> str:
    text = at.text
    if not could.trusted or could.share is None:
        return said("t-lead", text("trust-carries-none"), "p")
    numbers = {"share": max(1, whole(could.share)), "trusted": could.trusted, "codes": could.codes}
    return block(
        "",
        said("t-lead", text("trust-carries", **numbers), "p"),
        said("t-note r-line", text("trust-carries-error", error=error, places=could.places), "p"),
    )
