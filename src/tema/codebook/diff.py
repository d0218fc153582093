"""What differs between two codebooks, in the words of those who keep them: reworded, joined, parted, moved, retired."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from tema.codebook.kinship import Kin, Kinship, Sure, kinship
from tema.codebook.pieces import Piece, difference, likeness, same_words
from tema.records import EMPTY, Code, Codebook, Family, Source

Kind = Literal[
    "new",
    "split",
    "gone",
    "merged",
    "joined",
    "parted",
    "id",
    "retired",
    "back",
    "renamed",
    "reworded",
    "examples-new",
    "examples-gone",
    "examples-reworded",
    "examples-turned",
    "misses-new",
    "misses-gone",
    "misses-reworded",
    "misses-turned",
    "family",
    "parent",
    "neighbours",
    "source",
    "guid",
    "order",
    "family-new",
    "family-gone",
    "family-renamed",
    "family-reworded",
    "documents",
    "book",
]
"""*merged*: it went up in another, and *joined* is said of that other; *split*: it came out of another, and *parted* of
that one. *id*: the same code under another id."""

REWORDED = ("definition", "inclusion", "exclusion")
_ALIKE = 0.5  # an example or a near miss that shares so many words with one that went is the same, reworded


@dataclass(frozen=True, slots=True)
class Line:
    """A text with what went and what came in it; ``was`` and ``now`` its valence, or where a near miss belongs."""

    pieces: tuple[Piece, ...]
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    ``about`` is a code or a family, "" the whole codebook; ``name`` its name in the wording after, by language.
    ``was`` and ``now`` are ids, texts or names that exchange places; ``field`` is which text was reworded; ``others``
    are the ids of other codes that it is about.
    """

    kind: Kind
    about: str
    name: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    field: str = ""
    was: str = ""
    now: str = ""
    others: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    sure: Sure = "certain"


def differences(before: Codebook, after: Codebook, split: Iterable[tuple[str, str]] = ()) -> tuple[Difference, ...]:
    """Everything that differs, code by code in the order of ``after``, then what is gone, then the whole codebook.

    Args:
        before: the codebook as it was.
        after: as it is.
        split: (old, new) where it is known from elsewhere that a code was parted (see ``kinship``).
    """
    kin = kinship(before, after, split)
    old = {code.id: code for code in before.codes}
    new = {code.id: code for code in after.codes}
    found: list[Difference] = []
    for id_, code in new.items():
        earlier = old.get(id_) or (old[kin.ids[id_].code] if id_ in kin.ids else None)
        found += _came(code, kin) if earlier is None else _code(earlier, code, kin, (before, after))
        found += _touched(code, kin)
    same = {each.code for each in kin.ids.values()}
    for id_, code in old.items():
        if id_ not in new and id_ not in same:
            found.append(_went(code, kin))
    return (*found, *_order(before, after), *_families(before, after), *_book(before, after))


def _came(code: Code, kin: Kinship) -> Iterator[Difference]:
    source = kin.split.get(code.id)
    lines = (Line((("new", code.definition),)),)
    if source is not None:
        yield Difference("split", code.id, code.name, others=(source.code,), lines=lines, sure=source.sure)
    else:
        yield Difference("new", code.id, code.name, lines=lines)
    if code.retired is not None:
        yield Difference("retired", code.id, code.name, now=code.retired)


def _went(code: Code, kin: Kinship) -> Difference:
    target = kin.merged.get(code.id)
    if target is not None:
        return Difference("merged", code.id, code.name, others=(target.code,), sure=target.sure)
    made = tuple(id_ for id_, source in kin.split.items() if source.code == code.id)
    if made:
        return Difference("parted", code.id, code.name, others=made, sure=kin.split[made[0]].sure)
    return Difference("gone", code.id, code.name, lines=(Line((("gone", code.definition),)),))


def _touched(code: Code, kin: Kinship) -> Iterator[Difference]:
    """What is said of a code that others went into or came out of."""
    for kind, related in (("joined", kin.merged), ("parted", kin.split)):
        others = tuple(id_ for id_, each in related.items() if each.code == code.id)
        if others:
            sure = _least(related[each] for each in others)
            yield Difference("joined" if kind == "joined" else "parted", code.id, code.name, others=others, sure=sure)


