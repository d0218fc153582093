"""One execution of the pipeline. A stage whose inputs and settings are as before is left alone.

So a second run without changes does nothing but look, and one more dialogue encodes only that dialogue.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from tema.embed import DEFAULT_EMBEDDER, embedder_name
from tema.errors import NoTranscripts
from tema.importers import passed_over
from tema.pipeline import learning
from tema.pipeline.corpus import read_corpus
from tema.pipeline.mapping import Material, material, suggest
from tema.pipeline.rules import rules_in_force
from tema.pipeline.space import Space, encode, lacking
from tema.records import Problem, Segment, Vectors
from tema.store import corpus, derived, machine
from tema.store.study import Study

Stage = Literal["read", "split", "encode", "group", "map", "suggest"]
WORKING = ("audit_share", "accepted_error", "smallest_cell")

Progress = Callable[[Stage, int, int], None]
"""``progress(stage, done, total)``, told when a stage begins (0 done) and as it goes on."""

METHODS: Mapping[Stage, int] = {"split": 1, "encode": 1, "group": 1, "map": 1, "suggest": 4}
"""Raise a number when a stage's method changes its results: what an older version made is then made again.

Reading has its number in ``pipeline.corpus``; vectors are kept under the embedder's name, which must change with them.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did: seconds for each stage, the stages that had something to do, texts encoded, faults met."""

    seconds: Mapping[Stage, float]
    renewed: tuple[Stage, ...]
    encoded: int
    embedder: str
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Work:
    """The state of one run: what it works on and what it has done so far.

    ``asked`` is the embedder as the user calls it, ``embedder`` the name that its vectors are kept under.
    """

    study: Study
    asked: str
    embedder: str
    progress: Progress
    seconds: dict[Stage, float] = field(default_factory=dict)
    renewed: list[Stage] = field(default_factory=list)
    encoded: int = 0

    def stage(self, stage: Stage, inputs: Any, make: Callable[[], None]) -> str:
        """Do a stage unless it was last made from the same inputs; the mark it leaves is input to later ones."""
        begun = time.perf_counter()
        mark = _mark(METHODS[stage], inputs)
        if machine.fingerprint(self.study, stage) != mark:
            self.progress(stage, 0, 1)
            make()
            machine.set_fingerprint(self.study, stage, mark)
            self.renewed.append(stage)
        self.seconds[stage] = time.perf_counter() - begun
        return mark


def run(study: Study, *, coder: str, progress: Progress = lambda *_: None) -> Run:
    """Bring everything the machine makes up to date with the transcripts, the codebook and the settings.

    Args:
        study: the study to work on; its settings say the language and the embedder.
        coder: who asked; named in the ledger when a changed codebook is taken into use.
        progress: told how each stage goes.

    Raises:
        NoTranscripts: there is nothing to work on.
        CodebookInvalid, CodebookMissing: the codebook cannot be used.
        ModelUnavailable: the sentence model is not on this machine.
    """
    settings = derived.settings(study)
    asked = settings.get("embedder", DEFAULT_EMBEDDER)
    work = _Work(study, asked, embedder_name(asked), progress)
    begun = time.perf_counter()
    problems = read_corpus(study)
    transcripts = corpus.transcripts(study)
    if not transcripts:
        raise NoTranscripts(folder=str(study.transcripts_folder))
    rules = rules_in_force(study, coder)
    inputs = _inputs(study)
    work.seconds["read"] = time.perf_counter() - begun
    language = settings.get("language", "sv")
    led = corpus.led_turns(study)
    split_from = [[(t.name, t.sha256, led[t.name]) for t in transcripts], language]
    work.stage("split", split_from, lambda: _split(study, language))
    data = [segment for segment in corpus.segments(study) if segment.use == "data"]
    spoken = [work.embedder, [(segment.id, segment.text) for segment in data]]
    given = material(study, rules)
    training = given.training
    taught = [given.space.name, training.codes, training.texts, training.carries.tolist(), given.before]
    taught += [[asdict(one) for one in given.reworded]] if given.reworded else []
    work.stage("encode", [spoken, taught], lambda: _encode(work, data, given))
    grouped = work.stage("group", [spoken, language], lambda: _group(work, data, language))
    work.stage("map", [grouped], lambda: _draw_map(work))
    work.stage("suggest", [grouped, taught], lambda: None)
    # What people decide is no input of the stage: cards that are under review stay while suggestions learn.
    begun = time.perf_counter()
    learning.relearn(study, lambda _: suggest(study, given), anew="suggest" in work.renewed)
    work.seconds["suggest"] += time.perf_counter() - begun
    machine.set_fingerprint(study, "inputs", inputs)
    return Run(work.seconds, tuple(work.renewed), work.encoded, work.embedder, (*problems, *rules.problems))


def outdated(study: Study) -> bool:
    """Whether files, who leads, settings or the codebook have changed since the last whole run. Only looks."""
    return machine.fingerprint(study, "inputs") != _inputs(study)


def _inputs(study: Study) -> str:
    files = [*study.transcripts_folder.glob("*"), *study.codebooks_folder.glob("*")]
    contents = {file.name: _contents(file) for file in sorted(files) if file.is_file() and not passed_over(file)}
    # How people work changes nothing that the machine makes, and what they decide is learnt as they go.
    settings = {key: value for key, value in derived.settings(study).items() if key not in WORKING}
    return _mark(contents, corpus.led_turns(study), settings)


def _contents(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:  # open in another program: as good as changed
        return "unreadable"


def _mark(*inputs: Any) -> str:
    return hashlib.sha256(json.dumps(inputs, ensure_ascii=False).encode()).hexdigest()


def _split(study: Study, language: str) -> None:
    from tema.segment import split

    for transcript in corpus.transcripts(study):
        segments = split(transcript, corpus.roles(study, transcript.name), language)
        corpus.save_segments(study, transcript.name, segments)


def _encode(work: _Work, data: list[Segment], given: Material) -> None:
    """Encode what no earlier run has encoded: what clusters are made of, and what codes are mapped with."""
    plain = Space(work.embedder, work.asked)
    spoken = {segment.text: ("", segment.text) for segment in data}
    parts = [(plain, spoken), (given.space, given.spoken)]
    if given.space.name == plain.name:
        parts = [(plain, spoken | given.spoken)]
    total = sum(len(lacking(work.study, space, told)) for space, told in parts)
    if not total:
        return

    def count(more: int) -> None:
        work.encoded += more
        work.progress("encode", work.encoded, total)

    work.progress("encode", 0, total)
    for space, told in parts:
        encode(work.study, space, told, count)


def _vectors(work: _Work, texts: list[str]) -> Vectors:
    known = machine.vectors(work.study, work.embedder, texts)
    return np.stack([known[text] for text in texts]) if texts else np.zeros((0, 1), np.float32)


def _words(data: list[Segment]) -> NDArray[np.int64]:
    return np.array([len(segment.text.split()) for segment in data], np.int64)


def _group(work: _Work, data: list[Segment], language: str) -> None:
    from tema.describe import describe
    from tema.pipeline.grouping import group

    ids, texts = [segment.id for segment in data], [segment.text for segment in data]
    vectors = _vectors(work, texts)
    clustering = group(vectors, _words(data))
    machine.save_clusters(work.study, ids, clustering, describe(texts, ids, vectors, clustering, language))


def _draw_map(work: _Work) -> None:
    from tema.pipeline.themes import draw_map

    draw_map(work.study, lambda done, total: work.progress("map", done, total))
