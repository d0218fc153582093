"""``tema codebook diff`` and ``tema codebook versions``: what has changed in a codebook, by whom and why."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tema.cli.telling import say
from tema.messages import preferred_language

if TYPE_CHECKING:
    from tema.store.study import Study
    from tema.views.codebook.sides import Side

MOST = 12
"""So many codes of a change are told after a run; the rest are counted."""


@click.command(help=say("cli-codebook-diff"))
@click.argument("a", metavar="[A]", default=".")
@click.argument("b", metavar="[B]", required=False)
@click.option("--json", "as_json", is_flag=True, help=say("cli-codebook-diff-json"))
@click.option(
    "--format", "form", type=click.Choice(["text", "md"]), default="text", help=say("cli-codebook-diff-format")
)
def diff(a: str, b: str | None, as_json: bool, form: str) -> None:
    """Say what differs between two codebooks."""
    from tema.views.codebook.differences import as_values, told
    from tema.views.codebook.sides import beside, sides

    before, after = sides(a, b)
    both = beside(before, after)
    if as_json:
        click.echo(json.dumps(as_values(both), ensure_ascii=False, indent=1))
        return
    title = say("differences-title", a=_called(before), b=_called(after))
    click.echo(f"## {title}\n" if form == "md" else f"{title}\n")
    coloured = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    click.echo(told(say, both, preferred_language(), "md" if form == "md" else "text", coloured=coloured))


def _called(one: Side) -> str:
    return one.name if one.which is None else say("differences-side", name=one.name, which=say(one.which))


@click.command(help=say("cli-codebook-versions"))
@click.argument("study_folder", metavar="[STUDY]", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--all", "undone", is_flag=True, help=say("cli-codebook-versions-all"))
@click.option("--json", "as_json", is_flag=True, help=say("cli-codebook-diff-json"))
def versions(study_folder: Path, undone: bool, as_json: bool) -> None:
    """List the versions of a study's codebook, newest first."""
    from tema.store.study import Study
    from tema.views.codebook.differences import in_short
    from tema.views.codebook.versions import changes, reason_of
    from tema.views.codebook.versions import versions as versions_of

    language, rows = preferred_language(), []
    with Study.open(study_folder) as study:
        for version in versions_of(study, undone=undone):
            both = changes(study, version.adoption.id)
            row = {
                "number": version.number,
                "at": version.adoption.at,
                "coder": version.adoption.coder,
                "reason": reason_of(say, version),
                "counts": version.adoption.counts,
                "changed": list(in_short(say, both, language)) if both else [],
            }
            rows.append(row)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    if not rows:
        click.echo(say("differences-versions-none"))
    for row in rows:
        _show(row)


def _show(row: dict[str, object]) -> None:
    when = f"{datetime.fromisoformat(str(row['at'])).astimezone():%Y-%m-%d %H:%M}"
    values = {"number": f"{row['number']:>3}", "when": when, "coder": row["coder"], "reason": row["reason"]}
    line = say("differences-versions-line", **values)
    click.echo(line if row["counts"] else f"{line} ({say('differences-versions-back')})")
    changed = row["changed"] if isinstance(row["changed"], list) else []
    for told in changed[:MOST]:
        click.echo(f"     {told}")
    if len(changed) > MOST:
        click.echo(f"     {say('differences-more', count=len(changed) - MOST)}")


def newest(study: Study) -> str | None:
    """The wording in force, to be given to ``show_taken_in`` when a run is over."""
    from tema.store.adoptions import adoptions

    return next((each.id for each in adoptions(study) if each.counts), None)


def show_taken_in(study: Study, earlier: str | None) -> None:
    """Say what an edited codebook file says otherwise, where the run has taken one into use since ``earlier``."""
    from tema.views.codebook.differences import in_short
    from tema.views.codebook.following import followed_codings, left_codings
    from tema.views.codebook.versions import between
    from tema.views.codebook.versions import versions as versions_of

    now = versions_of(study)[:1]
    if earlier is None or not now or now[0].adoption.id == earlier:
        return
    both = between(study, earlier, now[0].adoption.id)
    if both is None:
        return
    click.echo(say("differences-taken-in", file=now[0].adoption.file, number=now[0].number))
    told = in_short(say, both, preferred_language()) or (say("differences-same"),)
    for line in told[:MOST]:
        click.echo(f"  {line}")
    if len(told) > MOST:
        click.echo(f"  {say('differences-more', count=len(told) - MOST)}")
    for moved in followed_codings(study, now[0].adoption.id):
        click.echo(f"  {say('differences-followed', was=moved.old, now=moved.new, count=moved.count)}")
    for code, count in left_codings(study, both):
        click.echo(f"  {say('differences-left', code=code, count=count)}")
