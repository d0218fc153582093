"""The tab Ramverk: the framework matrix as a table whose cells open, and the files it can be taken out in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import streamlit as st

from tema.exporters import Wish
from tema.records import Codebook
from tema.ui.desk import Desk
from tema.ui.dialogues.within import within
from tema.ui.html import plain, said
from tema.ui.links import asked
from tema.ui.report.cell import cell_name, close_cell, show_cell
from tema.ui.report.previewing import downloads
from tema.ui.report.unsaved import waiting
from tema.ui.themes.state import kept
from tema.ui.themes.unfit import whose
from tema.views.attributes import attribute_name
from tema.views.codebook import codebook_in_force
from tema.views.framework import DIALOGUE, Cell, Framework, framework, grouping_attributes
from tema.views.sentences import shortened

_ALL = ""
_MOST_CODES = 12
"""With more codes than this the first family is shown to begin with."""
_ROWS = 30
_BEGINNING = 70


def tab(at: Desk) -> None:
    """Draw the tab."""
    st.html(said("t-lead", at.text("ui-report-framework-lead"), "p"))
    own = whose(at)
    by, codes = _choices(at, codebook_in_force(at.study))
    found = kept(at, "framework", lambda: framework(at.study, by, at.language, own), by, at.language, own)
    names = dict(found.codes)
    columns = [code for code in codes if code in names] or list(names)
    cases = _page_of(found.cases)
    if not cases or not columns:
        st.html(said("t-note", at.text("ui-report-framework-none"), "p"))
        return
    opened = _opened(found)
    st.html(_table(at, found, cases, columns, opened))
    if opened is not None:
        show_cell(at, found, opened, [(case, code) for case in found.cases for code in columns], own)
    else:
        st.html(said("t-note", at.text("ui-report-framework-open"), "p"))
    if own is not None:
        st.html(said("t-note", at.text("ui-report-blind-files"), "p"))
        return
    downloads(at, "framework", Wish(by=by, language=at.language), "framework")


def _choices(at: Desk, book: Codebook) -> tuple[str, Sequence[str]]:
    """What the rows are, and the codes that are columns."""
    rows = [DIALOGUE, *grouping_attributes(at.study)]
    linked = asked("by")
    if st.session_state.get("report-by") not in rows:
        st.session_state["report-by"] = linked if linked in rows else rows[0]
    families = [_ALL, *(family.id for family in book.families)]
    if st.session_state.get("report-family") not in families:
        st.session_state["report-family"] = _ALL if len(book.codes) <= _MOST_CODES else families[:2][-1]
    with st.container(key="report-choices", horizontal=True, vertical_alignment="bottom", gap="small"):
        by: str = st.selectbox(
            at.text("ui-report-rows"),
            rows,
            key="report-by",
            format_func=lambda name: at.text("ui-report-rows-dialogue") if name == DIALOGUE else _row_name(at, name),
            on_change=close_cell,
            persist_state="session",
            width=220,
        )
        called = {family.id: plain(_family_name(at, family.name, family.id)) for family in book.families}
        family: str = st.selectbox(
            at.text("ui-report-family"),
            families,
            key="report-family",
            format_func=lambda name: called.get(name) or at.text("ui-report-family-all"),
            persist_state="session",
            width=300,
        )
        inside = [code.id for code in book.codes if family in {_ALL, code.family}]
        names = {code.id: plain(code.named(at.language)) for code in book.codes}
        chosen = st.multiselect(
            at.text("ui-report-codes"),
            inside,
            key=f"report-codes-{family}",
            format_func=lambda code: names.get(code, ""),
            placeholder=at.text("ui-report-codes-all"),
            persist_state="session",
        )
    if family == _ALL and not chosen:
        return by, ()  # also those that the codebook no longer has
    return by, chosen or inside


def _row_name(at: Desk, name: str) -> str:
    return plain(attribute_name(at.text, name))


def _family_name(at: Desk, names: Mapping[str, str], id_: str) -> str:
    return names.get(at.language) or next(iter(names.values()), id_)


def _opened(found: Framework) -> Cell | None:
    """The cell that the address names."""
    case, code = asked("case"), asked("code")
    if asked("by") != found.by or case is None or code is None:
        return None
    return found.cells.get((case.removeprefix("="), code))


def _page_of(cases: Sequence[str]) -> Sequence[str]:
    pages = -(-len(cases) // _ROWS)
    number = (st.pagination(pages, key="report-rows-page") or 1) if pages > 1 else 1
    return cases[(number - 1) * _ROWS : number * _ROWS]


def _table(at: Desk, found: Framework, cases: Sequence[str], columns: Sequence[str], opened: Cell | None) -> str:
    names = dict(found.codes)
    head = "".join(f'<th scope="col">{escape(names[code])}</th>' for code in columns)
    corner = f'<td class="rp-corner">{escape(at.text("ui-report-case"))}</td>'
    body = "".join(
        f'<tr><th scope="row">{escape(case or at.text("ui-report-not-known"))}</th>'
        + "".join(_cell(at, found, found.cells[case, code], opened) for code in columns)
        + "</tr>"
        for case in cases
    )
    wide = f"min-width:{8 + 9 * len(columns)}rem"
    return (
        f'<div class="rp-matrix"><table class="rp-table" style="{wide}"><thead><tr>{corner}{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _cell(at: Desk, found: Framework, cell: Cell, opened: Cell | None) -> str:
    said_of = "" if cell.summary is None else shortened(cell.summary.text, _BEGINNING)
    count = at.text("ui-report-cell-excerpts", count=cell.excerpts) if cell.excerpts else "–"
    unsaved = at.text("ui-report-unsaved") if cell_name(found.by, cell) in waiting() else ""
    name = f"{cell.case or at.text('report-not-known')}, {dict(found.codes)[cell.code]}: "
    shown = (
        f'<span class="rp-unheard">{escape(name)}</span>'
        + said("rp-count", count, "span")
        + (said("rp-begins", said_of, "span") if said_of else "")
        + (said("rp-count", unsaved, "span") if unsaved else "")
    )
    css = "rp-cell" + (" rp-open" if cell == opened else "") + ("" if cell.excerpts or said_of else " rp-empty")
    # A case may have no name: "=" keeps the address from losing it.
    return f"<td>{within(css, shown, 'report', by=found.by, case='=' + cell.case, code=cell.code)}</td>"
