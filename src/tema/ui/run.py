"""A run from the browser: the command line's own ``tema run`` in a process of its own, and how it goes.

The process keeps the language model out of the server, and a person may leave the page, or close it, while it works.
"""

from __future__ import annotations

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

from tema.messages import Language
from tema.ui.desk import Desk
from tema.ui.html import said

_RUN = "from tema.cli import main; main()"
_TAIL = 2000
"""Characters of what a run said that are shown: the end says what stopped it."""
_LOOK_EVERY = 1.0
"""Seconds between two looks at whether the run is done."""


@dataclass(slots=True)
class _Runs:
    """The run of a study that goes on now, and what the latest one said; the same for all sessions.

    Sessions run in threads of their own: ``lock`` is held while one starts the run or looks whether it is done.
    """

    process: subprocess.Popen[bytes] | None = None
    file: IO[bytes] | None = None
    words: str = ""
    failed: bool = False
    lock: RLock = field(default_factory=RLock)


def run_panel(at: Desk, label: str | None) -> None:
    """That a run goes on; else, with a ``label``, a button that starts one, and what the latest said if it minded."""
    runs = _runs(str(at.study.folder))
    if not _done(runs):
        _wait(at, runs)
        return
    if label is not None:
        args = (runs, command(at.study.folder), at.language, at.coder)
        st.button(label, key="run", type="primary", on_click=_start, args=args)
    if runs.words:
        st.html(said("t-warn", at.text("ui-run-failed" if runs.failed else "ui-run-faults")))
        st.text(runs.words)


def command(folder: Path) -> list[str]:
    """What is started: ``tema run`` on the study, silent unless something is wrong."""
    return [sys.executable, "-c", _RUN, "run", str(folder.resolve()), "--quiet"]


@st.cache_resource(show_spinner=False)
def _runs(folder: str) -> _Runs:  # noqa: ARG001  (the folder tells the studies apart)
    return _Runs()


def _start(runs: _Runs, started: Sequence[str], language: Language, coder: str) -> None:
    with runs.lock:
        if runs.process is not None:  # another session was quicker
            return
        runs.words = ""
        runs.file = tempfile.TemporaryFile()  # noqa: SIM115  (closed when the run has ended)
        runs.process = subprocess.Popen(  # noqa: S603  (our own command line, no shell)
            started,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=runs.file,
            env={**os.environ, "TEMA_LANGUAGE": language, "TEMA_CODER": coder},
        )


@st.fragment(run_every=_LOOK_EVERY)
def _wait(at: Desk, runs: _Runs) -> None:
    """Drawn again and again, alone, until the run is done; then the whole page is."""
    if _done(runs):
        st.rerun()
    st.status(at.text("ui-run-working"), state="running")


def _done(runs: _Runs) -> bool:
    """Whether no run goes on; what one said that has just ended is kept."""
    with runs.lock:
        process, file = runs.process, runs.file
        if process is None or file is None:
            return True
        if process.poll() is None:
            return False
        file.seek(0)
        words = file.read().decode("utf-8", errors="replace").strip()[-_TAIL:]
        file.close()
        runs.failed = process.returncode != 0
        runs.words = words or (str(process.returncode) if runs.failed else "")
        runs.process = runs.file = None
        return True
