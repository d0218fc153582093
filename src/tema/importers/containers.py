"""DOCX and XLSX are ZIP containers: what can be said about the file before it is opened."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO

from tema.importers.decode import MOST_BYTES
from tema.importers.faults import problem
from tema.records import Problem

_UNPACKED = 20


def container_problem(name: str, raw: bytes) -> Problem | None:
    """Why the container should not be opened: empty, damaged, or larger than any transcript.

    What it holds may be twenty times as large as the file may be; more is no transcript either.
    """
    if not raw:
        return problem(name, None, "empty", detail="")
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            if max(len(raw), sum(entry.file_size for entry in packed.infolist()) // _UNPACKED) > MOST_BYTES:
                return problem(name, None, "too-large", detail=str(MOST_BYTES // 1_000_000))
            is_whole = packed.testzip() is None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        # RuntimeError: parts of it are encrypted.
        is_whole = False
    return None if is_whole else problem(name, None, "damaged")
