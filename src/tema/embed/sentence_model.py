"""Any sentence-transformers model that lies in a folder on this machine."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tema.embed.engine import readable
from tema.embed.fingerprint import fingerprint
from tema.embed.quiet import quiet
from tema.errors import ModelInvalid
from tema.records import Vectors

_E5 = re.compile(r"(?<![a-z])e5(?![a-z0-9])(?!.*instruct)")
# Small batches stay in a processor's cache; a GPU wants many texts at once.
_BATCH_CPU, _BATCH_GPU = 8, 64
_STEP = 16
_PADDING = {"text": {"pad_to_multiple_of": _STEP}}


@dataclass(frozen=True, slots=True)
class SentenceModel:
    """An ``Embedder`` over a sentence-transformers model. What exceeds the model's own longest text is cut off.

    A text is padded to a multiple of 16 tokens, which depends on that text alone, since it is the padded length that
    moves the last bits of a vector (by 1e-7). On a CPU vectors are then equal to the byte whatever the batch and the
    number of threads (measured on two models); on a GPU they may still differ in the last bits from batch to batch.
    """

    name: str
    dim: int
    prompt: str | None
    batch: int
    model: Any

    def encode(self, texts: Sequence[str], progress: Callable[[int], None]) -> Vectors:
        """Give each text its vector, see ``Embedder``."""
        vectors = np.empty((len(texts), self.dim), np.float32)
        clean = [readable(text) for text in texts]
        for rows in self._batches(clean):
            vectors[rows] = self._vectors([clean[row] for row in rows])
            progress(len(rows))
        return vectors

    def _batches(self, texts: Sequence[str]) -> Iterator[list[int]]:
        """The rows to encode together: of the same padded length, shortest first."""
        parts = (texts[start : start + 256] for start in range(0, len(texts), 256))
        lengths = np.array([length for part in parts for length in self._lengths(part)], np.int64)
        padded = -(-lengths // _STEP)
        for length in np.unique(padded):
            rows = np.flatnonzero(padded == length).tolist()
            yield from (rows[start : start + self.batch] for start in range(0, len(rows), self.batch))

    def _lengths(self, texts: Sequence[str]) -> list[int]:
        """Tokens per text; all 0 for a model that pads nothing (static word vectors)."""
        mask = self.model.preprocess(list(texts), prompt=self.prompt).get("attention_mask")
        return [0] * len(texts) if mask is None else mask.sum(1).tolist()

    def _vectors(self, texts: list[str]) -> Vectors:
        vectors: Vectors = self.model.encode(
            texts,
            prompt=self.prompt,
            batch_size=len(texts),
            normalize_embeddings=True,
            show_progress_bar=False,
            processing_kwargs=_PADDING,
        )
        return vectors


def load_sentence_model(folder: Path, name: str) -> SentenceModel:
    """Load the model in ``folder``, on the GPU if there is one.

    Raises:
        ModelInvalid: it does not load as a sentence-transformers model.
    """
    try:
        with quiet():
            from sentence_transformers import SentenceTransformer

            model = SentenceTransformer(str(folder), local_files_only=True)
            width = model.get_embedding_dimension()
    except Exception as error:  # the libraries raise whatever they meet in a faulty folder
        raise ModelInvalid(path=str(folder), detail=str(error).partition("\n")[0]) from error
    prompt = None if model.default_prompt_name else e5_prompt(folder, name)
    batch = _BATCH_CPU if model.device.type == "cpu" else _BATCH_GPU
    return SentenceModel(fingerprint(folder, name), int(width or 0), prompt, batch, model)


def e5_prompt(folder: Path, name: str) -> str | None:
    """Models of the e5 family want "query: " before every text, and their own files do not say so."""
    # A downloaded copy lies in <model>/snapshots/<version>.
    names = " ".join([name, *folder.parts[-3:]]).lower()
    return "query: " if _E5.search(names) else None
