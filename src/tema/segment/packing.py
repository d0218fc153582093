"""Packing consecutive sentences into segments of even length by a small dynamic programme.

The borders of a turn are those with the least total cost, where a segment costs more the further it is from the wanted
length, more still outside the limits, and something for each paragraph break inside it. Ties go to the earlier border.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tema.segment.sentences import Sentence

_WANTED = 32
_FEWEST = 12
_MOST = 60
_MOST_SENTENCES = 4
_PARAGRAPH = 0.6
_REACH = 40


def pack(found: Sequence[Sentence]) -> list[tuple[int, int]]:
    """The places of the segments that the sentences of one turn make."""
    return [(group[0].start, group[-1].end) for run in _runs(found) for group in _pack_run(run)]


def _runs(found: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """The stretches that no segment may leave."""
    begin = 0
    for place in [*(i for i, sentence in enumerate(found) if sentence.stop), len(found)]:
        if place > begin:
            yield found[begin:place]
        begin = place


def _pack_run(run: Sequence[Sentence]) -> list[Sequence[Sentence]]:
    best = [0.0] + [float("inf")] * len(run)
    begins = [0] * (len(run) + 1)
    for begin in range(len(run)):
        words = spoken = breaks = 0
        for end in range(begin + 1, min(begin + _REACH, len(run)) + 1):
            sentence = run[end - 1]
            words += sentence.words
            spoken += sentence.words > 0
            breaks += sentence.paragraph and end - 1 > begin
            cost = best[begin] + _cost(words, spoken, breaks)
            if cost < best[end]:
                best[end], begins[end] = cost, begin
            if words > 2 * _MOST:
                break
    groups, end = [], len(run)
    while end:
        groups.append(run[begins[end] : end])
        end = begins[end]
    return groups[::-1]


def _cost(words: int, sentences: int, breaks: int) -> float:
    cost = ((words - _WANTED) / _WANTED) ** 2 + _PARAGRAPH * breaks
    if words < _FEWEST:
        cost += 1 + ((_FEWEST - words) / _FEWEST) ** 2
    if words > _MOST:
        cost += 1 + ((words - _MOST) / _WANTED) ** 2
    return cost + 0.25 * max(0, sentences - _MOST_SENTENCES)
