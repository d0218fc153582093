"""Texts with their selections: one for each place and coder, with her codings, memos, flags and verdicts there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tema.exporters.project.material import Material, utc
from tema.records import Coding, Flagged, Memo, Place, Suggestion, Theme, Verdict
from tema.records.project import ProjectCoding, ProjectNote, ProjectSource, ProjectUser, Selection, VariableValue
from tema.refi.identity import ACCEPTED, FLAG_NOTES, MACHINE, VALENCE_NOTES, guid_of, turns_guid, variable_guid
from tema.refi.turns import turns_text

LONGEST_NAME = 100
"""A selection's name is its quote, so that readers can tell how positions are counted; more is cut."""

_NOTE_OF_VALENCE = {valence: guid for guid, valence in VALENCE_NOTES.items()}
_NOTE_OF_FLAG = {flag: guid for guid, flag in FLAG_NOTES.items()}


@dataclass(slots=True)
class Mark:
    """What one coder has put on one place. ``themes`` are those that have the place where nobody has coded it."""

    codings: list[Coding] = field(default_factory=list)
    suggestions: list[Suggestion] = field(default_factory=list)
    memos: list[Memo] = field(default_factory=list)
    flags: list[Flagged] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that are given or suggested there, and those that a verdict is about."""
        found: tuple[Coding | Suggestion | Verdict, ...] = (*self.codings, *self.suggestions, *self.verdicts)
        return tuple(each.code for each in found)

    @property
    def moment(self) -> str | None:
        """When she first marked the place."""
        acts: tuple[Coding | Flagged | Memo | Verdict, ...] = (*self.codings, *self.memos, *self.flags, *self.verdicts)
        return min([*(each.decided_at for each in acts), *(each.created_at for each in self.themes)], default=None)


Marks = Mapping[tuple[Place, str], Mark]
"""By place and coder, "" for the machine; in text order, the machine's last."""


def marked(material: Material) -> Marks:
    """All that people, and where it is wished the machine, have put on places."""
    gate = material.gate
    found: dict[tuple[Place, str], Mark] = {}

    def at(place: Place, coder: str) -> Mark:
        key = (place, coder)
        if key not in found:
            found[key] = Mark()
        return found[key]

    for coding in gate.codings:
        at(coding.place, coding.coder).codings.append(coding)
    coded = {(each.place, each.coder, each.code) for each in gate.codings}
    for memo in (each for each in gate.memos if (each.place, each.coder, each.code) not in coded):
        at(memo.place, memo.coder).memos.append(memo)
    for flag in gate.flags:
        at(flag.place, flag.coder).flags.append(flag)
    for verdict in gate.verdicts:
        at(verdict.place, verdict.coder).verdicts.append(verdict)
    known = {place for place, _ in found}
    members = ((place, theme) for theme in material.themes for place, _ in theme.members if place not in known)
    for place, theme in members:
        at(place, theme.created_by).themes.append(theme)
    for place, suggestion in material.suggestions:
        at(place, "").suggestions.append(suggestion)
    return dict(sorted(found.items(), key=_in_order))


def _in_order(pair: tuple[tuple[Place, str], Mark]) -> tuple[str, int, int, bool, str]:
    (place, coder), _ = pair
    return place.transcript, place.start, place.end, not coder, coder


def users(material: Material, marks: Marks) -> tuple[ProjectUser, ...]:
    """Everybody who has decided anything, and last the machine where it has suggested anything."""
    people = [ProjectUser(guid, name) for name, guid in material.users.items()]
    if any(mark.suggestions for mark in marks.values()):
        people.append(ProjectUser(MACHINE, material.text("project-machine")))
    return tuple(people)


def sources(material: Material, marks: Marks, codes: Mapping[str, str]) -> tuple[ProjectSource, ...]:
    """The transcripts with what is known of them and what is put on them; ``codes`` are the codes' ids."""
    selections: dict[str, list[Selection]] = {}
    for (place, coder), mark in marks.items():
        selections.setdefault(place.transcript, []).append(_selection(material, place, coder, mark, codes))
    return tuple(
        ProjectSource(
            guid=guid,
            name=name,
            text=material.gate.transcripts[name].text,
            selections=tuple(selections.get(name, ())),
            notes=(turns_guid(guid),) if material.gate.transcripts[name].turns else (),
            values=tuple(
                VariableValue(variable_guid(key), value) for key, value in material.gate.transcripts[name].attributes
            ),
        )
        for name, guid in material.sources.items()
    )


def _selection(material: Material, place: Place, coder: str, mark: Mark, codes: Mapping[str, str]) -> Selection:
    user = material.users[coder] if coder else MACHINE
    key = (*material.key(place), coder)
    own = next((origin.get("selection") for each in mark.codings if (origin := material.origins.get(each.id))), None)
    given = [
        ProjectCoding(
            guid=material.ids.claim(guid_of("coding", *key, each.code), material.origins.get(each.id, {}).get("guid")),
            code=codes[each.code],
            user=user,
            at=utc(each.decided_at),
            notes=tuple(_coding_notes(material, each)),
        )
        for each in mark.codings
    ]
    suggested = [
        ProjectCoding(material.ids.claim(guid_of("suggestion", *key, each.code)), codes[each.code], user)
        for each in mark.suggestions
    ]
    return Selection(
        guid=material.ids.claim(guid_of("selection", *key), own),
        start=place.start,
        end=place.end,
        name=_cut(material.gate.words(place)),
        user=user,
        at=utc(mark.moment) if mark.moment else None,
        description="\n".join(_told(material, place, coder, mark)),
        codings=(*given, *suggested),
        notes=tuple(_selection_notes(material, mark)),
    )


