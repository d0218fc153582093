"""What tema is measured against: floors, other people's methods, and the second coder.

Each is a function of a set as tema has read it, on the same vectors where it needs any. What is trained on a set's own
codings (SetFit) never sees the dialogue, or the fifth of the documents, that it is measured on.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mapping_metrics import Labels, Marks, Matrix
from mapping_sets import CodedSet
from mapping_study import Studied, untrained
from tema.embed import export_model
from tema.text import lemma, stop_words, tokens

SHUFFLES = 20
FOLDS = 5
SEED = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """What the methods may use beside the set: a folder to write in, and how long SetFit may tune its encoder."""

    folder: Path
    setfit_steps: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a method makes of n units and k codes: several ``scores`` for what is drawn by lot.

    ``probabilities`` and ``suggested`` (n, k) if it has them. ``coder`` whom it is measured on, "" for any of them.
    """

    scores: tuple[Matrix, ...]
    probabilities: Matrix | None = None
    suggested: Marks | None = None
    coder: str = ""


Method = Callable[[CodedSet, Studied, Asked], Answer]


def tema(_coded: CodedSet, found: Studied, _asked: Asked) -> Answer:
    """The public pipeline, before any decision."""
    return Answer((found.by_unit(found.scores),), found.probabilities(), found.marks())


def frozen(coded: CodedSet, found: Studied, asked: Asked) -> Answer:
    """The shipped codebook without the model trained for it: the linear model on frozen vectors and the bank."""
    return Answer((found.by_unit(untrained(coded, found, asked.folder)),))


def cosine(_coded: CodedSet, found: Studied, _asked: Asked) -> Answer:
    """The cosine to the definition."""
    return Answer((found.by_unit((found.vectors @ found.described.T).astype(np.float64)),))


def cosine_examples(coded: CodedSet, found: Studied, _asked: Asked) -> Answer:
    """The cosine to the mean of the definition and the examples: what five examples give without learning."""
    from tema.embed import DEFAULT_EMBEDDER, load_embedder

    texts = [text for code in coded.codes for text in code.examples]
    encoder = load_embedder(DEFAULT_EMBEDDER)
    known = dict(zip(texts, encoder.encode(texts, lambda _: None), strict=True)) if texts else {}
    middles = [
        np.mean([about, *(known[text] for text in code.examples)], axis=0)
        for code, about in zip(coded.codes, found.described, strict=True)
    ]
    unit = np.stack([middle / np.linalg.norm(middle) for middle in middles])
    return Answer((found.by_unit((found.vectors @ unit.T).astype(np.float64)),))


def lexical(coded: CodedSet, _found: Studied, _asked: Asked) -> Answer:
    """The cosine of lemmas, weighed by how rare they are (tf-idf), to the definition and the examples."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    passed_over = stop_words(coded.language)

    def lemmas(text: str) -> list[str]:
        found = (lemma(word, coded.language) for word in tokens(text, coded.language))
        return [word for word in found if word not in passed_over]

    texts = [unit.text for unit in coded.units]
    about = [" ".join([code.described, *code.examples]) for code in coded.codes]
    weighed = TfidfVectorizer(analyzer=lemmas, sublinear_tf=True).fit(texts + about)
    scores = (weighed.transform(texts) @ weighed.transform(about).T).toarray()
    return Answer((scores.astype(np.float64),))


def length(coded: CodedSet, _found: Studied, _asked: Asked) -> Answer:
    """The number of words, whatever they are."""
    words = np.array([[len(unit.text.split())] for unit in coded.units], float)
    return Answer((np.repeat(words, len(coded.codes), axis=1),))


def chance(coded: CodedSet, _found: Studied, _asked: Asked) -> Answer:
    """Random orders."""
    rng = np.random.default_rng(SEED)
    return Answer(tuple(rng.random(coded.truth.shape) for _ in range(SHUFFLES)))


def other_coder(coded: CodedSet, _found: Studied, _asked: Asked) -> Answer:
    """The second coder as predictor of the first: what a person who knows the codebook reaches."""
    first, second = sorted(coded.gold)
    given = coded.gold[second]
    return Answer((given.astype(np.float64),), None, given == 1, coder=first)


def bertopic(coded: CodedSet, found: Studied, _asked: Asked) -> Answer:
    """BERTopic's zero-shot topics with its own defaults; the score is the cosine to the topic as it has become."""
    from bertopic import BERTopic
    from bertopic.backend import BaseEmbedder

    described = [code.described for code in coded.codes]
    known = dict(zip(described, found.described, strict=True))
    texts = [segment.text for segment in found.segments]

    class Given(BaseEmbedder):
        """The vectors that tema has."""

        def embed(self, documents: Sequence[str], verbose: bool = False) -> NDArray[np.float32]:  # noqa: ARG002
            return np.stack([known[text] for text in documents])

    np.random.seed(SEED)  # noqa: NPY002 - the state that UMAP reads
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = BERTopic(embedding_model=Given(), zeroshot_topic_list=described)
        topics, _ = model.fit_transform(texts, found.vectors)
    middles = dict(zip(sorted(set(topics)), np.asarray(model.topic_embeddings_), strict=True))
    cosines = (found.vectors @ found.described.T).astype(np.float64)
    # Where every text falls to a topic of the list, BERTopic forgets which is which: told again by its own rule.
    given = np.where(cosines.max(axis=1) >= model.zeroshot_min_similarity, cosines.argmax(axis=1), -1)
    marks = [given == k for k in range(len(described))]
    scores = []
    for k, own in enumerate(marks):
        at = {topics[row] for row in np.flatnonzero(own)}
        assert len(at) <= 1, "BERTopic splits a topic of the list"
        middle = middles[at.pop()] if at else found.described[k]
        scores.append(found.vectors @ (middle / np.linalg.norm(middle)))
    suggested = found.by_unit(np.stack(marks, axis=1).astype(np.float64)) > 0
    return Answer((found.by_unit(np.stack(scores, axis=1).astype(np.float64)),), None, suggested)


