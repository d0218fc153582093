"""What parting a code needs of a study: the vectors of its excerpts and of the wordings' sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tema.embed import DEFAULT_EMBEDDER, embedder_name
from tema.pipeline.space import Space, encode, vectors_of
from tema.records import Code, Vectors
from tema.store import derived
from tema.store.study import Study
from tema.suggest.splitting import Parted, Sentence, part, sentences


@dataclass(frozen=True, slots=True)
class Ground:
    """What excerpts are parted by: their vectors (n, dim), what the wordings say, and the vectors of that (m, dim)."""

    excerpts: Vectors
    told: tuple[Sentence, ...]
    vectors: Vectors

    def parted(self, answers: Mapping[int, int]) -> Parted:
        """Where the excerpts lie with these answers, by row."""
        return part(self.excerpts, self.told, self.vectors, answers)


def ground(study: Study, quotes: Sequence[str], codes: Sequence[Code]) -> Ground:
    """Encode what no run has encoded, mostly the new wording's sentences, and keep it in the study.

    The study's sentence model is used, not one trained for the codebook: that one has learnt to tell the codes apart
    that there are, not what is to become of one of them.

    Raises:
        ModelUnavailable: the sentence model is not on this machine.
    """
    asked = derived.settings(study).get("embedder", DEFAULT_EMBEDDER)
    space = Space(embedder_name(asked), asked)
    told = sentences(codes)
    texts = [each.text for each in told]
    encode(study, space, {text: ("", text) for text in (*quotes, *texts)}, lambda _: None)
    return Ground(vectors_of(study, space, quotes), told, vectors_of(study, space, texts))
