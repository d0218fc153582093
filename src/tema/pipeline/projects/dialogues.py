"""What a project says of its sources as a whole: attributes, who speaks where, and who leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from tema.decisions import decision
from tema.messages import text_for
from tema.pipeline.projects.own import role_of
from tema.pipeline.projects.records import Held, Known, Material, decision_id, values_of
from tema.records import Decision, Message
from tema.records.project import VariableValue
from tema.refi.identity import ROLE_VARIABLE, speaker_guid, turns_guid
from tema.refi.turns import turns_of

_SEVERAL = "; "


def dialogues(material: Material, known: Known) -> tuple[tuple[Decision, ...], tuple[Message, ...]]:
    """The decisions that give the transcripts the attributes, speakers and roles that the project says.

    What the study knows otherwise of a transcript that it has already is let be, and told.
    """
    counts: Counter[str] = Counter()
    made: list[Decision] = []
    cases = _case_values(material, counts)
    for held in material.sources.values():
        made += _attributes(material, held, cases.get(held.source.guid, {}), counts)
        if held.new:
            made += _speakers(material, held, counts)
    told = tuple(Message(key, {"count": count}) for key, count in sorted(counts.items()) if count)
    return tuple(each for each in made if each.id not in known.ids), told


def _attributes(material: Material, held: Held, of_cases: dict[str, str], counts: Counter[str]) -> Iterator[Decision]:
    name = held.transcript.name
    wanted = {**of_cases, **_named(material, held.source.values)}
    present = dict(held.transcript.attributes)
    for key, value in wanted.items():
        if held.new or key not in present:
            if present.get(key) != value:
                yield _act(material, "set_attribute", transcript=name, name=key, value=value)
        elif present[key] != value:
            counts["project-in-attribute-kept"] += 1
    if material.own and held.new:
        for key in present.keys() - wanted.keys():
            yield _act(material, "set_attribute", transcript=name, name=key, value="")


def _named(material: Material, values: tuple[VariableValue, ...]) -> dict[str, str]:
    names = {each.guid: each.name.strip() for each in material.project.variables}
    said = [(names.get(each.variable), each.value) for each in values if each.variable != ROLE_VARIABLE]
    return {name: value for name, value in said if name and value.strip()}


def _case_values(material: Material, counts: Counter[str]) -> dict[str, dict[str, str]]:
    """Attributes by source, from the cases that the sources belong to and the sets that they are members of."""
    found: dict[str, dict[str, list[str]]] = {}
    for case in material.project.cases:
        values = _named(material, case.values)
        if values and not case.sources:
            counts["project-in-case-alone"] += 1
        if case.selections and not any(each.variable == ROLE_VARIABLE for each in case.values):
            counts["project-in-case-places"] += len(case.selections)
        for source in case.sources:
            for name, value in values.items():
                found.setdefault(source, {}).setdefault(name, []).append(value)
    group = text_for(material.language)("project-in-group")
    for each in () if material.own else material.project.sets:
        for source in each.sources:
            found.setdefault(source, {}).setdefault(group, []).append(" ".join(each.name.split()))
            counts["project-in-set-attribute"] += 1
    return {
        source: {name: _SEVERAL.join(dict.fromkeys(values)) for name, values in named.items()}
        for source, named in found.items()
    }


def _speakers(material: Material, held: Held, counts: Counter[str]) -> Iterator[Decision]:
    """Who spoke each turn, and who leads, where it is not what tema's importer recognises."""
    transcript = held.transcript
    note = material.notes.get(turns_guid(held.source.guid))
    said = {(turn.start, turn.end): turn.speaker for turn in turns_of(note.text)} if note else {}
    turns = {(turn.start, turn.end): turn for turn in transcript.turns}
    counts["project-in-turns-differ"] += len(said.keys() - turns.keys())
    for at, turn in turns.items():
        label = said.get(at)
        if label and label != " ".join(turn.speaker.split()):
            yield _act(material, "set_speaker", transcript=transcript.name, turn=turn.number, speaker=label)
    # A label that the file does not have is a participant's, until a person says otherwise.
    recognised = {each.label: each.role for each in transcript.speakers}
    for label, role in _roles(material, held, {*said.values(), *recognised}).items():
        if role and recognised.get(label, "participant") != role:
            yield _act(material, "set_role", transcript=transcript.name, speaker=label, role=role)


def _roles(material: Material, held: Held, labels: set[str]) -> dict[str, str]:
    cases = {case.guid: case for case in material.project.cases}
    found = {}
    for label in sorted(labels):
        case = cases.get(speaker_guid(held.source.guid, label))
        role = next((each.value for each in case.values if each.variable == ROLE_VARIABLE), "") if case else ""
        found[label] = role_of(role)
    return found


def _act(material: Material, act: Any, **values: Any) -> Decision:
    made = decision(material.importer, act, values=values_of({"file": material.file}, **values))
    return replace(made, id=decision_id(act, *values.values()))
