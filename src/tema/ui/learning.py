"""Suggestions that learn while people judge: the job is sent out quietly, and one line says what they rest on."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from tema.errors import TemaError
from tema.pipeline.jobs import Job
from tema.pipeline.learning import learnt
from tema.store import machine
from tema.store.reads.teaching import given
from tema.ui import jobs
from tema.ui.desk import Desk
from tema.ui.html import said

EVERY = 10
"""So many judgements are waited for before the suggestions learn again."""

_JOB: Job = "learn"


@dataclass(slots=True)
class _Tried:
    """How much had been judged when the job was last sent out; the same for all sessions."""

    judgements: int = 0


def learn_when_due(at: Desk) -> None:
    """Send the job out, in a process of its own, when enough has been judged since; a fault in it disturbs nobody.

    What is shown already stays; whoever fetches more excerpts gets them by the new suggestions.
    """
    try:
        if not jobs.back(jobs.sent(at, _JOB)) or machine.fingerprint(at.study, "suggest") is None:
            return
        last, tried, judged = learnt(at.study), _tried(str(at.study.folder)), given(at.study).judgements
        # A job that failed is not sent out again at every judgement.
        if judged - max(last.judgements if last else 0, tried.judgements) >= EVERY:
            tried.judgements = judged
            jobs.send(at, _JOB)
    except (TemaError, OSError):  # the study is busy, or no process can be started: the next judgement asks again
        return


def learnt_line(at: Desk) -> None:
    """One quiet line on how many answers the suggestions rest on, and until when; nothing before they have learnt."""
    from tema.ui.coders.figures import when  # inside: as above

    found = learnt(at.study)
    if found is not None and found.decisions:
        line = at.text("learning-from", decisions=found.decisions, when=when(at.language, found.latest))
        st.html(said("t-note q-note", line, "p"))


@st.cache_resource(show_spinner=False)
def _tried(folder: str) -> _Tried:  # noqa: ARG001  (the folder tells the studies apart)
    return _Tried()
