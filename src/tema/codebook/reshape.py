"""What merging, retiring and moving a code means for the codebook's other codes: which of them change, and how."""

from __future__ import annotations

from dataclasses import replace

from tema.records import Code, Codebook, Example, NearMiss


def merged(book: Codebook, old: str, into: str, reason: str) -> tuple[Code, ...]:
    """The codes that change when ``old`` goes up in ``into``, which takes over its examples and its place.

    What was a near miss of ``into`` because it belonged to ``old`` is now an example. References to ``old`` go to
    ``into``; its children too.
    """
    codes = {code.id: code for code in book.codes}
    gone, kept = codes[old], codes[into]
    own = {_folded(each.text) for each in kept.examples}
    turned = [Example(miss.text, "both") for miss in kept.near_misses if miss.code == old]
    taken = [each for each in (*gone.examples, *turned) if _folded(each.text) not in own]
    misses = [miss for miss in kept.near_misses if miss.code != old]
    known = {_folded(miss.text) for miss in misses} | {_folded(each.text) for each in (*kept.examples, *taken)}
    misses += [miss for miss in gone.near_misses if miss.code != into and _folded(miss.text) not in known]
    after = {old: replace(gone, retired=reason, into=into)}
    after[into] = replace(
        kept,
        parent=gone.parent if kept.parent == old else kept.parent,
        examples=(*kept.examples, *taken),
        near_misses=tuple(misses),
        neighbours=_neighbours((*kept.neighbours, *gone.neighbours), {old, into}),
    )
    for code in book.codes:
        if code.id not in after:
            after[code.id] = _pointed_anew(code, old, into, into)
    return tuple(code for id_, code in after.items() if code != codes[id_])


def retired(book: Codebook, old: str, reason: str) -> tuple[Code, ...]:
    """The codes that change when ``old`` goes out of use: its children move up, and nobody has it as neighbour."""
    codes = {code.id: code for code in book.codes}
    gone = codes[old]
    after = [replace(gone, retired=reason, into=None)]
    after += [_pointed_anew(code, old, None, gone.parent) for code in book.codes if code.id != old]
    return tuple(code for code in after if code != codes[code.id])


def placed(book: Codebook, code: str, family: str, parent: str | None) -> tuple[Code, ...]:
    """The codes that change when ``code`` moves to another family or under another code; those under it go along."""
    below, size = {code}, 0
    while len(below) != size:
        size = len(below)
        below |= {each.id for each in book.codes if each.parent in below}
    moved = [replace(each, family=family) for each in book.codes if each.id in below]
    after = [replace(each, parent=parent) if each.id == code else each for each in moved]
    return tuple(each for each in after if each not in book.codes)


def _pointed_anew(code: Code, old: str, into: str | None, parent: str | None) -> Code:
    neighbours = tuple(into if each == old else each for each in code.neighbours)
    return replace(
        code,
        parent=(None if parent == code.id else parent) if code.parent == old else code.parent,
        neighbours=_neighbours(tuple(each for each in neighbours if each), {code.id}),
        near_misses=tuple(_miss(miss, old, into) for miss in code.near_misses),
    )


def _miss(miss: NearMiss, old: str, into: str | None) -> NearMiss:
    return NearMiss(miss.text, into) if into and miss.code == old else miss


def _neighbours(neighbours: tuple[str, ...], but: set[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in neighbours if each not in but))


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
