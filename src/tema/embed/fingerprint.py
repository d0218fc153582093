"""What a model in a folder is called in the vector cache, so that a retrained model does not meet its old vectors."""

from __future__ import annotations

import hashlib
from pathlib import Path

_WEIGHTS = {".safetensors", ".bin"}
_CONFIGURATION = {".json", ".txt", ".model"}
_EDGE = 1 << 20


def fingerprint(folder: Path, name: str) -> str:
    """The model's short name with a hash of its files: ``all-MiniLM-L6-v2@1a2b3c4d5e6f``.

    Of files beyond two megabytes only the ends and the size are read: training moves all weights.
    """
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in _WEIGHTS | _CONFIGURATION and path.is_file():
            digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
            digest.update(_edges(path))
    short = folder.resolve().name if Path(name).expanduser().is_dir() else name
    return f"{short}@{digest.hexdigest()[:12]}"


def _edges(path: Path) -> bytes:
    size = path.stat().st_size
    with path.open("rb") as file:
        if size <= 2 * _EDGE:
            return file.read()
        start = file.read(_EDGE)
        file.seek(-_EDGE, 2)
        return start + file.read()
