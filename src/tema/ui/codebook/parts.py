"""The page's three components, and how a form is filled in, looked at and saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import streamlit as st

from tema import review
from tema.review import codebook as acts
from tema.ui.desk import Desk, on_click
from tema.ui.html import said

Values = dict[str, Any]
"""What stands in a form, by field."""

Undo = Literal["book", "move_code", "code"]
"""What the button beside the words about an act takes back."""

Look = Callable[[Values], tuple[Sequence[str], Sequence[str]]]
"""What must be mended before saving, and what is missing or doubtful."""

_DRAFTS = "codebook-drafts"
_SAID = "codebook-said"


@cache
def component(name: str) -> st.components.v2.types.ComponentRenderer:
    """The component whose code lies in ``<name>.js`` beside this module; registered once."""
    code = (files("tema.ui.codebook") / f"{name}.js").read_text(encoding="utf-8")
    return st.components.v2.component(f"tema.codebook.{name}", js=code, isolate_styles=False)


def choose(code: str, view: str | None = None) -> None:
    """Open a code, and with ``view`` that side of it."""
    st.session_state["codebook-code"] = code
    st.session_state["codebook-book-view"] = None
    if view is not None:
        st.session_state["codebook-view"] = view
    st.query_params["code"] = code


def say(words: str, undo: Undo | None = None) -> None:
    """Say at the next drawing what has been done, with a button that takes it back where ``undo`` names a way."""
    st.session_state[_SAID] = (words, undo)


def show_said(at: Desk) -> None:
    """Show what has just been done, once."""
    words, undo = st.session_state.pop(_SAID, None) or (None, None)
    if not words:
        return
    with st.container(key="codebook-said", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f'<div role="status">{said("k-said", words)}</div>')
        if undo is not None:
            st.button(at.text("codes-undo-this"), key="undo-this", on_click=on_click, args=(take_back, at, undo))


def take_back(at: Desk, what: Undo) -> None:
    """Undo the latest change of the codebook, or the coder's own latest coding or move of a coding."""
    taken = acts.undo_change(at.study, at.coder) if what == "book" else review.undo(at.study, at.coder, [what])
    moved = any(each.act == "move_code" for each in taken)
    say(at.text("codes-said-undone-moved") if moved else at.text("codes-said-undone"))


def form(  # noqa: PLR0913  (what a form is)
    at: Desk,
    key: str,
    *,
    token: str,
    fields: Sequence[Mapping[str, Any]],
    values: Values,
    names: Mapping[str, str],
    look: Look = lambda _: ((), ()),
    save: Callable[[Values], None],
    cancel: Callable[[], None] | None = None,
) -> None:
    """A form that keeps what is written in it until it is saved, also when another page is visited in between.

    Args:
        at: the desk.
        key: the form's name among the widgets.
        token: what the form is about; another token begins it anew.
        fields: what ``form.js`` draws.
        values: what stands in the fields from the beginning.
        names: the words on it; ``save`` is needed.
        look: what to say of the values while they are written.
        save: what to do with the values; a TemaError leaves the form as it was.
        cancel: what leaving it means.
    """
    drafts: dict[str, Values] = st.session_state.setdefault(_DRAFTS, {})
    kept = drafts.get(token)
    faults, remarks = look(kept or values)
    common = {
        "required": at.text("codes-required"),
        "faults": at.text("codes-faults"),
        "remarks": at.text("codes-remarks"),
    }
    if cancel is not None:
        common["cancel"] = at.text("codes-cancel")
    data = {
        "token": token,
        "fields": list(fields),
        "values": values,
        "kept": kept,
        "faults": list(faults),
        "remarks": list(remarks),
        "names": {**common, **names},
    }

    def keep() -> None:
        draft = st.session_state[key].get("draft")
        if draft and draft["token"] == token:
            drafts[token] = draft["values"]

    def store() -> None:
        sent = st.session_state[key].get("save")
        if sent and sent["token"] == token:
            drafts[token] = sent["values"]
            on_click(_saved, save, sent["values"], drafts, token)
            st.session_state["codebook-redraw"] = True

    def leave() -> None:
        drafts.pop(token, None)
        st.session_state["codebook-redraw"] = True
        if cancel is not None:
            cancel()

    component("form")(
        key=key,
        data=data,
        default={"draft": None},
        on_draft_change=keep,
        on_save_change=store,
        on_cancel_change=leave,
    )


def stray_draft(begins: str, token: str) -> str | None:
    """The token of a draft about the same thing as it was before somebody changed it; None where there is none."""
    drafts = st.session_state.get(_DRAFTS, {})
    return next((each for each in reversed(drafts) if each.startswith(begins) and each != token), None)


def end_draft(stray: str, into: str | None = None) -> None:
    """Throw a draft away, or go on with it as the draft of the form ``into``."""
    drafts: dict[str, Values] = st.session_state.get(_DRAFTS, {})
    values = drafts.pop(stray, None)
    if into is not None and values is not None:
        drafts[into] = values


def redraw_if_asked() -> None:
    """Draw the whole page again when something within a fragment has changed more than the fragment."""
    if st.session_state.pop("codebook-redraw", False):
        st.rerun()


def _saved(save: Callable[[Values], None], values: Values, drafts: dict[str, Values], token: str) -> None:
    save(values)
    drafts.pop(token, None)
