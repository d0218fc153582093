"""What would follow a code that is merged, split or taken out of use, and what did follow one: counted, not done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from tema.records import Coding, Place
from tema.store import derived
from tema.store.reads import code_uses, lookup
from tema.store.study import Study
from tema.views.codebook.differences import Compared


@dataclass(frozen=True, slots=True)
class Following:
    """What moving codings from one code to another means.

    ``codings`` move, by so many of each coder in ``coders``, at ``places`` excerpts. Of them, ``doubled`` meet a coding
    with the other code by the same coder and become one with it; in ``opposed`` of these the two valences disagree and
    the coding says both. ``refused``: the coder had refused the other code there; the coding stands over it.
    ``memos`` go along, ``joined`` of them are put under a memo that is there. ``verdicts`` on differences between
    coders go along, ``asked_anew`` do not. ``flags`` are of the excerpts and stay. ``themes`` answer to the old code.
    ``suggestions`` of the machine on the old code go until the next run.
    """

    codings: int
    coders: tuple[tuple[str, int], ...]
    places: int
    doubled: int = 0
    opposed: int = 0
    refused: int = 0
    memos: int = 0
    joined: int = 0
    verdicts: int = 0
    asked_anew: int = 0
    flags: int = 0
    themes: tuple[str, ...] = ()
    suggestions: int = 0


@dataclass(frozen=True, slots=True)
class Followed:
    """So many codings that went from one code to another."""

    old: str
    new: str
    count: int


def following(
    study: Study, old: str, new: str | None, *, places: Collection[Place] | None = None, only: str | None = None
) -> Following:
    """What follows when the codings of ``old`` become codings with ``new``.

    Args:
        study: the study.
        old: the code that goes, or is parted.
        new: the code that takes over; None: one that has nothing yet, or none at all (a code taken out of use).
        places: only the codings there; None: all.
        only: count this coder's codings only, as for one who works blind. What is done is done to everybody's.
    """
    mine = [each for each in code_uses.with_code(study, old) if places is None or each.place in places]
    mine = [each for each in mine if only is None or each.coder == only]
    present = {(each.coder, each.place): each for each in code_uses.with_code(study, new)} if new else {}
    doubled = [(each, present[each.coder, each.place]) for each in mine if (each.coder, each.place) in present]
    refused = code_uses.refused(study, new) if new else set()
    where = {each.place for each in mine}
    moved, asked = _verdicts(study, old, new, places, {place for _, place in present})
    return Following(
        codings=len(mine),
        coders=tuple(sorted(Counter(each.coder for each in mine).items(), key=lambda pair: (-pair[1], pair[0]))),
        places=len(where),
        doubled=len(doubled),
        opposed=sum(_disagree(one, other) for one, other in doubled),
        refused=sum((each.coder, each.place) in refused for each in mine),
        memos=sum(bool(each.memo) for each in mine),
        joined=sum(bool(one.memo and other.memo) for one, other in doubled),
        verdicts=moved,
        asked_anew=asked,
        flags=len(code_uses.flagged(study, where)) + len(code_uses.flagged(study, where, "doubtful")),
        themes=_themes(study, old) if places is None else (),
        suggestions=lookup.suggestion_counts(study).get(old, 0) if places is None and only is None else 0,
    )


def followed_codings(study: Study, adoption: str) -> tuple[Followed, ...]:
    """What went along when an edited file was taken into use."""
    taken_in = lookup.decision_of_id(study, adoption)
    along = reversed(lookup.same_act(study, taken_in)) if taken_in else ()
    return tuple(
        Followed(each.values["from"], each.code or "", int(each.values.get("codings", 0)))
        for each in along
        if each.act == "move_code"
    )


def left_codings(study: Study, both: Compared, only: str | None = None) -> tuple[tuple[str, int], ...]:
    """Codes that the later of two wordings lacks though something is coded with them, and how much.

    ``only``: count this coder's codings only, as for one who works blind.
    """
    known = {code.id for code in both.after.codes}
    gone = [code.id for code in both.before.codes if code.id not in known]
    counts = code_uses.counts(study, only) if gone else {}
    return tuple((code, counts[code]) for code in gone if counts.get(code))


def _disagree(one: Coding, other: Coding) -> bool:
    return len({each.valence for each in (one, other) if each.valence is not None}) > 1


def _verdicts(
    study: Study, old: str, new: str | None, places: Collection[Place] | None, present: Collection[Place]
) -> tuple[int, int]:
    """How many verdicts on the old code hold of the new one, and how many do not (see ``store.replay.places``)."""
    verdicts = derived.verdicts(study)
    of_new = {each.place: each for each in verdicts if each.code == new}
    moved = asked = 0
    for each in verdicts:
        if each.code != old or (places is not None and each.place not in places):
            continue
        known = of_new.get(each.place)
        if known is None:
            moved += each.applies or each.place not in present
            asked += not each.applies and each.place in present
        else:
            moved += each.applies and not known.applies
    return moved, asked


def _themes(study: Study, code: str) -> tuple[str, ...]:
    return tuple(each.name for each in derived.themes(study) if code in each.codes and each.dismissed is None)
