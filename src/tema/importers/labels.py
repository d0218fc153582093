"""Which of the candidate marks are speakers: decided for the file as a whole, from how its labels recur.

Method: a label is *sure* by its own look (a role word, a name with a party in brackets), *recurring* when it stands at
the beginning of several lines, or *alike*: it stands once but in the dress that the file's speakers wear (brackets,
time marks, emphasis, capitals, the same word with another number). A colon in prose has none of these.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from tema.importers.marks import Line, Mark, same_but_number
from tema.importers.words import SPEAKER_WORDS, STAGE_WORDS

_OFTEN = 3
_DOMINANT = 0.8
_FREE = 0.15
_LAST_RESORT = 0.6

Groups = Mapping[str, Sequence[Mark]]


def speakers_marks(marks: Iterable[Mark], lines: Sequence[Line]) -> tuple[Mark, ...]:
    """The marks that begin a turn, with one spelling per speaker. Empty when the file shows no speakers.

    Labels with a colon or a time are preferred; ``[id1] text``, a name alone on its line and name-tab-speech are
    tried in that order only where no such label is found.
    """
    by_form: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        by_form["spoken" if mark.form in {"colon", "timed"} else mark.form].append(mark)
    rules: tuple[tuple[str, Callable[[Sequence[Mark], Sequence[Line]], tuple[Mark, ...]]], ...] = (
        ("spoken", _spoken),
        ("bracket", _covering),
        ("alone", _standing_alone),
        ("tab", _covering),
    )
    for form, rule in rules:
        chosen = rule(by_form[form], lines)
        if chosen:
            return _one_spelling(chosen)
    return ()


def _grouped(marks: Iterable[Mark]) -> dict[str, list[Mark]]:
    groups: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        groups[mark.label.casefold()].append(mark)
    return groups


def _one_spelling(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """STIG and Stig are one speaker: the commonest spelling, the first of equals."""
    spellings = {
        key: Counter(mark.label for mark in group).most_common(1)[0][0] for key, group in _grouped(marks).items()
    }
    return tuple(replace(mark, label=spellings[mark.label.casefold()]) for mark in marks)


def _spoken(marks: Sequence[Mark], lines: Sequence[Line]) -> tuple[Mark, ...]:
    marks = [mark for mark in marks if mark.form == "colon" or mark.inline or _speech_below(mark, lines)]
    groups = _grouped(marks)
    prose = _lower_case_words(lines)
    core = {key for key, group in groups.items() if _sure(group) or _recurring(group, prose)}
    core -= _strangers(groups, core)
    if sum(len(groups[key]) for key in core) < 2:  # noqa: PLR2004 - a dialogue has two turns
        return _each_once(marks, core, lines)
    loose = {key for key in core if groups[key][0].kind in {"lower", "mixed"} and not _dressed(groups[key])}
    if loose == core and _coverage([m for key in core for m in groups[key]], lines) < _LAST_RESORT:
        return ()
    named = [mark for key in core for mark in groups[key]]
    alike = {key for key, group in groups.items() if key not in core and _alike(group, named, prose)}
    return tuple(mark for mark in marks if mark.label.casefold() in core | alike)


def _sure(group: Sequence[Mark]) -> bool:
    first = group[0]
    tokens = [token for token in re.split(r"[\W\d_]+", first.label.casefold()) if token]
    leading = tokens[0] in SPEAKER_WORDS or (len(tokens) <= _OFTEN and bool(SPEAKER_WORDS.intersection(tokens)))
    return (first.kind == "role" and leading) or (
        first.bracketed and first.kind in {"name", "caps"} and " " in first.label
    )


def _dressed(group: Sequence[Mark]) -> bool:
    return any(map(_has_dress, group))


def _recurring(group: Sequence[Mark], prose: frozenset[str]) -> bool:
    first, times = group[0], len(group)
    if _dressed(group) and times > 1:
        return True
    if first.kind in {"code", "caps", "name"}:
        return times >= _OFTEN or (times > 1 and first.label.casefold() not in prose)
    return times >= _OFTEN and len(first.label.split()) <= (_OFTEN if first.kind == "mixed" else 2)


def _strangers(groups: Groups, core: set[str]) -> set[str]:
    """Labels that lack the dress nearly all others wear and are rare: *Fråga två* among *Anna Ek (S)*."""
    total = sum(len(groups[key]) for key in core)
    out: set[str] = set()
    for wears in _dresses():
        if not _dominates(wears, [mark for key in core for mark in groups[key]]):
            continue
        wearing = {key for key in core if any(map(wears, groups[key]))}
        bare = core - wearing
        out |= {key for key in bare if groups[key][0].kind != "role" and len(groups[key]) < max(_OFTEN, _FREE * total)}
    return out


def _dominates(wears: Callable[[Mark], bool], named: Sequence[Mark]) -> bool:
    """Whether nearly all marks wear the dress, and more than one speaker: one in bold is no rule."""
    wearing = [mark for mark in named if wears(mark)]
    return len(wearing) >= _DOMINANT * len(named) and len({mark.label.casefold() for mark in wearing}) > 1


def _dresses() -> tuple[Callable[[Mark], bool], ...]:
    return (
        lambda mark: mark.bracketed,
        lambda mark: mark.time is not None,
        lambda mark: mark.bold,
        lambda mark: mark.kind == "caps" or mark.label.isupper(),
    )


def _alike(group: Sequence[Mark], named: Sequence[Mark], prose: frozenset[str]) -> bool:
    """Whether a label that stands once or twice is dressed as the file's speakers are."""
    mark = group[0]
    if same_but_number(mark.label) in {same_but_number(other.label) for other in named}:
        return True
    if mark.kind == "lower" and len(group) > 1 and " " not in mark.label:
        return sum(other.label.islower() for other in named) >= _DOMINANT * len(named)
    if mark.kind in {"lower", "mixed"} or mark.kind not in {other.kind for other in named}:
        return False
    if mark.kind == "name" and " " not in mark.label and mark.label.casefold() in prose:
        return False
    worn = [wears for wears in _dresses() if _dominates(wears, named)]
    return all(wears(mark) for wears in worn)


