"""What the review page sends: a log of events, each stored once however often it is sent.

The page shows the next excerpt before the server has heard of the last answer, and sends every event again until it is
acknowledged. The ids of an event's decisions follow from the event's own id, so that the ledger knows them again.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tema.decisions import decision
from tema.errors import DecisionClash, NothingToUndo, PlaceMismatch, TemaError, UnknownCode
from tema.records import FLAGS, RESTRICTIONS, VALENCES, Act, Decision, Message, Place, Valence
from tema.review.acting import as_one
from tema.review.audit import judged_nothing
from tema.store import ledger, machine
from tema.store.reads import excerpts, lookup
from tema.store.study import Study

NOTHING = "none"
"""What a coder says who sees no suggestion and finds nothing (more) to code in the excerpt."""

_ACTS: tuple[Act, ...] = ("accept", "reject", "code", "uncode", "skip", "memo", "flag", "restrict")
_ON_CODES = ("accept", "reject", "code", "uncode")
_VALUES: Mapping[str, tuple[type, ...]] = {
    "seconds": (int, float),
    "probability": (int, float),
    "hidden": (bool,),
    "blind": (bool,),
    "audit": (bool,),
    "inclusion": (int, float),
}
"""What may come along with any decision on an excerpt, and of what kind it is."""

_LONGEST_MEMO = 20_000
_LONGEST_ID = 80
_MOST_STEPS = 12
_LARGEST = 1e9

# What a single event can be refused for; anything else (a full disk) hinders them all and passes.
_REFUSALS = (DecisionClash, NothingToUndo, PlaceMismatch, UnknownCode, ValueError)


@dataclass(frozen=True, slots=True)
class Step:
    """One decision within an event; ``act`` is an act on excerpts or ``NOTHING``."""

    act: str
    place: Place
    quote: str
    code: str | None
    valence: Valence | None
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """One act of the coder at the page: its steps, or the event or decision that it takes back."""

    id: str
    coder: str
    steps: tuple[Step, ...] = ()
    undoes: str | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of the events: every one is either in the ledger now, or refused for good with the reason."""

    acknowledged: tuple[str, ...]
    refused: tuple[tuple[str, Message], ...]


def store(study: Study, sent: Sequence[Mapping[str, Any]]) -> Stored:
    """Store the events of a log in one transaction, in order; those stored already are only acknowledged.

    When one of them cannot be stored, each is stored by itself, so that one refusal does not hold the others back.

    Raises:
        TemaError: nothing can be stored now (the disk is full, another program is writing); send the log again.
    """
    known = excerpts.present(study, [first_id(str(raw.get("id"))) for raw in sent])
    new = [raw for raw in sent if first_id(str(raw.get("id"))) not in known]
    try:
        ledger.append(study, _decisions(study, new))
    except _REFUSALS:
        refused = tuple(_one_by_one(study, new))
    else:
        refused = ()
    away = {name for name, _ in refused}
    return Stored(tuple(str(raw.get("id")) for raw in sent if str(raw.get("id")) not in away), refused)


def first_id(event: str) -> str:
    """The id of an event's first decision."""
    return _decision_id(event, 0)


def _decision_id(event: str, number: int) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"tema:event:{event}:{number}"))


def _one_by_one(study: Study, sent: Sequence[Mapping[str, Any]]) -> list[tuple[str, Message]]:
    refused: list[tuple[str, Message]] = []
    for raw in sent:
        try:
            ledger.append(study, _decisions(study, [raw]))
        except _REFUSALS as error:
            if excerpts.present(study, [first_id(str(raw.get("id")))]):
                continue  # the same log came from another tab at the same time, and was quicker
            message = error.message if isinstance(error, TemaError) else Message("review-refused", {})
            refused.append((str(raw.get("id")), message))
    return refused


def _decisions(study: Study, sent: Sequence[Mapping[str, Any]]) -> list[Decision]:
    made: dict[str, tuple[Decision, ...]] = {}
    for raw in sent:
        event = read_event(raw)
        if event.undoes is None:
            made[event.id] = _acts(study, event)
        else:
            made[event.id] = _undos(study, event, made)
    return [decision for decisions in made.values() for decision in decisions]


