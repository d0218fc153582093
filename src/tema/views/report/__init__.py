"""The report and the handouts, as records: the analyst's texts and chosen quotes, and what the study knows by itself.

No sentence about what people said is made here. Everything is read as far as it may go out (``views.cleared``), and
what the analyst's texts claim is checked against that: a quote must be the source's words, a number the true one.
"""

from __future__ import annotations

from collections.abc import Iterator

from tema.errors import ReportRefused, UnknownTheme
from tema.messages import Language
from tema.records import Problem
from tema.records.report import PageBreak, Paragraph, Points, Quote, Report, ReportBlock, ReportTable
from tema.store.reads.judgements import coders
from tema.store.study import Study
from tema.views.report.basis import Basis, basis_of
from tema.views.report.blocks import heading, paragraph
from tema.views.report.chapters import chapters, joined
from tema.views.report.checklist import checklist
from tema.views.report.method import method
from tema.views.report.proposals import Proposal, proposals
from tema.views.report.texts import Part, Where, chosen, description, written
from tema.views.report.verify import problems_in

__all__ = ["Proposal", "drafted", "handout_of", "proposals", "report_of"]


def report_of(study: Study, language: Language, *, shared: bool = True) -> Report:
    """The report as it may go out.

    Args:
        study: the study.
        language: of what is not the analyst's own text.
        shared: it leaves the analysts: small groups are hidden, coders have numbers.

    Raises:
        ReportRefused: a quote is not the source's words or may not be shown, or a number no longer holds; its
            ``problems`` say which and what to do.
    """
    report, problems = drafted(study, language, shared=shared)
    return _unless(problems, report)


def drafted(study: Study, language: Language, *, shared: bool = True) -> tuple[Report, tuple[Problem, ...]]:
    """The report as it stands, and what must be mended before it may go out; never refused."""
    basis = basis_of(study, language, shared=shared)
    part = joined(
        [
            _own(basis, "introduction", "report-introduction"),
            _method(basis),
            chapters(basis),
            _own(basis, "conclusion", "report-conclusion"),
        ]
    )
    appendix = (*_codes(basis), *checklist(basis, _quotes_in(part.blocks)))
    report = Report(_title(basis), _subtitle(basis), language, (*part.blocks, PageBreak(), *appendix), shared)
    return report, problems_in(basis, part.claimed)


def handout_of(study: Study, theme: str, language: Language) -> Report:
    """A sheet or two to talk about with those who took part: the theme, some quotes, questions.

    Raises:
        UnknownTheme: there is no such theme, or it has been dismissed.
        ReportRefused: as ``report_of``.
    """
    basis = basis_of(study, language, shared=True)
    found = basis.theme(theme)
    if found is None:
        raise UnknownTheme(theme=theme)
    where = Where(found.name, 1, "handout", found)
    own = tuple(each for each in basis.chosen if each.theme == theme and each.use == "handout")
    quotes = own or tuple(each for each in basis.chosen if each.theme == theme)
    short = written(basis, f"handout {theme}", where)
    short = short if short.blocks else description(found, where)
    questions = written(basis, f"questions {theme}", where)
    heads = [Part((heading(basis, key),)) for key in ("handout-said", "handout-questions")]
    said = [heads[0], chosen(basis, quotes, where)] if quotes else []
    asked = [heads[1], questions] if questions.blocks else []
    last = Part((paragraph(basis, "handout-invitation"),))
    part = joined([short, *said, *asked, last])
    report = Report(found.name, _title(basis), language, part.blocks)
    return _unless(problems_in(basis, part.claimed), report)


def _unless(problems: tuple[Problem, ...], report: Report) -> Report:
    if problems:
        raise ReportRefused(problems=problems)
    return report


def _own(basis: Basis, part: str, key: str) -> Part:
    """A part that is the analyst's alone, under its heading; nothing where she has written nothing."""
    text = written(basis, part, Where(basis.text(key), 1, part))
    return joined([Part((heading(basis, key, 1),)), text]) if text.blocks else text


def _method(basis: Basis) -> Part:
    """Her own words on the method, then what the study knows."""
    own = written(basis, "method", Where(basis.text("report-method"), 1, "method"))
    return joined([Part((heading(basis, "report-method", 1),)), own, Part(tuple(method(basis)))])


def _codes(basis: Basis) -> Iterator[ReportBlock]:
    """The codes in use, family by family, with how much is coded: the coding tree."""
    book, text = basis.book, basis.text
    if book is None:
        return
    yield heading(basis, "report-codes", 1)
    families = {family.id: family.named(basis.language) for family in book.families}
    rows = []
    for code in book.in_use:
        found = basis.tally_of_code(code.id)
        family = families.get(code.family, "")
        rows.append((family, basis.code_name(code.id), found.dialogues, found.excerpts, found.codings))
    columns = ("family", "code", "dialogues", "excerpts", "codings")
    yield ReportTable(text("report-codes-table"), tuple(text(f"report-col-{name}") for name in columns), tuple(rows))


def _quotes_in(blocks: tuple[ReportBlock, ...]) -> int:
    count = sum(isinstance(block, Quote) for block in blocks)
    for block in blocks:
        if isinstance(block, Paragraph):
            count += sum(run.place is not None for run in block.runs)
        elif isinstance(block, Points):
            count += sum(run.place is not None for point in block.points for run in point)
    return count


def _title(basis: Basis) -> str:
    found = basis.written.get("title")
    return " ".join(found.text.split()) if found else basis.study.folder.resolve().name


def _subtitle(basis: Basis) -> str:
    """When the newest of all decisions was made: the report says the same until somebody decides something."""
    newest = max((each.latest for each in coders(basis.study)), default="")
    return basis.text("report-subtitle", date=newest[:10]) if newest else basis.text("report-subtitle-none")
