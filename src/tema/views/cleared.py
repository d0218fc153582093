"""What of a study may go out: the one gate through which every export and report reads.

What has been withdrawn is not there at all; words that may not be quoted are blacked out, and what was coded and
counted there stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from tema.consent import Consent, Unsaid, consent_of, unsaid
from tema.records import Coding, Flagged, Memo, Message, Place, Segment, Theme, Transcript, Verdict
from tema.store import corpus, derived, ledger
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How much consent keeps back: dialogues and codings that are left out, excerpts whose words are blacked out."""

    dialogues: int
    codings: int
    blacked: int

    @property
    def told(self) -> tuple[Message, ...]:
        """In words; nothing where nothing is kept back."""
        counts = {"dialogues": self.dialogues, "codings": self.codings, "blacked": self.blacked}
        return tuple(Message(f"export-left-out-{name}", {"count": count}) for name, count in counts.items() if count)


@dataclass(frozen=True, slots=True)
class Cleared:
    """The study as far as it may go out. Transcripts are by name, with words blacked out that may not be shown.

    What people have written of it (memos, reasons, names of themes) is there too, but for words that they have copied
    from what may not be shown; ``unsaid`` finds such words in other texts.
    """

    consent: Consent
    unsaid: Unsaid
    transcripts: Mapping[str, Transcript]
    codings: tuple[Coding, ...]
    memos: tuple[Memo, ...]
    flags: tuple[Flagged, ...]
    verdicts: tuple[Verdict, ...]
    themes: tuple[Theme, ...]
    left_out: LeftOut

    def may_go(self, place: Place) -> bool:
        """Whether what stands at the place may be used, and its dialogue is there."""
        return place.transcript in self.transcripts and not self.consent.is_withdrawn(place)

    def words(self, place: Place) -> str:
        """What stands at the place, as far as it may be shown."""
        return self.transcripts[place.transcript].text[place.start : place.end]

    def segments(self, found: Iterable[Segment]) -> tuple[Segment, ...]:
        """Those of the segments that may go out, with their words as far as they may be shown."""
        return tuple(replace(each, text=self.words(each.place)) for each in found if self.may_go(each.place))


def cleared(study: Study) -> Cleared:
    """The study as far as it may go out now.

    A coding whose dialogue's file has been taken away is not in it either. Themes are with, dismissed ones too. It is
    kept until anybody decides anything or a transcript is another: pages and exports ask several times over.
    """
    return _cleared(study, ledger.mark(study), corpus.transcripts(study))


@lru_cache(maxsize=2)
def _cleared(study: Study, mark: str, transcripts: tuple[Transcript, ...]) -> Cleared:  # noqa: ARG001  (what changes it)
    consent = consent_of(transcripts, *derived.restrictions(study))
    texts = {each.name: consent.cleared(each) for each in transcripts if each.name not in consent.gone}
    hidden = unsaid(consent.hidden_words(transcripts), (each.text for each in texts.values()))
    gate = Cleared(consent, hidden, texts, (), (), (), (), (), LeftOut(0, 0, 0))
    codings = derived.codings(study)
    going = _going(gate, codings)
    names = {each.name for each in transcripts}
    gate = replace(
        gate,
        codings=going,
        memos=_going(gate, derived.memos(study)),
        flags=_going(gate, derived.flags(study)),
        verdicts=_going(gate, derived.verdicts(study)),
        themes=tuple(_theme(gate, theme) for theme in derived.themes(study)),
        left_out=LeftOut(
            dialogues=len(consent.gone & names),
            codings=sum(coding.place.transcript in names for coding in codings) - len(going),
            blacked=len({coding.place for coding in going if not consent.may_quote(coding.place)}),
        ),
    )
    return _written(gate) if hidden.runs else gate


def _written(gate: Cleared) -> Cleared:
    """The gate with what people have written as far as that may be shown."""
    shown = gate.unsaid.blacked
    return replace(
        gate,
        codings=tuple(replace(each, memo=shown(each.memo)) for each in gate.codings),
        memos=tuple(replace(each, text=shown(each.text)) for each in gate.memos),
        verdicts=tuple(replace(each, reason=shown(each.reason)) for each in gate.verdicts),
    )


_Placed = TypeVar("_Placed", Coding, Memo, Flagged, Verdict)


def _going(gate: Cleared, found: Iterable[_Placed]) -> tuple[_Placed, ...]:
    """Those that may go out, with their words as far as they may be shown."""
    quoted = ((each, gate.words(each.place)) for each in found if gate.may_go(each.place))
    return tuple(each if each.quote == words else replace(each, quote=words) for each, words in quoted)


def _theme(gate: Cleared, theme: Theme) -> Theme:
    members = tuple((place, gate.words(place)) for place, _ in theme.members if gate.may_go(place))
    name, description = gate.unsaid.blacked(theme.name), gate.unsaid.blacked(theme.description)
    return replace(theme, name=name, description=description, members=members)
