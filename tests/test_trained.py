"""The model trained for the shipped codebook: what it reads, and when a study maps with it."""

import shutil

import numpy as np
import pytest

from tema.codebook import read_codebook
from tema.embed import DEFAULT_EMBEDDER
from tema.embed.trained import load_trained, read_head
from tema.errors import ModelInvalid
from tema.pipeline.space import key, said_before, space_of
from tema.records import Place, Segment, Transcript, Turn
from tema.resources import shipped

MODEL = shipped("codebooks") / "tillit.model.safetensors"
BOOK = shipped("codebooks") / "tillit.yaml"

HELPED = "Hon ringde upp på kvällen bara för att höra hur det hade gått, och hon hade ju slutat för dagen."
LIED = "De sa att blanketten aldrig kom in, men sen låg den i akten med deras egen stämpel på. De ljög mig rakt upp."
WEATHER = "Det regnade hela veckan så vi fick sitta inne och spela kort."


@pytest.fixture(scope="module")
def encoder():
    return load_trained(MODEL)


@pytest.fixture(scope="module")
def tillit():
    return read_codebook(BOOK)[0]


def odds(encoder, *texts, before=""):
    read = encoder.read(texts, [before] * len(texts))
    return encoder.head.logits(np.stack([one.vector for one in read]))


def test_it_tells_kindness_lies_and_weather_apart(encoder):
    found = odds(encoder, HELPED, LIED, WEATHER)
    kind, lie = (encoder.head.codes.index(code) for code in ("valvilja", "oarlighet"))

    assert found[:, kind].argmax() == 0
    assert found[:, lie].argmax() == 1
    assert found[2].max() < min(found[0].max(), found[1].max())


def test_it_hears_what_was_said_before(encoder):
    alone, after = (odds(encoder, "Nä, inte jag heller.", before=said) for said in ("", "Ingen lyssnade på mig."))

    assert not np.allclose(alone, after, atol=0.01)


def test_a_text_gets_the_same_vector_alone_and_among_others(encoder):
    together = encoder.read([HELPED, LIED, WEATHER, "Kort."], ["", "Jaha.", "", ""])
    alone = encoder.read([LIED], ["Jaha."])

    assert together[1].vector.tobytes() == alone[0].vector.tobytes()
    assert together[1].adds.tobytes() == alone[0].adds.tobytes()


def test_each_word_has_its_place_and_what_it_adds(encoder):
    (read,) = encoder.read([LIED], [""])

    assert [LIED[start:end] for start, end in read.words] == LIED.split()
    strongest = [
        LIED[start:end] for start, end in read.words[np.argsort(-read.adds[:, codes_of(encoder, "oarlighet")])]
    ]
    assert "ljög" in strongest[:5]


def codes_of(encoder, code):
    return encoder.head.codes.index(code)


def test_very_long_and_empty_texts_are_read(encoder):
    read = encoder.read(["ord " * 2000, "", "\0 \ud800"], ["före " * 2000, "", ""])

    assert all(np.isfinite(one.vector).all() for one in read)
    assert len(read[1].words) == 0


def test_it_knows_only_codes_of_its_codebook(encoder, tillit):
    assert set(encoder.head.codes) <= {code.id for code in tillit.in_use}
    assert len(encoder.head.codes) == 19


@pytest.mark.parametrize(
    "damage",
    [lambda _data: b"", lambda data: data[: len(data) // 2], lambda data: data.replace(b'"tema":"1"', b'"tema":"0"')],
)
def test_a_damaged_model_is_told_of_by_name(tmp_path, damage):
    broken = tmp_path / MODEL.name
    broken.write_bytes(damage(MODEL.read_bytes()))

    with pytest.raises(ModelInvalid, match="safetensors"):
        read_head(broken)


# When a study maps with it


def test_the_codebook_brings_its_model_wherever_its_file_lies(tmp_path, tillit):
    file = shutil.copy(BOOK, tmp_path)

    space = space_of(DEFAULT_EMBEDDER, DEFAULT_EMBEDDER, tillit, tmp_path / BOOK.name, "sv")

    assert file
    assert space.model == MODEL
    assert space.name == read_head(MODEL).name


def test_another_language_or_embedder_is_mapped_with_the_embedder(tmp_path, tillit):
    english = space_of(DEFAULT_EMBEDDER, DEFAULT_EMBEDDER, tillit, tmp_path / BOOK.name, "en")
    other = space_of("all-MiniLM-L6-v2", "all-MiniLM-L6-v2@1", tillit, tmp_path / BOOK.name, "sv")

    assert (english.name, english.head) == (DEFAULT_EMBEDDER, None)
    assert (other.name, other.head) == ("all-MiniLM-L6-v2@1", None)


def test_another_codebook_needs_no_model(tmp_path, tillit):
    assert space_of(DEFAULT_EMBEDDER, DEFAULT_EMBEDDER, tillit, tmp_path / "egen.yaml", "sv").head is None


def test_two_turns_and_the_beginning_of_its_own_are_said_before_a_segment():
    text = "A: Ett. B: Två. A: Tre.\n\nFyra. B: Fem."
    spans = [(3, 7), (11, 15), (19, 30), (34, 38)]
    turns = tuple(Turn(n, text[s - 3], s, e) for n, (s, e) in enumerate(spans, start=1))
    transcript = Transcript("t", text, turns, (), (), "")
    segments = [
        Segment(Place("t", s, e), n, "A", text[s:e], "data") for s, e, n in ((3, 7, 1), (25, 30, 3), (34, 38, 4))
    ]

    assert said_before([transcript], segments) == ["", "Ett. Två. Tre.", "Två. Tre. Fyra."]
    assert key("", "Ett.") == "Ett."
    assert key("Ett.", "Två.") != key("", "Två.")
