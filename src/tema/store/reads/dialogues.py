"""What the dialogues page reads: sizes and progress of every dialogue, and what is coded in one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, func, select, union_all

from tema.records import Coding, Role
from tema.store import overlay
from tema.store.rows import coding_of, codings_with_memos
from tema.store.schema import coding, rejection, segment, speaker, transcript, turn
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class Size:
    """How much a dialogue holds, and how far one coder has come: ``excerpts`` that are data, those ``judged``."""

    turns: int = 0
    words: int = 0
    excerpts: int = 0
    codings: int = 0
    judged: int = 0


def sizes(study: Study, coder: str, *, only_own: bool) -> dict[str, Size]:
    """The size of every dialogue; codings of all coders, or ``only_own``."""
    spoken = select(speaker.c.transcript, func.sum(speaker.c.turns), func.sum(speaker.c.words))
    excerpts = select(segment.c.transcript, func.count()).where(segment.c.use == "data")
    codings = select(coding.c.transcript, func.count())
    if only_own:
        codings = codings.where(coding.c.coder == coder)
    with study.reading() as connection:
        names = connection.scalars(select(transcript.c.name).order_by(transcript.c.name)).all()
        said = {
            name: (turns, words) for name, turns, words in connection.execute(spoken.group_by(speaker.c.transcript))
        }
        held: dict[str, int] = dict(connection.execute(excerpts.group_by(segment.c.transcript)).all())
        coded: dict[str, int] = dict(connection.execute(codings.group_by(coding.c.transcript)).all())
        judged: dict[str, int] = dict(connection.execute(_judged(coder)).all())
    return {
        name: Size(*said.get(name, (0, 0)), held.get(name, 0), coded.get(name, 0), judged.get(name, 0))
        for name in names
    }


def _judged(coder: str) -> Select[Any]:
    """For each dialogue, in how many excerpts the coder has coded or rejected something."""
    decided = union_all(
        *(select(each.c.transcript, each.c.start).where(each.c.coder == coder) for each in (coding, rejection))
    ).subquery()
    # The excerpt that a passage begins in is the last one that begins no later: one step in the index of places.
    before = segment.alias()
    begins = (
        select(func.max(before.c.start))
        .where(before.c.transcript == decided.c.transcript, before.c.start <= decided.c.start)
        .scalar_subquery()
    )
    inside = and_(
        segment.c.transcript == decided.c.transcript, segment.c.start == begins, segment.c.end > decided.c.start
    )
    return (
        select(segment.c.transcript, func.count(func.distinct(segment.c.id)))
        .select_from(decided.join(segment, inside))
        .where(segment.c.use == "data")
        .group_by(segment.c.transcript)
    )


def codings_in(study: Study, name: str, coder: str | None = None) -> tuple[Coding, ...]:
    """What is coded in one dialogue, by everybody or by one coder, in order of the text."""
    query = codings_with_memos().where(coding.c.transcript == name)
    if coder is not None:
        query = query.where(coding.c.coder == coder)
    with study.reading() as connection:
        found = connection.execute(query.order_by(coding.c.start, coding.c.end, coding.c.code, coding.c.coder))
        return tuple(coding_of(row, row.memo) for row in found)


def _same_place(one: FromClause, other: FromClause) -> ColumnElement[bool]:
    return and_(*(one.c[part] == other.c[part] for part in ("transcript", "start", "end")))


def label_in_file(study: Study, name: str, number: int) -> str | None:
    """Who the file says spoke a turn; None where there is no such turn."""
    query = select(turn.c.speaker).where(turn.c.transcript == name, turn.c.number == number)
    with study.reading() as connection:
        return connection.scalar(query)


def labels_in_file(study: Study, name: str) -> dict[str, tuple[str, ...]]:
    """For each speaker of a dialogue as people have corrected it, the other labels that the file has for her."""
    found: dict[str, list[str]] = {}
    query = select(turn.c.number, turn.c.speaker).where(turn.c.transcript == name).order_by(turn.c.position)
    with study.reading() as connection:
        who = overlay.corrections(connection, name)
        if name not in who.transcripts:
            return {}
        for number, label in connection.execute(query):
            found.setdefault(who.speaker(name, number, label), []).append(label)
    others = {shown: tuple(each for each in dict.fromkeys(labels) if each != shown) for shown, labels in found.items()}
    return {shown: labels for shown, labels in others.items() if labels}


def who_spoke(study: Study) -> dict[tuple[str, int], tuple[str, Role]]:
    """Who spoke each turn and her role, by dialogue and number of the turn."""
    query = select(turn.c.transcript, turn.c.number, turn.c.speaker)
    with study.reading() as connection:
        who = overlay.corrections(connection)
        roles = overlay.speakers(connection, who)
        spoke: dict[tuple[str, int], tuple[str, Role]] = {}
        for name, number, label in connection.execute(query):
            shown = who.speaker(name, number, label)
            spoke[name, number] = shown, roles.get(name, {}).get(shown, "participant")
    return spoke


def texts_mark(study: Study) -> str:
    """Changes when the text of any dialogue does; for what is kept at hand of the texts."""
    query = select(transcript.c.name, transcript.c.sha256).order_by(transcript.c.name)
    with study.reading() as connection:
        return "\n".join(f"{name} {sha256}" for name, sha256 in connection.execute(query))
