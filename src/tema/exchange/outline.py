"""The codebook as a tree, for the forms that have one: families, their codes, and codes under codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tema.records import Code, Codebook, Family, Message


@dataclass(frozen=True, slots=True)
class Branch:
    """A code with those that stand under it."""

    code: Code
    below: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A family (None: codes without one) with its codes that stand under no other."""

    family: Family | None
    branches: tuple[Branch, ...]


def outline(book: Codebook) -> tuple[Group, ...]:
    """The families in their order, then codes without family. A code stands under its parent, whatever its family."""
    below: dict[str | None, list[Code]] = {}
    for code in book.codes:
        below.setdefault(code.parent, []).append(code)

    def branch(code: Code) -> Branch:
        return Branch(code, tuple(branch(each) for each in below.get(code.id, ())))

    top = below.get(None, [])
    groups = [Group(each, tuple(branch(code) for code in top if code.family == each.id)) for each in book.families]
    alone = tuple(branch(code) for code in top if code.family not in {each.id for each in book.families})
    return (*groups, Group(None, alone)) if alone else tuple(groups)


def walked(
    branches: tuple[Branch, ...], depth: int = 0, parent: str | None = None
) -> Iterator[tuple[int, str | None, Code]]:
    """Each code of a tree, in the order of reading, with its depth and the id of the code it stands under."""
    for each in branches:
        yield depth, parent, each.code
        yield from walked(each.below, depth + 1, each.code.id)


@dataclass(frozen=True, slots=True)
class Section:
    """A family's codes under one heading; without family those that have none, or where ``retired`` all that are.

    Of each code: the level of its heading, and the id of the code that it seems to stand under.
    """

    family: Family | None
    retired: bool
    codes: tuple[tuple[int, str | None, Code], ...]


def sections(book: Codebook, top: int, deepest: int) -> tuple[Section, ...]:
    """The codebook as headings: families, in them the codes in use from level ``top`` on, and last the retired ones.

    A code whose parent is retired stands among its family's own. Below level ``deepest`` there are no more levels.
    """
    in_use = {code.id for code in book.in_use}
    real = {code.id: code for code in book.codes}
    kept = tuple(code if code.parent in in_use else replace(code, parent=None) for code in book.in_use)
    found = [
        Section(group.family, retired=False, codes=_levelled(group.branches, real, top, deepest))
        for group in outline(replace(book, codes=kept))
    ]
    out = tuple((top, None, code) for code in book.codes if code.retired is not None)
    return (*found, Section(None, retired=True, codes=out)) if out else tuple(found)


def _levelled(
    branches: tuple[Branch, ...], real: dict[str, Code], top: int, deepest: int
) -> tuple[tuple[int, str | None, Code], ...]:
    rows: list[tuple[int, str | None, Code]] = []
    above: dict[int, str] = {}
    for depth, _, code in walked(branches):
        level = min(top + depth, deepest)
        above = {each: id_ for each, id_ in above.items() if each < level}
        rows.append((level, above[max(above)] if above else None, real[code.id]))
        above[level] = code.id
    return tuple(rows)


def order_lost(book: Codebook, written: tuple[str, ...]) -> tuple[Message, ...]:
    """What to say of the order when the codes were written in the order of these ids."""
    return () if written == tuple(code.id for code in book.codes) else (Message("exchange-lost-order"),)
