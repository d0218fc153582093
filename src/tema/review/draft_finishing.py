"""A draft that has been gone through becomes a codebook: a new file, taken into use, or added to the one in force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tema.codebook import parse_codebook
from tema.codebook.edit import new_id
from tema.codebook.extend import with_codes_added
from tema.codebook.lines import read_text
from tema.decisions import decision
from tema.draft.finish import codebook_of, finished_text, fitted
from tema.errors import CodebookInvalid, CodebookMissing, DraftUnfinished
from tema.messages import text_for
from tema.pipeline.rules import codebook_file, rules_in_force, write_wording
from tema.pipeline.settings import change_setting
from tema.records import Code, Codebook
from tema.review.drafting import opened
from tema.review.wording import adopt, expect_same, in_force, parsed, reasoned
from tema.store import derived, ledger
from tema.store.reads import code_uses
from tema.store.study import Study


def finished(file: Path, name: str, *, leave_out: bool) -> Codebook:
    """The codebook that the draft in ``file`` has become.

    Raises:
        DraftUnfinished: nothing is kept; or something is undecided and is not to be left out (``leave_out``).
        CodebookInvalid: the draft's file has faults.
    """
    at = opened(file)
    kept, left = at.state.standing("kept"), at.state.left
    if not kept or (left and not leave_out):
        raise DraftUnfinished(kept=len(kept), left=len(left))
    return codebook_of(at.state, name, at.written)


def write_codebook(study: Study, coder: str, book: Codebook) -> Path:
    """Write the codebook into the study as a file of its own, beside those that are there; returns the file.

    It is not taken into use by that, unless the study has no other.

    Raises:
        CannotWrite: the file cannot be written.
    """
    _hold_on(study, coder)
    taken = [each.stem for each in study.codebooks_folder.glob("*") if each.is_file()]
    file = study.codebooks_folder / f"{new_id(book.id, taken)}.yaml"
    text = finished_text(book)
    parsed(text, file.name)
    write_wording(file, text)
    return file


def use_codebook(study: Study, coder: str, book: Codebook, reason: str) -> Path:
    """Write the codebook and let it be the one in force; returns the file.

    Raises:
        ReasonMissing, CodebookEdited: nothing is written. Else as ``take_into_use`` and ``write_codebook``.
    """
    reasoned(reason)
    if derived.adopted_codebook(study) is not None:
        expect_same(study)
    file = write_codebook(study, coder, book)
    take_into_use(study, coder, file, reason)
    return file


def take_into_use(study: Study, coder: str, file: Path, reason: str) -> None:
    """Let a codebook file of the study be the one in force.

    Codes that excerpts are coded with and that the new codebook lacks come along as retired, so that nothing that has
    been coded becomes unreadable.

    Raises:
        ReasonMissing: no reason is given.
        CodebookEdited: the file in force was edited outside tema; say first which of its wordings to go on from.
        CodebookInvalid: the file has faults.
    """
    said = reasoned(reason)
    if derived.adopted_codebook(study) is None:
        change_setting(study, coder, "codebook", file.name)
        rules_in_force(study, coder)
        return
    seen = ledger.last_id(study)
    expect_same(study)
    text, faults = read_text(file)
    if text is None:
        raise CodebookInvalid(file.name, faults)
    text = _with_coded(study, text, file.name)
    chosen = decision(coder, "set_setting", values={"key": "codebook", "value": file.name})
    adopt(study, coder, file, text, said, lambda: [chosen], seen)


def add_to_codebook(study: Study, coder: str, book: Codebook, reason: str) -> tuple[str, ...]:
    """Add the codes to the codebook in force, with ids that it does not have; returns these ids. Nothing else changes.

    Codes that it has already, with the same name and definition, are not added again.

    Raises:
        ReasonMissing, CodebookEdited, CodebookInvalid, StaleDecision, CannotWrite: see ``tema.errors``.
    """
    said = reasoned(reason)
    if derived.adopted_codebook(study) is None:
        rules_in_force(study, coder)
    seen = ledger.last_id(study)
    expect_same(study)
    file = codebook_file(study)
    text = in_force(study)
    new = fitted(book, parsed(text, file.name))
    if new.codes:
        text = with_codes_added(text, file.name, new.codes, new.families, new.documents)
        adopt(study, coder, file, text, said, seen=seen)
    return tuple(code.id for code in new.codes)


def without_code(study: Study, book: Codebook, only: str | None = None) -> dict[str, int]:
    """How many codings there are with each code that the codebook lacks, by id.

    ``only``: count this coder's codings only, as for one who works blind.
    """
    known = {code.id for code in book.codes}
    return {code: count for code, count in code_uses.counts(study, only).items() if code not in known}


def _hold_on(study: Study, coder: str) -> None:
    """See that another file in the folder does not become the codebook in force by its name alone."""
    try:
        now = codebook_file(study)
    except CodebookMissing:
        return
    change_setting(study, coder, "codebook", now.name)


def _with_coded(study: Study, text: str, file: str) -> str:
    """The new codebook's text with the codes that are in use in the study and that it lacks, as retired."""
    new = parsed(text, file)
    wanted = without_code(study, new)
    old, _ = parse_codebook(in_force(study), file)
    codes = [code for code in old.codes if code.id in wanted] if old else []
    if not codes or old is None:
        return text
    families = [family for family in old.families if family.id in {code.family for code in codes}]
    said = text_for(new.language)("draft-retired-reason")
    known = {each.id for each in (*new.codes, *codes)}
    return with_codes_added(text, file, [_retired(each, known, said) for each in codes], families, old.documents)


def _retired(code: Code, known: Sequence[str] | set[str], reason: str) -> Code:
    """The code out of use, without what it said of codes that are not there."""
    return replace(
        code,
        retired=code.retired or reason,
        into=code.into if code.into in known else None,
        parent=code.parent if code.parent in known else None,
        neighbours=tuple(each for each in code.neighbours if each in known),
        near_misses=tuple(replace(each, code=each.code if each.code in known else None) for each in code.near_misses),
    )
