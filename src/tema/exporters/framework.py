"""The framework matrix on paper: a row a dialogue or group, a column a code, in each cell what an analyst says of it.

A cell without a summary holds how many different excerpts are coded there. In what is shared, cells that rest on few
dialogues or speakers hold the summary alone, and a dialogue is always few.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tema.exporters.csv import write_csv
from tema.exporters.form import Made, Make, Wish
from tema.exporters.table import Cell as TableCell
from tema.exporters.table import Table
from tema.exporters.word import Pages, Piece
from tema.exporters.wording import chosen, said_by
from tema.exporters.xlsx import Link, Sheet, write_workbook
from tema.messages import Text, text_in
from tema.pipeline.settings import smallest_cell
from tema.records import Message, Place
from tema.store.study import Study
from tema.views.attributes import attribute_name
from tema.views.cleared import Cleared, cleared
from tema.views.crosstab import crosstab
from tema.views.framework import DIALOGUE, Cell, Framework, excerpt_at, framework, grouping_attributes

Key = tuple[str, str]
"""A cell: its case and the id of its code."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The matrix with the codes in use, and the excerpts of each cell in the order of the texts.

    ``hidden`` are the cells whose excerpts and number are not shown.
    """

    found: Framework
    codes: tuple[tuple[str, str], ...]
    places: Mapping[Key, tuple[Place, ...]]
    gate: Cleared
    wish: Wish
    text: Text
    hidden: frozenset[Key] = frozenset()

    @property
    def cells(self) -> list[Cell]:
        """The cells that hold anything, row by row."""
        keys = ((case, code) for case in self.found.cases for code, _ in self.codes)
        return [cell for cell in map(self.found.cells.__getitem__, keys) if cell.excerpts or cell.summary]

    @property
    def row_word(self) -> str:
        """What a row is called."""
        by = self.found.by
        return self.text("forms-dialogue") if by == DIALOGUE else attribute_name(self.text, by)

    def case_word(self, case: str) -> str:
        """What a case is called; a dialogue of which the attribute is not known stands under a word for that."""
        return case or self.text("forms-not-known")

    def said(self, cell: Cell) -> str | int | None:
        """What stands in the cell: the summary, else the number of excerpts, nothing where there are none."""
        if cell.summary:
            return cell.summary.text
        return "\N{EN DASH}" if (cell.case, cell.code) in self.hidden else cell.excerpts or None

    def leaning(self, cell: Cell) -> tuple[Place, ...]:
        """The excerpts that belong to a cell: those that the summary leans on, then the others coded there."""
        first = [place for place, _ in cell.summary.excerpts] if cell.summary else []
        return tuple(dict.fromkeys((*first, *self.places.get((cell.case, cell.code), ()))))

    def source(self, place: Place) -> str:
        """Dialogue, speaker and place of an excerpt in one line; in what is shared only in which role it is said."""
        excerpt = excerpt_at(self.gate, place)
        who = said_by(
            self.text, self.gate.transcripts[place.transcript], excerpt.speaker, shared=bool(self.wish.shared)
        )
        if self.wish.shared:
            return who
        return " · ".join(filter(None, (place.transcript, who, f"{place.start}\N{EN DASH}{place.end}")))


def filled(study: Study, wish: Wish) -> Filled:
    """Read the matrix as it is wished: by dialogue, or by an attribute.

    Raises:
        CodebookMissing, CodebookInvalid: there is no codebook to name the codes by.
        UnknownGrouping: ``wish.by`` is neither *dialogue* nor an attribute.
    """
    by = chosen(wish.by, (DIALOGUE, *grouping_attributes(study)))
    found, gate = framework(study, by, wish.language), cleared(study)
    found = replace(found, cells={key: _sayable(gate, cell) for key, cell in found.cells.items()})
    used = {cell.code for cell in found.cells.values() if cell.excerpts or cell.summary}
    codes = tuple(pair for pair in found.codes if pair[0] in used)
    places: dict[Key, set[Place]] = {}
    for coding in gate.codings:
        known = dict(gate.transcripts[coding.place.transcript].attributes)
        case = coding.place.transcript if by == DIALOGUE else known.get(by, "")
        places.setdefault((case, coding.code), set()).add(coding.place)
    sorted_ = {key: tuple(sorted(each)) for key, each in places.items()}
    full = Filled(found, codes, sorted_, gate, wish, text_in(wish.language))
    return _without(full, _small(study, found, wish)) if wish.shared else full


def _small(study: Study, found: Framework, wish: Wish) -> frozenset[Key]:
    """The cells that hold anything, but for those that the table of codes and groups shows too."""
    held = frozenset(key for key, cell in found.cells.items() if cell.excerpts)
    if found.by == DIALOGUE:
        return held
    table = crosstab(study, found.by, shared=True, language=wish.language)
    shown = {(case, row.id) for row in table.rows for case, cell in zip(table.columns, row.cells, strict=True) if cell}
    return held - shown


def _without(full: Filled, hidden: frozenset[Key]) -> Filled:
    """The matrix with these cells' summaries alone."""
    cells = {key: _bare(cell) if key in hidden else cell for key, cell in full.found.cells.items()}
    places = {key: each for key, each in full.places.items() if key not in hidden}
    return replace(full, found=replace(full.found, cells=cells), places=places, hidden=hidden)


