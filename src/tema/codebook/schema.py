"""What may stand in a codebook file, as pydantic models."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Annotated, Any
from unicodedata import normalize

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from tema.records import SET_ASIDE_KINDS, Valence

_LINES = re.compile(r"([0-9]+)(?:\s*[-–]\s*([0-9]+))?")
_LAST_LINE = 10**9


def _as_names(value: Any) -> Any:
    """A name written as plain text is the name in the codebook's own language (key "")."""
    return {"": value} if isinstance(value, str) else value


def _as_utterance(value: Any) -> Any:
    """An example or near miss written as plain text has no more to say."""
    return {"text": value} if isinstance(value, str) else value


def _as_reason(value: Any) -> Any:
    """``retired`` written as plain text is the reason."""
    return {"reason": value} if isinstance(value, str) else value


def line_range(value: str) -> tuple[int, int]:
    """``"12-15"`` as (12, 15) and ``"12"`` as (12, 12); 1-based, inclusive."""
    found = _LINES.fullmatch(value)
    if not found or max(len(part or "") for part in found.groups()) > len(str(_LAST_LINE)):
        raise PydanticCustomError("lines_form", "no line range")
    first = int(found[1])
    last = int(found[2] or first)
    if not 1 <= first <= last:
        raise PydanticCustomError("lines_order", "the lines run backwards")
    return first, last


def _is_range(value: str) -> str:
    line_range(value)
    return value


def _matching(pattern: str, kind: str) -> AfterValidator:
    """Refuse a text that does not agree with the pattern, with a fault of that kind."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise PydanticCustomError(kind, kind)  # the sentence is in the catalogues
        return value

    return AfterValidator(check)


Text = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Names = Annotated[dict[str, Text], BeforeValidator(_as_names)]
Guid = Annotated[str, _matching(r"\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}?", "guid_form")]
Page = Annotated[str, _matching(r"[1-9][0-9]{0,8}", "page_form")]
Share = Annotated[str, _matching(r"0(\.[0-9]+)?|1(\.0+)?", "share_form")]
AsideKind = Annotated[str, _matching("|".join(SET_ASIDE_KINDS), "aside_kind")]
LineRange = Annotated[str, AfterValidator(_is_range)]


class _Entry(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class ExampleEntry(_Entry):
    """An example; without a valence it is taken to go both ways."""

    text: Text
    valence: Valence = "both"


class NearMissEntry(_Entry):
    """An utterance that looks like the code; ``code`` is where it belongs, if anywhere."""

    text: Text
    code: Text | None = None


class SourceEntry(_Entry):
    """A line range of a document, its page and the words that stand there."""

    document: Text
    lines: LineRange
    page: Page | None = None
    quote: str = ""


class RetiredEntry(_Entry):
    """Why a code is out of use, and the code that has taken its place, if one has."""

    reason: Text
    into: Text | None = None


class DraftedEntry(_Entry):
    """How sure the draft is of a code, what it saw it by, and other words for it; gone once a person has taken it."""

    sure: Share
    why: list[Text] = []
    also: list[Text] = []


class SetAsideEntry(_Entry):
    """What a draft took for no code: a background variable or a recommendation."""

    name: Text
    kind: AsideKind
    why: list[Text] = []
    source: list[SourceEntry] = []


class FamilyEntry(_Entry):
    """A group of codes; in a draft with the places that its name was taken from."""

    id: Id
    name: Names
    definition: str = ""
    guid: Guid | None = None
    source: list[SourceEntry] = []


class CodeEntry(_Entry):
    """One code. References to other codes are checked when all are read."""

    id: Id
    name: Names
    definition: Text
    family: Text | None = None
    parent: Text | None = None
    inclusion: str = ""
    exclusion: str = ""
    examples: list[Annotated[ExampleEntry, BeforeValidator(_as_utterance)]] = []
    near_misses: list[Annotated[NearMissEntry, BeforeValidator(_as_utterance)]] = []
    neighbours: list[Text] = []
    source: list[SourceEntry] = []
    retired: Annotated[RetiredEntry, BeforeValidator(_as_reason)] | None = None
    guid: Guid | None = None
    draft: DraftedEntry | None = None


class FileEntry(_Entry):
    """The whole file. The codes are validated one by one, so that the faults of all of them are shown together."""

    codebook: Id
    name: Names | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")] = "sv"
    documents: dict[str, Text] = {}
    families: list[FamilyEntry] | None = None
    codes: list[Any]
    set_aside: list[SetAsideEntry] = []


def suggestion(word: str, known: Iterable[str]) -> str:
    """The known word most like ``word``, or an empty text."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), "")


def slug(word: str) -> str:
    """``word`` rewritten with the characters that an id may have."""
    plain = normalize("NFKD", word.lower()).encode("ascii", "ignore").decode()
    made = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    return made if made[:1].isalpha() else f"kod_{made}".rstrip("_")


def names(entry: Mapping[str, str], language: str) -> dict[str, str]:
    """A name per language, the plain one under the codebook's language."""
    return {key or language: name for key, name in entry.items()}
