"""What a project is made of, read once from the study."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from tema.exchange.guids import is_guid
from tema.exchange.words import VALENCE_LABELS
from tema.exporters.form import Wish
from tema.messages import Text, text_in
from tema.pipeline.rules import codebook_in_force
from tema.records import Codebook, Coding, Flagged, Memo, Place, Suggestion, Theme, Transcript, Valence, Verdict
from tema.refi.identity import guid_of, source_guid, user_guid
from tema.store import corpus, derived, machine
from tema.store.reads.origins import origins
from tema.store.study import Study
from tema.views.cleared import Cleared, cleared

NO_MOMENT = "1970-01-01T00:00:00Z"
"""For notes of a study in which nobody has decided anything: some programs cannot read a note without a moment."""


@dataclass(slots=True)
class Ids:
    """Gives each thing its id: the one that another program knows it by where that is free, else tema's own."""

    taken: set[str] = field(default_factory=set)

    def claim(self, made: str, own: object = None) -> str:
        """An id that nothing else has: ``own`` if it is one, else ``made``."""
        others = (guid_of("again", made, number) for number in range(1, 1000))
        wanted = str(own or "").strip().strip("{}").lower()
        first = (wanted, made) if is_guid(wanted) else (made,)
        guid = next((each for each in first if each not in self.taken), None) or next(
            each for each in others if each not in self.taken
        )
        self.taken.add(guid)
        return guid


@dataclass(frozen=True, slots=True)
class Material:
    """The study as it may go out, its codebook, and the ids by which others know what came from them.

    ``originals`` are the transcripts with all their words: for ids and for finding words that may not go out, never for
    going out. ``keys`` are tema's own ids of the sources by name, ``sources`` and ``users`` those they go out under.
    ``origins`` says of a coding's decision where it came from. ``moment`` is the time of the first act. ``valences``
    and ``names`` are what directions and codes are called.
    """

    study: Study
    gate: Cleared
    originals: Mapping[str, Transcript]
    book: Codebook
    text: Text
    wish: Wish
    ids: Ids
    origins: Mapping[str, Mapping[str, Any]]
    keys: Mapping[str, str]
    sources: Mapping[str, str]
    users: Mapping[str, str]
    memos: Mapping[tuple[Place, str, str | None], Memo]
    themes: tuple[Theme, ...]
    suggestions: tuple[tuple[Place, Suggestion], ...]
    moment: str
    valences: Mapping[Valence, str]
    names: Mapping[str, str]

    def key(self, place: Place) -> tuple[object, ...]:
        """What tells a place from others in ids: tema's own id of the source, and the positions."""
        return self.keys[place.transcript], place.start, place.end


def material_of(study: Study, wish: Wish) -> Material:
    """All of it."""
    gate = cleared(study)
    originals = {each.name: each for each in corpus.transcripts(study)}
    known = origins(study)
    ids = Ids()
    keys = {name: source_guid(originals[name]) for name in gate.transcripts}
    book, text = codebook_in_force(study), text_in(wish.language)
    themes = tuple(theme for theme in gate.themes if theme.dismissed is None)
    acts: tuple[Coding | Flagged | Memo | Verdict, ...] = (*gate.codings, *gate.memos, *gate.flags, *gate.verdicts)
    moments = [each.decided_at for each in acts] + [each.created_at for each in themes]
    coders = sorted({each.coder for each in acts} | {each.created_by for each in themes})
    said = _said(gate, known)
    return Material(
        study=study,
        gate=gate,
        originals=originals,
        book=book,
        text=text,
        wish=wish,
        ids=ids,
        origins=known,
        keys=keys,
        sources={name: ids.claim(key, said.get(("source", name))) for name, key in keys.items()},
        users={name: ids.claim(user_guid(name), said.get(("user", name))) for name in coders},
        memos={(memo.place, memo.coder, memo.code): memo for memo in gate.memos},
        themes=themes,
        suggestions=tuple(_undecided(study, gate)) if wish.suggestions_too else (),
        moment=utc(min(moments)) or NO_MOMENT if moments else NO_MOMENT,
        valences={valence: text(key) for valence, key in VALENCE_LABELS.items()},
        names={code.id: code.named(book.language) for code in book.codes},
    )


def utc(at: str) -> str | None:
    """A moment of the ledger as the standard writes it, in UTC; None if it is none."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat().removesuffix("+00:00") + "Z"


def _said(gate: Cleared, origins: Mapping[str, Mapping[str, Any]]) -> dict[tuple[str, str], object]:
    """The ids that other programs have for sources and users, by their names here; the first that is said holds."""
    said: dict[tuple[str, str], object] = {}
    for coding in gate.codings if origins else ():
        origin = origins.get(coding.id, {})
        for kind, name in (("source", coding.place.transcript), ("user", coding.coder)):
            if origin.get(kind):
                said.setdefault((kind, name), origin[kind])
    return said


def _undecided(study: Study, gate: Cleared) -> Iterable[tuple[Place, Suggestion]]:
    """The machine's suggestions that nobody has decided on, in text order, likeliest first."""
    decided = {(coding.place, coding.code) for coding in derived.codings(study)}
    decided |= {(place, code) for _, place, code in derived.rejections(study)}
    places = {segment.id: segment.place for segment in corpus.segments(study)}
    found = [(places[each.segment], each) for each in machine.suggestions(study) if each.segment in places]
    for place, each in sorted(found, key=lambda pair: (pair[0], -pair[1].probability, pair[1].code)):
        if (place, each.code) not in decided and gate.may_go(place):
            yield place, each
