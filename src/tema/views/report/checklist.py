"""What two standards for qualitative reports ask for, filled in where the study knows the answer.

COREQ: Tong, Sainsbury & Craig 2007, *Int J Qual Health Care* 19:349-357. SRQR: O'Brien et al. 2014, *Acad Med*
89:1245-1251.
The points are named in tema's own words; what only people know is listed as theirs to write.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import tema
from tema.records.report import ReportBlock, ReportTable
from tema.store import counts
from tema.store.reads.judgements import coding_coders
from tema.views.attributes import attribute_name
from tema.views.judged import judged_by_several
from tema.views.report.attribution import group_names
from tema.views.report.basis import Basis
from tema.views.report.blocks import heading, paragraph
from tema.views.report.saturating import saturation_told

COREQ = (12, 16, 22, 24, 25, 26, 27, 29, 30, 31, 32)
SRQR = (13, 14, 15, 17)


def checklist(basis: Basis, quotes: int) -> Iterator[ReportBlock]:
    """Both lists, under a heading of level 1. ``quotes``: how many are shown in the report."""
    text = basis.text
    yield heading(basis, "report-checklist", 1)
    yield paragraph(basis, "report-checklist-is")
    columns = tuple(map(text, ("report-col-item", "report-col-asks", "report-col-answer-here")))
    coreq, srqr = _coreq(basis, quotes), _srqr(basis, quotes)
    rows = tuple((str(item), text(f"report-coreq-{item}"), coreq[item]) for item in COREQ)
    yield ReportTable(text("report-coreq"), columns, rows, text("report-coreq-others"))
    rows = tuple((f"S{item}", text(f"report-srqr-{item}"), srqr[item]) for item in SRQR)
    yield ReportTable(text("report-srqr"), columns, rows, text("report-srqr-others"))


def _coreq(basis: Basis, quotes: int) -> Mapping[int, str]:
    text, study = basis.text, basis.tally_of_study()
    top = sum(depth == 0 for depth, _ in basis.themes)
    groups = ", ".join(attribute_name(basis.text, name).lower() for name in group_names(basis))
    return {
        12: text("report-coreq-sample", participants=study.speakers, dialogues=study.dialogues),
        16: text("report-coreq-groups", names=groups) if groups else text("report-yours"),
        22: saturation_told(basis),
        24: text("report-coders-are", count=len(coding_coders(basis.study))),
        25: text("report-coreq-tree", codes=len(basis.book.in_use) if basis.book else 0),
        26: text("report-coreq-derivation"),
        27: text("report-coreq-software", version=tema.__version__),
        29: text("report-coreq-quotes", count=quotes),
        30: text("report-coreq-consistent"),
        31: text("report-coreq-themes", count=top),
        32: text("report-coreq-themes", count=len(basis.themes) - top),
    }


def _srqr(basis: Basis, quotes: int) -> Mapping[int, str]:
    text, left = basis.text, basis.gate.left_out
    both = len(judged_by_several(basis.study))
    return {
        13: text("report-srqr-processing", dialogues=left.dialogues, blacked=left.blacked),
        14: text("report-srqr-analysis", coders=len(coding_coders(basis.study)), codings=len(basis.gate.codings)),
        15: text("report-srqr-trust", both=both, decisions=counts(basis.study).decisions),
        17: text("report-coreq-quotes", count=quotes),
    }
