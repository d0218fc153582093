"""The report tells what the study knows and what analysts have written, and goes out only while all of it is true."""

from dataclasses import fields, is_dataclass

import pytest

from tema.consent import BLACK
from tema.decisions import decision
from tema.errors import ReportRefused, UnknownTheme
from tema.messages import LANGUAGES, text_in
from tema.pipeline import change_setting
from tema.records import Place
from tema.records.report import Bars, Curve, Heading, Paragraph, Points, Quote, ReportTable
from tema.report.markdown import quote_link
from tema.review import code, undo_act
from tema.review.consent import restrict, restrict_dialogue
from tema.review.reporting import choose_quotes, write
from tema.store import corpus, derived, ledger
from tema.store.study import Study
from tema.views.report import drafted, handout_of, proposals, report_of
from tema.views.report.advice import advice, names_in
from tema.views.report_page import quotable
from themes_study import with_vectors
from ui_study import _code_of, copy_ui_study, write_ui_study


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "Samtal om tillit") as study:
        yield study


def excerpts(study, code):
    return [each for each in corpus.segments(study) if each.use == "data" and _code_of(each) == code]


def member(segment):
    place = segment.place
    return {"transcript": place.transcript, "start": place.start, "end": place.end, "quote": segment.text}


def coded(study, coder="Åsa", valence="weakens", code="tillganglighet", act="accept"):
    ledger.append(
        study,
        [
            decision(coder, act, place=each.place, quote=each.text, code=code, valence=valence)
            for each in excerpts(study, code)
        ],
    )


def theme(study, id_, name, segments, **values):
    told = {"name": name, "description": "", "members": [member(each) for each in segments], **values}
    ledger.append(study, [decision("Åsa", "create_theme", theme=id_, values=told)])
    ledger.append(study, [decision("Åsa", "map_theme", theme=id_, values={"codes": ["tillganglighet"]})])


@pytest.fixture
def themed(study):
    """A study with a theme of twelve excerpts in four dialogues, all coded."""
    coded(study)
    theme(study, "t1", "Svårt att nå fram", excerpts(study, "tillganglighet"))
    return study


