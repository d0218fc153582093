"""Does everything hold that the report claims? Quotes, numbers, and words that look like quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tema.consent import BLACK
from tema.records import ChosenQuote, Message, Place, Problem, Theme
from tema.report.counts import CountName, Tally, count_name, number
from tema.report.markdown import Claim
from tema.report.quotes import is_exact, stands_in
from tema.views.report.basis import Basis

_LONGEST = 160
"""So many characters of a quote are shown in what is said about it."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """What one part of the report claims. ``where`` is what the part is called, ``theme`` the chapter's."""

    where: str
    theme: Theme | None
    claims: tuple[Claim, ...]
    chosen: tuple[ChosenQuote, ...] = ()


def problems_in(basis: Basis, parts: Iterable[Claimed]) -> tuple[Problem, ...]:
    """Everything that does not hold, part by part, in the order it stands there."""
    turns = [each.text[turn.start : turn.end] for each in basis.gate.transcripts.values() for turn in each.turns]
    return tuple(problem for part in parts for problem in _in_part(basis, part, turns))


def _in_part(basis: Basis, part: Claimed, turns: Sequence[str]) -> Iterator[Problem]:
    """``turns``: what was said, as far as it may be shown."""
    for quote in part.chosen:
        yield from _quote(basis, part.where, None, quote.shown, quote.place)
    for claim in part.claims:
        if claim.kind == "quote":
            yield from _quote(basis, part.where, claim.line, claim.words, claim.place)
        elif claim.kind == "count":
            yield from _count(basis, part, claim)
        elif claim.kind == "own":
            yield from _hidden(basis, part, claim)
        elif not stands_in(claim.words, turns):
            yield _problem((part.where, claim.line), "report-loose-quote", words=_short(claim.words))


def _hidden(basis: Basis, part: Claimed, claim: Claim) -> Iterator[Problem]:
    """Words that may not be shown, told without a link: the first of them."""
    for start, end in basis.gate.unsaid.stretches(claim.words)[:1]:
        yield _problem((part.where, claim.line), "report-hidden-words", words=claim.words[start:end])


def fault_of(basis: Basis, shown: str, place: Place | None) -> str:
    """What is wrong with a quote, as a key of the messages; "" if it may stand."""
    if place is None or place.transcript in basis.gate.consent.gone:
        return "report-quote-nowhere" if place is None else "report-quote-withdrawn"
    transcript = basis.gate.transcripts.get(place.transcript)
    if transcript is None or not place.start < place.end <= len(transcript.text):
        return "report-quote-nowhere"
    if not basis.gate.may_go(place):
        return "report-quote-withdrawn"
    if not basis.gate.consent.may_quote(place) or BLACK in shown:
        return "report-quote-unquotable"
    if not is_exact(shown, basis.gate.words(place)):
        return "report-quote-inexact"
    # A place over several turns holds the labels between them, which may be names.
    labels = [f"{speaker.label}:" for speaker in transcript.speakers]
    return "report-quote-named" if basis.shared and any(label in shown for label in labels) else ""


def _quote(basis: Basis, where: str, line: int | None, shown: str, place: Place | None) -> Iterator[Problem]:
    fault = fault_of(basis, shown, place)
    if fault == "report-quote-inexact" and place is not None:
        source = basis.gate.words(place)
        yield _problem((where, line), fault, words=_short(shown), source=" ".join(source.split()))
    elif fault:
        yield _problem((where, line), fault, words=_short(shown))


def _count(basis: Basis, part: Claimed, claim: Claim) -> Iterator[Problem]:
    name = count_name(claim.target)
    found = _tally(basis, name, part.theme) if name else None
    at = (part.where, claim.line)
    if name is None or found is None:
        yield _problem(at, "report-count-unknown", words=claim.words, name=claim.target)
    elif number(claim.words) != found.of(name.what):
        yield _problem(at, "report-count-moved", words=claim.words, name=claim.target, now=found.of(name.what))


def _tally(basis: Basis, name: CountName, chapter: Theme | None) -> Tally | None:
    """What the number is now; None where there is no such theme or code."""
    if name.of == "study":
        return basis.tally_of_study()
    if name.of == "theme":
        theme = basis.theme(name.id) if name.id else chapter
        return basis.tally_of(theme) if theme else None
    known = {code.id for code in basis.book.codes} if basis.book else set()
    coded = {coding.code for coding in basis.gate.codings}
    return basis.tally_of_code(name.id) if name.id in known | coded else None


def _short(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= _LONGEST else f"{one[: _LONGEST - 1]}…"


def _problem(at: tuple[str, int | None], key: str, **values: str | int) -> Problem:
    return Problem(at[0], at[1], Message(key, values), Message(f"{key}-mend", values))
