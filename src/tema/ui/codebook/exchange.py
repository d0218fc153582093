"""The codebook to and from other programs: saved in another form, or a file taken in as a new codebook of the study."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from tema.codebook.emit import codebook_text
from tema.errors import CodebookMissing
from tema.exchange import READERS, WRITERS, Taken, Written
from tema.pipeline import change_setting
from tema.pipeline.exchanging import keep_in_study, taken_in, written
from tema.pipeline.rules import codebook_file
from tema.records import Codebook, Message
from tema.ui.desk import Desk, desk, on_click
from tema.ui.html import said
from tema.ui.told import told
from tema.views.codebook import CodebookPage

_FORMS = {
    ".qdc": "exchange-form-qdc",
    ".xlsx": "exchange-form-xlsx",
    ".docx": "exchange-form-docx",
    ".md": "exchange-form-md",
    ".yaml": "exchange-form-yaml",
}
_WRITTEN, _TAKEN, _SAVED = "exchange-written", "exchange-taken", "exchange-saved"
_SAID, _ROUND = "exchange-said", "exchange-round"


def exchange(at: Desk, shown: CodebookPage) -> None:
    """Draw the panel."""
    st.html(said("t-title", at.text("exchange-page-title"), "h2"))
    _out(at, shown)
    _in(at, shown.codebook)


def differing(at: Desk, file: str) -> str:
    """What is said where the file says something else than the codebook in force, which came from ``file``."""
    try:
        now = codebook_file(at.study).name
    except CodebookMissing:
        now = file
    if now == file:
        return at.text("codes-edited", file=file)
    return at.text("exchange-page-other", file=now, before=file)


def _out(at: Desk, shown: CodebookPage) -> None:
    text = at.text
    st.html(said("t-label", text("exchange-page-out"), "h3") + said("t-note", text("exchange-page-out-how")))
    suffix = st.segmented_control(
        text("exchange-page-form"),
        list(WRITERS),
        default=next(iter(WRITERS)),
        required=True,
        key="exchange-form",
        format_func=lambda each: text(_FORMS[each]),
        label_visibility="collapsed",
    )
    made = _made(shown.codebook, suffix)
    if made.lost:
        told(text, text("exchange-page-lost-not-here"), made.lost)
    st.download_button(
        text("exchange-page-save"),
        made.raw,
        file_name=f"{shown.codebook.id}{suffix}",
        mime="application/octet-stream",
        key=f"exchange-save-{suffix.removeprefix('.')}",
        on_click="ignore",
    )


def _made(book: Codebook, suffix: str) -> Written:
    """The codebook in that form, made once for as long as both stay the same: a Word document takes seconds."""
    mark = (suffix, codebook_text(book))
    kept: tuple[Any, Written] | None = st.session_state.get(_WRITTEN)
    if kept is None or kept[0] != mark:
        kept = st.session_state[_WRITTEN] = (mark, written(book, suffix))
    return kept[1]


def _in(at: Desk, book: Codebook) -> None:
    text = at.text
    st.html(said("t-label", text("exchange-page-in"), "h3") + said("t-note", text("exchange-page-in-how")))
    file = st.file_uploader(
        text("exchange-page-upload"),
        type=[suffix.removeprefix(".") for suffix in READERS],
        key=f"exchange-file-{st.session_state.get(_ROUND, 0)}",
    )
    if file is None:
        _saved(at)
        return
    levels = bool(st.session_state.get("exchange-levels"))
    taken = _taken(file.file_id, file.name, file.getvalue(), book.language, levels)
    if levels or any(message.key == "exchange-note-levels" for message in taken.told):
        st.checkbox(text("exchange-page-levels"), key="exchange-levels")
    if taken.codebook is None:
        told(text, text("exchange-page-refused", file=file.name), (), taken.problems)
        return
    nothing = Message("exchange-page-lost-none")
    told(text, text("exchange-page-lost"), taken.told or (() if taken.problems else (nothing,)), taken.problems)
    act = partial(_keep, taken.codebook, file.name)
    st.button(text("exchange-page-take"), key="exchange-take", type="primary", on_click=on_click, args=(act,))


def _taken(id_: str, name: str, raw: bytes, language: str, levels: bool) -> Taken:
    """What stands in the file, read once."""
    kept: tuple[Any, Taken] | None = st.session_state.get(_TAKEN)
    if kept is None or kept[0] != (id_, levels):
        kept = st.session_state[_TAKEN] = ((id_, levels), taken_in(name, raw, language, levels=levels))
    return kept[1]


def _keep(book: Codebook, name: str) -> None:
    """Save the codebook as a new file, and clear the desk for the next."""
    at = desk()
    path = keep_in_study(at.study, at.coder, book, name)
    state = st.session_state
    state[_ROUND] = state.get(_ROUND, 0) + 1
    state[_SAVED] = path.name
    state[_SAID] = at.text("exchange-page-taken", codes=len(book.codes), file=f"{path.parent.name}/{path.name}")


def _saved(at: Desk) -> None:
    """What was just done with a file, where one looks at that moment, and the button that takes it into use."""
    state = st.session_state
    if words := state.pop(_SAID, None):
        st.html(f'<div role="status">{said("k-said", words)}</div>')
    name = state.get(_SAVED)
    if name:
        act = partial(_take_into_use, name)
        st.button(at.text("exchange-page-use"), key="exchange-use", on_click=on_click, args=(act,))


def _take_into_use(name: str) -> None:
    at = desk()
    change_setting(at.study, at.coder, "codebook", name)
    st.session_state.pop(_SAVED, None)
    st.session_state[_SAID] = at.text("exchange-page-using", file=name)
