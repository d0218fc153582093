"""Texts that have been typed and not saved yet: kept through every drawing and every visit to another page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from tema.ui.desk import Desk, on_click
from tema.ui.html import said

_KEPT = "report-unsaved"
_ROUNDS = "report-rounds"
_SAVED = "report-just-saved"


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What has been typed, and what stood saved when that began."""

    text: str
    base: str


@dataclass(frozen=True, slots=True)
class Field:
    """A text that can be written: its name among all, its label, what is saved now, by whom, and how it is saved.

    ``more``: something beside the text waits to be saved with it. ``single``: of one line.
    """

    name: str
    label: str
    saved: str
    saved_by: str
    save: Callable[[str], object]
    height: int = 460
    placeholder: str = ""
    more: bool = False
    single: bool = False

    @property
    def key(self) -> str:
        """The widget's: another one each time that something is put in.

        What the browser sends for the old widget, if it has not heard of the insertion yet, then changes nothing.
        """
        number = _rounds().get(self.name, 0)
        return f"report-text-{self.name}" + (f"-{number}" if number else "")


def waiting() -> Mapping[str, Unsaved]:
    """All that is typed and not saved, by the field's name."""
    return _kept()


def typed(field: Field) -> str:
    """What stands in the field."""
    kept = _kept().get(field.name)
    return field.saved if kept is None else kept.text


def type_in(field: Field, text: str) -> None:
    """Put this into the field, not yet saved."""
    if text == field.saved:
        _kept().pop(field.name, None)
    else:
        kept = _kept().get(field.name)
        _kept()[field.name] = Unsaved(text, field.saved if kept is None else kept.base)


def put_in(field: Field, change: Callable[[str], str]) -> None:
    """Change what stands in the field, not yet saved."""
    text = change(str(st.session_state.get(field.key, typed(field))))
    _rounds()[field.name] = _rounds().get(field.name, 0) + 1
    type_in(field, text)


def editor(at: Desk, field: Field) -> None:
    """Draw the field with its button and how it stands with saving."""
    st.session_state.pop(_SAVED, None)
    shown = typed(field)
    # Set only where it differs: what is set takes the place of what is being typed just then.
    if st.session_state.get(field.key) != shown:
        st.session_state[field.key] = shown
    write = st.text_input if field.single else partial(st.text_area, height=field.height)
    write(
        field.label,
        key=field.key,
        placeholder=field.placeholder,
        on_change=_changed,
        args=(field, field.key),
    )
    # Beneath the field and beside the button: nothing may move between pressing a button and letting go of it.
    with st.container(key=f"report-save-row-{field.name}", horizontal=True, vertical_alignment="center", gap="medium"):
        st.button(
            at.text("ui-report-save"),
            key=f"report-save-{field.name}",
            type="primary",
            on_click=on_click,
            args=(_save, field),
        )
        st.html(_standing(at, field), width="stretch")


def _changed(field: Field, key: str) -> None:
    """Keep what is typed; the same press may have saved it or put something in before this is called."""
    text = st.session_state[key]
    if key == field.key and (field.name, text) != st.session_state.get(_SAVED):
        type_in(field, text)


def _save(field: Field) -> None:
    text = st.session_state.get(field.key, typed(field))
    if text.strip() != field.saved or (field.more and text.strip()):
        field.save(text)
    _kept().pop(field.name, None)
    st.session_state[_SAVED] = (field.name, text)


def _standing(at: Desk, field: Field) -> str:
    kept = _kept().get(field.name)
    if kept is None and field.more:
        return said("t-warn", at.text("ui-report-unsaved"))
    if kept is None:
        return said("t-note", at.text("ui-report-saved" if field.saved else "ui-report-nothing-written"))
    if kept.base != field.saved:
        return said("t-warn", at.text("ui-report-rewritten", name=field.saved_by)) + said("rp-elsewhere", field.saved)
    return said("t-warn", at.text("ui-report-unsaved"))


def _rounds() -> dict[str, int]:
    found: dict[str, int] = st.session_state.setdefault(_ROUNDS, {})
    return found


def _kept() -> dict[str, Unsaved]:
    found: dict[str, Unsaved] = st.session_state.setdefault(_KEPT, {})
    return found
