"""What is said of codings that come from elsewhere: how each was found, and how many were left."""

from __future__ import annotations

from collections import Counter

from tema.pipeline.bringing import Brought
from tema.records import Message


def summary(brought: Brought, *, near: bool) -> tuple[Message, ...]:
    """How the codings of the file were found, a line for each way that was met; the first says how many there are.

    ``near``: those whose quote nearly stands in the study are taken too.
    """
    ways = Counter(each.located.how for each in brought.ready)
    counts = {
        "bringing-count-given": ways["given"],
        "bringing-count-exact": ways["exact"],
        "bringing-count-alike": ways["alike"],
        "bringing-count-parts": ways["parts"],
        "bringing-count-near-taken" if near else "bringing-count-near": len(brought.near),
        "bringing-count-moved": brought.moved,
        "bringing-count-several": len(brought.several),
        "bringing-count-missing": len(brought.missing),
        "bringing-count-unknown": len(brought.unknown),
        "bringing-count-new-codes": len(brought.new_codes),
        "bringing-count-present": brought.present,
        "bringing-count-before": brought.before,
    }
    head = {"count": brought.total, "file": brought.file, "program": brought.program or "\N{EN DASH}"}
    coders = Counter(each.coder for each in brought.ready)
    listed = ", ".join(f"{name} {count}" for name, count in sorted(coders.items()))
    people = (Message("bringing-coders", {"coders": listed}),) if listed else ()
    counted = (Message(key, {"count": count}) for key, count in counts.items() if count)
    return (Message("bringing-total", head), *counted, *people)
