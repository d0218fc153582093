"""Teman: the clusters the machine found, the themes people have named, and what lies outside."""

from __future__ import annotations

import streamlit as st

from tema.messages import Text
from tema.store import derived
from tema.ui.desk import Desk, desk, on_click
from tema.ui.html import attribute_name, bars, block, chips, excerpt, said
from tema.ui.theme import open_cluster, open_theme, show_cluster, show_theme, undo_latest
from tema.views.codebook import codebook_in_force
from tema.views.themes import ClusterCard, Outside, cluster_cards, outside

_PER_PAGE = 12
_TABS = ("clusters", "themes", "outside")


def page() -> None:
    """Draw the page: one cluster or theme when one is open, else the lists."""
    at = desk()
    state = st.session_state
    if state.get("open-cluster") is not None and show_cluster(at, codebook_in_force(at.study), state["open-cluster"]):
        return
    if state.get("open-theme") is not None and show_theme(at, codebook_in_force(at.study), state["open-theme"]):
        return
    st.title(at.text("ui-page-themes"))
    with st.container(key="theme-tabs", horizontal=True, vertical_alignment="center", gap="medium"):
        tab = st.segmented_control(
            at.text("ui-show"),
            _TABS,
            default="clusters",
            required=True,
            key="themes-tab",
            format_func=lambda name: at.text(f"ui-themes-{name}"),
            label_visibility="collapsed",
            persist_state="session",
        )
        st.button(
            at.text("ui-undo-latest"), key="undo-theme", type="tertiary", on_click=on_click, args=(undo_latest, at)
        )
    {"clusters": _clusters, "themes": _themes, "outside": _outside}[tab](at)


def _clusters(at: Desk) -> None:
    cards = cluster_cards(at.study)
    if not cards:
        st.html(said("t-lead", at.text("ui-no-clusters"), "p"))
        return
    waiting = [card for card in cards if card.theme is None]
    st.html(said("t-lead", at.text("ui-clusters-lead", left=len(waiting), count=len(cards)), "p"))
    ordered = [*waiting, *(card for card in cards if card.theme is not None)]
    pages = -(-len(ordered) // _PER_PAGE)
    number = (st.pagination(pages, key="clusters-page") or 1) if pages > 1 else 1
    shown = ordered[(number - 1) * _PER_PAGE : number * _PER_PAGE]
    for start in range(0, len(shown), 2):
        for column, card in zip(st.columns(2, gap="medium"), shown[start : start + 2], strict=False):
            with column:
                _card(at, card)


def _card(at: Desk, card: ClusterCard) -> None:
    text = at.text
    with st.container(key=f"cluster-card-{card.number}", border=True, gap="small", height="stretch"):
        state = ""
        if card.theme is not None:
            key = "ui-cluster-named" if card.theme.dismissed is None else "ui-cluster-dismissed"
            state = said("t-state", text(key, name=card.theme.name))
        st.html(
            block(
                "t-top",
                said("t-left", text("ui-cluster-heading", number=str(card.number + 1)), "span"),
                said("t-note", text("ui-cluster-size", size=card.size, strength=card.strength), "span"),
            )
            + chips(card.keywords[:8])
            + state
            + (excerpt(card.excerpt.text, card.excerpt.source) if card.excerpt else "")
            + spread_html(text, card, few=3)
        )
        st.button(text("ui-open"), key=f"open-cluster-{card.number}", on_click=open_cluster, args=(card.number,))


def spread_html(text: Text, card: ClusterCard, *, few: int) -> str:
    """Which groups and how many dialogues a cluster comes from."""
    parts = []
    for spread in card.spreads:
        if spread.name is None:
            parts.append(said("t-note", text("ui-from-dialogues", count=len(spread.counts))))
        else:
            parts += [said("t-label", attribute_name(text, spread.name)), bars(spread.counts[:few])]
    return block("t-spread", *parts)


def _themes(at: Desk) -> None:
    themes = derived.themes(at.study)
    if not themes:
        st.html(said("t-lead", at.text("ui-no-themes"), "p"))
        return
    book = codebook_in_force(at.study)
    names = {code.id: code.named(at.language) for code in book.codes}
    standing = [theme for theme in themes if theme.dismissed is None]
    for theme in (*standing, *(theme for theme in themes if theme.dismissed is not None)):
        with st.container(key=f"theme-card-{theme.id}", border=True, gap="small"):
            dismissed = (
                "" if theme.dismissed is None else said("t-note", at.text("ui-theme-dismissed", reason=theme.dismissed))
            )
            st.html(
                said("t-title", theme.name)
                + said("t-note", at.text("ui-theme-size", count=len(theme.members), name=theme.created_by))
                + (said("t-text", theme.description) if theme.description else "")
                + (chips(names.get(code, code) for code in theme.codes) if theme.codes else "")
                + dismissed
            )
            st.button(at.text("ui-open"), key=f"open-theme-{theme.id}", on_click=open_theme, args=(theme.id,))


def _outside(at: Desk) -> None:
    shown: Outside = outside(at.study)
    if not shown.count:
        st.html(said("t-lead", at.text("ui-no-outside"), "p"))
        return
    st.html(said("t-lead", at.text("ui-outside-lead", count=shown.count, shown=len(shown.shown)), "p"))
    st.html(
        "".join(
            excerpt(each.text, each.source, *([at.text("ui-nearest", words=", ".join(near[:5]))] if near else []))
            for each, near in shown.shown
        )
    )
