"""The sentences to learn from: the codebook's definitions, examples and near misses, and the exemplar bank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tema.records import Code, Codebook, NearMiss, Passage

Kind = Literal["definition", "example", "passage"]
Row = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """m sentences and what each says about each code.

    ``carries`` (m, codes): 1 the code applies, 0 it does not, -1 nobody has said. ``plain`` (m,): carries no code at
    all. The first ``len(codes)`` sentences are the definitions, in the order of ``codes``.
    """

    codes: tuple[str, ...]
    texts: tuple[str, ...]
    kinds: tuple[Kind, ...]
    carries: NDArray[np.int8]
    plain: NDArray[np.bool_]


def training_set(codebook: Codebook, bank: Sequence[Passage]) -> TrainingSet:
    """Every sentence of the codebook and the bank, with what it says about each code.

    Codes of one family are alternatives, so an example of one speaks against its siblings; of the codes of other
    families it says nothing. A bank speaks for all the codes it uses, and its plain passages speak against every code.
    Retired codes are left out; what is said of one that another has taken the place of is said of that one.
    """
    codebook, bank = _in_use(codebook, bank)
    codes = tuple(code.id for code in codebook.codes)
    rows = [
        *((_definition(code, codebook.language), "definition", _unsaid(codes), False) for code in codebook.codes),
        *_examples(codebook),
        *_passages(codes, bank),
    ]
    texts, kinds, carries, plain = zip(*rows, strict=True) if rows else ((), (), (), ())
    return TrainingSet(
        codes, texts, kinds, np.array(carries, np.int8).reshape(len(texts), len(codes)), np.array(plain, np.bool_)
    )


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
            passages.append(replace(passage, codes=now))
    return replace(codebook, codes=tuple(codes)), passages


def _definition(code: Code, language: str) -> str:
    return f"{code.named(language)}: {code.definition}"


def _unsaid(codes: Sequence[str]) -> Row:
    return np.full(len(codes), -1, np.int8)


def _examples(codebook: Codebook) -> Iterator[tuple[str, Kind, Row, bool]]:
    codes = [code.id for code in codebook.codes]
    families = np.array([code.family for code in codebook.codes])

    def speaks_for(code: str) -> Row:
        row = np.where(families == families[codes.index(code)], 0, -1).astype(np.int8)
        row[codes.index(code)] = 1
        return row

    for code in codebook.codes:
        for example in code.examples:
            yield example.text, "example", speaks_for(code.id), False
        for near_miss in code.near_misses:
            row = speaks_for(near_miss.code) if near_miss.code else _unsaid(codes)
            row[codes.index(code.id)] = 0
            yield near_miss.text, "example", row, False


def _passages(codes: Sequence[str], bank: Sequence[Passage]) -> Iterator[tuple[str, Kind, Row, bool]]:
    used = {code for passage in bank for code in passage.codes}
    banked = [k for k, code in enumerate(codes) if code in used]
    for passage in bank:
        row = _unsaid(codes)
        if passage.codes:
            row[banked] = 0
        else:
            row[:] = 0
        row[[k for k, code in enumerate(codes) if code in passage.codes]] = 1
        yield passage.text, "passage", row, not passage.codes
