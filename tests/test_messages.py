"""The catalogues: both languages say the same things, and every sentence can be shown."""

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from fluent.syntax import FluentParser, ast

from tema.codebook.diff import REWORDED
from tema.codebook.diff import Kind as Difference
from tema.codebook.drafted import SURENESS
from tema.draft.acts import STANDING
from tema.draft.finding import Kind as Seen
from tema.exporters import FORMS
from tema.importers.headers import _KNOWN
from tema.messages import LANGUAGES, preferred_language, text_in
from tema.pipeline import Stage
from tema.records import (
    ACTS,
    FLAGS,
    QUOTE_USES,
    RESTRICTIONS,
    SET_ASIDE_KINDS,
    STANDINGS,
    VALENCES,
    Coding,
    Counts,
    Evidence,
    Message,
    Role,
)
from tema.records.documents import BLOCK_KINDS
from tema.records.report import QuoteKind
from tema.report.counts import COUNTED
from tema.review.screening import SAYINGS
from tema.stopping import Outlook
from tema.store.reads.history import Standing
from tema.store.reads.unseen import Way as UnseenWay
from tema.store.reads.waiting import ORDERS
from tema.ui.coders.adjudication import _LISTS
from tema.ui.coders.agreement import _HOW
from tema.ui.coders.page import _NEEDS_TWO, _PARTS
from tema.ui.dialogues.listing import _COLUMNS, _ORDERS
from tema.ui.dialogues.one import _TABS as _DIALOGUE_TABS
from tema.ui.dialogues.reader import _WORDS
from tema.ui.documents.drafting_concept import _SIDES
from tema.ui.documents.drafting_finish import _WAYS
from tema.ui.documents.ranking_cards import _SHOWS as _SCREENING_SHOWS
from tema.ui.export.out import KINDS as EXPORT_KINDS
from tema.ui.history.page import _TABS as _HISTORY_TABS
from tema.ui.main import _PAGES
from tema.ui.reliability.curve import _COLUMNS as _CURVE_COLUMNS
from tema.ui.reliability.hearing import _COLUMNS as _HEARING_COLUMNS
from tema.ui.reliability.table import _COLUMNS as _RELIABILITY_COLUMNS
from tema.ui.reliability.table import _NOTES as _RELIABILITY_NOTES
from tema.ui.reliability.table import _ORDERS as _RELIABILITY_ORDERS
from tema.ui.report.finding import WAYS as _QUOTE_WAYS
from tema.ui.report.page import TABS as _REPORT_TABS
from tema.ui.review.queues import _EXPLAINED
from tema.ui.themes import _TABS
from tema.views.cleared import LeftOut
from tema.views.drafting import SHOWN
from tema.views.earlier import SIZES
from tema.views.history import Way
from tema.views.judged import How
from tema.views.overview import Step
from tema.views.reliability import TRENDS
from tema.views.report.checklist import COREQ, SRQR
from tema.views.sentences import _IN_BULK, _TURNED

SRC = Path(__file__).parent.parent / "src" / "tema"
FOLDER = SRC / "messages"
FILES = sorted({file.name for file in FOLDER.glob("*/*.ftl")})


def entries(language, file):
    resource = FluentParser().parse((FOLDER / language / file).read_text(encoding="utf-8"))
    assert [entry for entry in resource.body if isinstance(entry, ast.Junk)] == []
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)}


def values(node):
    """The names of the values that a sentence puts in."""
    found = set()
    for part in vars(node).values():
        for each in part if isinstance(part, list) else [part]:
            if isinstance(each, ast.VariableReference):
                found.add(each.id.name)
            elif isinstance(each, ast.BaseNode):
                found |= values(each)
    return found


@pytest.mark.parametrize("file", FILES)
def test_both_languages_have_the_same_sentences_with_the_same_values(file):
    swedish, english = entries("sv", file), entries("en", file)

    assert list(swedish) == list(english)
    assert {key: values(entry) for key, entry in swedish.items()} == {
        key: values(entry) for key, entry in english.items()
    }


def test_a_key_lives_in_one_file_only():
    keys = [key for file in FILES for key in entries("sv", file)]

    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES)
