"""Which code of the codebook a word in a file means, and which direction a word means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tema.records import Code, Codebook, Valence

_LEVELS = re.compile(r"::|\\|>|→|/")
_DOT = re.compile(r"(?<=\w)\.(?=\w)")
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

_VALENCES: Mapping[Valence, str] = {
    "strengthens": """strengthens strengthen strengthening positive positiv positivt pos + ++ plus 1 +1 for för up
        stärker stärka stärkande ökar increases trust tillit builds bygger high hög""",
    "weakens": """weakens weaken weakening negative negativ negativt neg - -- minus -1 against emot mot down
        försvagar försvaga försvagande minskar decreases distrust misstro misstillit erodes bryter low låg""",
    "both": """both båda bägge +/- -/+ ± +- mixed blandad blandat ambivalent both_ways både_och åt_båda_hållen
        tudelad dubbel""",
}
_NEITHER = frozenset({"0", "none", "neutral", "neutralt", "ingen", "inget", "saknas", "n/a", "na", "oklar", "unclear"})
_VALENCE_OF = {word: valence for valence, words in _VALENCES.items() for word in words.split()}
_MOST_SIGNS, _MOST_WORDS = 80, 12
_DASHES = str.maketrans(dict.fromkeys("−–—‐‑", "-"))


@dataclass(frozen=True, slots=True)
class Names:
    """The codes of a codebook by everything they can be called, folded; the plainer names lack accents."""

    sure: Mapping[str, Code]
    plain: Mapping[str, Code]


def names_of(book: Codebook) -> Names:
    """The codebook's codes by id, guid and name in every language; a name that two codes have is no name."""
    ids = {folded(code.id): code for code in book.codes}
    guids = {code.guid.strip("{}").lower(): code for code in book.codes if code.guid}
    named = _only((folded(name), code) for code in book.codes for name in code.name.values())
    plain = _only((_bare(name), code) for code in book.codes for name in (code.id, *code.name.values()))
    return Names({**named, **guids, **ids}, plain)


def code_meant(names: Names, word: str) -> Code | None:
    """The code of that name, else of the last level of a name such as "Trust::Police"; None where there is none."""
    guid = word.strip().strip("{}").lower()
    if _GUID.fullmatch(guid) and guid in names.sure:
        return names.sure[guid]
    levels = [each for each in (*_LEVELS.split(word)[-1:], *_DOT.split(word)[-1:]) if each.strip()]
    for said in (word, *levels):
        found = names.sure.get(folded(said)) or names.plain.get(_bare(said))
        if found is not None:
            return found
    return None


def is_name(word: str) -> bool:
    """Whether it may be the name of a code, and is no remark that somebody has written in a comment."""
    return len(word) <= _MOST_SIGNS and len(word.split()) <= _MOST_WORDS and not word.endswith((".", "?", "!"))


def last_level(word: str) -> tuple[str, str]:
    """The name's last level, and the one above it ("" where it has none)."""
    levels = [each.strip() for each in _LEVELS.split(word) if each.strip()]
    return (levels[-1] if levels else word.strip(), levels[-2] if len(levels) > 1 else "")


def folded(word: str) -> str:
    """A name without regard to case, white space and underscores."""
    return " ".join(unicodedata.normalize("NFC", word).casefold().replace("_", " ").split())


def valence_meant(word: str) -> Valence | None:
    """The direction that a word in Swedish or English, or a sign, means; None for none.

    Raises:
        ValueError: the word is none that is known.
    """
    said = "_".join(unicodedata.normalize("NFC", word).translate(_DASHES).strip(" .()[]").casefold().split())
    if not said or said in _NEITHER:
        return None
    if said not in _VALENCE_OF:
        raise ValueError(word)
    return _VALENCE_OF[said]


def _bare(word: str) -> str:
    """The same without accents and other signs, as one writes on a foreign keyboard."""
    letters = unicodedata.normalize("NFKD", folded(word)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", " ", letters).strip()


def _only(pairs: Iterable[tuple[str, Code]]) -> dict[str, Code]:
    found: dict[str, list[Code]] = {}
    for word, code in pairs:
        found.setdefault(word, []).append(code)
    return {word: codes[0] for word, codes in found.items() if word and len({code.id for code in codes}) == 1}


def split_codes(text: str) -> tuple[str, ...]:
    """The codes of a cell that may hold several, with semicolons, bars or line breaks between them."""
    return tuple(dict.fromkeys(each for part in re.split(r"[;|\n]", text) if (each := part.strip(" \t,"))))
