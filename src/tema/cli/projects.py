"""``tema import-project``: a project of another program into a study, or a new study of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from tema.cli.telling import coder_name, say, show_problems
from tema.records.project import Counting

if TYPE_CHECKING:
    from tema.pipeline.projects import Preview, Sample

SUFFIXES = (".qdpx", ".qde")
Best = Literal["best"]
"""The way of counting that fits best, without asking: for where nobody is there to answer."""


@click.command("import-project", help=say("cli-project"))
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("study_folder", metavar="[STUDY]", type=click.Path(path_type=Path, file_okay=False), default=Path())
@click.option("--counting", callback=lambda *given: _counting(given[2]), help=say("cli-project-counting"))
@click.option(
    "--coder", "coders", multiple=True, callback=lambda *given: _names(given[2]), help=say("cli-project-coder")
)
@click.option("--language", default="sv", show_default=True, help=say("cli-project-language"))
@click.option("--look", is_flag=True, help=say("cli-project-look"))
def import_project(  # noqa: PLR0913, PLR0917  (what stands on the command line)
    file: Path, study_folder: Path, counting: Counting | Best | None, coders: dict[str, str], language: str, look: bool
) -> None:
    """Bring a project in."""
    bring_in(file, study_folder, counting, (coders, language), look=look)


def bring_in(
    file: Path,
    folder: Path,
    wished: Counting | Best | None = None,
    said: tuple[dict[str, str], str] = ({}, "sv"),
    *,
    look: bool = False,
) -> None:
    """Say what the project would bring, ask where its reading is in doubt, and bring it in."""
    from tema.pipeline.projects import Wanted, bring_project, new_study, opened, preview
    from tema.store.study import DATABASE, Study

    wanted = Wanted(coder_name(), said[1], said[0])
    counting = None if wished == "best" else wished
    read = opened(file, counting)
    if not (folder / DATABASE).exists():
        seen = preview(file, None, wanted, counting, read_=read)
        counting = _settled(seen, wished, look=look)
        if not look:
            same = read if counting == seen.chosen else None
            study, brought = new_study(folder, file, wanted, counting, read_=same)
            study.close()
            click.echo(say("cli-project-new", folder=str(folder), codings=brought.preview.codings.new))
        return
    with Study.open(folder) as study:
        seen = preview(file, study, wanted, counting, read_=read)
        counting = _settled(seen, wished, look=look)
        if look:
            return
        same = read if counting == seen.chosen else None
        brought = bring_project(study, file, wanted, counting, read_=same)
    key = "cli-project-done" if brought.stored else "cli-project-nothing"
    click.echo(say(key, codings=brought.preview.codings.new))


def _settled(seen: Preview, wished: Counting | Best | None, *, look: bool) -> Counting:
    """How positions are to be counted, once a person has seen what there is to see."""
    from tema.pipeline.projects.ways import counting_name, counting_words

    show_problems(seen.problems)
    for each in seen.told:
        click.echo(say(each), err=True)
    sizes = {"sources": seen.sources, "codes": seen.codes, "codings": seen.codings, "memos": seen.memos}
    every = {name: size.all for name, size in sizes.items()} | {f"new_{name}": size.new for name, size in sizes.items()}
    click.echo(say("cli-project-sizes", file=seen.file, program=seen.program or "–", users=len(seen.users), **every))
    words = say(counting_words(seen.chosen))
    click.echo(say("cli-project-reading", counting=words, name=counting_name(seen.chosen), score=seen.score))
    if wished is not None or not seen.doubtful:
        return seen.chosen if wished is None or wished == "best" else wished
    if len(seen.samples) < 2:  # noqa: PLR2004 - nothing to choose between
        click.echo(say("cli-project-uncertain"), err=True)
        return seen.chosen
    return _asked(seen.samples, look=look)


def _asked(samples: tuple[Sample, ...], *, look: bool) -> Counting:
    from tema.pipeline.projects.ways import counting_name

    click.echo(say("cli-project-doubtful", source=samples[0].source))
    for number, each in enumerate(samples, 1):
        words = f"… {each.before}»{each.marked}«{each.after} …".replace("\n", " ¶ ")
        name = counting_name(each.reading.counting)
        click.echo(say("cli-project-sample", number=number, name=name, score=each.reading.score, words=words))
    if look:
        return samples[0].reading.counting
    if sys.stdin is None or not sys.stdin.isatty():
        click.echo(say("cli-project-choose"), err=True)
        raise SystemExit(2)
    return samples[click.prompt(say("cli-project-ask"), type=click.IntRange(1, len(samples))) - 1].reading.counting


def _counting(given: str | None) -> Counting | Best | None:
    from tema.pipeline.projects.ways import counting_of

    if given is None:
        return None
    if given.strip().lower() == "best":
        return "best"
    found = counting_of(given)
    if found is None:
        raise click.BadParameter(say("cli-project-counting-form"))
    return found


def _names(given: Iterable[str]) -> dict[str, str]:
    pairs = [each.partition("=") for each in given]
    if not all(old.strip() and new.strip() for old, _, new in pairs):
        raise click.BadParameter(say("cli-project-coder-form"))
    return {old.strip(): new.strip() for old, _, new in pairs}
