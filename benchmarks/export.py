"""What taking a study out costs: seconds and megabytes for every form, beside pandas writing the same table.

    .venv/bin/python benchmarks/export.py            # 10,000 codings
    .venv/bin/python benchmarks/export.py --codings 50000

The study is invented (``synthetic.py``), coded by two people. Each time is the best of ``--times``, in seconds of the
processor, so that what else the machine does is not counted; nor is the first call of a form, which loads libraries.
The peers are pandas' own writers of the table of codings, read from the study once: they write one sheet or file
without context, links, styles or labels.
"""

from __future__ import annotations

import argparse
import io
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from synthetic import fill
from tema.decisions import decision
from tema.errors import TemaError
from tema.exporters import FORMS, TABLES, Wish, make
from tema.store import corpus, derived, ledger
from tema.store.study import Study

CODERS = ("Anna", "Bo")
VALENCES = ("strengthens", "weakens", "both", None)
PER_EXCERPT = 2


def main() -> None:
    """Run the benchmark and print its tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--codings", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=2)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "study"
        fill(folder, asked.codings // PER_EXCERPT)
        with Study.open(folder) as study:
            code(study)
            print(f"{len(derived.codings(study)):,} codings in {len(corpus.transcripts(study))} dialogues\n")
            peers = dict(peer_times(study, asked.times))
            table(study, peers, asked.times)


def code(study: Study) -> None:
    """Two codings for every excerpt, by two people; and a theme of a hundred excerpts."""
    codes = list(derived.code_versions(study))
    segments = corpus.segments(study)
    acts = [
        decision(
            CODERS[(at + which) % 2],
            "code",
            place=segment.place,
            quote=segment.text,
            code=codes[(at * 7 + which * 3) % len(codes)],
            valence=VALENCES[at % len(VALENCES)],
        )
        for at, segment in enumerate(segments)
        for which in range(PER_EXCERPT)
    ]
    members = [
        {"transcript": s.place.transcript, "start": s.place.start, "end": s.place.end, "quote": s.text}
        for s in segments[:100]
    ]
    values = {"name": "Svar", "description": "Att få svar.", "members": members}
    ledger.append(study, [*acts, decision("Anna", "create_theme", theme="svar", values=values)])


def peer_times(study: Study, times: int) -> list[tuple[str, float]]:
    """Pandas' writers on the table of codings, by suffix."""
    rows = TABLES["codings"](study)
    frame = pd.DataFrame(list(rows.rows), columns=list(rows.columns))
    writers: dict[str, Callable[[io.BytesIO], object]] = {
        ".csv": lambda out: frame.to_csv(out, index=False),
        ".xlsx": lambda out: frame.to_excel(out, index=False),
        ".parquet": lambda out: frame.to_parquet(out, index=False),
        ".json": lambda out: frame.to_json(out, orient="records"),
    }
    return [(suffix, best(lambda write=write: write(io.BytesIO()), times)[0]) for suffix, write in writers.items()]


def best(what: Callable[[], object], times: int) -> tuple[float, object]:
    """The least time of several, after one that is not counted, and what came of it."""
    made = what()
    taken = []
    for _ in range(times):
        begun = time.process_time()
        what()
        taken.append(time.process_time() - begun)
    return min(taken), made


def table(study: Study, peers: dict[str, float], times: int) -> None:
    """Print a row for every form that the study is ready for."""
    print("| what | form | seconds | MB | pandas writes the codings in | of pandas |")
    print("|---|---|---|---|---|---|")
    for what, forms in FORMS.items():
        for suffix in forms:
            try:
                seconds, made = best(lambda what=what, suffix=suffix: make(study, suffix, what, Wish()), times)
            except TemaError as refused:
                print(f"| {what} | {suffix} | {type(refused).__name__} | | | |")
                continue
            peer = peers.get(suffix) if what == "codings" else None
            beside = f"{peer:.2f} | {seconds / peer:.2f}" if peer else " | "
            print(f"| {what} | {suffix} | {seconds:.2f} | {len(made.raw) / 1e6:.2f} | {beside} |")


if __name__ == "__main__":
    main()
