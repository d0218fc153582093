"""What a run costs: seconds per stage cold and warm, peak memory, and whether two runs give the same bytes.

    .venv/bin/python benchmarks/pipeline.py ../shared/data/riksdag_2022/txt

Every run is a process of its own, started as a user would start it. *Cold* is the first run of a new study, *warm* the
next one without changes, *one more* a run after one more dialogue has been brought in. For Linux and macOS.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tema.importers import sort_folder
from tema.importers.attributes import NAME as ATTRIBUTES

ONE_RUN = """
import json, resource, sys
from pathlib import Path
from tema.pipeline import run
from tema.store.study import Study
with Study.open(Path(sys.argv[1])) as study:
    done = run(study, coder="benchmark")
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
print(json.dumps({"seconds": dict(done.seconds), "encoded": done.encoded, "renewed": done.renewed, "peak": peak}))
"""


def main() -> None:
    """Run the benchmark and print its tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("transcripts", type=Path, help="a folder of transcripts")
    asked = parser.parse_args()
    # attributes.csv stays behind: it would be the last of the files.
    files = [file for file in sort_folder(asked.transcripts)[0] if file.name != ATTRIBUTES]
    with tempfile.TemporaryDirectory() as place:
        first, second = Path(place) / "first", Path(place) / "second"
        last = Path(place) / files[-1].name
        shutil.copyfile(files[-1], last)
        for study in (first, second):
            tema("new", study)
            tema("import", study, *files[:-1])
        rows = {"cold": timed(first), "warm": timed(first)}
        tema("import", first, last)
        rows["one more"] = timed(first)
        tema("import", second, last)
        timed(second)
        print(tema("status", first))
        table(rows)
        print("\nsame bytes, made in steps and at once:", same_bytes(first, second, Path(place)))


def tema(*words: object) -> str:
    """Run the command line and give what it printed."""
    command = [sys.executable, "-c", "from tema.cli import main; main()", *map(str, words)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def timed(study: Path) -> dict[str, object]:
    """One run in a process of its own."""
    begun = time.perf_counter()
    out = subprocess.run([sys.executable, "-c", ONE_RUN, str(study)], check=True, capture_output=True, text=True).stdout
    return {"process": time.perf_counter() - begun, **json.loads(out.splitlines()[-1])}


def table(rows: dict[str, dict[str, object]]) -> None:
    """Print seconds per stage, and the ratio of each run to the cold one."""
    stages = list(rows["cold"]["seconds"])  # type: ignore[call-overload]
    print("| run | " + " | ".join(stages) + " | whole process | of cold | texts encoded | peak MB |")
    print("|---|" + "---|" * (len(stages) + 4))
    for name, row in rows.items():
        seconds = row["seconds"]
        ratio = float(row["process"]) / float(rows["cold"]["process"])  # type: ignore[arg-type]
        cells = [f"{seconds[stage]:.2f}" for stage in stages]  # type: ignore[index]
        cells += [f"{row['process']:.2f}", f"{ratio:.3f}", str(row["encoded"]), str(int(row["peak"]) // 2**20)]  # type: ignore[call-overload]
        print(f"| {name} | " + " | ".join(cells) + " |")


def same_bytes(first: Path, second: Path, place: Path) -> bool:
    """Whether every export of two studies is the same file."""
    kinds = [(what, suffix) for what in ("scores", "segments", "suggestions") for suffix in (".csv", ".xlsx", ".json")]
    digests = []
    for study in (first, second):
        made = []
        for what, suffix in kinds:
            out = place / f"{study.name}-{what}{suffix}"
            tema("export", study, out, "--what", what)
            made.append(hashlib.sha256(out.read_bytes()).hexdigest())
        digests.append(made)
    return digests[0] == digests[1]


if __name__ == "__main__":
    main()
