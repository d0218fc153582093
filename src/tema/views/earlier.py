"""The study at an earlier moment beside the study now: sizes, lists, what came and what went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tema.messages import Language
from tema.records import Coding, Theme
from tema.store import ledger
from tema.store.reads import history
from tema.store.reads.earlier import StudyThen, study_as_of, study_now
from tema.store.study import Study
from tema.views.history import code_names


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure then and now, of what ``name`` says; ``put_away`` is a theme that stands dismissed now."""

    name: str
    then: int
    now: int
    put_away: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """The study then and now. ``came`` and ``went`` are codings, by coder, place and code; newest first.

    ``reworded`` are the codes whose version in force was another than now, 0 where a code was not there.
    """

    then: StudyThen
    sizes: tuple[Pair, ...]
    per_code: tuple[Pair, ...]
    per_theme: tuple[Pair, ...]
    per_coder: tuple[Pair, ...]
    reworded: tuple[Pair, ...]
    settings: tuple[tuple[str, str, str], ...]
    came: tuple[Coding, ...]
    went: tuple[Coding, ...]


SIZES = ("codings", "coded", "themes", "decisions")
"""What ``Compared.sizes`` counts, in this order."""


def compared(study: Study, language: Language, moment: str) -> Compared:
    """The study as it was at ``moment`` (UTC, ISO 8601) beside the study now."""
    newest = ledger.mark(study)
    then, now = _as_of(study, moment, newest), study_now(study)
    names = code_names(study, language)
    standing_then, standing_now = _keyed(then), _keyed(now)
    return Compared(
        then=then,
        sizes=_pairs(_sizes(then), _sizes(now), SIZES),
        per_code=_pairs(_per_code(then), _per_code(now), _codes(then, now), names),
        per_theme=_themes(then, now),
        per_coder=_pairs(then.coders, now.coders, sorted({*then.coders, *now.coders})),
        reworded=_reworded(then, now, names),
        settings=tuple(
            (key, then.settings.get(key, ""), now.settings.get(key, ""))
            for key in sorted({*then.settings, *now.settings})
        ),
        came=_newest(standing_now[key] for key in standing_now.keys() - standing_then.keys()),
        went=_newest(standing_then[key] for key in standing_then.keys() - standing_now.keys()),
    )


def first_moment(study: Study) -> str | None:
    """When the first decision was made; None while there is none."""
    found = history.first_and_last(study)
    return found[0] if found else None


@lru_cache(maxsize=3)
def _as_of(study: Study, moment: str, newest: str) -> StudyThen:  # noqa: ARG001  (a new decision asks anew)
    """Kept, because every click on the page draws it and the whole ledger is replayed."""
    return study_as_of(study, moment)


def _keyed(then: StudyThen) -> dict[tuple[object, ...], Coding]:
    return {(coding.coder, coding.place, coding.code): coding for coding in then.codings}


def _sizes(then: StudyThen) -> Mapping[str, int]:
    return {
        "codings": len(then.codings),
        "coded": len({coding.place for coding in then.codings}),
        "themes": len(_kept(then)),
        "decisions": sum(then.coders.values()),
    }


def _kept(then: StudyThen) -> list[Theme]:
    return [theme for theme in then.themes if theme.dismissed is None]


def _per_code(then: StudyThen) -> Mapping[str, int]:
    return Counter(coding.code for coding in then.codings)


def _codes(then: StudyThen, now: StudyThen) -> list[str]:
    """The codes that are or were used, in the order of the codebook, those that have left it last."""
    used = {*_per_code(then), *_per_code(now)}
    known = [code for code in dict.fromkeys((*now.versions, *then.versions)) if code in used]
    return [*known, *sorted(used - set(known))]


def _pairs(
    then: Mapping[str, int], now: Mapping[str, int], keys: Sequence[str], names: Mapping[str, str] | None = None
) -> tuple[Pair, ...]:
    return tuple(Pair((names or {}).get(key, key), then.get(key, 0), now.get(key, 0)) for key in keys)


def _themes(then: StudyThen, now: StudyThen) -> tuple[Pair, ...]:
    """Every theme that stood then or stands now, with its size; those of then by the name they had."""
    before, after = ({theme.id: theme for theme in each.themes} for each in (then, now))
    pairs = []
    for id_ in dict.fromkeys((*before, *after)):
        old, new = before.get(id_), after.get(id_)
        names = list(dict.fromkeys(theme.name for theme in (old, new) if theme is not None))
        then_size, now_size = (len(theme.members) if theme is not None else 0 for theme in (old, new))
        put_away = new is not None and new.dismissed is not None
        pairs.append(Pair(" → ".join(names), then_size, now_size, put_away))
    return tuple(pairs)


def _reworded(then: StudyThen, now: StudyThen, names: Mapping[str, str]) -> tuple[Pair, ...]:
    codes = dict.fromkeys((*now.versions, *then.versions))
    pairs = _pairs(then.versions, now.versions, list(codes), names)
    return tuple(pair for pair in pairs if pair.then != pair.now)


def _newest(codings: Iterable[Coding]) -> tuple[Coding, ...]:
    ordered = sorted(codings, key=lambda coding: (coding.place, coding.code, coding.coder))
    return tuple(sorted(ordered, key=lambda coding: coding.decided_at, reverse=True))
