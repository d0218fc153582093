"""What a file holds against what the study holds: each coding with its place, code, direction, coder and moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from tema.bringing.codes import Names, code_meant, names_of, valence_meant
from tema.bringing.index import indexed
from tema.bringing.locate import Located, by_name, located
from tema.bringing.moments import moment_of
from tema.bringing.records import RawCoding, Read, Words, problem
from tema.records import Code, Codebook, Place, Problem, Transcript, Valence


@dataclass(frozen=True, slots=True)
class Found:
    """One code of one row, comment or highlight.

    ``word`` is the code as written there and ``code`` the id of the code that it means, "" where the codebook has none;
    ``retired``: it is out of use. ``quote`` is the text at the place, "" without one; ``at`` is UTC, None where the
    file has no moment.
    """

    line: int | None
    words: Words
    word: str
    code: str
    located: Located
    quote: str
    valence: Valence | None
    memo: str
    coder: str
    at: str | None
    retired: bool = False

    @property
    def place(self) -> Place | None:
        """The one place, None where there is none or several."""
        return self.located.places[0] if self.located.how != "several" and self.located.places else None


def found_in(
    file: str, read: Read, transcripts: Sequence[Transcript], book: Codebook, coder: str | None
) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Every coding that a file holds, in its order, and what was wrong with its rows.

    ``coder`` is whose all of them are; None for the name that the file gives, "" where it gives none.
    """
    index, names, known = indexed(transcripts), by_name([each.name for each in transcripts]), names_of(book)
    texts = {each.name: each.text for each in transcripts}
    now = datetime.now(UTC)
    places: dict[Words, Located] = {}
    found: list[Found] = []
    faults: list[Problem] = []
    for raw in read.codings:
        if raw.words not in places:
            at = located(index, names, raw.words)
            # A document with comments is often another copy than the transcript, with a name of its own.
            places[raw.words] = replace(at, unknown=False) if read.program == "Word" else at
        try:
            valence = valence_meant(raw.valence)
        except ValueError:
            valence = None
            faults.append(problem(file, raw.line, "bringing-unknown-valence", valence=raw.valence[:40]))
        made = _made(raw, places[raw.words], texts, known, valence)
        moment = moment_of(raw.moment, now)
        found += [replace(each, coder=_name(coder, raw.coder), at=moment) for each in made]
    return tuple(found), tuple(faults)


def _name(coder: str | None, own: str) -> str:
    return " ".join((own if coder is None else coder).split())


def _made(raw: RawCoding, at: Located, texts: dict[str, str], known: Names, valence: Valence | None) -> Iterable[Found]:
    place = at.places[0] if at.how != "several" and at.places else None
    quote = texts[place.transcript][place.start : place.end] if place else ""
    for word in raw.codes:
        code, retired = _in_use(known, code_meant(known, word))
        yield Found(raw.line, raw.words, word, code, at, quote, valence, raw.memo.strip(), "", None, retired)


def _in_use(known: Names, code: Code | None) -> tuple[str, bool]:
    """The id of the code, or of the one that has taken its place; and whether it is out of use."""
    seen: set[str] = set()
    while code is not None and code.retired is not None and code.into and code.id not in seen:
        seen.add(code.id)
        code = code_meant(known, code.into)
    return ("", False) if code is None else (code.id, code.retired is not None)


def as_one(found: Iterable[Found]) -> tuple[Found, ...]:
    """Each coder's coding of a place with a code once: directions that disagree are both, memos are joined."""
    once: dict[tuple[str, Place | None, str], Found] = {}
    for each in found:
        key = (each.coder, each.place, each.code)
        once[key] = _joined(once[key], each) if key in once else each
    return tuple(once.values())


def _joined(one: Found, other: Found) -> Found:
    said = {each.valence for each in (one, other) if each.valence is not None}
    memo = one.memo if other.memo in one.memo else "\n".join(filter(None, (one.memo, other.memo)))
    return replace(one, valence="both" if len(said) > 1 else next(iter(said), None), memo=memo)
