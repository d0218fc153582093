"""Reports and handouts as files: Word, one self-contained web page, Markdown.

Rooms
    docx, html, markdown    a `Report` in that form
    drawings                the drawings of a report as SVG and PNG
    forms                   a study's report and handouts, as `FORMS` asks for them
"""

from __future__ import annotations

from tema.exporters.reports.docx import write_docx
from tema.exporters.reports.html import write_html
from tema.exporters.reports.markdown import write_md

__all__ = ["write_docx", "write_html", "write_md"]
