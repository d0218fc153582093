"""What the page Rapport shows: the parts of the report, and what of a theme can be quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tema.messages import Text
from tema.records import ChosenQuote, Message, Place, QuoteUse, Theme, Written
from tema.report.counts import Tally
from tema.report.quotes import is_exact, one_line
from tema.search import Index, build, find, terms
from tema.store import derived
from tema.store.study import Study
from tema.views.attributes import Excerpt
from tema.views.cleared import Cleared, cleared
from tema.views.framework import excerpt_at
from tema.views.report import proposals
from tema.views.report.basis import basis_of, coded_by
from tema.views.themes.tree import tree

BEFORE = ("title", "introduction", "method")
AFTER = ("conclusion",)

CUT = "[…]"
"""Stands for words that are left out of a quote."""

_HEADINGS = {"introduction": "report-introduction", "method": "report-method", "conclusion": "report-conclusion"}
"""What the report calls its parts: keys of the messages."""

_WORD = re.compile(r"\w+")
_BRACKETED = re.compile(r"\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the report: its name as in ``records.Written``, its theme if it is a chapter, and how deep it stands.

    ``written`` is what stands written, None for nothing.
    """

    name: str
    theme: Theme | None
    depth: int
    written: Written | None


@dataclass(frozen=True, slots=True)
class Quotable:
    """A chosen quote with where it was said; ``excerpt`` is None where the words may no longer be shown."""

    chosen: ChosenQuote
    excerpt: Excerpt | None


def parts(study: Study) -> tuple[Part, ...]:
    """The parts of the report in its order: one chapter a theme, those under another after it."""
    said = derived.written(study)
    chapters = [(f"theme {theme.id}", theme, depth) for depth, theme in tree(derived.themes(study))]
    before = [(name, None, 0) for name in BEFORE]
    after = [(name, None, 0) for name in AFTER]
    return tuple(Part(name, theme, depth, said.get(name)) for name, theme, depth in (*before, *chapters, *after))


def strays(study: Study) -> tuple[Written, ...]:
    """Texts written for themes that no longer stand: kept, and in no report."""
    standing = {theme.id for _, theme in tree(derived.themes(study))}
    of_themes = ((each, *each.part.partition(" ")[::2]) for each in derived.written(study).values())
    return tuple(each for each, kind, theme in of_themes if kind != each.part and theme not in standing)


def chosen(study: Study, theme: str, use: QuoteUse) -> tuple[Quotable, ...]:
    """The quotes chosen for a theme, in the analyst's order, with those that may no longer be shown."""
    gate = cleared(study)
    found = [each for each in derived.chosen_quotes(study) if each.theme == theme and each.use == use]
    return tuple(
        Quotable(each, excerpt_at(gate, each.place) if _may_quote(gate, each.place) else None) for each in found
    )


def quotable(study: Study, theme: str, asked: str = "", own: str | None = None) -> tuple[Excerpt, ...]:
    """The excerpts of a theme that may be quoted, in the dialogues' order.

    Args:
        study: the study.
        theme: the theme's id.
        asked: words to look for, in any of their forms, as on the page Dialoger; "" for all excerpts.
        own: only what is in the theme or coded by this coder, for one who works blind; None: what anybody has coded.
    """
    basis = coded_by(basis_of(study, "sv", shared=False), own)
    one = basis.theme(theme)
    if one is None:
        return ()
    found = [excerpt_at(basis.gate, place) for place in basis.places(one) if _may_quote(basis.gate, place)]
    return _holding(found, asked, derived.settings(study).get("language", "sv"))


def proposed(study: Study, theme: str, own: str | None = None) -> Mapping[str, tuple[Excerpt, ...]]:
    """The excerpts that are proposed as a theme's quotes, by why: *typical*, *diverse*, *counter*.

    ``own`` as for ``quotable``.
    """
    gate = cleared(study)
    found: dict[str, list[Excerpt]] = {}
    for each in proposals(study, theme, "sv", own):
        found.setdefault(each.kind, []).append(excerpt_at(gate, each.place))
    return {kind: tuple(excerpts) for kind, excerpts in found.items()}


def part_called(text: Text, found: Iterable[Part], called: str) -> str | None:
    """The part that a problem of the report means, by what the report calls it; None where it is none of these."""
    chapters = {each.theme.name: each.name for each in found if each.theme is not None}
    own = {text(key): name for name, key in _HEADINGS.items()}
    return chapters.get(called) or own.get(called)


def numbers(study: Study, theme: str | None) -> Tally:
    """Today's numbers of a theme or, without one, of the whole study: those that links in the text are held against."""
    basis = basis_of(study, "sv", shared=False)
    one = basis.theme(theme) if theme is not None else None
    return basis.tally_of_study() if one is None else basis.tally_of(one)


def _may_quote(gate: Cleared, place: Place) -> bool:
    return place.transcript in gate.transcripts and gate.consent.may_quote(place)


def _holding(excerpts: Sequence[Excerpt], asked: str, language: str) -> tuple[Excerpt, ...]:
    wanted = terms(asked)
    if not wanted:
        return tuple(excerpts)
    held = find(_index(tuple(each.text for each in excerpts), language), wanted).texts
    return tuple(each for number, each in enumerate(excerpts) if number in held)


@lru_cache(maxsize=4)
def _index(texts: tuple[str, ...], language: str) -> Index:
    return build(texts, language)


def without(quotes: Iterable[ChosenQuote], place: Place) -> list[ChosenQuote]:
    """The quotes but for the one from this place."""
    return [each for each in quotes if each.place != place]


def moved(quotes: Sequence[ChosenQuote], place: Place, step: int) -> list[ChosenQuote]:
    """The quotes with the one from this place moved so many steps down, or up where ``step`` is below 0."""
    found = list(quotes)
    at = next((number for number, each in enumerate(found) if each.place == place), None)
    if at is not None:
        found.insert(max(0, at + step), found.pop(at))
    return found


def cut_refused(source: str, shown: str) -> Message | None:
    """Why these words cannot stand for the source's: None where they are exactly the source's (see `report.quotes`)."""
    if is_exact(shown, source):
        return None
    if any(is_exact(f"{before}{shown}{after}", source) for before in ("", f"{CUT} ") for after in ("", f" {CUT}")):
        return Message("ui-report-cut-ends")
    said = set(_WORD.findall(one_line(source)))
    strange = next((word for word in _WORD.findall(_BRACKETED.sub(" ", shown)) if word not in said), None)
    return Message("ui-report-cut-strange", {"word": strange}) if strange else Message("ui-report-cut-differs")
