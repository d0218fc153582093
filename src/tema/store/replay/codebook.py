"""The versions of the codes over the codebooks that were taken into use."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tema.records import Code, Decision

Wordings = tuple[tuple[str, str], ...]
"""The codes of a codebook in its order, each with the hash of its wording."""


@dataclass(frozen=True, slots=True)
class CodeVersion:
    """One wording of a code: the hash of the wording and the decision that brought it in."""

    code: str
    version: int
    sha256: str
    decision: str


@dataclass(frozen=True, slots=True)
class Adopted:
    """Every version that a code has had, and the versions in force, in the order of the codebook."""

    versions: tuple[CodeVersion, ...]
    in_force: tuple[tuple[str, int], ...]


def adopted(decisions: Iterable[Decision], wordings: Callable[[Decision], Wordings]) -> Adopted:
    """The versions of the codes over every adopted codebook; a version is new when the wording is not the last one.

    ``wordings`` gives the codes of an adopted text (it is handed in so that this module reads no codebook itself). A
    code that was away and comes back goes on from its last version. A text where no code can be read changes nothing.
    """
    versions: list[CodeVersion] = []
    latest: dict[str, CodeVersion] = {}
    in_force: tuple[tuple[str, int], ...] = ()
    for decision in decisions:
        if decision.act != "adopt_codebook":
            continue
        codes = wordings(decision)
        if not codes:
            continue
        for code, sha256 in codes:
            before = latest.get(code)
            if before is None or before.sha256 != sha256:
                latest[code] = CodeVersion(code, before.version + 1 if before else 1, sha256, decision.id)
                versions.append(latest[code])
        in_force = tuple((code, latest[code].version) for code, _ in codes)
    return Adopted(tuple(versions), in_force)


def wording_hash(code: Code) -> str:
    """The hash of what a coder reads to decide: name, definition, inclusion, exclusion, examples and near misses.

    Where the code stands (family, parent, neighbours) and where it comes from (source) are no part of its wording; nor
    are line breaks and runs of white space, which change when a file is wrapped anew.
    """
    wording = [
        sorted((language, _plain(name)) for language, name in code.name.items()),
        [_plain(text) for text in (code.definition, code.inclusion, code.exclusion)],
        [(_plain(example.text), example.valence) for example in code.examples],
        [(_plain(miss.text), miss.code) for miss in code.near_misses],
    ]
    return hashlib.sha256(json.dumps(wording, ensure_ascii=False).encode()).hexdigest()


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
