"""``tema documents rank|mark|undo``: order a folder of documents by questions, judge them, see what is left."""

from __future__ import annotations

import json
import sys
import textwrap
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tema.cli.telling import coder_name, say, show_problems
from tema.errors import DocumentsMissing, DocumentsUnreadable, QuestionMissing

if TYPE_CHECKING:
    from tema.pipeline.screening import Shelf
    from tema.views.screening import Ranked, Screening

FOLDER = click.Path(path_type=Path, file_okay=False)

_QUOTED = 320
"""Characters of a passage that are shown; the file written with -o holds it whole."""


@click.command(help=say("cli-documents-rank"))
@click.argument("folder", type=FOLDER, callback=lambda *given: _within(given[2]))
@click.option("--question", "questions", multiple=True, help=say("cli-documents-rank-question"))
@click.option(
    "--limit", type=click.IntRange(min=1), default=10, show_default=True, help=say("cli-documents-rank-limit")
)
@click.option("--json", "as_json", is_flag=True, help=say("cli-documents-rank-json"))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help=say("cli-documents-rank-output"),
)
def rank(folder: Path, questions: tuple[str, ...], limit: int, as_json: bool, output: Path | None) -> None:
    """Order the documents of a folder."""
    from tema.exporters import export_ranking
    from tema.review import screening as acts

    if not folder.is_dir():
        raise DocumentsMissing(folder=str(folder))
    if questions:
        acts.ask(folder, coder_name(), questions)
    elif not acts.standing(folder)[0].questions:
        raise QuestionMissing(folder=str(folder))
    ready = _ready(folder)
    present = [one.sha256 for one in ready.documents if one.stretches]
    acts.keep_up(folder, coder_name(), present)
    shown = _shown(folder, ready)
    if output is not None:
        export_ranking(shown, output)
        click.echo(say("cli-documents-wrote", rows=len(shown.ranked), path=str(output)), err=as_json)
    if as_json:
        click.echo(json.dumps(_told(shown, limit), ensure_ascii=False, indent=1))
    elif output is None:
        _print(shown, limit)


@click.command(help=say("cli-documents-mark"))
@click.argument("folder", type=FOLDER, callback=lambda *given: _within(given[2]))
@click.argument("file")
@click.argument("judgement", type=click.Choice(("relevant", "not", "unsure", "clear")))
@click.option("--reason", default="", help=say("cli-documents-mark-reason"))
def mark(folder: Path, file: str, judgement: str, reason: str) -> None:
    """Judge a document."""
    from tema.pipeline.screening import shelf
    from tema.review import screening as acts

    document = acts.named(folder, file)
    shown = _shown(folder, shelf(folder))
    top = {one.document.sha256 for one in shown.ranked if one.top}
    acts.mark(folder, coder_name(), document, acts.Said(judgement, reason, order=document.sha256 in top))
    acts.keep_up(folder, coder_name(), shown.present)
    click.echo(say("cli-documents-marked", name=document.name, said=say(f"screening-{judgement}")))
    _print_left(_shown(folder, shelf(folder)))


@click.command(help=say("cli-documents-draw"))
@click.argument("folder", type=FOLDER, callback=lambda *given: _within(given[2]))
@click.argument("times", type=click.IntRange(min=1), default=5)
def draw(folder: Path, times: int) -> None:
    """Draw unread documents by lot."""
    from tema.pipeline.screening import shelf
    from tema.review import screening as acts

    present = [one.sha256 for one in shelf(folder).documents if one.stretches]
    acts.keep_up(folder, coder_name(), present)
    acts.draw(folder, coder_name(), present, times)
    now = acts.standing(folder)[0]
    for one in shelf(folder).documents:
        if one.sha256 in now.drawn:
            click.echo(one.name)


@click.command(help=say("cli-documents-undo"))
@click.argument("folder", type=FOLDER, callback=lambda *given: _within(given[2]))
def undo(folder: Path) -> None:
    """Take the latest judgement or question back."""
    from tema.review import screening as acts

    click.echo(say(f"cli-documents-undone-{acts.undo(folder, coder_name())}"))


