"""What may go out: words that those who spoke have withdrawn, or do not want to see quoted, are blacked out.

A blacked-out text has the same length as before, so that every place in it stays where it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tema.records import Place, RestrictedDialogue, RestrictedExcerpt, Transcript, Turn

BLACK = "\N{FULL BLOCK}"
"""Stands for each character that may not be read; spaces and line ends stay, so that the text keeps its form."""

_READABLE = re.compile(r"\S")

Stretches = Mapping[str, tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Consent:
    """What those who spoke allow. Keys are transcripts; stretches are [start, end), in order and apart.

    ``gone`` are dialogues that are withdrawn as a whole. ``withdrawn`` may not be used at all; ``unquotable`` may be
    counted and coded, but its words may not be shown. ``silent`` are (transcript, label) of speakers who have withdrawn
    all they say in it.
    """

    gone: frozenset[str]
    withdrawn: Stretches
    unquotable: Stretches
    silent: frozenset[tuple[str, str]] = frozenset()

    def is_withdrawn(self, place: Place) -> bool:
        """Whether any of what stands at the place has been withdrawn."""
        return place.transcript in self.gone or _touches(self.withdrawn, place)

    def may_quote(self, place: Place) -> bool:
        """Whether all the words at the place may be shown."""
        return not self.is_withdrawn(place) and not _touches(self.unquotable, place)

    def cleared(self, transcript: Transcript) -> Transcript:
        """The transcript with every word blacked out that may not be shown; its places stay as they are.

        Turns that are withdrawn, and speakers who have withdrawn all they say, are not in it.
        """
        if transcript.name in self.gone:
            nothing = blacked(transcript.text, [(0, len(transcript.text))])
            return replace(transcript, text=nothing, turns=(), speakers=())
        hidden = self._hidden(transcript.name)
        if not hidden:
            return transcript
        return replace(
            transcript,
            text=blacked(transcript.text, hidden),
            turns=tuple(turn for turn in transcript.turns if not self._is_silent(transcript.name, turn)),
            speakers=tuple(each for each in transcript.speakers if (transcript.name, each.label) not in self.silent),
        )

    def hidden_words(self, transcripts: Iterable[Transcript]) -> tuple[str, ...]:
        """Every stretch whose words may not be shown, as it stands in these transcripts (before ``cleared``)."""
        return tuple(
            each.text[start:end]
            for each in transcripts
            for start, end in ([(0, len(each.text))] if each.name in self.gone else self._hidden(each.name))
        )

    def _hidden(self, name: str) -> tuple[tuple[int, int], ...]:
        return (*self.withdrawn.get(name, ()), *self.unquotable.get(name, ()))

    def _is_silent(self, name: str, turn: Turn) -> bool:
        return any(start <= turn.start and turn.end <= end for start, end in self.withdrawn.get(name, ()))


def blacked(text: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The text with these stretches blacked out; as long as before."""
    for start, end in stretches:
        text = text[:start] + _READABLE.sub(BLACK, text[start:end]) + text[end:]
    return text


def consent_of(
    transcripts: Iterable[Transcript], excerpts: Iterable[RestrictedExcerpt], dialogues: Iterable[RestrictedDialogue]
) -> Consent:
    """What may go out of these transcripts, by what has been said of excerpts, speakers and dialogues.

    A speaker's turns are found by the label that she has now.
    """
    texts = {each.name: each for each in transcripts}
    gone = {each.transcript for each in dialogues if each.restriction == "withdrawn" and not each.speaker}
    found: dict[str, dict[str, list[tuple[int, int]]]] = {"withdrawn": {}, "not_quoted": {}}
    for excerpt in excerpts:
        place = excerpt.place
        found[excerpt.restriction].setdefault(place.transcript, []).append((place.start, place.end))
    for each in dialogues:
        if each.transcript in texts:
            stretches = _said_by(texts[each.transcript], each.speaker, named=each.restriction == "withdrawn")
            found[each.restriction].setdefault(each.transcript, []).extend(stretches)
    silent = {(each.transcript, each.speaker) for each in dialogues if each.restriction == "withdrawn" and each.speaker}
    return Consent(frozenset(gone), _in_order(found["withdrawn"]), _in_order(found["not_quoted"]), frozenset(silent))


