"""One theme, open: what it holds, what has become of it since it was made, and what can be done with it."""

from __future__ import annotations

import streamlit as st

from tema import review
from tema.records import Codebook, Theme
from tema.store import derived
from tema.ui.desk import Desk
from tema.ui.html import plain, said
from tema.ui.links import go
from tema.ui.themes.acts import back, dismiss, merge, nest, rename
from tema.ui.themes.changes import show_changes
from tema.ui.themes.codes import map_to_codes
from tema.ui.themes.excerpts import show_ranked
from tema.ui.themes.groups import show_voices
from tema.ui.themes.place import show_place
from tema.ui.themes.selection import show_selection
from tema.ui.themes.splitting import show_splitting
from tema.ui.themes.state import kept, open_theme
from tema.ui.themes.steady import show_stability
from tema.ui.themes.unfit import none_fits, whose
from tema.views.themes.changes import changes, covered
from tema.views.themes.fitting import TYPICAL, theme_codes
from tema.views.themes.ranks import ranking


def show_theme(at: Desk, book: Codebook, name: str) -> bool:
    """Draw one theme; False when it has been undone or merged away."""
    themes = derived.themes(at.study)
    theme = next((each for each in themes if each.id == name), None)
    if theme is None:
        return False
    own = whose(at)
    codes = kept(at, "theme-codes", lambda: theme_codes(at.study, theme, own), name, own)
    covers = kept(at, "covers", lambda: covered(at.study, theme), name)
    lost = kept(at, "changes", lambda: changes(at.study, theme, themes), name)
    missing = {place.id for place, _ in (*lost.gone, *(each.member for each in lost.reshaped))}
    members = tuple(place.id for place, _ in theme.members if place.id not in missing)
    ranks = kept(at, "theme-ranks", lambda: ranking(at.study, members, covers), name)
    back(at)
    _heading(at, theme, next((each for each in themes if each.id == theme.parent), None))
    words, judgement = st.columns([1.6, 1], gap="large")
    with words:
        show_changes(at, theme, lost)
        show_selection(at, theme, sample=False)
        show_ranked(at, ranks, members, f"theme-{name}")
        show_place(at, members, layer="theme")
    with judgement:
        map_to_codes(at, book, theme, codes)
        if codes.none_fits and not codes.answered:
            none_fits(at, book, at.text("themes-none-fits-theme"), members, ranks.orders["typical"][:TYPICAL])
        if st.button(at.text("ui-review-these"), key="review-these"):
            go("review", theme=name)
        rename(at, theme)
        nest(at, theme, themes)
        show_splitting(at, theme, members)
        merge(at, theme, themes)
        if theme.dismissed is None:
            dismiss(at, lambda reason: review.dismiss(at.study, at.coder, theme.id, reason))
        show_stability(at, covers)
        show_voices(at, members)
    return True


def _heading(at: Desk, theme: Theme, above: Theme | None) -> None:
    text = at.text
    if above is not None:
        st.button(
            text("themes-stands-under", name=plain(above.name)),
            key="open-above",
            type="tertiary",
            on_click=open_theme,
            args=(above.id,),
        )
    dismissed = "" if theme.dismissed is None else said("t-warn", text("ui-theme-dismissed", reason=theme.dismissed))
    st.html(
        said("t-study", theme.name, "h1")
        + (said("t-lead", theme.description, "p") if theme.description else "")
        + said("t-where", text("ui-theme-size", count=len(theme.members), name=theme.created_by))
        + dismissed
    )
