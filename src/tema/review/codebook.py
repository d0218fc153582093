"""Changes of the codebook: each is a new wording in the ledger, with author and reason, and in the study's file.

Where codings follow (merging and splitting codes), they move in the same act, so that undoing takes both back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from tema.codebook import edit, reshape
from tema.codebook.reorder import in_order, with_place
from tema.errors import NothingToUndo, StaleDecision
from tema.pipeline.rules import codebook_file, rules_in_force
from tema.records import EMPTY, Code, Codebook, Decision, Family, Place
from tema.review.codes import moving
from tema.review.wording import (
    adopt,
    expect_same,
    in_force,
    keep_wording,
    parsed,
    reasoned,
    take_file,
    undo_change,
    write_back,
)
from tema.store import derived, ledger
from tema.store.adoptions import wording_of
from tema.store.study import Study

__all__ = [
    "add_code",
    "bring_back",
    "change_code",
    "keep_wording",
    "merge_codes",
    "place_code",
    "restore_code",
    "restore_codebook",
    "retire_code",
    "set_family",
    "split_code",
    "take_file",
    "undo_change",
    "write_back",
]


def change_code(  # noqa: PLR0913  (who, from what to what, why and with what meaning)
    study: Study, coder: str, before: Code, after: Code, reason: str, *, same_meaning: bool = False
) -> None:
    """Let a code say ``after``. ``before`` is the code as it was when the analyst began.

    ``same_meaning``: it is only put in other words, so what people answered by the old ones goes on teaching.

    Raises:
        StaleDecision: somebody has changed the code since then.
        CodebookInvalid: ``after`` cannot stand in the codebook; nothing is changed.
        CodebookEdited, ReasonMissing, CannotWrite: see ``tema.errors``.
    """

    def changed(book: Codebook, text: str, file: str) -> str:
        if before not in book.codes:
            raise StaleDecision(id=before.id)
        return edit.with_codes(text, file, [replace(after, id=before.id)])

    _change(study, coder, changed, reason, more=lambda: {"same": [before.id]} if same_meaning else EMPTY)


def add_code(study: Study, coder: str, code: Code, reason: str) -> str:
    """Put a new code into the codebook, and give it an id made from its name; returns the id."""
    return split_code(study, coder, None, code, (), reason)


def split_code(  # noqa: PLR0913, PLR0917  (who, from, into what, which and why)
    study: Study, coder: str, old: str | None, new: Code, places: Iterable[Place], reason: str
) -> str:
    """Put a new code after ``old`` and let the codings of ``old`` at these places become codings with it."""
    made: list[str] = []

    def changed(book: Codebook, text: str, file: str) -> str:
        name = new.name.get(book.language) or new.named(book.language)
        made.append(edit.new_id(name, [each.id for each in book.codes]))
        return edit.with_new_code(text, file, replace(new, id=made[0]), after=old)

    chosen = list(places)
    _change(
        study,
        coder,
        changed,
        reason,
        lambda: [moving(coder, old, made[0], reason, chosen)] if old and chosen else [],
        lambda: {"split": [old, made[0]]} if old else EMPTY,
    )
    return made[0]


def set_family(study: Study, coder: str, family: Family, reason: str) -> str:
    """Change the name and definition of a family, or with an empty id add it; returns the id."""
    made: list[str] = []

    def changed(book: Codebook, text: str, file: str) -> str:
        name = family.name.get(book.language) or family.named(book.language)
        made.append(family.id or edit.new_id(name, [each.id for each in book.families]))
        return edit.with_family(text, file, replace(family, id=made[0]))

    _change(study, coder, changed, reason)
    return made[0]


def merge_codes(study: Study, coder: str, old: str, into: str, reason: str) -> None:
    """Let ``old`` go up in ``into``, with its codings; it stays in the codebook as retired."""

    def changed(book: Codebook, text: str, file: str) -> str:
        return edit.with_codes(text, file, reshape.merged(book, old, into, reason.strip()))

    _change(study, coder, changed, reason, lambda: [moving(coder, old, into, reason)])


def retire_code(study: Study, coder: str, code: str, reason: str) -> None:
    """Take a code out of use; its codings stay."""

    def changed(book: Codebook, text: str, file: str) -> str:
        return edit.with_codes(text, file, reshape.retired(book, code, reason.strip()))

    _change(study, coder, changed, reason)


def place_code(  # noqa: PLR0913, PLR0917  (who, what, where to and why)
    study: Study, coder: str, code: str, family: str, parent: str | None, after: str | None, reason: str
) -> None:
    """Move a code to a family and a broader code, and in the file right after ``after`` (None: first of all).

    The codes under it go along to the family. Codings are not touched: the code is the same.
    """

    def changed(book: Codebook, text: str, file: str) -> str:
        text = edit.with_codes(text, file, reshape.placed(book, code, family, parent))
        ids = [each.id for each in book.codes]
        stays = in_order(book, code, after) == ids
        return text if stays else with_place(text, file, code, after)

    _change(study, coder, changed, reason)


def bring_back(study: Study, coder: str, code: str, reason: str) -> None:
    """Take a retired code into use again; codings that were moved to another code stay there."""

    def changed(book: Codebook, text: str, file: str) -> str:
        found = next(each for each in book.codes if each.id == code)
        return edit.with_codes(text, file, [replace(found, retired=None, into=None)])

    _change(study, coder, changed, reason)


def restore_code(study: Study, coder: str, code: str, adoption: str, reason: str) -> None:
    """Let a code say again what it said in an earlier wording; what that refers to and is gone since is left out."""

    def changed(book: Codebook, text: str, file: str) -> str:
        return edit.with_codes(text, file, [_fitted(_code_then(study, code, adoption), book)])

    _change(study, coder, changed, reason)


def restore_codebook(study: Study, coder: str, adoption: str, reason: str) -> None:
    """Let the whole codebook say again what it said in an earlier wording."""
    earlier = wording_of(study, adoption)
    if earlier is None:
        raise NothingToUndo(coder=coder)
    _change(study, coder, lambda _book, _text, _file: earlier, reason)


def _change(  # noqa: PLR0913, PLR0917  (who, what, why and with what)
    study: Study,
    coder: str,
    changed: Callable[[Codebook, str, str], str],
    reason: str,
    along: Callable[[], Sequence[Decision]] = list,
    more: Callable[[], Mapping[str, object]] = lambda: EMPTY,
) -> None:
    """Adopt what ``changed(codebook, text, file)`` makes of the text in force, in one act with ``along()``.

    ``more()`` is what the texts alone do not tell: see ``wording.adopt``.
    """
    said = reasoned(reason)
    if derived.adopted_codebook(study) is None:
        rules_in_force(study, coder)
    seen = ledger.last_id(study)
    expect_same(study)
    file = codebook_file(study)
    text = in_force(study)
    new = changed(parsed(text, file.name), text, file.name)
    if new != text:
        adopt(study, coder, file, new, said, along, seen, more())


def _code_then(study: Study, code: str, adoption: str) -> Code:
    book = parsed(wording_of(study, adoption) or "", "")
    return next(each for each in book.codes if each.id == code)


def _fitted(code: Code, book: Codebook) -> Code:
    """An earlier code as it can stand in the codebook now; whether it is in use is not what was restored."""
    codes = {each.id: each for each in book.codes}
    families = {each.id for each in book.families}
    now = codes[code.id]
    return replace(
        code,
        family=code.family if code.family in families else now.family,
        parent=code.parent if code.parent in codes else now.parent,
        neighbours=tuple(each for each in code.neighbours if each in codes),
        near_misses=tuple(replace(miss, code=miss.code if miss.code in codes else None) for miss in code.near_misses),
        source=tuple(each for each in code.source if not book.documents or each.document in book.documents),
        retired=now.retired,
        into=now.into,
    )