def setfit(shots: int, coded: CodedSet, _found: Studied, asked: Asked) -> Answer:
    """SetFit (Tunstall et al. 2022) on the same encoder, tuned on ``shots`` units a code of the other documents.

    As many units without any code are added, for most units have none. The word embeddings are not tuned: that changes
    little, and tuning them takes most of the time on a CPU.
    """
    texts, truth = [unit.text for unit in coded.units], np.maximum(coded.truth, 0)
    probabilities = np.zeros(truth.shape)
    for out in folds_of(coded):
        rows = drawn(truth, ~out, shots)
        ask = np.flatnonzero(out)
        probabilities[ask] = _setfit(asked, [texts[i] for i in rows], truth[rows], [texts[i] for i in ask])
    return Answer((probabilities,), probabilities, probabilities >= 0.5)


def folds_of(coded: CodedSet) -> Iterator[Marks]:
    """What is left out each time (n,): a dialogue, or a fifth of the documents where these are many."""
    documents = list(dict.fromkeys(coded.documents))
    count = min(FOLDS, len(documents))
    fold = {document: i % count for i, document in enumerate(documents)}
    of = np.array([fold[document] for document in coded.documents])
    for number in range(count):
        out = (of == number) & coded.measured
        if out.any():
            yield of == number


def drawn(truth: Labels, among: Marks, shots: int) -> NDArray[np.int64]:
    """``shots`` units of each code, drawn by lot, and as many again that have none."""
    order = np.random.default_rng(SEED).permutation(np.flatnonzero(among))
    counts: Counter[int] = Counter()
    picked = []
    for k in np.argsort(truth[order].sum(axis=0), kind="stable"):  # rare codes first: their units count for others too
        for row in order:
            if counts[k] >= shots:
                break
            if truth[row, k] and row not in picked:
                picked.append(row)
                counts.update(np.flatnonzero(truth[row]).tolist())
    plain = [row for row in order if not truth[row].any()][: len(picked)]
    return np.array([*picked, *plain], np.int64)


def _setfit(asked: Asked, texts: list[str], labels: Labels, ask: list[str]) -> Matrix:
    import torch
    from datasets import Dataset
    from setfit import SetFitModel, Trainer, TrainingArguments
    from sklearn.exceptions import ConvergenceWarning

    folder = asked.folder / "encoder"
    if not folder.exists():
        export_model(folder)
    there = np.flatnonzero(labels.any(axis=0))
    torch.manual_seed(SEED)
    model = SetFitModel.from_pretrained(str(folder), multi_target_strategy="one-vs-rest")
    for name, weights in model.model_body.named_parameters():
        weights.requires_grad = "word_embeddings" not in name
    settings = TrainingArguments(
        output_dir=str(asked.folder / "setfit"),
        batch_size=16,
        max_steps=asked.setfit_steps,
        seed=SEED,
        report_to="none",
        save_strategy="no",
        show_progress_bar=False,
    )
    known = Dataset.from_dict({"text": texts, "label": labels[:, there].tolist()})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        warnings.simplefilter("ignore", UserWarning)
        Trainer(model=model, args=settings, train_dataset=known).train()
        found = np.zeros((len(ask), labels.shape[1]))
        found[:, there] = np.asarray(model.predict_proba(ask, as_numpy=True))
    return found


METHODS: Mapping[str, Method] = {
    "tema": tema,
    "tema without trained model": frozen,
    "SetFit 16": partial(setfit, 16),
    "SetFit 8": partial(setfit, 8),
    "BERTopic zero-shot": bertopic,
    "cosine to definition and examples": cosine_examples,
    "cosine": cosine,
    "lexical": lexical,
    "length": length,
    "chance": chance,
    "second coder": other_coder,
}
"""By the name in the table, in its order."""


def fits(name: str, coded: CodedSet) -> bool:
    """Whether a method has anything to say of a set."""
    if METHODS[name] is frozen:
        return coded.shipped
    return METHODS[name] is not other_coder or len(coded.gold) == 2