def _within(folder: Path) -> Path:
    """The folder itself, or where it is a study the folder in it that the page on documents shows."""
    from tema.store.study import DATABASE

    return folder / "documents" if (folder / DATABASE).is_file() else folder


def _ready(folder: Path) -> Shelf:
    """The folder's documents, read and encoded first where they have not been; why some cannot be is told.

    Raises:
        DocumentsUnreadable: none can be read.
        DocumentsMissing: there is none.
    """
    from tema.pipeline.screening import fill, shelf

    fill(folder, _watched(say("cli-documents-preparing"), say("cli-documents-unit")))
    ready = shelf(folder)
    if not ready.documents and ready.problems:
        raise DocumentsUnreadable(ready.problems)
    if not ready.documents:
        raise DocumentsMissing(folder=str(folder))
    show_problems(ready.problems)
    return ready


def _watched(what: str, unit: str) -> Any:
    """A bar on the error stream while documents are read; none where nothing waits."""
    from tqdm import tqdm

    bars: list[Any] = []

    def show(done: int, total: int) -> None:
        if total and not bars:
            bars.append(tqdm(total=total, desc=what, unit=f" {unit}", mininterval=0.2 if sys.stderr.isatty() else 15.0))
        if bars:
            bars[0].update(done - bars[0].n)
            if done == total:
                bars[0].close()

    return show


def _shown(folder: Path, ready: Shelf) -> Screening:
    from tema.pipeline.screening import encoded
    from tema.review.screening import standing
    from tema.views.screening import prepare, screening

    now, problems = standing(folder)
    show_problems(problems)
    return screening(prepare(ready), now, encoded)


def _print(shown: Screening, limit: int) -> None:
    for number, question in enumerate(shown.questions, start=1):
        click.echo(click.style(say("screening-asked", number=number, question=question), bold=True))
    for one in shown.ranked[:limit]:
        click.echo()
        _print_document(one, several=len(shown.questions) > 1)
    drawn = [one for one in shown.ranked[limit:] if one.drawn]
    for one in drawn:
        click.echo()
        _print_document(one, several=len(shown.questions) > 1)
    click.echo()
    _print_left(shown)


def _print_document(one: Ranked, *, several: bool) -> None:
    from tema.views.screening_words import place

    notes = [say(f"screening-{one.mark.judgement}")] if one.mark else []
    notes += [say("screening-drawn")] if one.drawn else []
    notes += [say("screening-answers", number=one.question)] if several and one.question else []
    told = f"  ({'; '.join(notes)})" if notes else ""
    click.echo(click.style(f"{one.place:>3}. {one.document.name}", bold=True) + told)
    for telling in one.best:
        quote = textwrap.shorten(telling.stretch.reads, _QUOTED, placeholder=" …")
        click.echo(textwrap.indent(textwrap.fill(f"”{quote}” ({say(place(telling.stretch.cited))})", 96), " " * 5))


def _print_left(shown: Screening) -> None:
    from tema.views.screening_words import basis, left, progress

    for sentence in (progress(shown), *left(shown), *basis(shown)):
        click.echo(say(sentence))
    if shown.gone:
        click.echo(say("screening-gone", count=len(shown.gone)))


def _told(shown: Screening, limit: int) -> dict[str, Any]:
    """The ranking as plain values."""
    unseen = shown.unseen
    return {
        "questions": list(shown.questions),
        "counts": dict(shown.counts),
        "unseen": {**asdict(unseen), "safe": unseen.safe} if unseen else None,
        "documents": [
            {
                "place": one.place,
                "file": one.document.name,
                "copies": list(one.document.also),
                "sha256": one.document.sha256,
                "pages": one.pages,
                "strength": round(one.strength, 4),
                "question": one.question or None,
                "judgement": one.mark.judgement if one.mark else None,
                "reason": one.mark.reason if one.mark else None,
                "coder": one.mark.coder if one.mark else None,
                "drawn": one.drawn,
                "passages": [
                    {
                        **asdict(telling.stretch.cited),
                        "heading": telling.stretch.heading,
                        "question": telling.question,
                        "strength": round(telling.strength, 4),
                    }
                    for telling in one.best
                ],
            }
            for one in shown.ranked
            if one.place <= limit or one.drawn
        ],
    }