def _least(kin: Iterable[Kin]) -> Sure:
    found = {each.sure for each in kin}
    return "perhaps" if "perhaps" in found else "likely" if "likely" in found else "certain"


def _code(was: Code, now: Code, kin: Kinship, books: tuple[Codebook, Codebook]) -> Iterator[Difference]:
    """What became of one code; ``books`` are the two codebooks."""
    about, name = now.id, now.name
    if was.id != now.id:
        yield Difference("id", about, name, was=was.id, now=now.id, sure=kin.ids[now.id].sure)
    yield from _standing(was, now, kin)
    if dict(was.name) != dict(now.name):
        own = books[1].language
        before, after = _names(was.name, now.name, own), _names(now.name, was.name, own)
        yield Difference("renamed", about, name, was=before, now=after)
    for each in REWORDED:
        old, new = str(getattr(was, each)), str(getattr(now, each))
        if not same_words(old, new):
            yield Difference("reworded", about, name, field=each, lines=(Line(difference(old, new)),))
    examples = [[(each.text, str(each.valence)) for each in code.examples] for code in (was, now)]
    renamed = {each.code: id_ for id_, each in kin.ids.items()}
    misses = [[(each.text, renamed.get(each.code or "", each.code or "")) for each in was.near_misses]]
    misses.append([(each.text, each.code or "") for each in now.near_misses])
    yield from _list("examples", about, name, *examples)
    yield from _list("misses", about, name, *misses)
    yield from _place(was, now, kin, books)


def _standing(was: Code, now: Code, kin: Kinship) -> Iterator[Difference]:
    """Whether the code is in use."""
    if now.id in kin.merged:
        into = kin.merged[now.id]
        why = now.retired or ""
        yield Difference("merged", now.id, now.name, now=why, others=(into.code,), sure=into.sure)
    elif now.retired is not None and (was.retired is None or was.retired != now.retired):
        yield Difference("retired", now.id, now.name, now=now.retired)
    elif was.retired is not None and now.retired is None:
        yield Difference("back", now.id, now.name, was=was.retired)


def _names(names: Mapping[str, str], others: Mapping[str, str], own: str) -> str:
    """Those that differ, the one in the codebook's own language first."""
    ordered = sorted(names.items(), key=lambda pair: (pair[0] != own, pair[0]))
    changed = [name for language, name in ordered if others.get(language) != name]
    return " / ".join(dict.fromkeys(changed))


def _list(
    what: Literal["examples", "misses"],
    about: str,
    name: Mapping[str, str],
    old: Sequence[tuple[str, str]],
    new: Sequence[tuple[str, str]],
) -> Iterator[Difference]:
    """Texts with a valence or a code each: those that came, went, say it in other words, or mean something else."""
    before, after = ({" ".join(text.split()): (text, note) for text, note in some} for some in (old, new))
    turned = [
        Line((("same", after[key][0]),), before[key][1], after[key][1])
        for key in after
        if key in before and before[key][1] != after[key][1]
    ]
    came, went = [key for key in after if key not in before], [key for key in before if key not in after]
    reworded = []
    for key in list(came):
        near = max(went, key=lambda each: likeness(each, key), default=None)
        if near is not None and likeness(near, key) >= _ALIKE:
            reworded.append(Line(difference(before[near][0], after[key][0]), before[near][1], after[key][1]))
            came.remove(key)
            went.remove(near)
    said: tuple[tuple[str, list[Line]], ...] = (
        ("new", [Line((("new", after[key][0]),), now=after[key][1]) for key in came]),
        ("gone", [Line((("gone", before[key][0]),), was=before[key][1]) for key in went]),
        ("reworded", reworded),
        ("turned", turned),
    )
    for how, lines in said:
        if lines:
            yield Difference(_KINDS[f"{what}-{how}"], about, name, lines=tuple(lines))


_KINDS: Mapping[str, Kind] = {kind: kind for kind in get_args(Kind)}


