"""Undo, let count again, go back to a point: at once for one's own act, after a question for anybody else's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from tema import review
from tema.records import Decision
from tema.review.codebook import write_back
from tema.store import derived
from tema.store.reads import lookup
from tema.ui.desk import Desk, on_click
from tema.ui.history.saying import sentence
from tema.views.history import line_of, taken_back

_ACTS = {"undo": review.undo_act, "redo": review.redo_act, "back": review.undo_back_to}
_QUESTION = "history-question"


def act_asked(at: Desk, asked: Mapping[str, str]) -> None:
    """Do what was pressed, or ask first: when it is about others' acts, or about everything after a point."""
    found = lookup.decision_of_id(at.study, asked["id"])
    if found is None or asked["what"] not in _ACTS:
        return
    if asked["what"] == "back" or _whose(found) != at.coder:
        number = st.session_state.get("history-asked", 0) + 1
        st.session_state.update({"history-asked": number, _QUESTION: (asked["what"], found.id, number)})
    else:
        do(at, asked["what"], found.id)


def _whose(found: Decision) -> str:
    """Who did it: of what came out of a file the one who brought it in."""
    return str((found.values.get("brought") or {}).get("by", found.coder))


def answered(at: Desk, answer: Mapping[str, Any]) -> None:
    """Do what was asked about, if the answer is yes and to the question that stands."""
    what, id_, number = st.session_state.pop(_QUESTION, ("", "", 0))
    if answer.get("yes") and answer.get("number") == number:
        do(at, what, id_)


def do(at: Desk, what: str, id_: str) -> None:
    """Take the act back, let it count again, or go back to it; the codebook file follows the ledger."""

    def act() -> None:
        before = _codebook(at)
        _ACTS[what](at.study, at.coder, id_)
        if _codebook(at) != before and write_back(at.study) == "edited":
            st.session_state["history-codebook-edited"] = True

    on_click(act)


def codebook_was_edited() -> bool:
    """Whether the codebook file was left as it is at the latest act, because it was edited outside; said once."""
    return bool(st.session_state.pop("history-codebook-edited", False))


def _codebook(at: Desk) -> str | None:
    adopted = derived.adopted_codebook(at.study)
    return adopted["sha256"] if adopted else None


def question(at: Desk) -> dict[str, Any] | None:
    """The question that stands, in words; None when nothing is asked."""
    what, id_, number = st.session_state.get(_QUESTION, ("", "", 0))
    found = lookup.decision_of_id(at.study, id_) if id_ else None
    if found is None:
        return None
    title, lines = _back(at, found) if what == "back" else _one(at, what, found)
    return {
        "number": number,
        "title": title,
        "lines": [*lines, at.text("history-ask-note", name=at.coder)],
        "yes": at.text(f"history-ask-yes-{what}"),
        "no": at.text("history-ask-no"),
    }


def _one(at: Desk, what: str, found: Decision) -> tuple[str, list[str]]:
    title = at.text(f"history-ask-{what}", coder=_whose(found))
    return title, [_told(at, found)]


def _back(at: Desk, found: Decision) -> tuple[str, list[str]]:
    by = taken_back(at.study, found.seq)
    told = at.text("history-ask-back-what", told=_told(at, found))
    counts = [at.text("history-ask-back-by", coder=coder, count=count) for coder, count in by.items()]
    return at.text("history-ask-back", count=sum(by.values())), [told, *counts]


def _told(at: Desk, found: Decision) -> str:
    return sentence(at.text, line_of(at.study, at.language, found))
