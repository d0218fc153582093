"""Longer work from this page, in a process of its own: how far it has come, and a button that calls it off."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import streamlit as st

from tema.pipeline.errands import Errand
from tema.ui.desk import Desk
from tema.ui.html import said

_MAIN = "from tema.pipeline.errands import main; main()"
_LOOK_EVERY = 0.7
"""Seconds between two looks at how far it has come."""


@dataclass(slots=True)
class Sent:
    """An errand that is out or has come back; the same for all sessions. ``answer`` is None until it has come back."""

    process: subprocess.Popen[bytes] | None = None
    folder: Path | None = None
    answer: Mapping[str, Any] | None = None
    failed: bool = False
    about: str = field(default="")

    @property
    def out(self) -> bool:
        """Whether it is still out."""
        return self.process is not None and self.process.poll() is None

    def file(self, name: str) -> Path:
        """A file of the errand's own."""
        return (self.folder or Path()) / name


def sent(at: Desk, errand: Errand, about: str = "") -> Sent:
    """The errand of this study, whether out or not; ``about`` tells one theme's from another's."""
    return _errands(str(at.study.folder), errand, about)


@st.cache_resource(show_spinner=False, max_entries=200)
def _errands(folder: str, errand: str, about: str) -> Sent:  # noqa: ARG001  (they tell the errands apart)
    return Sent()


def send(at: Desk, errand: Errand, about: str = "", segments: Sequence[str] = ()) -> None:
    """Send the errand out, unless another session was quicker."""
    one = sent(at, errand, about)
    if one.process is not None:
        return
    one.answer, one.failed = None, False
    one.folder = Path(tempfile.mkdtemp(prefix="tema-"))
    one.file("segments").write_text(json.dumps(list(segments)), encoding="utf-8")
    with one.file("progress").open("wb") as progress:
        one.process = subprocess.Popen(  # noqa: S603  (our own command line, no shell)
            command(errand, at.study.folder, one.file("answer"), one.file("segments")),
            stdin=subprocess.DEVNULL,
            stdout=progress,
            stderr=subprocess.DEVNULL,
        )


def command(errand: Errand, folder: Path, answer: Path, segments: Path) -> list[str]:
    """What is started."""
    return [sys.executable, "-c", _MAIN, errand, str(folder.resolve()), str(answer), str(segments)]


def back(one: Sent) -> bool:
    """Whether the errand is not out; the answer of one that has just come back is kept."""
    if one.process is None:
        return True
    if one.process.poll() is None:
        return False
    try:
        one.answer = json.loads(one.file("answer").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        one.answer = None
    one.failed = one.process.returncode != 0 and one.process.returncode >= 0
    one.process = None
    if one.folder is not None:
        shutil.rmtree(one.folder, ignore_errors=True)
        one.folder = None
    return True


def call_off(one: Sent) -> None:
    """End the errand; nothing that it had not finished is kept."""
    if one.process is not None:
        one.process.kill()
        one.process.wait()
    back(one)
    one.answer, one.failed = None, False


def errand_panel(at: Desk, errand: Errand, label: str, about: str = "", segments: Sequence[str] = ()) -> Sent:
    """A button that sends the errand out, or how far it has come; what came of it is in the result."""
    one = sent(at, errand, about)
    if not back(one):
        _wait(at, one, errand)
        return one
    if one.failed or (one.answer is not None and not one.answer.get("done", False)):
        st.html(said("t-warn", at.text("themes-errand-failed" if one.failed else "themes-errand-no-vectors")))
    if one.answer is None or not one.answer.get("done", False):
        st.button(label, key=f"errand-{errand}", on_click=send, args=(at, errand, about, segments))
    return one


@st.fragment(run_every=_LOOK_EVERY)
def _wait(at: Desk, one: Sent, errand: Errand) -> None:
    """Drawn again and again, alone, until the errand is back; then the whole page is."""
    if back(one):
        st.rerun()
    done, total = _come(one)
    st.progress(done / max(total, 1), text=at.text("themes-errand-out"))
    st.button(at.text("themes-errand-stop"), key=f"stop-{errand}", on_click=call_off, args=(one,))


def _come(one: Sent) -> tuple[int, int]:
    try:
        told = one.file("progress").read_text(encoding="utf-8").split("\n")
        done, total = next(line for line in reversed(told) if line).split()
        return int(done), int(total)
    except (OSError, StopIteration, ValueError):
        return 0, 1
