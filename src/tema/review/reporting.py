"""What analysts write for the report: texts, chosen quotes, summaries. Nothing of it is made by the machine."""

from __future__ import annotations

from collections.abc import Sequence

from tema.decisions import decision
from tema.records import Decision, QuoteUse
from tema.review.acting import Quoted, append_act, listed
from tema.store.study import Study


def write(study: Study, coder: str, part: str, text: str) -> tuple[Decision, ...]:
    """Write one part of the report (see ``records.Written``); an empty text takes it away."""
    return append_act(study, [decision(coder, "write", values={"part": part, "text": text.strip()})])


def choose_quotes(
    study: Study, coder: str, theme: str, use: QuoteUse, quotes: Sequence[tuple[Quoted, str]]
) -> tuple[Decision, ...]:
    """Let a theme's quotes for the report or the handout be exactly these, in this order.

    Each is a place with its text and what of the text is shown ("" for all of it).
    """
    chosen = [{**listed([at])[0], "shown": shown} for at, shown in quotes]
    return append_act(study, [decision(coder, "choose_quotes", theme=theme, values={"use": use, "quotes": chosen})])


def summarise(
    study: Study, coder: str, cell: tuple[str, str, str], text: str, excerpts: Sequence[Quoted] = ()
) -> tuple[Decision, ...]:
    """Write a cell of the framework matrix: what its rows are, the case and the code (see ``records.Summary``).

    An empty text takes it away.
    """
    by, case, code = cell
    values = {"by": by, "case": case, "text": text.strip(), "excerpts": listed(excerpts)}
    return append_act(study, [decision(coder, "summarise", code=code, values=values)])
