"""Export: choose what and in which form, and save the file."""

from __future__ import annotations

from functools import partial

import streamlit as st

from tema.errors import NotYetRun
from tema.exporters import EXPORTERS, WHAT, export_bytes
from tema.store import counts, derived
from tema.store.reads import lookup
from tema.ui.desk import Desk, desk
from tema.ui.html import said

_MIME = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_NONE = {"codings": "ui-export-none-codings", "themes": "ui-export-none-themes"}
"""What is said where the file would hold headings only."""


def page() -> None:
    """Draw the page."""
    at = desk()
    text = at.text
    st.title(text("ui-page-export"))
    st.html(said("t-lead", text("ui-export-lead"), "p"))
    what = st.radio(
        text("ui-export-what"),
        WHAT,
        key="export-what",
        format_func=lambda name: text(f"ui-export-{name}"),
        captions=[text(f"ui-export-{name}-is") for name in WHAT],
    )
    suggestions_too = what == "codings" and st.checkbox(text("ui-export-suggestions-too"), key="export-suggestions-too")
    suffix = st.segmented_control(
        text("ui-export-form"),
        list(EXPORTERS),
        default=next(iter(EXPORTERS)),
        required=True,
        key="export-form",
        format_func=lambda name: text(f"ui-export-form-{name.removeprefix('.')}"),
    )
    if what in _NONE and _nothing_yet(at, what) and not suggestions_too:
        st.html(said("t-note", text(_NONE[what]), "p"))
    if what in {"suggestions", "scores"} or suggestions_too:
        st.html(said("t-warn", text("ui-export-warning")))
    if (what == "scores" and not lookup.has_scores(at.study)) or (what == "segments" and not counts(at.study).segments):
        raise NotYetRun(folder=str(at.study.folder))
    # Made when the button is pressed: a large table takes seconds.
    contents = partial(export_bytes, at.study, suffix, what, suggestions_too=suggestions_too)
    st.download_button(
        text("ui-export-save"),
        contents,
        file_name=f"{at.study.folder.resolve().name}-{what}{suffix}",
        mime=_MIME.get(suffix, "application/octet-stream"),
        key="export-save",
        type="primary",
        on_click="ignore",
    )


def _nothing_yet(at: Desk, what: str) -> bool:
    """Whether nobody has coded, or named, anything yet."""
    return not (counts(at.study).codings if what == "codings" else derived.themes(at.study))
