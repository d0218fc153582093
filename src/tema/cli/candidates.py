"""``tema codebook candidates``: what the dialogues say that no code explains."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tema.cli.telling import say
from tema.messages import preferred_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tema.views.attributes import Excerpt
    from tema.views.candidates import CandidateCode

SHOWN = 3


@click.command(help=say("cli-codebook-candidates"))
@click.argument("study_folder", metavar="[STUDY]", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--json", "as_json", is_flag=True, help=say("cli-codebook-diff-json"))
def candidates(study_folder: Path, as_json: bool) -> None:
    """List the candidates for new codes that nobody has answered."""
    from tema.store.study import Study
    from tema.views.attributes import attributes, excerpts
    from tema.views.candidates import candidates as candidates_of
    from tema.views.codebook import codebook_in_force

    with Study.open(study_folder) as study:
        found, known = candidates_of(study), attributes(study)
        quotes = [excerpts(study, each.members if as_json else each.typical[:SHOWN], known) for each in found]
        names = {code.id: code.named(preferred_language()) for code in codebook_in_force(study).codes} if found else {}
    if as_json:
        rows = [_row(each, told) for each, told in zip(found, quotes, strict=True)]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for number, (each, told) in enumerate(zip(found, quotes, strict=True), start=1):
        click.echo(f"{number}. {_told(each, names)}")
        for one in told:
            click.echo(f"   ”{one.text}”\n      {one.source}")
    click.echo(say("candidates-count", count=len(found)) if found else say("candidates-none"))


def _row(each: CandidateCode, told: tuple[Excerpt, ...]) -> Mapping[str, object]:
    return {
        "name": each.name,
        "keywords": each.keywords,
        "dialogues": each.dialogues,
        "groups": dict(each.groups),
        "nearest": {near.code: round(near.closeness, 3) for near in each.nearest},
        "explained": round(each.explained, 3),
        "standing": each.standing,
        "cluster": each.unfit.number + 1 if each.unfit else None,
        "excerpts": [{"id": one.place.id, "text": one.text, "source": one.source} for one in told],
    }


def _told(each: CandidateCode, names: Mapping[str, str]) -> str:
    lines = [each.name, say("candidates-size", excerpts=len(each.members), dialogues=each.dialogues)]
    if each.groups:
        lines.append(say("candidates-groups", groups=", ".join(f"{value} ({count})" for value, count in each.groups)))
    if each.nearest:
        near = [
            say("candidates-near", name=names.get(one.code, one.code), closeness=round(one.closeness, 2))
            for one in each.nearest
        ]
        lines.append(say("candidates-nearest", codes=", ".join(near)))
    return "\n   ".join(lines)
