"""One cluster or one theme, open: what it holds, and what a person makes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from tema import review
from tema.messages import Text
from tema.records import ClusterSuggestion, Codebook, Theme
from tema.store import derived
from tema.ui.desk import Desk, on_click
from tema.ui.html import attribute_name, bar, bars, block, chips, excerpt, said, strength
from tema.ui.queue import review_only
from tema.views.attributes import Excerpt, Spread
from tema.views.themes import ClusterPage, ThemePage, cluster_page, theme_page


def open_cluster(number: int | None) -> None:
    """Show this cluster, or (None) the lists again."""
    st.session_state["open-cluster"] = number
    st.session_state["open-theme"] = None


def open_theme(theme: str | None) -> None:
    """Show this theme, or (None) the lists again."""
    st.session_state["open-theme"] = theme
    st.session_state["open-cluster"] = None


def undo_latest(at: Desk) -> None:
    """Take back the coder's latest act on themes."""
    review.undo(at.study, at.coder, review.THEME_ACTS)
    st.session_state["queue-key"] = None


def show_cluster(at: Desk, book: Codebook, number: int) -> bool:
    """Draw one cluster; False when the latest run has no such cluster."""
    page = cluster_page(at.study, number)
    if page is None:
        return False
    text = at.text
    _back(at)
    card = page.card
    st.html(
        said("t-study", text("ui-cluster-heading", number=str(number + 1)), "h1")
        + chips(card.keywords)
        + said("t-where", text("ui-cluster-size", size=card.size, strength=card.strength))
    )
    words, judgement = st.columns([1.6, 1], gap="large")
    with words:
        _excerpts(text("ui-typical"), page.typical)
        _excerpts(text("ui-diverse"), page.diverse)
    with judgement:
        _name_cluster(at, page)
        st.html(_spreads(text, card.spreads))
        st.html(_suggested(at, book, page.suggestions, page.speaking))
        _review_link(at, "cluster", number)
    return True


def show_theme(at: Desk, book: Codebook, theme: str) -> bool:
    """Draw one theme; False when it has been undone or merged away."""
    found = next((each for each in derived.themes(at.study) if each.id == theme), None)
    if found is None:
        return False
    text = at.text
    page = theme_page(at.study, found)
    _back(at)
    dismissed = "" if found.dismissed is None else said("t-warn", text("ui-theme-dismissed", reason=found.dismissed))
    st.html(
        said("t-study", found.name, "h1")
        + (said("t-lead", found.description, "p") if found.description else "")
        + said("t-where", text("ui-theme-size", count=len(found.members), name=found.created_by))
        + dismissed
    )
    words, judgement = st.columns([1.6, 1], gap="large")
    with words:
        _excerpts(text("ui-excerpts"), page.excerpts)
        more = len(found.members) - len(page.excerpts)
        if more > 0:
            st.html(said("t-note", text("ui-more-excerpts", count=more)))
    with judgement:
        _map(at, book, page)
        _rename(at, found)
        _merge(at, found)
        _dismiss(at, lambda reason: _dismiss_theme(at, found, reason))
        st.html(_spreads(text, page.spreads))
        _review_link(at, "theme", theme)
    return True


def _back(at: Desk) -> None:
    with st.container(horizontal=True, gap="medium"):
        st.button(
            at.text("ui-back"),
            key="back",
            type="tertiary",
            icon=":material/arrow_back:",
            on_click=open_cluster,
            args=(None,),
        )
        st.button(
            at.text("ui-undo-latest"), key="undo-theme", type="tertiary", on_click=on_click, args=(undo_latest, at)
        )


def _excerpts(heading: str, shown: Sequence[Excerpt]) -> None:
    if shown:
        st.html(said("t-heading", heading, "h2") + "".join(excerpt(each.text, each.source) for each in shown))


def _spreads(text: Text, spreads: Sequence[Spread]) -> str:
    parts = []
    for spread in spreads:
        parts += [
            said("t-label", attribute_name(text, spread.name) if spread.name else text("ui-dialogues")),
            bars(spread.counts[:10]),
        ]
    return block("t-spread", *parts)


