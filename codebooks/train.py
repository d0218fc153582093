"""Make the model that goes with a codebook again from its exemplar bank.

    python codebooks/train.py codebooks/tillit.yaml            # well under an hour on two cores

The upper layers of the bundled encoder are tuned on the bank together with a linear head over the codes (multi-label
cross-entropy), starting from a head fitted on the untouched encoder (Kumar et al. 2022, Fine-tuning can distort
pretrained features, ICLR). Every eighth dialogue of the bank is kept out of it and fits the curve that turns log-odds
into probabilities (Platt 1999). The same bank, versions and number of threads give the same file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file
from sklearn.linear_model import LogisticRegression
from transformers import BertConfig, BertModel

from tema.codebook import read_bank, read_codebook
from tema.codebook.bank import TURNS_BEFORE
from tema.embed.bundle import bundled_file, read_bundle
from tema.embed.export import bert_shape, bert_weights
from tema.embed.trained import FORMAT, heard, in_tokens
from tema.embed.words import words_of_default
from tema.records import Passage
from tema.suggest import training_set

SEED = 1
KEPT_OUT = 8
"""Every so manieth dialogue fits the curves and is not trained on."""
SHORT = 12
"""Of uncoded turns with fewer words every other one is learnt from."""
SHRINK = 4.0
"""A code's own shift is drawn to the common one as if by so many occurrences seen beside its own."""


@dataclass(frozen=True)
class Items:
    """m passages: token ids, where each one's own tokens begin, and what it says of each code (1, 0, -1 untold).

    ``alone`` are the token ids without what was said before.

    ``valence`` is 1 strengthens, 0 weakens, -1 untold; ``kept`` marks those kept out of the training.
    """

    ids: list[list[int]]
    first: list[int]
    alone: list[list[int]]
    carries: NDArray[np.int8]
    valence: NDArray[np.int8]
    kept: NDArray[np.bool_]


