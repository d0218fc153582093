"""Studies of any size, made of invented sentences, as a run would have left them; no model is needed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from tema.decisions import decision
from tema.pipeline import create
from tema.records import Cluster, Clustering, Evidence, Place, Segment, Speaker, Suggestion, Transcript, Turn
from tema.store import corpus, derived, ledger, machine
from tema.store.study import Study

PER_DIALOGUE = 250
WHO = ("Handläggaren", "Läkaren", "Bussbolaget", "Skolan", "Kommunen", "Vårdcentralen", "Biblioteket", "Rektorn")
DID = ("lyssnade", "svarade aldrig", "höll det de lovade", "skickade oss vidare", "förklarade reglerna", "ringde upp")
WHEN = ("förra veckan", "när vi flyttade", "i tre år", "efter mötet", "hela hösten", "när det gällde")
THEN = (
    "och då visste jag vart jag skulle vända mig",
    "så nu går jag hellre dit själv",
    "men ingen skrev ner vad vi sa",
    "och det var samma sak för grannen",
    "så vi gav upp till slut",
)
GROUPS = ("Seniorer", "Unga", "Föräldranätverk", "Nyanlända")


def fill(folder: Path, size: int) -> None:
    """Make a study of ``size`` excerpts with the shipped codebook and two suggestions for each excerpt."""
    numbers = np.random.default_rng(0)
    made = [
        dialogue(start // PER_DIALOGUE, min(PER_DIALOGUE, size - start), numbers)
        for start in range(0, size, PER_DIALOGUE)
    ]
    with create(folder, coder="benchmark") as study:
        corpus.save_transcripts(study, [transcript for transcript, _ in made])
        for transcript, segments in made:
            corpus.save_segments(study, transcript.name, segments)
        adopt(study)
        suggest(study, numbers)


def dialogue(number: int, size: int, numbers: np.random.Generator) -> tuple[Transcript, list[Segment]]:
    """One dialogue of ``size`` excerpts, two to a turn."""
    name = f"dialog-{number + 1:03}.txt"
    text, turns, segments = "", [], []
    for position in range(1, (size + 1) // 2 + 1):
        speaker = ("Åke", "Berit", "Chidi", "Dana")[position % 4]
        text += f"{speaker}: "
        begin = len(text)
        for _ in range(min(2, size - len(segments))):
            words = " ".join(str(numbers.choice(part)) for part in (WHO, DID, WHEN, THEN)) + "."
            place = Place(name, len(text), len(text) + len(words))
            segments.append(Segment(place, position, speaker, words, "data"))
            text += words + " "
        text = text.rstrip()
        turns.append(Turn(position, speaker, begin, len(text)))
        text += "\n\n"
    speakers = tuple(Speaker(label, "participant", 1, 10, 0.1) for label in ("Åke", "Berit", "Chidi", "Dana"))
    attributes = (("kommun", ("Halmstad", "Laholm", "Hylte")[number % 3]), ("grupp", GROUPS[number % 4]))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Transcript(name, text, tuple(turns), speakers, attributes, sha256), segments


def adopt(study: Study) -> None:
    """Take the codebook into use, as the first run does."""
    file = next(study.codebooks_folder.glob("*.yaml"))
    wording = file.read_text(encoding="utf-8")
    values = {"file": file.name, "sha256": hashlib.sha256(wording.encode()).hexdigest(), "text": wording}
    ledger.append(study, [decision("benchmark", "adopt_codebook", values=values)])


def suggest(study: Study, numbers: np.random.Generator) -> None:
    """Two suggestions for every excerpt, and clusters of some two hundred."""
    ids = [segment.id for segment in corpus.segments(study)]
    codes = list(derived.code_versions(study))
    evidence = (Evidence("definition", "Att bli lyssnad på och få svar.", 0.4),)
    machine.save_suggestions(
        study,
        [
            Suggestion(name, codes[code], float(numbers.uniform(0.3, 0.95)), evidence)
            for name in ids
            for code in numbers.choice(len(codes), 2, replace=False)
        ],
    )
    labels = numbers.integers(0, max(1, len(ids) // 200), len(ids))
    clusters = []
    for number in range(int(labels.max()) + 1):
        members = tuple(name for name, label in zip(ids, labels, strict=True) if label == number)
        clusters.append(Cluster(number, members, ("svar", "möte", "regler"), members[:3], members[-2:]))
    strengths = np.full(len(ids), 0.7, dtype=np.float32)
    machine.save_clusters(study, ids, Clustering(labels, strengths, labels, strengths), clusters)
    machine.set_fingerprint(study, "suggest", "benchmark")
