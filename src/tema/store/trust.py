"""How far the machine's suggestions can be believed, as it was last reckoned; disposable."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from tema.records import Interval, LearningPoint, Reliability
from tema.store import schema
from tema.store.database import pack
from tema.store.study import Study

_FLOAT = np.dtype("<f4")


def save_reliability(study: Study, reliability: Iterable[Reliability]) -> None:
    """Save how far each code's suggestions can be believed, in this order, instead of what was saved before."""
    rows = [
        {"code": each.code, "position": position, "numbers": pack(asdict(each))}
        for position, each in enumerate(reliability)
    ]
    with study.writing() as connection:
        connection.execute(delete(schema.reliability))
        if rows:
            connection.execute(insert(schema.reliability), rows)


def reliability(study: Study) -> tuple[Reliability, ...]:
    """How far each code's suggestions can be believed, in the order saved; empty before the first run."""
    c = schema.reliability.c
    with study.reading() as connection:
        rows = connection.execute(select(c.code, c.numbers).order_by(c.position)).all()
    return tuple(_reliability(code, json.loads(numbers)) for code, numbers in rows)


def save_held_out(study: Study, probabilities: Mapping[str, NDArray[np.float32]]) -> None:
    """Save what excerpts judged unseen would be given, (k,) each, had nothing of their dialogues been learnt.

    The codes are those of ``save_reliability``, in its order.
    """
    rows = [{"segment": name, "probabilities": row.astype(_FLOAT).tobytes()} for name, row in probabilities.items()]
    with study.writing() as connection:
        connection.execute(delete(schema.held_out))
        if rows:
            connection.execute(insert(schema.held_out), rows)


def held_out(study: Study) -> dict[str, NDArray[np.float32]]:
    """The same, by segment."""
    c = schema.held_out.c
    with study.reading() as connection:
        rows = connection.execute(select(c.segment, c.probabilities)).all()
    return {name: np.frombuffer(numbers, _FLOAT) for name, numbers in rows}


def save_learning(study: Study, points: Iterable[LearningPoint]) -> None:
    """Save the learning curve instead of the one saved before."""
    rows = [{"position": position, "numbers": pack(asdict(each))} for position, each in enumerate(points)]
    with study.writing() as connection:
        connection.execute(delete(schema.learning))
        if rows:
            connection.execute(insert(schema.learning), rows)


def learning(study: Study) -> tuple[LearningPoint, ...]:
    """The learning curve, fewest decisions first; empty while there are too few decisions to draw one."""
    with study.reading() as connection:
        rows = connection.scalars(select(schema.learning.c.numbers).order_by(schema.learning.c.position)).all()
    found = (json.loads(row) for row in rows)
    return tuple(
        LearningPoint(**{**each, "average_precision": Interval(**each["average_precision"])}) for each in found
    )


def _reliability(code: str, numbers: Mapping[str, Any]) -> Reliability:
    ranges = {name: _interval(numbers[name]) for name in ("precision", "recall")}
    return Reliability(**{**numbers, **ranges, "code": code})


def _interval(numbers: Mapping[str, float] | None) -> Interval | None:
    return None if numbers is None else Interval(**numbers)