def main() -> None:
    """Train, and write ``<codebook>.model.safetensors`` beside the codebook."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("codebook", type=Path)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1e-4, help="the highest learning rate of the encoder")
    parser.add_argument("--layers", type=int, default=8, help="how many of the uppermost layers are tuned")
    parser.add_argument("--tokens", type=int, default=1024, help="tokens in a batch")
    parser.add_argument("--watch", type=Path, default=None, help="where the network is left after every epoch")
    parser.add_argument("--out", type=Path, default=None)
    asked = parser.parse_args()
    _settle()
    bank = asked.codebook.with_suffix(".bank.jsonl")
    codes, items = read_items(asked.codebook, bank)
    print(f"{len(items.ids)} passages, {len(codes)} codes, {items.kept.sum()} kept out")
    network = Network(len(codes), asked.layers)
    plain = read_plain(network, items)
    plain_head = fit_plain(plain, items)
    below = fit(network, items, asked)
    kept = np.flatnonzero(items.kept)
    odds = predict(network, items, below, kept)[:, : len(codes)]
    curves = fit_curves(plain_odds(plain, plain_head, kept), odds, items.carries[kept])
    out = asked.out or asked.codebook.with_suffix(".model.safetensors")
    write(
        out, network, codes, plain_head, curves, asked.codebook.stem, hashlib.sha256(bank.read_bytes()).hexdigest()[:12]
    )
    print(f"{out}: {out.stat().st_size / 2**20:.1f} MB")


def _settle() -> None:
    """Nothing is left to chance."""
    torch.manual_seed(SEED)
    torch.use_deterministic_algorithms(True)


# What is learnt from


def read_items(file: Path, bank_file: Path) -> tuple[tuple[str, ...], Items]:
    """The bank's passages and the codebook's sentences about the codes that the bank uses."""
    codebook, faults = read_codebook(file)
    bank, bank_faults = read_bank(bank_file, [code.id for code in codebook.codes] if codebook else ())
    if codebook is None or bank_faults:
        raise SystemExit("\n".join(map(str, (*faults, *bank_faults))))
    used = {code for passage in bank for code in passage.codes}
    all_codes = tuple(code.id for code in codebook.in_use)
    columns = [k for k, code in enumerate(all_codes) if code in used]
    training = training_set(codebook, bank)
    about = (training.carries[:, columns] >= 0).any(axis=1)
    about[: len(all_codes)] = False  # definitions are no speech
    signs = dict(_signs(codebook, bank))
    kept = _kept_out(bank_file)
    tokenizer = words_of_default().tokenizer
    rows, passages = [], list(bank)
    start = len(training.texts) - len(passages)
    for row in np.flatnonzero(about):
        passage = passages[row - start] if row >= start else None
        if passage is not None and row % 2 and _says_little(passage):
            continue
        rows.append((row, passage))
    texts = [training.texts[row] for row, _ in rows]
    read = [
        in_tokens(tokenizer, text, heard(text, p.before if p else "")) for text, (_, p) in zip(texts, rows, strict=True)
    ]
    return tuple(all_codes[k] for k in columns), Items(
        [one.ids for one in read],
        [one.first for one in read],
        [in_tokens(tokenizer, text, "").ids for text in texts],
        training.carries[[row for row, _ in rows]][:, columns],
        np.array([signs.get(training.texts[row], -1) for row, _ in rows], np.int8),
        np.array([row >= start and kept[row - start] for row, _ in rows], np.bool_),
    )


def _says_little(passage: Passage) -> bool:
    """Short turns without codes are so many that every other one will do."""
    return bool(passage.before) and not passage.codes and len(passage.text.split()) < SHORT


def _signs(codebook: Any, bank: Sequence[Any]) -> Iterator[tuple[str, int]]:
    number = {"strengthens": 1, "weakens": 0}
    for code in codebook.in_use:
        for example in code.examples:
            yield example.text, number.get(example.valence, -1)
    for passage in bank:
        told = set(passage.valences.values())
        if len(told) == 1:
            yield passage.text, number.get(told.pop(), -1)


def _kept_out(bank_file: Path) -> list[bool]:
    """For each passage of the bank, whether its dialogue is one of those kept out."""
    lines = (json.loads(line) for line in bank_file.read_text(encoding="utf-8").splitlines() if line.strip())
    dialogues: dict[str, int] = {}
    kept = []
    for line in lines:
        name = line.get("dialogue")
        number = dialogues.setdefault(name, len(dialogues)) if name is not None else 0
        if not line.get("leader"):
            kept.append(name is not None and number % KEPT_OUT == KEPT_OUT - 1)
    return kept


# The network


class Network(torch.nn.Module):
    """The bundled encoder and the head: a row a code, one for *carries any code*, one for the valence.

    What the lower layers, which stay as they are, make of a passage is reckoned once (``below``).
    """

    def __init__(self, codes: int, layers: int) -> None:
        super().__init__()
        bundle = read_bundle(bundled_file())
        self.encoder = BertModel(BertConfig(**bert_shape(bundle)), add_pooling_layer=False)
        state = {name: torch.from_numpy(np.array(values)) for name, values in bert_weights(bundle).items()}
        self.encoder.load_state_dict(state, strict=False)
        self.head = torch.nn.Linear(bundle.shape.hidden, codes + 2)
        self.register_buffer("middle", torch.zeros(bundle.shape.hidden))
        self.register_buffer("spread", torch.ones(1))
        self.lowest = len(self.encoder.encoder.layer) - layers
        self.encoder.requires_grad_(False)
        self.upper = self.encoder.encoder.layer[self.lowest :].requires_grad_(True)

    def below(self, ids: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        states = self.encoder.embeddings(input_ids=ids)
        for layer in self.encoder.encoder.layer[: self.lowest]:
            states = layer(states, mask(there))
        return states

    def vectors(self, states: torch.Tensor, there: torch.Tensor, own: torch.Tensor) -> torch.Tensor:
        for layer in self.upper:
            states = layer(states, mask(there).to(states.dtype))
        return (states.float() * own[..., None]).sum(1) / own.sum(1, keepdim=True)

    def forward(self, states: torch.Tensor, there: torch.Tensor, own: torch.Tensor) -> torch.Tensor:
        return self.head((self.vectors(states, there, own) - self.middle) / self.spread)


def mask(there: torch.Tensor) -> torch.Tensor:
    """What attention adds where no token is."""
    return (1.0 - there[:, None, None, :].float()) * -30000.0


def read_below(network: Network, items: Items) -> list[torch.Tensor]:
    """What the lower layers make of each passage (tokens, dim), as bfloat16."""
    network.eval()
    found: list[torch.Tensor] = [torch.empty(0)] * len(items.ids)
    rows = np.arange(len(items.ids))
    with torch.inference_mode():
        for batch in batches(items, rows, 4096, random.Random(0)):
            ids, there, _ = tensors(items, batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                states = network.below(ids, there)
            for row, own in zip(batch, states, strict=True):
                found[row] = own[: len(items.ids[row])].to(torch.bfloat16).clone()
    return found


def fit(network: Network, items: Items, asked: argparse.Namespace) -> list[torch.Tensor]:
    """Tune head and upper layers on what is not kept out; what the lower layers made of the passages comes back."""
    rows = np.flatnonzero(~items.kept)
    begun = time.perf_counter()
    below = read_below(network, items)
    start_head(network, items, below, rows)
    print(f"read by the lower layers, head begun: {time.perf_counter() - begun:.0f} s", flush=True)
    wanted, known = targets(items)
    groups = [
        {"params": list(network.upper.parameters()), "lr": asked.rate, "weight_decay": 0.01},
        {"params": network.head.parameters(), "lr": 1e-3, "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups)
    rng = random.Random(SEED)
    steps = asked.epochs * len(list(batches(items, rows, asked.tokens, rng)))
    rise = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / (0.06 * steps)) * max(0, 1 - s / steps)
    )
    for epoch in range(asked.epochs):
        begun, total = time.perf_counter(), 0.0
        network.train()
        for batch in batches(items, rows, asked.tokens, rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                odds = network(*gathered(items, below, batch))
            loss = torch.nn.functional.binary_cross_entropy_with_logits(
                odds.float(), wanted[batch], weight=known[batch], reduction="none"
            )
            loss = loss.sum(1).mean()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            rise.step()
            total += loss.item() * len(batch)
        print(f"epoch {epoch + 1}: loss {total / len(rows):.3f}, {time.perf_counter() - begun:.0f} s", flush=True)
        if asked.watch:
            torch.save((network.state_dict(), epoch), asked.watch)
    return below


def start_head(network: Network, items: Items, below: list[torch.Tensor], rows: NDArray[np.int64]) -> None:
    """Fit the head on the untouched encoder, so that tuning does not begin by spoiling it."""
    vectors = predict(network, items, below, rows, vectors=True)
    middle, spread = vectors.mean(0), vectors.std(0).mean() * np.sqrt(vectors.shape[1])
    wanted, known = (part[rows].numpy() for part in targets(items))
    with torch.no_grad():
        network.middle.copy_(torch.from_numpy(middle))
        network.spread.fill_(float(spread))
        for k in range(wanted.shape[1]):
            told = known[:, k] > 0
            model = LogisticRegression(C=3.0, max_iter=500).fit((vectors[told] - middle) / spread, wanted[told, k])
            network.head.weight[k] = torch.from_numpy(model.coef_[0])
            network.head.bias[k] = float(model.intercept_[0])


def targets(items: Items) -> tuple[torch.Tensor, torch.Tensor]:
    """What the head is to say (m, codes + 2), and 1 where it is known."""
    carries = items.carries
    any_code = (carries == 1).any(1)
    columns = np.column_stack([carries, any_code, items.valence])
    known = (columns >= 0).astype(np.float32)
    return torch.from_numpy((columns == 1).astype(np.float32)), torch.from_numpy(known)


def batches(items: Items, rows: NDArray[np.int64], tokens: int, rng: random.Random) -> Iterator[list[int]]:
    """Rows of about one length, so many that they hold about ``tokens``, in random order."""
    order = sorted(rows.tolist(), key=lambda row: len(items.ids[row]) + 8 * rng.random())
    made: list[list[int]] = [[]]
    for row in order:
        if made[-1] and (len(made[-1]) + 1) * max(len(items.ids[r]) for r in (*made[-1], row)) > tokens:
            made.append([])
        made[-1].append(row)
    rng.shuffle(made)
    yield from made


def tensors(items: Items, batch: Sequence[int]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Token ids, which of them are there, and which are the passage's own."""
    longest = max(len(items.ids[row]) for row in batch)
    ids, there, own = (np.zeros((len(batch), longest), kind) for kind in (np.int64, np.int64, np.float32))
    ids[:] = 1
    for i, row in enumerate(batch):
        size = len(items.ids[row])
        ids[i, :size], there[i, :size], own[i, items.first[row] : size] = items.ids[row], 1, 1
    return torch.from_numpy(ids), torch.from_numpy(there), torch.from_numpy(own)


