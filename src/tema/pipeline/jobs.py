"""Jobs that the browser sends out in a process of their own, so that they can be watched and called off.

``main`` is started as ``python -c "from tema.pipeline.jobs import main; main()" JOB STUDY FILE [IDS]``.
It writes how far it has come as lines "done total" and leaves its answer as JSON in FILE; IDS is a file with a list of
segments, or with the one wording of a codebook that is to be tried.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal, get_args

from tema.pipeline import health, trial_plain
from tema.pipeline.learning import Renew, relearn
from tema.pipeline.mapping import renew
from tema.pipeline.screening import fill
from tema.pipeline.themes import Progress, draw_map, part, try_stability
from tema.pipeline.trial import try_rules
from tema.store import machine
from tema.store.study import Study

Job = Literal["map", "stability", "part", "learn", "try", "health", "documents"]


def main() -> None:
    """Run the job that the command line names."""
    job, folder, answer, *rest = sys.argv[1:]
    # Segments come by a file: a theme may hold more than a command line does.
    ids = json.loads(Path(rest[0]).read_text(encoding="utf-8")) if rest else []
    with Study.open(Path(folder)) as study:
        found = run_job(study, next(each for each in get_args(Job) if each == job), ids, _tell, renew)
    Path(answer).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


def run_job(
    study: Study, job: Job, ids: Sequence[str], progress: Progress, renew: Renew | None = None
) -> Mapping[str, Any]:
    """Do the job; ``done`` in the answer is False when there was nothing to do it with.

    ``renew`` makes the suggestions anew when they are to learn from what has been decided.
    """
    if job == "learn":
        return {"done": renew is not None and relearn(study, renew)}
    if job == "documents":
        fill(study.documents_folder, progress)
        return {"done": True}
    if job == "map":
        drawn = draw_map(study, progress)
        if drawn:  # whoever keeps the old map looks at this mark; the next run puts its own there
            machine.set_fingerprint(study, "map", f"job {machine.fingerprint(study, 'group')}")
        return {"done": drawn}
    if job == "stability":
        return {"done": try_stability(study, progress)}
    progress(0, 1)
    if job in ("try", "health"):
        trying = job == "try"
        told = trial_plain.as_plain(try_rules(study, ids[0])) if trying else health.as_plain(health.measure(study))
        return {"done": True, **told}
    found = part(study, ids)
    return {"done": found is not None, "parts": [asdict(each) for each in found or ()]}


def _tell(done: int, total: int) -> None:
    sys.stdout.write(f"{done} {total}\n")
    sys.stdout.flush()
