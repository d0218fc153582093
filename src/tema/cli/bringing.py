"""``tema import-codings``: codings that were made in another program, or on paper."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tema.cli.telling import say, show_problems

if TYPE_CHECKING:
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
    from tema.views.bringing import summary

    with Study.open(study_folder) as study:
        brought = (look if only_look else bring)(study, file, coder, **wished)
    _show(brought.problems)
    if not brought.total and brought.problems:
        raise SystemExit(2)
    head, *rest = summary(brought, near=wished["near"])
    click.echo(say(head))
    for each in rest:
        click.echo(f"  {say(each)}")
    key = "cli-bringing-looked" if only_look else "cli-bringing-done"
    click.echo(say(key, count=len(brought.ready), present=brought.present + brought.before))


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
