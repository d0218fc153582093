"""The codebook to and from other programs.

``WRITERS`` maps a file's suffix to the function that turns a codebook into bytes, ``READERS`` to the one that takes a
codebook out of bytes. To add a form, write the two functions and add their lines.

Rooms
    records   what is passed on: parts of what is said of a code, a codebook as it stands in a file, what came out
    words     the labels in the files, and how they are known again
    telling   a code, family or codebook as parts; sources in words
    labelled  parts as labelled lines, and back
    outline   the codebook as a tree, for the forms that have one; code_tree: the same as REFI-QDA knows it
    headed    texts with headings as a codebook
    assemble  a codebook as it stands in a file -> a Codebook
    levels    names such as "A::B"
    guids     the ids by which other programs know a code
    xml       XML of doubtful origin; packed: archives of doubtful origin
    qdc, xlsx, docx, markdown, yaml   the forms; qdc_read, xlsx_read and docx_read read the larger ones
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from tema.exchange.docx import write_docx
from tema.exchange.docx_read import read_docx
from tema.exchange.markdown import read_markdown, write_markdown
from tema.exchange.qdc import write_qdc
from tema.exchange.qdc_read import read_qdc, read_qdpx
from tema.exchange.records import Taken, Written
from tema.exchange.xlsx import write_xlsx
from tema.exchange.xlsx_read import read_xlsx
from tema.exchange.yaml import read_yaml, write_yaml
from tema.records import Codebook

__all__ = ["READERS", "WRITERS", "Read", "Taken", "Written"]


class Read(Protocol):
    """Takes a codebook out of a file's contents; never raises for what stands in them."""

    def __call__(self, file: str, raw: bytes, language: str, *, levels: bool = False) -> Taken:
        """``language`` is the codebook's where the file does not say it; ``levels`` reads names "A::B" as levels."""


WRITERS: Mapping[str, Callable[[Codebook], Written]] = {
    ".qdc": write_qdc,
    ".xlsx": write_xlsx,
    ".docx": write_docx,
    ".md": write_markdown,
    ".yaml": write_yaml,
}

READERS: Mapping[str, Read] = {
    ".qdc": read_qdc,
    ".qdpx": read_qdpx,
    ".qde": read_qdc,
    ".xml": read_qdc,
    ".xlsx": read_xlsx,
    ".docx": read_docx,
    ".md": read_markdown,
    ".yaml": read_yaml,
    ".yml": read_yaml,
}
