"""The study as it was at an earlier moment: the ledger replayed until then, without touching what holds now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from tema.records import Coding, Decision, Memo, Theme
from tema.store import derived, replay, schema
from tema.store.replay import Wordings
from tema.store.rows import counting, decisions_where
from tema.store.study import Study


@dataclass(frozen=True, slots=True)
class StudyThen:
    """What people's decisions amounted to at a moment.

    ``coders`` counts the decisions of each that counted then, ``versions`` are those of the codes in force, in the
    order of the codebook, and ``codebook`` the file it came from.
    """

    codings: tuple[Coding, ...]
    memos: tuple[Memo, ...]
    themes: tuple[Theme, ...]
    coders: Mapping[str, int]
    settings: Mapping[str, str]
    codebook: str | None
    versions: Mapping[str, int]


def study_as_of(study: Study, moment: str) -> StudyThen:
    """The study as it was at ``moment`` (UTC, ISO 8601); what was decided at that very moment is with."""
    wording = schema.wording.c
    with study.reading() as connection:
        decisions = decisions_where(connection, schema.decision.c.at <= moment)
        query = select(wording.decision, wording.code, wording.sha256).order_by(wording.decision, wording.position)
        wordings: dict[str, list[tuple[str, str]]] = {}
        for id_, code, sha256 in connection.execute(query):
            wordings.setdefault(id_, []).append((code, sha256))
    return amounts_to(decisions, lambda adoption: tuple(wordings.get(adoption.id, ())))


def study_now(study: Study) -> StudyThen:
    """The study as it is now, in the same form; read from what the ledger has been replayed into already."""
    coder = schema.decision.c.coder
    query = select(coder, func.count()).where(counting()).group_by(coder)
    with study.reading() as connection:
        coders = {str(name): int(count) for name, count in connection.execute(query)}
    adopted = derived.adopted_codebook(study)
    return StudyThen(
        codings=derived.codings(study),
        memos=derived.memos(study),
        themes=derived.themes(study),
        coders=coders,
        settings=derived.settings(study),
        codebook=adopted["file"] if adopted else None,
        versions=derived.code_versions(study),
    )


def amounts_to(decisions: Sequence[Decision], wordings: Callable[[Decision], Wordings]) -> StudyThen:
    """What these decisions, in order of seq, amount to when no other were made."""
    counted = replay.effective(decisions)
    placed = replay.placed(counted)
    books = [decision for decision in counted if decision.act == "adopt_codebook"]
    return StudyThen(
        codings=tuple(sorted(placed.codings.values(), key=lambda coding: (coding.place, coding.code, coding.coder))),
        memos=tuple(sorted(placed.memos.values(), key=lambda memo: (memo.place, memo.code or "", memo.coder))),
        themes=tuple(replay.themes(counted).values()),
        coders=Counter(decision.coder for decision in counted),
        settings=replay.settings(counted),
        codebook=books[-1].values["file"] if books else None,
        versions=dict(replay.adopted(books, wordings).in_force),
    )
