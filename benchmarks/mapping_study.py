"""A coded set taken through tema as an analyst would: a study is made, files are added, the machine is run."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mapping_metrics import Marks, Matrix
from mapping_sets import CodedSet
from tema.embed import DEFAULT_EMBEDDER, load_embedder
from tema.pipeline import add_files, change_setting, create, rules_in_force, run
from tema.pipeline.mapping import prior_of
from tema.records import Segment, Vectors
from tema.store import corpus, derived, machine
from tema.store.study import Study
from tema.suggest import training_set
from tema.suggest.prior import Prior
from tema.suggest.score import prior_from_sentences
from tema.suggest.training import a_few

CODER = "benchmark"


@dataclass(frozen=True, slots=True)
class Studied:
    """A set as tema has read it and what it made of it without any decision.

    ``segments`` are the p excerpts that are data; ``of`` (p,) is the row of the unit each lies in, -1 outside all.
    ``vectors`` (p, dim) and ``described`` (k, dim) are those of the study's embedder. ``scores`` (p, k) and
    ``suggested`` (p, k) are what the store holds, ``prior`` what decisions are learnt on, ``seconds`` what it took.
    """

    segments: tuple[Segment, ...]
    of: NDArray[np.int64]
    vectors: Vectors
    described: Vectors
    scores: Matrix
    suggested: Marks
    prior: Prior
    units: int
    seconds: float

    def by_unit(self, of_segments: Matrix) -> Matrix:
        """(n, k): the highest of a unit's segments; units without one ("Mm.") come last."""
        there = self.of >= 0
        lowest = float(of_segments.min(initial=0.0)) - 1.0
        found = np.full((self.units, of_segments.shape[1]), lowest)
        np.maximum.at(found, self.of[there], of_segments[there])
        return found

    def probabilities(self) -> Matrix:
        """(n, k): tema's own; nought for units without segments."""
        found = np.zeros((self.units, self.scores.shape[1]))
        there = self.of >= 0
        np.maximum.at(found, self.of[there], self.scores[there])
        return found

    def marks(self) -> Marks:
        """(n, k): what tema suggests."""
        return self.by_unit(self.suggested.astype(np.float64)) > 0


def studied(coded: CodedSet, folder: Path, embedder: str | None = None) -> Studied:
    """Take the set through the public pipeline in ``folder``."""
    begun = time.perf_counter()
    codebook = None if coded.shipped else write_codebook(coded, folder / f"{coded.name}.yaml")
    files = coded.dialogues or (write_transcripts(coded, folder / f"{coded.name}.jsonl"),)
    with create(folder / "study", coder=CODER, language=coded.language, codebook=codebook) as study:
        added = add_files(study, files)
        if embedder:
            change_setting(study, CODER, "embedder", embedder)
        done = run(study, coder=CODER)
        seconds = time.perf_counter() - begun
        ids, codes, probabilities = machine.scores(study)
        segments = {segment.id: segment for segment in corpus.segments(study)}
        kept = tuple(segments[id_] for id_ in ids)
        names = [code.id for code in coded.codes]
        suggested = _suggested(study, ids, names)
        prior = prior_of(study)
        assert prior is not None and prior.ids == ids  # noqa: PT018
        about = [code.described for code in coded.codes]
        asked = derived.settings(study).get("embedder", DEFAULT_EMBEDDER)
        known = machine.vectors(study, done.embedder, [*about, *(segment.text for segment in kept)])
    if added.problems:
        print(f"({coded.name}: {len(added.problems)} problems on import, the first: {added.problems[0]})")
    columns = [codes.index(name) for name in names]
    return Studied(
        segments=kept,
        of=_places(coded, kept),
        vectors=_vectors(known, [segment.text for segment in kept], asked),
        described=_vectors(known, about, asked),
        scores=probabilities[:, columns].astype(np.float64),
        suggested=suggested,
        prior=Prior(ids, tuple(names), prior.logits[:, [prior.codes.index(name) for name in names]], prior.features),
        units=len(coded.units),
        seconds=seconds,
    )


