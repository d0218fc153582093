"""Which documents of a folder that has been screened a draft is made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tema.pipeline.screening import found
from tema.review.screening import standing
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class Chosen:
    """A folder's documents, files with the same contents once; ``relevant`` are those that were judged relevant."""

    every: tuple[Path, ...]
    relevant: tuple[Path, ...]


def documents_chosen(study: Study) -> Chosen:
    """The study's documents that a draft can be made from, by name."""
    return chosen_in(study.documents_folder)


def chosen_in(folder: Path) -> Chosen:
    """The same of any folder; none where there is no such folder."""
    if not folder.is_dir():
        return Chosen((), ())
    screened, _ = standing(folder)
    marked = {mark.document for mark in screened.marks if mark.judgement == "relevant"}
    here = sorted(found(folder), key=lambda each: each.name)
    return Chosen(
        tuple(folder / each.name for each in here), tuple(folder / each.name for each in here if each.sha256 in marked)
    )
