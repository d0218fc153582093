"""What people have corrected about the dialogues, laid over what was imported; the imported rows stay as they are.

Speakers: who spoke each turn (``Corrections.speaker``), and the roles in force. Attributes: ``known_attributes``, for
everything that shows dialogues or chooses among them by what is known about them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Subquery, Table, and_, exists, func, literal, select, union_all

from tema.importers.roles import speakers as recognised
from tema.records import Role, Transcript
from tema.store.schema import attribute, attribute_set, role, speaker, speaker_name, speaker_set, transcript, turn

_LAST = 1 << 20
"""The position of attributes that people have added: after those that came with the files."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """What people have corrected about speakers; keys begin with the transcript.

    ``turns``: who spoke that turn. ``names``: what a speaker is called instead. ``roles``: those set by people, by the
    label that is shown. ``transcripts``: where any label is corrected.
    """

    turns: Mapping[tuple[str, int], str]
    names: Mapping[tuple[str, str], str]
    roles: Mapping[tuple[str, str], Role]
    transcripts: frozenset[str]

    def speaker(self, name: str, number: int, label: str) -> str:
        """Who spoke turn ``number`` of the transcript, where the file says ``label``."""
        return self.turns.get((name, number)) or self.names.get((name, label), label)


def corrections(connection: Connection, name: str | None = None) -> Corrections:
    """What people have corrected about the speakers of one transcript, or of all."""

    def rows(table: Table) -> Sequence[Row[Any]]:
        return connection.execute(
            select(table) if name is None else select(table).where(table.c.transcript == name)
        ).all()

    turns = {(row.transcript, row.turn): row.speaker for row in rows(speaker_set)}
    names = {(row.transcript, row.label): row.name for row in rows(speaker_name)}
    roles = {(row.transcript, row.speaker): _role(row.role) for row in rows(role)}
    return Corrections(turns, names, roles, frozenset(found for found, _ in (*turns, *names)))


def speakers(connection: Connection, found: Corrections, name: str | None = None) -> dict[str, dict[str, Role]]:
    """The speakers of one transcript or of all, by transcript and label, with the role in force."""
    of_one = () if name is None else (speaker.c.transcript == name,)
    query = select(speaker.c.transcript, speaker.c.label, speaker.c.role).where(*of_one)
    read: dict[str, dict[str, Role]] = {}
    for where, label, said in connection.execute(query.order_by(speaker.c.transcript, speaker.c.position)):
        read.setdefault(where, {})[label] = _role(said)
    for where in found.transcripts & read.keys():
        turns = select(turn.c.number, turn.c.speaker).where(turn.c.transcript == where).order_by(turn.c.position)
        labels = dict.fromkeys(found.speaker(where, number, label) for number, label in connection.execute(turns))
        read[where] = {label: _recognised(where, label, read[where], found) for label in labels}
    return {
        where: {label: found.roles.get((where, label), said) for label, said in each.items()}
        for where, each in read.items()
    }


def _recognised(name: str, label: str, read: Mapping[str, Role], found: Corrections) -> Role:
    """The role that was recognised for who is called ``label`` now: her own, or that of a label she had in the file."""
    if label in read and found.names.get((name, label), label) == label:
        return read[label]
    earlier = [said for old, said in read.items() if found.names.get((name, old)) == label]
    return "leader" if "leader" in earlier else "participant"


def _role(said: str) -> Role:
    return "leader" if said == "leader" else "participant"


def corrected(one: Transcript, found: Corrections, attributes: tuple[tuple[str, str], ...]) -> Transcript:
    """The transcript with what people have corrected; its text and the places of its turns are as imported."""
    if one.name not in found.transcripts:
        return one if one.attributes == attributes else replace(one, attributes=attributes)
    turns = tuple(replace(each, speaker=found.speaker(one.name, each.number, each.speaker)) for each in one.turns)
    read: Mapping[str, Role] = {each.label: each.role for each in one.speakers}
    who = tuple(
        replace(each, role=_recognised(one.name, each.label, read, found)) for each in recognised(one.text, turns)
    )
    return replace(one, turns=turns, speakers=who, attributes=attributes)


def known_attributes() -> Subquery:
    """What is known about each dialogue now: rows of transcript, position, name, value, as corrected by people."""
    own = and_(attribute_set.c.transcript == attribute.c.transcript, attribute_set.c.name == attribute.c.name)
    read = (
        select(
            attribute.c.transcript,
            attribute.c.position,
            attribute.c.name,
            func.coalesce(attribute_set.c.value, attribute.c.value).label("value"),
        )
        .select_from(attribute.outerjoin(attribute_set, own))
        .where(attribute_set.c.value.is_(None) | (attribute_set.c.value != ""))
    )
    # What was said of a dialogue that has gone since waits for it, unseen.
    is_there = exists().where(transcript.c.name == attribute_set.c.transcript)
    added = select(
        attribute_set.c.transcript, literal(_LAST).label("position"), attribute_set.c.name, attribute_set.c.value
    ).where(attribute_set.c.value != "", is_there, ~exists().where(own).correlate(attribute_set))
    return union_all(read, added).subquery("known_attribute")


def attributes(connection: Connection, name: str | None = None) -> dict[str, tuple[tuple[str, str], ...]]:
    """What is known about one dialogue, or about all of which anything is known, in the order met."""
    known = known_attributes()
    query = select(known.c.transcript, known.c.name, known.c.value)
    if name is not None:
        query = query.where(known.c.transcript == name)
    found: dict[str, list[tuple[str, str]]] = {}
    for where, key, value in connection.execute(query.order_by(known.c.transcript, known.c.position, known.c.name)):
        found.setdefault(where, []).append((key, value))
    return {where: tuple(pairs) for where, pairs in found.items()}


def overlaid(connection: Connection, read: Iterable[Transcript], name: str | None = None) -> Iterable[Transcript]:
    """Imported transcripts (the one called ``name``, or any) with what people have corrected."""
    found, known = corrections(connection, name), attributes(connection, name)
    for one in read:
        yield corrected(one, found, known.get(one.name, ()))
