"""The lists beside the map: clusters that wait and those that are handled, themes as a tree, what lies outside."""

from __future__ import annotations

import streamlit as st

from tema.records import Theme
from tema.store import derived, maps
from tema.store.reads import lookup
from tema.ui.desk import Desk
from tema.ui.html import block, chips, plain, said
from tema.ui.themes.excerpts import show_lines
from tema.ui.themes.state import choose, kept, open_cluster, open_theme
from tema.ui.themes.steady import STANDING
from tema.ui.themes.unfit import list_unfit
from tema.views.codebook import codebook_in_force
from tema.views.themes.clusters import ClusterCard, cluster_cards
from tema.views.themes.tree import tree

_PER_PAGE = 8
_MOST_OUTSIDE = 2000
_WORDS = 6


def list_clusters(at: Desk) -> None:
    """Every cluster as a few lines, those first that nobody has named or dismissed."""
    text = at.text
    cards = kept(at, "cards", lambda: cluster_cards(at.study))
    if not cards:
        st.html(said("t-note", text("ui-no-clusters"), "p"))
        return
    waiting = [card for card in cards if card.theme is None]
    st.html(said("t-note", text("ui-clusters-lead", left=len(waiting), count=len(cards)), "p"))
    list_unfit(at)
    ordered = [*waiting, *(card for card in cards if card.theme is not None)]
    pages = -(-len(ordered) // _PER_PAGE)
    number = (st.pagination(pages, key="clusters-page") or 1) if pages > 1 else 1
    for card in ordered[(number - 1) * _PER_PAGE : number * _PER_PAGE]:
        _card(at, card)


def _card(at: Desk, card: ClusterCard) -> None:
    text = at.text
    stands = maps.stability(at.study).get(card.number)
    facts = [text("themes-cluster-size", count=card.size)]
    if stands is not None:
        facts.append(text(STANDING[stands.standing]))
    if card.theme is not None:
        key = "ui-cluster-named" if card.theme.dismissed is None else "ui-cluster-dismissed"
        facts.append(text(key, name=card.theme.name))
    with st.container(key=f"cluster-card-{card.number}", gap=None):
        label = text("ui-cluster-heading", number=str(card.number + 1))
        st.button(label, key=f"open-cluster-{card.number}", type="tertiary", on_click=open_cluster, args=(card.number,))
        st.html(chips(card.keywords[:_WORDS]) + said("t-note", " · ".join(facts)))


def list_themes(at: Desk) -> None:
    """The themes as a tree, then the dismissed ones."""
    themes = derived.themes(at.study)
    if not themes:
        st.html(said("t-note", at.text("ui-no-themes"), "p"))
        return
    book = codebook_in_force(at.study)
    names = {code.id: code.named(at.language) for code in book.codes}
    for depth, theme in tree(themes):
        _theme(at, theme, depth, names)
    dismissed = [theme for theme in themes if theme.dismissed is not None]
    if dismissed:
        with st.expander(at.text("themes-dismissed", count=len(dismissed)), key="dismissed"):
            for theme in dismissed:
                _theme(at, theme, 0, names)


def _theme(at: Desk, theme: Theme, depth: int, names: dict[str, str]) -> None:
    text = at.text
    indent, words = st.columns([0.0001 + 0.07 * min(depth, 4), 1]) if depth else (None, st.container())
    del indent  # an empty column: the theme stands under the one above it
    with words, st.container(key=f"theme-card-{theme.id}", gap=None):
        st.button(
            plain(theme.name), key=f"open-theme-{theme.id}", type="tertiary", on_click=open_theme, args=(theme.id,)
        )
        st.html(
            (said("t-text th-short", theme.description) if theme.description else "")
            + (chips(names.get(code, code) for code in theme.codes) if theme.codes else "")
            + said("t-note", text("ui-theme-size", count=len(theme.members), name=theme.created_by))
            + ("" if theme.dismissed is None else said("t-note", text("ui-theme-dismissed", reason=theme.dismissed)))
        )


def list_outside(at: Desk) -> None:
    """What no cluster took in, what lies nearest to one first."""
    text = at.text
    count, rows = lookup.outside(at.study, _MOST_OUTSIDE)
    if not count:
        st.html(said("t-note", text("ui-no-outside"), "p"))
        return
    st.html(block("t-note", said("", text("themes-outside-lead", count=count), "p")))
    names = [segment for segment, _ in rows]
    st.button(text("themes-choose-all", count=len(names)), key="choose-outside", on_click=choose, args=(names,))
    show_lines(at, names, "outside", {segment: (near, 0.0) for segment, near in rows if near >= 0})
