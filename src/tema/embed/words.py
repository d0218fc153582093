"""The tokenizer and word embeddings of the default model, without the rest of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tema.embed.places import DEFAULT_EMBEDDER, bundled, find_folder

Rows = Callable[[NDArray[np.int64]], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Words:
    """``tokenizer`` of the library ``tokenizers``; ``rows`` gives the embedding (..., dim) of token ids (...)."""

    tokenizer: Any
    rows: Rows


def words_of_default() -> Words:
    """The words of the bundled model, else those of the default model's folder.

    Raises:
        ModelUnavailable: the default model is not on this machine.
    """
    return _bundled_words() if bundled() else _folder_words(find_folder(DEFAULT_EMBEDDER))


def _bundled_words() -> Words:
    from tema.embed.bundle import bundled_file, read_bundle
    from tema.embed.export import tokenizer_of

    bundle = read_bundle(bundled_file())
    return Words(tokenizer_of(bundle.pieces), lambda ids: bundle.rows("emb.word", ids, bundle.shape.hidden))


def _folder_words(folder: Path) -> Words:
    from safetensors import safe_open
    from tokenizers import Tokenizer

    with safe_open(folder / "model.safetensors", framework="numpy") as file:
        table = file.get_tensor("embeddings.word_embeddings.weight")
    return Words(Tokenizer.from_file(str(folder / "tokenizer.json")), lambda ids: table[ids].astype(np.float32))
