"""Which codes a group of excerpts is about, and which groups say something that no code of the codebook says.

The question put of a group and a code: does the code occur more often among the members than elsewhere in the study?
Excerpts that follow on one another are about the same thing, and dialogues differ, so members cannot be counted as
draws of their own: tested so, most of what comes out is chance. Instead the group is laid elsewhere. The dialogues lie
end to end as a ring; against their codes stand the memberships of the dialogues in another order, each turned in
itself, and these are turned along the ring by every number of steps. That keeps who stands beside whom, in the group
and in the codes, and breaks only what ties the two together (after the torus test: Lotwick and Silverman 1982, *Methods
for analysing spatial processes of several types of points*, J. R. Stat. Soc. B 44, 406-413). Since each dialogue is
turned in itself, it does no harm that all dialogues go through the same questions in the same order.

How far the true position stands out is read from the gamma curve that has the mean, spread and skewness of the others
(Winkler et al. 2016, *Faster permutation inference in brain imaging*, NeuroImage 141, 502-516). What is tried at once
is judged together, so that at most one in twenty of the codes that come out is there by chance (Benjamini and Hochberg
1995, J. R. Stat. Soc. B 57, 289-300).

Deterministic: the orders are drawn with a fixed seed, and every turn is tried, by the fast Fourier transform.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.records import Cluster, ClusterSuggestion, Evidence

Matrix = NDArray[np.float64]
Rows = NDArray[np.int64]
EvidenceFor = Callable[[Rows, int], tuple[Evidence, ...]]
"""What speaks for a code: given the rows of the members and the number of the code."""

MOST_CHANCE = 0.05
"""The share of fitting codes that may have come out by chance (the highest q-value of a code that fits)."""

LEAST_SHARE = 0.1
"""A code fits when so many of the members are expected to carry it: a rarer one is not what they are about.

Set where it divides: in fifteen clusters of three coded dialogues the commonest code of one about trust was carried by
22 to 50 % of its members, that of one about everyday chores by 13 % at most; probabilities lie nearer to the study's
own mean than what people code.
"""

MOST_CODES = 5
MOST_SEGMENTS = 3

LEAST_MEMBERS = 5
LEAST_SUBSTANCE = 0.75
"""Members say something when their likeliest code is, on average, at least so likely as this share of all excerpts'."""

TURNS, MOST_ORDERS = 5000, 20
"""A small study is laid out in several orders, so that there are about so many turns to compare with."""

TINY = 1e-12


@dataclass(frozen=True, slots=True)
class ClusterAnswer:
    """The codes that fit a cluster, the commonest first; none: *none of the codes fits*, which is an answer too.

    The ``probability`` of each is the share of the members expected to carry it.
    """

    cluster: int
    fitting: tuple[ClusterSuggestion, ...]

    @property
    def none_fits(self) -> bool:
        """Whether no code of the codebook fits the cluster."""
        return not self.fitting


@dataclass(frozen=True, slots=True)
class Occurrence:
    """How often each of k codes occurs in each of c groups, all (c, k).

    ``members`` and ``elsewhere``: the share expected to carry the code in the group and outside it. ``chance``: the
    q-value of *more in the group*, over all that was tried together.
    """

    members: Matrix
    elsewhere: Matrix
    chance: Matrix

    @property
    def fits(self) -> NDArray[np.bool_]:
        """(c, k): whether the code fits the group, see ``MOST_CHANCE`` and ``LEAST_SHARE``."""
        return (self.chance <= MOST_CHANCE) & (self.members >= LEAST_SHARE)


