"""What a project says of places, as decisions: codings, memos, flags and verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from tema.decisions import decision
from tema.pipeline.projects.own import OwnNote, own_note
from tema.pipeline.projects.records import Held, Known, Material, decision_id, values_of
from tema.records import Act, Decision, Flag, Message, Place, Valence
from tema.records.project import ProjectCoding, Selection
from tema.refi.identity import ACCEPTED, FLAG_NOTES, MACHINE, VALENCE_NOTES, turns_guid


@dataclass(slots=True)
class Found:
    """The decisions met on the way, and how often each thing happened that is told."""

    decisions: list[Decision] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    codings: int = 0
    memos: int = 0
    there: int = 0
    memos_there: int = 0
    keys: set[tuple[str, Place, str]] = field(default_factory=set)

    def told(self) -> tuple[Message, ...]:
        """What a person is told."""
        return tuple(Message(key, {"count": count}) for key, count in sorted(self.counts.items()) if count)


def moment(at: str | None) -> str | None:
    """A moment of a project as the ledger writes it, in UTC; None where there is none that can be read.

    xsd:dateTime need not say its zone: UTC is meant then, as far as anybody can know.
    """
    if not at:
        return None
    try:
        found = datetime.fromisoformat(at.strip())
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return found.isoformat(timespec="microseconds" if found.microsecond % 1000 else "milliseconds")


def coded(material: Material, known: Known) -> Found:
    """Everything that the project says of places and that the study does not know, the oldest first.

    A coding that the study has, or has had until after the moment of the project's, is not brought in.
    """
    reader = _Reader(material, known)
    for held in material.sources.values():
        reader.source(held)
    found = reader.found
    found.decisions.sort(key=lambda each: each.at)
    return found


class _Reader:
    """Goes through the sources; ``found`` is what has been met."""

    def __init__(self, material: Material, known: Known) -> None:
        self.material, self.known = material, known
        self.found = Found()
        self.linked = _linked_notes(material)
        self.in_cases = {each for case in material.project.cases for each in case.selections}
        self.held: Held
        self.memos: dict[tuple[str, Place, str | None], list[tuple[str, str | None, str]]] = {}
        self.said: dict[Place, set[str]] = {}

    def source(self, held: Held) -> None:
        source = held.source
        self.held, self.memos, self.said = held, {}, {}
        for selection in source.selections:
            self._selection(held, selection)
        whole = Selection(source.guid, 0, len(source.text), user=source.user, at=source.at)
        place = held.place(0, len(source.text))
        if place is not None and source.codings:
            self.found.counts["project-in-whole-coded"] += len(source.codings)
            for coding in source.codings:
                self._coding(held, place, whole, coding)
        self._source_notes(held, source.notes, source.description)
        self._keep_memos()

    def _source_notes(self, held: Held, notes: Sequence[str], description: str) -> None:
        """What is noted of a text as a whole stands with its first turn."""
        first = next(iter(held.transcript.turns), None)
        if first is None:
            return
        place = Place(held.transcript.name, first.start, first.end)
        before = sum(map(len, self.memos.values()))
        self._noted(place, None, (*notes, *self.linked.get(held.source.guid, ())), (held.source.user, held.source.at))
        if description.strip() and not self.material.own:
            self._memo((self.material.coder(held.source.user), place, None), description, held.source.at, "")
        self.found.counts["project-in-source-notes"] += sum(map(len, self.memos.values())) - before

    def _selection(self, held: Held, selection: Selection) -> None:
        place = held.place(selection.start, selection.end)
        if place is None:
            self.found.counts["project-in-no-place"] += 1
            return
        for coding in selection.codings:
            self._coding(held, place, selection, coding)
        notes = (*selection.notes, *self.linked.get(selection.guid, ()))
        self._noted(place, None, notes, (selection.user, selection.at), selection)
        if self.material.own:
            return
        said = selection.description.strip()
        if not (selection.codings or notes or said or selection.guid in self.in_cases):
            self.found.counts["project-in-bare"] += 1
        noted = self.said.get(place, set())
        if said and said not in noted and " ".join(said.split()) != " ".join(held.quote(place).split()):
            self._memo((self.material.coder(selection.user), place, None), selection.description, selection.at, "")

    def _coding(self, held: Held, place: Place, selection: Selection, coding: ProjectCoding) -> None:
        code = self.material.codes.get(coding.code)
        if code is None:
            self.found.counts["project-in-no-code"] += 1
            return
        user = coding.user or selection.user or held.source.user
        if user == MACHINE:
            self.found.counts["project-in-suggestions"] += 1
            return
        coder = self.material.coder(coding.user, selection.user, held.source.user)
        notes = (*coding.notes, *self.linked.get(coding.guid, ()))
        valence = next((VALENCE_NOTES[each] for each in notes if each in VALENCE_NOTES), None)
        self._noted(place, code, notes, (user, coding.at or selection.at))
        at = moment(coding.at or selection.at)
        key = (coder, place, code)
        if key in self.found.keys:
            self.found.counts["project-in-twice"] += 1
            return
        self.found.keys.add(key)
        self.found.codings += 1
        origin = {
            "file": self.material.file,
            "program": self.material.project.origin,
            "guid": coding.guid,
            "selection": selection.guid,
            "source": held.source.guid,
            "user": user,
        }
        made = _made(
            "accept" if ACCEPTED in notes else "code",
            (coder, place, code),
            held.quote(place),
            at,
            valence,
            **values_of(origin),
        )
        self._new_coding(key, made, coding.guid)

    def _new_coding(self, key: tuple[str, Place, str], made: Decision, guid: str) -> None:
        if made.id in self.known.ids or key in self.known.coded:
            self.found.there += 1
            return
        gone = self.known.gone.get(key)
        if gone is not None and made.at <= gone:
            self.found.counts["project-in-taken-away"] += 1
            return
        was = self.known.guids.get(guid)
        if was is not None and was != key[1]:
            self.found.counts["project-in-moved"] += 1
        self.found.decisions.append(made)

    def _noted(
        self,
        place: Place,
        code: str | None,
        notes: Iterable[str],
        by: tuple[str, str | None],
        selection: Selection | None = None,
    ) -> None:
        """Notes at a place, of a coding there or of none: memos, or what tema says with notes of its own."""
        for guid in dict.fromkeys(notes):
            if guid in FLAG_NOTES:
                self._flag(place, FLAG_NOTES[guid], by)
            note = None if guid in _SAID_BY_NOTES else self.material.notes.get(guid)
            if note is None or guid == turns_guid(self.held.source.guid):
                continue
            coder = self.material.coder(note.user, by[0])
            own = own_note(note, (self.held.source, selection, coder), self.material.said) if selection else None
            if own is not None and own.verdict:
                self._verdict((coder, place, own.code), own, note.at or by[1])
            else:
                self._memo((coder, place, own.code if own else code), note.text, note.at or by[1], guid)

    def _memo(self, key: tuple[str, Place, str | None], text: str, at: str | None, guid: str) -> None:
        if not text.strip():
            return
        entries = self.memos.setdefault(key, [])
        if text not in (each for each, _, _ in entries):
            entries.append((text, at, guid))
            self.said.setdefault(key[1], set()).add(text.strip())

    def _keep_memos(self) -> None:
        """A memo for each coder, place and code: several notes there are one memo, in the order met."""
        for (coder, place, code), entries in self.memos.items():
            text = "\n\n".join(text for text, _, _ in entries)
            at = max((found for _, given, _ in entries if (found := moment(given))), default=None)
            guids = [guid for _, _, guid in entries if guid]
            origin = {"file": self.material.file, "program": self.material.project.origin, "guid": " ".join(guids)}
            made = _made("memo", (coder, place, code), self.held.quote(place), at, **values_of(origin, text=text))
            self.found.memos += 1
            present = self.known.memos.get((coder, place, code))
            if made.id in self.known.ids or (present is not None and present[0] == text):
                self.found.memos_there += 1
            elif present is not None and (at is None or at <= present[1]):
                self.found.counts["project-in-memo-kept"] += 1
            else:
                self.found.decisions.append(made)

    def _flag(self, place: Place, flag: Flag, by: tuple[str, str | None]) -> None:
        coder = self.material.coder(by[0])
        values = values_of({"file": self.material.file}, flag=flag, on=True)
        made = _made("flag", (coder, place, None), self.held.quote(place), moment(by[1]), **values)
        self._extra(made, is_there=(coder, place, flag) in self.known.flags)

    def _verdict(self, key: tuple[str, Place, str], said: OwnNote, at: str | None) -> None:
        values = values_of({"file": self.material.file}, applies=said.applies, reason=said.reason)
        made = _made("adjudicate", key, self.held.quote(key[1]), moment(at), **values)
        self._extra(made, is_there=key[1:] in self.known.verdicts)

    def _extra(self, made: Decision, *, is_there: bool) -> None:
        if not is_there and made.id not in self.known.ids:
            self.found.decisions.append(made)


_SAID_BY_NOTES = frozenset({*VALENCE_NOTES, *FLAG_NOTES, ACCEPTED})


def _made(
    act: Act,
    key: tuple[str, Place, str | None],
    quote: str,
    at: str | None,
    valence: Valence | None = None,
    **values: Any,
) -> Decision:
    """A decision whose id follows from what it says and from what it was in the project."""
    coder, place, code = key
    guid = values["origin"].get("guid", "")
    said = [values[name] for name in ("text", "flag", "applies", "reason") if name in values]
    made = decision(coder, act, place=place, quote=quote, code=code, valence=valence, values=values)
    return replace(made, id=decision_id(act, guid, coder, place.id, code or "", valence or "", *said), at=at or made.at)


def _linked_notes(material: Material) -> dict[str, tuple[str, ...]]:
    """The notes that links tie to selections, codings and sources: NVivo's annotations. Tema's links are themes'."""
    found: dict[str, tuple[str, ...]] = {}
    for link in () if material.own else material.project.links:
        for note, target in ((link.origin, link.target), (link.target, link.origin)):
            if note in material.notes and target not in material.notes:
                found[target] = (*found.get(target, ()), note)
        if link.notes:
            found[link.target] = (*found.get(link.target, ()), *link.notes)
    return found
