"""What is said in a codebook comes back from every form it is written in, and a second writing gives the same bytes."""

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tema.codebook import parse_codebook, read_codebook
from tema.codebook.emit import codebook_text
from tema.exchange import READERS, WRITERS
from tema.records import VALENCES, Code, Codebook, Example, Family, NearMiss, Source

SHIPPED = Path(__file__).parent.parent / "codebooks" / "tillit.yaml"
FRAGMENTS = (
    *"abcåäöé ",
    *"()[]{}<>&#*_`~|\\:;,.-–•=+@\"'”!?",
    "Definition: ",
    "Exempel:",
    "Namn (en): ",
    "- ",
    "\n- ",
    "\n",
    "\n\n",
    "\n# ",
    "\n  1. ",
    "\n**Ta med:** ",
    "\nId: ",
    "(stärker) ",
    "(no code)",
    ", rad 3: ",
    "\t",
    "  ",
    "\N{NO-BREAK SPACE}",
    "\N{GRINNING FACE}",
    "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{GIRL}",
    "u\N{COMBINING DIAERESIS}\N{COMBINING DOT BELOW}",
    "_x0041_",
    "&amp;",
    "=1+1",
    "ingen kod",
    "Utan familj",
    "Retired",
)


# Making a failing codebook small takes minutes; what differs is seen as well in a large one.
DRAWN = settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)


def texts(fragments=FRAGMENTS, least=1):
    words = st.lists(st.sampled_from(fragments), min_size=least, max_size=9).map("".join)
    return words.map(lambda text: normalize("NFC", text).strip()).filter(lambda text: len(text) >= least)


NAMES = texts([each for each in FRAGMENTS if "\n" not in each])
IDS = ("a", "b1", "c_c", "definition", "kod", "f_6")
GUIDS = st.uuids().map(str) | st.uuids().map(lambda each: f"{{{each}}}".upper())


def named():
    return st.dictionaries(st.sampled_from(["sv", "en", "fi"]), NAMES, min_size=1)


@st.composite
def codebooks(draw):
    ids = draw(st.lists(st.sampled_from(IDS), min_size=1, unique=True))
    families = draw(st.lists(st.sampled_from(["f", "g", "a"]), unique=True))
    documents = draw(st.dictionaries(NAMES, NAMES, max_size=2))
    guids = st.none() | GUIDS

    def code(number):
        others = st.sampled_from(ids)
        document = st.sampled_from(sorted(documents)) if documents else NAMES
        line = draw(st.integers(1, 99))
        retired = draw(st.none() | texts())
        return Code(
            id=ids[number],
            name=draw(named()),
            family=draw(st.sampled_from(["", *families])),
            # A parent that stands before or after its child, and never above itself.
            parent=draw(st.none() | st.sampled_from(ids[:number])) if number else None,
            definition=draw(texts()),
            inclusion=draw(texts(least=0)),
            exclusion=draw(texts(least=0)),
            examples=tuple(draw(st.lists(st.builds(Example, texts(), st.sampled_from(VALENCES)), max_size=3))),
            near_misses=tuple(draw(st.lists(st.builds(NearMiss, texts(), st.none() | others), max_size=3))),
            neighbours=tuple(draw(st.lists(others, max_size=2, unique=True))),
            source=tuple(
                Source(draw(document), line, line + draw(st.integers(0, 3)), page, draw(texts(least=0)))
                for page in draw(st.lists(st.none() | st.integers(1, 9), max_size=2))
            ),
            retired=retired,
            into=draw(st.none() | others) if retired else None,
            guid=draw(guids),
        )

    codes = draw(st.permutations([code(number) for number in range(len(ids))]))
    return Codebook(
        id=draw(st.sampled_from(["tillit", "b2"])),
        name=draw(named()),
        language=draw(st.sampled_from(["sv", "en"])),
        families=tuple(Family(each, draw(named()), draw(texts(least=0)), draw(guids)) for each in families),
        codes=tuple(codes),
        documents=documents,
    )


def by_id(book):
    return {code.id: code for code in book.codes}


@pytest.mark.parametrize("suffix", WRITERS)
@DRAWN
@given(book=codebooks())
def test_a_codebook_comes_back_from_every_form_as_it_was(suffix, book):
    written = WRITERS[suffix](book)
    taken = READERS[suffix]("annan.fil", written.raw, "fi")

    assert taken.problems == ()
    assert by_id(taken.codebook) == by_id(book)
    assert (taken.codebook.id, taken.codebook.name, taken.codebook.language, taken.codebook.documents) == (
        book.id,
        book.name,
        book.language,
        book.documents,
    )
    assert taken.codebook.families == book.families
    # The order of the codes is all that a form may lose, and then it says so.
    assert [message.key for message in written.lost] == (
        [] if taken.codebook.codes == book.codes else ["exchange-lost-order"]
    )


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_family_whose_id_is_the_name_of_another_keeps_its_codes(suffix):
    families = (Family("fr", {"sv": "form"}), Family("form", {"sv": "Dimension"}))
    over = Code("over", {"sv": "Över"}, "fr", None, "Överst.", "", "", (), (), (), ())
    under = Code("under", {"sv": "Under"}, "form", "over", "Underst.", "", "", (), (), (), ())
    book = Codebook("a", {"sv": "a"}, "sv", families, (over, under), {})

    assert READERS[suffix]("annan.fil", WRITERS[suffix](book).raw, "sv").codebook.codes == book.codes


@DRAWN
@given(book=codebooks())
def test_the_yaml_text_of_a_codebook_reads_as_that_codebook(book):
    assert parse_codebook(codebook_text(book), "a.yaml") == (book, ())


@pytest.mark.parametrize("suffix", WRITERS)
def test_the_shipped_codebook_comes_back_whole_and_in_the_same_bytes(suffix):
    book, _ = read_codebook(SHIPPED)
    written = WRITERS[suffix](book)
    taken = READERS[suffix]("annan.fil", written.raw, "en")

    assert taken.codebook == book
    assert (written.lost, taken.problems, taken.told) == ((), (), ())
    assert WRITERS[suffix](taken.codebook).raw == written.raw