def _suggested(study: Study, ids: Sequence[str], codes: Sequence[str]) -> Marks:
    row, column = {id_: i for i, id_ in enumerate(ids)}, {code: k for k, code in enumerate(codes)}
    found = np.zeros((len(ids), len(codes)), np.bool_)
    for one in machine.suggestions(study):
        if one.segment in row and one.code in column:
            found[row[one.segment], column[one.code]] = True
    return found


def _vectors(known: dict[str, Any], texts: Sequence[str], embedder: str) -> Vectors:
    """The study's vectors; what a run did not need is encoded now, by the same model."""
    missing = sorted(set(texts) - known.keys())
    if missing:
        encoded = load_embedder(embedder).encode(missing, lambda _: None)
        known = known | dict(zip(missing, encoded, strict=True))
    return np.stack([known[text] for text in texts]).astype(np.float32)


def _places(coded: CodedSet, segments: Sequence[Segment]) -> NDArray[np.int64]:
    place = {key: i for i, key in enumerate(turns_of(coded))}

    def document(transcript: str) -> str:
        # One of several dialogues in a file is called file#value.
        return transcript.partition("#")[2] or PurePath(transcript).stem

    return np.array([place.get((document(s.place.transcript), s.turn), -1) for s in segments], np.int64)


def turns_of(coded: CodedSet) -> list[tuple[str, int]]:
    """The document and the number of the turn of each unit, as tema reads them."""
    if coded.dialogues:
        return [(unit.document, unit.number) for unit in coded.units]
    return [(unit.document, number) for unit, number in zip(coded.units, _numbers(coded), strict=True)]


def _numbers(coded: CodedSet) -> list[int]:
    """Numbers of the units' turns in what ``write_transcripts`` writes."""
    said: dict[str, int] = {}
    numbers = []
    for unit in coded.units:
        said[unit.document] = said.get(unit.document, 0) + 1 + _is_asked(unit.before, unit.document, coded)
        numbers.append(said[unit.document])
    return numbers


def _is_asked(before: str, document: str, coded: CodedSet) -> bool:
    """Whether what was said before a unit is somebody else's: the unit before it needs no second turn."""
    return bool(before) and before not in {unit.text for unit in coded.units if unit.document == document}


def write_transcripts(coded: CodedSet, path: Path) -> Path:
    """The set as a file with a turn a line, a dialogue for each document; what was asked is a leader's turn."""
    rows = []
    for unit in coded.units:
        if _is_asked(unit.before, unit.document, coded):
            rows.append({"dialogue": unit.document, "speaker": "Q", "role": "leader", "text": unit.before})
        speaker = f"P {unit.speaker}"
        rows.append({"dialogue": unit.document, "speaker": speaker, "role": "participant", "text": unit.text})
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def write_codebook(coded: CodedSet, path: Path) -> Path:
    """A new codebook: names, definitions and up to five examples a code."""
    lines = [f"codebook: {coded.name}", f"language: {coded.language}", "codes:"]
    for code in coded.codes:
        lines += [f"  - id: {code.id}", f"    name: {_quoted(code.name)}"]
        lines.append(f"    definition: {_quoted(code.definition)}")
        if code.examples:
            lines += ["    examples:", *(f"      - {_quoted(text)}" for text in code.examples)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _quoted(text: str) -> str:
    """Double quotes in YAML follow the rules of JSON."""
    return json.dumps(text, ensure_ascii=False)


def untrained(coded: CodedSet, found: Studied, folder: Path) -> Matrix:
    """(p, k): the shipped codebook taken as if new, by the linear model on frozen vectors, as a new codebook is."""
    with create(folder / "untrained", coder=CODER, language=coded.language) as study:
        rules = rules_in_force(study, CODER)
    training = training_set(rules.codebook, a_few(rules.bank, trained_on=False))
    words = np.array([len(segment.text.split()) for segment in found.segments], np.int64)
    sentences = _vectors({}, training.texts, DEFAULT_EMBEDDER)
    ids = tuple(segment.id for segment in found.segments)
    prior, _ = prior_from_sentences(ids, found.vectors, words, training, sentences)
    return prior.logits[:, [training.codes.index(code.id) for code in coded.codes]]
