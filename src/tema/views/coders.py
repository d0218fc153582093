"""How far coders agree with each other, and how far the machine's suggestions pull them along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from tema.agreement import FEW, Figure, Fourfold, alpha, difference, kappa, share
from tema.store import ledger, machine
from tema.store.reads import judgements
from tema.store.reads.judgements import Judgement
from tema.store.study import Study
from tema.views.judged import Judged, Said, judged_by_several


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """How two coders agree about one code, over the excerpts that both have judged."""

    code: str
    counts: Fourfold
    kappa: Figure


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """How two coders agree. ``same`` is the share of the excerpts to which they give exactly the same codes.

    ``unseen`` counts the excerpts that both judged without seeing suggestions: only there is it certain that they agree
    with each other and not each with the machine.
    """

    first: str
    second: str
    n: int
    unseen: int
    same: Figure
    codes: tuple[CodeAgreement, ...]


@dataclass(frozen=True, slots=True)
class CodeAlpha:
    """How all coders agree about one code, over the ``n`` excerpts that at least two have judged.

    ``given`` counts the excerpts where anybody gave it, ``seldom`` those with the rarer answer from anybody.
    """

    code: str
    n: int
    given: int
    seldom: int
    alpha: Figure


@dataclass(frozen=True, slots=True)
class Pull:
    """How often a coder came to the machine's suggestion where it was shown, and where it was silently hidden.

    Both are (agreed, of). ``apart`` is the first share less the second: what seeing the suggestion adds.
    """

    shown: tuple[int, int]
    hidden: tuple[int, int]
    apart: Figure

    @property
    def enough(self) -> bool:
        """Whether there are so many of both that the figure says something."""
        return min(self.shown[1], self.hidden[1]) >= FEW


def pairs(study: Study) -> tuple[tuple[str, str, int], ...]:
    """The pairs of coders who have judged the same excerpts, with how many, most first."""
    counts: dict[tuple[str, str], int] = {}
    for each in judged_by_several(study):
        for one, other in combinations((said.coder for said in each.said), 2):
            counts[one, other] = counts.get((one, other), 0) + 1
    return tuple((*pair, n) for pair, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def pair_agreement(study: Study, first: str, second: str, *, unseen_only: bool = False) -> PairAgreement:
    """How these two agree, code by code: those given most often first.

    Args:
        study: the study.
        first: one coder.
        second: the other.
        unseen_only: only where both judged without seeing suggestions.
    """
    both = list(_both(judged_by_several(study), first, second))
    unseen = [pair for pair in both if pair[0].unseen and pair[1].unseen]
    used = unseen if unseen_only else both
    given = [(one.codes, other.codes) for one, other in used]
    both_gave = Counter(code for one, other in given for code in one & other)
    first_gave = Counter(code for one, other in given for code in one - other)
    second_gave = Counter(code for one, other in given for code in other - one)
    rows = []
    for code in both_gave.keys() | first_gave.keys() | second_gave.keys():
        by = (both_gave[code], first_gave[code], second_gave[code])
        counts = Fourfold(*by, len(given) - sum(by))
        rows.append(CodeAgreement(code, counts, kappa(counts)))
    same = sum(one == other for one, other in given)
    return PairAgreement(
        first,
        second,
        len(used),
        len(unseen),
        share(same, len(used)),
        tuple(sorted(rows, key=lambda row: (row.counts.neither, row.code))),
    )


def _both(judged: Iterable[Judged], first: str, second: str) -> Iterable[tuple[Said, Said]]:
    for each in judged:
        one, other = each.by(first), each.by(second)
        if one is not None and other is not None:
            yield one, other


def alphas(study: Study) -> tuple[CodeAlpha, ...]:
    """How all coders agree about each code that any of them gives, those given most often first."""
    judged = judged_by_several(study)
    raters = Counter(len(each.said) for each in judged)
    given: dict[str, Counter[tuple[int, int]]] = {}
    for each in judged:
        for code, yes in Counter(code for said in each.said for code in said.codes).items():
            given.setdefault(code, Counter())[yes, len(each.said)] += 1
    rows = []
    for code, kinds in given.items():
        unanimous = sum(times for (yes, of), times in kinds.items() if yes == of)
        without = {(0, of): n - sum(t for (_, o), t in kinds.items() if o == of) for of, n in raters.items()}
        gave = kinds.total()
        rows.append(CodeAlpha(code, len(judged), gave, min(gave, len(judged) - unanimous), alpha({**kinds, **without})))
    return tuple(sorted(rows, key=lambda row: (-row.given, row.code)))


def pull(study: Study, coder: str) -> Pull:
    """How far the machine's suggestions pull this coder along.

    Only what she decided from her first silent audit on is compared: from there on chance alone settled which excerpts
    showed their suggestions. Decisions made for many excerpts at once are left out.
    """
    return _pull(study, coder, (ledger.mark(study), machine.fingerprint(study, "suggest")))


@lru_cache(maxsize=16)
def _pull(study: Study, coder: str, mark: Hashable) -> Pull:  # noqa: ARG001  (what the result depends on)
    mine = [each for each in judgements.judgements(study, coder) if "bulk" not in each.values]
    audits = [each for each in mine if each.values.get("audit")]
    if not audits:
        return Pull((0, 0), (0, 0), Figure(None))
    first = min(each.seq for each in audits)
    shown = [each for each in mine if each.seq >= first and not each.values.get("hidden") and _answers(each)]
    hidden = _on_suggestions(study, audits)
    counts = [(sum(each.coding is not None for each in group), len(group)) for group in (shown, hidden)]
    return Pull(counts[0], counts[1], difference(counts[0], counts[1]))


def _answers(judgement: Judgement) -> bool:
    """Whether this is an answer to a suggestion that was shown."""
    return judgement.coding.origin == "suggestion" if judgement.coding else bool(judgement.code)


def _on_suggestions(study: Study, audits: Sequence[Judgement]) -> list[Judgement]:
    """The judgements about codes that the machine had suggested there."""
    places = {each.place.id for each in audits}
    suggested = {(each.segment, each.code) for each in machine.suggestions(study, places)}
    return [each for each in audits if "probability" in each.values or (each.place.id, each.code) in suggested]
