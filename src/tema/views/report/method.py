"""The section on method, which writes itself: the material, the codebook, consent and the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import tema
from tema.disclosure import hidden_in_row
from tema.records import Message, Transcript
from tema.records.report import Paragraph, ReportBlock, ReportTable, Run
from tema.store.adoptions import adoptions
from tema.views.attributes import attribute_name
from tema.views.report.agreeing import agreeing
from tema.views.report.attribution import group_names
from tema.views.report.basis import Basis
from tema.views.report.blocks import heading, paragraph
from tema.views.report.machine import helping
from tema.views.report.saturating import saturating

_ROUNDS = ("round", "omgång", "wave", "våg")
_DATES = ("date", "datum")


@dataclass(frozen=True, slots=True)
class Size:
    """How much some dialogues hold: participants, turns of all, words of the participants."""

    dialogues: int
    participants: int
    turns: int
    words: int


def method(basis: Basis) -> Iterator[ReportBlock]:
    """The section's blocks, under a heading of level 1 that is the caller's."""
    yield from _material(basis)
    yield from _codebook(basis)
    yield from helping(basis)
    yield from agreeing(basis)
    yield from saturating(basis)
    yield from _consent(basis)
    yield from _software(basis)


def size_of(basis: Basis, transcripts: Sequence[Transcript]) -> Size:
    """How much these dialogues hold."""
    return Size(
        len(transcripts),
        sum(len(basis.voices[each.name].participants) for each in transcripts),
        sum(len(each.turns) for each in transcripts),
        sum(_words(basis, each) for each in transcripts),
    )


def period(basis: Basis) -> tuple[str, str] | None:
    """The first and last date of the dialogues, as far as it is known of them."""
    dates = sorted(
        value
        for each in basis.gate.transcripts.values()
        for name, value in each.attributes
        if name.casefold() in _DATES and value[:4].isdecimal()
    )
    return (dates[0], dates[-1]) if dates else None


def _words(basis: Basis, transcript: Transcript) -> int:
    participants = basis.voices[transcript.name].participants
    return sum(
        len(transcript.text[turn.start : turn.end].split()) for turn in transcript.turns if turn.speaker in participants
    )


def _material(basis: Basis) -> Iterator[ReportBlock]:
    yield heading(basis, "report-material")
    size = size_of(basis, tuple(basis.gate.transcripts.values()))
    if not size.dialogues:
        yield paragraph(basis, "report-material-none")
        return
    yield paragraph(
        basis,
        "report-material-is",
        dialogues=size.dialogues,
        participants=size.participants,
        turns=size.turns,
        words=size.words,
    )
    dates = period(basis)
    if dates is not None and dates[0] == dates[1]:
        yield paragraph(basis, "report-material-day", first=dates[0])
    elif dates is not None:
        yield paragraph(basis, "report-material-period", first=dates[0], last=dates[1])
    names = group_names(basis)
    for name in dict.fromkeys((*names[:1], *(each for each in names if each.casefold() in _ROUNDS))):
        table = _by(basis, name)
        if all(row[1] is None for row in table.rows):
            called = attribute_name(basis.text, name).lower()
            yield paragraph(basis, "report-material-hidden", name=called, least=basis.least)
        else:
            yield table


def _by(basis: Basis, attribute: str) -> ReportTable:
    """The dialogues by the values of an attribute; in what is shared, small groups are hidden for good."""
    grouped: dict[str, list[Transcript]] = {}
    for each in basis.gate.transcripts.values():
        grouped.setdefault(dict(each.attributes).get(attribute, ""), []).append(each)
    sizes = {value: size_of(basis, grouped[value]) for value in sorted(grouped, key=lambda value: (not value, value))}
    hidden = _hidden(basis, tuple(sizes.values()))
    text = basis.text
    rows = tuple(
        (value or text("report-group-unknown"), *(_cells(size) if not hide else (None,) * 4))
        for (value, size), hide in zip(sizes.items(), hidden, strict=True)
    )
    called = attribute_name(basis.text, attribute)
    columns = tuple(text(key) for key in ("report-col-dialogues", "report-col-participants", "report-col-turns"))
    note = text("report-cells-hidden", least=basis.least) if any(hidden) else ""
    return ReportTable(
        text("report-material-by", name=called.lower()), (called, *columns, text("report-col-words")), rows, note
    )


def _cells(size: Size) -> tuple[int, ...]:
    return size.dialogues, size.participants, size.turns, size.words


def _hidden(basis: Basis, sizes: Sequence[Size]) -> tuple[bool, ...]:
    if not basis.shared:
        return (False,) * len(sizes)
    small = [min(size.dialogues, size.participants) < basis.least for size in sizes]
    if not any(small):
        return tuple(small)
    numbers = [_cells(size) for size in sizes]
    return hidden_in_row(numbers, small, [(None,) * 4 for _ in sizes], protection=basis.least - 1)[0]


def _codebook(basis: Basis) -> Iterator[ReportBlock]:
    yield heading(basis, "report-codebook")
    book = basis.book
    if book is None:
        yield paragraph(basis, "report-codebook-none")
        return
    had = [each for each in adoptions(basis.study) if each.counts]
    name = book.name.get(basis.language) or next(iter(book.name.values()), book.id)
    yield paragraph(basis, "report-codebook-is", name=name, codes=len(book.in_use), families=len(book.families))
    if had:
        yield paragraph(basis, "report-codebook-since", version=len(had), date=had[0].at[:10])
    sources = sorted({source.document for code in book.in_use for source in code.source})
    if sources:
        names = ", ".join(book.documents.get(each, each) for each in sources)
        cited = sum(bool(code.source) for code in book.in_use)
        yield paragraph(basis, "report-codebook-sources", codes=cited, names=names)


def _consent(basis: Basis) -> Iterator[ReportBlock]:
    yield heading(basis, "report-consent")
    told: tuple[Message, ...] = basis.gate.left_out.told
    sentences = [basis.text(each) for each in told] or [basis.text("report-consent-none")]
    yield Paragraph((Run(" ".join(sentences)),))
    if basis.shared:
        yield paragraph(basis, "report-consent-cells", least=basis.least)


def _software(basis: Basis) -> Iterator[ReportBlock]:
    yield heading(basis, "report-software")
    yield paragraph(basis, "report-software-is", version=tema.__version__)
