"""Codes that are suggested for a cluster or a theme, and those that a theme answers to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from tema import review
from tema.messages import Text
from tema.records import ClusterSuggestion, Codebook, Theme
from tema.ui.desk import Desk
from tema.ui.html import bar, block, said
from tema.ui.themes.state import do
from tema.views.attributes import Excerpt
from tema.views.themes.fitting import ThemeCode, ThemeCodes


def show_suggested(
    at: Desk,
    book: Codebook,
    suggestions: Sequence[ClusterSuggestion],
    size: int,
    speaking: Mapping[str, tuple[Excerpt, ...]],
) -> None:
    """The codes that fit a cluster of ``size`` excerpts, with how many of them and the reason; nothing without any."""
    if not suggestions:
        return
    names = {code.id: code.named(at.language) for code in book.codes}
    parts = [said("t-label", at.text("ui-suggested-codes"))]
    for each in suggestions:
        parts.append(bar(each.probability, _of(at.text, each.probability, size), names.get(each.code, each.code)))
        if each.evidence:
            parts.append(
                said("t-note t-evidence", at.text(f"ui-evidence-{each.evidence[0].kind}", text=each.evidence[0].text))
            )
        parts += [said("t-note t-evidence", f"”{shown.text}”") for shown in speaking.get(each.code, ())[:1]]
    parts.append(said("t-note", at.text("themes-codes-how")))
    st.html(block("t-suggested th-codes", *parts))


def map_to_codes(at: Desk, book: Codebook, theme: Theme, codes: ThemeCodes) -> None:
    """Which codes the theme answers to, beside those that fit it."""
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
        with st.container(key="map-acts", horizontal=True, gap="small"):
            if st.button(text("ui-map-save"), key="map-save", type="primary", disabled=chosen == known):
                do(lambda: review.map_theme(at.study, at.coder, theme.id, chosen))
            none = not codes.answered and not chosen
            if none and st.button(text("themes-no-code-needed"), key="map-none", type="tertiary"):
                do(lambda: review.map_theme(at.study, at.coder, theme.id, ()))
        if codes.answered and not known and theme.dismissed is None:
            st.html(said("t-note", text("themes-no-code-said")))
        _show_found(at, names, codes.found)


def _show_found(at: Desk, names: Mapping[str, str], found: Sequence[ThemeCode]) -> None:
    """How many of the theme's excerpts each code is about, against the rest of the study, and what people coded."""
    if not found:
        return
    text = at.text
    parts = [said("t-label", text("themes-codes-here"))]
    for each in found:
        parts.append(bar(each.share, _of(text, each.share, each.size), names.get(each.code, each.code)))
        parts.append(said("t-note", _facts(text, each)))
        if each.fits:
            parts.append(said("t-note t-evidence", f"”{each.speaking.text}”"))
    parts.append(said("t-note", text("themes-codes-how")))
    st.html(block("t-suggested th-codes", *parts))


def _facts(text: Text, code: ThemeCode) -> str:
    facts = [text("themes-code-elsewhere", count=round(100 * code.elsewhere))]
    facts.append(text("themes-code-coded", count=code.coded))
    if not code.fits:
        facts.append(text("themes-code-no-more"))
    return " · ".join(facts)


def _of(text: Text, share: float, size: int) -> str:
    """*x of y excerpts*: so many are expected to carry the code."""
    return text("themes-count-of", count=round(share * size), all=size)
