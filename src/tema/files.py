"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from tema.errors import CannotWrite


def write_whole(path: Path, raw: bytes) -> None:
    """Let ``path`` hold ``raw``; where that fails, it is as it was.

    The contents are written beside it and then moved into its place, which a file system does in one step.

    Raises:
        CannotWrite: a full disk, a missing folder, a file that is write-protected or open in a spreadsheet.
    """
    # The process's number keeps two that write the same file at once from writing into one another's half.
    half = path.with_name(f".{path.name}.{os.getpid()}.half")
    try:
        half.write_bytes(raw)
        half.replace(path)
    except OSError as error:
        with suppress(OSError):
            half.unlink()
        raise CannotWrite(path=str(path), detail=error.strerror or str(error)) from error
