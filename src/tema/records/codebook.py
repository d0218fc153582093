"""A codebook and its exemplar bank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from tema.records.messages import EMPTY

Valence = Literal["strengthens", "weakens", "both"]
VALENCES: tuple[Valence, ...] = get_args(Valence)


@dataclass(frozen=True, slots=True)
class Example:
    """An utterance that the code applies to."""

    text: str
    valence: Valence


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An utterance that looks like the code but belongs to ``code`` instead (None: to no code)."""

    text: str
    code: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a code comes from: a document and a 1-based, inclusive line range of its text edition.

    ``page`` is the page or slide where it has any; ``quote`` the words that stand there, where they were kept.
    """

    document: str
    first_line: int
    last_line: int
    page: int | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A concept of the codebook. Its identity is ``id``; its wording is versioned.

    A code that is out of use stays in the codebook, so that old codings can be read: ``retired`` says why, and ``into``
    which code has taken its place, if one has. ``guid`` is what other programs know it by, where it came from one.
    """

    id: str
    name: Mapping[str, str]
    family: str
    parent: str | None
    definition: str
    inclusion: str
    exclusion: str
    examples: tuple[Example, ...]
    near_misses: tuple[NearMiss, ...]
    neighbours: tuple[str, ...]
    source: tuple[Source, ...]
    retired: str | None = None
    into: str | None = None
    guid: str | None = None

    def named(self, language: str) -> str:
        """The code's name in ``language``, else in any language it has, else its id."""
        return self.name.get(language) or next(iter(self.name.values()), self.id)


@dataclass(frozen=True, slots=True)
class Family:
    """A group of codes in the codebook, with its name per language; ``guid`` as for a `Code`."""

    id: str
    name: Mapping[str, str]
    definition: str = ""
    guid: str | None = None

    def named(self, language: str) -> str:
        """The family's name in ``language``, else in any language it has, else its id."""
        return self.name.get(language) or next(iter(self.name.values()), self.id)


@dataclass(frozen=True, slots=True)
class Codebook:
    """The set of codes an analyst works with, in the order of the file.

    ``documents`` gives the file name of each document that a `Source` names.
    """

    id: str
    name: Mapping[str, str]
    language: str
    families: tuple[Family, ...]
    codes: tuple[Code, ...]
    documents: Mapping[str, str] = field(default_factory=lambda: EMPTY)

    @property
    def in_use(self) -> tuple[Code, ...]:
        """The codes to code with and to suggest: those that are not retired."""
        return tuple(code for code in self.codes if code.retired is None)


@dataclass(frozen=True, slots=True)
class Passage:
    """A written training passage of an exemplar bank.

    ``codes`` are those it carries (none: plain talk), ``valences`` the valence of each where it is told, and ``near``
    those that it resembles without carrying them. ``before`` is what was said just before it, "" when nothing was.
    """

    text: str
    codes: tuple[str, ...]
    valences: Mapping[str, Valence] = field(default_factory=lambda: EMPTY)
    near: tuple[str, ...] = ()
    before: str = ""
