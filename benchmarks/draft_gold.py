"""What a draft is held against: concepts with right names and places, families, and what is no code to draft."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tema.codebook import read_codebook
from tema.records.documents import Cited, Document, SetAsideKind
from tema.resources import shipped
from tema.text import lemma

HERE = Path(__file__).parent / "documents"
PARTICLES = frozenset({"att", "en", "ett", "den", "det", "de", "the", "a", "an", "to"})


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a document, by the document's file name."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """A concept that a draft ought to have: the names that mean it, where it stands, where it is said what it is."""

    name: str
    names: tuple[str, ...]
    family: str
    places: tuple[Place, ...]
    definition: Place | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """What a draft ought to set aside: a variable that is known by its names, or advice known by its place."""

    name: str
    kind: SetAsideKind
    names: tuple[str, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """Documents to draft from together, and what they hold."""

    name: str
    documents: tuple[Document, ...]
    concepts: tuple[Wanted, ...]
    aside: tuple[Aside, ...]


def tasks(shared: Path, folder: Path) -> Iterator[Task]:
    """The task of the shipped codebook, where its documents are at hand, and one for each document of the folder."""
    gold = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    if "codebook" in gold and shared.is_dir():
        yield _shipped_task(gold["codebook"], shared)
    for entry in gold["documents"]:
        yield _task(entry, _read(folder / entry["file"]))


def _read(path: Path) -> Document:
    from tema.documents import read_document

    document, problems = read_document(path.name, path.read_bytes())
    if document is None:
        sys.exit(f"{path.name} could not be read: {problems}")
    return document


def _shipped_task(gold: Mapping[str, Any], shared: Path) -> Task:
    with_problems = read_codebook(Path(str(shipped("codebooks") / "tillit.yaml")))
    codebook = with_problems[0]
    if codebook is None:
        sys.exit(f"The shipped codebook has faults: {with_problems[1]}")
    files = yaml.safe_load((shipped("codebooks") / "tillit.yaml").read_text(encoding="utf-8"))["documents"]
    documents = {short: _read(shared / file) for short, file in files.items()}
    concepts = tuple(
        Wanted(
            code.named("sv"),
            tuple(gold["names"][code.id]),
            code.family,
            tuple(_lines(documents[each.document], each.first_line, each.last_line) for each in code.source),
        )
        for code in codebook.codes
    )
    return Task("tillit", tuple(documents.values()), concepts, tuple(_background(gold["background"])))


def _lines(document: Document, first: int, last: int) -> Place:
    ends = [match.start() for match in re.finditer("\n", document.text)] + [len(document.text)]
    return Place(document.name, ends[first - 2] + 1 if first > 1 else 0, ends[last - 1])


def _task(entry: Mapping[str, Any], document: Document) -> Task:
    lost: list[str] = []

    def place(phrase: str) -> Place | None:
        found = located(document, phrase)
        if found is None:
            lost.append(phrase)
        return found

    concepts = tuple(
        Wanted(
            each["name"],
            (each["name"], *each.get("also", ())),
            family["name"],
            tuple(filter(None, map(place, _several(each["phrase"])))),
            place(each["definition"]) if "definition" in each else None,
        )
        for family in entry["families"]
        for each in family["concepts"]
    )
    advice = tuple(Aside(phrase, "recommendation", place=place(phrase)) for phrase in entry.get("recommendations", ()))
    for phrase in lost:
        print(f"{document.name}: as read, it does not say: {phrase}", file=sys.stderr)
    return Task(document.name, (document,), concepts, (*_background(entry.get("background", ())), *advice))


def _several(phrases: str | list[str]) -> list[str]:
    return [phrases] if isinstance(phrases, str) else phrases


def _background(entries: Iterable[Mapping[str, Any]]) -> Iterator[Aside]:
    for each in entries:
        yield Aside(each["name"], "background", (each["name"], *each.get("also", ())))


def located(document: Document, phrase: str) -> Place | None:
    """Where the phrase stands, whatever white space, hyphens and cell borders the text edition has within it."""
    kept = [(number, letter) for number, letter in enumerate(document.text) if _counts(letter)]
    at = "".join(letter for _, letter in kept).find("".join(filter(_counts, phrase)))
    if at < 0:
        return None
    length = sum(map(_counts, phrase))
    return Place(document.name, kept[at][0], kept[at + length - 1][0] + 1)


def _counts(letter: str) -> bool:
    return not letter.isspace() and letter not in "-\u00ad\u2010|:–*"


def means(name: str, names: Sequence[str], places: Iterable[str], language: str) -> bool:
    """Whether a name is one of the right ones in any form, or one of them with more of the words that stand there."""
    said = _words(name, language)
    for right in (_words(each, language) for each in names):
        if said == right:
            return True
        if set(right) < set(said) and any(_within(said, _words(text, language)) for text in places):
            return True
    return False


def _words(text: str, language: str) -> tuple[str, ...]:
    words = re.findall(r"\w+(?:-\w+)*", re.sub(r"-\s*\n\s*", "", text).casefold())
    return tuple(lemma(word, language) for word in words if word not in PARTICLES)


def _within(run: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the words stand there in a row, from the start of what stands there."""
    return tuple(words[: len(run)]) == tuple(run)


def overlaps(cited: Cited, place: Place, files: Mapping[str, str]) -> bool:
    """Whether a source of a draft and a place share a character; ``files`` is the draft's short names."""
    same = files.get(cited.document, cited.document) == place.document
    return same and cited.start < place.end and place.start < cited.end
