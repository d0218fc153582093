"""Names such as "Trust::Police": some programs have no levels and write them into the names."""

from __future__ import annotations

from dataclasses import replace

from tema.exchange.records import RawBook, RawCode, RawFamily
from tema.exchange.words import folded

BETWEEN = "::"


def levelled(raw: RawBook) -> int:
    """How many names are written with levels."""
    return sum(len(_path(code.name)) > 1 for code in raw.codes)


def with_levels(raw: RawBook) -> RawBook:
    """The same codes, where "A::B" is B under the code A, or in the family A if there is no such code.

    A step between that is no code itself stays in the name: "A::B::C" without a code "A::B" is "B::C" under A.
    """
    keys: dict[tuple[str, ...], str] = {}
    for code in raw.codes:
        keys.setdefault(_path(code.name), code.key)
    families = {folded(each.name): each.key for each in raw.families}
    made: list[RawFamily] = []
    codes = []
    for code in raw.codes:
        path = _path(code.name)
        words = [word.strip() for word in code.name.split(BETWEEN) if word.strip()]
        above = next((path[:n] for n in range(len(path) - 1, 0, -1) if path[:n] in keys), None)
        if len(path) < 2 or code.parent is not None:  # noqa: PLR2004  (a name without levels)
            codes.append(code)
        elif above is not None:
            codes.append(replace(code, name=BETWEEN.join(words[len(above) :]), parent=keys[above]))
        else:
            if path[0] not in families:
                families[path[0]] = f"level {len(made)}"
                made.append(RawFamily(families[path[0]], words[0]))
            codes.append(_in_family(code, BETWEEN.join(words[1:]), families[path[0]]))
    return replace(raw, codes=tuple(codes), families=(*raw.families, *made))


def _in_family(code: RawCode, name: str, family: str) -> RawCode:
    # A folder or group that the file puts the code in goes before what its name says.
    return replace(code, name=name if code.family is None else code.name, family=code.family or family)


def _path(name: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in name.split(BETWEEN) if word.strip())
