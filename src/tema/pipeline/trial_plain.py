"""A trial as JSON, and back: it is made in a process of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from tema.agreement import Figure
from tema.pipeline.trial import CodeTrial, Contradicted, Shift, Trial
from tema.records import Interval, Reliability


def as_plain(trial: Trial) -> dict[str, Any]:
    """The trial as JSON can hold it."""
    return asdict(trial)


def from_plain(told: Mapping[str, Any]) -> Trial:
    """The trial that ``as_plain`` was made of."""
    return Trial(
        tuple(_code(each) for each in told["codes"]),
        tuple((code, comes, goes) for code, comes, goes in told["others"]),
        told["encoded"],
    )


def _code(told: Mapping[str, Any]) -> CodeTrial:
    return CodeTrial(
        **{
            **told,
            **{name: tuple(Shift(**each) for each in told[name]) for name in ("comes", "goes")},
            "contradicted": tuple(Contradicted(**each) for each in told["contradicted"]),
            **{name: tuple(told[name]) for name in ("raised", "lowered")},
            **{name: _reliability(told[name]) for name in ("before", "after")},
            "people": tuple(Figure(**each) for each in told["people"]),
        }
    )


def _reliability(told: Mapping[str, Any] | None) -> Reliability | None:
    if told is None:
        return None
    return Reliability(**{**told, **{name: told[name] and Interval(**told[name]) for name in ("precision", "recall")}})
