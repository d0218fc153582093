"""The frame of the page: how the file stands, the tree to choose from, and the panel that is open."""

from __future__ import annotations

import streamlit as st

from tema.errors import CodebookInvalid, CodebookMissing
from tema.pipeline.adopting import certain
from tema.pipeline.rules import put_back
from tema.records import Problem
from tema.review import codebook as acts
from tema.store import derived
from tema.store.reads import code_uses
from tema.ui.codebook import candidates, comparing, editing, health, reading, reshaping, trying, versions
from tema.ui.codebook.component import component
from tema.ui.codebook.exchange import differing, exchange
from tema.ui.codebook.fields import reason_field
from tema.ui.codebook.form import form, redraw_if_asked
from tema.ui.codebook.telling import choose, say, show_said
from tema.ui.desk import Desk, desk, on_click, show_fault
from tema.ui.html import block, said
from tema.ui.links import asked
from tema.views.blinding import blinding
from tema.views.codebook import CodebookPage, CodeRow, codebook_page
from tema.views.codebook.differences import Compared
from tema.views.codebook.following import left_codings
from tema.views.codebook.versions import file_changes

_VIEWS = {
    "rule": "codes-view-rule",
    "edit": "codes-view-edit",
    "excerpts": "codes-view-excerpts",
    "compare": "codes-view-compare",
    "versions": "codes-view-versions",
    "reshape": "codes-view-reshape",
}
_BOOK_VIEWS = {
    "new": "codes-new",
    "families": "codes-families",
    "candidates": "candidates-view",
    "changes": "codes-changes",
    "advice": "codes-advice",
    "exchange": "exchange-page-title",
}


def page() -> None:
    """Draw the page."""
    at = desk()
    if derived.adopted_codebook(at.study) is not None:
        put_back(at.study)
    own_only = blinding(at.study, at.coder).blind
    shown = codebook_page(at.study, at.coder, own_only=own_only)
    st.title(at.text("ui-page-codebook"))
    _line(at, shown)
    if shown.edited:
        _edited(shown, own_only)
    tree, panel = st.columns([1, 1.75], gap="large")
    row = _chosen(shown)
    with tree:
        _tree(at, shown, row)
    with panel:
        show_said(at)
        trying.left(at)
        _panel(at, shown, row, own_only)


def _line(at: Desk, shown: CodebookPage) -> None:
    text = at.text
    name = shown.codebook.name.get(at.language) or next(iter(shown.codebook.name.values()), shown.codebook.id)
    with st.container(key="codebook-line", horizontal=True, vertical_alignment="center", gap="small"):
        words = text("ui-codebook-line", name=name, file=shown.file, count=len(shown.codebook.in_use))
        st.html(said("t-where", words))
        for view, key in _BOOK_VIEWS.items():
            label = text(key, count=len(shown.advice)) if view == "advice" else text(key)
            if view == st.session_state.get("codebook-book-view"):
                label = f"**{label}**"
            st.button(label, key=f"book-{view}", type="tertiary", on_click=_open_book, args=(view,))


def _open_book(view: str) -> None:
    st.session_state["codebook-book-view"] = view


def _chosen(shown: CodebookPage) -> CodeRow | None:
    """The code that the address asks for, else the one chosen last, else the first."""
    wanted = asked("code")
    state = st.session_state
    if wanted and wanted != state.get("codebook-asked"):
        state["codebook-code"], state["codebook-book-view"] = wanted, None
        view = asked("view")
        if view in _VIEWS:
            state["codebook-view"] = view
    state["codebook-asked"] = wanted
    rows = shown.rows
    return rows.get(state.get("codebook-code", ""), next(iter(rows.values()), None))


def _tree(at: Desk, shown: CodebookPage, chosen: CodeRow | None) -> None:
    text = at.text
    retired = {row.code.family for row in shown.retired}
    families = [
        {
            "name": family.named(at.language) if family else text("ui-no-family"),
            "codes": [_leaf(at, row) for row in rows],
        }
        for family, rows in shown.families
        if rows or family is None or family.id not in retired
    ]
    if shown.retired:
        families.append({"name": text("codes-retired-ones"), "codes": [_leaf(at, row) for row in shown.retired]})

    def pick() -> None:
        code = st.session_state["codebook-tree"].get("choose")
        if code:
            choose(code)

    component("tree")(
        key="codebook-tree",
        data={
            "families": families,
            "chosen": chosen.code.id if chosen else "",
            "names": {
                "search": text("codes-search"),
                "tree": text("codes-tree"),
                "nothing": text("codes-search-none"),
                "empty": text("codes-family-empty"),
                "all": text("codes-count-all"),
                "mine": text("codes-count-mine"),
                "offered": text("codes-count-offered"),
            },
        },
        on_choose_change=pick,
    )


def _leaf(at: Desk, row: CodeRow) -> dict[str, object]:
    name = row.code.named(at.language)
    counts = {"all": row.codings, "mine": row.mine, "offered": row.suggestions}
    return {
        "id": row.code.id,
        "name": name,
        "depth": row.depth if row.code.retired is None else 0,
        "label": f"{name}. {at.text('codes-counts', **counts)}",
        "words": " ".join((row.code.id, *row.code.name.values())),
        **counts,
    }


