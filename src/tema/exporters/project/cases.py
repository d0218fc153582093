"""Dialogues and speakers as cases, with what is known of them as variables.

A speaker's case has the selections that lie in her turns. It has none made for it: programs make an empty annotation of
a selection without codings. Who speaks where stands in a memo on the source (`refi.turns`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from tema.exporters.project.material import Material
from tema.records import Transcript
from tema.records.project import ProjectCase, ProjectSource, Variable, VariableValue
from tema.refi.identity import ROLE_VARIABLE, guid_of, speaker_guid, variable_guid
from tema.store import corpus


def variables(material: Material) -> tuple[Variable, ...]:
    """The attributes of the dialogues in the order met, and the speakers' role."""
    transcripts = material.gate.transcripts.values()
    attributes = dict.fromkeys(key for each in transcripts for key, _ in each.attributes)
    found = [Variable(variable_guid(name), name) for name in attributes]
    if any(each.speakers for each in transcripts):
        role = material.text("project-role")
        while role in attributes:
            role += " (tema)"
        found.append(Variable(ROLE_VARIABLE, role))
    return tuple(found)


def cases(material: Material, sources: Iterable[ProjectSource]) -> tuple[ProjectCase, ...]:
    """A case a dialogue, each followed by one for each of its speakers."""
    return tuple(case for source in sources for case in _of(material, source))


def _of(material: Material, source: ProjectSource) -> Iterator[ProjectCase]:
    transcript = material.gate.transcripts[source.name]
    yield ProjectCase(guid_of("case", source.guid), source.name, values=source.values, sources=(source.guid,))
    said = _said(transcript, source)
    roles = corpus.roles(material.study, source.name)  # with those that people have set
    for speaker in transcript.speakers:
        yield ProjectCase(
            speaker_guid(source.guid, speaker.label),
            f"{source.name} / {speaker.label}",
            values=(
                VariableValue(ROLE_VARIABLE, material.text(f"project-role-{roles.get(speaker.label, speaker.role)}")),
            ),
            selections=tuple(said.get(speaker.label, ())),
        )


def _said(transcript: Transcript, source: ProjectSource) -> dict[str, list[str]]:
    """The selections that lie within a turn, by who speaks it."""
    said: dict[str, list[str]] = {}
    for selection in source.selections:
        at = bisect_right(transcript.turns, selection.start, key=lambda turn: turn.start) - 1
        if at >= 0 and selection.end <= transcript.turns[at].end:
            said.setdefault(transcript.turns[at].speaker, []).append(selection.guid)
    return said