def test_every_sentence_can_be_shown(language, file):
    text = text_in(language)
    for key, entry in entries(language, file).items():
        for count in (0, 1, 2):
            assert text(key, **dict.fromkeys(values(entry), count)).strip(), key


FORMED = {
    "cli-documents-undone-": ("mark", "ask"),
    "coders-all-": ("name", "decisions", "codings", "latest"),
    "coders-alone-": _NEEDS_TWO,
    "coders-col-": ("code", "excerpts", "given", "alpha", "says"),
    "coders-from-": get_args(get_type_hints(Coding)["origin"]),
    "coders-how-": _HOW,
    "coders-list-": _LISTS,
    "coders-part-": _PARTS,
    "coders-pull-": ("more", "less", "unsure"),
    "coders-said-": get_args(How),
    "cli-count-": [field.name for field in fields(Counts)],
    "cli-documents-block-": BLOCK_KINDS,
    "cli-role-": get_args(Role),
    "cli-stage-": [stage for stage in get_args(Stage) if stage != "read"],  # reading is over before it could be told
    "consent-choice-": ("may", *RESTRICTIONS),
    "consent-is-": RESTRICTIONS,
    "consent-mark-": RESTRICTIONS,
    "differences-": get_args(Difference),
    "differences-field-": REWORDED,
    "differences-sure-": ("likely", "perhaps"),
    "dialogues-column-": _COLUMNS,
    "dialogues-order-": _ORDERS,
    "dialogues-read-": _WORDS,
    "dialogues-tab-": _DIALOGUE_TABS,
    "dialogues-where-": ("turn", "everywhere"),
    "draft-aside-": SET_ASIDE_KINDS,
    "export-": [
        *(what for known in EXPORT_KINDS.values() if len(known) > 1 for what in known),
        *(f"{what}-is" for known in EXPORT_KINDS.values() for what in known),
    ],
    "export-by-": ("excerpts", "matrix", "code", "theme", "dialogue", "segment", "coder"),
    "export-form-": sorted({suffix.removeprefix(".") for forms in FORMS.values() for suffix in forms}),
    "export-in-": ("sources", "codes", "codings", "memos"),
    "export-kind-": EXPORT_KINDS,
    "export-left-out-": [field.name for field in fields(LeftOut)],
    "export-tab-": ("out", "in"),
    "draft-why-": get_args(Seen),
    "draft-why-also-": ("bracket", "definition", "either"),
    "drafting-from-": ("marked", "all"),
    "drafting-out-": ("dropped", *SET_ASIDE_KINDS),
    "drafting-shown-": SHOWN,
    "drafting-side-": _SIDES,
    "drafting-standing-": STANDING,
    "drafting-sure-": [f"{each}{end}" for each in SURENESS for end in ("", "-is")],
    "drafting-way-": [f"{each}{end}" for each in _WAYS for end in ("", "-is")],
    "forms-excerpts-": ("code", "theme", "dialogue"),
    "history-": ("undo", "redo", "back", "newer", "older", "pages"),
    "history-ask-": ("undo", "redo"),
    "history-ask-yes-": ("undo", "redo", "back"),
    "history-bulk-": _IN_BULK,
    "history-did-": [form.replace("_", "-") for form in (*set(ACTS) - {"undo"}, *_TURNED, "nothing")],
    "history-filter-": ("coder", "act", "code", "theme", "transcript"),
    "history-filter-standing-": ("all", *get_args(Standing)),
    "history-kind-": ACTS,
    "history-note-": ("text", "reason", "description"),
    "history-tab-": _HISTORY_TABS,
    "history-then-": (*SIZES, "came", "went"),
    "history-way-": get_args(get_type_hints(Way)["page"]),
    "import-not-": ("srt", "vtt"),
    "project-flag-": FLAGS,
    "project-role-": get_args(Role),
    "queue-bulk-": ("accept", "reject", "accepted", "rejected", "undone"),
    "queue-mode-": ("one", "many"),
    "queue-note-": _EXPLAINED,
    "queue-order-": ORDERS,
    "queue-worth-": (*get_args(Outlook), "code", "yes", "waiting", "likely"),
    "report-col-": ("family", "code", "dialogues", "excerpts", "codings"),
    "report-coreq-": COREQ,
    "report-saturation-col-": ("dialogues", "codes", "five", "five-range", "none", "none-range"),
    "report-srqr-": SRQR,
    "screening-": SAYINGS,
    "screening-show-": _SCREENING_SHOWS,
    "trust-col-": _RELIABILITY_COLUMNS,
    "trust-curve-": TRENDS,
    "trust-curve-col-": _CURVE_COLUMNS,
    "trust-heard-": ("worse", "alike", "alone", "little"),
    "trust-hearing-col-": _HEARING_COLUMNS,
    "trust-how-": _RELIABILITY_NOTES,
    "trust-order-": _RELIABILITY_ORDERS,
    "trust-standing-": STANDINGS,
    "trust-way-": get_args(UnseenWay),
    "ui-attribute-": set(_KNOWN.values()),
    "ui-evidence-": get_args(get_type_hints(Evidence)["kind"]),
    "ui-next-": [f"{step}{end}" for step in get_args(Step) for end in ("", "-how", "-go") if step + end != "import-go"],
    "ui-page-": _PAGES,
    "ui-report-": ("handout-text", "questions-text"),
    "ui-report-cell-": ("before", "next"),
    "ui-report-count-": COUNTED,
    "ui-report-counts-": ("study", "theme"),
    "ui-report-form-": sorted({end[1:] for what in ("report", "handout", "framework") for end in FORMS[what]}),
    "ui-report-hint-": ("handout", "questions"),
    "ui-report-how-": ("markdown", "quote", "count"),
    "ui-report-kind-": [kind for kind in get_args(QuoteKind) if kind != "chosen"],
    "ui-report-quote-": ("insert", "cut", "up", "down", "remove"),
    "ui-report-quotes-": [f"{use}{end}" for use in QUOTE_USES for end in ("", "-none")],
    "ui-report-tab-": _REPORT_TABS,
    "ui-report-way-": [f"{way}{end}" for way in _QUOTE_WAYS for end in ("", "-is")],
    "ui-role-": get_args(Role),
    "ui-themes-": _TABS,
    "ui-valence-": VALENCES,
}
"""The keys whose ends are values of the program, by their beginnings."""