def _panel(at: Desk, shown: CodebookPage, row: CodeRow | None, own_only: bool) -> None:
    view = st.session_state.get("codebook-book-view")
    with st.container(key="about-code", border=True, gap="small"):
        if view == "new":
            editing.add(shown.codebook)
        elif view == "families":
            editing.families(shown.codebook)
        elif view == "candidates":
            candidates.show(at, shown.codebook)
        elif view == "changes":
            versions.of_book(at, shown)
        elif view == "advice":
            _advice(at, shown.advice)
            health.material(at, shown, own_only=own_only)
        elif view == "exchange":
            exchange(at, shown)
        elif row is not None:
            _code(at, shown, row, own_only)


def _code(at: Desk, shown: CodebookPage, row: CodeRow, own_only: bool) -> None:
    text, code = at.text, row.code
    _heading(at, shown, row)
    views = [view for view in _VIEWS if code.retired is None or view not in {"edit", "compare"}]
    if st.session_state.get("codebook-view") not in views:
        st.session_state["codebook-view"] = "rule"
    st.segmented_control(
        text("codes-view"),
        views,
        format_func=lambda view: text(_VIEWS[view], count=row.codings) if view == "excerpts" else text(_VIEWS[view]),
        key="codebook-view",
        required=True,
        label_visibility="collapsed",
    )
    view = st.session_state["codebook-view"]
    if view == "edit":
        editing.edit(shown.codebook, code)
    elif view == "excerpts":
        reading.excerpts(at, shown, row, own_only=own_only)
    elif view == "compare":
        comparing.compare(at, shown, row, own_only=own_only)
    elif view == "versions":
        versions.of_code(at, shown, code)
    elif view == "reshape":
        reshaping.reshape(at, shown, row, own_only=own_only)
    else:
        reading.rule(at, shown, row)


def _heading(at: Desk, shown: CodebookPage, row: CodeRow) -> None:
    text, code = at.text, row.code
    family = next((each.named(at.language) for each in shown.codebook.families if each.id == code.family), "")
    parent = shown.rows[code.parent].code.named(at.language) if code.parent else ""
    where = " · ".join(part for part in (code.id, family, text("codes-under", name=parent) if parent else "") if part)
    lines = said("t-title", code.named(at.language), "h2") + said("t-where", where)
    lines += said("t-where", text("ui-code-used", codings=row.codings, suggestions=row.suggestions))
    if code.retired is not None:
        into = shown.rows.get(code.into or "")
        why = text("codes-is-retired", reason=code.retired)
        name = into.code.named(at.language) if into else ""
        lines += said("t-warn", f"{why} {text('codes-is-merged', name=name)}" if into else why)
    st.html(block("k-about", lines))


def _advice(at: Desk, advice: tuple[Problem, ...]) -> None:
    text = at.text
    st.html(
        said("t-title", text("codes-advice", count=len(advice)), "h2")
        + ("" if advice else said("t-note", text("codes-advice-none")))
        + "".join(
            block(
                "t-advice",
                said("t-label", text("codes-line", line=problem.line) if problem.line else problem.file),
                said("t-text", text(problem.what)),
                said("t-note", text(problem.mend)),
            )
            for problem in advice
        )
    )


@st.fragment
def _edited(shown: CodebookPage, own_only: bool) -> None:
    """The file says something else than what holds: which of the two shall one go on from?"""
    redraw_if_asked()
    at = desk()
    text, file = at.text, shown.file
    with st.container(key="codebook-edited", gap="small"):
        st.html(said("t-warn", differing(at, file)))
        _differences(at, shown, at.coder if own_only else None)
        form(
            at,
            "take-file",
            token=f"take {file}",
            fields=[reason_field(at, text("codes-reason-file"))],
            values={"reason": text("codes-reason-file")},
            names={"save": text("codes-take-file")},
            save=lambda values: _take(values["reason"]),
        )
        st.button(text("codes-keep-wording"), key="keep-wording", on_click=on_click, args=(_keep,))


def _differences(at: Desk, shown: CodebookPage, only: str | None) -> None:
    """What the file says otherwise, or what keeps it from being used."""
    try:
        found, faults = file_changes(at.study)
    except CodebookMissing as gone:
        st.html(said("t-note", at.text(gone.message)))
        return
    if faults:
        show_fault(CodebookInvalid(shown.file, faults))
    elif found is not None and found.found:
        with st.expander(at.text("codes-file-differs", count=len(found.by_code())), key="file-differs"):
            versions.show_differences(at, found)
            _follows(at, found, only)
    else:
        st.html(said("t-note", at.text("codes-file-same-codes")))


def _follows(at: Desk, found: Compared, only: str | None) -> None:
    """Which codings go along if the file is taken into use, and which are left with a code that is no more."""
    counts = code_uses.counts(at.study, only)
    moves = [pair for pair in certain(found.before, found.after) if counts.get(pair[0])]
    moved = {old for old, _ in moves}
    lines = [
        at.text("reshaping-file-follows", was=found.named(old, at.language), now=new, count=counts[old])
        for old, new in moves
    ]
    lines += [
        at.text("differences-left", code=code, count=count)
        for code, count in left_codings(at.study, found, only)
        if code not in moved
    ]
    if lines:
        st.html("".join(said("t-note", line) for line in lines))


def _take(reason: str) -> None:
    at = desk()
    acts.take_file(at.study, at.coder, reason)
    say(at.text("codes-said-file"), "book")


def _keep() -> None:
    at = desk()
    copy = acts.keep_wording(at.study, at.coder)
    st.session_state["codebook-redraw"] = True
    say(at.text("codes-said-kept", copy=f"{copy.parent.name}/{copy.name}") if copy else at.text("codes-said-written"))