def _each_once(marks: Sequence[Mark], core: set[str], lines: Sequence[Line]) -> tuple[Mark, ...]:
    """Nobody recurs: nearly every paragraph has its own label, or the labels are dressed or full names (Anna Ek)."""
    strong = [mark for mark in marks if mark.kind in {"role", "code", "caps", "name"}]
    if len(strong) > 1 and _coverage(strong, lines) >= _DOMINANT:
        return tuple(strong)
    for clear in (_has_dress, _is_full_name):
        chosen = [mark for mark in strong if clear(mark) or mark.label.casefold() in core]
        if len(chosen) > 1:
            return tuple(chosen)
    return tuple(mark for mark in marks if mark.label.casefold() in core)


def _has_dress(mark: Mark) -> bool:
    return mark.time is not None or mark.bold


def _is_full_name(mark: Mark) -> bool:
    words = mark.label.split()
    return mark.kind in {"name", "caps"} and len(words) > 1 and all(word[0].isupper() for word in words)


def _covering(marks: Sequence[Mark], lines: Sequence[Line]) -> tuple[Mark, ...]:
    """Brackets and tabs mean other things too: they must open most paragraphs, and some label must recur."""
    kept = [mark for mark in marks if not set(mark.label.casefold().split()) & STAGE_WORDS and mark.inline]
    if not any(len(group) > 1 for group in _grouped(kept).values()) or len(_grouped(kept)) < 2:  # noqa: PLR2004 - two speak
        return ()
    return tuple(kept) if _coverage(kept, lines) >= _LAST_RESORT else ()


def _standing_alone(marks: Sequence[Mark], lines: Sequence[Line]) -> tuple[Mark, ...]:
    """Names alone on their lines, the speech below: two must recur; undressed ones must open the paragraphs."""
    kept = [mark for mark in marks if mark.kind not in {"mixed", "lower"} and _speech_below(mark, lines)]
    dressed = [mark for mark in kept if mark.bold]
    often = _recurring_labels(dressed)
    if len(_grouped(dressed)) > 1 and 2 * sum(mark.label.casefold() in often for mark in dressed) >= len(dressed) > 0:
        return tuple(dressed)
    often = _recurring_labels(kept)
    chosen = [mark for mark in kept if mark.label.casefold() in often]
    return tuple(chosen) if len(often) > 1 and _coverage(chosen, lines) >= _LAST_RESORT else ()


def _recurring_labels(marks: Sequence[Mark]) -> set[str]:
    return {key for key, group in _grouped(marks).items() if len(group) > 1}


def _speech_below(mark: Mark, lines: Sequence[Line]) -> bool:
    following = lines[mark.line : mark.line + 2]
    return any(not line.blank for line in following)


def _coverage(marks: Sequence[Mark], lines: Sequence[Line]) -> float:
    """The share of paragraphs, or of lines if that is higher, that begin with a mark."""
    marked = {mark.line for mark in marks}
    first = min(marked, default=1)
    filled = [line.number for line in lines if not line.blank and line.number >= first]
    blank = {line.number for line in lines if line.blank}
    opening = [number for number in filled if number == first or number - 1 in blank]
    if not filled:
        return 0.0
    return max(len(marked & set(part)) / len(part) for part in (filled, opening))


def _lower_case_words(lines: Sequence[Line]) -> frozenset[str]:
    """The words the file writes in lower case: they are words, not names."""
    return frozenset(word for line in lines for word in re.findall(r"[^\W\d_]+", line.text) if word.islower())