def _cut(quote: str) -> str:
    return quote if len(quote) <= LONGEST_NAME else f"{quote[: LONGEST_NAME - 1]}…"


def _coding_notes(material: Material, coding: Coding) -> Iterator[str]:
    if coding.valence:
        yield _NOTE_OF_VALENCE[coding.valence]
    if coding.origin == "suggestion":
        yield ACCEPTED
    memo = material.memos.get((coding.place, coding.coder, coding.code))
    if memo:
        yield _memo_guid(material, memo)


def _selection_notes(material: Material, mark: Mark) -> Iterator[str]:
    yield from (_NOTE_OF_FLAG[each.flag] for each in mark.flags)
    yield from (_memo_guid(material, each) for each in mark.memos)
    yield from (_verdict_guid(material, each) for each in mark.verdicts)


def _memo_guid(material: Material, memo: Memo) -> str:
    return guid_of("memo", *material.key(memo.place), memo.coder, memo.code or "")


def _verdict_guid(material: Material, verdict: Verdict) -> str:
    return guid_of("verdict", *material.key(verdict.place), verdict.code)


def _told(material: Material, place: Place, coder: str, mark: Mark) -> Iterator[str]:
    """What the notes say, in lines to read: many programs leave notes behind and keep the description."""
    text = material.text
    for coding in mark.codings:
        memo = material.memos.get((place, coder, coding.code))
        said = [material.valences[coding.valence]] if coding.valence else []
        said += [memo.text] if memo else []
        if said:
            yield f"{_named(material, coding.code)}: {' – '.join(said)}"
    for each in mark.suggestions:
        yield text("project-suggested", code=_named(material, each.code), probability=each.probability)
    yield from (each.text for each in mark.memos)
    yield from (text("project-flagged", flag=text(f"project-flag-{each.flag}")) for each in mark.flags)
    yield from (_verdict_words(material, each) for each in mark.verdicts)
    yield from (text("project-theme", name=each.name) for each in mark.themes)


def _named(material: Material, code: str) -> str:
    return material.names.get(code, code)


def _verdict_words(material: Material, verdict: Verdict) -> str:
    key = "project-verdict-applies" if verdict.applies else "project-verdict-not"
    said = material.text(key, code=_named(material, verdict.code))
    return f"{said}\n{verdict.reason}" if verdict.reason else said


def notes(material: Material, marks: Marks) -> tuple[ProjectNote, ...]:
    """The notes that the sources, selections and codings refer to; shared ones where anything refers to them."""
    own = (
        *(_memo_note(material, memo) for memo in material.gate.memos),
        *(_verdict_note(material, verdict) for verdict in material.gate.verdicts),
    )
    return (*_shared(material, marks.values()), *own, *_turns(material))


def _memo_note(material: Material, memo: Memo) -> ProjectNote:
    name = (
        material.text("project-memo", code=_named(material, memo.code))
        if memo.code
        else material.text("project-memo-excerpt")
    )
    guid = _memo_guid(material, memo)
    return ProjectNote(guid, name, memo.text, material.users[memo.coder], utc(memo.decided_at))


def _verdict_note(material: Material, verdict: Verdict) -> ProjectNote:
    name = material.text("project-verdict", code=_named(material, verdict.code))
    words = _verdict_words(material, verdict)
    guid = _verdict_guid(material, verdict)
    return ProjectNote(guid, name, words, material.users[verdict.coder], utc(verdict.decided_at))


def _shared(material: Material, marks: Iterable[Mark]) -> Iterator[ProjectNote]:
    text, found = material.text, list(marks)
    codings = [coding for mark in found for coding in mark.codings]
    valences = {coding.valence for coding in codings}
    flags = {flag.flag for mark in found for flag in mark.flags}
    for guid, valence in VALENCE_NOTES.items():
        if valence in valences:
            word = material.valences[valence]
            yield ProjectNote(guid, word, text("project-valence-note", valence=word), at=material.moment)
    for guid, flag in FLAG_NOTES.items():
        if flag in flags:
            word = text(f"project-flag-{flag}")
            yield ProjectNote(guid, word, text("project-flag-note", flag=word), at=material.moment)
    if any(coding.origin == "suggestion" for coding in codings):
        yield ProjectNote(ACCEPTED, text("project-accepted"), text("project-accepted-note"), at=material.moment)


def _turns(material: Material) -> Iterator[ProjectNote]:
    for name, guid in material.sources.items():
        turns = material.gate.transcripts[name].turns
        if turns:
            title = material.text("project-turns", name=name)
            yield ProjectNote(turns_guid(guid), title, turns_text(turns), at=material.moment)
