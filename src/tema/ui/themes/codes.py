"""Codes that are suggested for a cluster or a theme, and those that a theme answers to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from tema import review
from tema.records import ClusterSuggestion, Codebook, Theme
from tema.ui.desk import Desk
from tema.ui.html import bar, block, said, strength
from tema.ui.themes.state import do
from tema.views.attributes import Excerpt


def show_suggested(
    at: Desk,
    book: Codebook,
    suggestions: Sequence[ClusterSuggestion],
    speaking: Mapping[str, tuple[Excerpt, ...]] | None = None,
) -> None:
    """The suggested codes with strength and reason; nothing when there are none."""
    if not suggestions:
        return
    names = {code.id: code.named(at.language) for code in book.codes}
    parts = [said("t-label", at.text("ui-suggested-codes"))]
    for each in suggestions:
        figure = strength(at.text, each.probability)
        parts.append(bar(each.probability, figure, names.get(each.code, each.code)))
        if each.evidence:
            parts.append(
                said("t-note t-evidence", at.text(f"ui-evidence-{each.evidence[0].kind}", text=each.evidence[0].text))
            )
        parts += [said("t-note t-evidence", f"”{shown.text}”") for shown in (speaking or {}).get(each.code, ())[:1]]
    parts.append(said("t-note", at.text("ui-strength-note")))
    st.html(block("t-suggested", *parts))


def map_to_codes(at: Desk, book: Codebook, theme: Theme, suggestions: Sequence[ClusterSuggestion]) -> None:
    """Which codes the theme answers to."""
    text = at.text
    names = {code.id: code.named(at.language) for code in book.codes}
    with st.container(key="map", border=True, gap="small"):
        st.html(said("t-title", text("ui-map")) + said("t-note", text("ui-map-note")))
        known = [code for code in theme.codes if code in names]
        chosen = st.multiselect(
            text("ui-map-codes"),
            [code.id for code in book.codes if code.retired is None or code.id in known],
            default=known,
            format_func=lambda code: names.get(code, code),
            key=f"map-codes-{theme.id}",
            placeholder=text("ui-own-code-placeholder"),
        )
        if st.button(text("ui-map-save"), key="map-save", type="primary", disabled=chosen == known):
            do(lambda: review.map_theme(at.study, at.coder, theme.id, chosen))
        show_suggested(at, book, suggestions)
