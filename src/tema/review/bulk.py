"""Answering many suggestions of one code at once, after looking at some of them: one act, and marked as such."""

from __future__ import annotations

from collections.abc import Sequence

from tema.records import Act, Decision
from tema.review.acting import Quoted, append_act, on_code
from tema.store.study import Study

MOST = 50
"""No more suggestions than these are answered at once: more can hardly be overlooked."""


def answer_many(  # noqa: PLR0913  (who, what, where, how, and how much of it was read)
    study: Study, coder: str, code: str, offered: Sequence[tuple[Quoted, float]], *, yes: bool, sample: int
) -> tuple[Decision, ...]:
    """Accept or reject the suggestion of ``code`` at each of the places, given with its strength.

    Every decision says that it was one of so many, of which ``sample`` were shown to be read; they are undone together.

    Raises:
        ValueError: there are none, or more than ``MOST``.
    """
    if not 0 < len(offered) <= MOST:
        raise ValueError(len(offered))
    how = {"of": len(offered), "sample": sample}
    act: Act = "accept" if yes else "reject"
    return append_act(
        study,
        [on_code(coder, act, at, code, probability=strength, bulk=how) for at, strength in offered],
    )
