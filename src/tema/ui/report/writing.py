"""The tab Text: the parts of the report, the one that is being written, and beside it what can be put in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from tema import review
from tema.ui.desk import Desk
from tema.ui.html import block, plain, said
from tema.ui.report.inserting import show_counts
from tema.ui.report.quotes import show_quotes
from tema.ui.report.unsaved import Field, editor, waiting
from tema.views.report_page import Part, parts, strays

PART = "report-part"
_DEEPER = "\N{NO-BREAK SPACE}" * 4


def open_part(name: str) -> None:
    """Let this part be the one that is written; shown when the tab is drawn next."""
    st.session_state["report-tab"] = "text"
    st.session_state[PART] = name


def tab(at: Desk) -> None:
    """Draw the tab."""
    found = parts(at.study)
    st.html(said("t-lead", at.text("ui-report-text-lead"), "p"))
    choice, words, beside = st.columns([0.85, 1.7, 1.45], gap="medium")
    with choice:
        part = _choose(at, found)
        _show_strays(at)
    with words:
        field = field_of(at, part)
        editor(at, field)
        if field.single:
            return
        with st.expander(at.text("ui-report-how"), key="report-how"):
            st.html(
                "".join(
                    said("t-note", at.text(f"ui-report-how-{name}"), "p") for name in ("markdown", "quote", "count")
                )
            )
    with beside:
        if part.theme is not None:
            show_quotes(at, part.theme, "report", field)
        show_counts(at, part.theme, field)


def field_of(at: Desk, part: Part) -> Field:
    """The field in which the part is written."""
    return Field(
        name=part.name,
        label=_name(at, part),
        saved="" if part.written is None else part.written.text,
        saved_by="" if part.written is None else part.written.coder,
        save=partial(review.write, at.study, at.coder, part.name),
        single=part.name == "title",
        placeholder=at.text(_HINTS.get(part.name, "ui-report-hint-theme")),
    )


_HINTS: Mapping[str, str] = {
    "title": "ui-report-hint-title",
    "introduction": "ui-report-hint-introduction",
    "method": "ui-report-hint-method",
    "conclusion": "ui-report-hint-conclusion",
}
_NAMES: Mapping[str, str] = {
    "title": "ui-report-part-title",
    "introduction": "ui-report-part-introduction",
    "method": "ui-report-part-method",
    "conclusion": "ui-report-part-conclusion",
}


def _name(at: Desk, part: Part) -> str:
    return plain(part.theme.name) if part.theme is not None else at.text(_NAMES[part.name])


def _choose(at: Desk, found: Sequence[Part]) -> Part:
    """The list of parts, each with how it stands."""
    by_name = {part.name: part for part in found}
    if st.session_state.get(PART) not in by_name:
        st.session_state[PART] = next(iter(by_name))
    name: str = st.radio(
        at.text("ui-report-parts"),
        list(by_name),
        key=PART,
        format_func=lambda name: _DEEPER * by_name[name].depth + _name(at, by_name[name]),
        captions=[_state(at, part) for part in found],
        persist_state="session",
    )
    if not any(part.theme is not None for part in found):
        st.html(said("t-note", at.text("ui-report-no-themes"), "p"))
    return by_name[name]


def _state(at: Desk, part: Part) -> str:
    if part.name in waiting():
        return at.text("ui-report-unsaved")
    if part.written is None:
        return at.text("ui-report-nothing-written")
    return at.text("ui-report-words", count=len(part.written.text.split()))


def _show_strays(at: Desk) -> None:
    """Texts of themes that have joined others or been dismissed: nothing that was written may disappear."""
    left = strays(at.study)
    if not left:
        return
    with st.expander(at.text("ui-report-strays", count=len(left)), key="report-strays"):
        st.html(said("t-note", at.text("ui-report-strays-why"), "p"))
        st.html(block("", *(said("rp-elsewhere", each.text) for each in left)))
