"""Large and odd documents: twice the text takes about twice the time, whatever it is made of."""

from time import process_time

import pytest

from tema.documents.plain import read
from tema.draft import draft_codebook
from tema.draft.patterns import defined

SHAPES = {
    "one long list in a sentence": "a, b och c ",
    "one sentence that defines over and over": "X är en sak som ",
    "sentences that define in one paragraph": "Lugn innebär att det är tyst. ",
    "equal headings": "Rubrik\n\n",
    "nested items": "• a\n  • b\n",
    "equal terms": "Term  betyder något\n",
    "definitions in the same words": "Ord{0}: en fin sak som alla här brukar säga varje dag\n",
    "other words for the same headings": "Rubrik{0}\n\nText som säger något om det hela.\n\n",
    "lines of one paragraph": "raden fortsätter här med flera ord och ännu flera ord som fyller den\n",
    "blank-separated short lines": "a\n\n\n\n",
    "numbers in an open bracket": "(1111 ",
}


def seconds(text):
    document, _ = read("prov.txt", text.encode())
    begun = process_time()
    read("prov.txt", text.encode())
    if document is not None:
        draft_codebook([document], "prov")
    return process_time() - begun


def shape(pattern, times):
    return "".join(pattern.format(number) for number in range(times))


@pytest.mark.parametrize("name", SHAPES)
def test_four_times_the_text_takes_nowhere_near_sixteen_times_as_long(name):
    seconds(shape(SHAPES[name], 50))  # dictionaries are read once

    small, large = seconds(shape(SHAPES[name], 1000)), seconds(shape(SHAPES[name], 4000))

    assert large < 9 * small + 0.5


@pytest.mark.parametrize(
    "unit", ["this ", "we call this ", "which is a, ", "och om x när ", "skillnaden mellan a ", "A", "a-"]
)
def test_no_wording_makes_a_sentence_take_long(unit):
    sentence = (unit * 1200)[:1200]

    begun = process_time()
    list(defined(sentence, "sv"))
    assert process_time() - begun < 1