def suggest_clusters(  # noqa: PLR0913  (segments, codes, what is thought and what is said of them, groups, reasons)
    ids: Sequence[str],
    codes: Sequence[str],
    probabilities: NDArray[np.floating],
    dialogues: Sequence[Hashable],
    clusters: Sequence[Cluster],
    *,
    said: Matrix | None = None,
    evidence: EvidenceFor = lambda _rows, _code: (),
) -> tuple[ClusterAnswer, ...]:
    """The codes that fit each cluster, or that none does; one answer for each cluster with a member among ``ids``.

    Args:
        ids: the n segments, those of a dialogue in the order they were said.
        codes: the k codes.
        probabilities: (n, k).
        dialogues: (n,) the dialogue of each segment.
        clusters: members that are not among ``ids`` are passed over.
        said: (n, k) what people say, see `answered`; it counts instead of the probability.
        evidence: why a code fits, asked for fitting codes only.
    """
    values = counted(probabilities, said)
    place = {segment: row for row, segment in enumerate(ids)}
    groups = [np.array([place[each] for each in one.members if each in place], np.int64) for one in clusters]
    found = occurrence(values, dialogues, groups)
    answers = []
    for at, (cluster, rows) in enumerate(zip(clusters, groups, strict=True)):
        if not len(rows):
            continue
        suggestions = tuple(
            ClusterSuggestion(
                cluster.number,
                codes[k],
                round(float(found.members[at, k]), 4),
                evidence(rows, k),
                tuple(ids[row] for row in speaking(values, rows, k)),
            )
            for k in commonest(found.members[at], found.fits[at])
        )
        answers.append(ClusterAnswer(cluster.number, suggestions))
    return tuple(answers)


def answered(shape: tuple[int, int], rows: Rows, codes: Rows, applies: NDArray[np.bool_]) -> Matrix:
    """What people say of n segments and k codes: the share of answers that the code applies, NaN where nobody answered.

    Args:
        shape: (n, k).
        rows: (m,) which segment each answer is about.
        codes: (m,) which code.
        applies: (m,) whether the code applies.
    """
    asked, given = np.zeros(shape), np.zeros(shape)
    np.add.at(asked, (rows, codes), 1.0)
    np.add.at(given, (rows, codes), applies.astype(np.float64))
    return np.where(asked > 0, given / np.maximum(asked, 1.0), np.nan)


def counted(probabilities: NDArray[np.floating], said: Matrix | None) -> Matrix:
    """(n, k): what people say where they say anything, else the probability."""
    thought = probabilities.astype(np.float64)
    return thought if said is None else np.where(np.isnan(said), thought, said)


def commonest(shares: Matrix, among: NDArray[np.bool_]) -> list[int]:
    """At most five of the codes ``among`` (k,), those with the largest share first."""
    return [int(k) for k in np.argsort(-shares, kind="stable") if among[k]][:MOST_CODES]


def speaking(values: Matrix, rows: Rows, code: int) -> Rows:
    """The rows of the few members that speak for the code most."""
    found: Rows = rows[np.argsort(-values[rows, code], kind="stable")[:MOST_SEGMENTS]]
    return found


def occurrence(values: Matrix, dialogues: Sequence[Hashable], groups: Sequence[Rows]) -> Occurrence:
    """How often each code occurs in each group, against the rest of the study; see the module for the test.

    Args:
        values: (n, k) in 0..1, the segments of a dialogue in the order they were said.
        dialogues: (n,) the dialogue of each segment.
        groups: the rows of the members of each group; an empty group and one that holds all stand out in nothing.
    """
    inside = np.zeros((len(groups), len(values)))
    for at, rows in enumerate(groups):
        inside[at, rows] = 1.0
    sizes = inside.sum(axis=1, keepdims=True)
    sums, total = inside @ values, values.sum(axis=0)
    rest = len(values) - sizes
    members = sums / np.maximum(sizes, 1.0)
    elsewhere = np.maximum(total - sums, 0.0) / np.maximum(rest, 1.0)
    order, starts = _end_to_end(dialogues)
    chances = _chances(values[order], inside[:, order], _laid_elsewhere(starts, len(values)))
    return Occurrence(members, elsewhere, _together(chances))


