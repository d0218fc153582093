"""Links inside blocks of HTML that lead to other pages of the UI without starting a new session."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from tema.ui.links import go, link

LINKS = "dialogues-within"
"""The key of what follows the links."""


def within(css: str, shown: str, page: str, **asked: str | int | None) -> str:
    """A link to a page of the UI around ``shown``, which is HTML already; ``follow_links`` follows it."""
    return f'<a class="t-within {css}" href="{escape(link(page, **asked))}" target="_self">{shown}</a>'


def follow_links() -> None:
    """Draw what follows the links of this page; at the end of the page."""
    followed = _component()(key=LINKS, on_address_change=lambda: None).address
    if not followed:
        return
    address = urlsplit(followed)
    asked = {key.replace("attr.", "attr_", 1): value for key, value in parse_qsl(address.query) if key != "lang"}
    if address.path in st.session_state["pages"]:
        go(address.path, **asked)


@cache
def _component() -> st.components.v2.types.ComponentRenderer:
    return st.components.v2.component(
        "tema.within", js=(files("tema.ui.dialogues") / "soft_links.js").read_text(encoding="utf-8")
    )
