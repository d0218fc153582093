"""Try what stands in the form of a code on the material, before it is saved; and look after what it contradicted."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import streamlit as st

from tema import review
from tema.codebook import edit
from tema.pipeline.trial import Trial
from tema.pipeline.trial_plain import from_plain
from tema.records import Code, Codebook
from tema.store import derived, ledger, machine
from tema.store.reads import lookup
from tema.ui import jobs
from tema.ui.codebook.effect import effect_html, line_html
from tema.ui.codebook.fields import code_from, values_of
from tema.ui.codebook.form import Values, draft
from tema.ui.codebook.telling import say
from tema.ui.desk import Desk, desk, on_click
from tema.ui.dialogues.within import follow_links
from tema.ui.html import block, said
from tema.views.blinding import blinding
from tema.views.codebook.trial import Effect, effects

_TRIED = "codebook-tried"
_LEFT = "codebook-contradicted"
_SHOWN = 12
"""So many excerpts of each kind are shown at once."""


def trying(at: Desk, book: Codebook, code: Code, token: str) -> None:
    """The button, how far the machine has come, and the effect of the latest wording that was tried."""
    text = at.text
    if machine.fingerprint(at.study, "suggest") is None:
        return
    with st.container(key="codebook-trial", gap="small"):
        if blinding(at.study, at.coder).blind:
            st.html(said("t-note", text("trial-blind")))
            return
        written = about(at, code, draft(token) or values_of(code, book))
        tried = st.session_state.get(_TRIED, {}).get(code.id)
        st.html(said("t-heading", text("trial-title"), "h3") + said("t-note", text("trial-how")))
        one = jobs.sent(at, "try", tried) if tried else None
        if one is not None and not jobs.back(one):
            jobs.wait(at, one, "try")
            return
        label = text("trial-again" if tried and tried != written else "trial-go")
        if tried != written or one is None or one.answer is None:
            st.button(label, key="try-wording", on_click=on_click, args=(_send, book, code, token))
        if one is not None and one.failed:
            st.html(said("t-warn", text("themes-job-failed")))
        if one is not None and one.answer is not None:
            if tried != written:
                st.html(said("t-warn", text("trial-written-since")))
            _show(at, book, _trial(one.answer))


def about(at: Desk, code: Code, values: Values) -> str:
    """A short name for what is written and what has been decided: another one needs another trial."""
    rule = {name: value for name, value in values.items() if name != "reason"}
    told = json.dumps([code.id, rule, ledger.mark(at.study)], ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def _send(book: Codebook, code: Code, token: str) -> None:
    at = desk()
    values = draft(token) or values_of(code, book)
    after, _ = code_from(values, code, book)
    adopted = derived.adopted_codebook(at.study)
    if adopted is None:
        return
    wording = edit.with_codes(adopted["text"], adopted["file"], [after])
    what = about(at, code, values)
    st.session_state.setdefault(_TRIED, {})[code.id] = what
    jobs.send(at, "try", what, [wording])


def _trial(answer: Any) -> Trial:
    return from_plain({name: value for name, value in answer.items() if name != "done"})


def _show(at: Desk, book: Codebook, trial: Trial) -> None:
    """The effect on each code that the wording changes, and what comes along with others."""
    text = at.text
    if not trial.codes:
        st.html(said("t-note", text("trial-same")))
        return
    names = {each.id: each.named(at.language) for each in book.codes}
    for effect in effects(at.study, trial):
        st.html(effect_html(at, effect))
        for kind, lines, count in (
            ("trial-contradicted", effect.contradicted, len(effect.trial.contradicted)),
            ("trial-comes", effect.comes, len(effect.trial.comes)),
            ("trial-goes", effect.goes, len(effect.trial.goes)),
        ):
            if lines:
                with st.expander(text(kind, count=count), expanded=kind == "trial-contradicted", key=kind):
                    st.html(block("k-lines", *(line_html(at, each) for each in lines[:_SHOWN])))
                    if count > _SHOWN:
                        st.html(said("t-note", text("trial-more", count=count - _SHOWN)))
    if trial.others:
        told = ", ".join(f"{names.get(code, code)} +{comes}/−{goes}" for code, comes, goes in trial.others)
        st.html(said("t-note", text("trial-others", codes=told)))
    follow_links()


def saved(at: Desk, code: Code, what: str) -> None:
    """``what`` (see ``about``) has been saved: if it was tried, keep the decisions that it contradicts at hand."""
    tried = st.session_state.get(_TRIED, {}).pop(code.id, None)
    one = jobs.sent(at, "try", what) if tried == what else None
    if one is None or one.answer is None:
        return
    found = [each for each in effects(at.study, _trial(one.answer)) if each.contradicted]
    if found:
        st.session_state[_LEFT] = found[0]


def left(at: Desk) -> None:
    """The decisions that the wording just saved speaks against, with the ways on from here; until they are put away."""
    found: Effect | None = st.session_state.get(_LEFT)
    if found is None:
        return
    text = at.text
    with st.container(key="codebook-left", border=True, gap="small"):
        st.html(said("t-heading", text("trial-left", count=len(found.contradicted)), "h3"))
        st.html(said("t-note", text("trial-left-how")))
        st.html(block("k-lines", *(line_html(at, each) for each in found.contradicted[:_SHOWN])))
        with st.container(horizontal=True, gap="small"):
            st.button(text("trial-doubtful"), key="left-doubtful", on_click=on_click, args=(_doubt, found))
            st.button(text("trial-left-done"), key="left-done", on_click=_put_away)
        follow_links()


def _put_away() -> None:
    st.session_state.pop(_LEFT, None)


def _doubt(found: Effect) -> None:
    """Mark the excerpts as doubtful: the queue of Granska has them under that choice."""
    at = desk()
    segments = lookup.segments(at.study, {each.segment for each in found.contradicted})
    for name in sorted(segments):
        review.flag(at.study, at.coder, (segments[name].place, segments[name].text), "doubtful")
    _put_away()
    say(at.text("trial-said-doubtful", count=len(segments)))
