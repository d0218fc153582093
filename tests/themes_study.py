"""The small study of the pages with vectors and a map, as a run leaves them."""

import hashlib

import numpy as np

from tema.embed import DEFAULT_EMBEDDER, embedder_name
from tema.pipeline.themes import draw_map
from tema.store import corpus, machine
from ui_study import CODES, _code_of


def with_vectors(study):
    """Give every segment a vector near that of the others on its subject, and draw the map."""
    segments = [segment for segment in corpus.segments(study) if segment.use == "data"]
    texts = sorted({segment.text for segment in segments})
    code_of = {segment.text: _code_of(segment) for segment in segments}
    middles = np.random.default_rng(1).standard_normal((len(CODES), 24))
    rows = [middles[CODES.index(code_of[text] or "rattvisa")] + 0.8 * _noise(text) for text in texts]
    vectors = np.array(rows) / np.linalg.norm(rows, axis=1, keepdims=True)
    machine.save_vectors(study, embedder_name(DEFAULT_EMBEDDER), texts, vectors.astype(np.float32))
    machine.set_fingerprint(study, "group", "prov")
    assert draw_map(study)


def _noise(text):
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "little")
    return np.random.default_rng(seed).standard_normal(24)
