"""How a codebook holds in the material: codes that are taken for each other, unused ones, and those that swallow."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from tema.pipeline.health import Against, Alike, Measured, Taken
from tema.records import Codebook
from tema.store import machine
from tema.store.reads import health as reads
from tema.store.reads import judgements, lookup
from tema.store.reads.health import Reading
from tema.store.study import Study
from tema.views.judged import Judged, judged_by_several

FEWEST_APART, SHARE_APART, SHARE_TAKEN = 2, 0.05, 0.1
"""Two codes are said to be taken for each other from so many excerpts on, and from such a share: of those that coders
gave either of the two, or of those that people gave the code and the machine would have called the other."""

FEWEST_PLACES, NEARLY_ALL = 5, 0.8
"""A code is swallowed by another that stands at so large a share of its places, if it has so many."""

MOST = 12
"""So many excerpts are shown for each finding."""


@dataclass(frozen=True, slots=True)
class Words:
    """An excerpt: ``segment`` its place as an address."""

    segment: str
    words: str
    dialogue: str


@dataclass(frozen=True, slots=True)
class Confused:
    """Coders gave ``code`` where others gave ``other`` instead: on ``count`` of ``of`` excerpts where either was given.

    ``of`` counts what several have judged.
    """

    code: str
    other: str
    count: int
    of: int
    excerpts: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Swallowed:
    """Of the ``of`` places of ``code``, ``count`` carry ``other`` too."""

    code: str
    other: str
    count: int
    of: int
    excerpts: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Health:
    """How the codebook holds in the material, by what people did."""

    reading: Reading
    confused: tuple[Confused, ...]
    unused: tuple[str, ...]
    swallowed: tuple[Swallowed, ...]

    @property
    def findings(self) -> int:
        """How many things there are to look at."""
        return len(self.confused) + bool(self.unused) + len(self.swallowed)


@dataclass(frozen=True, slots=True)
class MachineHealth:
    """The same by what the machine measured, with the excerpts' words by id."""

    taken: tuple[Taken, ...]
    alike: tuple[Alike, ...]
    against: tuple[Against, ...]
    words: dict[str, Words]

    @property
    def findings(self) -> int:
        """How many things there are to look at."""
        return len(self.taken) + len(self.alike) + len(self.against)


def health(study: Study, codebook: Codebook) -> Health:
    """What people's decisions say of the codes in use."""
    used = tuple(code.id for code in codebook.in_use)
    return _health(study, used, (*judgements.mark(study), machine.fingerprint(study, "split")))


@lru_cache(maxsize=4)
def _health(study: Study, used: tuple[str, ...], mark: Hashable) -> Health:  # noqa: ARG001  (what the result depends on)
    counts = reads.places(study)
    read = reads.reading(study)
    unused = tuple(code for code in used if not counts.get(code)) if read.places else ()
    return Health(read, confused(judged_by_several(study), used), unused, _swallowed(study, used, counts))


def of_machine(study: Study, measured: Measured) -> MachineHealth:
    """What the machine measured, with the words of what it names; a single excerpt is no confusion."""
    often = (each for each in measured.taken if each.count >= FEWEST_APART)
    taken = tuple(each for each in often if each.count >= SHARE_TAKEN * each.of)
    wanted = {name for one in taken for name in one.segments}
    wanted |= {name for each in measured.against for name in (*each.given, *each.refused)}
    found = lookup.segments(study, wanted)
    words = {name: Words(name, each.text, each.place.transcript) for name, each in found.items()}
    return MachineHealth(taken, measured.alike, measured.against, words)


def confused(judged: Iterable[Judged], used: Sequence[str]) -> tuple[Confused, ...]:
    """Codes that coders gave the same excerpt one instead of the other, most often first."""
    where: dict[tuple[str, str], list[Words]] = {}
    either: dict[str, set[str]] = {}
    in_use = set(used)
    for each in judged:
        known = [said.codes & in_use for said in each.said]
        words = Words(each.segment or each.place.id, each.quote, each.place.transcript)
        for code in set().union(*known):
            either.setdefault(code, set()).add(words.segment)
        instead = {tuple(sorted((a, b))) for one, two in combinations(known, 2) for a in one - two for b in two - one}
        for a, b in sorted(instead):
            where.setdefault((a, b), []).append(words)
    found = (
        Confused(a, b, len(excerpts), len(either[a] | either[b]), tuple(excerpts[:MOST]))
        for (a, b), excerpts in where.items()
        if len(excerpts) >= max(FEWEST_APART, SHARE_APART * len(either[a] | either[b]))
    )
    return tuple(sorted(found, key=lambda one: (-one.count, one.code, one.other)))


def _swallowed(study: Study, used: Sequence[str], counts: dict[str, int]) -> tuple[Swallowed, ...]:
    found = []
    for pair, count in reads.together(study).items():
        for code, other in (pair, pair[::-1]):
            of = counts.get(code, 0)
            if code in used and other in used and of >= FEWEST_PLACES and count >= NEARLY_ALL * of:
                places = reads.shared(study, code, other, MOST)
                words = tuple(Words(place.id, quote, place.transcript) for place, quote in places)
                found.append(Swallowed(code, other, count, of, words))
    return tuple(sorted(found, key=lambda one: (-one.count / one.of, -one.of, one.code, one.other)))
