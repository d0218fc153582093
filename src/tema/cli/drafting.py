"""``tema codebook draft``: a first codebook out of documents."""

from __future__ import annotations

from pathlib import Path

import click

from tema.cli.telling import coder_name, say, show_problems
from tema.errors import NoneRelevant, UnknownFormat


@click.command(help=say("cli-codebook-draft"))
@click.argument("documents", metavar="DOC...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path), help=say("cli-codebook-draft-out"))
@click.option("--id", "name", help=say("cli-codebook-draft-id"))
@click.option("--relevant", is_flag=True, help=say("cli-codebook-draft-relevant"))
@click.option("--force", is_flag=True, help=say("cli-codebook-draft-force"))
def draft(documents: tuple[Path, ...], out: Path, name: str | None, *, relevant: bool, force: bool) -> None:
    """Draft a codebook from documents into a file that is a codebook itself, with every place it rests on."""
    from tema.codebook.schema import slug
    from tema.draft.file import draft_text
    from tema.draft.folder import DRAFTS
    from tema.pipeline.rules import write_wording
    from tema.pipeline.settings import CODEBOOK_SUFFIXES
    from tema.review.draft_making import draft_into, drafted_from

    if out.suffix.lower() not in CODEBOOK_SUFFIXES:
        raise UnknownFormat(suffix=out.suffix, known=", ".join(CODEBOOK_SUFFIXES))
    if out.exists() and not force:
        raise click.UsageError(say("cli-codebook-draft-exists", path=str(out)))
    places, id_ = _chosen(documents, relevant=relevant), slug(name or out.stem)
    if out.parent.name == DRAFTS:  # the page that goes through drafts keeps more than the file
        drafted, problems = draft_into(out, coder_name(), places, id_)
        show_problems(problems)
    else:
        _, drafted, problems = drafted_from(places, id_)
        show_problems(problems)
        write_wording(out, draft_text(drafted))
    counts = len(drafted.concepts), len(drafted.families), len(drafted.set_aside)
    click.echo(say("cli-codebook-drafted", path=str(out), concepts=counts[0], families=counts[1], aside=counts[2]))


def _chosen(places: tuple[Path, ...], *, relevant: bool) -> list[Path]:
    """The places to read; with ``relevant`` what was judged relevant in place of a folder.

    Raises:
        NoneRelevant: nothing in a folder has been judged relevant.
    """
    from tema.views.documents_chosen import chosen_in

    chosen: list[Path] = []
    for place in places:
        within = chosen_in(place)
        if relevant and place.is_dir():
            if not within.relevant:
                raise NoneRelevant(folder=str(place))
            chosen += within.relevant
            continue
        chosen.append(place)
        if within.relevant and len(within.relevant) < len(within.every):
            counts = {"relevant": len(within.relevant), "count": len(within.every)}
            click.echo(say("cli-codebook-draft-screened", folder=str(place), **counts), err=True)
    return chosen
