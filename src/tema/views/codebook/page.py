"""The codebook in force, with how often each code is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tema.codebook import check_codebook, parse_codebook
from tema.codebook.lines import read_text
from tema.errors import CodebookMissing
from tema.pipeline.rules import codebook_file, codebook_in_force, wording_in_force
from tema.records import Code, Codebook, Family, Problem
from tema.store.reads import code_uses, lookup
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code with its depth in the tree (0 for a code without parent) and how often it is used.

    ``mine`` of the codings are the coder's own; ``older`` were made when the code was worded in another way.
    """

    code: Code
    depth: int
    codings: int
    suggestions: int
    mine: int = 0
    older: int = 0


@dataclass(frozen=True, slots=True)
class CodebookPage:
    """The codebook as a tree: families with their codes, parents before children; and what could be mended.

    Codes that are out of use stand by themselves in ``retired``. ``edited``: the file says something else than the
    codebook in force.
    """

    codebook: Codebook
    file: str
    families: tuple[tuple[Family | None, tuple[CodeRow, ...]], ...]
    advice: tuple[Problem, ...]
    edited: bool
    retired: tuple[CodeRow, ...] = ()

    @property
    def rows(self) -> Mapping[str, CodeRow]:
        """Every code by its id, the retired ones last."""
        tree = (row for _, rows in self.families for row in rows)
        return {row.code.id: row for row in (*tree, *self.retired)}


def codebook_page(study: Study, coder: str = "", *, own_only: bool = False) -> CodebookPage:
    """The codebook in force for reading, with how often ``coder`` and everybody has used each code.

    ``own_only``: as if there were no colleagues and no suggestions, for a coder who works blind.
    """
    file, wording = wording_in_force(study)
    codebook = codebook_in_force(study)
    row = _rows(study, codebook, coder, own_only)
    known = {each.id for each in codebook.families}
    used = [code for code in _parents_first(codebook) if code.retired is None]
    families: list[tuple[Family | None, tuple[CodeRow, ...]]] = [
        (family, tuple(row(code) for code in used if code.family == family.id)) for family in codebook.families
    ]
    strays = tuple(row(code) for code in used if code.family not in known)
    return CodebookPage(
        codebook=codebook,
        file=file,
        families=(*families, *(((None, strays),) if strays else ())),
        advice=_advice(file, wording),
        edited=_edited(study, wording),
        retired=tuple(row(code) for code in codebook.codes if code.retired is not None),
    )


def _rows(study: Study, codebook: Codebook, coder: str, own_only: bool) -> Callable[[Code], CodeRow]:
    mine, older = code_uses.counts(study, coder), code_uses.older_counts(study, coder if own_only else None)
    codings = mine if own_only else code_uses.counts(study)
    suggestions = {} if own_only else lookup.suggestion_counts(study)
    depths = _depths(codebook)

    def row(code: Code) -> CodeRow:
        counts = (each.get(code.id, 0) for each in (codings, suggestions, mine, older))
        return CodeRow(code, depths[code.id], *counts)

    return row


def _edited(study: Study, wording: str) -> bool:
    try:
        return read_text(codebook_file(study))[0] != wording
    except CodebookMissing:
        return True


@lru_cache(maxsize=4)
def _advice(file: str, wording: str) -> tuple[Problem, ...]:
    """Kept like the codebook itself: looking for overlaps takes a third of a second, and every click draws the page."""
    codebook, faults = parse_codebook(wording, file)
    return faults if codebook is None else check_codebook(codebook, file, wording)


def _depths(codebook: Codebook) -> Mapping[str, int]:
    parents = {code.id: code.parent for code in codebook.codes}

    def depth(code: str) -> int:
        parent = parents.get(code)
        return 0 if parent not in parents else 1 + depth(str(parent))

    return {code: depth(code) for code in parents}


def _parents_first(codebook: Codebook) -> tuple[Code, ...]:
    """The codes in the order of the file, each followed by its children."""
    ids = {code.id for code in codebook.codes}
    children: dict[str | None, list[Code]] = {}
    for code in codebook.codes:
        children.setdefault(code.parent if code.parent in ids else None, []).append(code)

    def walk(parent: str | None) -> tuple[Code, ...]:
        return tuple(each for code in children.get(parent, []) for each in (code, *walk(code.id)))

    return walk(None)
