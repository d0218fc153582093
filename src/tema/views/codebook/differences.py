"""Differences between two codebooks as sentences, for every place that shows them: the terminal, a memo, the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from tema.codebook.diff import Difference, Line, differences
from tema.messages import Text
from tema.records import VALENCES, Codebook

Form = Literal["text", "md"]
FORMS: tuple[Form, ...] = ("text", "md")

_MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs between two codebooks, and the names to say it with."""

    before: Codebook
    after: Codebook
    found: tuple[Difference, ...]

    def named(self, id_: str, language: str) -> str:
        """The name of a code or family in the later of the two that has it, else its id."""
        for book in (self.after, self.before):
            names = {family.id: family.named(language) for family in book.families}
            names |= {code.id: code.named(language) for code in book.codes}
            if id_ in names:
                return names[id_]
        return id_

    def by_code(self) -> tuple[tuple[str, tuple[Difference, ...]], ...]:
        """The differences of each code, in order; those of families and of the whole codebook last, under ""."""
        of_codes = {code.id for book in (self.before, self.after) for code in book.codes}
        found: dict[str, list[Difference]] = {}
        for each in self.found:
            is_code = each.about in of_codes and not each.kind.startswith("family-")
            found.setdefault(each.about if is_code else "", []).append(each)
        whole = found.pop("", [])
        return (*((code, tuple(some)) for code, some in found.items()), *((("", tuple(whole)),) if whole else ()))

    def about(self, code: str) -> tuple[Difference, ...]:
        """The differences of one code."""
        return next((some for each, some in self.by_code() if each == code), ())


def compared(before: Codebook, after: Codebook, split: Iterable[tuple[str, str]] = ()) -> Compared:
    """The two side by side; ``split`` as in ``differences``."""
    return Compared(before, after, differences(before, after, split))


def heading(text: Text, both: Compared, one: Difference, language: str) -> str:
    """What happened, on one line."""
    is_of_codes = one.kind in {"family", "parent"}
    named = [both.named(each, language) for each in one.others]
    more = len(named) - _MOST_NAMES
    names = ", ".join([*named[:_MOST_NAMES], *([text("differences-more", count=more)] if more > 0 else [])])
    values = {
        "others": names,
        "was": _named(text, both, one.was, language) if is_of_codes else one.was,
        "now": _named(text, both, one.now, language) if is_of_codes else one.now,
        "field": text(f"differences-field-{one.field}") if one.field else "",
        "name": one.name.get(language) or next(iter(one.name.values()), one.about),
        "count": len(one.others) if one.kind == "order" else len(one.lines),
    }
    said = text(f"differences-{one.kind}", **values)
    return said if one.sure == "certain" else f"{said} ({text(f'differences-sure-{one.sure}')})"


def _named(text: Text, both: Compared, id_: str, language: str) -> str:
    return both.named(id_, language) if id_ else text("differences-none")


def note(text: Text, both: Compared, one: Difference, line: Line, language: str) -> str:
    """What a text's valence is or a near miss's code, and what it was: "" where nothing is said."""

    def said(value: str) -> str:
        if one.kind.startswith("examples"):
            return text(f"ui-valence-{value}") if value in VALENCES else ""
        return _named(text, both, value, language)

    if not one.kind.startswith(("examples", "misses")):
        return ""
    if line.was and line.now and line.was != line.now:
        return f"{said(line.was)} → {said(line.now)}"
    return said(line.now or line.was)


def why(one: Difference) -> str:
    """The reason that stands in the codebook for taking a code out of use."""
    return one.now if one.kind in {"retired", "merged"} else ""


def told(text: Text, both: Compared, language: str, form: Form = "text", *, coloured: bool = False) -> str:
    """All of it as running text: for a terminal (in colours, or with marks), or as Markdown for a memo."""
    if not both.found:
        return text("differences-same")
    parts = []
    for code, some in both.by_code():
        title = _title(text, both, code, language)
        lines = [f"### {_escaped(title)}\n" if form == "md" else title]
        for one in some:
            lines += _lines(text, both, one, language, form, coloured)
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def in_short(text: Text, both: Compared, language: str) -> tuple[str, ...]:
    """A line a code, with headings only."""
    return tuple(
        f"{_title(text, both, code, language)}: {'; '.join(heading(text, both, one, language) for one in some)}"
        for code, some in both.by_code()
    )


def as_values(both: Compared) -> list[dict[str, Any]]:
    """The differences as plain values, for JSON."""
    return [_plain(asdict(one)) for one in both.found]


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {**values, "name": dict(values["name"])}


def _title(text: Text, both: Compared, code: str, language: str) -> str:
    if not code:
        return text("differences-whole-book")
    name = both.named(code, language)
    return name if name == code else f"{name} ({code})"


def _lines(text: Text, both: Compared, one: Difference, language: str, form: Form, coloured: bool) -> list[str]:  # noqa: PLR0913, PLR0917
    said = heading(text, both, one, language)
    found = [f"- {_escaped(said)}" if form == "md" else f"  {said}"]
    below = "  - " if form == "md" else "    "
    if why(one):
        found.append(f"{below}”{_escaped(why(one)) if form == 'md' else why(one)}”")
    for line in one.lines:
        shown = _marked(_named_pieces(both, one, line, language), form, coloured)
        beside = note(text, both, one, line, language)
        rows = (f"{shown} ({beside})" if beside else shown).splitlines()
        found += [f"{below if number == 0 else '    '}{row}" for number, row in enumerate(rows)]
    return found


def _named_pieces(both: Compared, one: Difference, line: Line, language: str) -> Sequence[tuple[str, str]]:
    if one.kind == "neighbours":
        return [(kind, both.named(words, language)) for kind, words in line.pieces]
    return line.pieces


_MARKS = {
    "text": {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"},
    "colour": {"same": "{}", "gone": "\x1b[9;31m{}\x1b[0m", "new": "\x1b[32m{}\x1b[0m"},
    "md": {"same": "{}", "gone": "~~{}~~", "new": "**{}**"},
}
"""The marks of wdiff; the codes of ECMA-48 for crossed out, red and green; Markdown's."""


def _marked(pieces: Iterable[tuple[str, str]], form: Form, coloured: bool) -> str:
    marks = _MARKS["colour" if coloured and form == "text" else form]
    return "".join(_piece(marks[kind], words, form) for kind, words in pieces)


def _piece(mark: str, words: str, form: Form) -> str:
    """Marks close to the words: Markdown knows none that have a space inside."""
    core = words.strip()
    if not core:
        return words
    before, after = words[: words.index(core)], words[words.index(core) + len(core) :]
    return before + mark.format(_escaped(core) if form == "md" else core) + after


def _escaped(words: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#~|" else letter for letter in words)