def _said_by(transcript: Transcript, speaker: str, *, named: bool) -> list[tuple[int, int]]:
    """The speaker's turns, and with ``named`` her label where it stands before each of them."""
    if not speaker:
        return [(0, len(transcript.text))]
    found, before = [], 0
    for turn in transcript.turns:
        if turn.speaker == speaker:
            found.append((turn.start, turn.end))
            at = transcript.text.rfind(speaker, before, turn.start) if named else -1
            found += [(at, at + len(speaker))] if at >= 0 else []
        before = turn.end
    return found


def _in_order(found: Mapping[str, Iterable[tuple[int, int]]]) -> Stretches:
    """The stretches joined where they meet, in order."""
    joined: dict[str, tuple[tuple[int, int], ...]] = {}
    for name, stretches in found.items():
        apart: list[tuple[int, int]] = []
        for start, end in sorted(stretches):
            if apart and start <= apart[-1][1]:
                apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
            else:
                apart.append((start, end))
        joined[name] = tuple(apart)
    return joined


def _touches(stretches: Stretches, place: Place) -> bool:
    found = stretches.get(place.transcript, ())
    # They stand in order and apart: only the last that begins before the place ends can reach into it.
    at = bisect_left(found, (place.end,)) - 1
    return at >= 0 and place.start < found[at][1]


_WORD = re.compile(r"\w+")
RUN = 5
"""So many words of a hidden text in a row are taken to be from there, wherever else they are written."""


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Words that may not be shown, to find them where somebody has copied them: in a memo, an example, a reason.

    ``runs`` are all runs of ``RUN`` words in them, or a whole stretch that is shorter. ``hidden`` are the words of each
    stretch in a row, ``shown`` the texts that may be shown: what stands there too may be said.
    """

    runs: frozenset[tuple[str, ...]]
    hidden: tuple[str, ...]
    shown: tuple[str, ...]

    def blacked(self, text: str) -> str:
        """The text with such words blacked out, all of it where it is but a few words of theirs; as long as before."""
        words = _words(text) if self.runs else ()
        if 0 < len(words) < RUN and self._only_hidden(words):
            return blacked(text, [(0, len(text))])
        return blacked(text, self.stretches(text))

    def stretches(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where such words stand in the text: [start, end), the earliest first; they may overlap."""
        found = list(_WORD.finditer(text)) if self.runs else []
        words = tuple(each.group().casefold() for each in found)
        return tuple(
            (found[at].start(), found[at + length - 1].end())
            for at in range(len(words))
            for length in sorted({len(run) for run in self.runs})
            if words[at : at + length] in self.runs and not self._is_shown(words[at : at + length])
        )

    def free(self, words: Iterable[str]) -> tuple[str, ...]:
        """Those of the words that do not stand in hidden texts only."""
        return tuple(each for each in words if not self._only_hidden(_words(each)))

    def _only_hidden(self, words: tuple[str, ...]) -> bool:
        row = f" {' '.join(words)} "
        return any(row in each for each in self.hidden) and not self._is_shown(words)

    def _is_shown(self, words: tuple[str, ...]) -> bool:
        written = re.compile(r"(?<!\w)" + r"\W+".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
        return any(written.search(each) for each in self.shown)


def unsaid(hidden: Iterable[str], shown: Iterable[str]) -> Unsaid:
    """What to look for, of these stretches that may not be shown, beside these texts that may."""
    stretches = [_words(each) for each in hidden]
    runs = {words[at : at + RUN] for words in stretches if words for at in range(max(len(words) - RUN, 0) + 1)}
    return Unsaid(frozenset(runs), tuple(f" {' '.join(words)} " for words in stretches), tuple(shown))


def _words(text: str) -> tuple[str, ...]:
    return tuple(each.casefold() for each in _WORD.findall(text))
