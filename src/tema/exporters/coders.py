"""What several coders came to: where they differed and what was settled, and how far they agree."""

from __future__ import annotations

from collections.abc import Iterable

from tema.agreement import Figure
from tema.exporters.table import Cell, Table
from tema.exporters.tables import DECIMALS, KnownCorpus, known_corpus
from tema.store.study import Study
from tema.views.adjudication import Dispute, disputes, settled
from tema.views.coders import alphas, pair_agreement, pairs

_ALL = "*"
"""Stands for all coders together, in the place of a pair."""


def verdicts(study: Study) -> Table:
    """A row a code that coders differ about at an excerpt, settled or not: who gives it, who does not, the verdict."""
    known = known_corpus(study)
    found = sorted((*settled(study), *disputes(study)), key=lambda each: (each.place, each.code))
    rows = [
        (*known.row(each.place), each.code, ", ".join(each.yes), ", ".join(each.no), *_settled(known, each))
        for each in found
        if known.gate.may_go(each.place)
    ]
    columns = ("code", "given_by", "not_given_by", "verdict", "reason", "settled_by", "settled_at")
    return Table("verdicts", (*known.columns, *columns), tuple(rows))


def _settled(known: KnownCorpus, dispute: Dispute) -> tuple[Cell, ...]:
    verdict = dispute.verdict
    if verdict is None:
        return "", "", "", ""
    reason = known.gate.unsaid.blacked(verdict.reason)
    return "applies" if verdict.applies else "does not apply", reason, verdict.coder, verdict.decided_at


def agreement(study: Study) -> Table:
    """A row a pair of coders and a code, over the excerpts both have judged; then all coders together, with alpha."""
    columns = ("first", "second", "code", "n", "both", "only_first", "only_second", "neither", "agreement")
    measures = ("measure", "value", "low", "high", "n_without_suggestions")
    return Table("agreement", (*columns, *measures), (*_pairs(study), *_together(study)))


def _pairs(study: Study) -> Iterable[tuple[Cell, ...]]:
    for first, second, _ in pairs(study):
        found = pair_agreement(study, first, second)
        for row in found.codes:
            counts = row.counts
            cells = (counts.n, counts.both, counts.first, counts.second, counts.neither, _round(counts.agreed))
            yield first, second, row.code, *cells, "kappa", *_figure(row.kappa), found.unseen


def _together(study: Study) -> Iterable[tuple[Cell, ...]]:
    for row in alphas(study):
        yield _ALL, _ALL, row.code, row.n, None, None, None, None, None, "alpha", *_figure(row.alpha), None


def _figure(found: Figure) -> tuple[Cell, ...]:
    return _round(found.value), _round(found.low), _round(found.high)


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, DECIMALS)
