"""Taking acts back and letting them count again: nothing is deleted, an undo is a decision too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tema.decisions import decision
from tema.errors import CodebookMovedOn, NothingToUndo
from tema.records import Act, Decision
from tema.review.acting import append_act
from tema.store import derived
from tema.store.adoptions import adoptions
from tema.store.reads import lookup
from tema.store.replay import DIALOGUE_ACTS, THEME_ACTS, WRITING_ACTS
from tema.store.study import Study

JUDGEMENTS: tuple[Act, ...] = ("accept", "reject", "code", "uncode", "skip", "memo", "flag", "restrict")
"""What is said about excerpts."""

UNDOABLE: tuple[Act, ...] = (
    *JUDGEMENTS,
    "adjudicate",
    *THEME_ACTS,
    *DIALOGUE_ACTS,
    *WRITING_ACTS,
)
"""What ``undo`` takes back: settings and codebooks are changed elsewhere, and stay."""


def undo(study: Study, coder: str, acts: Sequence[Act] = UNDOABLE) -> tuple[Decision, ...]:
    """Take back the coder's latest act that still counts; again and again takes back the ones before it, in order.

    Args:
        study: the study.
        coder: whose act.
        acts: only acts of these kinds, so that a page's undo never touches what cannot be seen there.

    Returns:
        The decisions that were taken back, newest first.

    Raises:
        NothingToUndo: nothing by this coder still counts.
    """
    last = derived.last_decision(study, coder, acts)
    if last is None:
        raise NothingToUndo(coder=coder)
    return _take_back(study, coder, lookup.same_act(study, last))


def undo_act(study: Study, coder: str, decision_id: str) -> tuple[Decision, ...]:
    """Take back the act that this decision belongs to, whoever made it and however long ago; newest first.

    Of an undo, what it took back counts again.

    Raises:
        NothingToUndo: there is no such decision, or it is taken back already.
        CodebookMovedOn: codings followed the codebook in that act, and the codebook has been changed since.
    """
    found = lookup.decision_of_id(study, decision_id)
    _expect_newest(study, found)
    return _take_back(study, coder, lookup.same_act(study, found) if found else ())


def redo_act(study: Study, coder: str, decision_id: str) -> tuple[Decision, ...]:
    """Let the act that this decision belongs to count again; gives the undos that were taken back.

    Raises:
        NothingToUndo: there is no such decision, or it counts.
        CodebookMovedOn: as for ``undo_act``.
    """
    _expect_newest(study, lookup.decision_of_id(study, decision_id))
    return _take_back(study, coder, lookup.undos_of_act(study, decision_id))


def undo_back_to(study: Study, coder: str, decision_id: str) -> tuple[Decision, ...]:
    """Take back every act after this decision, everybody's, as one act; newest first.

    Raises:
        NothingToUndo: there is no such decision, or nothing after it counts.
    """
    return _take_back(study, coder, lookup.counting_after(study, decision_id))


def _expect_newest(study: Study, one: Decision | None) -> None:
    """See that no later wording stands on an act that moved codings with the codebook.

    The wording that is in force would go on saying that the codes are joined or parted, and the codings otherwise.
    """
    while one is not None and one.act == "undo":
        one = lookup.decision_of_id(study, one.undoes or "")
    act = one.values.get("act") if one is not None else None
    if act is None:
        return
    later = [each.id for each in takewhile(lambda each: each.id != act, adoptions(study)) if each.counts]
    first = lookup.decision_of_id(study, str(act))
    if first is not None and first.act == "adopt_codebook" and later:
        raise CodebookMovedOn


def _take_back(study: Study, coder: str, decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    if not decisions:
        raise NothingToUndo(coder=coder)
    append_act(study, [decision(coder, "undo", undoes=each.id) for each in decisions])
    return tuple(decisions)
