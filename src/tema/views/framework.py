"""The framework matrix: dialogues or groups as rows, codes as columns, and what an analyst says of each cell.

The method is framework analysis (Ritchie & Spencer 1994; Gale et al. 2013, BMC Medical Research Methodology 13:117): a
cell holds a summary in the analyst's own words that leans on the excerpts coded there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tema.messages import Language
from tema.pipeline.rules import codebook_in_force
from tema.records import Coding, Place, Summary, Transcript
from tema.store import corpus, derived
from tema.store.study import Study
from tema.views.attributes import Excerpt
from tema.views.cleared import Cleared, cleared

DIALOGUE = "dialogue"
"""What the rows are where each dialogue is one."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One code in one case: how many different excerpts are coded there, and the analyst's summary, if there is one."""

    case: str
    code: str
    excerpts: int
    summary: Summary | None


@dataclass(frozen=True, slots=True)
class Framework:
    """The matrix. ``codes`` are (id, name); ``cells`` has one for every case and code, by (case, id of the code).

    ``by`` is *dialogue* or an attribute's name. A dialogue that the attribute is not known of stands under the case "".
    """

    by: str
    cases: tuple[str, ...]
    codes: tuple[tuple[str, str], ...]
    cells: Mapping[tuple[str, str], Cell]


def framework(study: Study, by: str, language: Language, own: str | None = None) -> Framework:
    """The matrix with the codes of the codebook in force, in its order, and after them those it no longer has.

    A code that is out of use is with only where something is coded with it or said of it.

    Args:
        study: the study; read as far as it may go out.
        by: *dialogue* or an attribute's name.
        language: of the codes' names.
        own: only this coder's codings count, for one who works blind; None: everybody's.

    Raises:
        CodebookMissing, CodebookInvalid: there is no codebook to read.
    """
    gate = cleared(study)
    places: dict[tuple[str, str], set[Place]] = defaultdict(set)
    for coding in _counted(gate, own):
        places[_case(gate.transcripts[coding.place.transcript], by), coding.code].add(coding.place)
    said = _said(study, gate, by)
    cases = _cases(gate.transcripts.values(), by, (case for case, _ in said))
    codes = _codes(study, language, {code for _, code in (*places, *said)})
    cells = {
        (case, code): Cell(case, code, len(places.get((case, code), ())), said.get((case, code)))
        for case in cases
        for code, _ in codes
    }
    return Framework(by, cases, codes, cells)


def cell_excerpts(study: Study, by: str, case: str, code: str, own: str | None = None) -> tuple[Excerpt, ...]:
    """The different excerpts coded in one cell, in the dialogues' order, with words as far as they may be shown.

    Args:
        study: the study.
        by: as for ``framework``.
        case: the dialogue's name or the attribute's value.
        code: the code's id.
        own: as for ``framework``.
    """
    gate = cleared(study)
    counted = (each.place for each in _counted(gate, own) if each.code == code)
    there = {place for place in counted if _case(gate.transcripts[place.transcript], by) == case}
    return tuple(excerpt_at(gate, place) for place in sorted(there))


def excerpt_at(gate: Cleared, place: Place) -> Excerpt:
    """What stands at a place that may go out, with who says it and what is known of the dialogue."""
    transcript = gate.transcripts[place.transcript]
    speaker = next((turn.speaker for turn in transcript.turns if turn.start <= place.start < turn.end), "")
    return Excerpt(place, gate.words(place), speaker, transcript.attributes)


def grouping_attributes(study: Study) -> tuple[str, ...]:
    """The attributes that can be rows: those that take more than one value, in the order they are found."""
    values: dict[str, set[str]] = {}
    for transcript in cleared(study).transcripts.values():
        for name, value in transcript.attributes:
            values.setdefault(name, set()).add(value)
    return tuple(name for name, taken in values.items() if len(taken) > 1)


def _counted(gate: Cleared, own: str | None) -> Iterable[Coding]:
    return (each for each in gate.codings if own is None or each.coder == own)


def _case(transcript: Transcript, by: str) -> str:
    if by == DIALOGUE:
        return transcript.name
    return next((value for name, value in transcript.attributes if name == by), "")


def _cases(transcripts: Iterable[Transcript], by: str, said: Iterable[str]) -> tuple[str, ...]:
    """The rows: dialogues in their order; values in the alphabet's, and last what is not known.

    A group that no dialogue belongs to any more keeps its row while something is said of it.
    """
    found = [_case(each, by) for each in transcripts]
    if by == DIALOGUE:
        return tuple(found)
    return tuple(sorted({*found, *said}, key=lambda value: (not value, value.casefold(), value)))


def _said(study: Study, gate: Cleared, by: str) -> dict[tuple[str, str], Summary]:
    """The summaries by (case, code), but none of a case that is withdrawn or gone.

    They lean only on excerpts that may go out, with words as far as those may be shown.
    """
    alive = {_case(each, by) for each in gate.transcripts.values()}
    gone = {_case(each, by) for each in corpus.transcripts(study) if each.name in gate.consent.gone} - alive
    return {
        (each.case, each.code): _leaning(gate, each)
        for each in derived.summaries(study)
        if each.by == by and each.case not in gone and (by != DIALOGUE or each.case in alive)
    }


def _leaning(gate: Cleared, summary: Summary) -> Summary:
    excerpts = tuple((place, gate.words(place)) for place, _ in summary.excerpts if gate.may_go(place))
    return replace(summary, excerpts=excerpts)


def _codes(study: Study, language: Language, used: set[str]) -> tuple[tuple[str, str], ...]:
    """The columns. What the codebook does not know is called by its id."""
    book = codebook_in_force(study)
    known = [(code.id, code.named(language)) for code in book.codes if code.retired is None or code.id in used]
    strays = sorted(used - {code.id for code in book.codes})
    return (*known, *((code, code) for code in strays))
