"""Longer work sent out from a page, in a process of its own: how far it has come, and a button that calls it off."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock
from typing import Any

import streamlit as st

from tema.pipeline.jobs import Job
from tema.ui.desk import Desk
from tema.ui.html import said

_MAIN = "from tema.pipeline.jobs import main; main()"
_LOOK_EVERY = 0.7
"""Seconds between two looks at how far it has come."""


@dataclass(slots=True)
class Sent:
    """A job that is out or has come back; the same for all sessions. ``answer`` is None until it has come back.

    Sessions run in threads of their own: ``lock`` is held while one starts the job, looks after it or calls it off.
    """

    process: subprocess.Popen[bytes] | None = None
    folder: Path | None = None
    answer: Mapping[str, Any] | None = None
    failed: bool = False
    lock: RLock = field(default_factory=RLock)

    @property
    def out(self) -> bool:
        """Whether it is still out."""
        return self.process is not None and self.process.poll() is None

    def file(self, name: str) -> Path:
        """A file of the job's own."""
        return (self.folder or Path()) / name


def sent(at: Desk, job: Job, about: str = "") -> Sent:
    """The job of this study, whether out or not; ``about`` tells one theme's from another's."""
    return _jobs(str(at.study.folder), job, about)


@st.cache_resource(show_spinner=False, max_entries=200)
def _jobs(folder: str, job: str, about: str) -> Sent:  # noqa: ARG001  (they tell the jobs apart)
    return Sent()


def send(at: Desk, job: Job, about: str = "", segments: Sequence[str] = ()) -> None:
    """Send the job out, unless another session was quicker."""
    one = sent(at, job, about)
    with one.lock:
        if one.process is None:
            _start(one, job, at.study.folder, segments)


def _start(one: Sent, job: Job, study: Path, segments: Sequence[str]) -> None:
    one.answer, one.failed = None, False
    one.folder = Path(tempfile.mkdtemp(prefix="tema-"))
    one.file("segments").write_text(json.dumps(list(segments)), encoding="utf-8")
    with one.file("progress").open("wb") as progress:
        one.process = subprocess.Popen(  # noqa: S603  (our own command line, no shell)
            command(job, study, one.file("answer"), one.file("segments")),
            stdin=subprocess.DEVNULL,
            stdout=progress,
            stderr=subprocess.DEVNULL,
        )


def command(job: Job, folder: Path, answer: Path, segments: Path) -> list[str]:
    """What is started."""
    return [sys.executable, "-c", _MAIN, job, str(folder.resolve()), str(answer), str(segments)]


def back(one: Sent) -> bool:
    """Whether the job is not out; the answer of one that has just come back is kept."""
    with one.lock:
        if one.process is None:
            return True
        if one.process.poll() is None:
            return False
        try:
            one.answer = json.loads(one.file("answer").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            one.answer = None
        one.failed = one.process.returncode > 0
        one.process = None
        if one.folder is not None:
            shutil.rmtree(one.folder, ignore_errors=True)
            one.folder = None
        return True


def call_off(one: Sent) -> None:
    """End the job; nothing that it had not finished is kept."""
    with one.lock:
        if one.process is not None:
            one.process.kill()
            one.process.wait()
        back(one)
        one.answer, one.failed = None, False


def job_panel(at: Desk, job: Job, label: str, about: str = "", segments: Sequence[str] = ()) -> Sent:
    """A button that sends the job out, or how far it has come; what came of it is in the result."""
    one = sent(at, job, about)
    if not back(one):
        wait(at, one, job)
        return one
    if one.failed or (one.answer is not None and not one.answer.get("done", False)):
        st.html(said("t-warn", at.text("themes-job-failed" if one.failed else "themes-job-no-vectors")))
    if one.answer is None or not one.answer.get("done", False):
        st.button(label, key=f"job-{job}", on_click=send, args=(at, job, about, segments))
    return one


@st.fragment(run_every=_LOOK_EVERY)
def wait(at: Desk, one: Sent, job: Job) -> None:
    """Drawn again and again, alone, until the job is back; then the whole page is."""
    if back(one):
        st.rerun()
    done, total = come(one)
    st.progress(done / max(total, 1), text=at.text("themes-job-out"))
    st.button(at.text("themes-job-stop"), key=f"stop-{job}", on_click=call_off, args=(one,))


def come(one: Sent) -> tuple[int, int]:
    """How far the job has come: so many done of so many."""
    try:
        told = one.file("progress").read_text(encoding="utf-8").split("\n")
        done, total = next(line for line in reversed(told) if line).split()
        return int(done), int(total)
    except (OSError, StopIteration, ValueError):
        return 0, 1
