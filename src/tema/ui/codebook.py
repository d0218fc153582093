"""Kodbok: families and codes as a tree, all that is said of a code, how often it is used, and what could be mended."""

from __future__ import annotations

import streamlit as st

from tema.records import Problem
from tema.ui.desk import Desk, desk
from tema.ui.html import block, plain, said
from tema.ui.queue import review_only
from tema.ui.rule import rule_html
from tema.views.codebook import CodebookPage, CodeRow, codebook_page


def page() -> None:
    """Draw the page."""
    at = desk()
    shown = codebook_page(at.study)
    rows = {row.code.id: row for _, family in shown.families for row in family}
    name = shown.codebook.name.get(at.language) or next(iter(shown.codebook.name.values()), shown.codebook.id)
    st.title(at.text("ui-page-codebook"))
    st.html(said("t-where", at.text("ui-codebook-line", name=name, file=shown.file, count=len(rows))))
    if shown.edited:
        st.html(said("t-warn", at.text("ui-codebook-edited")))
    tree, about = st.columns([1, 1.5], gap="large")
    chosen = rows.get(st.session_state.get("codebook-code", ""), next(iter(rows.values()), None))
    with tree:
        _tree(at, shown, chosen.code.id if chosen else None)
    with about:
        if chosen is not None:
            _about(at, shown, chosen)
    _advice(at, shown.advice)


def _tree(at: Desk, shown: CodebookPage, chosen: str | None) -> None:
    for family, rows in shown.families:
        heading = family.named(at.language) if family else at.text("ui-no-family")
        with st.container(key=f"family-{family.id if family else 'none'}", gap=None):
            st.html(said("t-family", heading, "h2"))
            for row in rows:
                indent = "\u2003" * row.depth
                used = f" · {row.codings}" if row.codings else ""
                name = plain(row.code.named(at.language))
                st.button(
                    indent + (f"**{name}**" if row.code.id == chosen else name) + used,
                    key=f"code-{row.code.id}",
                    type="tertiary",
                    on_click=_choose,
                    args=(row.code.id,),
                )


def _choose(code: str) -> None:
    st.session_state["codebook-code"] = code


def _about(at: Desk, shown: CodebookPage, row: CodeRow) -> None:
    text = at.text
    code = row.code
    with st.container(key="about-code", border=True, gap="small"):
        st.html(
            said("t-title", code.named(at.language))
            + said("t-where", text("ui-code-used", codings=row.codings, suggestions=row.suggestions))
            + rule_html(text, code, shown.codebook, at.language, whole=True)
        )
        if row.suggestions and st.button(text("ui-review-code"), key="review-code"):
            review_only("code", code.id)


def _advice(at: Desk, advice: tuple[Problem, ...]) -> None:
    text = at.text
    if not advice:
        return
    with st.expander(text("ui-codebook-advice", count=len(advice)), key="advice"):
        st.html(
            "".join(
                block(
                    "t-advice",
                    said("t-label", f"{problem.file}:{problem.line}" if problem.line else problem.file),
                    said("t-text", text(problem.what)),
                    said("t-note", text(problem.mend)),
                )
                for problem in advice
            )
        )
