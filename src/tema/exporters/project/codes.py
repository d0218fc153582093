"""The code tree of a project: the codebook's own export, made safe and whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from tema.exchange.code_tree import code_tree
from tema.exchange.guids import stable_guid
from tema.exporters.project.material import Material
from tema.exporters.project.sources import Marks
from tema.records import Code, Codebook
from tema.records.project import ProjectCode, ProjectSet
from tema.refi.identity import ORPHANS

_LEAST_WORDS = 4
"""Fewer words of a withdrawn excerpt can stand in an example by chance."""


@dataclass(frozen=True, slots=True)
class Coded:
    """The codes of a project, the set that describes the codebook, and the codes' ids.

    ``hidden`` counts examples left out because those who said them have taken back their words; ``twice`` global ids
    that more than one code had.
    """

    tree: tuple[ProjectCode, ...]
    head: ProjectSet
    guids: Mapping[str, str]
    hidden: int
    twice: int


def coded(material: Material, marks: Marks) -> Coded:
    """The codebook's tree with what the codings need: codes that it no longer has, and retired ones that are used."""
    safe, hidden = _without(material.book, list(_hidden(material)))
    grown = code_tree(safe)
    guids = {id_: _plain(guid) for id_, guid in grown.guids.items()}
    used = {code for mark in marks.values() for code in mark.codes}
    wanted = used | {code for theme in material.themes for code in theme.codes}
    gone = sorted(wanted - guids.keys())
    orphans = {code: stable_guid(safe.id, "code", code) for code in gone}
    codable = {guids[code] for code in used if code in guids}
    tree = tuple(_settled(code, codable) for code in grown.codes)
    head = replace(grown.head, codes=tuple(_plain(guid) for guid in grown.head.codes))
    return Coded((*tree, *_folder(material, orphans)), head, {**guids, **orphans}, hidden, grown.twice)


def _folder(material: Material, orphans: Mapping[str, str]) -> Iterator[ProjectCode]:
    if orphans:
        below = tuple(ProjectCode(guid, code) for code, guid in orphans.items())
        yield ProjectCode(ORPHANS, material.text("project-removed-codes"), codable=False, below=below)


def _settled(code: ProjectCode, codable: set[str]) -> ProjectCode:
    """With ids in lower case; a code that has codings can be coded with, or programs would drop them."""
    guid = _plain(code.guid)
    below = tuple(_settled(each, codable) for each in code.below)
    return replace(code, guid=guid, codable=code.codable or guid in codable, below=below)


def _plain(guid: str) -> str:
    return guid.strip("{}").lower()


def _hidden(material: Material) -> Iterator[str]:
    """The words that may not be shown, a stretch each; those of one line as well, as they are quoted one by one."""
    consent = material.gate.consent
    for name, transcript in material.originals.items():
        whole = ((0, len(transcript.text)),) if name in consent.gone else ()
        for start, end in (*whole, *consent.withdrawn.get(name, ()), *consent.unquotable.get(name, ())):
            yield _folded(transcript.text[start:end])


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _without(book: Codebook, hidden: list[str]) -> tuple[Codebook, int]:
    """The codebook without examples and near misses that quote hidden words, and how many were left out."""
    if not hidden:
        return book, 0

    def shown(texts: Iterable[str]) -> set[str]:
        return {text for text in texts if not any(_quotes(_folded(text), words) for words in hidden)}

    def safe(code: Code) -> Code:
        keep = shown([*(each.text for each in code.examples), *(each.text for each in code.near_misses)])
        return replace(
            code,
            examples=tuple(each for each in code.examples if each.text in keep),
            near_misses=tuple(each for each in code.near_misses if each.text in keep),
        )

    codes = tuple(safe(code) for code in book.codes)
    return replace(book, codes=codes), _size(book.codes) - _size(codes)


def _size(codes: Iterable[Code]) -> int:
    return sum(len(code.examples) + len(code.near_misses) for code in codes)


def _quotes(example: str, words: str) -> bool:
    shorter = min(example, words, key=len)
    return example == words or (len(shorter.split()) >= _LEAST_WORDS and (example in words or words in example))
