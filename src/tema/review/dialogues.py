"""What a coder corrects about the dialogues; their text and every place in it stay as they are."""

from __future__ import annotations

from tema.decisions import decision
from tema.records import Decision, Role
from tema.review.acting import append_act
from tema.store import corpus
from tema.store.study import Study


def set_role(study: Study, coder: str, transcript: str, speaker: str, role: Role) -> tuple[Decision, ...]:
    """Say who leads a dialogue and who takes part in it."""
    values = {"transcript": transcript, "speaker": speaker, "role": role}
    return append_act(study, [decision(coder, "set_role", values=values)])


def set_attribute(study: Study, coder: str, transcript: str, name: str, value: str) -> tuple[Decision, ...]:
    """Say something about the dialogue (its group, its municipality); an empty value takes the attribute away."""
    values = {"transcript": transcript, "name": name.strip(), "value": value.strip()}
    return append_act(study, [decision(coder, "set_attribute", values=values)])


def set_speaker(study: Study, coder: str, transcript: str, turn: int, speaker: str) -> tuple[Decision, ...]:
    """Say who spoke one turn."""
    values = {"transcript": transcript, "turn": turn, "speaker": speaker.strip()}
    return append_act(study, [decision(coder, "set_speaker", values=values)])


def rename_speaker(study: Study, coder: str, transcript: str, speaker: str, name: str) -> tuple[Decision, ...]:
    """Call a speaker something else throughout the dialogue.

    Called as another speaker already is, the two become one, who keeps the role that the other has.
    """
    values = {"transcript": transcript, "speaker": speaker, "name": name.strip()}
    decisions = [decision(coder, "rename_speaker", values=values)]
    roles = corpus.roles(study, transcript)
    kept = roles.get(name.strip())
    if kept is not None and kept != roles.get(speaker):
        values = {"transcript": transcript, "speaker": name.strip(), "role": kept}
        decisions.append(decision(coder, "set_role", values=values))
    return append_act(study, decisions)
