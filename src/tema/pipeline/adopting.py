"""Taking an edited codebook file into use: what it changes is noted, and codings follow codes that changed their id."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from tema.codebook import parse_codebook
from tema.codebook.kinship import kinship
from tema.decisions import decision
from tema.records import Codebook, Decision
from tema.store import derived, ledger
from tema.store.reads import code_uses
from tema.store.study import Study


def take_in(study: Study, coder: str, file: str, text: str, book: Codebook) -> None:
    """Let the text of a file be the wording in force, by ``coder``; the codings follow in the same act.

    The reason is left to be asked for: that the file was edited is all that is known.
    """
    adopted = derived.adopted_codebook(study)
    values: dict[str, object] = {"file": file, "sha256": hashlib.sha256(text.encode()).hexdigest(), "text": text}
    before = parse_codebook(adopted["text"], file)[0] if adopted else None
    made: list[Decision] = []
    if adopted is not None and before is not None:
        old, new = ({code.id: code for code in each.codes} for each in (before, book))
        values["changed"] = sorted(id_ for id_ in old.keys() | new.keys() if old.get(id_) != new.get(id_))
        values["from_file"] = adopted["file"] == file
        made = following(study, coder, before, book)
    act = decision(coder, "adopt_codebook", values=values)
    if made:
        marked = [replace(each, values={**each.values, "act": act.id}) for each in (act, *made)]
        ledger.append(study, marked)
    else:
        ledger.append(study, [act])


def following(study: Study, coder: str, before: Codebook, after: Codebook) -> list[Decision]:
    """The decisions that let codings follow their codes from one wording to another.

    They follow where the text says so: a code whose id alone has changed, and one that has been put out of use in
    favour of another. What is merely likely moves nothing.
    """
    counts = code_uses.counts(study)
    return [
        decision(coder, "move_code", code=new, values={"from": old, "reason": "", "codings": counts[old]})
        for old, new in certain(before, after)
        if counts.get(old)
    ]


def certain(before: Codebook, after: Codebook) -> Sequence[tuple[str, str]]:
    """(old, new) of codes whose codings follow, in an order in which one may follow upon another."""
    kin = kinship(before, after)
    pairs = [(each.code, id_) for id_, each in kin.ids.items() if each.sure == "certain"]
    pairs += [(old, each.code) for old, each in kin.merged.items() if each.sure == "certain" and each.code != old]
    ordered: list[tuple[str, str]] = []
    while pairs:
        # What goes on from a code that others go to must wait for them.
        free = [pair for pair in pairs if pair[0] not in {into for _, into in pairs}] or pairs[:1]
        ordered += free
        pairs = [pair for pair in pairs if pair not in free]
    return ordered
