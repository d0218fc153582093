"""Which codes fit a theme, from what people coded and what the machine thinks; and the clusters that no code fits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tema.records import Theme
from tema.stability import Standing
from tema.store import derived, machine, maps
from tema.store.reads import judgements
from tema.store.reads.units import Units
from tema.store.study import Study
from tema.suggest.clusters import Matrix, answered, commonest, counted, occurrence, says_something, speaking
from tema.views.attributes import Excerpt, attributes, dialogue_of, excerpts
from tema.views.themes.clusters import codes_tried, covers

TYPICAL = 3

_STEADY: tuple[Standing, ...] = ("firm", "steady")


@dataclass(frozen=True, slots=True)
class ThemeCode:
    """A code held against a theme's ``size`` excerpts.

    ``share`` of them are expected to carry it, ``elsewhere`` of the other excerpts of the study; people have given it
    to ``coded`` of them. ``fits``: it is clearly commoner in the theme. ``speaking`` is the excerpt that does most so.
    """

    code: str
    size: int
    share: float
    elsewhere: float
    coded: int
    fits: bool
    speaking: Excerpt


@dataclass(frozen=True, slots=True)
class ThemeCodes:
    """The codes that fit a theme, the commonest first, then others that people have given its excerpts.

    ``tried``: there are codes to hold against it. ``answered``: somebody has said which it answers to, or that it
    answers to none.
    """

    found: tuple[ThemeCode, ...]
    tried: bool
    answered: bool

    @property
    def none_fits(self) -> bool:
        """Whether the codes have been tried on the theme, and none of them fits it."""
        return self.tried and not any(each.fits for each in self.found)


@dataclass(frozen=True, slots=True)
class Unfit:
    """A cluster that says something which no code says. ``theme`` is the one that covers it, where one does."""

    number: int
    members: tuple[str, ...]
    keywords: tuple[str, ...]
    typical: tuple[str, ...]
    theme: Theme | None


@dataclass(frozen=True, slots=True)
class Scored:
    """The latest run's probabilities, and what people say of the same segments and codes: both (n, k)."""

    ids: tuple[str, ...]
    codes: tuple[str, ...]
    probabilities: NDArray[np.float32]
    said: Matrix

    def rows(self, members: Sequence[str]) -> NDArray[np.int64]:
        """The rows of those members that were scored."""
        inside = set(members)
        return np.array([row for row, name in enumerate(self.ids) if name in inside], np.int64)


def theme_codes(study: Study, theme: Theme, coder: str | None = None) -> ThemeCodes:
    """Hold every code against the theme.

    Args:
        study: the study.
        theme: the theme.
        coder: only what this coder has coded counts; None: what everybody has.
    """
    scored = scoring(study, coder)
    rows = scored.rows([place.id for place, _ in theme.members])
    tried = bool(len(rows) and scored.codes)
    return ThemeCodes(_held_against(study, scored, rows) if tried else (), tried, answered_for(study, theme))


def _held_against(study: Study, scored: Scored, rows: NDArray[np.int64]) -> tuple[ThemeCode, ...]:
    values = counted(scored.probabilities, scored.said)
    held = occurrence(values, [dialogue_of(name) for name in scored.ids], [rows])
    shares, fits = held.members[0], held.fits[0]
    coded = (scored.said[rows] > 0).sum(axis=0)
    shown = [*commonest(shares, fits), *commonest(coded.astype(np.float64), (coded > 0) & ~fits)]
    strongest = [scored.ids[speaking(values, rows, k)[0]] for k in shown]
    return tuple(
        ThemeCode(
            code=scored.codes[k],
            size=len(rows),
            share=float(shares[k]),
            elsewhere=float(held.elsewhere[0, k]),
            coded=int(coded[k]),
            fits=bool(fits[k]),
            speaking=excerpt,
        )
        for k, excerpt in zip(shown, excerpts(study, strongest, attributes(study)), strict=True)
    )


def unfit_clusters(study: Study, coder: str | None = None) -> tuple[Unfit, ...]:
    """The clusters that no code fits although they say something, largest first: candidates for a new code.

    Those are left out that people have dismissed, or made a theme of and said which codes it answers to, or that it
    answers to none.
    """
    if not codes_tried(study):
        return ()
    fitted = {each.cluster for each in machine.cluster_suggestions(study)}
    clusters = [each for each in machine.clusters(study) if each.number not in fitted]
    held = covers(clusters, derived.themes(study))
    waiting = [each for each in clusters if each.number not in held or not answered_for(study, held[each.number])]
    if not waiting:
        return ()
    scored, stands = scoring(study, coder), maps.stability(study)
    return tuple(
        Unfit(each.number, each.members, each.keywords, each.typical[:TYPICAL], held.get(each.number))
        for each in waiting
        if says_something(
            scored.probabilities,
            scored.rows(each.members),
            scored.said,
            steady=each.number in stands and stands[each.number].standing in _STEADY,
        )
    )


def answered_for(study: Study, theme: Theme) -> bool:
    """Whether somebody has said which codes the theme answers to, or that no code is needed for it."""
    return bool(theme.dismissed is not None or theme.codes or maps.theme_acts(study, theme.id, ("map_theme",)))


def scoring(study: Study, coder: str | None = None) -> Scored:
    """The latest run's probabilities beside what people say; ``coder``: only what she has coded counts."""
    ids, codes, probabilities = machine.scores(study)
    return Scored(ids, codes, probabilities, _said(study, ids, codes, coder))


def _said(study: Study, ids: Sequence[str], codes: Sequence[str], coder: str | None) -> Matrix:
    """What people say of the scored segments; a coding with borders of its own is about those where it lies."""
    row = {name: at for at, name in enumerate(ids)}
    column = {code: at for at, code in enumerate(codes)}
    found = judgements.judgements(study, coder)
    near = maps.overlapping(study, {each.place for each in found if each.place.id not in row})
    units = Units(segment.place for segments in near.values() for segment in segments)
    answers = [
        (row[place.id], k, each.coding is not None)
        for each in found
        for place in ((each.place,) if each.place.id in row else units.of(each.place))
        if place.id in row
        # An excerpt that carries no code carries none of them.
        for k in (column.values() if not each.code else [column[each.code]] if each.code in column else [])
    ]
    at, k, applies = zip(*answers, strict=True) if answers else ((), (), ())
    shape = (len(ids), len(codes))
    return answered(shape, np.array(at, np.int64), np.array(k, np.int64), np.array(applies, np.bool_))
