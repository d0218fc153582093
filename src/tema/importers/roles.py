"""Who leads the dialogue: by label, by the header, or by who asks; and the speakers of a transcript as records.

The leader's turns are context and not data, so a false leader throws data away: in doubt, everyone is a participant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tema.importers.words import LEADER_CODES, LEADER_WORDS
from tema.records import Role, Speaker, Turn

_QUESTION = re.compile(r"[?？؟;](?=\s|$|[\"”’)\]*])|[?？؟]")
_SENTENCE = re.compile(r"[^.?!？؟…]+[.?!？؟…]*")
_WOMEN_AND_MEN = frozenset({"m", "k"})

FEWEST_TURNS = 8
"""A transcript with fewer turns says too little about who asks."""

CLEAR_SHARE, CLEAR_RATIO = 0.25, 1.75
"""Method: of the leader's sentences at least a quarter are questions, and 1.75 times the share of anyone else."""

OPENING_SHARE, OPENING_RATIO = 0.2, 1.4
"""Enough for one who also speaks first and briefer than the others."""

FEWEST_QUESTIONS = 3


@dataclass(frozen=True, slots=True)
class Talk:
    """How one speaker talks: counts over her turns, and the share of her sentences that are questions."""

    label: str
    turns: int
    words: int
    asking_turns: int
    questions: int
    sentences: int

    @property
    def share(self) -> float:
        """Questions per sentence."""
        return self.questions / max(1, self.sentences)


def speakers(
    text: str,
    turns: Sequence[Turn],
    attributes: Sequence[tuple[str, str]] = (),
    given: Mapping[str, Role] | None = None,
) -> tuple[Speaker, ...]:
    """The speakers in order of first appearance, with the role recognised.

    Args:
        text: the transcript's text.
        turns: its turns.
        attributes: an attribute *leader* names the leader.
        given: roles that the file itself states (a column); they decide.
    """
    talks = _talks(text, turns)
    leaders = {label for label, role in (given or {}).items() if role == "leader"} or _leaders(talks, turns, attributes)
    return tuple(
        Speaker(
            talk.label,
            "leader" if talk.label in leaders else "participant",
            talk.turns,
            talk.words,
            round(talk.asking_turns / talk.turns, 4),
        )
        for talk in talks
    )


def is_leader_label(label: str) -> bool:
    """Whether the label by itself says that this is who leads (Samtalsledare, Karin (moderator), Interviewer 2)."""
    return bool(set(re.split(r"[\W\d_]+", label.casefold())) & LEADER_WORDS)


def _talks(text: str, turns: Sequence[Turn]) -> tuple[Talk, ...]:
    said: dict[str, list[str]] = {}
    for turn in turns:
        said.setdefault(turn.speaker, []).append(text[turn.start : turn.end])
    return tuple(_talk(label, speeches) for label, speeches in said.items())


def _talk(label: str, speeches: Sequence[str]) -> Talk:
    sentences = [part for speech in speeches for part in _SENTENCE.findall(speech) if re.search(r"\w", part)]
    asking = [bool(re.search(r"[?？؟]", speech)) for speech in speeches]
    questions = sum(bool(re.search(r"[?？؟]", sentence)) for sentence in sentences)
    words = sum(len(speech.split()) for speech in speeches)
    return Talk(label, len(speeches), words, sum(asking), questions, len(sentences))


def _leaders(talks: Sequence[Talk], turns: Sequence[Turn], attributes: Sequence[tuple[str, str]]) -> set[str]:
    if len(talks) < 2:  # noqa: PLR2004 - a monologue is led by nobody
        return set()
    for found in (_by_label(talks), _by_code(talks), _by_header(talks, attributes)):
        if found and len(found) < len(talks):
            return found
    asker = _by_questions(talks, turns)
    return set() if asker is None else {asker}


def _by_label(talks: Sequence[Talk]) -> set[str]:
    return {talk.label for talk in talks if is_leader_label(talk.label)}


def _by_code(talks: Sequence[Talk]) -> set[str]:
    """I among R, D or IP; M is the moderator, unless there is a K (then they are a woman and a man)."""
    codes = {talk.label.casefold().strip("."): talk.label for talk in talks}
    if set(codes) >= _WOMEN_AND_MEN:
        codes.pop("m")
    return {label for code, label in codes.items() if code in LEADER_CODES}


def _by_header(talks: Sequence[Talk], attributes: Sequence[tuple[str, str]]) -> set[str]:
    named = next((value for key, value in attributes if key == "leader"), "")
    words = set(re.findall(r"\w+", named.casefold()))
    labels = {talk.label: set(re.findall(r"\w+", talk.label.casefold())) for talk in talks}
    return {label for label, own in labels.items() if own and own <= words}


def _by_questions(talks: Sequence[Talk], turns: Sequence[Turn]) -> str | None:
    # One turn of a guest says little: she is compared only if she speaks more than once.
    heard = sorted((talk for talk in talks if talk.turns > 1), key=lambda talk: -talk.share)
    if len(turns) < FEWEST_TURNS or len(heard) < 2:  # noqa: PLR2004 - someone to compare with
        return None
    first, second = heard[0], heard[1]
    many = first.questions >= FEWEST_QUESTIONS and first.turns * len(talks) >= len(turns) / 2
    mean_words = sum(talk.words for talk in talks) / len(turns)
    is_brief = first.words / first.turns < mean_words
    opens = turns[0].speaker == first.label
    clear = first.share >= CLEAR_SHARE and first.share >= CLEAR_RATIO * second.share
    likely = opens and is_brief and first.share >= OPENING_SHARE and first.share >= OPENING_RATIO * second.share
    return first.label if many and (clear or likely) else None
