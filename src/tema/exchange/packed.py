"""Archives: the office formats are ZIP files, which state the time they were made and can be bombs."""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from datetime import datetime

from tema.exchange.records import MEGABYTE

EPOCH = (1980, 1, 1, 0, 0, 0)
MOST_UNPACKED = 200 * MEGABYTE
"""So much an office file may hold when it is unpacked."""

BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, RuntimeError, OSError, EOFError, ValueError)
"""What reading a broken or encrypted archive raises."""


def timeless(raw: bytes) -> bytes:
    """An office file without the moment it was saved, so that the same contents give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        # OpenDocument asks for its type first and unpacked, so that it is seen in the file's first bytes.
        for name in sorted(old.namelist(), key=lambda each: (each != "mimetype", each)):
            contents = old.read(name)
            if name == "docProps/core.xml":
                moment = datetime(*EPOCH).isoformat() + "Z"  # noqa: DTZ001 - no time zone is meant
                contents = re.sub(rb">\d{4}-\d\d-\d\dT[^<]*<", f">{moment}<".encode(), contents)
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(zipfile.ZipInfo(name, EPOCH), contents, how)
    return out.getvalue()


def unpacks(raw: bytes) -> bool:
    """Whether the contents are an archive that is whole and does not unpack to more than ``MOST_UNPACKED``."""
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            for each in archive.infolist():
                with archive.open(each) as stream:
                    while piece := stream.read(MEGABYTE):
                        total += len(piece)
                        if total > MOST_UNPACKED:
                            return False
    except BROKEN_ARCHIVE:
        return False
    return True
