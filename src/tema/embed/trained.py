"""A model trained for one codebook: the bundled encoder with tuned layers, and a linear head over its codes.

It ships beside the codebook (``<codebook>.model.safetensors``) and is made again from the exemplar bank by
``codebooks/train.py``. The file holds the layers, as 8-bit rows with a scale each; the word embeddings are read from
the default model, of which only the rows of the words at hand are needed.

A short text is read after what was said just before it, since "Nä, inte min heller" says nothing alone: both go through
the network together, and the vector is the mean over the text's own tokens. The head is linear in that mean, so what
each word adds to a code's log-odds is exact. Beside it stands a second head on the untouched encoder's vectors: the two
err in different places, and together they rank better than either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tema.embed.engine import readable
from tema.embed.quiet import few_threads, quiet
from tema.errors import ModelInvalid
from tema.records import Vectors

FORMAT = 1
LONGEST_TEXT, LONGEST_BEFORE = 160, 32
"""Tokens of the text (from its beginning) and of what was said before it (to its end) that are read."""

SHORT = 10
"""A text of fewer words is read after what was said before it; to a longer one that is mostly noise."""

FIRMNESS = 50
"""The mean over so few segments says no more of a study than the mean over the bank does."""

_STEP, _BATCH = 16, 32
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Head:
    """What the file says without loading the encoder. ``name`` is the key of its vectors in the cache.

    Log-odds of a vector ``v`` are ``weights @ (v - middle) / spread + bias``, a row for each of ``codes``; ``valence``
    is one more such row, the log-odds that a coded passage strengthens trust rather than weakens it. ``plain_weights``,
    ``plain_bias`` and ``plain_middle`` are those of the untouched encoder's unit vectors. ``curves`` (codes, 3) are two
    slopes and a shift that make one of both and fit what was seen on written dialogues that were not trained on.
    """

    name: str
    codes: tuple[str, ...]
    weights: NDArray[np.float64]
    bias: NDArray[np.float64]
    valence: NDArray[np.float64]
    middle: NDArray[np.float64]
    spread: float
    plain_weights: NDArray[np.float64]
    plain_bias: NDArray[np.float64]
    plain_middle: NDArray[np.float64]
    curves: NDArray[np.float64]

    def prior(self, vectors: Vectors, plain: Vectors) -> NDArray[np.float64]:
        """Calibrated log-odds (n, codes) of n segments of one study.

        Args:
            vectors: (n, dim) as this model reads them.
            plain: (n, dim) unit vectors by the untouched encoder.
        """
        found: NDArray[np.float64] = (
            self.curves[:, 0] * self.plain_logits(plain) + self.curves[:, 1] * self.logits(vectors) + self.curves[:, 2]
        )
        return found

    def plain_logits(self, plain: Vectors) -> NDArray[np.float64]:
        """Log-odds (n, codes) by the untouched encoder's vectors, about the study's own middle."""
        n = len(plain)
        own = plain.sum(axis=0, dtype=np.float64)
        moved = plain.astype(np.float64) - (own + FIRMNESS * self.plain_middle) / (n + FIRMNESS)
        unit = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
        found: NDArray[np.float64] = unit @ self.plain_weights.T + self.plain_bias
        return found

    def logits(self, vectors: Vectors) -> NDArray[np.float64]:
        """Log-odds (n, codes) of the codes for ``vectors`` (n, dim), uncalibrated."""
        found: NDArray[np.float64] = self._about(vectors) @ self.weights.T + self.bias
        return found

    def valence_odds(self, vectors: Vectors) -> NDArray[np.float64]:
        """Log-odds (n,) that what is said strengthens trust rather than weakens it, given that it carries a code."""
        found: NDArray[np.float64] = self._about(vectors) @ self.valence[:-1] + self.valence[-1]
        return found

    def _about(self, vectors: Vectors) -> NDArray[np.float64]:
        moved: NDArray[np.float64] = (vectors.astype(np.float64) - self.middle) / self.spread
        return moved


@dataclass(frozen=True, slots=True)
class Read:
    """A text as the encoder reads it: its vector (dim,) and what each of its words adds to each code's log-odds.

    ``words`` are (start, end) in the text, ``adds`` (words, codes).
    """

    vector: NDArray[np.float32]
    words: NDArray[np.int32]
    adds: NDArray[np.float16]


def heard(text: str, before: str) -> str:
    """What is read before ``text``: what was said ``before``, if the text is short."""
    return before if len(text.split()) < SHORT else ""


def read_head(path: Path) -> Head:
    """Read the head of the model at ``path``, in milliseconds.

    Raises:
        ModelInvalid: it is no such model, or of another format.
    """
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="numpy") as file:
            told = file.metadata() or {}
            if told.get("tema") != str(FORMAT):
                raise ModelInvalid(path=str(path), detail=f"tema={told.get('tema')}")
            part = {name: file.get_tensor(f"head.{name}").astype(np.float64) for name in _HEAD}
    except (SafetensorError, OSError, KeyError, ValueError) as error:
        raise ModelInvalid(path=str(path), detail=str(error).partition("\n")[0]) from error
    return Head(
        name=f"{told['name']}@{told['trained']}",
        codes=tuple(json.loads(told["codes"])),
        weights=part["weights"],
        bias=part["bias"],
        valence=part["valence"],
        middle=part["middle"],
        spread=float(part["spread"][0]),
        plain_weights=part["plain_weights"],
        plain_bias=part["plain_bias"],
        plain_middle=part["plain_middle"],
        curves=part["curves"],
    )


_HEAD = ("weights", "bias", "valence", "middle", "spread", "plain_weights", "plain_bias", "plain_middle", "curves")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text in tokens: all ``ids``; the ``first`` that is averaged; where the text's own begin, and their places."""

    text: str
    ids: list[int]
    first: int
    text_begins: int
    places: list[tuple[int, int]]


