"""The dialogues as they are listed, and one of them as it is read: its turns in pieces, with what is coded where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tema.records import Coding, Place, Restriction, Role, Segment, Speaker, Transcript, Turn, Valence
from tema.store import corpus
from tema.store.reads import dialogues, lookup
from tema.store.study import Study
from tema.views.attributes import attributes
from tema.views.blinding import blinding
from tema.views.consent import DialogueConsent, dialogue_consent

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DialogueRow:
    """A dialogue in the list; ``telling`` are the attributes that group the dialogues, ``known`` all of them."""

    name: str
    telling: Pairs
    known: Pairs
    speakers: tuple[str, ...]
    size: dialogues.Size


def dialogue_rows(study: Study, coder: str) -> tuple[DialogueRow, ...]:
    """Every dialogue, by name; in blind mode only the coder's own codings are counted."""
    telling, known = attributes(study), lookup.attributes(study)
    speakers = lookup.speakers(study)
    sizes = dialogues.sizes(study, coder, only_own=blinding(study, coder).blind)
    return tuple(
        DialogueRow(name, telling.get(name, ()), known[name], tuple(s.label for s in speakers.get(name, ())), size)
        for name, size in sizes.items()
        if name in known
    )


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a turn inside which nothing changes: the same codings (numbers of marks) and the same segment.

    ``restriction`` is what those who spoke have said of these words.
    """

    text: str
    marks: tuple[int, ...]
    segment: int | None
    restriction: Restriction | None = None


@dataclass(frozen=True, slots=True)
class ReadTurn:
    """A turn for reading. ``begins`` and ``ends`` say where in the dialogue it stands, 0..1, counted in words."""

    number: int
    speaker: str
    role: Role
    time: float | None
    pieces: tuple[Piece, ...]
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A coding in the text: the first turn it touches, the excerpt it begins in, and where in the dialogue it is."""

    code: str
    coder: str
    valence: Valence | None
    memo: str
    quote: str
    turn: int
    segment: int | None
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Share:
    """How much of what is said in the dialogue one speaker says, and what she has said of her words."""

    speaker: str
    role: Role
    turns: int
    words: int
    share: float
    restriction: Restriction | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole dialogue for reading; pieces point into ``marks`` and ``segments`` (ids) by number."""

    name: str
    known: Pairs
    turns: tuple[ReadTurn, ...]
    marks: tuple[Mark, ...]
    segments: tuple[str, ...]
    shares: tuple[Share, ...]
    words: int


def read_dialogue(study: Study, coder: str, name: str) -> Reading | None:
    """The dialogue of that name with the codings that the coder may see; None when there is none."""
    try:
        transcript = corpus.transcript(study, name)
    except KeyError:
        return None
    only = coder if blinding(study, coder).blind else None
    codings = dialogues.codings_in(study, name, only)
    # An excerpt is what can be reviewed: the leader's talk and back-channels are only read.
    segments = tuple(each for each in corpus.segments(study, name) if each.use == "data")
    roles = corpus.roles(study, name)
    consent = dialogue_consent(study, name)
    ruler = _Ruler.of(transcript)
    units, marked = [each.place for each in segments], [each.place for each in codings]
    turns = _read_turns(transcript, roles, ruler, (units, marked), consent)
    marks = tuple(_mark(coding, transcript.turns, segments, ruler) for coding in codings)
    shares = _shares(transcript.speakers, roles, consent)
    return Reading(
        name, transcript.attributes, turns, marks, tuple(each.id for each in segments), shares, int(ruler.words)
    )


def _shares(speakers: Iterable[Speaker], roles: Mapping[str, Role], consent: DialogueConsent) -> tuple[Share, ...]:
    """The leaders first, then who says most."""
    all_words = sum(each.words for each in speakers) or 1
    shares = (
        Share(
            each.label,
            roles.get(each.label, each.role),
            each.turns,
            each.words,
            each.words / all_words,
            consent.speaker(each.label),
        )
        for each in speakers
    )
    return tuple(sorted(shares, key=lambda share: (share.role != "leader", -share.words)))


@dataclass(frozen=True, slots=True)
class _Ruler:
    """Where a place stands in the dialogue, counted in words said."""

    transcript: Transcript
    starts: tuple[int, ...]
    before: tuple[int, ...]
    words: int

    @classmethod
    def of(cls, transcript: Transcript) -> _Ruler:
        counted = 0
        before = []
        for turn in transcript.turns:
            before.append(counted)
            counted += len(transcript.text[turn.start : turn.end].split())
        return cls(transcript, tuple(turn.start for turn in transcript.turns), tuple(before), counted or 1)

    def at(self, offset: int) -> float:
        number = bisect_right(self.starts, offset) - 1
        if number < 0:
            return 0.0
        said = self.transcript.text[self.starts[number] : min(offset, self.transcript.turns[number].end)]
        return round((self.before[number] + len(said.split())) / self.words, 5)


def _read_turns(
    transcript: Transcript,
    roles: Mapping[str, Role],
    ruler: _Ruler,
    places: tuple[Sequence[Place], Sequence[Place]],
    consent: DialogueConsent,
) -> tuple[ReadTurn, ...]:
    """The turns; ``places`` are those of the excerpts and those of the marks."""
    units_on, marks_on = (_by_turn(transcript.turns, each) for each in places)
    return tuple(
        ReadTurn(
            number=turn.number,
            speaker=turn.speaker,
            role=roles.get(turn.speaker, "participant"),
            time=turn.time,
            pieces=_pieces(transcript, turn, units_on.get(turn.number, {}), marks_on.get(turn.number, {}), consent),
            begins=ruler.at(turn.start),
            ends=ruler.at(turn.end),
        )
        for turn in transcript.turns
    )


def _by_turn(turns: Sequence[Turn], places: Sequence[Place]) -> dict[int, dict[int, Place]]:
    """The places that touch each turn, by number of the turn and number of the place."""
    found: dict[int, dict[int, Place]] = {}
    for number, place in enumerate(places):
        at = max(0, bisect_right(turns, place.start, key=lambda turn: turn.start) - 1)
        while at < len(turns) and turns[at].start < place.end:
            if turns[at].end > place.start:
                found.setdefault(turns[at].number, {})[number] = place
            at += 1
    return found


def _pieces(
    transcript: Transcript,
    turn: Turn,
    units: Mapping[int, Place],
    marks: Mapping[int, Place],
    consent: DialogueConsent,
) -> tuple[Piece, ...]:
    edges = {turn.start, turn.end, *(edge for start, end, _ in consent.stretches for edge in (start, end))}
    edges |= {edge for place in (*units.values(), *marks.values()) for edge in (place.start, place.end)}
    inside = sorted(edge for edge in edges if turn.start <= edge <= turn.end)
    return tuple(
        Piece(
            transcript.text[start:end],
            tuple(n for n, place in marks.items() if place.start <= start and end <= place.end),
            next((n for n, place in units.items() if place.start <= start and end <= place.end), None),
            consent.at(Place(transcript.name, start, end)),
        )
        for start, end in pairwise(inside)
    )


def _mark(coding: Coding, turns: Sequence[Turn], segments: Sequence[Segment], ruler: _Ruler) -> Mark:
    place = coding.place
    number = max(0, bisect_right(turns, place.start, key=lambda turn: turn.start) - 1)
    unit = bisect_right(segments, place.start, key=lambda segment: segment.place.start) - 1
    inside = unit >= 0 and place.start < segments[unit].place.end
    return Mark(
        code=coding.code,
        coder=coding.coder,
        valence=coding.valence,
        memo=coding.memo,
        quote=coding.quote,
        turn=turns[number].number if turns else 0,
        segment=unit if inside else None,
        begins=ruler.at(place.start),
        ends=ruler.at(place.end),
    )