def gathered(
    items: Items, below: list[torch.Tensor], batch: Sequence[int]
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """What the upper layers are given of some passages."""
    _, there, own = tensors(items, batch)
    return torch.nn.utils.rnn.pad_sequence([below[row] for row in batch], batch_first=True).float(), there, own


def predict(
    network: Network, items: Items, below: list[torch.Tensor], rows: NDArray[np.int64], *, vectors: bool = False
) -> NDArray[np.float32]:
    """The head's log-odds, or the vectors before it, of some passages."""
    network.eval()
    found: dict[int, NDArray[np.float32]] = {}
    ask = network.vectors if vectors else network
    with torch.inference_mode():
        for batch in batches(items, rows, 4096, random.Random(0)):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                odds = ask(*gathered(items, below, batch))
            found.update(zip(batch, odds.float().numpy(), strict=True))
    return np.stack([found[row] for row in rows.tolist()])


# The untouched encoder


@dataclass(frozen=True)
class PlainHead:
    """Log-odds by the untouched encoder: of unit vectors about ``middle``, ``weights`` (codes, dim), ``bias``."""

    middle: NDArray[np.float32]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]


def read_plain(network: Network, items: Items) -> NDArray[np.float32]:
    """The untouched encoder's unit vectors (m, dim), each passage by itself."""
    whole = Items(items.alone, [0] * len(items.ids), items.alone, items.carries, items.valence, items.kept)
    vectors = predict(network, whole, read_below(network, whole), np.arange(len(items.ids)), vectors=True)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def fit_plain(plain: NDArray[np.float32], items: Items) -> PlainHead:
    """A logistic regression a code on what is not kept out."""
    rows = ~items.kept
    middle = plain[rows].mean(0)
    known = centred(plain[rows], middle)
    weights, bias = [], []
    for k in range(items.carries.shape[1]):
        told = items.carries[rows, k] >= 0
        model = LogisticRegression(C=0.1, class_weight="balanced", max_iter=500)
        model.fit(known[told], items.carries[rows][told, k] == 1)
        weights.append(model.coef_[0])
        bias.append(model.intercept_[0])
    return PlainHead(middle, np.array(weights, np.float32), np.array(bias, np.float32))


