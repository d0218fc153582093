"""``tema codebook``: check, draft, compare, try and exchange codebooks."""

from __future__ import annotations

from pathlib import Path

import click

from tema.cli.telling import say, show_problems
from tema.errors import CodebookInvalid


@click.group(help=say("cli-codebook"))
def codebook() -> None:
    """Commands on the codebook hang on this."""


@codebook.command(help=say("cli-codebook-check"))
@click.argument("path", type=click.Path(path_type=Path), default=Path())
def check(path: Path) -> None:
    """Say what is missing or overlapping in a study's codebook or a codebook file."""
    from tema.pipeline import check_rules

    checked = check_rules(path)
    if checked.faults:
        raise CodebookInvalid(checked.file, checked.faults)
    show_problems(checked.advice)
    click.echo(say("cli-codebook-checked", file=checked.file, codes=checked.codes, advice=len(checked.advice)))
