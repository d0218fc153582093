"""Where the work stands, and the one thing to do next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tema.importers import IMPORTERS, passed_over
from tema.importers.attributes import NAME as ATTRIBUTES
from tema.pipeline.run import outdated
from tema.records import Counts, Role, Speaker
from tema.store import Study, corpus, counts, lookup, machine
from tema.store.waiting import Filters, count_waiting
from tema.views.attributes import attributes
from tema.views.themes import unhandled

Step = Literal["import", "run", "again", "themes", "review", "export"]
"""*again*: what the latest run made is not of the present files, roles, codebook or settings."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A dialogue with what is known about it, ``telling`` being what groups the dialogues.

    ``segments`` counts those that are data; ``roles`` are those in force.
    """

    name: str
    attributes: tuple[tuple[str, str], ...]
    telling: tuple[tuple[str, str], ...]
    segments: int
    speakers: tuple[Speaker, ...]
    roles: Mapping[str, Role]


@dataclass(frozen=True, slots=True)
class Overview:
    """The sizes, the dialogues, and what waits: clusters without a verdict, excerpts to review, the next step."""

    counts: Counts
    dialogues: tuple[Dialogue, ...]
    clusters_left: int
    excerpts_left: int
    step: Step


def overview(study: Study, coder: str) -> Overview:
    """Where the work stands for this coder."""
    sizes = counts(study)
    segments = lookup.segment_counts(study)
    speakers = lookup.speakers(study)
    telling = attributes(study)
    dialogues = tuple(
        Dialogue(
            name=name,
            attributes=pairs,
            telling=telling.get(name, ()),
            segments=segments.get(name, 0),
            speakers=speakers.get(name, ()),
            roles=corpus.roles(study, name),
        )
        for name, pairs in lookup.attributes(study).items()
    )
    clusters_left = unhandled(study)
    excerpts_left = count_waiting(study, coder, Filters())
    return Overview(sizes, dialogues, clusters_left, excerpts_left, _step(study, sizes, clusters_left, excerpts_left))


def _has_files(study: Study) -> bool:
    """Whether somebody has put transcripts into the study's folder."""
    return any(
        file.suffix.lower() in IMPORTERS and file.name.lower() != ATTRIBUTES and not passed_over(file)
        for file in study.transcripts_folder.glob("*")
    )


def _step(study: Study, sizes: Counts, clusters_left: int, excerpts_left: int) -> Step:
    """A run if one is due; then first the broad picture (themes), then the excerpts, then the export."""
    if not sizes.transcripts and not _has_files(study):
        return "import"
    if machine.fingerprint(study, "suggest") is None:
        return "run"
    if outdated(study):
        return "again"
    if clusters_left:
        return "themes"
    return "review" if excerpts_left else "export"
