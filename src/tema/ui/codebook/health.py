"""How the codebook holds in the material: the second part of the advice, each finding with the excerpts behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

import streamlit as st

from tema.pipeline.health import from_plain
from tema.records import Codebook
from tema.store import ledger, machine
from tema.ui import jobs
from tema.ui.coders.figures import decimal, percent
from tema.ui.desk import Desk
from tema.ui.dialogues.within import follow_links, within
from tema.ui.html import block, said
from tema.views.codebook import CodebookPage
from tema.views.codebook.health import Health, MachineHealth, Words, health, of_machine

_AT_ONCE = 5
"""So many excerpts of a finding are shown."""


def material(at: Desk, shown: CodebookPage, *, own_only: bool) -> None:
    """What people did with the codes, at once; what the machine makes of them, when it is asked."""
    text = at.text
    with st.container(key="codebook-health", gap="small"):
        st.html(said("t-title", text("health-title"), "h2"))
        if own_only:
            st.html(said("t-note", text("health-blind")))
            return
        names = _names(at, shown.codebook)
        _people(at, health(at.study, shown.codebook), names)
        _machine(at, names)
        follow_links()


def _names(at: Desk, book: Codebook) -> Callable[[str], str]:
    known = {code.id: code.named(at.language) for code in book.codes}
    return lambda code: known.get(code, code)


def _people(at: Desk, found: Health, name: Callable[[str], str]) -> None:
    text, read = at.text, found.reading
    st.html(said("t-note", text("health-read", dialogues=read.dialogues, of=read.of, places=read.places)))
    for one in found.confused:
        told = text("health-confused", code=name(one.code), other=name(one.other), count=one.count, of=one.of)
        _finding(at, f"confused-{one.code}-{one.other}", told, text("health-confused-mend"), one.excerpts)
    for each in found.swallowed:
        told = text("health-swallowed", code=name(each.code), other=name(each.other), count=each.count, of=each.of)
        _finding(
            at,
            f"swallowed-{each.code}-{each.other}",
            told,
            text("health-swallowed-mend", code=name(each.code)),
            each.excerpts,
        )
    if found.unused:
        codes = ", ".join(name(code) for code in found.unused)
        told = text("health-unused", count=len(found.unused), codes=codes)
        _finding(at, "unused", told, text("health-unused-mend"), ())
    if not found.findings:
        st.html(said("t-note", text("health-nothing")))


def _machine(at: Desk, name: Callable[[str], str]) -> None:
    text = at.text
    st.html(said("t-heading", text("health-machine"), "h3") + said("t-note", text("health-machine-how")))
    if machine.fingerprint(at.study, "suggest") is None:
        st.html(said("t-note", text("health-not-run")))
        return
    about = str(ledger.mark(at.study))
    one = jobs.job_panel(at, "health", text("health-go"), about)
    if one.answer is None or not one.answer.get("done", False):
        return
    told = {key: value for key, value in one.answer.items() if key != "done"}
    _measured(at, of_machine(at.study, from_plain(told)), name)


def _measured(at: Desk, found: MachineHealth, name: Callable[[str], str]) -> None:
    text = at.text
    for one in found.taken:
        told = text("health-taken", code=name(one.code), other=name(one.other), count=one.count, of=one.of)
        words = _known(found, one.segments)
        _finding(at, f"taken-{one.code}-{one.other}", told, text("health-taken-mend"), words)
    for pair in found.alike:
        cosine = decimal(text, pair.cosine)
        told = text("health-alike", code=name(pair.code), other=name(pair.other), cosine=cosine)
        _finding(at, f"alike-{pair.code}-{pair.other}", told, text("health-alike-mend"), ())
    for each in found.against:
        share = percent(text, round(1000 * each.wrong), 1000)
        told = text("health-against", code=name(each.code), share=share, answers=each.answers)
        words = _known(found, (*each.given[:3], *each.refused[:2]))
        _finding(at, f"against-{each.code}", told, text("health-against-mend"), words)
    if not found.findings:
        st.html(said("t-note", text("health-machine-nothing")))


def _known(found: MachineHealth, segments: Iterable[str]) -> tuple[Words, ...]:
    return tuple(found.words[segment] for segment in segments if segment in found.words)


def _finding(at: Desk, key: str, told: str, mend: str, excerpts: Sequence[Words]) -> None:
    """What was found, what to do about it, and the excerpts behind it."""
    st.html(block("t-advice", said("t-text", told), said("t-note", mend)))
    if excerpts:
        with st.expander(at.text("health-excerpts", count=len(excerpts)), key=f"health-{key}"):
            st.html(block("k-lines", *(_excerpt(at, each) for each in excerpts[:_AT_ONCE])))


def _excerpt(at: Desk, each: Words) -> str:
    way = within("", escape(at.text("trial-open")), "review", excerpt=each.segment)
    quote = said("t-quote", each.words, "blockquote")
    return block("t-excerpt", quote, said("t-source", each.dialogue), block("t-source", way))
