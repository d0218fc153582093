"""Moving the default model between machines: written to a folder, taken in from one, or fetched once."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import numpy as np

from tema.embed.places import DEFAULT_EMBEDDER, DEFAULT_ON_HUB, bundled, find_folder, imported_folder
from tema.errors import CannotWrite, ModelInvalid, ModelUnavailable

_PROBE = "Jag litar på kommunen."
# The beginning of the probe's vector: quantised or not, multilingual-e5-small is near it, and no other model is.
_PROBE_VECTOR = (
    0.070,
    -0.010,
    -0.052,
    -0.073,
    0.099,
    -0.013,
    0.048,
    0.081,
    -0.008,
    0.064,
    0.064,
    0.010,
    0.055,
    -0.011,
    -0.056,
    0.030,
    0.091,
    -0.045,
    -0.006,
    -0.034,
    0.026,
    -0.024,
    -0.066,
    0.054,
)
_NEAR = 0.9
# What sentence-transformers reads; the model's page also holds copies for other programs, gigabytes of them.
_NEEDED = ["*.json", "*.txt", "*.model", "model.safetensors"]


def export_model(folder: Path) -> None:
    """Write the default model to ``folder`` as a sentence-transformers model, for a machine that has none.

    Where the weights are bundled they are read back to float32, some 490 MB; else the model's own files are copied.

    Raises:
        ModelUnavailable: this machine has no default model either.
        CannotWrite: the folder cannot be written, or holds something already.
    """
    source = None if bundled() else find_folder(DEFAULT_EMBEDDER)
    try:
        _make_empty(folder)
        if source is None:
            from tema.embed.export import write_bundled

            write_bundled(folder)
        else:
            shutil.copytree(source, folder, dirs_exist_ok=True)
    except OSError as error:
        raise CannotWrite(path=str(folder), detail=error.strerror or str(error)) from error


def import_model(folder: Path) -> None:
    """Take the default model from ``folder`` into tema's own data folder, after trying that it works.

    Raises:
        ModelInvalid: the folder holds no sentence-transformers model, or another one than multilingual-e5-small.
        CannotWrite: tema's data folder cannot be written.
    """
    if not folder.is_dir():
        raise ModelInvalid(path=str(folder), detail=os.strerror(errno.ENOENT))
    _check(folder)
    target = imported_folder()
    fresh = target.with_name(f"{target.name}.new")
    try:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.copytree(folder, fresh)
        # Only a whole copy takes the place of an earlier one.
        if target.exists():
            shutil.rmtree(target)
        fresh.rename(target)
    except OSError as error:
        raise CannotWrite(path=str(target), detail=error.strerror or str(error)) from error


def fetch_model() -> None:
    """Download the default model once, into the Hugging Face cache: the only network call of tema. Ask before calling.

    Raises:
        ModelUnavailable: it could not be fetched.
    """
    from huggingface_hub import snapshot_download

    try:
        snapshot_download(DEFAULT_ON_HUB, allow_patterns=_NEEDED)
    except OSError as error:
        raise ModelUnavailable(model=DEFAULT_EMBEDDER) from error


def _make_empty(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY))


def _check(folder: Path) -> None:
    from tema.embed.sentence_model import load_sentence_model

    vector = load_sentence_model(folder, DEFAULT_EMBEDDER).encode([_PROBE], lambda _done: None)[0]
    expected = np.array(_PROBE_VECTOR, np.float32)
    beginning = vector[: len(expected)]
    closeness = float(beginning @ expected / (np.linalg.norm(beginning) * np.linalg.norm(expected)))
    if not closeness > _NEAR:
        raise ModelInvalid(path=str(folder), detail=f"≠ {DEFAULT_EMBEDDER}")
