"""What the ledger says now: the tables that replay fills, as records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import func, select

from tema.records import (
    ChosenQuote,
    Coding,
    Decision,
    Flagged,
    Memo,
    Place,
    RestrictedDialogue,
    RestrictedExcerpt,
    Summary,
    Theme,
    Verdict,
    Written,
)
from tema.store import replay, schema, upkeep
from tema.store.rows import at_the_desk, coding_of, codings_with_memos, counting, decisions_where
from tema.store.study import Study

Members = tuple[tuple[Place, str], ...]

_decision = schema.decision
_coding = schema.coding
_memo = schema.memo


def rebuild(study: Study) -> None:
    """Empty every derived table and replay the whole ledger into it; nothing else is needed or touched."""
    with study.writing() as connection:
        upkeep.rebuild(connection)


def codings(study: Study) -> tuple[Coding, ...]:
    """What is coded now, by transcript, place, code and coder."""
    query = codings_with_memos().order_by(*_coding.primary_key)
    with study.reading() as connection:
        return tuple(coding_of(row, row.memo) for row in connection.execute(query))


def rejections(study: Study) -> set[tuple[str, Place, str]]:
    """The suggestions that stand refused: (coder, place, code)."""
    c = schema.rejection.c
    with study.reading() as connection:
        found = connection.execute(select(c.coder, c.transcript, c.start, c.end, c.code))
        return {(coder, Place(transcript, start, end), code) for coder, transcript, start, end, code in found}


def skipped(study: Study) -> dict[tuple[str, Place], int]:
    """The places put aside: (coder, place) to the skip's seq, those put aside first first."""
    c = schema.skip.c
    with study.reading() as connection:
        found = connection.execute(select(c.coder, c.transcript, c.start, c.end, c.seq).order_by(c.seq))
        return {(coder, Place(transcript, start, end)): seq for coder, transcript, start, end, seq in found}


def memos(study: Study) -> tuple[Memo, ...]:
    """The memos that stand, by transcript, place, code (those on the place itself first) and coder."""
    c = _memo.c
    query = select(_memo).order_by(c.transcript, c.start, c.end, c.code.is_not(None), c.code, c.coder)
    with study.reading() as connection:
        return tuple(
            Memo(id_, Place(transcript, start, end), quote, code, coder, text, decided_at)
            for id_, transcript, start, end, quote, code, coder, text, decided_at in connection.execute(query)
        )


def flags(study: Study) -> tuple[Flagged, ...]:
    """The flags that stand, by transcript, place, flag and coder."""
    with study.reading() as connection:
        found = connection.execute(select(schema.flag).order_by(*schema.flag.primary_key))
        return tuple(
            Flagged(id_, Place(transcript, start, end), quote, flag, coder, decided_at)
            for transcript, start, end, flag, coder, id_, quote, decided_at in found
        )


def verdicts(study: Study) -> tuple[Verdict, ...]:
    """What coders who differed have agreed on, by transcript, place and code."""
    with study.reading() as connection:
        found = connection.execute(select(schema.verdict).order_by(*schema.verdict.primary_key))
        return tuple(
            Verdict(id_, Place(transcript, start, end), quote, code, bool(applies), reason, coder, decided_at)
            for transcript, start, end, code, id_, quote, applies, reason, coder, decided_at in found
        )


def restrictions(study: Study) -> tuple[tuple[RestrictedExcerpt, ...], tuple[RestrictedDialogue, ...]]:
    """What may not be quoted or has been withdrawn: excerpts by place, and speakers or whole dialogues by name."""
    excerpt, dialogue = schema.restriction, schema.restricted_dialogue
    with study.reading() as connection:
        excerpts = connection.execute(select(excerpt).order_by(*excerpt.primary_key)).all()
        dialogues = connection.execute(select(dialogue).order_by(*dialogue.primary_key)).all()
    return (
        tuple(
            RestrictedExcerpt(id_, Place(transcript, start, end), quote, restriction, reason, coder, decided_at)
            for transcript, start, end, id_, quote, restriction, reason, coder, decided_at in excerpts
        ),
        tuple(RestrictedDialogue(*row) for row in dialogues),
    )