def _acts(study: Study, event: Event) -> tuple[Decision, ...]:
    made = [each for step in event.steps for each in _decided(study, event.coder, step)]
    return as_one([replace(each, id=_decision_id(event.id, number)) for number, each in enumerate(made)])


def _decided(study: Study, coder: str, step: Step) -> list[Decision]:
    if step.act == NOTHING:
        return _nothing(study, coder, step)
    act: Any = step.act  # read_event has let only acts through
    fields = {"code": step.code, "valence": step.valence, "values": step.values}
    return [decision(coder, act, place=step.place, quote=step.quote, **fields)]


def _nothing(study: Study, coder: str, step: Step) -> list[Decision]:
    why = next((name for name in ("blind", "audit") if step.values.get(name)), "")
    mine = lookup.decided_at(study, coder, step.place)
    answered = {coding.code for coding in mine.codings} | mine.rejected
    hidden = {each.code: each.probability for each in machine.suggestions(study, [step.place.id])} if why else {}
    kept = {name: value for name, value in step.values.items() if name in {"seconds", "inclusion"}}
    return judged_nothing(coder, (step.place, step.quote), hidden, answered, why=why, **kept)


def _undos(study: Study, event: Event, made: Mapping[str, tuple[Decision, ...]]) -> tuple[Decision, ...]:
    target = event.undoes or ""
    together: Sequence[Decision] = tuple(reversed(made.get(target, ())))
    if not together:
        found = lookup.decision_of_id(study, first_id(target)) or lookup.decision_of_id(study, target)
        together = lookup.same_act(study, found) if found is not None and found.coder == event.coder else ()
    if not together:
        raise NothingToUndo(coder=event.coder)
    undos = (decision(event.coder, "undo", undoes=each.id) for each in together)
    return as_one([replace(each, id=_decision_id(event.id, number)) for number, each in enumerate(undos)])


def read_event(raw: Mapping[str, Any]) -> Event:
    """The event that the page has sent.

    Raises:
        ValueError: it is not made as the page makes them.
    """
    name, coder, undoes = raw.get("id"), raw.get("coder"), raw.get("undoes")
    steps = raw.get("steps", ())
    _require(isinstance(name, str) and 0 < len(name) <= _LONGEST_ID and isinstance(coder, str) and bool(coder.strip()))
    if undoes is not None:
        _require(isinstance(undoes, str))
        return Event(str(name), str(coder), undoes=undoes)
    _require(isinstance(steps, list) and 0 < len(steps) <= _MOST_STEPS)
    return Event(str(name), str(coder), tuple(_step(each) for each in steps))


def _step(raw: Any) -> Step:
    _require(isinstance(raw, dict))
    act, quote, code, valence = raw.get("act"), raw.get("quote"), raw.get("code"), raw.get("valence")
    _require(act in _ACTS or act == NOTHING)
    _require(isinstance(quote, str) and (valence is None or valence in VALENCES))
    _require(isinstance(code, str) if act in _ON_CODES else code is None)
    return Step(str(act), _place(raw.get("place")), str(quote), code, valence, _values(str(act), raw))


def _place(raw: Any) -> Place:
    _require(isinstance(raw, list) and [type(each) for each in raw] == [str, int, int])
    return Place(*raw)


def _values(act: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    values = {
        name: raw[name] for name, kinds in _VALUES.items() if type(raw.get(name)) in kinds and abs(raw[name]) < _LARGEST
    }
    if not 0 < values.get("inclusion", 1) <= 1:
        del values["inclusion"]
    if act == "memo":
        text = raw.get("text")
        _require(isinstance(text, str) and len(text) <= _LONGEST_MEMO)
        # Half of a character, as a browser may leave it where a text is cut off, cannot be stored.
        values["text"] = str(text).encode("utf-8", "replace").decode("utf-8").strip()
    if act == "flag":
        _require(raw.get("flag") in FLAGS and isinstance(raw.get("on"), bool))
        values |= {"flag": raw["flag"], "on": raw["on"]}
    if act == "restrict":
        _require(raw.get("restriction") in {"", *RESTRICTIONS})
        values |= {"restriction": raw["restriction"], "reason": ""}
    return values


def _require(holds: bool) -> None:
    if not holds:
        msg = "not an event of the review page"
        raise ValueError(msg)
