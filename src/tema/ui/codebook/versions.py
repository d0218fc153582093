"""What has changed in the codebook or in one code, by whom and why; earlier wordings to read and to restore."""

from __future__ import annotations

from datetime import datetime
from html import escape

import streamlit as st

from tema.codebook.emit import Field
from tema.messages import Text
from tema.records import Code
from tema.review import codebook as acts
from tema.ui.codebook.editing import leave
from tema.ui.codebook.fields import reason_field
from tema.ui.codebook.form import Values, form, redraw_if_asked
from tema.ui.codebook.telling import say, take_back
from tema.ui.desk import Desk, desk, on_click
from tema.ui.html import block, plain, said
from tema.ui.rule import rule_html
from tema.views.codebook import CodebookPage
from tema.views.codebook.versions import CodeChange, FieldChange, Version, changes, code_then, versions

_FIELDS: dict[Field, str] = {
    "name": "codes-name",
    "family": "codes-family",
    "parent": "codes-parent",
    "definition": "ui-rule-definition",
    "inclusion": "ui-rule-inclusion",
    "exclusion": "ui-rule-exclusion",
    "examples": "ui-rule-examples",
    "near_misses": "ui-rule-misses",
    "neighbours": "ui-rule-neighbours",
    "source": "ui-rule-source",
    "retired": "codes-retired",
    "guid": "codes-guid",
}
_KINDS = {"new": "codes-change-new", "gone": "codes-change-gone", "changed": "codes-change-changed"}
_TAGS = {"same": "span", "gone": "del", "new": "ins"}


def of_code(at: Desk, shown: CodebookPage, code: Code) -> None:
    """The wordings that one code has had, newest first."""
    _list(at, shown, versions(at.study, code.id), code)


def of_book(at: Desk, shown: CodebookPage) -> None:
    """The wordings that the codebook has had, and the way to take back the latest."""
    st.html(said("t-title", at.text("codes-changes"), "h2"))
    found = versions(at.study)
    with st.container(horizontal=True, gap="small"):
        st.button(
            at.text("codes-undo"),
            key="codebook-undo",
            on_click=on_click,
            args=(take_back, at, "book"),
            disabled=len(found) < 2,  # noqa: PLR2004
        )
        st.button(at.text("codes-back-to-code"), key="codebook-leave", on_click=leave)
    _list(at, shown, found, None)


def _list(at: Desk, shown: CodebookPage, found: tuple[Version, ...], code: Code | None) -> None:
    if not found:
        st.html(said("t-note", at.text("codes-no-versions")))
        return
    st.html(said("t-note", at.text("codes-versions-how")))
    opened = st.session_state.get("codebook-version")
    with st.container(key="codebook-versions", gap="small"):
        for version in found[: _shown_now(len(found))]:
            _line(at, shown, version, code, is_open=version.adoption.id == opened, is_newest=version is found[0])
        if len(found) > _shown_now(len(found)):
            st.button(at.text("codes-more"), key="versions-more", on_click=_more)


def _shown_now(count: int) -> int:
    return min(count, int(st.session_state.get("codebook-versions-shown", 12)))


def _more() -> None:
    st.session_state["codebook-versions-shown"] = int(st.session_state.get("codebook-versions-shown", 12)) + 24


def _line(  # noqa: PLR0913  (what, of what, and how it stands)
    at: Desk, shown: CodebookPage, version: Version, code: Code | None, *, is_open: bool, is_newest: bool
) -> None:
    text, adoption = at.text, version.adoption
    when = f"{datetime.fromisoformat(adoption.at).astimezone():%Y-%m-%d %H:%M}"
    names = ", ".join(_name(at, shown, each) for each in version.changed[:4])
    more = text("codes-and-more", count=len(version.changed) - 4) if len(version.changed) > 4 else ""  # noqa: PLR2004
    what = text("codes-first-wording") if version.number == 1 else f"{names} {more}".strip()
    with st.container(key=f"version-{version.number}", gap=None):
        label = f"{when} · {plain(adoption.coder)} · **{plain(adoption.reason or text('codes-no-reason'))}**"
        st.button(
            label,
            key=f"open-version-{version.number}",
            type="tertiary",
            icon=":material/expand_more:" if is_open else ":material/chevron_right:",
            on_click=_open,
            args=(None if is_open else adoption.id,),
        )
        if code is None and what:
            st.html(said("k-version-what", what))
        if is_open:
            _opened(at, shown, version, code, is_newest)


def _open(adoption: str | None) -> None:
    st.session_state["codebook-version"] = adoption


def _opened(at: Desk, shown: CodebookPage, version: Version, code: Code | None, is_newest: bool) -> None:
    text = at.text
    found = changes(at.study, version.adoption.id, code.id if code else None) if version.number > 1 else ()
    st.html(block("k-changes", *(change_html(at, shown, each, alone=code is not None) for each in found[:30])))
    if len(found) > 30:  # noqa: PLR2004
        st.html(said("t-note", text("codes-and-more", count=len(found) - 30)))
    if code is not None:
        then = code_then(at.study, version.adoption.id, code.id)
        if then is not None and not is_newest:
            with st.expander(text("codes-whole-wording")):
                st.html(
                    said("t-title", then.named(at.language))
                    + rule_html(text, then, shown.codebook, at.language, whole=True)
                )
    if not is_newest:
        _restore(version, code)


def change_html(at: Desk, shown: CodebookPage, change: CodeChange, *, alone: bool) -> str:
    """What became of a code, field by field; ``alone`` where its name stands above already."""
    heading = f"{_name(at, shown, change.code)} – {at.text(_KINDS[change.kind])}"
    fields = "".join(_field_html(at.text, each) for each in change.fields) if change.kind == "changed" or alone else ""
    return block("k-change", "" if alone else said("t-coded", heading), fields)


def _field_html(text: Text, change: FieldChange) -> str:
    pieces = "".join(f"<{_TAGS[kind]}>{escape(words)}</{_TAGS[kind]}>" for kind, words in change.pieces)
    return said("t-term", text(_FIELDS[change.field])) + block("t-text", pieces)


def _name(at: Desk, shown: CodebookPage, code: str) -> str:
    row = shown.rows.get(code)
    return row.code.named(at.language) if row else code


@st.fragment
def _restore(version: Version, code: Code | None) -> None:
    redraw_if_asked()
    at = desk()
    text = at.text

    def save(values: Values) -> None:
        at = desk()
        if code is None:
            acts.restore_codebook(at.study, at.coder, version.adoption.id, values["reason"])
        else:
            acts.restore_code(at.study, at.coder, code.id, version.adoption.id, values["reason"])
        st.session_state["codebook-version"] = None
        say(at.text("codes-said-restored"), "book")

    form(
        at,
        f"restore-{version.number}",
        token=f"restore {version.adoption.id} {code.id if code else ''}",
        fields=[reason_field(at, text("codes-reason-restore"))],
        values={"reason": ""},
        names={"save": text("codes-restore") if code else text("codes-restore-book")},
        save=save,
    )
