"""What has changed in the codebook or in one code, by whom and why; earlier wordings to read and to restore."""

from __future__ import annotations

from datetime import datetime
from html import escape

import streamlit as st

from tema.codebook.diff import Difference, Line
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
from tema.views.codebook.differences import Compared, heading, note, why
from tema.views.codebook.versions import Version, between, changes, code_then, reason_of, versions

_TAGS = {"same": "span", "gone": "del", "new": "ins"}
MOST = 30
"""So many codes of a comparison are shown; the rest are counted."""


def of_code(at: Desk, shown: CodebookPage, code: Code) -> None:
    """The wordings that one code has had, newest first."""
    found = versions(at.study, code.id)
    _list(at, shown, found, code)
    _any_two(at, found, code)


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
    _any_two(at, found, None)


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
    text = at.text
    names = ", ".join(_name(at, shown, each) for each in version.changed[:4])
    more = text("codes-and-more", count=len(version.changed) - 4) if len(version.changed) > 4 else ""  # noqa: PLR2004
    what = "" if version.is_first else f"{names} {more}".strip()
    with st.container(key=f"version-{version.number}", gap=None):
        st.button(
            f"{_called(at, version)} · {plain(version.adoption.coder)} · **{plain(reason_of(text, version))}**",
            key=f"open-version-{version.number}",
            type="tertiary",
            icon=":material/expand_more:" if is_open else ":material/chevron_right:",
            on_click=_open,
            args=(None if is_open else version.adoption.id,),
        )
        if code is None and what:
            st.html(said("k-version-what", what))
        if is_open:
            _opened(at, shown, version, code, is_newest)


def _called(at: Desk, version: Version) -> str:
    when = f"{datetime.fromisoformat(version.adoption.at).astimezone():%Y-%m-%d %H:%M}"
    return f"{at.text('differences-number', number=version.number).capitalize()} · {when}"


def _open(adoption: str | None) -> None:
    st.session_state["codebook-version"] = adoption


def _opened(at: Desk, shown: CodebookPage, version: Version, code: Code | None, is_newest: bool) -> None:
    text = at.text
    both = None if version.is_first else changes(at.study, version.adoption.id)
    if both is not None:
        show_differences(at, both, code.id if code else None)
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


def show_differences(at: Desk, both: Compared, code: str | None = None) -> None:
    """What differs between two wordings, code by code, or in one code alone."""
    parts = [(code, both.about(code))] if code else list(both.by_code())
    st.html(block("k-changes", *(_change_html(at, both, each, some, code is not None) for each, some in parts[:MOST])))
    if len(parts) > MOST:
        st.html(said("t-note", at.text("codes-and-more", count=len(parts) - MOST)))


def _change_html(at: Desk, both: Compared, code: str, some: tuple[Difference, ...], is_alone: bool) -> str:
    """What became of a code; ``is_alone`` where its name stands above already."""
    name = both.named(code, at.language) if code else at.text("differences-whole-book")
    return block("k-change", "" if is_alone else said("t-coded", name), *(_one_html(at, both, one) for one in some))


def _one_html(at: Desk, both: Compared, one: Difference) -> str:
    lines = [_line_html(at, both, one, line) for line in one.lines]
    reason = said("t-text", f"”{why(one)}”") if why(one) else ""
    return said("t-term", heading(at.text, both, one, at.language)) + reason + "".join(lines)


def _line_html(at: Desk, both: Compared, one: Difference, line: Line) -> str:
    named = one.kind == "neighbours"
    pieces = "".join(
        f"<{_TAGS[kind]}>{escape(both.named(words, at.language) if named else words)}</{_TAGS[kind]}>"
        for kind, words in line.pieces
    )
    beside = note(at.text, both, one, line, at.language)
    return block("t-text", pieces, f' <span class="k-beside">({escape(beside)})</span>' if beside else "")


def _any_two(at: Desk, found: tuple[Version, ...], code: Code | None) -> None:
    """Any two versions side by side: the two chosen, the latest two to begin with."""
    if len(found) < 2:  # noqa: PLR2004
        return
    text, by_number = at.text, {version.number: version for version in found}
    with st.expander(text("differences-any-two"), key="any-two"):
        older, newer = st.columns(2)
        with older:
            a = _choice(at, "version-a", text("differences-older"), by_number, found[1].number)
        with newer:
            b = _choice(at, "version-b", text("differences-newer"), by_number, found[0].number)
        one, other = sorted((a, b))
        both = between(at.study, by_number[one].adoption.id, by_number[other].adoption.id) if one != other else None
        if both is None or not (both.about(code.id) if code else both.found):
            st.html(said("t-note", text("differences-same")))
        else:
            show_differences(at, both, code.id if code else None)


def _choice(at: Desk, key: str, label: str, found: dict[int, Version], first: int) -> int:
    if st.session_state.get(key) not in found:
        st.session_state[key] = first
    chosen = st.selectbox(
        label, list(found), format_func=lambda number: _called(at, found[number]) if number in found else "", key=key
    )
    return int(chosen)


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
