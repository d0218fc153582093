"""The findings: all themes beside each other, and a chapter a theme in the analyst's order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import reduce

from tema.records import VALENCES, Theme
from tema.records.report import Bars, Grid, Heading, ReportBlock, ReportTable
from tema.report.counts import Tally
from tema.views.attributes import attribute_name
from tema.views.crosstab import Crosstab, crosstab
from tema.views.report.attribution import group_names
from tema.views.report.basis import Basis
from tema.views.report.blocks import heading, note, paragraph
from tema.views.report.texts import Part, Where, chosen, description, written

_LOWEST = 3


def chapters(basis: Basis) -> Part:
    """All chapters, after a survey of the themes."""
    if not basis.themes:
        return Part((heading(basis, "report-themes", 1), paragraph(basis, "report-themes-none")))
    tables = groups(basis)
    parts = [Part(tuple(_survey(basis, tables))), *(chapter(basis, *each, tables) for each in basis.themes)]
    return joined(parts)


def joined(parts: Iterable[Part]) -> Part:
    """The parts as one."""
    return reduce(lambda one, other: Part(one.blocks + other.blocks, one.claimed + other.claimed), parts, Part(()))


def groups(basis: Basis) -> tuple[Crosstab, ...]:
    """The themes against the groups of the attribute that says who takes part; none where nothing groups them."""
    return tuple(
        crosstab(basis.study, name, rows="theme", shared=basis.shared, language=basis.language)
        for name in group_names(basis)[:1]
    )


def chapter(basis: Basis, depth: int, theme: Theme, tables: tuple[Crosstab, ...]) -> Part:
    """A theme's chapter: her text, the quotes that she has chosen, and what is known of the theme."""
    level = min(depth + 1, _LOWEST)
    where = Where(theme.name, level, f"theme-{theme.id}", theme)
    quotes = tuple(each for each in basis.chosen if each.theme == theme.id and each.use == "report")
    return joined(
        [
            Part((Heading(level, theme.name, where.anchor),)),
            description(theme, where),
            written(basis, f"theme {theme.id}", where),
            chosen(basis, quotes, where),
            Part(tuple(_known(basis, theme, tables))),
        ]
    )


def shown_tally(basis: Basis, theme: Theme, tables: tuple[Crosstab, ...]) -> Tally | None:
    """How much the theme is; None where it would tell what is hidden of a group in the tables that go with it."""
    found = basis.tally_of(theme)
    small = min(found.dialogues, found.speakers) < basis.least
    for table in tables:
        row = next(each for each in table.rows if each.id == theme.id)
        hidden = sum(cell is None for cell in row.cells)
        # Beside groups that are shown, the whole would give away what the others say.
        if row.total is None and hidden < len(row.cells) and (hidden == 1 or not small):
            return None
    return found


def _known(basis: Basis, theme: Theme, tables: tuple[Crosstab, ...]) -> Iterator[ReportBlock]:
    """What the study knows of the theme, told in sentences."""
    text, found = basis.text, shown_tally(basis, theme, tables)
    if not basis.places(theme):
        yield note(text("report-theme-empty"))
        return
    sentences = []
    if found is not None:
        counts = {"dialogues": found.dialogues, "speakers": found.speakers, "excerpts": found.excerpts}
        sentences.append(text("report-theme-rests", **counts))
    if theme.codes:
        names = ", ".join(basis.code_name(code) for code in theme.codes)
        sentences.append(text("report-theme-codes", count=len(theme.codes), names=names))
    valences = Counter(coding.valence for coding in basis.codings(theme) if coding.valence)
    if valences:
        told = {valence: valences[valence] for valence in VALENCES}
        sentences.append(text("report-theme-valences", **told))
    for table in tables if theme.members else ():
        sentences += _groups(basis, theme, table)
    yield note(*sentences)


def _groups(basis: Basis, theme: Theme, table: Crosstab) -> Iterator[str]:
    """Which groups speak of it, which do not, and of which nothing is told."""
    row = next(each for each in table.rows if each.id == theme.id)
    named = [(value, cell) for value, cell in zip(table.columns, row.cells, strict=True) if value]
    if _is_all_hidden(table):  # told in the survey, of all themes
        return
    if all(cell is None for _, cell in named):
        yield basis.text(
            "report-theme-all-hidden", name=attribute_name(basis.text, table.attribute).lower(), least=basis.least
        )
        return
    sides = {
        "report-theme-speaking": [value for value, cell in named if cell is not None and cell.excerpts],
        "report-theme-silent": [value for value, cell in named if cell is not None and not cell.excerpts],
        "report-theme-hidden": [value for value, cell in named if cell is None],
    }
    for key, values in sides.items():
        if values:
            yield basis.text(
                key,
                name=attribute_name(basis.text, table.attribute).capitalize(),
                groups=", ".join(values),
                least=basis.least,
            )


def _is_all_hidden(table: Crosstab) -> bool:
    """Whether nothing is told of any theme in any group."""
    return all(cell is None for row in table.rows for cell in row.cells)


def _survey(basis: Basis, tables: tuple[Crosstab, ...]) -> Iterator[ReportBlock]:
    text = basis.text
    yield heading(basis, "report-themes", 1)
    yield paragraph(basis, "report-themes-are", count=len(basis.themes))
    tallies = [(theme.name, shown_tally(basis, theme, tables)) for _, theme in basis.themes]
    rows = tuple(
        (name, each.dialogues, each.speakers, each.excerpts) if each else (name, None, None, None)
        for name, each in tallies
    )
    drawn = [(name, each.dialogues) for name, each in tallies if each]
    columns = ("report-col-theme", "report-col-dialogues", "report-col-participants", "report-col-excerpts")
    nested = any(depth for depth, _ in basis.themes)
    notes = ("report-themes-note", *(("report-themes-under",) if nested else ()))
    yield ReportTable(text("report-themes-table"), tuple(map(text, columns)), rows, " ".join(map(text, notes)))
    if any(dialogues for _, dialogues in drawn):
        yield Bars(
            text("report-themes-bars"),
            text("report-themes-bars-alt", count=len(drawn)),
            tuple(name for name, _ in drawn),
            tuple(float(dialogues) for _, dialogues in drawn),
            text("report-unit-dialogues"),
        )
    for table in tables:
        if _is_all_hidden(table):
            called = attribute_name(basis.text, table.attribute).lower()
            yield note(text("report-themes-all-hidden", name=called, least=basis.least))
        yield from _grid(basis, table)


def _grid(basis: Basis, table: Crosstab) -> Iterator[ReportBlock]:
    """In how many dialogues of each group each theme is spoken of."""
    text = basis.text
    rows = {row.id: row for row in table.rows}
    order = [theme for _, theme in basis.themes if theme.id in rows]
    values = tuple(tuple(None if cell is None else cell.dialogues for cell in rows[theme.id].cells) for theme in order)
    if not any(cell for row in values for cell in row):
        return
    yield Grid(
        text("report-themes-grid", name=attribute_name(basis.text, table.attribute).lower()),
        text("report-themes-grid-alt", themes=len(order), groups=len(table.columns)),
        tuple(theme.name for theme in order),
        tuple(value or text("report-group-unknown") for value in table.columns),
        values,
    )
    if table.hidden:
        yield note(text("report-cells-hidden", least=basis.least))
