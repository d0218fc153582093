"""What has been done in the study, as a page of acts, and what an undo would take back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tema.errors import TemaError
from tema.messages import Language
from tema.records import Decision, Message
from tema.store import derived, ledger, machine
from tema.store.reads import history, lookup
from tema.store.reads.history import Beneath, PastAct, Wanted
from tema.store.study import Study
from tema.views.codebook import codebook_in_force
from tema.views.sentences import Names, from_file, part, told

State = Literal["counts", "partly", "undone"]

PAGE = 40
"""Acts on a page."""

MEMBERS = 12
"""Excerpts of a theme that are shown with the act."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where in the study an act can be looked at: the page and what it is asked for."""

    page: Literal["review", "themes", "codebook", "dialogues"]
    asked: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """One act. ``first`` and ``last`` are ids of its decisions, ``undone_by`` who took it back and when.

    ``undoes`` says for an undo what it took back and ``again`` that it let that count again; ``parts`` are the
    decisions of an act that has several, ``notes`` what was written: (key of the label, text).
    """

    first: str
    last: str
    at: str
    coder: str
    told: Message
    undoes: Message | None
    again: bool
    parts: tuple[Message, ...]
    notes: tuple[tuple[str, str], ...]
    state: State
    undone_by: tuple[str, str] | None
    way: Way | None


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """How many acts are asked for, and those of the page."""

    total: int
    lines: tuple[Line, ...]


def history_page(study: Study, language: Language, wanted: Wanted, number: int = 1) -> HistoryPage:
    """Page ``number`` (from 1) of the acts asked for, newest first."""
    return _page(study, language, wanted, number, (ledger.mark(study), machine.fingerprint(study, "split")))


@lru_cache(maxsize=4)
def _page(
    study: Study,
    language: Language,
    wanted: Wanted,
    number: int,
    mark: tuple[str, str | None],  # noqa: ARG001  (a new decision, or new borders, ask anew)
) -> HistoryPage:
    """Kept, because every click on the page draws it, and a file that was brought in is an act of many decisions."""
    total, acts = history.page_of_acts(study, wanted, limit=PAGE, offset=PAGE * (number - 1))
    return HistoryPage(total, _lines(study, language, acts))


def _lines(study: Study, language: Language, acts: Sequence[PastAct]) -> tuple[Line, ...]:
    decisions = [decision for act in acts for decision in act.decisions]
    beneath = history.beneath(study, decisions)
    targets = [decision for decision, _ in beneath.targets.values()]
    names = _names(study, language, (*decisions, *targets))
    known = _Known(study, (*decisions, *targets))
    return tuple(_line(act, names, beneath, known) for act in acts)


def code_names(study: Study, language: Language) -> dict[str, str]:
    """The codes of the codebook in force by id; none while no codebook can be read."""
    try:
        return {code.id: code.named(language) for code in codebook_in_force(study).codes}
    except TemaError:
        return {}


def _names(study: Study, language: Language, decisions: Iterable[Decision]) -> Names:
    themes = {
        theme
        for decision in decisions
        for theme in (
            decision.theme,
            decision.values.get("parent"),
            str(decision.values.get("part", "")).partition(" ")[2],
            *decision.values.get("others", ()),
        )
        if theme
    }
    return Names(code_names(study, language), history.theme_names(study, sorted(themes)))


class _Known:
    """What of the page's places and themes can still be opened."""

    def __init__(self, study: Study, decisions: Iterable[Decision]) -> None:
        self.segments = lookup.segments(study, {d.place.id for d in decisions if d.place is not None}).keys()
        self.themes = {theme.id for theme in derived.themes(study)}

    def way(self, decision: Decision) -> Way | None:
        place, values = decision.place, decision.values
        if place is not None:
            if place.id in self.segments:
                return Way("review", {"excerpt": place.id})
            return Way("dialogues", {"dialogue": place.transcript})
        if decision.theme in self.themes and decision.theme is not None:
            return Way("themes", {"theme": decision.theme})
        if decision.act == "move_code" and decision.code is not None:
            return Way("codebook", {"code": decision.code})
        if decision.act == "adopt_codebook":
            return Way("codebook", {})
        return Way("dialogues", {"dialogue": values["transcript"]}) if "transcript" in values else None


def _line(act: PastAct, names: Names, beneath: Beneath, known: _Known) -> Line:
    first, last = act.decisions[0], act.decisions[-1]
    targets = [beneath.targets[each.id][0] for each in act.decisions if each.id in beneath.targets]
    shown = targets or act.decisions
    undone = [beneath.undone_by[each.id] for each in act.decisions if each.id in beneath.undone_by]
    one_act = len({target.values.get("act", target.id) for target in targets}) == 1
    brought = from_file(act.decisions) or {}
    steps = beneath.targets[first.id][1] if targets else 0
    return Line(
        first=first.id,
        last=last.id,
        at=brought.get("at", first.at),
        coder=brought.get("by", first.coder),
        told=_undid(first, len(targets)) if targets else told(act.decisions, names),
        undoes=told(targets, names) if one_act else None,
        again=bool(targets) and steps % 2 == 0,
        parts=tuple(part(each, names) for each in shown[:PAGE]) if len(shown) > 1 else (),
        notes=() if brought else tuple(note for each in shown[:1] for note in _notes(each)),
        state="counts" if not undone else "undone" if len(act.standing) == 0 else "partly",
        undone_by=(undone[0].coder, undone[0].at) if undone else None,
        way=_only(known.way(each) for each in shown),
    )


def _only(ways: Iterable[Way | None]) -> Way | None:
    """Where all of them lead; None where they lead apart."""
    found = [way for way in ways if way is not None]
    return found[0] if found and all(way == found[0] for way in found) else None


def _undid(undo: Decision, count: int) -> Message:
    return Message("history-undid-many", {"coder": undo.coder, "count": count})


def _notes(decision: Decision) -> Iterable[tuple[str, str]]:
    """What was said there and what the coder wrote."""
    values = decision.values
    if decision.quote:
        yield "history-note-quote", decision.quote
    for name in ("text", "reason", "description"):
        if decision.act != "adopt_codebook" or name == "reason":
            yield f"history-note-{name}", str(values.get(name) or "")
    for member in values.get("members", ())[:MEMBERS]:
        yield "history-note-quote", str(member["quote"])


def taken_back(study: Study, seq: int) -> dict[str, int]:
    """How many acts of each coder going back to ``seq`` would take back."""
    return history.after(study, seq)


def line_of(study: Study, language: Language, one: Decision) -> Line:
    """The act that the decision belongs to."""
    act = history.act_of_decision(study, one)
    return _lines(study, language, (act,))[0]
