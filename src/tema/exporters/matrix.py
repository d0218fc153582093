"""The binary matrix of segments and codes, for statistics: 0 or 1, with labels that R and SPSS understand.

A coding counts for every segment that is about the same words, by the rule that agreement is measured with
(``views.judged.same_words``): it covers at least half of the segment, or half of the coding lies in the segment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tema.exporters.csv import write_csv
from tema.exporters.form import Made, Make, Wish
from tema.exporters.matrix_labels import Kind, Variable, labels_csv, labels_r, labels_sps, variable_names, write_sav
from tema.exporters.table import Cell, Table
from tema.exporters.wording import chosen, said_by
from tema.messages import Text, text_in
from tema.pipeline.rules import codebook_in_force
from tema.records import Codebook, Message, Place, Segment
from tema.store import corpus
from tema.store.reads import judgements
from tema.store.study import Study
from tema.views.attributes import attribute_name
from tema.views.cleared import Cleared, cleared
from tema.views.judged import Places

WAYS = ("segment", "coder")
"""What the rows can be: a segment with what anybody gave it, or a segment and a coder who has judged it."""

CODE = "code_"
"""Begins the name of every column of a code, so that none is taken for another variable or a word of the language."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """The variables and a row of cells for each; ``unplaced`` codings lie in no segment and are in no row."""

    variables: tuple[Variable, ...]
    rows: tuple[tuple[Cell, ...], ...]
    unplaced: int

    @property
    def table(self) -> Table:
        """The matrix as a plain table."""
        return Table("matrix", tuple(each.name for each in self.variables), self.rows)


def matrix(study: Study, wish: Wish) -> Matrix:
    """The matrix: all segments that are data, and any other that is coded.

    ``judged_by`` says how many have judged the segment: where it is 0 the zeros say nothing. With ``wish.by`` *coder*
    only what a coder has judged is in her rows (coded, refused a suggestion, or said that it carries no code).

    Raises:
        CodebookMissing, CodebookInvalid: there is no codebook to name the codes by.
        UnknownGrouping: ``wish.by`` is none of ``WAYS``.
    """
    by_coder = chosen(wish.by, WAYS) == "coder"
    gate, text = cleared(study), text_in(wish.language)
    segments = gate.segments(corpus.segments(study))
    said, unplaced = _said(study, gate, segments)
    codes = _codes(codebook_in_force(study), wish, {code for who in said.values() for code in _anybodys(who)})
    attributes = tuple(dict.fromkeys(key for each in gate.transcripts.values() for key, _ in each.attributes))
    rows: list[tuple[Cell, ...]] = []
    for segment in segments:
        who = said.get(segment.place, {})
        if segment.use == "data" or _anybodys(who):
            told = _told(gate, text, segment, attributes, wish)
            whose: list[tuple[Cell, set[str]]] = [(len(who), _anybodys(who))]
            if by_coder:
                whose = [(coder, who[coder]) for coder in sorted(who, key=str.casefold)]
            rows += [(*told, judged, *(int(code in given) for code, _ in codes)) for judged, given in whose]
    return Matrix(_variables(text, attributes, codes, by_coder=by_coder), tuple(rows), unplaced)


def _said(study: Study, gate: Cleared, segments: Iterable[Segment]) -> tuple[dict[Place, dict[str, set[str]]], int]:
    """For each segment judged by anybody the codes that each coder gives it; and how many codings lie in no segment."""
    places = Places([segment.place for segment in segments])
    said: dict[Place, dict[str, set[str]]] = {}
    unplaced = 0
    for each in judgements.judgements(study):
        if not gate.may_go(each.place):
            continue
        units = places.units(each.place)
        unplaced += each.coding is not None and not units
        for unit in units:
            given = said.setdefault(unit, {}).setdefault(each.coder, set())
            if each.coding is not None:
                given.add(each.code)
    return said, unplaced


def _anybodys(who: Mapping[str, set[str]]) -> set[str]:
    return {code for given in who.values() for code in given}


def _codes(book: Codebook, wish: Wish, used: set[str]) -> tuple[tuple[str, str], ...]:
    """The ids and names of the codes in use, of those out of use that are coded, and what only codings know."""
    known = [(code.id, code.named(wish.language)) for code in book.codes if code.retired is None or code.id in used]
    return (*known, *((code, code) for code in sorted(used - {code.id for code in book.codes})))


def _told(gate: Cleared, text: Text, segment: Segment, attributes: Iterable[str], wish: Wish) -> tuple[Cell, ...]:
    """What stands before the codes in a row, as ``_variables`` names it."""
    place, transcript = segment.place, gate.transcripts[segment.place.transcript]
    known = dict(transcript.attributes)
    who = said_by(text, transcript, segment.speaker, shared=bool(wish.shared))
    where = (segment.id, place.transcript, segment.turn, who, place.start, place.end, segment.use)
    return (*where, *(known.get(attribute, "") for attribute in attributes))


def _variables(
    text: Text, attributes: Iterable[str], codes: Iterable[tuple[str, str]], *, by_coder: bool
) -> tuple[Variable, ...]:
    told: list[tuple[str, str, Kind]] = [
        ("segment", text("forms-segment"), "text"),
        ("transcript", text("forms-dialogue"), "text"),
        ("turn", text("forms-turn-number"), "number"),
        ("speaker", text("forms-speaker"), "text"),
        ("start", text("forms-start"), "number"),
        ("end", text("forms-end"), "number"),
        ("use", text("forms-use"), "text"),
        *((name, attribute_name(text, name), "text") for name in attributes),
        ("coder", text("forms-coder"), "text") if by_coder else ("judged_by", text("forms-judged-by"), "number"),
        *((f"{CODE}{id_}", name, "code") for id_, name in codes),
    ]
    names = variable_names([name for name, _, _ in told])
    return tuple(Variable(name, label, kind) for name, (_, label, kind) in zip(names, told, strict=True))


def _csv(study: Study, wish: Wish) -> Made:
    """The matrix as CSV, and beside it the labels as a table, for SPSS and for R; raises as ``matrix``."""
    found, text = matrix(study, wish), text_in(wish.language)
    variables = found.variables
    file = wish.file or "matrix.csv"
    beside = {
        "-labels.csv": labels_csv(variables, text),
        "-labels.sps": labels_sps(file, variables, found.rows, text),
        "-labels.R": labels_r(file, variables, text),
    }
    return Made(write_csv(found.table), len(found.rows), "forms-counted-segments", beside, _unplaced(found))


def _sav(study: Study, wish: Wish) -> Made:
    """The matrix as a data file of SPSS, labels and all; raises as ``matrix``."""
    found = matrix(study, wish)
    raw = write_sav(found.variables, found.rows, text_in(wish.language))
    return Made(raw, len(found.rows), "forms-counted-segments", told=_unplaced(found))


def _unplaced(found: Matrix) -> tuple[Message, ...]:
    return (Message("forms-unplaced", {"count": found.unplaced}),) if found.unplaced else ()


MATRIX: Mapping[str, Make] = {".csv": _csv, ".sav": _sav}
