"""What comes in: a project, or codings, of another program; looked at first, brought in when a person says so."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from tema.bringing import READERS
from tema.pipeline.bringing import Brought, bring, look
from tema.pipeline.projects import Preview, Sample, Wanted, bring_project, preview
from tema.pipeline.projects.ways import counting_name, counting_words
from tema.records import Message, Problem
from tema.records.project import Counting
from tema.store import ledger
from tema.ui.desk import Desk, desk, on_click
from tema.ui.html import block, plain, said
from tema.views.bringing import summary

PROJECTS = (".qdpx", ".qde")
MOST_SHOWN = 20
"""So many faults are listed; the rest are counted."""

_SEEN, _SAID, _ROUND = "incoming-seen", "incoming-said", "incoming-round"
_Found = TypeVar("_Found")


def tab(at: Desk) -> None:
    """Draw the tab."""
    text = at.text
    st.html(said("t-lead", text("export-in-lead"), "p"))
    if words := st.session_state.pop(_SAID, None):
        st.html(f'<div role="status">{said("t-text", words)}</div>')
    file = st.file_uploader(
        text("export-in-file"),
        type=[suffix.removeprefix(".") for suffix in (*PROJECTS, *READERS)],
        key=f"incoming-file-{st.session_state.get(_ROUND, 0)}",
    )
    if file is None:
        return
    name = Path(file.name).name
    if Path(name).suffix.lower() in PROJECTS:
        _project(at, file.file_id, name, file.getvalue())
    else:
        _codings(at, file.file_id, name, file.getvalue())


def _project(at: Desk, id_: str, name: str, raw: bytes) -> None:
    text = at.text
    wanted = Wanted(at.coder, at.language)
    seen: Preview = _seen(
        (id_, ledger.mark(at.study)), lambda: _on_disk(name, raw, lambda path: preview(path, at.study, wanted))
    )
    counting = _reading(at, seen)
    sizes = {"sources": seen.sources, "codes": seen.codes, "codings": seen.codings, "memos": seen.memos}
    lines = [
        text(f"export-in-{kind}", count=size.all, new=size.new) for kind, size in sizes.items() if size.all or size.new
    ]
    people = text("export-in-users", count=len(seen.users), names=", ".join(seen.users))
    program = text("export-in-program", program=seen.program or "\N{EN DASH}")
    st.html(block("t-advice", *(said("t-text", each) for each in (program, people, *lines))))
    _told(at, text("export-in-told"), seen.told, seen.problems)
    button(at, lambda now: _bring_project(now, name, raw, counting))


def _bring_project(at: Desk, name: str, raw: bytes, counting: Counting) -> str:
    wanted = Wanted(at.coder, at.language)
    brought = _on_disk(name, raw, lambda path: bring_project(at.study, path, wanted, counting))
    key = "export-in-done" if brought.stored else "export-in-nothing"
    return at.text(key, count=brought.preview.codings.new, file=name)


def _reading(at: Desk, seen: Preview) -> Counting:
    """How places are counted: what fits best, or what a person chooses where several fit."""
    text = at.text
    words = text("export-in-reading", how=text(counting_words(seen.chosen)), score=seen.score)
    st.html(said("t-note", words, "p"))
    if not seen.doubtful:
        return seen.chosen
    if len(seen.samples) < 2:  # noqa: PLR2004 - nothing to choose between
        st.html(said("t-warn", text("export-in-uncertain")))
        return seen.chosen
    st.html(said("t-warn", text("export-in-doubtful", source=seen.samples[0].source)))
    number = st.radio(
        text("export-in-which"),
        range(len(seen.samples)),
        key="incoming-reading",
        format_func=lambda each: _sampled(seen.samples[each]),
        captions=[counting_name(each.reading.counting) for each in seen.samples],
    )
    return seen.samples[number].reading.counting


def _sampled(sample: Sample) -> str:
    """The place as this reading has it; the marked words in bold, all else as it stands."""
    before, marked, after = (plain(each) for each in (sample.before, sample.marked, sample.after))
    return f"… {before} **{marked.strip()}** {after} …"


def _codings(at: Desk, id_: str, name: str, raw: bytes) -> None:
    text = at.text
    coder = st.text_input(text("export-in-coder"), key="incoming-coder", help=text("export-in-coder-is")).strip()
    near = st.checkbox(text("export-in-near"), key="incoming-near")
    new_codes = st.checkbox(text("export-in-new-codes"), key="incoming-new-codes")
    wished: dict[str, bool] = {"near": near, "new_codes": new_codes}
    seen: Brought = _seen(
        (id_, coder, near, new_codes, ledger.mark(at.study)),
        lambda: _on_disk(name, raw, lambda path: look(at.study, path, coder or None, **wished)),
    )
    st.html(block("t-advice", *(said("t-text", text(each)) for each in summary(seen, near=near))))
    _told(at, text("export-in-faults"), (), seen.problems)
    button(at, lambda now: _bring_codings(now, name, raw, coder or None, wished), disabled=not seen.ready)


def _bring_codings(at: Desk, name: str, raw: bytes, coder: str | None, wished: dict[str, bool]) -> str:
    brought = _on_disk(name, raw, lambda path: bring(at.study, path, coder, **wished))
    key = "export-in-done" if brought.stored else "export-in-nothing"
    return at.text(key, count=brought.stored, file=name)


def button(at: Desk, act: Callable[[Desk], str], *, disabled: bool = False) -> None:
    """The button that does it; what was done is said above, and the field is free for the next file."""
    st.button(
        at.text("export-in-bring"),
        key="incoming-bring",
        type="primary",
        disabled=disabled,
        on_click=on_click,
        args=(_done, act),
    )


def _done(act: Callable[[Desk], str]) -> None:
    state = st.session_state
    state[_SAID] = act(desk())
    state[_ROUND] = state.get(_ROUND, 0) + 1
    state.pop(_SEEN, None)


def _seen(mark: tuple[object, ...], look_at: Callable[[], _Found]) -> _Found:
    """What stands in the file, worked out once for as long as nothing it depends on changes."""
    kept: tuple[tuple[object, ...], Any] | None = st.session_state.get(_SEEN)
    if kept is None or kept[0] != mark:
        kept = st.session_state[_SEEN] = (mark, look_at())
    found: _Found = kept[1]
    return found


def _on_disk(name: str, raw: bytes, act: Callable[[Path], _Found]) -> _Found:
    """Do something with the uploaded file as a file; it lies on the disk no longer than that."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(raw)
        return act(path)


def _told(at: Desk, heading: str, messages: Iterable[Message], problems: Iterable[Problem]) -> None:
    """What is left out or understood in one of several ways, and the faults with how to mend them."""
    text = at.text
    lines = [said("t-text", text(message)) for message in messages]
    faults = list(problems)
    for each in faults[:MOST_SHOWN]:
        where = text("codes-line", line=each.line) if each.line else each.file
        lines += [said("t-label", where), said("t-text", text(each.what)), said("t-note", text(each.mend))]
    if len(faults) > MOST_SHOWN:
        lines.append(said("t-note", text("export-in-more", count=len(faults) - MOST_SHOWN)))
    if lines:
        st.html(block("t-advice", said("t-label", heading), *lines))
