"""``tema codebook``: check, draft, compare, try and exchange codebooks."""

from __future__ import annotations

from pathlib import Path

import click

from tema.cli.candidates import candidates
from tema.cli.drafting import draft
from tema.cli.exchange import export, import_
from tema.cli.telling import say, show_advice
from tema.cli.trying import tell_health, try_
from tema.cli.versions import diff, versions
from tema.errors import CodebookInvalid


@click.group(help=say("cli-codebook"))
def codebook() -> None:
    """Commands on the codebook hang on this."""


codebook.add_command(candidates)
codebook.add_command(diff)
codebook.add_command(draft)
codebook.add_command(export)
codebook.add_command(import_)
codebook.add_command(versions)
codebook.add_command(try_)


@codebook.command(help=say("cli-codebook-check"))
@click.argument("path", metavar="[STUDY|FILE]", type=click.Path(path_type=Path), required=False)
@click.option("--study", type=click.Path(path_type=Path, file_okay=False), help=say("cli-codebook-check-study"))
def check(path: Path | None, study: Path | None) -> None:
    """Say what is missing or overlapping in a study's codebook or a codebook file."""
    from tema.pipeline import check_rules

    checked = check_rules(path or study or Path())
    if checked.faults:
        raise CodebookInvalid(checked.file, checked.faults)
    show_advice(checked.advice)
    click.echo(say("cli-codebook-checked", file=checked.file, codes=checked.codes, advice=len(checked.advice)))
    if study is not None:
        tell_health(study)