def written(value):
    """Everything that can be read in a report."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple | list):
        return "\n".join(written(each) for each in value)
    return "\n".join(written(getattr(value, f.name)) for f in fields(value)) if is_dataclass(value) else ""


def keys(problems):
    return [problem.what.key for problem in problems]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shared", [True, False])
def test_a_study_where_nothing_is_written_gives_a_report_of_what_is_known(study, language, shared):
    report = report_of(study, language, shared=shared)

    text = text_in(language)
    assert report.title == "Samtal om tillit"
    headings = [block.text for block in report.blocks if isinstance(block, Heading) and block.level == 1]
    assert headings == [text(f"report-{key}") for key in ("method", "themes", "codes", "checklist")]
    assert text("report-themes-none") in written(report)
    assert text("report-agreement-none") in written(report)
    assert report == report_of(study, language, shared=shared)


def test_a_study_without_anything_gives_a_report_too(tmp_path):
    with Study.create(tmp_path / "tom") as study:
        assert text_in("sv")("report-material-none") in written(report_of(study, "sv"))


def test_chapters_follow_the_analysts_themes(themed):
    theme(themed, "t2", "Telefonköer", excerpts(themed, "tillganglighet")[:2])
    theme(themed, "t3", "Ett som inte höll", excerpts(themed, "rattvisa"))
    ledger.append(themed, [decision("Åsa", "nest_theme", theme="t2", values={"parent": "t1"})])
    ledger.append(themed, [decision("Åsa", "dismiss_theme", theme="t3", values={"reason": "för tunt"})])
    write(themed, "Åsa", "title", "Att nå fram")
    write(themed, "Åsa", "theme t1", "## Väntan\n\nMan väntar i [fyra](count:theme/dialogues) dialoger.")

    report = report_of(themed, "sv", shared=False)

    headings = [(block.level, block.text) for block in report.blocks if isinstance(block, Heading)]
    assert [found for found in headings if found[1] in {"Svårt att nå fram", "Väntan", "Telefonköer"}] == [
        (1, "Svårt att nå fram"),
        (2, "Väntan"),  # her heading comes right under the chapter, however many # she has put before it
        (2, "Telefonköer"),
    ]
    assert report.title == "Att nå fram"
    assert "Ett som inte höll" not in written(report)
    assert "Temat bygger på 12 utdrag ur 4 dialoger, sagda av 12 deltagare." in written(report)
    assert "försvagar 12" in written(report)
    bars = next(block for block in report.blocks if isinstance(block, Bars))
    assert (bars.labels, bars.values) == (("Svårt att nå fram", "Telefonköer"), (4.0, 1.0))


def test_quotes_and_numbers_that_do_not_hold_keep_the_report_in(themed):
    said = excerpts(themed, "tillganglighet")[0]
    text = (
        f"{quote_link(said.place, said.text.replace('timme', 'vecka'))} sägs i [9](count:theme/dialogues) dialoger.\n\n"
        "Någon menade att ”allt var mycket bättre förr i tiden”. "
        "[x](excerpt:borta.txt:1-5) [1](count:code/okand/codings)"
    )
    write(themed, "Åsa", "theme t1", text)

    with pytest.raises(ReportRefused) as refused:
        report_of(themed, "sv")

    found = refused.value.problems
    assert sorted(keys(found)) == sorted(
        f"report-{fault}" for fault in ("quote-inexact", "count-moved", "loose-quote", "quote-nowhere", "count-unknown")
    )
    assert {(problem.file, problem.line) for problem in found} == {("Svårt att nå fram", 1), ("Svårt att nå fram", 3)}
    said_of_it = [text_in("sv")(problem.mend) for problem in found if problem.what.key == "report-count-moved"]
    assert said_of_it == ["Ändra till 4, och se om meningen fortfarande stämmer."]
    assert drafted(themed, "sv")[1] == found


def test_a_number_that_was_true_is_refused_when_it_is_no_longer(themed):
    write(themed, "Åsa", "theme t1", "[tolv](count:theme/excerpts) utdrag")
    assert report_of(themed, "sv")

    first = excerpts(themed, "tillganglighet")[0]
    ledger.append(themed, [decision("Åsa", "take_from_theme", theme="t1", values={"members": [member(first)]})])

    with pytest.raises(ReportRefused):
        report_of(themed, "sv")


def test_words_in_quotation_marks_are_let_out_where_somebody_said_them(themed):
    write(themed, "Åsa", "conclusion", "En av dem sa: ”sen kopplas man fel” och ”sitta i telefonkö i en timme”.")

    assert report_of(themed, "sv")


@pytest.mark.parametrize(("restriction", "fault"), [("withdrawn", "withdrawn"), ("not_quoted", "unquotable")])
def test_what_may_not_be_shown_is_in_no_report(themed, restriction, fault):
    said, *likewise = (each for each in excerpts(themed, "tillganglighet") if "telefonkö" in each.text)
    at = (said.place, said.text)
    choose_quotes(themed, "Åsa", "t1", "report", [(at, "")])
    write(themed, "Åsa", "theme t1", quote_link(said.place, said.text))
    write(themed, "Åsa", "introduction", f"Så här är det. {said.text}")
    assert said.text in written(report_of(themed, "sv"))

    for each in (said, *likewise):  # words that somebody else lets be quoted may be said
        restrict(themed, "Åsa", (each.place, each.text), restriction)

    report, problems = drafted(themed, "sv")
    assert keys(problems) == ["report-hidden-words", f"report-quote-{fault}", f"report-quote-{fault}"]
    quotes = [block.words for block in report.blocks if isinstance(block, Quote)]
    assert all(BLACK in words for words in quotes)
    with pytest.raises(ReportRefused):
        handout_of(themed, "t1", "sv")


def test_a_withdrawn_dialogue_counts_nowhere(themed):
    restrict_dialogue(themed, "Åsa", "dialog-1.txt", "", "withdrawn")

    report = report_of(themed, "sv", shared=False)

    assert "Temat bygger på 9 utdrag ur 3 dialoger" in written(report)
    assert "Underlaget är 3 dialoger med 9 deltagare" in written(report)
    assert "En återkallad dialog är utelämnad." in written(report)


def test_nobody_is_named_and_small_groups_are_not_told(themed):
    said = excerpts(themed, "tillganglighet")[0]
    choose_quotes(themed, "Åsa", "t1", "report", [((said.place, said.text), "")])

    def shown(shared):
        report = report_of(themed, "sv", shared=shared)
        return report, next(block.said_by for block in report.blocks if isinstance(block, Quote))

    own, said_by = shown(shared=False)
    assert said_by == "Deltagare, Seniorer, Halmstad"
    assert "Åsa" not in written(own).replace(said.text, "")
    report, said_by = shown(shared=True)
    assert said_by == "Deltagare"
    assert text_in("sv")("report-material-hidden", name="grupp", least=5) in written(report)
    assert "Seniorer" not in written(report)
    change_setting(themed, "Åsa", "smallest_cell", "2")
    _, said_by = shown(shared=True)
    assert said_by == "Deltagare"  # one dialogue with seniors


def test_coders_have_numbers_in_what_is_shared(themed):
    coded(themed, coder="Bo", act="code")

    assert "Kodare 2" in written(report_of(themed, "sv"))
    assert "Bo" in written(report_of(themed, "sv", shared=False)).split("\n")


def test_the_method_tells_how_people_answered(themed):
    refused = excerpts(themed, "rattvisa")[:2]
    ledger.append(
        themed, [decision("Åsa", "reject", place=each.place, quote=each.text, code="bemotande") for each in refused]
    )
    ledger.append(themed, [decision("Åsa", "code", place=refused[0].place, quote=refused[0].text, code="rattvisa")])

    tables = [block for block in report_of(themed, "sv").blocks if isinstance(block, ReportTable)]

    answers = next(table for table in tables if table.caption == text_in("sv")("report-answers"))
    assert [row[1] for row in answers.rows] == [12, 2, 1, 1, 0, 0]


def test_saturation_is_drawn_where_there_are_dialogues_enough(tmp_path, themed):
    assert text_in("sv")("report-saturation-few", needed=6, dialogues=4) in written(report_of(themed, "sv"))
    with write_ui_study(tmp_path / "stor", times=2) as study:
        coded(study)
        curve = next(block for block in report_of(study, "sv").blocks if isinstance(block, Curve))
        assert curve.values == (1.0,) * 8


def test_a_handout_has_the_analysts_words_and_questions(themed):
    said = excerpts(themed, "tillganglighet")[0]
    shown = "Man får sitta i telefonkö […]"
    choose_quotes(themed, "Åsa", "t1", "handout", [((said.place, said.text), shown)])
    write(themed, "Åsa", "handout t1", "Många väntar.")
    write(themed, "Åsa", "questions t1", "- Hur länge är rimligt?")

    sheet = handout_of(themed, "t1", "sv")

    assert sheet.title == "Svårt att nå fram"
    assert [type(block) for block in sheet.blocks] == [Paragraph, Heading, Quote, Heading, Points, Paragraph]
    assert sheet.blocks[2].words == shown
    with pytest.raises(UnknownTheme):
        handout_of(themed, "t9", "sv")


def test_proposed_quotes_include_some_that_go_against_and_never_come_by_themselves(themed):
    against, hidden = excerpts(themed, "tillganglighet")[:2]
    ledger.append(
        themed,
        [
            decision(
                "Åsa", "code", place=against.place, quote=against.text, code="tillganglighet", valence="strengthens"
            )
        ],
    )
    restrict(themed, "Åsa", (hidden.place, hidden.text), "not_quoted")
    with_vectors(themed)

    found = proposals(themed, "t1", "sv")

    assert [each.place for each in found if each.kind == "counter"] == [against.place]
    assert {each.kind for each in found} == {"typical", "diverse", "counter"}
    assert hidden.place not in {each.place for each in found}
    assert not any(isinstance(block, Quote) for block in report_of(themed, "sv").blocks)
    assert derived.chosen_quotes(themed) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_machine_finds_no_themes(themed, language):
    said = written(report_of(themed, language)).casefold()

    assert text_in(language)("report-ai-themes").casefold() in said
    for wrong in ("framträd", "växte fram", "emerge", "maskinen hittade", "maskinen fann", "machine found"):
        assert wrong not in said


def test_a_place_beyond_the_text_is_nowhere(themed):
    place = Place("dialog-1.txt", 10, 10**6)
    write(themed, "Åsa", "theme t1", quote_link(place, "något"))

    assert keys(drafted(themed, "sv")[1]) == ["report-quote-nowhere"]


def test_a_quote_over_several_turns_names_nobody_in_what_is_shared(themed):
    text = corpus.transcript(themed, "dialog-1.txt").text
    first, second = excerpts(themed, "tillganglighet")[:2]
    both = Place("dialog-1.txt", first.place.start, second.place.end)
    words = text[both.start : both.end]
    assert "Åke:" in words
    choose_quotes(themed, "Åsa", "t1", "report", [((both, words), "")])

    assert keys(drafted(themed, "sv")[1]) == ["report-quote-named"]
    assert drafted(themed, "sv", shared=False)[1] == ()

    choose_quotes(themed, "Åsa", "t1", "report", [((both, words), f"{first.text} […] {second.text}")])
    assert drafted(themed, "sv")[1] == ()


def test_proposals_of_a_small_theme_are_what_there_is(study):
    """Three short excerpts in one dialogue, and nothing measured."""
    text = corpus.transcript(study, "dialog-1.txt").text
    at = [text.index(words) for words in ("Läkaren", "Handläggaren", "Läraren")]
    short = [Place("dialog-1.txt", start, text.index(" ", start + 12)) for start in at]
    members = [
        {"transcript": each.transcript, "start": each.start, "end": each.end, "quote": text[each.start : each.end]}
        for each in short
    ]
    ledger.append(
        study,
        [decision("Åsa", "create_theme", theme="t1", values={"name": "Litet", "description": "", "members": members})],
    )

    assert {(each.kind, each.place) for each in proposals(study, "t1", "sv")} == {("typical", at) for at in short}


def test_without_measures_every_dialogue_is_heard_before_any_is_heard_twice(themed):
    typical = [each.place.transcript for each in proposals(themed, "t1", "sv") if each.kind == "typical"]

    assert len(typical) == 5
    assert len(set(typical[:4])) == 4


def test_one_who_works_blind_is_proposed_nothing_that_only_others_have_coded(study):
    coded(study, coder="Bo", act="code")
    ledger.append(
        study,
        [decision("Åsa", "create_theme", theme="t1", values={"name": "Tomt", "description": "", "members": []})],
    )
    ledger.append(study, [decision("Åsa", "map_theme", theme="t1", values={"codes": ["tillganglighet"]})])

    assert proposals(study, "t1", "sv")
    assert quotable(study, "t1")
    assert proposals(study, "t1", "sv", "Åsa") == ()
    assert quotable(study, "t1", own="Åsa") == ()


def test_names_in_quotes_and_words_shown_twice_are_pointed_out_and_refuse_nothing(themed):
    text = corpus.transcript(themed, "dialog-1.txt").text
    first = excerpts(themed, "tillganglighet")[0]
    both = Place("dialog-1.txt", first.place.start, first.place.end + 1)
    quotes = [((first.place, first.text), ""), ((both, text[both.start : both.end]), "")]
    choose_quotes(themed, "Åsa", "t1", "report", quotes)
    report, problems = drafted(themed, "sv")

    assert problems == ()
    assert [(each.file, each.what.key) for each in advice(themed, report)] == [
        ("Svårt att nå fram", "report-advice-twice")
    ]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (
            "Jag ringde till Birgitta och hon svarade. Sedan ringde Arbetsförmedlingen.",
            ("Birgitta", "Arbetsförmedlingen"),
        ),
        ("Man väntar. Det tar tid! ”Vad ska man göra?” sade hon.", ()),
        ("Åke sade att det var så", ("Åke",)),  # begins the sentence, and is a speaker's name
        ("hon i [kommunen] sade OK", ()),
    ],
)
def test_a_name_is_a_capital_inside_a_sentence_or_known(words, named):
    assert names_in(words, frozenset({"Åke"})) == named


def test_a_quote_within_a_sentence_stands_between_quotation_marks(themed):
    said = excerpts(themed, "tillganglighet")[0]
    write(themed, "Åsa", "theme t1", f"En sade {quote_link(said.place, said.text)} och gick.")

    runs = next(each.runs for each in report_of(themed, "sv").blocks if isinstance(each, Paragraph) and each.runs[1:])

    assert "".join(run.text for run in runs) == f"En sade ”{said.text}” och gick."


def shown_quotes(report):
    return [block.words for block in report.blocks if isinstance(block, Quote)]


SAID_AT = "Man får sitta i telefonkö i en timme, och sen kopplas man fel."


def _quote_another_letter(study):
    said = next(each for each in excerpts(study, "tillganglighet") if each.text == SAID_AT)
    return write(study, "Åsa", "theme t1", quote_link(said.place, SAID_AT.replace("timme", "timma")))


def _withdraw(study):
    said = next(each for each in excerpts(study, "tillganglighet") if each.text == SAID_AT)
    return restrict(study, "Åsa", (said.place, said.text), "withdrawn")


def _code_once_more(study):
    said = excerpts(study, "tillganglighet")[0]
    return code(study, "Bo", (said.place, said.text), "tillganglighet", "weakens")


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        (_quote_another_letter, ["report-quote-inexact"]),
        (_withdraw, ["report-count-moved", "report-quote-withdrawn"]),
        (_code_once_more, ["report-count-moved"]),
    ],
)
def test_what_stops_being_true_refuses_report_and_handout_until_it_is_undone(themed, change, faults):
    said = next(each for each in excerpts(themed, "tillganglighet") if each.text == SAID_AT)
    choose_quotes(themed, "Åsa", "t1", "report", [((said.place, said.text), "")])
    write(themed, "Åsa", "theme t1", "[12](count:theme/codings) kodningar")
    write(themed, "Åsa", "handout t1", "[12](count:theme/codings) kodningar")
    before = report_of(themed, "sv"), handout_of(themed, "t1", "sv")

    done = change(themed)

    with pytest.raises(ReportRefused) as refused:
        report_of(themed, "sv")
    assert keys(refused.value.problems) == faults
    if change is not _quote_another_letter:  # which stands in the report alone
        with pytest.raises(ReportRefused) as refused:
            handout_of(themed, "t1", "sv")
        assert keys(refused.value.problems) == faults
    undo_act(themed, done[0].coder, done[0].id)
    assert shown_quotes(report_of(themed, "sv")) == shown_quotes(before[0]) == [said.text]
    assert handout_of(themed, "t1", "sv") == before[1]