def _place(was: Code, now: Code, kin: Kinship, books: tuple[Codebook, Codebook]) -> Iterator[Difference]:
    """Where the code stands, its neighbours and its sources; a reference to an id that changed is followed."""
    about, name = now.id, now.name
    renamed = {each.code: id_ for id_, each in kin.ids.items()}

    def followed(id_: str | None) -> str:
        return renamed.get(id_ or "", id_ or "")

    if was.family != now.family:
        families = [{each.id: each.named(book.language) for each in book.families} for book in books]
        if was.family in families[1] or families[0].get(was.family) != families[1].get(now.family):
            yield Difference("family", about, name, was=was.family, now=now.family)
    if followed(was.parent) != (now.parent or ""):
        yield Difference("parent", about, name, was=was.parent or "", now=now.parent or "")
    old = [followed(each) for each in was.neighbours]
    lines = [Line((("new", each),)) for each in now.neighbours if each not in old]
    lines += [Line((("gone", each),)) for each in old if each not in now.neighbours]
    if lines:
        yield Difference("neighbours", about, name, lines=tuple(lines))
    lines = [Line((("new", _cited(each)),)) for each in now.source if each not in was.source]
    lines += [Line((("gone", _cited(each)),)) for each in was.source if each not in now.source]
    if lines:
        yield Difference("source", about, name, lines=tuple(lines))
    if was.guid != now.guid:
        yield Difference("guid", about, name, was=was.guid or "", now=now.guid or "")


def _cited(source: Source) -> str:
    page = "" if source.page is None else f", s. {source.page}"
    quote = f": {source.quote}" if source.quote else ""
    return f"{source.document} {source.first_line}–{source.last_line}{page}{quote}"


def _order(before: Codebook, after: Codebook) -> Iterator[Difference]:
    """The fewest codes that must be moved within the file to get from one order to the other."""
    at = {code.id: number for number, code in enumerate(before.codes)}
    ids = [code.id for code in after.codes if code.id in at]
    stays = _rising(ids, at)
    moved = [id_ for id_ in ids if id_ not in stays]
    if moved:
        yield Difference("order", "", others=tuple(moved))


def _rising(ids: Sequence[str], at: Mapping[str, int]) -> frozenset[str]:
    """The longest run of codes, not necessarily side by side, that stand in their old order."""
    best: list[tuple[str, ...]] = []  # best[n]: the run of n + 1 codes that ends earliest
    for id_ in ids:
        place = bisect_left(best, at[id_], key=lambda run: at[run[-1]])
        run = (*(best[place - 1] if place else ()), id_)
        best[place : place + 1] = [run]
    return frozenset(best[-1]) if best else frozenset()


def _families(before: Codebook, after: Codebook) -> Iterator[Difference]:
    old, new = ({family.id: family for family in book.families} for book in (before, after))
    for id_, family in new.items():
        if id_ in old:
            yield from _family(old[id_], family, after.language)
        else:
            yield Difference("family-new", id_, family.name)
    for id_, family in old.items():
        if id_ not in new:
            yield Difference("family-gone", id_, family.name)


def _family(was: Family, now: Family, own: str) -> Iterator[Difference]:
    if dict(was.name) != dict(now.name):
        changed = _names(was.name, now.name, own), _names(now.name, was.name, own)
        yield Difference("family-renamed", now.id, now.name, was=changed[0], now=changed[1])
    if not same_words(was.definition, now.definition):
        yield Difference("family-reworded", now.id, now.name, lines=(Line(difference(was.definition, now.definition)),))


def _book(before: Codebook, after: Codebook) -> Iterator[Difference]:
    old, new = dict(before.documents), dict(after.documents)
    lines = [Line((("new", f"{key}: {name}"),)) for key, name in new.items() if old.get(key) != name]
    lines += [Line((("gone", f"{key}: {name}"),)) for key, name in old.items() if new.get(key) != name]
    if lines:
        yield Difference("documents", "", lines=tuple(lines))
    facts = [(book.id, *(name for _, name in sorted(book.name.items())), book.language) for book in (before, after)]
    if facts[0] != facts[1]:
        yield Difference("book", "", was=" · ".join(facts[0]), now=" · ".join(facts[1]))
