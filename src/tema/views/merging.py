"""What merging two studies brings, as sentences: the same ones on the page and in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tema.pipeline.merging import Comparison
from tema.records import Message

_NAMED = 8
"""So many names are written out; of the rest only the number is said."""


def told(found: Comparison, called: Callable[[str], str] = str) -> tuple[Message, ...]:
    """What the other study has that ours lacks, and where the two differ; one sentence a line.

    Args:
        found: the comparison.
        called: what a code is called in the reader's language, by its id.
    """
    codes = found.codes
    lines = [Message("coders-merge-common", {"dialogues": found.dialogues, "decisions": found.shared})]
    if found.people:
        lines += [Message("coders-merge-from", {"coder": coder, "count": count}) for coder, count in found.people]
    else:
        lines.append(Message("coders-merge-nothing"))
    lines += _names("coders-merge-only-theirs", found.only_theirs)
    lines += _names("coders-merge-only-ours", found.only_ours)
    lines += _names("coders-merge-worded", [called(code) for code in codes.worded])
    lines += _names("coders-merge-codes-theirs", codes.only_theirs)
    lines += _names("coders-merge-codes-ours", [called(code) for code in codes.only_ours])
    if codes:
        lines.append(Message("coders-merge-rules"))
    lines += _names("coders-merge-unfit", [each.place.id if each.place else each.id for each in found.unfit])
    return tuple(lines)


def _names(key: str, names: Sequence[str]) -> list[Message]:
    if not names:
        return []
    rest = f" … (+{len(names) - _NAMED})" if len(names) > _NAMED else ""
    return [Message(key, {"count": len(names), "names": ", ".join(names[:_NAMED]) + rest})]
