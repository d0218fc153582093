"""What the elements of a project's XML say, whatever the program that wrote them: names, ids, moments, colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, Literal, get_args
from unicodedata import normalize

from tema.importers.decode import normalised
from tema.records import Message

_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_RGB = re.compile(
    r"(?:rgba?\()?\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})(?:\s*[,/ ]\s*[\d.]+%?)?\s*\)?", re.IGNORECASE
)
_MOST_NAMES = 8

Sought = Literal["Project", "User", "Code", "Variable", "Case", "Note", "Link", "Set", "Graph", "Coding"]
_SOUGHT = get_args(Sought)


@dataclass(slots=True)
class Tally:
    """What was dropped or understood in one of several ways, counted by the catalogue's key, with names."""

    found: dict[str, list[str]] = field(default_factory=dict)

    def add(self, key: str, name: str = "", count: int = 1) -> None:
        """Counts it; ``name`` says where it was."""
        self.found.setdefault(key, []).extend([name] * count)

    def messages(self) -> tuple[Message, ...]:
        """A message for each key with how many there were and up to eight different names."""
        return tuple(Message(key, {"count": len(of), "names": _listed(of)}) for key, of in self.found.items() if of)


def _listed(names: list[str]) -> str:
    different = list(dict.fromkeys(name or "–" for name in names))
    return ", ".join(different[:_MOST_NAMES]) + (" …" if len(different) > _MOST_NAMES else "")


def spelled(root: Any) -> None:
    """Gives the elements that are sought anywhere the spelling of the standard, whatever case they are in."""
    wanted = {each.lower(): each for each in _SOUGHT}
    for tag in {child.tag for child in root.iter() if isinstance(child.tag, str)}:
        space, between, own = tag.rpartition("}")
        right = wanted.get(own.lower(), own)
        for child in list(root.iter(tag)) if right != own else ():
            child.tag = f"{space}{between}{right}"


def kind(element: Any) -> str:
    """What an element is, in lower case and without its namespace."""
    return _kind(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=512)
def _kind(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def told(element: Any) -> dict[str, str]:
    """An element's attributes by their names in lower case and without namespace."""
    return {_kind(key): value for key, value in element.items()}


def each(element: Any, *kinds: str) -> list[Any]:
    """The children of some kinds."""
    return [child for child in element if kind(child) in kinds]


def every(element: Any, name: Sought) -> Iterator[Any]:
    """The elements of that name anywhere below, in a wrapper or in none (`spelled` has made the names right)."""
    return iter(element.iter(f"{{*}}{name}"))


def guid(text: str) -> str:
    """An id as tema compares it: lower case, no braces."""
    return text.strip().strip("{}").lower()


def refers(element: Any, *kinds: str) -> tuple[str, ...]:
    """The ids that the children of some kinds point to, each once."""
    found = (told(child) for child in each(element, *kinds))
    return tuple(dict.fromkeys(guid(of.get("targetguid") or of.get("guid", "")) for of in found))


def text(element: Any) -> str:
    """What stands in an element, as tema stores texts."""
    return normalised("".join(element.itertext()))


def described(element: Any) -> str:
    """An element's description, wherever among its children it stands."""
    return "\n".join(text(child) for child in each(element, "description")).strip()


def name(of: dict[str, str]) -> str:
    """An element's name from its attributes, on one line."""
    # XML cannot hold what `normalised` takes out of a text, and there may be a hundred thousand names.
    return " ".join(normalize("NFC", of.get("name", "")).split())


def moment(of: dict[str, str], tally: Tally, key: str = "creationdatetime") -> str | None:
    """When something was made, as it stands; None where that is no moment (the year 1 is how .NET says never)."""
    written = of.get(key, "").strip()
    if not written:
        return None
    try:
        year = datetime.fromisoformat(written).year
    except ValueError:
        tally.add("project-read-moments", written[:40])
        return None
    return written if year > 1 else None


def colour(written: str) -> str:
    """A colour as #RRGGBB; of one with an alpha channel the colour alone; "" for none or one of another form.

    With eight digits the alpha channel is last (CSS), unless the first two alone are FF (.NET's order).
    """
    found = _HEX.fullmatch(written.strip())
    if found:
        digits = found[1].upper()
        if len(digits) == 3:  # noqa: PLR2004 - one digit each
            digits = "".join(each * 2 for each in digits)
        argb = len(digits) == 8 and digits.startswith("FF") and not digits.endswith("FF")  # noqa: PLR2004
        return f"#{digits[2:] if argb else digits[:6]}"
    parts = _RGB.fullmatch(written.strip())
    if not parts:
        return ""
    values = [int(part) for part in parts.groups()]
    return "#" + "".join(f"{value:02X}" for value in values) if max(values) < 256 else ""  # noqa: PLR2004 - a byte