def _suggested(
    at: Desk,
    book: Codebook,
    suggestions: Sequence[ClusterSuggestion],
    speaking: Mapping[str, tuple[Excerpt, ...]] | None = None,
) -> str:
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
    return block("t-suggested", *parts) if suggestions else ""


def _name_cluster(at: Desk, page: ClusterPage) -> None:
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
                _do(lambda: review.name_theme(at.study, at.coder, name, description, page.members), then=open_theme)
            st.html(said("t-warn", text("ui-name-missing")))
    _into_theme(at, page)
    keywords = ", ".join(page.card.keywords[:4])
    _dismiss(at, lambda reason: review.set_aside(at.study, at.coder, keywords, page.members, reason))


def _into_theme(at: Desk, page: ClusterPage) -> None:
    names = _standing(at)
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
            _do(lambda: review.name_theme(at.study, at.coder, keywords, "", page.members, into=chosen), then=open_theme)


def _map(at: Desk, book: Codebook, page: ThemePage) -> None:
    text = at.text
    names = {code.id: code.named(at.language) for code in book.codes}
    theme = page.theme
    with st.container(key="map", border=True, gap="small"):
        st.html(said("t-title", text("ui-map")) + said("t-note", text("ui-map-note")))
        st.html(_suggested(at, book, page.suggestions))
        known = [code for code in theme.codes if code in names]
        chosen = st.multiselect(
            text("ui-map-codes"),
            list(names),
            default=known,
            format_func=lambda code: names.get(code, code),
            key=f"map-codes-{theme.id}",
            placeholder=text("ui-own-code-placeholder"),
        )
        if st.button(text("ui-map-save"), key="map-save", type="primary", disabled=chosen == known):
            _do(lambda: review.map_theme(at.study, at.coder, theme.id, chosen))


def _rename(at: Desk, theme: Theme) -> None:
    text = at.text
    with st.expander(text("ui-rename"), key="rename"), st.form("rename-form", border=False):
        name = st.text_input(text("ui-theme-name"), value=theme.name, key=f"rename-name-{theme.id}")
        description = st.text_area(text("ui-theme-description"), value=theme.description, key=f"rename-text-{theme.id}")
        if st.form_submit_button(text("ui-save"), key="rename-save") and name.strip():
            _do(lambda: review.rename_theme(at.study, at.coder, theme.id, name, description))


def _merge(at: Desk, theme: Theme) -> None:
    names = {key: name for key, name in _standing(at).items() if key != theme.id}
    if not names:
        return
    with st.expander(at.text("ui-merge"), key="merge"):
        chosen = st.multiselect(
            at.text("ui-merge-others"),
            list(names),
            format_func=lambda key: names.get(key, ""),
            key=f"merge-{theme.id}",
            placeholder=at.text("ui-choose-theme"),
        )
        if st.button(at.text("ui-merge-go"), key="merge-go", disabled=not chosen):
            _do(lambda: review.merge_themes(at.study, at.coder, theme.id, chosen))


def _dismiss(at: Desk, act: Callable[[str], object]) -> None:
    text = at.text
    with st.expander(text("ui-dismiss"), key="dismiss"):
        reason = st.text_input(
            text("ui-dismiss-reason"), key="dismiss-reason", placeholder=text("ui-dismiss-placeholder")
        )
        if st.button(text("ui-dismiss-go"), key="dismiss-go"):
            if reason.strip():
                _do(lambda: act(reason.strip()), then=lambda _: open_cluster(None))
            st.html(said("t-warn", text("ui-dismiss-missing")))


def _dismiss_theme(at: Desk, theme: Theme, reason: str) -> None:
    review.dismiss(at.study, at.coder, theme.id, reason)


def _review_link(at: Desk, limit: str, value: str | int) -> None:
    if st.button(at.text("ui-review-these"), key="review-these"):
        review_only(limit, value)


def _standing(at: Desk) -> dict[str, str]:
    return {theme.id: theme.name for theme in derived.themes(at.study) if theme.dismissed is None}


def _do(act: Callable[[], object], *, then: Callable[..., None] | None = None) -> None:
    """Do it and draw the page anew; a mishap is shown then."""
    done = []
    on_click(lambda: done.append(act()))
    if done and then is not None:
        then(done[0])
    st.session_state["queue-key"] = None
    st.rerun()