def written(study: Study) -> dict[str, Written]:
    """The analysts' own texts for the report, by part."""
    with study.reading() as connection:
        rows = connection.execute(select(schema.written).order_by(schema.written.c.part))
        return {row.part: Written(*row) for row in rows}


def chosen_quotes(study: Study) -> tuple[ChosenQuote, ...]:
    """The quotes chosen for each theme, in the analyst's order."""
    with study.reading() as connection:
        rows = connection.execute(select(schema.chosen_quote).order_by(*schema.chosen_quote.primary_key))
        return tuple(
            ChosenQuote(theme, use, Place(transcript, start, end), quote, shown)
            for theme, use, _, transcript, start, end, quote, shown in rows
        )


def summaries(study: Study) -> tuple[Summary, ...]:
    """The summaries of the framework matrix, by what its rows are, case and code."""
    with study.reading() as connection:
        rows = connection.execute(select(schema.summary).order_by(*schema.summary.primary_key)).all()
    return tuple(
        Summary(by, case, code, text, tuple(replay.member_of(each) for each in json.loads(excerpts)), coder, decided_at)
        for by, case, code, text, excerpts, coder, decided_at in rows
    )


def themes(study: Study) -> tuple[Theme, ...]:
    """The themes that stand, dismissed ones too (they carry the reason), in the order they were made."""
    member, code = schema.theme_member, schema.theme_code
    with study.reading() as connection:
        members = connection.execute(select(member).order_by(*member.primary_key)).all()
        codes = connection.execute(select(code).order_by(*code.primary_key)).all()
        rows = connection.execute(select(schema.theme).order_by(schema.theme.c.seq)).all()
    members_of: dict[str, list[tuple[Place, str]]] = {}
    for theme, transcript, start, end, quote in members:
        members_of.setdefault(theme, []).append((Place(transcript, start, end), quote))
    codes_of: dict[str, list[str]] = {}
    for theme, _, code_id in codes:
        codes_of.setdefault(theme, []).append(code_id)
    return tuple(
        Theme(
            id=id_,
            name=name,
            description=description,
            members=tuple(members_of.get(id_, ())),
            codes=tuple(codes_of.get(id_, ())),
            dismissed=dismissed,
            created_by=created_by,
            created_at=created_at,
            parent=parent,
        )
        for id_, _, name, description, dismissed, created_by, created_at, parent in rows
    )


def settings(study: Study) -> dict[str, str]:
    """The settings in force, by key."""
    c = schema.setting.c
    with study.reading() as connection:
        return dict(connection.execute(select(c.key, c.value).order_by(c.key)).all())


def code_versions(study: Study) -> dict[str, int]:
    """The version in force of each code of the adopted codebook, in its order; empty before a codebook is adopted."""
    c = schema.codebook_code.c
    with study.reading() as connection:
        return dict(connection.execute(select(c.code, c.version).order_by(c.position)).all())


def adopted_codebook(study: Study) -> Mapping[str, str] | None:
    """The codebook in force as it was adopted: {file, sha256, text}; None before the first."""
    newest = select(func.max(_decision.c.seq)).where(_decision.c.act == "adopt_codebook", counting())
    with study.reading() as connection:
        found = decisions_where(connection, _decision.c.seq == newest.scalar_subquery())
    return found[0].values if found else None


def last_decision(study: Study, coder: str, acts: Iterable[str] | None = None) -> Decision | None:
    """The coder's newest decision that counts (no undo, not undone): what her undo button takes back.

    What came out of a file is no act of hers at the desk: that is taken back whole, in the history.

    Args:
        study: the study.
        coder: whose decision.
        acts: only these acts; None: any.
    """
    newest = select(_decision.c.seq).where(_decision.c.coder == coder, counting(), at_the_desk())
    if acts is not None:
        newest = newest.where(_decision.c.act.in_(tuple(acts)))
    query = newest.order_by(_decision.c.seq.desc()).limit(1).scalar_subquery()
    with study.reading() as connection:
        found = decisions_where(connection, _decision.c.seq == query)
    return found[0] if found else None
