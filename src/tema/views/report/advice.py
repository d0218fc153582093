"""What to think of before a report is passed on: names in quotes, and words that are shown twice. Never a refusal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tema.records import Message, Place, Problem
from tema.records.report import Heading, Paragraph, Points, Quote, Report
from tema.store.study import Study
from tema.views.cleared import cleared

_NAMED = re.compile(r"(?<![.!?:…\s])[\s,;–-]+[\"“”'’(]*(?P<name>[^\W\d_a-zåäö][^\W\d_]{2,}(?:-[^\W\d_]+)*)")
"""A word with a capital letter that does not begin a sentence."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
_SHORTEST = 3
_LONGEST = 80


def advice(study: Study, report: Report) -> tuple[Problem, ...]:
    """Advice on the report's quotes, in their order.

    A name is a word with a capital letter that does not begin a sentence, and any word of a speaker's name or of
    where a dialogue was held. It may well be an authority's: that is for the analyst to say.
    """
    known = _known_names(study)
    found: list[Problem] = []
    before: list[Place] = []
    for where, words, place in _quotes(report):
        named = names_in(words, known)
        if named:
            found.append(_problem(where, "report-advice-names", words, names=", ".join(named)))
        if any(_overlap(place, each) for each in before):
            found.append(_problem(where, "report-advice-twice", words))
        before.append(place)
    return tuple(found)


def names_in(words: str, known: frozenset[str]) -> tuple[str, ...]:
    """The words that may be names, each once, in their order; ``known`` are names that need not be guessed."""
    said = _BRACKETED.sub(" ", words)
    guessed = {found["name"] for found in _NAMED.finditer(said) if not found["name"].isupper()}
    return tuple(dict.fromkeys(word for word in _WORD.findall(said) if word in guessed or word in known))


def _known_names(study: Study) -> frozenset[str]:
    """The words of speakers' labels and of attributes' values that are written as names; not "Participant 3"."""
    texts: list[str] = []
    for each in cleared(study).transcripts.values():
        texts += [speaker.label for speaker in each.speakers if not any(sign.isdigit() for sign in speaker.label)]
        texts += [value for name, value in each.attributes if name in {"municipality", "region", "place"}]
    words = (word for text in texts for word in _WORD.findall(text) if len(word) >= _SHORTEST and word[0].isupper())
    return frozenset(form for word in words for form in (word, word.capitalize()))


def _quotes(report: Report) -> Iterator[tuple[str, str, Place]]:
    """Every quote with the part that it stands in: the analyst's own headings within it bear its anchor and more."""
    where, part = report.title, ""
    for block in report.blocks:
        if isinstance(block, Heading) and not (part and block.anchor.startswith(f"{part}-")):
            where, part = block.text, block.anchor
        elif isinstance(block, Quote):
            yield where, block.words, block.place
        elif isinstance(block, Paragraph | Points):
            lines = (block.runs,) if isinstance(block, Paragraph) else block.points
            held: dict[Place, str] = {}
            for run in (run for line in lines for run in line):
                if run.place is not None:
                    held[run.place] = held.get(run.place, "") + run.text
            yield from ((where, words, place) for place, words in held.items())


def _overlap(one: Place, other: Place) -> bool:
    return one.transcript == other.transcript and one.start < other.end and other.start < one.end


def _problem(where: str, key: str, words: str, **values: str) -> Problem:
    one = " ".join(words.split())
    shown = one if len(one) <= _LONGEST else f"{one[: _LONGEST - 1]}…"
    return Problem(where, None, Message(key, {"words": shown, **values}), Message(f"{key}-mend"))
