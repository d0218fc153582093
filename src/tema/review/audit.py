"""What a coder decides where suggestions are hidden from her, by her own choice or by chance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tema.records import Decision
from tema.review.acting import Quoted, append_act, on_code, on_place
from tema.store.reads import lookup
from tema.store.study import Study


def nothing_here(
    study: Study, coder: str, at: Quoted, codes_hidden: Mapping[str, float], *, why: str = "audit", **values: Any
) -> tuple[Decision, ...]:
    """Say that nothing more applies to an excerpt whose suggestions are hidden; one act, undone as one.

    Args:
        study: the study.
        coder: who judged.
        at: the excerpt.
        codes_hidden: the suggestions hidden from her, with their probabilities.
        why: ``audit`` or ``blind`` (see ``views.blinding.hidden``).
        values: kept with each decision (``seconds``, ``inclusion``, ...).
    """
    mine = lookup.decided_at(study, coder, at[0])
    answered = {coding.code for coding in mine.codings} | mine.rejected
    return append_act(study, judged_nothing(coder, at, codes_hidden, answered, why=why, **values))


def judged_nothing(
    coder: str, at: Quoted, codes_hidden: Mapping[str, float], answered: Iterable[str], *, why: str, **values: Any
) -> list[Decision]:
    """The decisions of ``nothing_here``, for those who append them together with others.

    Every hidden suggestion that she has not ``answered`` (coded herself, or refused) is refused: she judged the place
    without it. Where nothing is hidden and nothing answered, the excerpt is put aside with a mark, ``nothing``, that it
    was judged to carry no code.
    """
    kept = {**hidden_values(why), **values}
    done = set(answered)
    refused = [
        on_code(coder, "reject", at, code, probability=probability, **kept)
        for code, probability in sorted(codes_hidden.items())
        if code not in done
    ]
    if refused or done:
        return refused
    return [on_place(coder, "skip", at, nothing=True, **kept)]


def hidden_values(why: str) -> dict[str, bool]:
    """What a decision carries that was made without seeing the suggestions; empty where ``why`` is "".

    Beside it stands ``inclusion``, the chance with which the excerpt was drawn to be judged unseen: what is reckoned
    from such judgements (``pipeline.reliability``) lets each count by one over it.
    """
    return {"hidden": True, why: True} if why else {}
