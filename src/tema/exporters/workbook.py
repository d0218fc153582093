"""The codings as a workbook: beside them the themes, the codebook, the dialogues, and who speaks of what, on sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tema.exporters.form import Made, Wish
from tema.exporters.table import Cell
from tema.exporters.tables import codings, known_corpus, with_suggestions
from tema.exporters.xlsx import Sheet, write_workbook
from tema.messages import Text, text_in
from tema.pipeline.rules import codebook_in_force
from tema.records import Codebook, Example, Message
from tema.store.study import Study
from tema.views.attributes import attribute_name
from tema.views.cleared import Cleared, cleared
from tema.views.crosstab import Count, Crosstab, crosstab, groupings
from tema.views.themes.tree import tree


def codings_workbook(study: Study, wish: Wish) -> Made:
    """The workbook; ``size`` counts the codings.

    With ``wish.shared`` small cells are hidden where codes are set against groups. The codings themselves stay, and
    tell what can be counted from them: that is told.

    Raises:
        CodebookMissing, CodebookInvalid: there is no codebook to name the codes by.
    """
    table = (with_suggestions if wish.suggestions_too else codings)(study)
    text, book = text_in(wish.language), codebook_in_force(study)
    gate = cleared(study)
    crossed = [crosstab(study, each, shared=bool(wish.shared), language=wish.language) for each in groupings(study)]
    sheets = (
        Sheet(text("forms-sheet-codings"), table.columns, table.rows),
        _themes(study, gate, book, wish, text),
        _codebook(gate, book, wish, text),
        _dialogues(gate, text),
        *(_against(each, text) for each in crossed),
    )
    notes = dict.fromkeys((each.key, tuple(each.values.items())) for found in crossed for each in found.notes)
    told = [Message(key, dict(values)) for key, values in notes]
    if wish.shared and crossed and table.rows:
        told.append(Message("forms-rows-tell"))
    return Made(write_workbook(sheets), len(table.rows), told=tuple(told))


def _themes(study: Study, gate: Cleared, book: Codebook, wish: Wish, text: Text) -> Sheet:
    """A row an excerpt of each theme; a theme without any has a row of its own."""
    known = known_corpus(study)
    names = {code.id: code.named(wish.language) for code in book.codes}
    called = {theme.id: theme.name for theme in gate.themes}
    rows: list[tuple[Cell, ...]] = []
    for _, theme in tree(gate.themes):
        codes = ", ".join(names.get(code, code) for code in theme.codes)
        told = (theme.name, called.get(theme.parent or "", ""), theme.description, codes)
        places = [place for place, _ in theme.members]
        rows += [(*told, *known.row(place)) for place in places] or [(*told, *("" for _ in known.columns))]
    heads = ("forms-theme", "forms-under", "forms-description", "forms-codes")
    return Sheet(text("forms-sheet-themes"), (*(text(head) for head in heads), *known.columns), rows)


def _codebook(gate: Cleared, book: Codebook, wish: Wish, text: Text) -> Sheet:
    """A row a code with its wording, and how much is coded with it; last what only codings know."""
    places = {code: {c.place for c in gate.codings if c.code == code} for code in {c.code for c in gate.codings}}
    families = {family.id: family.named(wish.language) for family in book.families}
    names = {code.id: code.named(wish.language) for code in book.codes}

    def counted(code: str) -> tuple[Cell, ...]:
        found = places.get(code, set())
        return len(found), len({place.transcript for place in found})

    rows: list[tuple[Cell, ...]] = [
        (
            code.id,
            names[code.id],
            families.get(code.family, code.family),
            names.get(code.parent or "", code.parent or ""),
            code.definition,
            code.inclusion,
            code.exclusion,
            "\n".join(_examples(code.examples, text)),
            code.retired or "",
            *counted(code.id),
        )
        for code in book.codes
    ]
    rows += [(code, code, "", "", "", "", "", "", "", *counted(code)) for code in sorted(places.keys() - names.keys())]
    words = ("id", "name", "family", "parent", "definition", "inclusion", "exclusion", "examples", "retired")
    heads = (*(f"exchange-{word}" for word in words), "forms-excerpts", "forms-dialogues")
    return Sheet(text("forms-sheet-codebook"), tuple(text(head) for head in heads), rows)


def _examples(examples: Iterable[Example], text: Text) -> Iterator[str]:
    return (f"{text(f'ui-valence-{each.valence}')}: {each.text}" for each in examples)


def _dialogues(gate: Cleared, text: Text) -> Sheet:
    """A row a dialogue: what is known about it, who takes part, how much is coded in it."""
    attributes = tuple(dict.fromkeys(key for each in gate.transcripts.values() for key, _ in each.attributes))
    codings_in = Counter(coding.place.transcript for coding in gate.codings)
    rows: list[tuple[Cell, ...]] = []
    for name, each in gate.transcripts.items():
        known = dict(each.attributes)
        taking_part = sum(speaker.role == "participant" for speaker in each.speakers)
        values = (known.get(attribute, "") for attribute in attributes)
        rows.append((name, *values, taking_part, len(each.turns), codings_in[name]))
    words = tuple(attribute_name(text, name) for name in attributes)
    counted = (text("forms-participants"), text("forms-turns"), text("forms-sheet-codings"))
    return Sheet(text("forms-sheet-attributes"), (text("forms-dialogue"), *words, *counted), rows)


def _against(found: Crosstab, text: Text) -> Sheet:
    """Codes against the groups of one attribute: excerpts and dialogues; first how many dialogues each group has."""
    groups = (*(value or text("forms-not-known") for value in found.columns), text("forms-all-groups"))
    heads = [text("forms-of", group=group, what=text(what)) for group in groups for what in _COUNTED]
    everything: tuple[Cell, ...] = ()
    for size in found.groups:
        everything += _numbers(size, text)
    everything += ("", "")
    rows = [
        (row.name, *(number for cell in (*row.cells, row.total) for number in _numbers(cell, text)))
        for row in found.rows
    ]
    name = text("forms-sheet-against", attribute=attribute_name(text, found.attribute))
    return Sheet(name, (text("forms-code"), *heads), [(text("forms-group-size"), *everything), *rows], still=1)


_COUNTED = ("forms-excerpts", "forms-dialogues")


def _numbers(count: Count | None, text: Text) -> tuple[Cell, ...]:
    return (text("forms-hidden"), text("forms-hidden")) if count is None else (count.excerpts, count.dialogues)
