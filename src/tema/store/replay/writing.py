"""What analysts write for the report: texts, chosen quotes, and the summaries of the framework matrix."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tema.records import ChosenQuote, Decision, Summary, Written
from tema.store.replay.acts import WRITING_ACTS, written_part
from tema.store.replay.themes import member_of


@dataclass(frozen=True, slots=True)
class Writing:
    """What stands written: each part as it was written last; quotes in the analyst's order."""

    texts: tuple[Written, ...]
    quotes: tuple[ChosenQuote, ...]
    summaries: tuple[Summary, ...]


def writing(decisions: Iterable[Decision]) -> Writing:
    """For each part the last decision holds; an empty text takes the part away."""
    last = {written_part(decision): decision for decision in decisions if decision.act in WRITING_ACTS}
    held = [last[part] for part in sorted(last)]
    texts = [_text(each) for each in held if each.act == "write" and each.values["text"]]
    quotes = [quote for each in held if each.act == "choose_quotes" for quote in _quotes(each)]
    summaries = [_summary(each) for each in held if each.act == "summarise" and each.values["text"]]
    return Writing(tuple(texts), tuple(quotes), tuple(summaries))


def _text(decision: Decision) -> Written:
    values = decision.values
    return Written(values["part"], values["text"], decision.coder, decision.at)


def _quotes(decision: Decision) -> Iterable[ChosenQuote]:
    for each in decision.values["quotes"]:
        place, quote = member_of(each)
        yield ChosenQuote(decision.theme or "", decision.values["use"], place, quote, each.get("shown") or quote)


def _summary(decision: Decision) -> Summary:
    values = decision.values
    excerpts = tuple(member_of(each) for each in values["excerpts"])
    return Summary(
        by=values["by"],
        case=values["case"],
        code=decision.code or "",
        text=values["text"],
        excerpts=excerpts,
        coder=decision.coder,
        decided_at=decision.at,
    )
