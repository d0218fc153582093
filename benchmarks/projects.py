"""How long a study of many codings takes out of tema as a REFI-QDA project and back, and what came back equal.

    python benchmarks/projects.py [CODINGS] [DIALOGUES]

Made-up dialogues with emoji, combining marks and CRLF, three coders, overlapping excerpts, memos, valences, flags and
themes; seeded, so that every run asks the same.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from tema.decisions import decision
from tema.exporters import Wish
from tema.exporters.project import project_of
from tema.pipeline import add_files, create, rules_in_force
from tema.pipeline.projects import Wanted, bring_project, new_study
from tema.pipeline.rules import codebook_in_force
from tema.records import VALENCES, Decision, Place, Transcript
from tema.refi.read import read_project
from tema.refi.write import write_project
from tema.store import corpus, derived, ledger
from tema.store.replay import listed
from tema.store.study import Study

WORDS = (
    *("vi", "litade", "på", "👩‍👩‍👧", "kommunen", "cafe\u0301", "men", "ingen", "ringde", "tillbaka", "förrän"),
    *("efter", "😀", "sommaren", "och", "då", "var", "det", "sent"),
)
CODERS = ("Anna", "Bo Ek", "Cilla Ström")
_T = TypeVar("_T")


def main() -> None:
    """Print the figures."""
    given = [int(each) for each in sys.argv[1:]]
    codings, dialogues = (*given, *(50_000, 60)[len(given) :])
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder), codings, dialogues)


def _measure(folder: Path, codings: int, dialogues: int) -> None:
    study = _dialogues(folder, dialogues)
    codes = [code.id for code in rules_in_force(study, "Prov").codebook.codes]
    acts = list(_acts(corpus.transcripts(study), codes, codings))
    timed(f"{len(acts)} decisions into the ledger", lambda: ledger.append(study, acts))
    project, _ = timed("study to project", lambda: project_of(study, Wish()))
    written = timed("project to file", lambda: write_project(project))
    file = folder / "p.qdpx"
    file.write_bytes(written.raw)
    print(f"{'size of the file':<44}{len(written.raw) / 1e6:8.1f} MB")
    timed("file to project", lambda: read_project(file))
    made, brought = timed("file to a new study", lambda: new_study(folder / "back", file, Wanted("Prov")))
    timed("the same file once more", lambda: bring_project(made, file, Wanted("Prov")))
    print(f"{'score of the reading':<44}{brought.preview.score:8.3f}")
    for name, ours in held(study).items():
        theirs = held(made)[name]
        print(f"{name:<44}{'equal' if ours == theirs else 'NOT EQUAL':>8}   {len(ours)}")


def timed(name: str, act: Callable[[], _T]) -> _T:
    """What the act gives; how long it took is printed, by the clock and by the processor (other work slows the one)."""
    begun, busy = time.perf_counter(), time.process_time()
    result = act()
    print(f"{name:<44}{time.perf_counter() - begun:8.1f} s{time.process_time() - busy:8.1f} s", flush=True)
    return result


def held(study: Study) -> dict[str, set[object]]:
    """What must come back."""
    known = corpus.transcripts(study)
    return {
        "codes": {repr(each) for each in codebook_in_force(study).codes},
        "texts and speakers": {(each.name, each.text, each.turns, each.speakers) for each in known},
        "attributes": {(each.name, pair) for each in known for pair in each.attributes},
        "codings": {
            (c.place, c.quote, c.code, c.coder, c.valence, c.memo, c.decided_at) for c in derived.codings(study)
        },
        "memos": {(m.place, m.quote, m.code, m.coder, m.text, m.decided_at) for m in derived.memos(study)},
        "flags": {(f.place, f.flag, f.coder) for f in derived.flags(study)},
        "themes": {(t.name, t.description, t.members, t.codes, t.created_by) for t in derived.themes(study)},
    }


def _dialogues(folder: Path, count: int) -> Study:
    chance = random.Random(6)  # noqa: S311 - dialogues, no secrets
    texts = folder / "dialogues"
    texts.mkdir()
    for number in range(count):
        lines = [f"Kommun: Ort {number % 6}", ""]
        for turn in range(200):
            speech = " ".join(chance.choice(WORDS) for _ in range(chance.randint(5, 60)))
            lines.append(f"{('Ledare', 'Bo', 'Åsa')[turn % 3]}: {speech}.")
        (texts / f"dialog {number:02}.txt").write_bytes("\r\n".join(lines).encode())
    study = create(folder / "study", coder="Prov")
    add_files(study, [texts])
    return study


def _acts(transcripts: tuple[Transcript, ...], codes: list[str], codings: int) -> Iterator[Decision]:
    chance = random.Random(7)  # noqa: S311
    seen: set[object] = set()
    members: list[tuple[Place, str]] = []
    while len(seen) < codings:
        text = chance.choice(transcripts)
        start = chance.randrange(len(text.text) - 300)
        place = Place(text.name, start, start + chance.randint(20, 300))
        coder, code = chance.choice(CODERS), chance.choice(codes)
        if (place, coder, code) in seen:
            continue
        seen.add((place, coder, code))
        about = {"place": place, "quote": text.text[place.start : place.end]}
        members.append((place, about["quote"]))
        yield decision(coder, "code", **about, code=code, valence=chance.choice([None, *VALENCES]))
        if chance.random() < 0.1:
            yield decision(coder, "memo", **about, code=code, values={"text": f"Memo {len(seen)} 😀\nrad två"})
        if chance.random() < 0.02:
            yield decision(coder, "flag", **about, values={"flag": "exemplar", "on": True})
    for number in range(20):
        values = {"name": f"Tema {number}", "description": "Om det", "members": listed(chance.sample(members, 50))}
        yield decision("Anna", "create_theme", theme=f"t{number}", values=values)
        yield decision("Anna", "map_theme", theme=f"t{number}", values={"codes": codes[number % len(codes) :][:2]})


if __name__ == "__main__":
    main()
