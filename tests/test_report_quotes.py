"""A quote in a report is what was said, letter for letter; what is left out or added is marked."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tema.records import Place
from tema.records.report import Heading, Paragraph, Points, Quote
from tema.report.counts import CountName, count_name, number
from tema.report.markdown import parsed, quote_link
from tema.report.quotes import MARKS, bare, is_exact, quoted_stretches, stands_in

SAID = "Vi ringde tre gånger, men ingen svarade.\nDå sa jag: ”Nu får det räcka.” Sen [skratt] gick vi hem."

words = st.text(st.sampled_from("abcåäöABCé🙂,.!?-’"), min_size=1, max_size=8)
sentences = st.lists(words, min_size=3, max_size=12).filter(lambda found: any(w[0].isalnum() for w in found))


@pytest.mark.parametrize(
    "shown",
    [
        SAID,
        f"”{SAID}”",
        SAID.replace("\n", " "),
        "Vi ringde […] men ingen svarade. […] Sen [skratt] gick vi hem.",
        "[...] ingen svarade. […]",
        "[…] [v]i ringde tre gånger, men ingen [på kommunen] svarade. […]",
        "Vi ringde [till nämnden] tre gånger […]",
    ],
)
def test_a_quote_may_be_cut_and_explained(shown):
    assert is_exact(shown, SAID)


@pytest.mark.parametrize(
    "shown",
    [
        "Vi ringde tre gånger",  # what is left out at the end is not marked
        "Vi ringde många gånger […]",
        "vi ringde tre gånger, men ingen svarade. […]",
        "Vi ringde tre gånger men ingen svarade. […]",
        "[…] men […] Vi ringde […]",  # in another order
        "Vi ring […]",  # a word is cut in two
        "[…]",
        "[alla var nöjda]",
        "",
    ],
)
def test_nothing_else_is_forgiven(shown):
    assert not is_exact(shown, SAID)


def test_a_cut_may_not_make_another_word():
    assert not is_exact("I can […] trust them", "I cannot trust them")


def test_white_space_within_a_line_is_the_sources():
    assert not is_exact("ja, det är så", "ja,  det är så")
    assert is_exact("ja, det är så", "ja,  \n  det är så")


@given(sentences, st.data())
def test_any_marked_cut_of_what_was_said_is_exact(said, data):
    kept = data.draw(st.lists(st.booleans(), min_size=len(said), max_size=len(said)))
    shown = " ".join(word if keep else "[…]" for word, keep in zip(said, kept, strict=True))
    assume(any(keep and any(c.isalnum() for c in word) for word, keep in zip(said, kept, strict=True)))

    assert is_exact(shown, " ".join(said))


@given(sentences, st.data())
def test_any_changed_character_is_found(said, data):
    source = " ".join(said)
    assume(not set(MARKS) & {source[0], source[-1]})
    at = data.draw(st.integers(0, len(source) - 1))
    other = data.draw(st.sampled_from("xyzÅ 0").filter(lambda found: found != source[at]))
    assume(" ".join(source.split()) == source)
    changed = source[:at] + other + source[at + 1 :]
    dropped = source[:at] + source[at + 1 :]

    assert not is_exact(changed, source)
    assert not is_exact(dropped, source)


def test_marks_around_a_quote_go_only_where_they_are_not_the_sources():
    assert bare("”ingen svarade”", "ingen svarade") == "ingen svarade"
    assert bare("”Nej”, sa hon. ”Aldrig”", "”Nej”, sa hon. ”Aldrig”") == "”Nej”, sa hon. ”Aldrig”"


def test_long_stretches_between_quotation_marks_are_looked_for_in_what_was_said():
    told = "Hon kallade det ”en labyrint” och sade ”att ingen svarade på flera dagar”."

    assert quoted_stretches(told) == ("att ingen svarade på flera dagar",)
    assert stands_in("men ingen svarade", [SAID])
    assert stands_in("Vi ringde […] svarade", [SAID])
    assert not stands_in("men ingen svara", [SAID])


def test_the_analysts_text_becomes_blocks_with_quotes_and_numbers():
    text = (
        "# Köer\n\nI [sju](count:theme/dialogues) dialoger **väntar** man: "
        '["ingen *svarade*"](excerpt:d%201.txt:10-23).'
        "\n\n[”Nu får det räcka.”](<excerpt:d 1.txt:40-57>)\n\n1. en\n2. två"
    )

    read = parsed(text, level=1, anchor="theme-a")

    heading, paragraph, quote, points = read.blocks
    assert heading == Heading(2, "Köer", "theme-a-1")
    assert isinstance(paragraph, Paragraph)
    assert "".join(run.text for run in paragraph.runs) == 'I sju dialoger väntar man: "ingen svarade".'
    assert [run.place for run in paragraph.runs if run.place] == [Place("d 1.txt", 10, 23)]
    assert quote == Quote("”Nu får det räcka.”", Place("d 1.txt", 40, 57), "")
    assert isinstance(points, Points)
    assert points.numbered
    claims = [(claim.kind, claim.words, claim.target, claim.line) for claim in read.claims if claim.kind != "own"]
    assert claims == [
        ("count", "sju", "theme/dialogues", 3),
        ("quote", '"ingen svarade"', "d 1.txt:10-23", 3),
        ("quote", "”Nu får det räcka.”", "d 1.txt:40-57", 5),
    ]


def test_nothing_pasted_in_can_load_or_do_anything():
    text = "<script>x()</script>\n\n![spion](http://utanfor.example/i.png) [hit](http://utanfor.example) <b>fet</b>"

    script, paragraph = parsed(text, level=1, anchor="a").blocks

    assert script.runs[0].text == "<script>x()</script>"
    assert "".join(run.text for run in paragraph.runs) == "spion hit (http://utanfor.example) <b>fet</b>"


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30),
    st.sampled_from(["d.txt", "å (1) 50%.vtt"]),
)
def test_a_link_made_for_a_quote_gives_it_back(words, name):
    assume(words.strip() == words and " ".join(words.split()) == words)

    (block,) = parsed(quote_link(Place(name, 3, 9), words), level=1, anchor="a").blocks

    assert block == Quote(words, Place(name, 3, 9), "")


def test_numbers_are_read_in_figures_and_in_words():
    assert [number(each) for each in ("7", "1 204", "1\u00a0204", "sju", "Tolv", "två", "none", "många", "7 %")] == [
        7,
        1204,
        1204,
        7,
        12,
        2,
        0,
        None,
        None,
    ]
    assert count_name("theme/dialogues") == CountName("theme", "", "dialogues")
    assert count_name("code/att-na/codings") == CountName("code", "att-na", "codings")
    assert [count_name(each) for each in ("code/dialogues", "study/x/codings", "theme/dialoger")] == [None] * 3