def _bare(cell: Cell) -> Cell:
    return replace(cell, excerpts=0, summary=replace(cell.summary, excerpts=()) if cell.summary else None)


def _told(full: Filled, study: Study) -> tuple[Message, ...]:
    hidden = {"count": len(full.hidden), "smallest": smallest_cell(study)}
    return (Message("consent-cells-hidden", hidden),) if full.hidden else ()


def _sayable(gate: Cleared, cell: Cell) -> Cell:
    """The cell without words in its summary that were copied from what may not be shown."""
    if cell.summary is None:
        return cell
    return replace(cell, summary=replace(cell.summary, text=gate.unsaid.blacked(cell.summary.text)))


def _csv(study: Study, wish: Wish) -> Made:
    """The matrix alone."""
    full = filled(study, wish)
    rows = tuple(
        (full.case_word(case), *(full.said(full.found.cells[case, code]) for code, _ in full.codes))
        for case in full.found.cases
    )
    columns = (full.row_word, *(name for _, name in full.codes))
    made = write_csv(Table("framework", columns, rows))
    return Made(made, len(rows), "forms-counted-cases", told=_told(full, study))


def _xlsx(study: Study, wish: Wish) -> Made:
    """The matrix, each cell a link to its excerpts on the second sheet, from where a link leads back to the row."""
    full = filled(study, wish)
    text = full.text
    here, there = text("forms-sheet-framework"), text("forms-excerpts")
    first: dict[Key, int] = {}
    excerpts: list[tuple[TableCell | Link, ...]] = []
    names = dict(full.codes)

    def at(place: Place) -> str:
        return "" if wish.shared else place.id

    for cell in full.cells:
        leaning = full.leaning(cell)
        if leaning:
            first[cell.case, cell.code] = len(excerpts) + 2
        row = full.found.cases.index(cell.case) + 2
        for number, place in enumerate(leaning, 1):
            label = Link(full.case_word(cell.case), here, row)
            excerpts.append((label, names[cell.code], number, full.gate.words(place), full.source(place), at(place)))
    rows = [
        (full.case_word(case), *(_linked(full, full.found.cells[case, code], there, first) for code, _ in full.codes))
        for case in full.found.cases
    ]
    heads = ("forms-code", "forms-number", "forms-excerpt", "forms-source", "forms-segment")
    sheets = (
        Sheet(here, (full.row_word, *names.values()), rows, still=1),
        Sheet(there, (full.row_word, *(text(head) for head in heads)), excerpts),
    )
    return Made(write_workbook(sheets), len(rows), "forms-counted-cases", told=_told(full, study))


def _linked(full: Filled, cell: Cell, sheet: str, first: Mapping[Key, int]) -> TableCell | Link:
    said, row = full.said(cell), first.get((cell.case, cell.code))
    if said is None or row is None:
        return said
    references = full.text("forms-see", count=len(full.leaning(cell)))
    return Link(f"{said}\n[{references}]" if cell.summary else cell.excerpts, sheet, row)


def _docx(study: Study, wish: Wish) -> Made:
    """A section a case with a part for each code that anything is said of or coded with there."""
    full = filled(study, wish)
    text = full.text
    title = text("forms-framework", study=study.folder.resolve().name)
    pages = Pages(title, wish.language, text("exchange-page-of"))
    pages.title(title, text("forms-framework-by", what=full.row_word, codes=len(full.codes)))
    pages.paragraph(text("forms-framework-how"))
    pages.contents()
    names = dict(full.codes)
    at: dict[str, list[Cell]] = {}
    for cell in full.cells:
        at.setdefault(cell.case, []).append(cell)
    for case in full.found.cases:
        pages.heading(1, full.case_word(case))
        if case not in at:
            pages.paragraph(text("forms-nothing-here"), "Small")
        for cell in at.get(case, ()):
            pages.heading(2, names[cell.code])
            _part(pages, full, cell)
    return Made(pages.raw(), len(full.found.cases), "forms-counted-cases", told=_told(full, study))


def _part(pages: Pages, full: Filled, cell: Cell) -> None:
    leaning = full.leaning(cell)
    on = len(cell.summary.excerpts) if cell.summary else 0
    if cell.summary:
        pages.paragraph(cell.summary.text)
        if not full.wish.shared:
            pages.paragraph(full.text("forms-summary-by", coder=cell.summary.coder, count=on), "Small")
    for number, place in enumerate(leaning, 1):
        words = (Piece(f"[{number}] ", bold=number <= on), Piece(full.gate.words(place)))
        pages.quote(words, full.source(place))


FRAMEWORK: Mapping[str, Make] = {".xlsx": _xlsx, ".docx": _docx, ".csv": _csv}
