"""Readers of the labelled sets that the benchmarks measure on: texts and the category of each."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Labelled:
    """A set of texts with one true category each. ``language`` is ISO 639-1."""

    name: str
    language: str
    texts: tuple[str, ...]
    labels: tuple[str, ...]


def swefaq_questions(folder: Path) -> Labelled:
    """Questions to Swedish public bodies (SuperLim 2, CC BY 4.0)."""
    rows = _json_lines(folder / "swefaq_dev" / "swefaq_dev.jsonl")
    return _labelled("SweFAQ, questions", "sv", [(row["question"], row["category_id"]) for row in rows])


def swefaq_answers(folder: Path) -> Labelled:
    """The same questions, each with its right answer."""
    rows = _json_lines(folder / "swefaq_dev" / "swefaq_dev.jsonl")
    pairs = [(f"{row['question']} {row['candidate_answers'][row['label']]}", row["category_id"]) for row in rows]
    return _labelled("SweFAQ, with answers", "sv", pairs)


def sib(folder: Path) -> Labelled:
    """Swedish sentences by topic (SIB-200, CC BY-SA 4.0)."""
    with (folder / "sib200_sv_train" / "train.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return _labelled("SIB-200", "sv", [(row["text"], row["category"]) for row in rows])


def faq_swedish(folder: Path) -> Labelled:
    """Questions and answers about building (Zaragoza AB, CC BY 4.0)."""
    return _faq(folder, "faq.jsonl", "Building FAQ", "sv")


def faq_english(folder: Path) -> Labelled:
    """The same in English."""
    return _faq(folder, "faq-en.jsonl", "Building FAQ, English", "en")


SETS: tuple[Callable[[Path], Labelled], ...] = (swefaq_questions, swefaq_answers, sib, faq_swedish, faq_english)


def _faq(folder: Path, file: str, name: str, language: str) -> Labelled:
    rows = _json_lines(folder / "zaragoza_faq" / "original" / file)
    return _labelled(name, language, [(f"{row['q']} {row['a']}", row["category"]) for row in rows])


def _json_lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _labelled(name: str, language: str, pairs: list[tuple[str, object]]) -> Labelled:
    return Labelled(name, language, tuple(text for text, _ in pairs), tuple(str(label) for _, label in pairs))
