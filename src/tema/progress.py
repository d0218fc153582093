"""How a run is shown in a terminal: a line a stage, and a bar with rate and time left while texts are encoded."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import click

from tema.messages import Text
from tema.pipeline.run import Progress, Stage


@contextmanager
def quiet_progress() -> Iterator[Progress]:
    """Progress that shows nothing."""
    yield lambda _stage, _done, _total: None


@contextmanager
def shown_progress(say: Text) -> Iterator[Progress]:
    """Progress on the terminal's error stream, so that what a command prints stays clean."""
    from tqdm import tqdm

    bars: list[tqdm[NoReturn]] = []

    def show(stage: Stage, done: int, total: int) -> None:
        if bars and (bars[0].n == bars[0].total or not done):
            bars.pop().close()
        if not done and total == 1:
            click.echo(say(f"cli-stage-{stage}"), err=True)
        elif not done:
            unit = f" {say('cli-progress-unit')}"
            pause = 0.2 if sys.stderr.isatty() else 15.0  # a log file needs no film
            bars.append(tqdm(total=total, unit=unit, dynamic_ncols=True, mininterval=pause, maxinterval=2 * pause))
        elif bars:
            bars[0].update(done - bars[0].n)

    try:
        yield show
    finally:
        while bars:
            bars.pop().close()
