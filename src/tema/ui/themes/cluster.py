"""One cluster, open: what it holds, and what a person makes of it."""

from __future__ import annotations

import streamlit as st

from tema import review
from tema.records import Codebook
from tema.ui.desk import Desk
from tema.ui.html import chips, said
from tema.ui.links import go
from tema.ui.themes.acts import back, dismiss
from tema.ui.themes.codes import show_suggested
from tema.ui.themes.excerpts import show_ranked
from tema.ui.themes.groups import show_voices
from tema.ui.themes.place import show_place
from tema.ui.themes.selection import show_selection
from tema.ui.themes.state import do, kept, open_theme, standing
from tema.ui.themes.steady import show_stability
from tema.ui.themes.unfit import none_fits
from tema.views.themes.clusters import ClusterPage, cluster_page
from tema.views.themes.ranks import Ranking, ranking


def show_cluster(at: Desk, book: Codebook, number: int) -> bool:
    """Draw one cluster; False when the latest run has no such cluster."""
    page = kept(at, "cluster", lambda: cluster_page(at.study, number), number)
    if page is None:
        return False
    text = at.text
    back(at)
    card = page.card
    st.html(
        said("t-study", text("ui-cluster-heading", number=str(number + 1)), "h1")
        + chips(card.keywords)
        + said("t-where", text("ui-cluster-size", size=card.size, strength=card.strength))
    )
    words, judgement = st.columns([1.6, 1], gap="large")
    members = tuple(place.id for place, _ in page.members)
    ranks = kept(at, "ranks", lambda: _ranks(at, page, members), number)
    with words:
        show_selection(at, sample=False)
        show_ranked(at, ranks, members, f"cluster-{number}")
        show_place(at, members, layer="cluster")
    with judgement:
        _name(at, page)
        if st.button(text("ui-review-these"), key="review-these"):
            go("review", cluster=number)
        show_suggested(at, book, page.suggestions, card.size, page.speaking)
        if page.none_fits:
            none_fits(at, book, text("themes-none-fits"), members, page.typical)
        show_stability(at, (number,))
        show_voices(at, members)
    return True


def _ranks(at: Desk, page: ClusterPage, members: tuple[str, ...]) -> Ranking:
    found = ranking(at.study, members, {page.card.number})
    if found.measured:
        return found
    # Without vectors the run's own choice stands first.
    first = {
        "typical": tuple(dict.fromkeys([*page.typical, *members])),
        "diverse": tuple(dict.fromkeys([*page.diverse, *members])),
    }
    return Ranking({**found.orders, **first}, found.beside, measured=False)  # type: ignore[dict-item]


def _name(at: Desk, page: ClusterPage) -> None:
    text = at.text
    theme = page.card.theme
    if theme is not None:
        key = "ui-cluster-named" if theme.dismissed is None else "ui-cluster-dismissed"
        st.html(said("t-warn", text(key, name=theme.name)))
        st.button(text("ui-open-theme"), key="open-its-theme", on_click=open_theme, args=(theme.id,))
        return
    with st.form("name-cluster", border=True):
        st.html(said("t-title", text("ui-name-cluster")))
        name = st.text_input(text("ui-theme-name"), key="cluster-name", placeholder=text("ui-theme-name-placeholder"))
        description = st.text_area(text("ui-theme-description"), key="cluster-description", height=80)
        if st.form_submit_button(text("ui-save-theme"), type="primary", key="save-theme"):
            if name.strip():
                do(lambda: review.name_theme(at.study, at.coder, name, description, page.members), then=open_theme)
            st.html(said("t-warn", text("ui-name-missing")))
    _into_theme(at, page)
    keywords = ", ".join(page.card.keywords[:4])
    dismiss(at, lambda reason: review.set_aside(at.study, at.coder, keywords, page.members, reason))


def _into_theme(at: Desk, page: ClusterPage) -> None:
    names = {each.id: each.name for each in standing(at.study).values()}
    if not names:
        return
    with st.expander(at.text("ui-into-theme"), key="into-theme"):
        chosen = st.selectbox(
            at.text("ui-theme"),
            list(names),
            index=None,
            format_func=lambda theme: names.get(theme, ""),
            key="into-theme-choice",
            placeholder=at.text("ui-choose-theme"),
        )
        if st.button(at.text("ui-into-theme-go"), key="into-theme-go", disabled=chosen is None) and chosen is not None:
            keywords = ", ".join(page.card.keywords[:4])
            do(lambda: review.name_theme(at.study, at.coder, keywords, "", page.members, into=chosen), then=open_theme)
