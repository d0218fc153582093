"""What has been coded with a code: exemplars first, then the typical ones; one code, or two side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tema.embed import DEFAULT_EMBEDDER, embedder_name
from tema.records import Coding, Place, Valence
from tema.store import derived, machine
from tema.store.reads import code_uses, lookup
from tema.store.study import Study
from tema.views.attributes import attributes


@dataclass(frozen=True, slots=True)
class CodedExcerpt:
    """An excerpt with a code, and who gave it.

    ``valence`` is the coder's own, else the first. ``older``: some of it was coded under an earlier wording; ``mine``
    and ``mine_older`` say so of the coder's own coding. ``segment`` is None where the segments have other limits now.
    """

    place: Place
    quote: str
    source: str
    coders: tuple[str, ...]
    valence: Valence | None
    exemplar: bool
    mine: bool
    older: bool
    mine_older: bool
    segment: str | None


@dataclass(frozen=True, slots=True)
class Compared:
    """The excerpts of two codes: each one's own order; ``both`` are the places that have both."""

    first: tuple[CodedExcerpt, ...]
    second: tuple[CodedExcerpt, ...]
    both: frozenset[Place]


def code_excerpts(study: Study, coder: str, code: str, *, own_only: bool = False) -> tuple[CodedExcerpt, ...]:
    """The excerpts with the code: flagged as exemplars first, then the typical ones (nearest to their common middle).

    ``own_only``: only what the coder has coded herself, as when she works blind.
    """
    codings = [coding for coding in code_uses.with_code(study, code) if not own_only or coding.coder == coder]
    places: dict[Place, list[Coding]] = {}
    for coding in codings:
        places.setdefault(coding.place, []).append(coding)
    exemplars = code_uses.flagged(study, places)
    known, segments = attributes(study), lookup.segments(study, [place.id for place in places])
    version = derived.code_versions(study).get(code)
    found = []
    for place, here in places.items():
        own = next((coding for coding in here if coding.coder == coder), None)
        segment = segments.get(place.id)
        about = (value for _, value in known.get(place.transcript, ()))
        said = (place.transcript, segment.speaker if segment else "", *about)
        found.append(
            CodedExcerpt(
                place=place,
                quote=here[0].quote,
                source=" · ".join(part for part in said if part),
                coders=tuple(coding.coder for coding in here),
                valence=(own or here[0]).valence,
                exemplar=place in exemplars,
                mine=own is not None,
                older=any(_older(coding, version) for coding in here),
                mine_older=own is not None and _older(own, version),
                segment=place.id if segment else None,
            )
        )
    typical = _typicality(study, [each.quote for each in found])
    return tuple(sorted(found, key=lambda each: (not each.exemplar, -typical.get(each.quote, -2.0), each.place)))


def compared(study: Study, coder: str, first: str, second: str, *, own_only: bool = False) -> Compared:
    """The excerpts of two codes, those with both first in each."""
    one = code_excerpts(study, coder, first, own_only=own_only)
    other = code_excerpts(study, coder, second, own_only=own_only)
    both = frozenset(each.place for each in one) & {each.place for each in other}

    def shared_first(excerpts: Iterable[CodedExcerpt]) -> tuple[CodedExcerpt, ...]:
        return tuple(sorted(excerpts, key=lambda each: each.place not in both))

    return Compared(shared_first(one), shared_first(other), both)


def _older(coding: Coding, version: int | None) -> bool:
    return version is not None and coding.code_version is not None and coding.code_version < version


def _typicality(study: Study, texts: Sequence[str]) -> Mapping[str, float]:
    """How near each text lies to the middle of them all; texts that have not been encoded are left out."""
    model = embedder_name(derived.settings(study).get("embedder", DEFAULT_EMBEDDER))
    found = machine.vectors(study, model, texts)
    if len(found) < 2:  # noqa: PLR2004  (one text alone is as typical as none)
        return {}
    vectors = np.stack(list(found.values()))
    middle = vectors.mean(axis=0)
    return dict(zip(found, (vectors @ middle).tolist(), strict=True))
