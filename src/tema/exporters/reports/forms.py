"""A study's report and handouts, as ``FORMS`` asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tema.errors import NoThemes
from tema.exporters.form import Made, Wish
from tema.exporters.reports.docx import write_docx
from tema.exporters.reports.html import write_html
from tema.exporters.reports.markdown import write_md
from tema.exporters.wording import themes_called
from tema.messages import text_for
from tema.records import Theme
from tema.records.report import Heading, PageBreak, Quote, Report, ReportBlock
from tema.store import derived
from tema.store.study import Study
from tema.views.report import handout_of, report_of

WRITE: Mapping[str, Callable[[Report], bytes]] = {".docx": write_docx, ".html": write_html, ".md": write_md}


def report(suffix: str, study: Study, wish: Wish) -> Made:
    """The report, for passing on unless said otherwise.

    Raises:
        ReportRefused: a quote or number in it does not hold.
    """
    made = report_of(study, wish.language, shared=wish.shared is not False)
    return Made(WRITE[suffix](made), _quotes(made), "export-counted-quotes")


def handouts(suffix: str, study: Study, wish: Wish) -> Made:
    """The handout of one theme, or those of all one after the other, each on a page of its own.

    Raises:
        NoSuchTheme: no theme that stands has that name.
        NoThemes: none has been named.
        ReportRefused: as ``report``.
    """
    made = [handout_of(study, theme.id, wish.language) for theme in _themes(study, wish.theme)]
    if not made:
        raise NoThemes(folder=str(study.folder))
    one = made[0] if len(made) == 1 else _together(made, text_for(wish.language)("export-handouts-title"))
    return Made(WRITE[suffix](one), _quotes(one), "export-counted-quotes")


def _themes(study: Study, name: str) -> tuple[Theme, ...]:
    standing = [theme for theme in derived.themes(study) if theme.dismissed is None]
    return themes_called(standing, name) if name else tuple(standing)


def _together(made: list[Report], title: str) -> Report:
    """Several handouts as one file; each begins with its own title."""
    blocks: list[ReportBlock] = []
    for number, each in enumerate(made):
        blocks += [PageBreak()] if number else []
        blocks += [Heading(1, each.title, f"handout {number}"), *each.blocks]
    return Report(title, "", made[0].language, tuple(blocks), made[0].shared)


def _quotes(made: Report) -> int:
    return sum(isinstance(block, Quote) for block in made.blocks)
