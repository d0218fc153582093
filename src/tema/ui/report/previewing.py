"""The tab Förhandsvisning: what stands in the way of a report, the files, and how the report reads now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from tema.exporters import FORMS, Wish, make
from tema.records import Problem
from tema.ui.desk import Desk
from tema.ui.html import block, plain, said
from tema.ui.report.preview import report_html
from tema.ui.report.writing import open_part
from tema.ui.themes.state import kept
from tema.ui.themes.unfit import whose
from tema.views.report import drafted
from tema.views.report.advice import advice
from tema.views.report_page import part_called, parts

_MIME = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".md": "text/markdown",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def tab(at: Desk) -> None:
    """Draw the tab; closed for one who codes blind, since it tells what everybody has coded."""
    if whose(at) is not None:
        st.html(said("t-note", at.text("ui-report-blind-preview"), "p"))
        return
    # The box stands beneath the problems and decides what they are.
    problems_at = st.container()
    shared = _shared(at)
    report, problems = kept(at, "report", lambda: drafted(at.study, at.language, shared=shared), at.language, shared)
    with problems_at:
        show_problems(at, problems)
        if shared:
            show_advice(at, kept(at, "report-advice", lambda: advice(at.study, report), at.language))
    downloads(at, "report", Wish(shared=shared, language=at.language), "report", blocked=bool(problems))
    st.html(report_html(at.text, report))


def downloads(at: Desk, what: str, wish: Wish, stem: str, *, blocked: bool = False) -> None:
    """A button for each form that this can be saved in, made when it is pressed."""
    with st.container(key=f"report-save-{what}", horizontal=True, vertical_alignment="center", gap="small"):
        for suffix in FORMS.get(what, ()):
            st.download_button(
                at.text(f"ui-report-form-{suffix.removeprefix('.')}"),
                partial(_raw, at, suffix, what, wish),
                file_name=f"{at.study.folder.resolve().name}-{stem}{suffix}",
                mime=_MIME.get(suffix, "application/octet-stream"),
                key=f"report-save-{what}-{suffix.removeprefix('.')}",
                on_click="ignore",
                disabled=blocked,
            )
        if blocked:
            st.html(said("t-note", at.text("ui-report-blocked")), width="stretch")


def _raw(at: Desk, suffix: str, what: str, wish: Wish) -> bytes:
    return make(at.study, suffix, what, wish).raw


def show_problems(at: Desk, problems: Sequence[Problem], *, ways: bool = True) -> None:
    """What is wrong and how it is mended; with ``ways`` each with the way to the part where it stands."""
    if not problems:
        return
    found = parts(at.study) if ways else ()
    with st.container(key="report-problems", border=True, gap="small"):
        st.html(said("t-title", at.text("ui-report-problems", count=len(problems)), "h2"))
        for number, problem in enumerate(problems):
            at_line = "" if problem.line is None else at.text("ui-report-line", line=problem.line)
            where = said("t-label", " · ".join(part for part in (problem.file, at_line) if part))
            st.html(where + block("t-warn", said("", at.text(problem.what)), said("t-note", at.text(problem.mend))))
            part = part_called(at.text, found, problem.file)
            if part is not None:
                st.button(
                    at.text("ui-report-go-to-part"),
                    key=f"report-problem-{number}",
                    type="tertiary",
                    help=plain(problem.file),
                    on_click=open_part,
                    args=(part,),
                )


def show_advice(at: Desk, given: Sequence[Problem]) -> None:
    """What to think of before the report is passed on; it stands in nobody's way."""
    if not given:
        return
    with st.expander(at.text("ui-report-advice", count=len(given)), key="report-advice"):
        st.html(said("t-note", at.text("ui-report-advice-is"), "p"))
        for each in given:
            st.html(said("t-label", each.file) + said("", at.text(each.what)) + said("t-note", at.text(each.mend)))


def _shared(at: Desk) -> bool:
    """Whether the file is for others than the analysts; yes until somebody says no."""
    st.session_state.setdefault("report-shared", True)
    return st.checkbox(
        at.text("ui-report-shared"), key="report-shared", help=at.text("ui-report-shared-is"), persist_state="session"
    )