def test_every_sentence_has_a_use_and_every_use_a_sentence():
    source = "".join(path.read_text(encoding="utf-8") for path in SRC.rglob("*.py"))
    named = set(re.findall(r"""["']([a-z]+(?:-[a-z]+)*)["']""", source))
    begun = set(re.findall(r"""f["']((?:cli|ui)-[a-z-]*-)\{""", source))
    formed = {start + str(end) for start, ends in FORMED.items() for end in ends}
    known = {key for file in FILES for key in entries("sv", file)}

    def used(key):
        fault = key.removesuffix("-mend")  # one function forms the mends, and one the names of the importers' faults
        return key in formed or fault in named | formed or fault.removeprefix("import-") in named

    assert begun == {start for start in FORMED if start.startswith(("cli-", "ui-"))}
    assert formed - known == set()
    assert {key for key in named if key.startswith(("ui-", "cli-", "error-"))} - known == set()
    assert {key for key in known if not used(key)} == set()


def test_numbers_and_plurals_follow_the_language():
    assert text_in("sv")("ui-count-dialogues", count=1) == "dialog"
    assert text_in("en")("ui-count-dialogues", count=12) == "dialogues"
    assert text_in("sv")("ui-number", number=12345) == "12\N{NO-BREAK SPACE}345"
    assert text_in("en")("ui-cluster-size", size=1, strength=0.625) == "one excerpt · cohesion 62%"


def test_a_message_record_and_a_key_give_the_same_sentence():
    text = text_in("sv")

    assert text(Message("queue-filters-active", {"count": 2})) == text("queue-filters-active", count=2) == "Urval (2)"


def test_a_missing_value_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        text_in("sv")("ui-coder-is")


@pytest.mark.parametrize(("asked", "language"), [("en_GB.UTF-8", "en"), ("sv_SE.UTF-8", "sv"), ("C", "sv"), ("", "sv")])
def test_swedish_unless_english_is_asked_for(monkeypatch, asked, language):
    for name in ("TEMA_LANGUAGE", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", asked)

    assert preferred_language() == language
