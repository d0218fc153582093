"""What those who spoke have said of their words, as the pages show it; and what it does to the study."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tema.errors import NoSuchDialogue, NoSuchSpeaker
from tema.records import Place, RestrictedDialogue, RestrictedExcerpt, Restriction
from tema.store import corpus, derived
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class DialogueConsent:
    """What holds in one dialogue: of the whole of it, of speakers by label, and of stretches of its text.

    ``stretches`` are (start, end, what holds there): of excerpts, then of the whole dialogue and of speakers' turns.
    """

    whole: RestrictedDialogue | None
    speakers: dict[str, RestrictedDialogue]
    excerpts: tuple[RestrictedExcerpt, ...]
    stretches: tuple[tuple[int, int, Restriction], ...]

    def speaker(self, label: str) -> Restriction | None:
        """What holds of all that a speaker says."""
        said = (self.whole, self.speakers.get(label))
        return strictest(each.restriction for each in said if each is not None)

    def at(self, place: Place, but_for: Place | None = None) -> Restriction | None:
        """What holds of a place: the strictest of what touches it, but for what is said of the excerpt ``but_for``."""
        said = [(each.place.start, each.place.end, each.restriction) for each in self.excerpts if each.place != but_for]
        found = (*said, *self.stretches[len(self.excerpts) :])
        return strictest(how for start, end, how in found if start < place.end and place.start < end)


def strictest(found: Iterable[Restriction]) -> Restriction | None:
    """The strictest of several; None of none."""
    kinds = set(found)
    return "withdrawn" if "withdrawn" in kinds else "not_quoted" if "not_quoted" in kinds else None


def dialogue_consent(study: Study, name: str) -> DialogueConsent:
    """What holds in the dialogue of that name."""
    excerpts, dialogues = derived.restrictions(study)
    own = tuple(each for each in excerpts if each.place.transcript == name)
    said = {each.speaker: each for each in dialogues if each.transcript == name}
    stretches = [(each.place.start, each.place.end, each.restriction) for each in own]
    if said:
        transcript = corpus.transcript(study, name)
        if "" in said:
            stretches.append((0, len(transcript.text), said[""].restriction))
        stretches += [
            (turn.start, turn.end, said[turn.speaker].restriction)
            for turn in transcript.turns
            if turn.speaker and turn.speaker in said
        ]
    whole = said.pop("", None)
    return DialogueConsent(whole, said, own, tuple(stretches))


def said_of_excerpts(
    study: Study, places: Iterable[Place]
) -> dict[Place, tuple[Restriction | None, Restriction | None]]:
    """What has been said of exactly each of these excerpts, and of more that they share words with; the others not."""
    excerpts, dialogues = derived.restrictions(study)
    marked = {each.place.transcript for each in excerpts} | {each.transcript for each in dialogues}
    wanted = [place for place in places if place.transcript in marked]
    there = {name: dialogue_consent(study, name) for name in {place.transcript for place in wanted}}
    own = {each.place: each.restriction for each in excerpts}
    return {place: (own.get(place), there[place.transcript].at(place, but_for=place)) for place in wanted}


@dataclass(frozen=True, slots=True)
class Marked:
    """What is restricted in a dialogue, as the list shows it: the whole of it, so many speakers, so many excerpts."""

    whole: Restriction | None = None
    speakers: int = 0
    excerpts: int = 0


def marked_dialogues(study: Study) -> dict[str, Marked]:
    """The dialogues in which anything is restricted, by name."""
    excerpts, dialogues = derived.restrictions(study)
    whole = {each.transcript: each.restriction for each in dialogues if not each.speaker}
    speakers = [each.transcript for each in dialogues if each.speaker]
    places = [each.place.transcript for each in excerpts]
    return {
        name: Marked(whole.get(name), speakers.count(name), places.count(name))
        for name in sorted({*whole, *speakers, *places})
    }


def checked_speaker(study: Study, dialogue: str, speaker: str) -> None:
    """Make sure that there is such a dialogue and, unless ``speaker`` is "", such a speaker in it.

    Raises:
        NoSuchDialogue, NoSuchSpeaker: there is not.
    """
    try:
        transcript = corpus.transcript(study, dialogue)
    except KeyError as missing:
        known = ", ".join(each.name for each in corpus.transcripts(study))
        raise NoSuchDialogue(dialogue=dialogue, known=known) from missing
    labels = [each.label for each in transcript.speakers]
    if speaker and speaker not in labels:
        raise NoSuchSpeaker(dialogue=dialogue, speaker=speaker, known=", ".join(labels))
