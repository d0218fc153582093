"""Which column of a table is which, by its heading in Swedish or English."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


_SPEAKER = _words(
    """
    speaker talare deltagare speaker_name participant respondent informant namn name person speaker_label who vem
    author avsändare sender user användare roll role
    """
)
_TEXT = _words(
    """
    text replik yttrande utterance utsaga content innehåll speech tal anförande inlägg message meddelande transcript
    transkription transcription transkript sentence mening paragraph stycke sagt said body
    """
)
_TIME = _words(
    "time tid start start_time starttid starttime tidpunkt timestamp tidskod timecode from från begin in tidsstämpel"
)
_DIALOGUE = _words(
    """
    dialogue_id dialogue dialog_id dialog transcript_id transkript_id file fil filnamn filename conversation
    conversation_id samtal samtals_id intervju interview interview_id intervju_id meeting_id meeting möte document
    dokument transcript transkript
    """
)
_PARTY = ("party", "parti")
_ROLE = ("role", "roll", "is_leader", "ledare", "leader")
_PER_TURN = _words("turn tur nr no number nummer index rad row line end slut end_time sluttid id reply")


@dataclass(frozen=True, slots=True)
class Columns:
    """Positions of the columns in a row; ``others`` are the headings that may be attributes, with their positions."""

    speaker: int
    text: int
    time: int | None
    dialogue: int | None
    party: int | None
    role: int | None
    others: tuple[tuple[str, int], ...]


def heading(cell: str) -> str:
    """A heading as it is compared: NFC, lower case, words joined by ``_``."""
    plain = unicodedata.normalize("NFC", cell).strip("\ufeff \t\xa0*").casefold()
    return "_".join(plain.replace("-", " ").replace("(s)", " ").replace("(sek)", " ").split())


def recognised(row: Sequence[str]) -> Columns | None:
    """The columns named by a heading row; None without both a speaker and a speech column."""
    names = [heading(cell) for cell in row]
    text = _first(names, _TEXT, ())
    if text is None:
        return None
    speaker = _first(names, _SPEAKER, (text,))
    if speaker is None:
        return None
    time = _first(names, _TIME, (text, speaker))
    dialogue = _first(names, _DIALOGUE, (text, speaker, time))
    taken = (text, speaker, time, dialogue)
    party, role = _first(names, _PARTY, taken), _first(names, _ROLE, taken)
    used = {*taken, party, role}
    others = tuple(
        (row[i].strip(), i) for i, name in enumerate(names) if name and i not in used and name not in _PER_TURN
    )
    return Columns(speaker, text, time, dialogue, party, role, others)


def _first(names: Sequence[str], wanted: Sequence[str], taken: Sequence[int | None]) -> int | None:
    """The column of the first of the wanted headings that the row has."""
    for name in wanted:
        if name in names and names.index(name) not in taken:
            return names.index(name)
    return None
