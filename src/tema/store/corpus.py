"""Transcripts, their speakers and turns, and the segments they are split into: all derived from the source files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from tema.records import Decision, Place, Role, Segment, Speaker, Transcript, Turn
from tema.store import overlay, schema
from tema.store.database import each
from tema.store.replay import PLACE_ACTS, member_of
from tema.store.rows import counting, decisions_where
from tema.store.study import Study

_transcript, _segment = schema.transcript, schema.segment
_PARTS = (schema.attribute, schema.speaker, schema.turn)


def save_transcripts(study: Study, transcripts: Iterable[Transcript]) -> None:
    """Let the corpus be exactly these.

    A transcript whose bytes, text or turns have changed loses its segments and what a run made of them; one where only
    attributes or speakers differ keeps them. Decisions are never touched (see ``stale_quotes``).
    """
    given = {transcript.name: transcript for transcript in transcripts}
    with study.writing() as connection:
        stored = {transcript.name: transcript for transcript in _read(connection)}
        gone = [name for name, old in stored.items() if name not in given or _rewritten(old, given[name])]
        connection.execute(delete(_transcript).where(_transcript.c.name.in_(each(gone))))
        touched = [new for name, new in given.items() if new != stored.get(name)]
        renewed = [new for new in touched if new.name in gone or new.name not in stored]
        _put(connection, _transcript, [{"name": t.name, "sha256": t.sha256, "text": t.text} for t in renewed])
        for part in _PARTS:
            connection.execute(delete(part).where(part.c.transcript.in_(each(t.name for t in touched))))
            _put(connection, part, [row for t in touched for row in _part_rows(part.name, t)])


def transcripts(study: Study) -> tuple[Transcript, ...]:
    """All transcripts, with speakers and attributes as people have corrected them, sorted by name."""
    with study.reading() as connection:
        return tuple(overlay.overlaid(connection, _read(connection)))


def as_imported(study: Study) -> tuple[Transcript, ...]:
    """All transcripts as their files gave them, without what people have corrected, sorted by name."""
    with study.reading() as connection:
        return tuple(_read(connection))


def transcript(study: Study, name: str) -> Transcript:
    """The transcript of that name.

    Raises:
        KeyError: there is none.
    """
    with study.reading() as connection:
        for found in overlay.overlaid(connection, _read(connection, name), name):
            return found
    raise KeyError(name)


def roles(study: Study, name: str) -> dict[str, Role]:
    """The role of each speaker of a transcript: the one a person has set, else the one that was recognised."""
    with study.reading() as connection:
        return overlay.speakers(connection, overlay.corrections(connection, name), name).get(name, {})


def led_turns(study: Study) -> dict[str, tuple[int, ...]]:
    """The numbers of the leaders' turns, by transcript: what decides which segments are data."""
    turn = schema.turn.c
    query = select(turn.transcript, turn.number, turn.speaker).order_by(turn.transcript, turn.position)
    with study.reading() as connection:
        found = overlay.corrections(connection)
        roles = overlay.speakers(connection, found)
        led: dict[str, list[int]] = {name: [] for name in connection.scalars(select(_transcript.c.name))}
        for name, number, label in connection.execute(query):
            if roles.get(name, {}).get(found.speaker(name, number, label)) == "leader":
                led[name].append(number)
    return {name: tuple(numbers) for name, numbers in sorted(led.items())}


def save_segments(study: Study, name: str, segments: Sequence[Segment]) -> None:
    """Let the segments of one stored transcript be exactly these.

    A segment whose borders did not move keeps what a run made of it; what belonged to the others goes with them. The
    speaker is kept as imported: corrections are laid over it when it is read.
    """
    ids = [segment.id for segment in segments]
    turn = schema.turn.c
    with study.writing() as connection:
        said_by: dict[int, str] = dict(
            connection.execute(select(turn.number, turn.speaker).where(turn.transcript == name)).all()
        )
        connection.execute(delete(_segment).where(_segment.c.transcript == name, _segment.c.id.not_in(each(ids))))
        put = insert(_segment)
        changing = {c: put.excluded[c] for c in ("turn", "speaker", "text", "use")}
        rows = [_segment_row(segment) | {"speaker": said_by.get(segment.turn, segment.speaker)} for segment in segments]
        if rows:
            connection.execute(put.on_conflict_do_update(index_elements=[_segment.c.id], set_=changing), rows)


