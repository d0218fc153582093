"""The frame around every page: style, language, coder, and the pages in a row at the top."""

from __future__ import annotations

import logging
from functools import cache
from importlib.resources import files

import streamlit as st

from tema.messages import LANGUAGES, Text, text_in
from tema.ui import codebook, export, overview, review, themes
from tema.ui.desk import current_coder, current_language, guarded, show_mishap

_PAGES = {
    "overview": overview.page,
    "themes": themes.page,
    "review": review.page,
    "codebook": codebook.page,
    "export": export.page,
}
"""Address of each page (the same in both languages, so that links last) and what draws it."""

# The browser must know which language it reads aloud; Streamlit always says English.
_SET_LANGUAGE = "export default ({ data }) => { document.documentElement.lang = data.language }"


def main() -> None:
    """Draw the page that the address asks for."""
    st.session_state.setdefault("language", current_language())
    text = text_in(current_language())
    st.set_page_config(page_title="tema", page_icon="🧵", layout="wide")
    st.html(f"<style>{_css()}</style>")
    pages = {
        name: st.Page(guarded(draw), title=text(f"ui-page-{name}"), url_path=name, default=name == "overview")
        for name, draw in _PAGES.items()
    }
    st.session_state["pages"] = pages
    chosen = st.navigation(list(pages.values()), position="top")
    _desk_controls(text)
    show_mishap()
    chosen.run()


def unexpected(error: Exception) -> bool:
    """Show a calm sentence for what nobody foresaw; the details go to the terminal."""
    logging.getLogger("tema").error("unexpected", exc_info=error)
    st.error(text_in(current_language())("ui-unexpected"))
    return True


@cache
def _css() -> str:
    return (files("tema.ui") / "style.css").read_text(encoding="utf-8")


def _desk_controls(text: Text) -> None:
    language = current_language()
    with st.container(key="desk", horizontal=True, vertical_alignment="center", gap="small"):
        with st.popover(text("ui-coder-is", name=current_coder()), type="tertiary"):
            st.text_input(
                text("ui-coder"), value=current_coder(), key="coder-choice", max_chars=80, on_change=_choose_coder
            )
            st.html(f'<p class="t-note">{text("ui-coder-note")}</p>')
        st.segmented_control(
            text("ui-language"),
            LANGUAGES,
            default=language,
            required=True,
            format_func=lambda name: text_in(name)("ui-language-name"),
            key="language-choice",
            on_change=_choose_language,
            label_visibility="collapsed",
        )
    if st.query_params.get("lang", language) != language:
        st.query_params["lang"] = language
    _tell_browser(language)


def _choose_language() -> None:
    st.session_state["language"] = st.session_state["language-choice"]
    st.query_params["lang"] = st.session_state["language-choice"]


def _choose_coder() -> None:
    st.session_state["coder"] = st.session_state["coder-choice"].strip()


def _tell_browser(language: str) -> None:
    _language_component()(key="browser-language", data={"language": language})


@cache
def _language_component() -> st.components.v2.types.ComponentRenderer:
    return st.components.v2.component("tema.language", js=_SET_LANGUAGE)
