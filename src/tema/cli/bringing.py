"""``tema import-codings``: codings that were made in another program, or on paper."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tema.cli.telling import say, show_problems

if TYPE_CHECKING:
    from tema.pipeline.bringing import Brought
    from tema.records import Problem

_MOST_SHOWN = 25
"""So many faults of one kind are listed; the rest are counted."""

_STUDY = click.Path(path_type=Path, file_okay=False)


@click.command("import-codings", help=say("cli-bringing"))
@click.argument("study_folder", metavar="STUDY", type=_STUDY)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--coder", callback=lambda *given: _named(given[2]), help=say("cli-bringing-coder"))
@click.option("--near", is_flag=True, help=say("cli-bringing-near"))
@click.option("--new-codes", is_flag=True, help=say("cli-bringing-new-codes"))
@click.option("--look", "only_look", is_flag=True, help=say("cli-bringing-look"))
def import_codings(study_folder: Path, file: Path, coder: str | None, *, only_look: bool, **wished: Any) -> None:
    """Bring codings in, or say what bringing them in would do."""
    from tema.pipeline.bringing import bring, look
    from tema.store.study import Study

    with Study.open(study_folder) as study:
        brought = (look if only_look else bring)(study, file, coder, **wished)
    _show(brought.problems)
    for line in _summary(brought, near=wished["near"]):
        click.echo(line)
    key = "cli-bringing-looked" if only_look else "cli-bringing-done"
    click.echo(say(key, count=len(brought.ready), present=brought.present + brought.before))
    if not brought.total and brought.problems:
        raise SystemExit(2)


def _named(coder: str | None) -> str | None:
    if coder is not None and not coder.strip():
        raise click.BadParameter(say("cli-bringing-coder"))
    return coder


def _show(problems: tuple[Problem, ...]) -> None:
    for _, alike in groupby(problems, key=lambda each: each.what.key):
        listed = list(alike)
        show_problems(listed[:_MOST_SHOWN])
        if len(listed) > _MOST_SHOWN:
            click.echo(say("cli-bringing-more", count=len(listed) - _MOST_SHOWN), err=True)


def _summary(brought: Brought, *, near: bool) -> list[str]:
    """How the codings of the file were found, a line for each way that was met."""
    ways = Counter(each.located.how for each in brought.ready)
    lines = [say("bringing-total", count=brought.total, file=brought.file, program=brought.program or "-")]
    told = {
        "bringing-count-given": ways["given"],
        "bringing-count-exact": ways["exact"],
        "bringing-count-alike": ways["alike"],
        "bringing-count-parts": ways["parts"],
        "bringing-count-near-taken" if near else "bringing-count-near": len(brought.near),
        "bringing-count-moved": brought.moved,
        "bringing-count-several": len(brought.several),
        "bringing-count-missing": len(brought.missing),
        "bringing-count-unknown": len(brought.unknown),
        "bringing-count-new-codes": len(brought.new_codes),
        "bringing-count-present": brought.present,
        "bringing-count-before": brought.before,
    }
    lines += [f"  {say(key, count=count)}" for key, count in told.items() if count]
    coders = Counter(each.coder for each in brought.ready)
    if coders:
        listed = ", ".join(f"{name} {count}" for name, count in sorted(coders.items()))
        lines.append(f"  {say('bringing-coders', coders=listed)}")
    return lines
