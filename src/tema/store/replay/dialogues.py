"""What people have corrected about the dialogues, and the study's settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tema.records import Decision, RestrictedDialogue, Role


@dataclass(frozen=True, slots=True)
class Corrected:
    """What people say of the dialogues, where it differs from what was read; keys begin with the transcript.

    ``roles`` by speaker label, ``attributes`` by name ("" where one is taken away), ``turns``: who spoke that turn,
    ``names``: another label for a speaker. ``restrictions`` by speaker label, "" for the whole dialogue.
    """

    roles: dict[tuple[str, str], Role]
    attributes: dict[tuple[str, str], str]
    turns: dict[tuple[str, int], str]
    names: dict[tuple[str, str], str]
    restrictions: dict[tuple[str, str], RestrictedDialogue]


def corrected(decisions: Iterable[Decision]) -> Corrected:
    """For each speaker, attribute and turn the last decision holds.

    A label is meant as it was shown when the decision was made, so a new name goes to all that bore the old one then:
    labels of the file, single turns, and a role or a restriction that was set.
    """
    found = Corrected({}, {}, {}, {}, {})
    for decision in decisions:
        values = decision.values
        match decision.act:
            case "set_role":
                found.roles[values["transcript"], values["speaker"]] = values["role"]
            case "set_attribute":
                found.attributes[values["transcript"], values["name"]] = values["value"]
            case "set_speaker":
                found.turns[values["transcript"], values["turn"]] = values["speaker"]
            case "restrict_dialogue":
                _restrict(found, decision)
            case "rename_speaker":
                _rename(found, values["transcript"], values["speaker"], values["name"])
    return found


def _rename(found: Corrected, transcript: str, old: str, new: str) -> None:
    bearing = {key for key, name in found.names.items() if key[0] == transcript and name == old}
    if (transcript, old) not in found.names:
        bearing.add((transcript, old))
    found.names.update(dict.fromkeys(bearing, new))
    turns = [key for key, name in found.turns.items() if key[0] == transcript and name == old]
    found.turns.update(dict.fromkeys(turns, new))
    role = found.roles.pop((transcript, old), None)
    if role is not None:
        found.roles.setdefault((transcript, new), role)
    restricted = found.restrictions.pop((transcript, old), None)
    if restricted is not None:
        present = found.restrictions.get((transcript, new))
        if present is None or present.restriction == "not_quoted":
            found.restrictions[transcript, new] = replace(restricted, speaker=new)


def _restrict(found: Corrected, decision: Decision) -> None:
    values = decision.values
    key = (values["transcript"], values["speaker"])
    found.restrictions.pop(key, None)
    if values["restriction"]:
        found.restrictions[key] = RestrictedDialogue(
            *key, values["restriction"], values["reason"], decision.coder, decision.at
        )


def settings(decisions: Iterable[Decision]) -> dict[str, str]:
    """The settings in force, by key."""
    return {d.values["key"]: d.values["value"] for d in decisions if d.act == "set_setting"}
