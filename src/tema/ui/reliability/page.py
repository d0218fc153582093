"""The page's heading, what everything on it rests on, and its parts."""

from __future__ import annotations

import streamlit as st

from tema.errors import TemaError
from tema.records import Codebook
from tema.store import trust
from tema.ui.desk import Desk, desk
from tema.ui.dialogues.within import follow_links, within
from tema.ui.html import block, said
from tema.ui.reliability.accepted import accepted
from tema.ui.reliability.curve import curve
from tema.ui.reliability.hearing import hearing
from tema.ui.reliability.table import table
from tema.views.blinding import blinding
from tema.views.codebook import codebook_in_force
from tema.views.reliability import Basis, all_rows, basis


def page() -> None:
    """Draw the page."""
    at = desk()
    st.title(at.text("ui-page-reliability"))
    known = basis(at.study)
    st.html(_rests_on(at, known))
    book, found = _book(at), trust.reliability(at.study)
    if found and book is not None:
        accepted(at, all_rows(found, book), known)
        table(at, found, book)
    else:
        st.html(said("t-lead r-empty", at.text("trust-none"), "p"))
    curve(at)
    hearing(at)
    follow_links()


def _book(at: Desk) -> Codebook | None:
    try:
        return codebook_in_force(at.study)
    except TemaError:
        return None


def _rests_on(at: Desk, known: Basis) -> str:
    """How many excerpts all rests on, and what to do to know more."""
    text = at.text
    lines = [said("t-lead", text("trust-rests", count=known.judged), "p")]
    if known.judged > known.known and known.known:
        lines.append(said("t-note", text("trust-since", count=known.judged - known.known), "p"))
    if len(known.ways) > 1:
        ways = "; ".join(text(f"trust-way-{way}", count=count) for way, count in known.ways)
        lines.append(said("t-note", text("trust-ways", ways=ways), "p"))
    share = round(100 * blinding(at.study, at.coder).audit_share)
    audits = text("trust-audits", share=text("coders-per-cent", share=share)) if share else text("trust-audits-none")
    links = (
        within("r-link", said("", text("trust-to-audit"), "span"), "review", queue="audit"),
        within("r-link", said("", text("trust-to-share"), "span"), "coders", part="people"),
    )
    lines.append(said("t-note r-more", f"{text('trust-more')} {audits}", "p"))
    return block("r-basis", *lines, block("r-links", *links, element="p"))
