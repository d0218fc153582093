"""``tema merge``: a colleague's study into one's own, on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from tema.cli.telling import coder_name, say


@click.command(help=say("coders-cli-merge"))
@click.argument("places", metavar="[STUDY] OTHER", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--preview", is_flag=True, help=say("coders-cli-preview"))
def merge(places: tuple[Path, ...], preview: bool) -> None:
    """Merge another study into this one."""
    from tema.pipeline.merging import compare
    from tema.pipeline.merging import merge as merge_in
    from tema.store.study import Study
    from tema.views.merging import told

    if len(places) > len(("STUDY", "OTHER")):
        raise click.UsageError(say("coders-cli-places"))
    *studies, other = places
    with Study.open(studies[0] if studies else Path()) as study:
        if preview:
            found, backup = compare(study, other), None
        else:
            merged = merge_in(study, other, coder_name())
            found, backup = merged.comparison, merged.backup
    for line in told(found):
        click.echo(say(line))
    if backup is not None:
        click.echo(say("coders-merge-done", count=found.new))
        click.echo(say("coders-merge-backup", file=backup.name))
    if found.only_theirs and not preview:
        click.echo(say("coders-merge-run", count=len(found.only_theirs)))
