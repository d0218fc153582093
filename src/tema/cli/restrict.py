"""``tema restrict``: what those who spoke have said of their words, on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tema.cli.telling import coder_name, say

if TYPE_CHECKING:
    from tema.records import RestrictedDialogue, RestrictedExcerpt, Restriction
    from tema.store.study import Study


@click.command(help=say("consent-cli-restrict"))
@click.argument("study_folder", metavar="STUDY", type=click.Path(path_type=Path, file_okay=False))
@click.argument("dialogue", required=False, metavar="[DIALOGUE]")
@click.option("--speaker", default="", help=say("consent-cli-speaker"))
@click.option("--not-quoted", "how", flag_value="not_quoted", help=say("consent-cli-not-quoted"))
@click.option("--withdrawn", "how", flag_value="withdrawn", help=say("consent-cli-withdrawn"))
@click.option("--lift", "how", flag_value="lift", help=say("consent-cli-lift"))
@click.option("--reason", default="", help=say("consent-cli-reason"))
def restrict(study_folder: Path, dialogue: str | None, speaker: str, how: str | None, reason: str) -> None:
    """Mark a dialogue or a speaker, or tell what is marked."""
    from tema.store.study import Study

    if (dialogue is None) != (how is None) or (dialogue is None and speaker):
        raise click.UsageError(say("consent-cli-how"))
    with Study.open(study_folder) as study:
        if dialogue is None or how is None:
            _tell(study)
            return
        _mark(study, dialogue, speaker, how, reason)
        _tell_effect(study)


def _mark(study: Study, dialogue: str, speaker: str, how: str, reason: str) -> None:
    from tema import review
    from tema.views.consent import checked_speaker

    checked_speaker(study, dialogue, speaker)
    restriction: Restriction | None = "not_quoted" if how == "not_quoted" else "withdrawn" if how != "lift" else None
    review.restrict_dialogue(study, coder_name(), dialogue, speaker, restriction, reason=reason)
    whose = say("consent-said-speaker", speaker=speaker, dialogue=dialogue) if speaker else dialogue
    click.echo(say("consent-cli-done", how=how, whose=whose))


def _tell_effect(study: Study) -> None:
    from tema.views.cleared import cleared

    for told in cleared(study).left_out.told:
        click.echo(say(told))
    click.echo(say("consent-remains"))


def _tell(study: Study) -> None:
    from tema.store import derived

    excerpts, dialogues = derived.restrictions(study)
    if not excerpts and not dialogues:
        click.echo(say("consent-cli-none"))
        return
    for each in dialogues:
        click.echo(_line(each, each.speaker))
    for excerpt in excerpts:
        click.echo(_line(excerpt, ""))
    _tell_effect(study)


def _line(each: RestrictedDialogue | RestrictedExcerpt, whose: str) -> str:
    from tema.records import RestrictedExcerpt

    where = each.place.id if isinstance(each, RestrictedExcerpt) else " · ".join(filter(None, (each.transcript, whose)))
    told = (where, say(f"consent-is-{each.restriction}"), each.coder, each.decided_at[:10], each.reason)
    return " · ".join(filter(None, told))
