"""Who works with the study and how: the own name, blind mode, silent audits, and what the audits have shown."""

from __future__ import annotations

import streamlit as st

from tema.agreement import FEW
from tema.pipeline import change_setting
from tema.preferences import remember_blind
from tema.store.reads import judgements
from tema.store.reads.judgements import CoderAtWork
from tema.ui.coders.chooser import choose_who
from tema.ui.coders.figures import decimal, percent, when
from tema.ui.desk import Desk, on_click
from tema.ui.html import block, said
from tema.views.blinding import blinding
from tema.views.coders import Pull, pull

_SHARES = (0, 5, 10, 20, 30, 50)


def people(at: Desk) -> None:
    """Draw the part."""
    mine, others = st.columns([1, 1.25], gap="large")
    with mine:
        _how_i_work(at)
    with others:
        _everybody(at)
        _machines_pull(at)


def _how_i_work(at: Desk) -> None:
    text = at.text
    known = blinding(at.study, at.coder)
    with st.container(key="coders-me", border=True, gap="small"):
        st.html(said("t-heading", text("coders-me"), "h2"))
        choose_who(text, "coders-me")
        st.session_state["coders-blind"] = known.blind
        st.toggle(text("coders-blind"), key="coders-blind", on_change=on_click, args=(_set_blind, at))
        st.html(said("t-note", text("coders-blind-is"), "p"))
    with st.container(key="coders-audit", border=True, gap="small"):
        st.html(said("t-heading", text("coders-audits"), "h2"))
        share = round(100 * known.audit_share)
        st.session_state["coders-share"] = share
        st.segmented_control(
            text("coders-audit-share"),
            sorted({*_SHARES, _stored_share(at)}),
            required=True,
            key="coders-share",
            format_func=lambda share: text("coders-audit-none") if not share else text("coders-per-cent", share=share),
            on_change=on_click,
            args=(_set_share, at),
        )
        st.html(said("t-note", text("coders-audits-are"), "p"))


def _stored_share(at: Desk) -> int:
    return round(100 * blinding(at.study, at.coder).audit_share)


def _set_blind(at: Desk) -> None:
    remember_blind(at.study.folder, at.coder, blind=st.session_state["coders-blind"])


def _set_share(at: Desk) -> None:
    change_setting(at.study, at.coder, "audit_share", str(st.session_state["coders-share"]))


def _everybody(at: Desk) -> None:
    text = at.text
    found = judgements.coders(at.study)
    heading = said("t-heading", text("coders-all"), "h2")
    if not found:
        st.html(heading + said("t-note", text("coders-nobody"), "p"))
        return
    head = block(
        "",
        *(said("", text(f"coders-all-{column}"), "th") for column in ("name", "decisions", "codings", "latest")),
        element="tr",
    )
    rows = [_row(at, each) for each in found]
    st.html(
        heading + block("c-table", block("", head, element="thead"), block("", *rows, element="tbody"), element="table")
    )


def _row(at: Desk, who: CoderAtWork) -> str:
    text = at.text
    you = said("c-you", text("coders-you"), "span") if who.name == at.coder else ""
    return block(
        "",
        block("c-name", said("", who.name, "span"), you, element="th"),
        said("c-number", text("ui-number", number=who.decisions), "td"),
        said("c-number", text("ui-number", number=who.codings), "td"),
        said("c-when", when(at.language, who.latest), "td"),
        element="tr",
    )


def _machines_pull(at: Desk) -> None:
    text = at.text
    found = pull(at.study, at.coder)
    st.html(said("t-heading", text("coders-pull"), "h2") + _pull_html(at, found))


def _pull_html(at: Desk, found: Pull) -> str:
    text = at.text
    (shown, of_shown), (hidden, of_hidden) = found.shown, found.hidden
    if not of_hidden:
        return said("t-note", text("coders-pull-none"), "p")
    lines = [
        said("c-line", text("coders-pull-shown", agreed=shown, n=of_shown, share=percent(text, shown, of_shown)), "p"),
        said(
            "c-line",
            text("coders-pull-hidden", agreed=hidden, n=of_hidden, share=percent(text, hidden, of_hidden)),
            "p",
        ),
    ]
    if not found.enough or found.apart.low is None or found.apart.high is None or found.apart.value is None:
        return "".join((*lines, said("t-note", text("coders-pull-few", few=FEW), "p")))
    kind = "more" if found.apart.low > 0 else "less" if found.apart.high < 0 else "unsure"
    figures = {
        "apart": decimal(text, 100 * found.apart.value, places=0),
        "low": decimal(text, 100 * found.apart.low, places=0),
        "high": decimal(text, 100 * found.apart.high, places=0),
    }
    lines.append(said("c-line c-strong", text(f"coders-pull-{kind}"), "p"))
    lines.append(said("t-note", text("coders-pull-apart", **figures), "p"))
    return "".join(lines)
