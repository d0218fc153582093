"""How the codebook came to say what it says: its wordings, who made them and why, and what differs between any two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tema.codebook import parse_codebook, read_codebook
from tema.messages import Text
from tema.pipeline.rules import codebook_file
from tema.records import Code, Codebook, Problem
from tema.store import derived
from tema.store.adoptions import Adoption, adoptions, wording_of
from tema.store.study import Study
from tema.views.codebook.differences import Compared, compared


@dataclass(frozen=True, slots=True)
class Version:
    """One wording, with the codes that it changed against the one that it took the place of.

    ``number`` counts every wording from 1, those taken back too: a version keeps its number whatever is undone.
    """

    number: int
    adoption: Adoption
    changed: tuple[str, ...]

    @property
    def is_first(self) -> bool:
        """Whether there was none before it."""
        return self.number == 1


def versions(study: Study, code: str | None = None, *, undone: bool = False) -> tuple[Version, ...]:
    """The wordings that count, newest first; of one code, those where it changed or came.

    ``undone``: those that were taken back too.
    """
    found: list[Version] = []
    before: str | None = None
    for number, adoption in enumerate(reversed(adoptions(study)), start=1):
        if not (adoption.counts or undone):
            continue
        changed = adoption.changed
        if changed is None:
            changed = _differing(study, before, adoption.id)
        if code is None or code in changed:
            found.append(Version(number, adoption, changed))
        before = adoption.id if adoption.counts else before
    return tuple(reversed(found))


def reason_of(text: Text, version: Version) -> str:
    """Why the version came about: what its author said; else that the file was edited, or that it was the first."""
    if version.adoption.reason:
        return version.adoption.reason
    if version.is_first:
        return text("differences-first")
    return text("differences-from-file" if version.adoption.from_file else "codes-no-reason")


def code_then(study: Study, adoption: str, code: str) -> Code | None:
    """What the code said in that wording."""
    book = book_then(study, adoption)
    return next((each for each in book.codes if each.id == code), None) if book else None


def book_then(study: Study, adoption: str) -> Codebook | None:
    """The codebook as that wording has it; None where there is no such wording."""
    text = wording_of(study, adoption)
    return None if text is None else parse_codebook(text, "")[0]


def changes(study: Study, adoption: str) -> Compared | None:
    """What a wording changed against the one that held when it came; None of the first."""
    earlier = _before(adoptions(study), adoption)
    return None if earlier is None else between(study, earlier.id, adoption)


def between(study: Study, older: str, newer: str) -> Compared | None:
    """What differs between any two wordings; None where one cannot be read.

    Which codes were parted on the way is known where the study did it.
    """
    before, after = book_then(study, older), book_then(study, newer)
    if before is None or after is None:
        return None
    return compared(before, after, _parted(adoptions(study), older, newer))


def file_changes(study: Study) -> tuple[Compared | None, tuple[Problem, ...]]:
    """What the study's file says otherwise than the codebook in force, and the faults that keep it from being used.

    Raises:
        CodebookMissing: there is no file.
    """
    adopted = derived.adopted_codebook(study)
    book, faults = read_codebook(codebook_file(study))
    now = parse_codebook(adopted["text"], "")[0] if adopted else None
    return (None if book is None or now is None else compared(now, book)), faults


def _before(newest_first: Sequence[Adoption], adoption: str) -> Adoption | None:
    """The latest wording before this one that counts, or that counted when this one, since taken back, was made."""
    ids = [each.id for each in newest_first]
    earlier = newest_first[ids.index(adoption) + 1 :] if adoption in ids else ()
    return next((each for each in earlier if each.counts), None)


def _parted(newest_first: Sequence[Adoption], older: str, newer: str) -> Iterable[tuple[str, str]]:
    ids = [each.id for each in newest_first]
    if older not in ids or newer not in ids:
        return ()
    on_the_way = newest_first[ids.index(newer) : ids.index(older)]
    return [each.split for each in on_the_way if each.split is not None and (each.counts or each.id == newer)]


def _differing(study: Study, before: str | None, after: str) -> tuple[str, ...]:
    old, new = _codes(study, before), _codes(study, after)
    return tuple(id_ for id_ in {**new, **old} if old.get(id_) != new.get(id_))


def _codes(study: Study, adoption: str | None) -> dict[str, Code]:
    book = book_then(study, adoption) if adoption else None
    return {code.id: code for code in book.codes} if book else {}
