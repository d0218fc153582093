"""The frame around every page: style, language, coder, and the pages in a row at the top."""

from __future__ import annotations

import logging
from functools import cache
from importlib.resources import files

import streamlit as st

from tema.messages import LANGUAGES, Language, Text, text_in
from tema.ui import (
    codebook,
    coders,
    dialogues,
    documents,
    export,
    history,
    overview,
    reliability,
    report,
    review,
    themes,
)
from tema.ui.desk import current_language, guarded, show_mishap

_PAGES = {
    "overview": overview.page,
    "themes": themes.page,
    "review": review.page,
    "dialogues": dialogues.page,
    "documents": documents.page,
    "codebook": codebook.page,
    "coders": coders.page,
    "reliability": reliability.page,
    "history": history.page,
    "report": report.page,
    "export": export.page,
}
"""Address of each page (the same in both languages, so that links last) and what draws it."""

_STREAMLITS_WORDS = {
    "Skip to main content": "ui-frame-skip",
    "Open": "ui-frame-open",
    "Close": "ui-frame-close",
    "Dismiss": "ui-frame-close",
    "Clear all": "ui-frame-clear",
    "Clear value": "ui-frame-clear",
    "Choose an option": "ui-frame-choose",
    "Choose options": "ui-frame-choose",
    "No results": "ui-frame-no-results",
    "No options to select.": "ui-frame-no-options",
    "Upload": "ui-frame-upload",
}
"""What Streamlit says by itself in English, and the sentences that take its place."""


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
    """The common style first, then that of each page."""
    sheets = {sheet.name: sheet for sheet in (files("tema.ui") / "styles").iterdir() if sheet.name.endswith(".css")}
    names = ["base.css", *sorted(sheets.keys() - {"base.css"})]
    return "\n".join(sheets[name].read_text(encoding="utf-8") for name in names)


def _desk_controls(text: Text) -> None:
    language = current_language()
    with st.container(key="desk", horizontal=True, vertical_alignment="center", gap="small"):
        coders.coder_popover(text)
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


def _tell_browser(language: Language) -> None:
    words = {said: text_in(language)(key) for said, key in _STREAMLITS_WORDS.items()}
    _language_component()(key="browser-language", data={"language": language, "words": words})


@cache
def _language_component() -> st.components.v2.types.ComponentRenderer:
    return st.components.v2.component("tema.language", js=(files("tema.ui") / "frame.js").read_text(encoding="utf-8"))