def plain_odds(plain: NDArray[np.float32], head: PlainHead, rows: NDArray[np.int64]) -> NDArray[np.float32]:
    """The log-odds of some passages by the untouched encoder."""
    return centred(plain[rows], plain[rows].mean(0)) @ head.weights.T + head.bias


def centred(vectors: NDArray[np.float32], middle: NDArray[np.float32]) -> NDArray[np.float32]:
    """Unit vectors about ``middle``."""
    moved = vectors - middle
    return moved / np.linalg.norm(moved, axis=1, keepdims=True)


# What is written


def fit_curves(plain: NDArray[np.float32], odds: NDArray[np.float32], carries: NDArray[np.int8]) -> NDArray[np.float32]:
    """Two slopes and a shift (codes, 3): the slopes are common, each code's shift is drawn towards the common one."""
    wanted = carries == 1
    both = np.column_stack([plain.ravel(), odds.ravel()])
    model = LogisticRegression(C=1e6).fit(both, wanted.ravel())
    slopes, common = model.coef_[0], float(model.intercept_[0])
    expected = 1 / (1 + np.exp(-(both @ slopes + common))).reshape(wanted.shape)
    own = np.log((wanted.sum(0) + SHRINK) / (expected.sum(0) + SHRINK))
    print(f"curve: slopes {np.round(slopes, 2).tolist()}, shift {common:.2f}, own {np.round(own, 2).tolist()}")
    return np.column_stack([np.tile(slopes, (len(own), 1)), common + own]).astype(np.float32)


def write(  # noqa: PLR0913, PLR0917  (what stands in the file, part by part)
    out: Path,
    network: Network,
    codes: Sequence[str],
    plain: PlainHead,
    curves: NDArray[np.float32],
    name: str,
    bank: str,
) -> None:
    """The file that ``tema.embed.trained`` reads."""
    shape = {**bert_shape(read_bundle(bundled_file()))}
    file: dict[str, NDArray[Any]] = {}
    for key, values in network.encoder.state_dict().items():
        if "word_embeddings" in key:
            continue
        weights = values.numpy().astype(np.float32)
        if weights.ndim == 2 and "embeddings" not in key:
            scale = np.maximum(np.abs(weights).max(1), 1e-12) / 127
            file[f"{key}.rows"] = np.round(weights / scale[:, None]).astype(np.int8)
            file[f"{key}.scale"] = scale.astype(np.float32)
        else:
            file[key] = weights
    count = len(codes)
    head, bias = network.head.weight.detach().numpy(), network.head.bias.detach().numpy()
    file |= {
        "head.weights": head[:count].copy(),
        "head.bias": bias[:count].copy(),
        "head.valence": np.append(head[count + 1], bias[count + 1]).astype(np.float32),
        "head.middle": network.middle.numpy(),
        "head.spread": network.spread.numpy(),
        "head.plain_weights": plain.weights,
        "head.plain_bias": plain.bias,
        "head.plain_middle": plain.middle,
        "head.curves": curves,
    }
    trained = hashlib.sha256(b"".join(file[key].tobytes() for key in sorted(file))).hexdigest()[:12]
    told = {"tema": FORMAT, "name": name, "trained": trained, "bank": bank, "turns_before": TURNS_BEFORE}
    metadata = {key: str(value) for key, value in told.items()}
    save_file(file, out, metadata={**metadata, "codes": json.dumps(list(codes)), "shape": json.dumps(shape)})


if __name__ == "__main__":
    main()
