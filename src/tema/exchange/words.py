"""The labels that stand in the files, in the codebook's language, and how they are known again in either language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from tema.exchange.records import PartField
from tema.messages import LANGUAGES, text_in
from tema.records import VALENCES, Code, Codebook, Family, Valence

LABELS: Mapping[PartField, str] = {
    "codebook": "exchange-codebook",
    "language": "exchange-language",
    "documents": "exchange-documents",
    "id": "exchange-id",
    "name": "exchange-name",
    "family": "exchange-family",
    "parent": "exchange-parent",
    "definition": "exchange-definition",
    "inclusion": "exchange-inclusion",
    "exclusion": "exchange-exclusion",
    "examples": "exchange-examples",
    "near_misses": "exchange-near-misses",
    "neighbours": "exchange-neighbours",
    "source": "exchange-source",
    "retired": "exchange-retired",
    "into": "exchange-into",
    "guid": "exchange-guid",
}
VALENCE_LABELS: Mapping[Valence, str] = {
    "strengthens": "exchange-strengthens",
    "weakens": "exchange-weakens",
    "both": "exchange-both",
}

ALIASES: Mapping[PartField, tuple[str, ...]] = {
    "id": ("kod-id", "code id", "kodnummer", "code number"),
    "definition": ("beskrivning", "description", "innebörd", "meaning", "full definition", "brief definition"),
    "inclusion": ("inklusion", "inclusion", "inclusion criteria", "inkluderas", "när koden används", "when to use"),
    "exclusion": ("exklusion", "exclusion", "exclusion criteria", "exkluderas", "när koden inte", "when not to use"),
    "examples": ("exempel", "example", "examples", "citat", "quotes", "typical exemplars"),
    "near_misses": ("gränsfall", "near misses", "near miss", "atypical exemplars", "motexempel"),
    "neighbours": ("grannkoder", "neighbours", "neighbors", "närliggande", "related codes"),
    "source": ("källa", "source", "sources", "källor"),
    "family": ("kategori", "category", "grupp", "group", "tema", "theme", "kodfamilj", "code family", "mapp", "folder"),
    "parent": ("överkod", "huvudkod", "parent", "parent code", "moderkod"),
    "retired": ("utgången", "retired", "out of use"),
    "guid": ("guid", "globalt id", "global id", "uuid"),
}
"""What other people's codebooks call the same things."""

_RULES: tuple[PartField, ...] = ("definition", "inclusion", "exclusion", "examples", "near_misses", "neighbours")
"""What other people's descriptions of a code may have under labels; columns may have more."""

NAME_ALIASES = ("kod", "code", "namn", "name", "kodnamn", "code name", "etikett", "label", "begrepp", "concept")


def folded(word: str) -> str:
    """A word without regard to case and white space."""
    return " ".join(word.split()).casefold()


@cache
def known_labels() -> Mapping[str, PartField]:
    """Every label that a line can begin with, folded, in all languages, and what follows it."""
    others = {folded(alias): field for field in _RULES for alias in ALIASES[field]}
    return {**others, **own_labels()}


@cache
def own_labels() -> Mapping[str, PartField]:
    """The labels that tema writes itself, folded, in all languages."""
    return {folded(text_in(language)(key)): field for field, key in LABELS.items() for language in LANGUAGES}


@cache
def known_columns() -> Mapping[str, PartField]:
    """Every heading that a column can have, likewise; the column of names is "name"."""
    names: dict[str, PartField] = {folded(alias): "name" for alias in NAME_ALIASES}
    others = {folded(alias): field for field, aliases in ALIASES.items() for alias in aliases}
    return {**names, **others, **own_labels()}


@cache
def label_pattern() -> re.Pattern[str]:
    """A line that begins with a label: groups ``label``, ``tag`` (a name's language) and ``rest``."""
    labels = sorted(known_labels(), key=len, reverse=True)
    either = "|".join(re.escape(label).replace(r"\ ", r"\s+") for label in labels)
    return re.compile(
        rf"(?P<label>{either})(?:[ ]?\((?P<tag>[a-z]{{2,3}})\))?[ ]?:(?:[ ](?P<rest>.*)|$)", re.IGNORECASE | re.DOTALL
    )


@cache
def known_valences() -> Mapping[str, Valence]:
    """Every word and sign for a direction."""
    words = {
        folded(text_in(language)(key)): valence for valence, key in VALENCE_LABELS.items() for language in LANGUAGES
    }
    return {**{valence: valence for valence in VALENCES}, **words, "+": "strengthens", "-": "weakens", "±": "both"}


def means(word: str, key: str) -> bool:
    """Whether ``word`` is the label of that key in any language."""
    return folded(word) in {folded(text_in(language)(key)) for language in LANGUAGES}


class Referring:
    """How codes and families are referred to: by their names where these are their own, else by their ids."""

    def __init__(self, book: Codebook) -> None:
        """Find the names that only one code, or only one family, has."""
        self._codes = _written_as(book.codes, book.language)
        self._families = _written_as(book.families, book.language)

    def code(self, id_: str) -> str:
        """What a code is called in a reference to it."""
        return self._codes.get(id_, id_)

    def family(self, id_: str) -> str:
        """What a family is called in a reference to it."""
        return self._families.get(id_, id_)


def _written_as(entries: tuple[Code, ...] | tuple[Family, ...], language: str) -> dict[str, str]:
    count: dict[str, int] = {}
    for each in entries:
        for word in {folded(each.id), *(folded(name) for name in each.name.values())}:
            count[word] = count.get(word, 0) + 1
    return {each.id: _safe(each.named(language), each.id, count) for each in entries}


def _safe(name: str, id_: str, count: Mapping[str, int]) -> str:
    plain = not re.search(r"[()\[\];\\\n\t]", name) and not means(name, "exchange-no-code")
    return name if plain and count[folded(name)] == 1 and not means(name, "exchange-no-family") else id_
