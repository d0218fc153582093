"""The commands that take a study from files to results, and those on the sentence model."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tema import __version__
from tema.cli.bringing import import_codings
from tema.cli.codebook import codebook
from tema.cli.documents import documents
from tema.cli.merge import merge
from tema.cli.projects import SUFFIXES as PROJECTS
from tema.cli.projects import bring_in, import_project
from tema.cli.restrict import restrict
from tema.cli.telling import coder_name, say, show_problems
from tema.cli.versions import newest, show_taken_in
from tema.errors import ModelUnavailable, TemaError
from tema.messages import preferred_language

if TYPE_CHECKING:
    from tema.pipeline import Run
    from tema.store.study import Study

STUDY = click.Path(path_type=Path, file_okay=False)
DATABASE = "tema.db"


def main() -> None:
    """Run the command line; the one place where a user's mistake is caught."""
    _speak_utf8()
    try:
        tema(prog_name="tema")
    except TemaError as error:
        show_problems(error.problems)
        click.echo(say(error.message), err=True)
        sys.exit(2)


def _speak_utf8() -> None:
    """Print å, ä and ö whatever the terminal believes: a Windows console may still be set to an old code page."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


@click.group(help=say("cli-tema"), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tema", message="%(prog)s %(version)s", help=say("cli-version"))
def tema() -> None:
    """The commands hang on this."""


tema.add_command(merge)
tema.add_command(import_project)
tema.add_command(restrict)
tema.add_command(codebook)
tema.add_command(import_codings)
tema.add_command(documents)


@tema.command(help=say("cli-new"))
@click.argument("folder", type=STUDY, default=Path())
@click.option("--language", default="sv", show_default=True, help=say("cli-new-language"))
@click.option("--codebook", type=click.Path(path_type=Path, dir_okay=False), help=say("cli-new-codebook"))
def new(folder: Path, language: str, codebook: Path | None) -> None:
    """Make a study."""
    from tema.pipeline import create

    with create(folder, coder=coder_name(), language=language, codebook=codebook) as study:
        click.echo(say("cli-new-made", folder=str(study.folder)))


@tema.command("import", help=say("cli-import"))
@click.argument("places", metavar="[STUDY] [DIALOGUES]...", nargs=-1, type=click.Path(path_type=Path))
def import_(places: tuple[Path, ...]) -> None:
    """Bring transcripts in."""
    from tema.pipeline import add_files
    from tema.store.study import Study

    # Inside a study its folder need not be named.
    here = bool(places) and not (places[0] / DATABASE).exists() and Path(DATABASE).exists()
    study_folder, *paths = (Path(), *places) if here or not places else places
    if any(path.suffix.lower() in PROJECTS for path in paths):
        if len(paths) > 1:
            raise click.UsageError(say("cli-project-only-one"))
        bring_in(paths[0], study_folder)
        return
    with Study.open(study_folder) as study:
        added = add_files(study, paths)
    turns = sum(len(transcript.turns) for transcript in added.transcripts)
    for transcript in added.transcripts:
        speakers = ", ".join(
            say("cli-import-speaker", label=s.label, role=say(f"cli-role-{s.role}"), turns=s.turns)
            for s in transcript.speakers
        )
        click.echo(say("cli-import-transcript", name=transcript.name, turns=len(transcript.turns), speakers=speakers))
    show_problems(added.problems)
    click.echo(say("cli-import-done", transcripts=len(added.transcripts), turns=turns, copied=len(added.copied)))


@tema.command(help=say("cli-run"))
@click.argument("study_folder", metavar="[STUDY]", type=STUDY, default=Path())
@click.option("--embedder", help=say("cli-run-embedder"))
@click.option("--quiet", is_flag=True, help=say("cli-run-quiet"))
def run(study_folder: Path, embedder: str | None, quiet: bool) -> None:
    """Let the machine do its part."""
    from tema.pipeline import change_setting
    from tema.store.study import Study

    with Study.open(study_folder) as study:
        if embedder:
            change_setting(study, coder_name(), "embedder", embedder)
        _run(study, quiet=quiet)


@tema.command("set", help=say("cli-set"))
@click.argument("study_folder", metavar="STUDY", type=STUDY)
@click.argument("key")
@click.argument("value")
def set_(study_folder: Path, key: str, value: str) -> None:
    """Change a setting of the study."""
    from tema.pipeline import change_setting
    from tema.store.study import Study

    with Study.open(study_folder) as study:
        change_setting(study, coder_name(), key, value)
    click.echo(say("cli-set-done", key=key, value=value))


@tema.command(help=say("cli-review"))
@click.argument("study_folder", metavar="[STUDY]", type=STUDY, default=Path())
@click.option("--no-browser", is_flag=True, help=say("cli-review-no-browser"))
@click.option("--port", type=int, help=say("cli-review-port"))
def review(study_folder: Path, no_browser: bool, port: int | None) -> None:
    """Open the review pages."""
    from tema.store.study import Study

    Study.open(study_folder).close()
    _review(study_folder, no_browser=no_browser, port=port)


@tema.command(help=say("cli-status"))
@click.argument("study_folder", metavar="[STUDY]", type=STUDY, default=Path())
@click.option("--json", "as_json", is_flag=True, help=say("cli-status-json"))
def status(study_folder: Path, as_json: bool) -> None:
    """How large everything is."""
    from tema.store import counts
    from tema.store.study import Study

    with Study.open(study_folder) as study:
        sizes = asdict(counts(study))
    if as_json:
        click.echo(json.dumps(sizes))
        return
    for name, size in sizes.items():
        click.echo(f"{say(f'cli-count-{name}'):<14}{size:>8}")


@tema.command(help=say("cli-export"))
@click.argument("places", metavar="[STUDY] OUT", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--what", callback=lambda *given: _known(given[2]), help=say("cli-export-what"))
@click.option("--by", default="", help=say("cli-export-by"))
@click.option("--theme", default="", help=say("cli-export-theme"))
@click.option("--shared/--internal", default=None, help=say("cli-export-shared"))
@click.option("--with-suggestions", is_flag=True, help=say("cli-export-with-suggestions"))
def export(places: tuple[Path, ...], what: str | None, **wished: Any) -> None:
    """Take results out."""
    from tema.exporters import Wish, usual_what
    from tema.exporters import export as write
    from tema.store.study import Study

    if len(places) > len(("STUDY", "OUT")):
        raise click.UsageError(say("cli-export-places"))
    *studies, out = places
    study_folder = studies[0] if studies else Path()
    with Study.open(study_folder) as study:
        wish = Wish(suggestions_too=wished.pop("with_suggestions"), language=preferred_language(), **wished)
        made = write(study, out, what or usual_what(out.suffix), wish)
    for told in made.told:
        click.echo(say(told), err=True)
    click.echo(say("cli-export-done", what=say(made.counted, count=made.size), path=str(out)))
    if made.beside:
        click.echo(say("cli-export-beside", names=", ".join(f"{out.stem}{ending}" for ending in made.beside)))


def _known(what: str | None) -> str | None:
    """What can be exported is looked up when it is asked for: all that can make files takes a second to import."""
    from tema.exporters import FORMS

    if what is not None and what not in FORMS:
        raise click.BadParameter(say("cli-export-known", what=what, known=", ".join(FORMS)))
    return what


@tema.group(help=say("cli-model"))
def model() -> None:
    """Commands on the sentence model hang on this."""


@model.command("export", help=say("cli-model-export"))
@click.argument("folder", type=STUDY)
def model_export(folder: Path) -> None:
    """Write the default sentence model to a folder."""
    from tema.embed import export_model

    export_model(folder)
    click.echo(say("cli-model-exported", folder=str(folder)))


@model.command("import", help=say("cli-model-import"))
@click.argument("folder", type=STUDY)
def model_import(folder: Path) -> None:
    """Install the default sentence model from a folder."""
    from tema.embed import import_model

    import_model(folder)
    click.echo(say("cli-model-imported"))


@model.command("fetch", help=say("cli-model-fetch"))
@click.option("--yes", is_flag=True, help=say("cli-model-yes"))
def model_fetch(yes: bool) -> None:
    """Fetch the default sentence model over the network, after asking."""
    from tema.embed import fetch_model

    if yes or click.confirm(say("cli-model-ask")):
        fetch_model()
        click.echo(say("cli-model-imported"))


@tema.command(help=say("cli-demo"))
@click.argument("folder", type=STUDY, default=Path("demo"))
@click.option("--no-browser", is_flag=True, help=say("cli-review-no-browser"))
@click.option("--port", type=int, help=say("cli-review-port"))
def demo(folder: Path, no_browser: bool, port: int | None) -> None:
    """The whole job on the demo study: make it, run it, open the review pages."""
    from tema.pipeline import add_files, create
    from tema.resources import shipped
    from tema.store.study import Study

    with create(folder, coder=coder_name()) if not (folder / DATABASE).exists() else Study.open(folder) as study:
        show_problems(add_files(study, [shipped("transcripts")]).problems)
        _run(study, quiet=False)
    _review(folder, no_browser=no_browser, port=port)


def _run(study: Study, *, quiet: bool) -> None:
    from tema.store import counts

    earlier = newest(study)
    try:
        done = _stages(study, quiet=quiet)
    except ModelUnavailable as missing:
        _fetch_or_give_up(missing)
        done = _stages(study, quiet=quiet)
    show_problems(done.problems)
    show_taken_in(study, earlier)
    if quiet:
        return
    if not done.renewed:
        click.echo(say("cli-run-nothing"))
    sizes = counts(study)
    click.echo(say("cli-run-done", seconds=round(sum(done.seconds.values()), 1), **asdict(sizes)))
    if sizes.clusters == 0:
        click.echo(say("cli-run-too-little"))


def _stages(study: Study, *, quiet: bool) -> Run:
    from tema.pipeline import run as run_pipeline
    from tema.progress import quiet_progress, shown_progress

    with quiet_progress() if quiet else shown_progress(say) as progress:
        return run_pipeline(study, coder=coder_name(), progress=progress)


def _fetch_or_give_up(missing: ModelUnavailable) -> None:
    """Offer to fetch the default model if somebody is there to answer; without a yes nothing goes over the network."""
    from tema.embed import DEFAULT_EMBEDDER, fetch_model

    somebody = sys.stdin is not None and sys.stdin.isatty()
    if missing.message.values["model"] != DEFAULT_EMBEDDER or not somebody or not click.confirm(say("cli-model-ask")):
        raise missing
    fetch_model()


def _review(folder: Path, *, no_browser: bool, port: int | None) -> None:
    from tema.ui.launch import launch

    launch(
        folder,
        port=port,
        open_browser=not no_browser,
        announce=lambda address: click.echo(say("cli-review-open", address=address)),
    )
