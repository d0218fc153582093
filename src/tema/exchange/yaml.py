"""tema's own form: the codebook as a YAML file."""

from __future__ import annotations

from tema.codebook.emit import codebook_text
from tema.codebook.read import parse_codebook
from tema.exchange.records import Taken, Written, size_fault
from tema.exchange.xml import decoded
from tema.records import Codebook


def write_yaml(book: Codebook) -> Written:
    """The codebook as a YAML file that reads as the same codebook."""
    return Written(codebook_text(book).encode("utf-8"))


def read_yaml(file: str, raw: bytes, language: str, *, levels: bool = False) -> Taken:  # noqa: ARG001
    """The codebook in a YAML file, or its faults. It says its language itself, and its levels."""
    fault = size_fault(file, raw)
    if fault:
        return fault
    book, problems = parse_codebook(decoded(raw)[0].replace("\r\n", "\n").replace("\r", "\n"), file)
    return Taken(book, problems)
