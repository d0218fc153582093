"""The sentences to learn from: the codebook's definitions, examples and near misses, and the exemplar bank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tema.records import Code, Codebook, NearMiss, Passage, Valence

Kind = Literal["definition", "example", "passage"]
Told = NDArray[np.int8]


MOST_PLAIN, MOST_OF_CODE, MOST_NEAR = 300, 40, 10
"""So many passages of a large bank are encoded in a study, see ``a_few``."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One sentence of a training set."""

    text: str
    kind: Kind
    carries: Told
    plain: bool = False
    against: tuple[str, ...] = ()
    valence: Valence | None = None


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """m sentences and what each says about each code.

    ``carries`` (m, codes): 1 the code applies, 0 it does not, -1 nobody has said. ``plain`` (m,): carries no code at
    all. ``against`` (m, codes): written as a near miss of that very code. ``valences`` (m,) is each sentence's valence
    where it is told. The first ``len(codes)`` sentences are the definitions, in the order of ``codes``.
    """

    codes: tuple[str, ...]
    texts: tuple[str, ...]
    kinds: tuple[Kind, ...]
    carries: NDArray[np.int8]
    plain: NDArray[np.bool_]
    against: NDArray[np.bool_]
    valences: tuple[Valence | None, ...]


def training_set(codebook: Codebook, bank: Sequence[Passage]) -> TrainingSet:
    """Every sentence of the codebook and the bank, with what it says about each code.

    Codes of one family are alternatives, so an example of one speaks against its siblings; of the codes of other
    families it says nothing. A bank speaks for all the codes it uses, and its plain passages speak against every code.
    Retired codes are left out; what is said of one that another has taken the place of is said of that one.
    """
    codebook, bank = _in_use(codebook, bank)
    codes = tuple(code.id for code in codebook.codes)
    rows = [
        *(_Row(_definition(code, codebook.language), "definition", _unsaid(codes)) for code in codebook.codes),
        *_examples(codebook),
        *_passages(codes, bank),
    ]
    against = [[code in row.against for code in codes] for row in rows]
    return TrainingSet(
        codes,
        tuple(row.text for row in rows),
        tuple(row.kind for row in rows),
        np.array([row.carries for row in rows], np.int8).reshape(len(rows), len(codes)),
        np.array([row.plain for row in rows], np.bool_),
        np.array(against, np.bool_).reshape(len(rows), len(codes)),
        tuple(row.valence for row in rows),
    )


def a_few(bank: Sequence[Passage], *, trained_on: bool) -> tuple[Passage, ...]:
    """So much of a bank as a study is to encode: minutes of it would bring little more.

    Where a model was trained on the bank, some plain talk for the codes that it does not know is enough; else some
    passages of every code too. What is only to be understood from what was said before is left out.
    """
    alone = [passage for passage in bank if not passage.before]
    plain = [passage for passage in alone if not passage.codes and not passage.near]
    chosen = set(map(id, _spread(plain, MOST_PLAIN)))
    if not trained_on:
        for code in sorted({code for passage in alone for code in passage.codes}):
            chosen |= set(map(id, _spread([each for each in alone if code in each.codes], MOST_OF_CODE)))
            chosen |= set(map(id, _spread([each for each in alone if code in each.near], MOST_NEAR)))
    return tuple(passage for passage in bank if id(passage) in chosen)


def _spread(passages: Sequence[Passage], most: int) -> list[Passage]:
    """At most so many of them, evenly from the first to the last."""
    if len(passages) <= most:
        return list(passages)
    return [passages[round(i)] for i in np.linspace(0, len(passages) - 1, most)]


def _in_use(codebook: Codebook, bank: Sequence[Passage]) -> tuple[Codebook, list[Passage]]:
    """The codebook and the bank without retired codes; passages that speak of such codes only are left out."""
    retired = {code.id: code.into for code in codebook.codes if code.retired is not None}
    if not retired:
        return codebook, list(bank)

    def stands_for(code: str | None) -> str | None:
        passed = set()
        while code in retired and code not in passed:
            passed.add(code)
            code = retired[code]
        return None if code in retired else code

    codes = []
    for code in codebook.in_use:
        misses = ((miss, stands_for(miss.code)) for miss in code.near_misses)
        # A near miss that by now belongs to the code itself no longer says anything against it.
        kept = tuple(NearMiss(miss.text, now) for miss, now in misses if now != code.id)
        codes.append(replace(code, near_misses=kept))
    passages = []
    for passage in bank:
        now = tuple(dict.fromkeys(stood for code in passage.codes if (stood := stands_for(code))))
        if now or not passage.codes:
            near = tuple(stood for code in passage.near if (stood := stands_for(code)) and stood not in now)
            passages.append(replace(passage, codes=now, near=near))
    return replace(codebook, codes=tuple(codes)), passages


def _definition(code: Code, language: str) -> str:
    return f"{code.named(language)}: {code.definition}"


def _unsaid(codes: Sequence[str]) -> Told:
    return np.full(len(codes), -1, np.int8)


def _examples(codebook: Codebook) -> Iterator[_Row]:
    codes = [code.id for code in codebook.codes]
    families = np.array([code.family for code in codebook.codes])

    def speaks_for(code: str) -> Told:
        row = np.where(families == families[codes.index(code)], 0, -1).astype(np.int8)
        row[codes.index(code)] = 1
        return row

    for code in codebook.codes:
        for example in code.examples:
            yield _Row(example.text, "example", speaks_for(code.id), valence=example.valence)
        for near_miss in code.near_misses:
            row = speaks_for(near_miss.code) if near_miss.code else _unsaid(codes)
            row[codes.index(code.id)] = 0
            yield _Row(near_miss.text, "example", row, against=(code.id,))


def _passages(codes: Sequence[str], bank: Sequence[Passage]) -> Iterator[_Row]:
    used = {code for passage in bank for code in passage.codes}
    banked = [k for k, code in enumerate(codes) if code in used]
    for passage in bank:
        plain = not passage.codes and not passage.near
        row = _unsaid(codes)
        if plain:
            row[:] = 0
        else:
            row[banked] = 0
        row[[k for k, code in enumerate(codes) if code in passage.codes]] = 1
        told = set(passage.valences.values())
        valence = told.pop() if len(told) == 1 else None
        yield _Row(passage.text, "passage", row, plain, passage.near, valence)