def in_tokens(tokenizer: Any, text: str, before: str) -> Spoken:
    """``text`` as it is read after ``before`` ("" for nothing): the same in a study and in training."""
    own = tokenizer.encode(readable(text), add_special_tokens=False)
    ids, places = own.ids[:LONGEST_TEXT], own.offsets[:LONGEST_TEXT]
    begin, end = (tokenizer.token_to_id(token) for token in ("<s>", "</s>"))
    asked = tokenizer.encode("query:", add_special_tokens=False).ids
    said = tokenizer.encode(readable(before), add_special_tokens=False).ids[-LONGEST_BEFORE:]
    lead = [begin, *asked, *said, end] if said else [begin, *asked]
    return Spoken(text, [*lead, *ids, end], len(lead) if said else 0, len(lead), places)


@dataclass(frozen=True, slots=True)
class TrainedEncoder:
    """The encoder that goes with a ``Head``, loaded."""

    head: Head
    tokenizer: Any
    network: Any
    rows: Callable[[NDArray[np.int64]], NDArray[np.float32]]

    def read(
        self, texts: Sequence[str], before: Sequence[str], progress: Callable[[int], None] = lambda _done: None
    ) -> list[Read]:
        """Read each text after what was said ``before`` it ("" at the beginning), in the order given.

        A text is padded to a multiple of 16 tokens and read with texts of the same padded length, so that what it
        becomes does not depend on its neighbours.
        """
        spoken = [in_tokens(self.tokenizer, text, said) for text, said in zip(texts, before, strict=True)]
        found: list[Read | None] = [None] * len(texts)
        with few_threads():
            for rows in _batches([len(one.ids) for one in spoken]):
                for row, read in zip(rows, self._together([spoken[row] for row in rows]), strict=True):
                    found[row] = read
                progress(len(rows))
        return [one for one in found if one is not None]

    def _together(self, batch: Sequence[Spoken]) -> Iterator[Read]:
        import torch

        padded = -(-max(len(one.ids) for one in batch) // _STEP) * _STEP
        ids = np.full((len(batch), padded), self.tokenizer.token_to_id("<pad>"), np.int64)
        there = np.zeros((len(batch), padded), np.int64)
        for row, one in enumerate(batch):
            ids[row, : len(one.ids)] = one.ids
            there[row, : len(one.ids)] = 1
        with torch.inference_mode():
            states = self.network(
                inputs_embeds=torch.from_numpy(self.rows(ids)), attention_mask=torch.from_numpy(there)
            ).last_hidden_state.numpy()
        for row, one in enumerate(batch):
            yield self._read(one, states[row])

    def _read(self, one: Spoken, states: NDArray[np.float32]) -> Read:
        head = self.head
        counted = states[one.first : len(one.ids)]
        own = states[one.text_begins : one.text_begins + len(one.places)]
        adds = (own - head.middle) / head.spread @ head.weights.T / len(counted)
        words, starts = _words(one.text, one.places)
        summed = np.add.reduceat(adds, starts, axis=0) if starts else np.zeros((0, len(head.codes)))
        return Read(counted.mean(axis=0, dtype=np.float64).astype(np.float32), words, summed.astype(np.float16))


def _words(text: str, places: list[tuple[int, int]]) -> tuple[NDArray[np.int32], list[int]]:
    """The places of the words that were read, and the token each begins with.

    A token may bring the space before it along, so it belongs to the word in which it ends.
    """
    spans, starts = [], []
    ends = np.array([end for _, end in places], np.int64)
    for word in _WORD.finditer(text):
        first = int(np.searchsorted(ends, word.start(), "right"))
        if first < len(ends) and ends[first] <= word.end():
            spans.append(word.span())
            starts.append(first)
    return np.array(spans, np.int32).reshape(-1, 2), starts


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    padded = -(-np.asarray(lengths, np.int64) // _STEP)
    for length in np.unique(padded):
        rows = np.flatnonzero(padded == length).tolist()
        yield from (rows[start : start + _BATCH] for start in range(0, len(rows), _BATCH))


def load_trained(path: Path) -> TrainedEncoder:
    """Load the model at ``path`` with its encoder; takes some seconds.

    Raises:
        ModelInvalid: it is no such model.
        ModelUnavailable: the default model, whose word embeddings it needs, is not on this machine.
    """
    from tema.embed.words import words_of_default

    head = read_head(path)
    default = words_of_default()
    with quiet():
        network = _network(path)
    return TrainedEncoder(head, default.tokenizer, network, default.rows)


def _network(path: Path) -> Any:
    import torch
    from safetensors import safe_open
    from transformers import BertConfig, BertModel

    with safe_open(path, framework="numpy") as file:
        shape = json.loads(file.metadata()["shape"])
        tensors = {name: file.get_tensor(name) for name in file.keys() if not name.startswith("head.")}  # noqa: SIM118
    # The rows of the embedding are given from outside; a vocabulary of one word keeps the table small.
    with torch.device("meta"):
        network: Any = BertModel(BertConfig(**{**shape, "vocab_size": 1, "pad_token_id": 0}), add_pooling_layer=False)
    network.to_empty(device="cpu")
    state = {
        name.removesuffix(".rows"): torch.from_numpy(_whole(name, tensors)) for name in tensors if ".scale" not in name
    }
    state["embeddings.word_embeddings.weight"] = torch.zeros((1, shape["hidden_size"]))
    places = torch.arange(shape["max_position_embeddings"])[None]
    network.embeddings.position_ids = places
    network.embeddings.token_type_ids = torch.zeros_like(places)
    network.load_state_dict(state, strict=False)
    return network.eval()


def _whole(name: str, tensors: dict[str, NDArray[Any]]) -> NDArray[np.float32]:
    """A tensor as float32: 8-bit rows times their scale, or as it lies in the file."""
    if not name.endswith(".rows"):
        return tensors[name].astype(np.float32)
    whole: NDArray[np.float32] = (
        tensors[name].astype(np.float32) * tensors[name.removesuffix(".rows") + ".scale"][:, None]
    )
    return whole
