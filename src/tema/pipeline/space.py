"""The vectors that codes are mapped with: those of the model trained for the codebook, else the embedder's.

A trained model goes with its codebook, a study's language and the default embedder. Whoever chooses another embedder
gets that one for the mapping too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tema.codebook.bank import TURNS_BEFORE
from tema.embed import DEFAULT_EMBEDDER, load_embedder
from tema.embed.places import bundled, find_folder
from tema.embed.trained import Head, heard, load_trained, read_head
from tema.errors import ModelUnavailable
from tema.records import Codebook, Segment, Transcript, Vectors
from tema.resources import shipped
from tema.store import machine
from tema.store.study import Study
from tema.store.traces import Trace, save_traces

CHUNK = 256
"""Vectors are saved so many at a time: a run that is cut off loses little."""

_BETWEEN = "\x1f"
"""Stands between what was said before and the text, in the key that a vector is kept under."""


@dataclass(frozen=True, slots=True)
class Space:
    """``name`` is the key of its vectors in the cache; ``model`` and ``head`` are those of a trained model, or None."""

    name: str
    asked: str
    model: Path | None = None
    head: Head | None = None


def space_of(asked: str, embedder: str, codebook: Codebook, file: Path, language: str) -> Space:
    """What the codebook's codes are mapped with.

    Args:
        asked: the embedder as the study's settings call it.
        embedder: the name that its vectors are kept under.
        codebook: the codebook in force.
        file: the codebook's file; a trained model lies beside it, or beside the shipped codebook of that name.
        language: the study's language.

    Raises:
        ModelInvalid: the trained model's file is damaged.
    """
    model = _model_of(file, codebook)
    if model is None or asked != DEFAULT_EMBEDDER or language != codebook.language or not _has_default():
        return Space(embedder, asked)
    head = read_head(model)
    return Space(head.name, asked, model, head)


def _model_of(file: Path, codebook: Codebook) -> Path | None:
    name = file.with_suffix(".model.safetensors").name
    places = [file.with_name(name), *([shipped("codebooks") / name] if codebook.id == file.stem else [])]
    return next((place for place in places if place.is_file()), None)


def _has_default() -> bool:
    try:
        return bundled() or find_folder(DEFAULT_EMBEDDER).is_dir()
    except ModelUnavailable:
        return False


def said_before(transcripts: Iterable[Transcript], segments: Sequence[Segment]) -> list[str]:
    """What was said just before each short segment; "" before a longer one.

    As many turns before it as in an exemplar bank, and the beginning of its own.
    """
    by_name = {transcript.name: transcript for transcript in transcripts}
    found = []
    for segment in segments:
        transcript = by_name[segment.place.transcript]
        turns = transcript.turns[max(0, segment.turn - 1 - TURNS_BEFORE) : segment.turn]
        spans = [(turn.start, min(turn.end, segment.place.start)) for turn in turns]
        parts = (transcript.text[start:end] for start, end in spans if start < end)
        found.append(heard(segment.text, " ".join(" ".join(parts).split())))
    return found


def key(before: str, text: str) -> str:
    """What the vector of ``text`` said after ``before`` is kept under."""
    return f"{before}{_BETWEEN}{text}" if before else text


def encode(study: Study, space: Space, spoken: Mapping[str, tuple[str, str]], count: Callable[[int], None]) -> int:
    """Encode what no earlier run has encoded, and keep it chunk by chunk; how many texts that were.

    Args:
        study: where vectors are kept.
        space: what encodes.
        spoken: (before, text) by key.
        count: told how many more are done.
    """
    missing = sorted(lacking(study, space, spoken))
    if missing:
        save = _trained(study, space) if space.model else _embedded(study, space)
        for names in _chunks(missing):
            save(names, [spoken[name] for name in names], count)
    return len(missing)


def lacking(study: Study, space: Space, names: Iterable[str]) -> set[str]:
    """Those of these keys that have no vector yet."""
    wanted = set(names)
    return wanted - machine.vectors(study, space.name, wanted).keys()


_Save = Callable[[Sequence[str], Sequence[tuple[str, str]], Callable[[int], None]], None]


def _embedded(study: Study, space: Space) -> _Save:
    encoder = load_embedder(space.asked)

    def save(names: Sequence[str], spoken: Sequence[tuple[str, str]], count: Callable[[int], None]) -> None:
        machine.save_vectors(study, space.name, names, encoder.encode([text for _, text in spoken], count))

    return save


def _trained(study: Study, space: Space) -> _Save:
    assert space.model is not None  # noqa: S101  (only asked for where there is one)
    encoder = load_trained(space.model)

    def save(names: Sequence[str], spoken: Sequence[tuple[str, str]], count: Callable[[int], None]) -> None:
        read = encoder.read([text for _, text in spoken], [before for before, _ in spoken], count)
        machine.save_vectors(study, space.name, names, np.stack([one.vector for one in read]))
        found = {name: Trace(one.words, one.adds) for name, one in zip(names, read, strict=True)}
        save_traces(study, space.name, found)

    return save


def vectors_of(study: Study, space: Space, names: Sequence[str]) -> Vectors:
    """The vectors kept under these keys, row by row."""
    known = machine.vectors(study, space.name, names)
    return np.stack([known[name] for name in names]) if names else np.zeros((0, 1), np.float32)


def _chunks(names: Sequence[str]) -> Iterator[Sequence[str]]:
    # Like lengths together: a chunk of short texts is not padded to a long one.
    ordered = sorted(names, key=lambda name: (len(name), name))
    yield from (ordered[at : at + CHUNK] for at in range(0, len(ordered), CHUNK))
