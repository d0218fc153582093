"""How a form is filled in, looked at and saved; what is written in it is kept until then."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from tema.ui.codebook.component import component
from tema.ui.desk import Desk, on_click

Values = dict[str, Any]
"""What stands in a form, by field."""

Look = Callable[[Values], tuple[Sequence[str], Sequence[str]]]
"""What must be mended before saving, and what is missing or doubtful."""

_DRAFTS = "codebook-drafts"
_REDRAW = "codebook-redraw"


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
    data = {
        "token": token,
        "fields": list(fields),
        "values": values,
        "kept": kept,
        "faults": list(faults),
        "remarks": list(remarks),
        "names": {**_words(at, leaves=cancel is not None), **names},
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
            st.session_state[_REDRAW] = True

    def leave() -> None:
        drafts.pop(token, None)
        st.session_state[_REDRAW] = True
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


def _words(at: Desk, *, leaves: bool) -> dict[str, str]:
    """What stands on every form; ``leaves``: it can be left without saving."""
    words = {
        "required": at.text("codes-required"),
        "faults": at.text("codes-faults"),
        "remarks": at.text("codes-remarks"),
    }
    return {**words, "cancel": at.text("codes-cancel")} if leaves else words


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


def draft(token: str) -> Values | None:
    """What has been written in a form and not saved."""
    found: Values | None = st.session_state.get(_DRAFTS, {}).get(token)
    return found


def begin_draft(token: str, values: Values) -> None:
    """Let a form have these values when it is drawn next."""
    st.session_state.setdefault(_DRAFTS, {})[token] = values


def redraw_if_asked() -> None:
    """Draw the whole page again when something within a fragment has changed more than the fragment."""
    if st.session_state.pop(_REDRAW, False):
        st.rerun()


def _saved(save: Callable[[Values], None], values: Values, drafts: dict[str, Values], token: str) -> None:
    save(values)
    drafts.pop(token, None)
