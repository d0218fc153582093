"""How fast the default model is in its two forms, and how near each other they lie.

    python benchmarks/embedding.py [--folder TRANSCRIPTS] [--texts 100]

Prints texts a second, the time to a first vector and peak memory of a fresh process, and the cosines between the forms,
on segments of the transcripts in the folder or on made-up Swedish of the same lengths. The two forms take turns on the
same machine in the same minute, so the ratio says more than the figures.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from tema.embed import DEFAULT_EMBEDDER, export_model, load_embedder

ROUNDS = 2
WORDS = (
    "jag vi man hon dom kommunen vården läkaren skolan bussen ringde väntade frågade svarade lyssnade hjälpte sa gick "
    "aldrig alltid ibland faktiskt bara inte redan sen länge och men för att när som på i till med ett en den det brev "
    "tid telefon besked handläggare papper barn jobb pengar"
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, help="transcripts to take segments from")
    parser.add_argument("--texts", type=int, default=100, help="how many segments")
    parser.add_argument("--cold", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.cold:
        first_vector(chosen.cold)
        return
    texts = (read(chosen.folder) if chosen.folder else made_up(chosen.texts))[: chosen.texts]
    words = np.mean([len(text.split()) for text in texts])
    print(f"{len(texts)} segments, {words:.0f} words on average, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "model"
        begun = time.perf_counter()
        export_model(folder)
        print(f"export: {time.perf_counter() - begun:.1f} s, {size(folder) / 1e6:.0f} MB")
        compare(texts, {"engine": DEFAULT_EMBEDDER, "sentence-transformers": str(folder)})


def compare(texts: list[str], names: dict[str, str]) -> None:
    """Print a line for each form, then how they differ."""
    cold = {form: in_fresh_process(name) for form, name in names.items()}
    embedders = {form: load_embedder(name) for form, name in names.items()}
    rates: dict[str, list[float]] = {form: [] for form in names}
    vectors = {}
    for _ in range(ROUNDS):
        for form, embedder in embedders.items():
            begun = time.perf_counter()
            vectors[form] = embedder.encode(texts, lambda _done: None)
            rates[form].append(len(texts) / (time.perf_counter() - begun))
    for form in names:
        print(f"{form}: {max(rates[form]):.0f} texts/s (best of {ROUNDS}); {cold[form]}")
    engine, other = names
    closeness = (vectors[engine] * vectors[other]).sum(axis=1)
    print(f"{other} / {engine}: {max(rates[other]) / max(rates[engine]):.2f} of the speed")
    print(f"cosine between them: least {closeness.min():.5f}, mean {closeness.mean():.5f}")


def in_fresh_process(name: str) -> str:
    """What ``first_vector`` prints."""
    command = [sys.executable, __file__, "--cold", name]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def first_vector(name: str) -> None:
    """In a fresh process: print the time to a first vector and the peak memory."""
    begun = time.perf_counter()
    load_embedder(name).encode(["Hej."], lambda _done: None)
    print(f"first vector after {time.perf_counter() - begun:.1f} s, peak memory {peak_memory()}")


def peak_memory() -> str:
    """The most memory this process has held, where the system tells (Linux)."""
    # Not getrusage: there a fresh process begins with the peak of the one that started it.
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    kilobytes = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    return f"{kilobytes[0] / 1e3:.0f} MB" if kilobytes else "unknown"


def made_up(count: int) -> list[str]:
    """Segments of 3 to 60 words that look like Swedish to a tokenizer."""
    chosen = random.Random(1)  # noqa: S311 - made-up text, no secret
    return [" ".join(chosen.choices(WORDS.split(), k=chosen.randint(3, 60))).capitalize() + "." for _ in range(count)]


def read(folder: Path) -> list[str]:
    """The participants' segments of every transcript in a folder, in an order that mixes them."""
    from tema.importers import read_folder
    from tema.segment import split

    transcripts, _ = read_folder(folder)
    roles = {t.name: {speaker.label: speaker.role for speaker in t.speakers} for t in transcripts}
    texts = [segment.text for t in transcripts for segment in split(t, roles[t.name], "sv") if segment.use == "data"]
    random.Random(1).shuffle(texts)  # noqa: S311 - a fixed order, no secret
    return texts


def size(folder: Path) -> int:
    """Bytes in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
