"""Where the work stands, and the one thing to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tema.importers import IMPORTERS, passed_over
from tema.importers.attributes import NAME as ATTRIBUTES
from tema.pipeline.run import outdated
from tema.records import Counts
from tema.store import Study, counts, machine
from tema.store.reads.waiting import Filters, count_waiting
from tema.views.themes.clusters import unhandled

Step = Literal["import", "run", "again", "themes", "review", "export"]
"""*again*: what the latest run made is not of the present files, roles, codebook or settings."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The sizes, and what waits: clusters without a verdict, excerpts to review, the next step."""

    counts: Counts
    clusters_left: int
    excerpts_left: int
    step: Step


def overview(study: Study, coder: str) -> Overview:
    """Where the work stands for this coder."""
    sizes = counts(study)
    clusters_left = unhandled(study)
    excerpts_left = count_waiting(study, coder, Filters())
    return Overview(sizes, clusters_left, excerpts_left, _step(study, sizes, clusters_left, excerpts_left))


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