def segments(study: Study, name: str | None = None) -> tuple[Segment, ...]:
    """The segments of one transcript, or of all, by transcript and place."""
    c = _segment.c
    query = select(c.transcript, c.start, c.end, c.turn, c.speaker, c.text, c.use).order_by(
        c.transcript, c.start, c.end
    )
    if name is not None:
        query = query.where(c.transcript == name)
    with study.reading() as connection:
        who = overlay.corrections(connection, name)
        return tuple(
            Segment(Place(in_, start, end), turn, who.speaker(in_, turn, speaker), text, use)
            for in_, start, end, turn, speaker, text, use in connection.execute(query)
        )


def stale_quotes(study: Study, transcripts: Iterable[Transcript] | None = None) -> tuple[Decision, ...]:
    """The decisions that count and whose quote is not (or no longer) the text at its place, in order of seq.

    Args:
        study: the study.
        transcripts: the texts to hold the quotes against, so that an edited file can be refused before it is saved; a
            transcript that is not among them has lost its text. None: the stored ones.
    """
    with study.reading() as connection:
        found = decisions_where(connection, schema.decision.c.act.in_(_QUOTING), counting())
        held = _read(connection) if transcripts is None else transcripts
        texts = {transcript.name: transcript.text for transcript in held}
    return tuple(decision for decision in found if not all(_stands(texts, *quoted) for quoted in _quotes(decision)))


_QUOTING = (*PLACE_ACTS, "create_theme", "add_to_theme", "choose_quotes", "summarise")


def _quotes(decision: Decision) -> list[tuple[Place, str]]:
    if decision.place is not None:
        return [(decision.place, decision.quote or "")]
    values = decision.values
    return [member_of(each) for name in ("members", "quotes", "excerpts") for each in values.get(name, ())]


def _stands(texts: Mapping[str, str], place: Place, quote: str) -> bool:
    return texts.get(place.transcript, "")[place.start : place.end] == quote


def _rewritten(old: Transcript, new: Transcript) -> bool:
    return (old.sha256, old.text, old.turns) != (new.sha256, new.text, new.turns)


def _put(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _part_rows(part: str, transcript: Transcript) -> list[dict[str, Any]]:
    found: list[dict[str, Any]]
    if part == "attribute":
        found = [{"name": name, "value": value} for name, value in transcript.attributes]
    elif part == "speaker":
        found = [
            _fields(speaker, "label", "role", "turns", "words", "question_share") for speaker in transcript.speakers
        ]
    else:
        found = [_fields(turn, "number", "speaker", "start", "end", "time") for turn in transcript.turns]
    return [{"transcript": transcript.name, "position": position, **row} for position, row in enumerate(found)]


def _fields(record: object, *names: str) -> dict[str, Any]:
    return {name: getattr(record, name) for name in names}


def _segment_row(segment: Segment) -> dict[str, Any]:
    place = _fields(segment.place, "transcript", "start", "end")
    return {"id": segment.id, **place, **_fields(segment, "turn", "speaker", "text", "use")}


def _read(connection: Connection, name: str | None = None) -> Iterable[Transcript]:
    """The stored transcripts, or the one of that name."""
    parts = [_by_transcript(connection, part, name) for part in _PARTS]
    query = select(_transcript).order_by(_transcript.c.name)
    if name is not None:
        query = query.where(_transcript.c.name == name)
    for found, sha256, text in connection.execute(query):
        attributes, speakers, turns = (part.get(found, ()) for part in parts)
        yield Transcript(
            name=found,
            text=text,
            turns=tuple(Turn(*row[2:]) for row in turns),
            speakers=tuple(Speaker(*row[2:]) for row in speakers),
            attributes=tuple((row[2], row[3]) for row in attributes),
            sha256=sha256,
        )


def _by_transcript(connection: Connection, part: Table, name: str | None) -> dict[str, list[tuple[Any, ...]]]:
    query = select(part).order_by(*part.primary_key)
    if name is not None:
        query = query.where(part.c.transcript == name)
    found: dict[str, list[tuple[Any, ...]]] = {}
    for row in connection.execute(query):
        found.setdefault(row[0], []).append(tuple(row))
    return found
