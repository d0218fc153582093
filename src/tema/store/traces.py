"""What each word of a text adds to each code, as a trained encoder has read it: a cache beside the vectors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.store import machine
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class Trace:
    """``words`` (w, 2) are places in the text, end exclusive; ``adds`` (w, codes) what each adds to the log-odds."""

    words: NDArray[np.int32]
    adds: NDArray[np.float16]


def save_traces(study: Study, model: str, traces: Mapping[str, Trace]) -> None:
    """Cache the traces by text, over those cached before."""
    machine.save_blobs(study, _name(model), {text: _pack(trace) for text, trace in traces.items()})


def traces(study: Study, model: str, texts: Sequence[str]) -> dict[str, Trace]:
    """The cached traces, by text; texts that are not cached are left out."""
    return {text: _unpack(blob) for text, blob in machine.blobs(study, _name(model), texts).items()}


def _name(model: str) -> str:
    return f"{model} words"


def _pack(trace: Trace) -> bytes:
    count = np.array([len(trace.words)], "<i4")
    return count.tobytes() + trace.words.astype("<i4").tobytes() + trace.adds.astype("<f2").tobytes()


def _unpack(blob: bytes) -> Trace:
    count = int(np.frombuffer(blob, "<i4", 1)[0])
    words = np.frombuffer(blob, "<i4", 2 * count, 4).reshape(count, 2)
    adds = np.frombuffer(blob, "<f2", offset=4 + 8 * count)
    return Trace(words, adds.reshape(count, -1) if count else adds.reshape(0, 0))
