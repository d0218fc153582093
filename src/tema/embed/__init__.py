"""Texts to vectors, offline: the bundled multilingual model, or any sentence-transformers model by name or folder.

Nothing here touches the network except ``fetch_model``. What a text's vector is depends on the text and the model
alone: not on the texts beside it, their order, or the number of threads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from tema.embed.places import DEFAULT_EMBEDDER, bundled, find_folder
from tema.embed.transfer import export_model, fetch_model, import_model
from tema.records import Vectors

__all__ = [
    "DEFAULT_EMBEDDER",
    "Embedder",
    "embedder_name",
    "export_model",
    "fetch_model",
    "import_model",
    "load_embedder",
]


class Embedder(Protocol):
    """Something that gives texts vectors."""

    @property
    def name(self) -> str:
        """Key for a cache of vectors, see ``embedder_name``."""

    @property
    def dim(self) -> int:
        """Width of the vectors."""

    def encode(self, texts: Sequence[str], progress: Callable[[int], None]) -> Vectors:
        """Give each text its vector: float32 (n, dim), rows of unit length, in the order of ``texts``.

        ``progress`` is called with the number of texts done since the last call.
        """


def load_embedder(name: str) -> Embedder:
    """The embedder called ``name``: the default's name, a model's name on the Hugging Face hub, or a folder.

    ``multilingual-e5-small`` is the model that comes with the installation where there is a package for it (Linux
    x86-64, macOS arm64), else the one handed over by ``import_model``, else the one that ``fetch_model`` has
    downloaded. Any other name is looked for on this machine only.

    Raises:
        ModelUnavailable: it is not on this machine; both mends are in the message.
        ModelInvalid: what lies there is no sentence-transformers model.
    """
    if name == DEFAULT_EMBEDDER and bundled():
        from tema.embed.engine import load_engine

        return load_engine()
    from tema.embed.sentence_model import load_sentence_model

    return load_sentence_model(find_folder(name), name)


def embedder_name(name: str) -> str:
    """What ``load_embedder(name).name`` would be, without loading the model.

    The bundled engine is ``multilingual-e5-small``; a model in a folder carries a fingerprint of its files, since the
    same name can give other vectors on another machine or after training.

    Raises:
        ModelUnavailable: it is not on this machine.
    """
    if name == DEFAULT_EMBEDDER and bundled():
        return name
    from tema.embed.fingerprint import fingerprint

    return fingerprint(find_folder(name), name)
