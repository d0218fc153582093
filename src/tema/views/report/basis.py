"""What every part of a report is made from: the study as it may go out, read once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tema.errors import CodebookInvalid, CodebookMissing
from tema.messages import Language, Text, text_in
from tema.pipeline.rules import codebook_in_force
from tema.pipeline.settings import smallest_cell
from tema.records import ChosenQuote, Codebook, Coding, Place, Theme, Transcript, Written
from tema.report.counts import Tally, tally
from tema.store import corpus, derived
from tema.store.study import Study
from tema.views.attributes import Attributes, attributes
from tema.views.cleared import Cleared, cleared
from tema.views.themes.tree import tree


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a dialogue: where each turn begins and whose it is, and who of them take part (lead not)."""

    starts: tuple[int, ...]
    labels: tuple[str, ...]
    participants: frozenset[str]


@dataclass(frozen=True, slots=True)
class Basis:
    """The study as it may go out, and how the report is wanted.

    ``themes`` are those that stand, with their depth, in the analyst's order. ``attributes`` are those that group the
    dialogues. ``least`` is how many dialogues or
    speakers a number or a description needs behind it in what is shared.
    """

    study: Study
    gate: Cleared
    language: Language
    shared: bool
    least: int
    book: Codebook | None
    themes: tuple[tuple[int, Theme], ...]
    written: Mapping[str, Written]
    chosen: tuple[ChosenQuote, ...]
    voices: Mapping[str, Voice]
    attributes: Attributes

    @property
    def text(self) -> Text:
        """The sentences of the report's language."""
        return text_in(self.language)

    def theme(self, id_: str) -> Theme | None:
        """The theme of this id, where it stands."""
        return next((theme for _, theme in self.themes if theme.id == id_), None)

    def speakers(self, place: Place) -> tuple[str, ...]:
        """The participants who speak at the place."""
        voice = self.voices.get(place.transcript)
        if voice is None:
            return ()
        first = max(bisect_right(voice.starts, place.start) - 1, 0)
        last = bisect_right(voice.starts, place.end - 1)
        return tuple(dict.fromkeys(label for label in voice.labels[first:last] if label in voice.participants))

    def tally(self, places: Iterable[Place], codings: Iterable[Coding]) -> Tally:
        """How much these places and codings are."""
        found = tuple(places)
        return tally(found, codings, {place: self.speakers(place) for place in found})

    def places(self, theme: Theme) -> tuple[Place, ...]:
        """What the theme rests on: the excerpts in it or, while there are none, those coded with its codes."""
        if theme.members:
            return tuple(place for place, _ in theme.members)
        return tuple(sorted({coding.place for coding in self.gate.codings if coding.code in theme.codes}))

    def codings(self, theme: Theme) -> tuple[Coding, ...]:
        """The codings on those excerpts: with the theme's codes or, where it answers to none, with any."""
        inside = _stretches(self.places(theme))
        return tuple(
            coding
            for coding in self.gate.codings
            if (not theme.codes or coding.code in theme.codes) and _touches(inside, coding.place)
        )

    def code_name(self, id_: str) -> str:
        """What the code is called; its id where the codebook does not have it."""
        codes = self.book.codes if self.book else ()
        return next((code.named(self.language) for code in codes if code.id == id_), id_)

    def tally_of(self, theme: Theme) -> Tally:
        """How much the theme is."""
        return self.tally(self.places(theme), self.codings(theme))

    def tally_of_study(self) -> Tally:
        """How much the study is: all its dialogues and participants; the excerpts that are coded, and their codings."""
        speakers = sum(len(voice.participants) for voice in self.voices.values())
        excerpts = {coding.place for coding in self.gate.codings}
        return Tally(len(self.gate.transcripts), speakers, len(excerpts), len(self.gate.codings))

    def tally_of_code(self, code: str) -> Tally:
        """How much is coded with the code."""
        own = [coding for coding in self.gate.codings if coding.code == code]
        return self.tally([coding.place for coding in own], own)


def basis_of(study: Study, language: Language, *, shared: bool) -> Basis:
    """Read the study for a report. Without a codebook that can be read, codes go by their ids."""
    gate = cleared(study)
    try:
        book = codebook_in_force(study)
    except (CodebookMissing, CodebookInvalid):
        book = None
    return Basis(
        study,
        gate,
        language,
        shared,
        smallest_cell(study),
        book,
        tree(gate.themes),
        derived.written(study),
        derived.chosen_quotes(study),
        {name: _voice(study, gate, each) for name, each in gate.transcripts.items()},
        {name: pairs for name, pairs in attributes(study).items() if name in gate.transcripts},
    )


def coded_by(basis: Basis, own: str | None) -> Basis:
    """The same with no codings but this coder's, for one who works blind; None: everybody's."""
    if own is None:
        return basis
    codings = tuple(coding for coding in basis.gate.codings if coding.coder == own)
    return replace(basis, gate=replace(basis.gate, codings=codings))


def _stretches(places: Iterable[Place]) -> dict[str, list[tuple[int, int]]]:
    """The places as [start, end) by dialogue, in order, joined where they overlap."""
    joined: dict[str, list[tuple[int, int]]] = {}
    for place in sorted(places):
        own = joined.setdefault(place.transcript, [])
        if own and place.start < own[-1][1]:
            own[-1] = (own[-1][0], max(own[-1][1], place.end))
        else:
            own.append((place.start, place.end))
    return joined


def _touches(inside: Mapping[str, list[tuple[int, int]]], place: Place) -> bool:
    own = inside.get(place.transcript, [])
    before = bisect_left(own, (place.end, 0))
    return before > 0 and own[before - 1][1] > place.start


def _voice(study: Study, gate: Cleared, transcript: Transcript) -> Voice:
    """Who has withdrawn does not take part."""
    roles = corpus.roles(study, transcript.name)
    going = [turn for turn in transcript.turns if gate.may_go(Place(transcript.name, turn.start, turn.end))]
    return Voice(
        tuple(turn.start for turn in transcript.turns),
        tuple(turn.speaker for turn in transcript.turns),
        frozenset(turn.speaker for turn in going if roles.get(turn.speaker, "participant") == "participant"),
    )
