"""Searching in all dialogues: where a word is said in any of its forms, and who says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from threading import Thread

from tema.errors import TemaError
from tema.records import Role
from tema.search import Found, Index, Term, build, find, terms, warm
from tema.store import corpus, derived
from tema.store.reads import dialogues
from tema.store.study import Study
from tema.views.attributes import Attributes, attributes

AROUND = 140
"""Characters shown on each side of what was found."""


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of text in a hit, and whether it is what was looked for."""

    text: str
    found: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A turn where everything that was asked for is said."""

    turn: int
    speaker: str
    role: Role
    bits: tuple[Bit, ...]


@dataclass(frozen=True, slots=True)
class InDialogue:
    """The hits of one dialogue that are shown, and how many turns it has in all."""

    name: str
    turns: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """How often one group says it: turns, times, and times per 10,000 words of all that the group says."""

    value: str
    turns: int
    times: int
    rate: float


@dataclass(frozen=True, slots=True)
class Results:
    """What a search found: all in figures, one page of it as text. ``words`` are the words found, commonest first."""

    asked: tuple[Term, ...]
    turns: int
    times: int
    dialogues: int
    shown: tuple[InDialogue, ...]
    words: tuple[tuple[str, int], ...]
    by: Mapping[str, tuple[Use, ...]]


@dataclass(frozen=True, slots=True)
class _Corpus:
    """The texts of all turns and whose they are: (dialogue, number of the turn), and how many words."""

    index: Index
    places: tuple[tuple[str, int], ...]
    words: tuple[int, ...]


def prepare(study: Study) -> None:
    """Read the texts and their words in the background, so that the first search need not wait for it."""
    if _ready.get(str(study.folder)) != _mark(study):
        Thread(target=_prepare, args=(study,), daemon=True).start()


_ready: dict[str, str] = {}
"""The mark of the texts that are being prepared or are ready, by folder of the study."""


def _mark(study: Study) -> str:
    return f"{derived.settings(study).get('language', 'sv')}\n{dialogues.texts_mark(study)}"


def _prepare(study: Study) -> None:
    # Nobody waits for this: what is wrong with the study is told where it is searched.
    with suppress(TemaError):
        mark = _mark(study)
        _ready[str(study.folder)] = mark
        warm(_corpus(study, mark).index)


@lru_cache(maxsize=2)
def _corpus(study: Study, mark: str) -> _Corpus:
    said = [
        (transcript.name, turn.number, transcript.text[turn.start : turn.end])
        for transcript in corpus.as_imported(study)
        for turn in transcript.turns
    ]
    index = build([text for _, _, text in said], mark.partition("\n")[0])
    places = tuple((name, number) for name, number, _ in said)
    return _Corpus(index, places, tuple(len(text.split()) for _, _, text in said))


def search(  # noqa: PLR0913  (what is asked for, and which part of the answer)
    study: Study, query: str, *, inside: bool = False, leaders: bool = True, page: int = 1, per_page: int = 20
) -> Results:
    """Find the turns where all that ``query`` asks for is said (see ``tema.search``).

    Args:
        study: the study.
        query: what was typed.
        inside: whether a word is found within longer ones too.
        leaders: whether the leaders' turns are searched.
        page: which page of the hits is shown, from 1.
        per_page: how many hits there are on a page.
    """
    known = _corpus(study, _mark(study))
    asked = terms(query, inside=inside)
    found = find(known.index, asked)
    who = dialogues.who_spoke(study)
    said = [who.get(place, ("", "participant")) for place in known.places]
    counted = [n for n in found.texts if leaders or said[n][1] != "leader"]
    shown = counted[(page - 1) * per_page : page * per_page]
    per_dialogue = Counter(known.places[n][0] for n in counted)
    return Results(
        asked=asked,
        turns=len(counted),
        times=sum(found.texts[n] for n in counted),
        dialogues=len(per_dialogue),
        shown=tuple(
            InDialogue(
                name, per_dialogue[name], tuple(_hit(known, found, n, said[n]) for n in shown if _in(known, n, name))
            )
            for name in dict.fromkeys(known.places[n][0] for n in shown)
        ),
        words=_words(known, found, counted),
        by=_uses(study, known, found, counted, [leaders or role != "leader" for _, role in said]),
    )


def _in(known: _Corpus, number: int, name: str) -> bool:
    return known.places[number][0] == name


def _words(known: _Corpus, found: Found, counted: list[int]) -> tuple[tuple[str, int], ...]:
    among = set(counted)
    times = {word: sum(number in among for number in known.index.words[word]) for word in found.words}
    return tuple(sorted(((w, n) for w, n in times.items() if n), key=lambda row: (-row[1], row[0])))


def _hit(known: _Corpus, found: Found, number: int, said: tuple[str, Role]) -> Hit:
    text = known.index.texts[number]
    return Hit(known.places[number][1], *said, bits=_bits(text, found.spans(text)))


def _bits(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[Bit, ...]:
    """The neighbourhood of the first hit, and of those that follow in it, with all hits told apart."""
    if not spans:
        return (Bit(text[: 2 * AROUND], found=False),)
    start, end = max(0, spans[0][0] - AROUND), min(len(text), spans[0][1] + 2 * AROUND)
    start = text.find(" ", start, spans[0][0]) + 1 if start else 0
    end = end if end == len(text) else max(text.rfind(" ", spans[0][1], end), spans[0][1])
    bits, at = [Bit("… ", found=False)] if start else [], start
    for first, last in spans:
        if first < at or last > end:
            continue
        bits += [Bit(text[at:first], found=False), Bit(text[first:last], found=True)]
        at = last
    bits += [Bit(text[at:end], found=False), Bit(" …" if end < len(text) else "", found=False)]
    return tuple(bit for bit in bits if bit.text)


def _uses(
    study: Study, known: _Corpus, found: Found, counted: list[int], heard: list[bool]
) -> dict[str, tuple[Use, ...]]:
    """For each attribute that groups the dialogues, how often each value's dialogues say it."""
    spoken: Counter[str] = Counter()
    for (name, _), words, counts in zip(known.places, known.words, heard, strict=True):
        spoken[name] += words if counts else 0
    turns = Counter(known.places[n][0] for n in counted)
    times: Counter[str] = Counter()
    for n in counted:
        times[known.places[n][0]] += found.texts[n]
    uses = {}
    for attribute, named in _groups(attributes(study)).items():
        rows = [
            _use(value, sum(turns[n] for n in names), sum(times[n] for n in names), sum(spoken[n] for n in names))
            for value, names in named.items()
        ]
        uses[attribute] = tuple(sorted(rows, key=lambda use: (-use.rate, use.value)))
    return uses


def _use(value: str, turns: int, times: int, words: int) -> Use:
    return Use(value, turns, times, 10_000 * times / words if words else 0.0)


def _groups(pairs: Attributes) -> dict[str, dict[str, list[str]]]:
    """Attribute to value to dialogues, for the attributes that group the dialogues."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, known in pairs.items():
        for attribute, value in known:
            if value:
                found.setdefault(attribute, {}).setdefault(value, []).append(name)
    return {key: values for key, values in found.items() if 1 < len(values) <= _MOST_GROUPS}


_MOST_GROUPS = 20
