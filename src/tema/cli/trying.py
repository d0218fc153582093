"""``tema codebook try`` and ``check --study``: what a rewording does, and how the codebook holds in the material."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tema.cli.telling import say

if TYPE_CHECKING:
    from tema.agreement import Figure
    from tema.pipeline.trial import Trial
    from tema.records import Interval
    from tema.views.codebook.health import Health, MachineHealth, Words
    from tema.views.codebook.trial import Effect, Line

MOST = 10
"""So many excerpts of each kind are told; JSON has them all."""

_WIDE = 100
"""Longer excerpts are cut in the terminal."""

_CHANGES = {
    "new": "cli-codebook-try-new",
    "retired": "cli-codebook-try-retired",
    "reworded": "cli-codebook-try-reworded",
}


@click.command("try", help=say("cli-codebook-try"))
@click.argument("places", metavar="[STUDY] EDITED.yaml", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=say("cli-codebook-try-json"))
def try_(places: tuple[Path, ...], as_json: bool) -> None:
    """Say what an edited codebook would do to the coding."""
    from tema.codebook.lines import read_text
    from tema.errors import CodebookInvalid, CodebookMissing
    from tema.pipeline.trial import try_rules
    from tema.pipeline.trial_plain import as_plain
    from tema.store.study import Study
    from tema.views.codebook.trial import effects

    if len(places) > len(("STUDY", "EDITED")):
        raise click.UsageError(say("cli-codebook-try-places"))
    *studies, edited = places
    if not edited.is_file():
        raise CodebookMissing(folder=str(edited))
    wording, faults = read_text(edited)
    if wording is None:
        raise CodebookInvalid(edited.name, faults)
    with Study.open(studies[0] if studies else Path()) as study:
        trial = try_rules(study, wording)
        if as_json:
            told = as_plain(trial)
            for code, effect in zip(told["codes"], effects(study, trial), strict=True):
                code["coders"] = None if effect.coders is None else asdict(effect.coders)
            click.echo(json.dumps(told, ensure_ascii=False, indent=1))
            return
        if not trial.codes:
            click.echo(say("cli-codebook-try-same", file=edited.name))
        for effect in effects(study, trial):
            _tell_effect(effect)
        _tell_others(trial)


def _tell_effect(effect: Effect) -> None:
    one = effect.trial
    click.echo(say(_CHANGES[one.change], code=one.code))
    counts = {"comes": len(one.comes), "goes": len(one.goes), "contradicted": len(one.contradicted)}
    click.echo(f"  {say('trial-sum', **counts)}")
    if one.still:
        click.echo(f"  {say('trial-still')}")
    if one.lessons:
        click.echo(f"  {say('trial-lessons', count=one.lessons)}")
    if one.forgotten:
        click.echo(f"  {say('trial-forgotten', count=one.forgotten)}")
    _tell_figures(effect)
    for key, lines, count in (
        ("trial-contradicted", effect.contradicted, len(one.contradicted)),
        ("trial-comes", effect.comes, len(one.comes)),
        ("trial-goes", effect.goes, len(one.goes)),
    ):
        if lines:
            click.echo(f"  {say(key, count=count)}:")
            for line in lines[:MOST]:
                click.echo(f"    {_line(line)}")
            if count > MOST:
                click.echo(f"    {say('trial-more', count=count - MOST)}")


def _tell_figures(effect: Effect) -> None:
    one = effect.trial
    if one.before is not None and one.after is not None:
        _both("trial-verdict", *(say(f"trust-standing-{each.standing}") for each in (one.before, one.after)))
        _both("trial-right", *(_range(each.precision) for each in (one.before, one.after)))
        _both("trial-found", *(_range(each.recall) for each in (one.before, one.after)))
    _both("trial-people", *(_figure(each) for each in one.people))
    coders = effect.coders
    if coders is not None and coders.of:
        reached = len(coders.yes) + len(coders.no)
        now, settled = _figure(coders.now), _figure(coders.settled)
        told = say("trial-coders-if", of=coders.of, reached=reached, now=now, settled=settled)
        click.echo(f"  {told if reached else say('trial-coders-none', of=coders.of)}")


def _both(key: str, before: str, after: str) -> None:
    if before != "–" or after != "–":
        click.echo(f"  {say(key)}: {before} → {after}")


def _range(found: Interval | None) -> str:
    return "–" if found is None else f"{found.estimate:.2f} ({found.low:.2f}–{found.high:.2f})"


def _figure(found: Figure) -> str:
    return "–" if found.value is None else f"{found.value:.2f}"


def _line(line: Line) -> str:
    whose = f"{say('trial-gave' if line.applies else 'trial-refused', coder=line.coder)} · " if line.coder else ""
    return f"{line.before:.2f} → {line.after:.2f}  {whose}{line.segment}  {_cut(line.words)}"


def _cut(words: str) -> str:
    whole = " ".join(words.split())
    return whole if len(whole) <= _WIDE else f"{whole[:_WIDE].rstrip()} …"


def _tell_others(trial: Trial) -> None:
    if trial.others:
        codes = ", ".join(f"{code} +{comes}/−{goes}" for code, comes, goes in trial.others)
        click.echo(say("trial-others", codes=codes))


def tell_health(study_folder: Path) -> None:
    """How the codebook of a study holds in its material."""
    from tema.pipeline.health import measure
    from tema.store.study import Study
    from tema.views.codebook import codebook_in_force
    from tema.views.codebook.health import health, of_machine

    with Study.open(study_folder) as study:
        people = health(study, codebook_in_force(study))
        machine = of_machine(study, measure(study))
    read = people.reading
    click.echo(say("health-read", dialogues=read.dialogues, of=read.of, places=read.places))
    _tell_people(people)
    _tell_machine(machine)
    click.echo(say("cli-codebook-check-material", findings=people.findings + machine.findings))


def _tell_people(found: Health) -> None:
    for one in found.confused:
        told = say("health-confused", code=one.code, other=one.other, count=one.count, of=one.of)
        _finding(told, say("health-confused-mend"), one.excerpts)
    for each in found.swallowed:
        told = say("health-swallowed", code=each.code, other=each.other, count=each.count, of=each.of)
        _finding(told, say("health-swallowed-mend", code=each.code), each.excerpts)
    if found.unused:
        told = say("health-unused", count=len(found.unused), codes=", ".join(found.unused))
        _finding(told, say("health-unused-mend"), ())


def _tell_machine(found: MachineHealth) -> None:
    for one in found.taken:
        told = say("health-taken", code=one.code, other=one.other, count=one.count, of=one.of)
        _finding(told, say("health-taken-mend"), _known(found, one.segments))
    for pair in found.alike:
        told = say("health-alike", code=pair.code, other=pair.other, cosine=f"{pair.cosine:.2f}")
        _finding(told, say("health-alike-mend"), ())
    for each in found.against:
        share = f"{100 * each.wrong:.0f} %"
        told = say("health-against", code=each.code, share=share, answers=each.answers)
        _finding(told, say("health-against-mend"), _known(found, (*each.given[:3], *each.refused[:2])))


def _known(found: MachineHealth, ids: Iterable[str]) -> list[Words]:
    return [found.words[id_] for id_ in ids if id_ in found.words]


def _finding(told: str, mend: str, excerpts: Iterable[Words]) -> None:
    click.echo(f"{told} {mend}")
    for each in list(excerpts)[:MOST]:
        click.echo(f"    {each.segment}  {_cut(each.words)}")