def says_something(
    probabilities: NDArray[np.floating], rows: Rows, said: Matrix | None = None, *, steady: bool = False
) -> bool:
    """Whether a group is more than small talk: enough members, and something that speaks for it.

    That is one of these: people have given a member a code, codes are about as likely here as in the study, or the
    group comes back whenever the excerpts are grouped anew.

    Args:
        probabilities: (n, k) of all segments.
        rows: the members.
        said: (n, k) what people say, see `answered`.
        steady: whether the group is known to come back.
    """
    if len(rows) < LEAST_MEMBERS or not probabilities.shape[1]:
        return False
    if steady or (said is not None and bool((said[rows] > 0).any())):
        return True
    likeliest = probabilities.max(axis=1)
    return bool(likeliest[rows].mean() >= LEAST_SUBSTANCE * likeliest.mean())


def _end_to_end(dialogues: Sequence[Hashable]) -> tuple[Rows, Rows]:
    """The order in which the dialogues lie end to end, as they are first met, and where each begins there."""
    first: dict[Hashable, int] = {}
    numbers = np.array([first.setdefault(each, len(first)) for each in dialogues], np.int64)
    order = np.argsort(numbers, kind="stable")
    return order, np.searchsorted(numbers[order], np.arange(len(first)))


def _laid_elsewhere(starts: Rows, n: int) -> list[Rows]:
    """Some orders (n,) of the rows: whole dialogues in another order, each turned in itself."""
    chance = np.random.default_rng(0)
    pieces = np.split(np.arange(n), starts[1:])
    orders = []
    for _ in range(min(MOST_ORDERS, -(-TURNS // n)) if n else 0):
        turned = [np.roll(piece, chance.integers(len(piece))) if len(piece) > 1 else piece for piece in pieces]
        orders.append(np.concatenate([turned[at] for at in chance.permutation(len(pieces))]))
    return orders


def _chances(values: Matrix, inside: Matrix, orders: Sequence[Rows]) -> Matrix:
    """(c, k): how often chance alone would put so much of a code into a group, were the group laid elsewhere."""
    from scipy import fft, stats

    n = len(values)
    if n < 3 or not values.shape[1]:  # noqa: PLR2004  (two turns have no spread)
        return np.ones((len(inside), values.shape[1]))
    centred = values - values.mean(axis=0)
    of_codes = fft.rfft(np.ascontiguousarray(centred.T), axis=1)
    of_groups = [fft.rfft((inside - inside.mean(axis=1, keepdims=True))[:, order], axis=1) for order in orders]
    here = inside @ centred
    spread = _spread(of_groups, of_codes, n)
    stands = spread > TINY * n
    z = np.where(stands, here / np.where(stands, spread, 1.0), -np.inf)
    chances: Matrix = stats.norm.sf(z)
    # The rest would not fit on any curve: only for these is it worth knowing how lopsided the turns are.
    for at in range(len(inside)):
        near = np.flatnonzero(chances[at] <= MOST_CHANCE)
        if len(near):
            turned = [fft.irfft(of_codes[near] * each[at].conj(), n=n, axis=1) for each in of_groups]
            cubes = np.mean([np.einsum("ij,ij,ij->i", each, each, each) / n for each in turned], axis=0)
            skew = np.maximum(cubes / spread[at, near] ** 3, 0.0)
            chances[at, near] = np.clip(stats.pearson3.sf(z[at, near], skew), 0.0, 1.0)
    return chances


def _spread(of_groups: Sequence[NDArray[np.complex128]], of_codes: NDArray[np.complex128], n: int) -> Matrix:
    """(c, k): the standard deviation of all turns, whose sum is nought; Parseval's theorem gives it without them."""
    weights = np.full(of_codes.shape[1], 2.0)
    weights[0] = 1.0
    if n % 2 == 0:
        weights[-1] = 1.0
    power = np.mean([np.abs(each) ** 2 for each in of_groups], axis=0)
    spread: Matrix = np.sqrt((power * weights) @ (np.abs(of_codes) ** 2).T) / n
    return spread


def _together(chances: Matrix) -> Matrix:
    from scipy import stats

    if not chances.size:
        return chances
    found: Matrix = stats.false_discovery_control(chances, axis=None).reshape(chances.shape)
    return found
