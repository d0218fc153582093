"""What comes in: a project, or codings, of another program; looked at first, brought in when a person says so."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import streamlit as st

from tema.bringing import READERS
from tema.pipeline.bringing import Brought, bring, look
from tema.pipeline.projects import Preview, Sample, Wanted, bring_project, preview
from tema.pipeline.projects.ways import counting_name
from tema.records.project import Counting
from tema.store import ledger
from tema.ui.desk import Desk
from tema.ui.html import UNSEEN, block, plain, said
from tema.ui.told import told
from tema.views.bringing import summary

PROJECTS = (".qdpx", ".qde")
_SEEN, _SAID, _ROUND, _ASKED = "incoming-seen", "incoming-said", "incoming-round", "incoming-asked"
_Found = TypeVar("_Found")


def tab(at: Desk) -> None:
    """Draw the tab."""
    text = at.text
    st.html(said("t-lead", text("export-in-lead"), "p"))
    file = st.file_uploader(
        text("export-in-file"),
        type=[suffix.removeprefix(".") for suffix in (*PROJECTS, *READERS)],
        key=f"incoming-file-{st.session_state.get(_ROUND, 0)}",
    )
    st.html(said("t-note", text("export-in-folder"), "p"))
    if file is None:
        _say(at)
        return
    st.session_state.pop(_SAID, None)
    name = Path(file.name).name
    if Path(name).suffix.lower() in PROJECTS:
        _project(at, file.file_id, name, file.getvalue())
    else:
        _codings(at, file.file_id, name, file.getvalue())


def _say(at: Desk) -> None:
    """What was brought in last, and where it can be taken back."""
    text = at.text
    key, values = st.session_state.get(_SAID, ("", {}))
    if not key:
        return
    undo = said("t-note", text("export-in-undo"), "p") if key == "export-in-done" else ""
    st.html(f'<div role="status">{said("t-text", text(key, **values))}{undo}</div>')


def _project(at: Desk, id_: str, name: str, raw: bytes) -> None:
    text = at.text
    wanted = Wanted(at.coder, at.language)
    seen: Preview = _seen(
        at, (id_, ledger.mark(at.study)), lambda: _on_disk(name, raw, lambda path: preview(path, at.study, wanted))
    )
    sizes = {"sources": seen.sources, "codes": seen.codes, "codings": seen.codings, "memos": seen.memos}
    lines = [
        text(f"export-in-{kind}", count=size.all, new=size.new) for kind, size in sizes.items() if size.all or size.new
    ]
    people = text("export-in-users", count=len(seen.users), names=", ".join(seen.users))
    program = text("export-in-program", program=seen.program or "\N{EN DASH}")
    st.html(block("t-advice", *(said("t-text", each) for each in (program, people, *lines))))
    told(text, text("export-in-told"), seen.told, seen.problems)
    counting = _reading(at, seen)

    def keep() -> tuple[int, int]:
        brought = _on_disk(name, raw, lambda path: bring_project(at.study, path, wanted, counting))
        return brought.stored, brought.preview.codings.new

    _button(at, id_, name, keep)


def _reading(at: Desk, seen: Preview) -> Counting:
    """How places are counted: what fits best, or what a person chooses where several fit."""
    text = at.text
    if not seen.doubtful and seen.score == 1:
        return seen.chosen
    words = text("export-in-reading", how=counting_name(seen.chosen), score=seen.score)
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
        captions=[text("export-in-way", how=counting_name(each.reading.counting)) for each in seen.samples],
    )
    return seen.samples[number].reading.counting


def _sampled(sample: Sample) -> str:
    """The place as this reading has it; the marked words in bold, all else as it stands."""
    before, marked, after = (_as_it_stands(each) for each in (sample.before, sample.marked, sample.after))
    # The sign without width lets the bold begin and end at any character, a space or a full stop too.
    return f"… {before}{UNSEEN}**{UNSEEN}{marked}{UNSEEN}**{UNSEEN}{after} …"


def _as_it_stands(words: str) -> str:
    """The words for a label, with the spaces at their ends: they may be what two readings differ in."""
    before, after = (" " if each.isspace() else "" for each in (words[:1], words[-1:]))
    return f"{before}{plain(words)}{after}" if words.strip() else before


def _codings(at: Desk, id_: str, name: str, raw: bytes) -> None:
    text = at.text
    coder = st.text_input(text("export-in-coder"), key="incoming-coder", help=text("export-in-coder-is")).strip()
    near = st.checkbox(text("export-in-near"), key="incoming-near")
    new_codes = st.checkbox(text("export-in-new-codes"), key="incoming-new-codes")

    def read(now: Desk, act: Callable[..., Brought]) -> Brought:
        wished = partial(act, now.study, coder=coder or None, by=now.coder, near=near, new_codes=new_codes)
        return _on_disk(name, raw, lambda path: wished(path=path))

    def keep() -> tuple[int, int]:
        stored = read(at, bring).stored
        return stored, stored

    seen = _seen(at, (id_, coder, at.coder, near, new_codes, ledger.mark(at.study)), lambda: read(at, look))
    st.html(block("t-advice", *(said("t-text", text(each)) for each in summary(seen, near=near))))
    told(text, text("export-in-faults"), (), seen.problems)
    _button(at, id_, name, keep, disabled=not seen.ready)


def _button(at: Desk, id_: str, name: str, keep: Callable[[], tuple[int, int]], *, disabled: bool = False) -> None:
    """The button that does it; what was done is said then, and the field is free for the next file.

    ``keep`` gives how many decisions were stored and how many codings are among them. It is done here and not in a
    callback, where nothing can be drawn: a large file takes a while, and the page must not seem dead.
    """
    state = st.session_state
    asked = {_ASKED: id_}
    st.button(
        at.text("export-in-bring"),
        key="incoming-bring",
        type="primary",
        disabled=disabled,
        on_click=lambda: state.update(asked),
    )
    if state.pop(_ASKED, None) != id_:
        return
    with st.spinner(at.text("export-in-bringing")):
        stored, codings = keep()
        state[_SAID] = ("export-in-done" if stored else "export-in-nothing", {"count": codings, "file": name})
        state[_ROUND] = state.get(_ROUND, 0) + 1
        state.pop(_SEEN, None)
    st.rerun()


def _seen(at: Desk, mark: tuple[object, ...], look_at: Callable[[], _Found]) -> _Found:
    """What stands in the file, worked out once for as long as nothing it depends on changes."""
    kept: tuple[tuple[object, ...], Any] | None = st.session_state.get(_SEEN)
    if kept is None or kept[0] != mark:
        with st.spinner(at.text("export-in-looking")):
            kept = st.session_state[_SEEN] = (mark, look_at())
    found: _Found = kept[1]
    return found


def _on_disk(name: str, raw: bytes, act: Callable[[Path], _Found]) -> _Found:
    """Do something with the uploaded file as a file; it lies on the disk no longer than that."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(raw)
        return act(path)
