"""Ways of counting as words: the name that the command line takes, and a sentence for a person."""

from __future__ import annotations

from tema.records import Message
from tema.records.project import Counting


def counting_name(counting: Counting) -> str:
    """The name of a way of counting, as ``counting_of`` reads it: ``utf16,crlf2``."""
    words = ["utf16" if counting.unit == "utf16" else "code-point", f"crlf{counting.line_end}"]
    return ",".join([*words, *(["bom"] if counting.mark else []), *(["inclusive"] if counting.last else [])])


def counting_of(name: str) -> Counting | None:
    """The way of counting of that name; None where it names none. What is not named is as the standard has it."""
    words = {word.strip().lower() for word in name.split(",")}
    if not words or words - {"utf16", "code-point", "crlf1", "crlf2", "bom", "no-bom", "inclusive", "exclusive"}:
        return None
    return Counting(
        unit="utf16" if "utf16" in words else "code_point",
        line_end=2 if "crlf2" in words else 1,
        mark="bom" in words,
        last="inclusive" in words,
    )


def counting_words(counting: Counting) -> Message:
    """What the way of counting is."""
    mark, last = ("yes" if each else "no" for each in (counting.mark, counting.last))
    line: int = counting.line_end  # a number, or no variant of the sentence is its own
    values = {"unit": counting.unit, "line": line, "mark": mark, "last": last}
    return Message("project-in-counting", values)
