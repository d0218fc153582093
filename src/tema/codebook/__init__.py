"""Codebooks: YAML that a person can read and edit, read into records, with faults that name their line.

Rooms
    lines    YAML text -> plain values and the line that each stands on
    schema   what may stand in a codebook (pydantic)
    faults   a fault of the schema -> a Problem
    read     parse_codebook, read_codebook: records, or every fault that was found
    check    check_codebook: advice on what is missing or overlaps
    bank     read_bank: the passages of an exemplar bank
    edit     a change of a code, a new one, a family: the text with that changed and everything else as it stood
    reshape  which other codes change when one is merged or retired
    splice   cut a piece out of a YAML text and put another in
    emit     a code as YAML text
"""

from __future__ import annotations

from tema.codebook.bank import read_bank
from tema.codebook.check import check_codebook
from tema.codebook.read import parse_codebook, read_codebook

__all__ = ["check_codebook", "parse_codebook", "read_bank", "read_codebook"]
