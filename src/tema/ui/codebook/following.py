"""What follows a code that is merged, split or retired, said before it is done."""

from __future__ import annotations

from tema.codebook.diff import Difference
from tema.ui.desk import Desk
from tema.views.codebook.differences import Compared, heading
from tema.views.codebook.following import Following


def moved_lines(at: Desk, found: Following, into: str) -> list[str]:
    """What becomes of codings, valences, memos, verdicts, flags, themes and suggestions; ``into`` is a code's name."""
    text = at.text
    coders = ", ".join(text("reshaping-coder", coder=coder, count=count) for coder, count in found.coders)
    lines = [text("reshaping-codings", count=found.codings, into=into, coders=coders)]
    counted = {
        "reshaping-doubled": found.doubled,
        "reshaping-opposed": found.opposed,
        "reshaping-refused": found.refused,
        "reshaping-memos": found.memos,
        "reshaping-joined": found.joined,
        "reshaping-verdicts": found.verdicts,
        "reshaping-asked-anew": found.asked_anew,
        "reshaping-flags": found.flags,
    }
    lines += [text(key, count=count, into=into) for key, count in counted.items() if count]
    if found.themes:
        lines.append(text("reshaping-themes", count=len(found.themes), themes=", ".join(found.themes), into=into))
    return [*lines, *suggestion_lines(at, found)]


def suggestion_lines(at: Desk, found: Following) -> list[str]:
    """What becomes of the machine's suggestions."""
    return [at.text("reshaping-suggestions", count=found.suggestions)] if found.suggestions else []


def book_lines(at: Desk, both: Compared, but: tuple[str, ...] = ()) -> list[str]:
    """What changes in the codebook itself; ``but``: what has been said otherwise already.

    Codes that change in the same way share a line: a merged or retired code is often named by many neighbours.
    """

    def told(one: Difference) -> str:
        return heading(at.text, both, one, at.language)

    alike: dict[str, list[str]] = {}
    for code, some in both.by_code():
        headings = [told(one) for one in some if one.kind not in but]
        name = both.named(code, at.language) if code else at.text("differences-whole-book")
        if headings:
            alike.setdefault("; ".join(headings), []).append(name)
    return [at.text("reshaping-in-book", what=f"{', '.join(names)} – {said}") for said, names in alike.items()]
