"""``tema codebook export`` and ``tema codebook import``: the codebook to and from other programs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import click

from tema.cli.telling import say, show_problems
from tema.errors import UnknownFormat
from tema.messages import preferred_language
from tema.records import Message


@click.command("export", help=say("cli-codebook-export"))
@click.argument("places", metavar="[STUDY|FILE] OUT", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help=say("cli-codebook-import-force"))
def export(places: tuple[Path, ...], *, force: bool) -> None:
    """Write the codebook in force of a study, or that of a file, in the form that the suffix says."""
    from tema.pipeline.exchanging import codebook_at, write_codebook

    if len(places) > len(("STUDY", "OUT")):
        raise click.UsageError(say("cli-codebook-export-places"))
    *sources, out = places
    if out.exists() and not force:
        raise click.UsageError(say("cli-codebook-import-exists", path=str(out)))
    book = codebook_at(sources[0] if sources else Path(), preferred_language())
    _tell(write_codebook(book, out).lost)
    click.echo(say("cli-codebook-exported", codes=len(book.codes), path=str(out)))


@click.command("import", help=say("cli-codebook-import"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help=say("cli-codebook-import-out"))
@click.option("--language", callback=lambda *given: _language(given[2]), help=say("cli-codebook-import-language"))
@click.option("--levels", is_flag=True, help=say("cli-codebook-import-levels"))
@click.option("--force", is_flag=True, help=say("cli-codebook-import-force"))
def import_(file: Path, out: Path, language: str | None, levels: bool, force: bool) -> None:
    """Make a codebook file for tema of another program's file, and say what could not come along."""
    from tema.pipeline.exchanging import save_codebook, taken_from
    from tema.pipeline.settings import CODEBOOK_SUFFIXES

    if out.suffix.lower() not in CODEBOOK_SUFFIXES:
        raise UnknownFormat(suffix=out.suffix, known=", ".join(CODEBOOK_SUFFIXES))
    if out.exists() and not force:
        raise click.UsageError(say("cli-codebook-import-exists", path=str(out)))
    taken = taken_from(file, language or preferred_language(), levels=levels)
    if taken.codebook is None:
        show_problems(taken.problems)
        click.echo(f"{say('exchange-page-refused', file=file.name)}.", err=True)
        raise SystemExit(2)
    save_codebook(taken.codebook, out)
    show_problems(taken.problems)
    _tell(taken.told)
    click.echo(say("cli-codebook-imported", codes=len(taken.codebook.codes), path=str(out)))


def _language(given: str | None) -> str | None:
    if given is not None and not re.fullmatch(r"[a-z]{2,3}", given):
        raise click.BadParameter(say("cli-codebook-import-language"))
    return given


def _tell(messages: Iterable[Message]) -> None:
    for message in messages:
        click.echo(say(message), err=True)
