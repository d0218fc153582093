"""One cell of the framework matrix, open: the excerpts coded there, and the analyst's summary of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from tema import review
from tema.records import Summary
from tema.ui.desk import Desk
from tema.ui.html import excerpt, said
from tema.ui.report.unsaved import Field, editor
from tema.ui.themes.state import kept
from tema.views.attributes import Excerpt
from tema.views.framework import Cell, Framework, cell_excerpts

_TICKS = "report-ticks"
_PER_PAGE = 10


def cell_name(by: str, cell: Cell) -> str:
    """The name of the field of its summary."""
    return f"cell {by} {cell.case} {cell.code}"


def open_cell(by: str, case: str, code: str) -> None:
    """Let this cell be open; the address says so. A case may have no name: "=" keeps the address from losing it."""
    st.query_params.update({"by": by, "case": f"={case}", "code": code})


def close_cell() -> None:
    """Let no cell be open."""
    for name in ("by", "case", "code"):
        if name in st.query_params:
            del st.query_params[name]


def show_cell(at: Desk, found: Framework, cell: Cell, order: Sequence[tuple[str, str]], own: str | None) -> None:
    """Draw the cell; ``order`` are all cells that are shown, for the ways to the next and the one before."""
    excerpts = kept(
        at, "cell", lambda: cell_excerpts(at.study, found.by, cell.case, cell.code, own), found.by, cell, own
    )
    excerpts = (*excerpts, *_no_longer_coded(cell.summary, excerpts))
    with st.container(key="report-cell", border=True, gap="small"):
        case = cell.case or at.text("ui-report-not-known")
        st.html(said("t-title", at.text("ui-report-cell", case=case, code=dict(found.codes)[cell.code]), "h2"))
        _ways(at, found.by, (cell.case, cell.code), order)
        words, sources = st.columns([1, 1.1], gap="large")
        name = cell_name(found.by, cell)
        with sources:
            ticked = _excerpts(at, name, excerpts, cell.summary)
        with words:
            editor(
                at, _field(at, found.by, cell, lambda: [(e.place, e.text) for e in excerpts if e.place.id in ticked()])
            )
            _by_whom(at, cell.summary)


def _field(at: Desk, by: str, cell: Cell, leaning: Callable[[], Sequence[review.Quoted]]) -> Field:
    summary = cell.summary

    def save(text: str) -> None:
        review.summarise(at.study, at.coder, (by, cell.case, cell.code), text, leaning())
        _all_ticks().pop(cell_name(by, cell), None)

    return Field(
        name=cell_name(by, cell),
        label=at.text("ui-report-summary"),
        saved="" if summary is None else summary.text,
        saved_by="" if summary is None else summary.coder,
        save=save,
        height=260,
        placeholder=at.text("ui-report-hint-summary"),
        more=cell_name(by, cell) in _all_ticks(),
    )


def _no_longer_coded(summary: Summary | None, excerpts: Sequence[Excerpt]) -> Sequence[Excerpt]:
    """What the summary leans on though it is not coded so any more: the analyst lets go of it, not the page."""
    there = {each.place for each in excerpts}
    leaning = () if summary is None else summary.excerpts
    return [Excerpt(place, words, "", ()) for place, words in leaning if place not in there]


def _by_whom(at: Desk, summary: Summary | None) -> None:
    if summary is not None:
        leans = at.text("ui-report-leans", count=len(summary.excerpts))
        st.html(said("t-note", at.text("ui-report-summary-by", name=summary.coder, leans=leans), "p"))


def _ways(at: Desk, by: str, now: tuple[str, str], order: Sequence[tuple[str, str]]) -> None:
    number = order.index(now) if now in order else 0
    with st.container(key="report-cell-ways", horizontal=True, gap="small"):
        for name, to in (("before", number - 1), ("next", number + 1)):
            case, code = order[to % len(order)]
            st.button(
                at.text(f"ui-report-cell-{name}"),
                key=f"report-cell-{name}",
                type="tertiary",
                on_click=open_cell,
                args=(by, case, code),
                disabled=not 0 <= to < len(order),
            )
        st.button(at.text("ui-report-cell-close"), key="report-cell-close", type="tertiary", on_click=close_cell)


def _excerpts(at: Desk, name: str, excerpts: Sequence[Excerpt], summary: Summary | None) -> Callable[[], set[str]]:
    """The excerpts with boxes to tick: what the summary leans on. Gives what is ticked when asked."""
    saved = {place.id for place, _ in summary.excerpts} if summary is not None else set()

    def ticked() -> set[str]:
        return _all_ticks().get(name, saved)

    if not excerpts:
        st.html(said("t-note", at.text("ui-report-cell-empty"), "p"))
        return ticked
    st.html(said("t-note", at.text("ui-report-cell-tick"), "p"))
    st.button(
        at.text("ui-report-cell-tick-all", count=len(excerpts)),
        key="report-cell-tick-all",
        type="tertiary",
        on_click=_tick,
        args=(name, {each.place.id for each in excerpts}, saved),
    )
    pages = -(-len(excerpts) // _PER_PAGE)
    number = (st.pagination(pages, key=f"report-cell-pages-{name}") or 1) if pages > 1 else 1
    for position, each in enumerate(excerpts[(number - 1) * _PER_PAGE : number * _PER_PAGE]):
        with st.container(key=f"report-lean-{position}", horizontal=True, gap="small"):
            key = f"report-tick-{name}-{each.place.id}"
            st.session_state[key] = each.place.id in ticked()
            flipped = ticked() ^ {each.place.id}
            st.checkbox(
                at.text("ui-report-cell-lean-on", number=position + 1),
                key=key,
                on_change=_tick,
                args=(name, flipped, saved),
                label_visibility="collapsed",
            )
            st.html(excerpt(each.text, each.source))
    return ticked


def _tick(name: str, ticked: set[str], saved: set[str]) -> None:
    if ticked == saved:
        _all_ticks().pop(name, None)
    else:
        _all_ticks()[name] = ticked


def _all_ticks() -> dict[str, set[str]]:
    """What is ticked and not saved yet, by the cell's name."""
    found: dict[str, set[str]] = st.session_state.setdefault(_TICKS, {})
    return found
