"""A draft made from the browser, in a process of its own: which documents, how far it has come, what it minded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock
from typing import IO

import streamlit as st

from tema.ui.desk import Desk
from tema.ui.documents import drafting_acts as acts
from tema.ui.html import block, said
from tema.views.documents_chosen import documents_chosen

_MAKE = "from tema.review.draft_making import main; main()"
_LOOK_EVERY = 0.7
"""Seconds between two looks at how far it has come."""
_TAIL = 2000
"""Characters of what it said that are shown."""
_NAMES = 12
"""Documents that are named; of more it is said how many."""


@dataclass(slots=True)
class _Making:
    """The draft of a study that is being made now, and what was said of the latest; the same for all sessions.

    Sessions run in threads of their own: ``lock`` is held while one starts it or looks whether it is done.
    """

    process: subprocess.Popen[bytes] | None = None
    told: IO[bytes] | None = None
    minded: IO[bytes] | None = None
    words: str = ""
    failed: bool = False
    ended: bool = False
    lock: RLock = field(default_factory=RLock)


def making(at: Desk, draft: Path | None = None) -> None:
    """What a draft is, the documents it would be made from, and the button; or how far it has come.

    With a ``draft`` that is the one to be made anew.
    """
    one = _making(str(at.study.folder))
    if not _done(one):
        _wait(at, one)
        return
    if just_made(at):
        st.rerun()
    text = at.text
    st.html(
        said("t-title", text("drafting-again" if draft else "drafting-title"), "h2")
        + said("t-lead", text("drafting-again-how" if draft else "drafting-what"))
    )
    if one.words:
        st.html(said("t-warn", text("drafting-failed" if one.failed else "drafting-minded")))
        st.text(one.words)
    documents = _documents(at)
    if not documents:
        st.html(said("t-warn", text("drafting-no-documents", folder=str(at.study.documents_folder))))
        return
    id_ = draft.stem if draft else text("drafting-id")
    st.button(
        text("drafting-make-again" if draft else "drafting-make"),
        key="drafting-make",
        type="primary",
        on_click=_start,
        args=(at, one, documents, id_),
    )


def just_made(at: Desk) -> bool:
    """Whether a draft has been made since this was asked last; if so it is said, and its concepts are opened."""
    one = _making(str(at.study.folder))
    if not _done(one) or not one.ended:
        return False
    one.ended = False
    if not one.failed:
        acts.open_part(None)
        acts.say(at.text("drafting-said-made-but" if one.words else "drafting-said-made"))
    return not one.failed


def _documents(at: Desk) -> tuple[Path, ...]:
    """The documents that the draft would be made from, and their names on the page."""
    text = at.text
    chosen = documents_chosen(at.study)
    found, marked = chosen.every, chosen.relevant
    if marked:
        choice = st.segmented_control(
            text("drafting-from-which"),
            ["marked", "all"],
            format_func=lambda each: text(
                f"drafting-from-{each}", count=len(marked) if each == "marked" else len(found)
            ),
            default="marked",
            key="drafting-from",
            required=True,
        )
        found = marked if choice == "marked" else found
    names = [each.name for each in found]
    lines = [said("", name, "li") for name in names[:_NAMES]]
    if len(names) > _NAMES:
        lines.append(said("", text("codes-and-more", count=len(names) - _NAMES), "li"))
    if lines:
        st.html(said("t-label", text("drafting-documents", count=len(names))) + block("t-list", *lines, element="ul"))
    return found


@st.cache_resource(show_spinner=False)
def _making(folder: str) -> _Making:  # noqa: ARG001  (the folder tells the studies apart)
    return _Making()


def _start(at: Desk, one: _Making, documents: Sequence[Path], id_: str) -> None:
    with one.lock:
        if one.process is not None:  # another session was quicker
            return
        one.words = ""
        one.told, one.minded = tempfile.TemporaryFile(), tempfile.TemporaryFile()  # noqa: SIM115  (closed when done)
        one.process = subprocess.Popen(  # noqa: S603  (our own command line, no shell)
            [sys.executable, "-c", _MAKE, str(at.study.folder.resolve()), at.coder, id_],
            stdin=subprocess.PIPE,
            stdout=one.told,
            stderr=one.minded,
            env={**os.environ, "TEMA_LANGUAGE": at.language, "PYTHONUTF8": "1"},
        )
        if one.process.stdin is not None:
            with one.process.stdin as told:
                told.write(json.dumps([str(each.resolve()) for each in documents]).encode())


@st.fragment(run_every=_LOOK_EVERY)
def _wait(at: Desk, one: _Making) -> None:
    """Drawn again and again, alone, until it is done; then the whole page is."""
    if _done(one):
        st.rerun()
    done, total = _come(one)
    words = at.text("drafting-making", done=done, total=total) if total else at.text("drafting-starting")
    st.progress(done / max(total, 1), text=words)
    st.button(at.text("drafting-stop"), key="drafting-stop", on_click=_stop, args=(one,))


def _come(one: _Making) -> tuple[int, int]:
    with one.lock:
        if one.told is None:
            return 0, 0
        one.told.seek(0)
        lines = one.told.read().decode().split("\n")
        # What is being written just now may be cut off.
        numbers = next((line.split() for line in reversed(lines[:-1]) if line), ["0", "0"])
        return int(numbers[0]), int(numbers[1])


def _stop(one: _Making) -> None:
    """End it; the files are as they were."""
    with one.lock:
        if one.process is not None:
            one.process.kill()
            one.process.wait()
        _done(one)
        one.words, one.ended = "", False


def _done(one: _Making) -> bool:
    """Whether none is being made; what was said of one that has just ended is kept."""
    with one.lock:
        process, told, minded = one.process, one.told, one.minded
        if process is None or told is None or minded is None:
            return True
        if process.poll() is None:
            return False
        minded.seek(0)
        one.words = minded.read().decode("utf-8", errors="replace").strip()[-_TAIL:]
        told.close()
        minded.close()
        one.failed, one.ended = process.returncode != 0, True
        one.process = one.told = one.minded = None
        return True
