"""What goes out: choose what and in which form, have the file made, read what was left out of it, and save it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from tema.errors import NotYetRun, TemaError
from tema.exporters import FORMS, Made, Wish, make, packed
from tema.store import counts, derived, ledger
from tema.store.reads import lookup
from tema.ui.desk import Desk, show_fault
from tema.ui.html import plain, said
from tema.ui.told import told
from tema.views.attributes import attribute_name
from tema.views.crosstab import groupings

KINDS = {
    "tables": ("codings", "themes", "groups", "segments", "verdicts", "agreement", "suggestions", "scores"),
    "excerpts": ("excerpts", "framework"),
    "statistics": ("matrix",),
    "report": ("report", "handout"),
    "project": ("project",),
}
"""What can be saved, in the order of how it is used."""

_NONE = {"codings": "export-none-codings", "themes": "export-none-themes"}
"""What is said where the file would hold headings only."""

_BY = {"excerpts": ("code", "theme", "dialogue"), "matrix": ("", "coder")}
_BY_GROUPS = {"groups": (), "framework": ("dialogue",)}
_SMALL_CELLS = {**dict.fromkeys(("codings", "groups", "excerpts", "framework"), False), "report": True, "handout": True}
"""Where small figures can be hidden, and whether they usually are."""
_WITH_SUGGESTIONS = ("codings", "project")
_THEMES = ("handout",)

_MADE = "export-made"


@dataclass(frozen=True, slots=True)
class _File:
    """A file that has been made, and of what: the same choices on the same study give it without making it again."""

    mark: tuple[object, ...]
    name: str
    made: Made | TemaError


def tab(at: Desk) -> None:
    """Draw the tab."""
    text = at.text
    st.html(said("t-lead", text("export-lead"), "p"))
    kind = st.segmented_control(
        text("export-kind"),
        list(KINDS),
        default="tables",
        required=True,
        key="export-kind",
        format_func=lambda name: text(f"export-kind-{name}"),
    )
    what = _what(at, KINDS[kind])
    suffix = st.segmented_control(
        text("export-form"),
        list(FORMS[what]),
        default=next(iter(FORMS[what])),
        required=True,
        key=f"export-form-{what}",
        format_func=lambda name: text(f"export-form-{name.removeprefix('.')}"),
    )
    wish = _wish(at, what)
    _warn(at, what, wish)
    mark = (what, suffix, wish, ledger.mark(at.study))
    # Made here and not in a callback, where nothing can be drawn: a large file takes a while.
    if st.button(text("export-make"), key="export-make", type="primary"):
        with st.spinner(text("export-making")):
            st.session_state[_MADE] = _made(at, what, suffix, wish, mark)
    file: _File | None = st.session_state.get(_MADE)
    if file is not None and file.mark == mark:
        _offer(at, file)


def _what(at: Desk, known: tuple[str, ...]) -> str:
    text = at.text
    if len(known) == 1:
        st.html(said("t-note", text(f"export-{known[0]}-is"), "p"))
        return known[0]
    return st.radio(
        text("export-what"),
        known,
        key=f"export-what-{known[0]}",
        format_func=lambda name: text(f"export-{name}"),
        captions=[text(f"export-{name}-is") for name in known],
    )


def _wish(at: Desk, what: str) -> Wish:
    text = at.text
    too = what in _WITH_SUGGESTIONS and st.checkbox(text("export-suggestions-too"), key="export-suggestions-too")
    shared = None
    if what in _SMALL_CELLS:
        shared = st.checkbox(
            text("export-shared"), _SMALL_CELLS[what], key=f"export-shared-{what}", help=text("export-shared-is")
        )
    return Wish(suggestions_too=too, shared=shared, by=_by(at, what), theme=_theme(at, what), language=at.language)


def _by(at: Desk, what: str) -> str:
    text = at.text
    if what in _BY_GROUPS:
        known = (*_BY_GROUPS[what], *groupings(at.study))
        if not known:
            st.html(said("t-note", text("export-no-groups")))
            return ""
        return st.selectbox(
            text("export-by-groups"),
            known,
            key=f"export-by-{what}",
            format_func=lambda name: text("export-by-dialogue") if name == "dialogue" else attribute_name(text, name),
        )
    if what in _BY:
        return st.segmented_control(
            text(f"export-by-{what}"),
            list(_BY[what]),
            default=_BY[what][0],
            required=True,
            key=f"export-by-{what}",
            format_func=lambda name: text(f"export-by-{name or 'segment'}"),
        )
    return ""


def _theme(at: Desk, what: str) -> str:
    if what not in _THEMES:
        return ""
    names = sorted({theme.name for theme in derived.themes(at.study) if theme.dismissed is None})
    return st.selectbox(
        at.text("export-theme"),
        ["", *names],
        key=f"export-theme-{what}",
        format_func=lambda name: plain(name) if name else at.text("export-theme-all"),
    )


def _warn(at: Desk, what: str, wish: Wish) -> None:
    """Say what the file would lack, or must not be taken for.

    Raises:
        NotYetRun: it needs a run first.
    """
    text = at.text
    if what in _NONE and not wish.suggestions_too and _nothing_yet(at, what):
        st.html(said("t-note", text(_NONE[what]), "p"))
    if what in {"suggestions", "scores"} or wish.suggestions_too:
        st.html(said("t-warn", text("export-warning")))
    if (what == "scores" and not lookup.has_scores(at.study)) or (what == "segments" and not counts(at.study).segments):
        raise NotYetRun(folder=str(at.study.folder))


def _nothing_yet(at: Desk, what: str) -> bool:
    """Whether nobody has coded, or named, anything yet."""
    return not (counts(at.study).codings if what == "codings" else derived.themes(at.study))


def _made(at: Desk, what: str, suffix: str, wish: Wish, mark: tuple[object, ...]) -> _File:
    """The file, kept until something else is chosen; a refusal is kept too, and said where the file would stand."""
    name = f"{at.study.folder.resolve().name}-{what}{suffix}"
    try:
        return _File(mark, name, make(at.study, suffix, what, replace(wish, file=name)))
    except TemaError as error:
        return _File(mark, name, error)


def _offer(at: Desk, file: _File) -> None:
    text = at.text
    made = file.made
    if isinstance(made, TemaError):
        show_fault(made)
        return
    st.html(f'<div role="status">{said("t-note", text(made.counted, count=made.size))}</div>')
    told(text, text("export-told"), made.told)
    name, raw = packed(file.name, made)
    st.download_button(
        text("export-save", name=plain(name)),
        raw,
        file_name=name,
        mime="application/octet-stream",
        key="export-save",
        on_click="ignore",
    )
