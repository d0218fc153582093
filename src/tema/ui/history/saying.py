"""An act in words, as the list and the questions say it."""

from __future__ import annotations

from tema.messages import Text
from tema.views.history import Line


def sentence(text: Text, line: Line) -> str:
    """The act in words; an undo with what it took back."""
    if line.undoes is not None:
        key = "history-redid" if line.again else "history-undid"
        return text(key, coder=line.coder, what=text(line.undoes))
    if line.again:
        return text("history-redid-many", **line.told.values)
    return text(line.told)
