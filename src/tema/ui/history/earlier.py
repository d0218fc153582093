"""The study as it was at a chosen moment, beside the study now, and its codings saved as a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from html import escape

import streamlit as st

from tema.exporters import EXPORTERS, codings_bytes
from tema.messages import Text
from tema.records import Coding
from tema.ui.desk import Desk
from tema.ui.history import clock
from tema.ui.history.when import choose_when
from tema.ui.html import block, said
from tema.views.blinding import blinding
from tema.views.earlier import Compared, Pair, compared, first_moment
from tema.views.history import code_names
from tema.views.sentences import shortened

_SHOWN = 30
"""Codings listed of those that came or went."""


def study_then(at: Desk) -> None:
    """Draw the choice of a moment and what the study was then."""
    text = at.text
    if blinding(at.study, at.coder).blind:
        st.html(said("t-lead", text("history-blind-then"), "p"))
        return
    first = first_moment(at.study)
    if first is None:
        st.html(said("t-lead", text("history-none"), "p"))
        return
    st.html(said("t-lead", text("history-then-lead"), "p"))
    begun, now = clock.local(first), datetime.now().astimezone()
    offered = max(begun, now.replace(hour=0, minute=0))
    known = {"moment": st.session_state.get("history-moment") or f"{offered:%Y-%m-%dT%H:%M}"}
    labels = {"moment": text("history-then-when")}
    most = f"{now:%Y-%m-%dT%H:%M}"
    chosen = choose_when(at.language, "datetime-local", "history-when", labels, known=known, most=most)["moment"]
    st.session_state["history-moment"] = chosen
    moment = clock.end_of_minute(chosen)
    if moment is None:
        return
    if moment < first:
        date, time = clock.short_day(at.language, begun.date()), clock.time_of_day(begun)
        st.html(said("t-lead", text("history-then-before", date=date, time=time), "p"))
        return
    shown = compared(at.study, at.language, moment)
    _tables(at, shown)
    _since(at, shown)
    _save(at, shown, chosen)


def _tables(at: Desk, shown: Compared) -> None:
    text = at.text
    left, right = st.columns(2, gap="large")
    sizes = [Pair(text(f"history-then-{pair.name}"), pair.then, pair.now) for pair in shown.sizes]
    with left:
        st.html(
            _table(text, "history-then-figure", sizes)
            + _table(text, "history-filter-code", shown.per_code, "history-then-per-code")
        )
    with right:
        st.html(
            _table(text, "history-filter-theme", shown.per_theme, "history-then-per-theme")
            + _table(text, "history-filter-coder", shown.per_coder, "history-then-per-coder")
            + _rules(text, shown)
        )


def _table(text: Text, first: str, pairs: Iterable[Pair], heading: str | None = None) -> str:
    rows = [
        block(
            "",
            f'<th scope="row">{escape(_named(text, pair))}</th>',
            *(said("", text("ui-number", number=number), "td") for number in (pair.then, pair.now)),
            said("", _change(pair.now - pair.then), "td"),
            element="tr",
        )
        for pair in pairs
    ]
    if not rows:
        return ""
    columns = (first, "history-then-then", "history-then-now", "history-then-change")
    heads = "".join(f'<th scope="col">{escape(text(key))}</th>' for key in columns)
    above = said("t-heading", text(heading), "h2") if heading else ""
    return above + f'<table class="h-table"><thead><tr>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def _named(text: Text, pair: Pair) -> str:
    return f"{pair.name} ({text('history-then-dismissed')})" if pair.put_away else pair.name


def _change(difference: int) -> str:
    return f"{difference:+d}".replace("-", "\N{MINUS SIGN}") if difference else "–"


def _rules(text: Text, shown: Compared) -> str:
    """The codebook and the settings in force then, and which codes read otherwise now."""
    then = shown.then
    file = said("t-note", text("history-then-codebook", file=then.codebook), "p") if then.codebook else ""
    missing = "" if then.codebook else said("t-note", text("history-then-no-codebook"), "p")
    settings = [
        said("t-note", f"{text('history-then-setting', key=key)}: {before or '–'}{_arrow(before, after)}", "p")
        for key, before, after in shown.settings
        if not (key == "codebook" and before == after == then.codebook)  # said above
    ]
    changed = _table(text, "history-filter-code", shown.reworded, "history-then-changed")
    same = said("t-note", text("history-then-changed-none"), "p") if then.codebook and not changed else changed
    return said("t-heading", text("history-then-versions"), "h2") + file + missing + "".join(settings) + same


def _arrow(before: str, after: str) -> str:
    return "" if before == after else f" → {after or '–'}"


def _since(at: Desk, shown: Compared) -> None:
    names = code_names(at.study, at.language)
    for key, codings in (("came", shown.came), ("went", shown.went)):
        heading = at.text(f"history-then-{key}", count=len(codings))
        if not codings:
            st.html(said("t-note", heading, "p"))
            continue
        with st.expander(heading, key=f"history-{key}"):
            st.html(_listed(at.text, names, codings))


def _listed(text: Text, names: dict[str, str], codings: tuple[Coding, ...]) -> str:
    rows = [
        block(
            "",
            said("", shortened(coding.quote, 160), "span"),
            said(
                "h-by",
                text(
                    "history-then-by",
                    code=names.get(coding.code, coding.code),
                    coder=coding.coder,
                    dialogue=coding.place.transcript,
                ),
                "span",
            ),
            element="li",
        )
        for coding in codings[:_SHOWN]
    ]
    rest = len(codings) - len(rows)
    return block("h-quotes", *rows, element="ul") + (
        said("t-note", text("history-then-more", count=rest), "p") if rest else ""
    )


def _save(at: Desk, shown: Compared, chosen: str) -> None:
    text = at.text
    st.html(said("t-heading", text("history-then-export"), "h2"))
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="history-save-row"):
        suffix = st.segmented_control(
            text("history-then-export-form"),
            list(EXPORTERS),
            default=next(iter(EXPORTERS)),
            required=True,
            key="history-form",
            format_func=lambda name: text(f"export-form-{name.removeprefix('.')}"),
            label_visibility="collapsed",
        )
        st.download_button(
            text("history-then-export-save"),
            # Made when the button is pressed: a large table takes seconds.
            partial(codings_bytes, at.study, suffix or ".csv", shown.then.codings, shown.then.memos),
            file_name=f"{at.study.folder.resolve().name}-codings-{chosen.replace(':', '')}{suffix}",
            key="history-save",
            on_click="ignore",
        )
