"""Where a theme's quotes are found: typical ones, ones unlike each other, ones that speak against, and a search."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import streamlit as st

from tema.records import Place, QuoteUse, Theme
from tema.ui.desk import Desk, on_click
from tema.ui.html import excerpt, said
from tema.ui.report.inserting import insert_quote
from tema.ui.report.unsaved import Field
from tema.ui.themes.state import kept
from tema.ui.themes.unfit import whose
from tema.views.attributes import Excerpt
from tema.views.report_page import proposed, quotable

WAYS = ("typical", "diverse", "counter", "all")
_PER_PAGE = 5


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose quotes are wanted, for what, and the field they can be put into (None: none)."""

    theme: Theme
    use: QuoteUse
    field: Field | None


def show_finding(at: Desk, wanted: Wanted, picked: Collection[Place], choose: Callable[[Excerpt], None]) -> None:
    """Draw the ways to find quotes and what the chosen one finds.

    Args:
        at: the desk.
        wanted: whose quotes, and for what.
        picked: the places of those that are chosen already.
        choose: what makes one of them chosen.
    """
    use = wanted.use
    with st.container(key=f"report-finding-{use}", border=True, gap="small"):
        st.html(said("t-label", at.text("ui-report-find-quotes"), "h3"))
        way = st.segmented_control(
            at.text("ui-report-find-quotes"),
            WAYS,
            default=WAYS[0],
            required=True,
            key=f"report-way-{use}",
            format_func=lambda name: at.text(f"ui-report-way-{name}"),
            label_visibility="collapsed",
        )
        st.html(said("t-note", at.text(f"ui-report-way-{way}-is"), "p"))
        found = _found(at, wanted.theme, use, way)
        if not found:
            st.html(said("t-note", at.text("ui-report-none-found"), "p"))
            return
        pages = -(-len(found) // _PER_PAGE)
        number = (st.pagination(pages, key=f"report-pages-{use}-{way}") or 1) if pages > 1 else 1
        for position, each in enumerate(found[(number - 1) * _PER_PAGE : number * _PER_PAGE]):
            _one(at, f"{use}-{position}", each, wanted.field, None if each.place in picked else choose)


def _found(at: Desk, theme: Theme, use: QuoteUse, way: str) -> tuple[Excerpt, ...]:
    own = whose(at)
    if way != "all":
        found = kept(at, "report-proposed", lambda: proposed(at.study, theme.id, own), theme.id, own)
        return found.get(way, ())
    words = st.text_input(at.text("ui-report-search"), key=f"report-search-{use}")
    return quotable(at.study, theme.id, words, own)


def _one(at: Desk, key: str, found: Excerpt, field: Field | None, choose: Callable[[Excerpt], None] | None) -> None:
    with st.container(key=f"report-found-{key}", gap="small"):
        st.html(excerpt(found.text, found.source))
        with st.container(key=f"report-found-acts-{key}", horizontal=True, gap="small"):
            if choose is None:
                st.html(said("t-note", at.text("ui-report-chosen-already")))
            else:
                args = (choose, found)
                name = at.text("ui-report-choose")
                st.button(name, key=f"report-choose-{key}", type="tertiary", on_click=on_click, args=args)
            if field is not None:
                inserted = (insert_quote, field, found.place, found.text)
                name = at.text("ui-report-quote-insert")
                st.button(name, key=f"report-put-{key}", type="tertiary", on_click=on_click, args=inserted)
