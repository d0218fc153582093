"""Looking back: what was done reads as sentences, can be found, taken back one by one or to a point, and dated."""

import csv
import itertools
import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tema import review
from tema.decisions import decision
from tema.exporters import codings_bytes
from tema.messages import text_in
from tema.pipeline.bringing import bring
from tema.records import ACTS
from tema.review.acting import on_code
from tema.review.audit import nothing_here
from tema.store import derived, ledger
from tema.store.reads import history
from tema.store.reads.earlier import study_as_of, study_now
from tema.store.reads.history import Wanted
from tema.store.study import Study
from tema.ui.history import clock
from tema.ui.history.saying import sentence
from tema.ui.settings import STUDY_VARIABLE
from tema.views.earlier import compared
from tema.views.history import PAGE, history_page, taken_back
from ui_study import SAID, copy_ui_study

SV = text_in("sv")


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "studie") as opened:
        yield opened


def excerpt(study, number):
    """A place of the first dialogue with its words, by the order of ``SAID``."""
    from tema.store import corpus

    found = next(s for s in corpus.segments(study, "dialog-1.txt") if s.text == SAID[number][1])
    return found.place, found.text


def told(study, language="sv", **wanted):
    """Every act as a sentence, page after page."""
    pages = (history_page(study, language, Wanted(**wanted), number).lines for number in itertools.count(1))
    shown = itertools.chain.from_iterable(itertools.takewhile(bool, pages))
    return [sentence(text_in(language), line) for line in shown]


def test_acts_read_as_sentences_in_both_languages_newest_first(study):
    review.accept(study, "Eva", excerpt(study, 0), "kompetens")
    review.code(study, "Omar", excerpt(study, 3), "bemotande", instead_of="kompetens")

    quote = "I receptionen tittade de inte ens upp när jag kom. Man kände sig som ett ärende i en hög."
    short = "Läkaren på vårdcentralen visste precis vad det var och skrev rätt medicin direkt."
    assert told(study) == [
        f"Omar kodade ”{quote}” i dialog-1.txt med Bemötande i stället för Kunnighet",
        f"Eva godkände Kunnighet för ”{short}” i dialog-1.txt",
        "prov tog kodboken tillitsprov.yaml i bruk",
    ]
    assert told(study, "en")[1] == f"Eva accepted Competence for “{short}” in dialog-1.txt"


def test_an_act_of_several_decisions_is_one_row_with_its_parts(study):
    theme = review.name_theme(study, "Eva", "De kan", "", [excerpt(study, 0), excerpt(study, 1)])
    review.name_theme(study, "Eva", "Fler", "", [excerpt(study, 2)], into=theme)

    shown = history_page(study, "sv", Wanted())

    assert shown.total == 3
    assert len(shown.lines[0].parts) == 2
    assert told(study)[0] == "Eva lade ett utdrag i temat ”De kan”"
    assert shown.lines[0].way.asked == {"theme": theme}


def test_an_undo_says_what_it_took_back_and_the_act_by_whom(study):
    (made,) = review.accept(study, "Eva", excerpt(study, 0), "kompetens")
    review.undo_act(study, "Omar", made.id)

    undo, act = history_page(study, "sv", Wanted()).lines[:2]
    assert sentence(SV, undo).startswith("Omar ångrade: Eva godkände Kunnighet")
    assert (act.state, act.undone_by[0]) == ("undone", "Omar")

    review.redo_act(study, "Eva", made.id)
    redo, undo, act = history_page(study, "sv", Wanted()).lines[:3]
    assert sentence(SV, redo).startswith("Eva lät gälla igen: Eva godkände Kunnighet")
    assert (undo.state, act.state) == ("undone", "counts")


def test_what_a_coder_says_who_finds_nothing_reads_so(study):
    nothing_here(study, "Eva", excerpt(study, 0), {"kompetens": 0.7, "bemotande": 0.4}, why="blind")
    nothing_here(study, "Eva", excerpt(study, 3), {}, why="audit")
    review.append_act(study, [on_code("Omar", "reject", excerpt(study, 5), code) for code in ("kompetens", "rattvisa")])

    lines = told(study)
    assert lines[0].startswith("Omar avvisade 2 förslag för ”Hon på biblioteket")
    assert [line[: len("Eva fann inget att koda i ”")] for line in lines[1:3]] == ["Eva fann inget att koda i ”"] * 2
    assert len(history_page(study, "sv", Wanted()).lines[2].parts) == 2


ABOUT_A_THEME = ("theme", "handout", "questions")


def test_every_kind_of_act_has_a_sentence_and_a_name_in_both_languages(study):
    at = excerpt(study, 0)
    review.skip(study, "Eva", at)
    review.memo(study, "Eva", at, "Oklart.")
    review.memo(study, "Eva", at, "")
    review.flag(study, "Eva", at, "doubtful", on=True)
    review.flag(study, "Eva", at, "doubtful", on=False)
    review.accept(study, "Eva", at, "kompetens")
    review.uncode(study, "Eva", at, "kompetens")
    review.reject(study, "Eva", at, "kompetens")
    review.code(study, "Eva", at, "bemotande")
    review.adjudicate(study, "Eva", at, "bemotande", applies=False, reason="Bara hälsning.")
    review.move_code(study, "Eva", "bemotande", "lyssnande", "Slås ihop.")
    first = review.name_theme(study, "Eva", "Ett", "", [at, excerpt(study, 1)])
    second = review.name_theme(study, "Eva", "Två", "", [excerpt(study, 2)])
    review.rename_theme(study, "Eva", first, "Första", "Om allt.")
    review.map_theme(study, "Eva", first, ["kompetens"])
    review.map_theme(study, "Eva", first, [])
    review.nest_theme(study, "Eva", second, first)
    review.nest_theme(study, "Eva", second, None)
    review.add_to_theme(study, "Eva", second, [excerpt(study, 3)])
    review.take_from_theme(study, "Eva", second, [excerpt(study, 3)])
    review.move_excerpts(study, "Eva", first, second, [at])
    review.split_theme(study, "Eva", first, "Tre", "", [excerpt(study, 1)])
    review.merge_themes(study, "Eva", first, [second])
    review.dismiss(study, "Eva", first, "Inget mönster.")
    review.set_aside(study, "Eva", "prat", [excerpt(study, 5)], "Praktiskt.")
    review.set_role(study, "Eva", "dialog-1.txt", "Åke", "leader")
    review.set_attribute(study, "Eva", "dialog-1.txt", "kommun", "Hylte")
    review.set_attribute(study, "Eva", "dialog-1.txt", "kommun", "")
    review.set_speaker(study, "Eva", "dialog-1.txt", 2, "Berit")
    review.rename_speaker(study, "Eva", "dialog-1.txt", "Åke", "A")
    theme = review.name_theme(study, "Eva", "Kö", "", [excerpt(study, 6)])
    for part in ("title", "introduction", "method", "conclusion", *(f"{kind} {theme}" for kind in ABOUT_A_THEME)):
        review.write(study, "Eva", part, "Så här tänker jag.")
        review.write(study, "Eva", part, "")
    for use in ("report", "handout"):
        review.choose_quotes(study, "Eva", theme, use, [(excerpt(study, 6), "")])
        review.choose_quotes(study, "Eva", theme, use, [])
    review.summarise(study, "Eva", ("dialogue", "dialog-2.txt", "kompetens"), "De kan sin sak.", [excerpt(study, 7)])
    review.summarise(study, "Eva", ("dialogue", "dialog-2.txt", "kompetens"), "")
    for restriction in ("withdrawn", "not_quoted", None):
        review.restrict(study, "Eva", excerpt(study, 8), restriction)
        review.restrict_dialogue(study, "Eva", "dialog-2.txt", "", restriction)
        review.restrict_dialogue(study, "Eva", "dialog-2.txt", "Berit", restriction)
    ledger.append(study, [decision("Eva", "set_setting", values={"key": "language", "value": "sv"})])
    review.undo(study, "Eva")

    assert history.kinds(study) == set(ACTS)
    for language in ("sv", "en"):
        lines = told(study, language)
        assert len(lines) == 63
        assert all(line.startswith(("Eva ", "prov ")) and "–”" not in line for line in lines)
        assert [text_in(language)(f"history-kind-{act}") for act in ACTS]
    assert f"Eva avgjorde att Bemötande inte gäller för ”{at[1]}” i dialog-1.txt" in told(study)
    assert "Eva flyttade ett utdrag från temat ”Första” till ”Två”" in told(study)


def test_acts_are_found_by_who_what_where_when_and_words(study):
    at = excerpt(study, 0)
    review.accept(study, "Eva", at, "kompetens")
    review.memo(study, "Eva", at, "Återkom till ÅKE.")
    review.code(study, "Omar", excerpt(study, 3), "bemotande")
    theme = review.name_theme(study, "Omar", "Köerna", "", [excerpt(study, 8)])
    review.set_role(study, "Omar", "dialog-2.txt", "Åke", "leader")
    review.undo(study, "Omar", ("code",))

    def acts(**wanted):
        shown = history_page(study, "sv", Wanted(**wanted))
        return [line.told.key.removeprefix("history-did-") for line in shown.lines]

    assert acts(coder="Eva") == ["memo", "accept"]
    assert acts(act="set_role") == ["set-role"]
    assert acts(code="bemotande") == ["code"]
    assert acts(theme=theme) == ["create-theme"]
    assert acts(transcript="dialog-2.txt") == ["set-role"]
    assert acts(transcript="dialog-1.txt") == ["create-theme", "code", "memo", "accept"]
    assert acts(words="åke") == ["memo"]
    assert acts(words="  visste  PRECIS ") == ["memo", "accept"]
    assert acts(words="köerna") == ["create-theme"]
    assert acts(words="100%_") == []
    assert acts(standing="undone") == ["code"]
    assert "code" not in acts(standing="counts")
    tomorrow = (datetime.now().astimezone().date() + timedelta(days=1)).isoformat()
    assert acts(since=clock.start_of(tomorrow)) == []
    assert len(acts(until=clock.end_of(tomorrow))) == 7


def test_a_long_history_comes_in_pages_and_none_twice(study):
    at = excerpt(study, 0)
    for number in range(PAGE + 5):
        review.memo(study, "Eva", at, f"Anteckning {number}")

    first, second = (history_page(study, "sv", Wanted(), number) for number in (1, 2))

    assert first.total == second.total == PAGE + 6
    ids = [line.first for line in (*first.lines, *second.lines)]
    assert len(ids) == len(set(ids)) == PAGE + 6
    assert history_page(study, "sv", Wanted(), 3).total == PAGE + 6


def test_going_back_to_a_point_says_whose_acts_it_takes_back_and_can_itself_be_undone(study):
    (kept,) = review.accept(study, "Eva", excerpt(study, 0), "kompetens")
    review.accept(study, "Eva", excerpt(study, 1), "kompetens")
    review.code(study, "Omar", excerpt(study, 3), "bemotande", instead_of="kompetens")
    review.skip(study, "Omar", excerpt(study, 4))
    before = derived.codings(study)

    assert taken_back(study, kept.seq) == {"Eva": 1, "Omar": 2}
    review.undo_back_to(study, "Eva", kept.id)
    assert [coding.id for coding in derived.codings(study)] == [kept.id]
    newest = history_page(study, "sv", Wanted()).lines[0]
    assert sentence(SV, newest) == "Eva ångrade 4 beslut"
    assert taken_back(study, kept.seq) == {}

    review.undo_act(study, "Omar", newest.first)
    assert derived.codings(study) == before


def test_going_back_to_a_point_also_undoes_the_undos_made_since(study):
    review.accept(study, "Eva", excerpt(study, 0), "kompetens")
    (point,) = review.accept(study, "Eva", excerpt(study, 1), "kompetens")
    before = derived.codings(study)
    review.undo(study, "Eva")
    review.undo(study, "Eva")
    review.skip(study, "Omar", excerpt(study, 4))

    assert taken_back(study, point.seq) == {"Eva": 2, "Omar": 1}
    review.undo_back_to(study, "Omar", point.id)

    assert derived.codings(study) == before


def test_the_study_as_of_a_moment_is_what_the_ledger_amounted_to_then(study):
    review.accept(study, "Eva", excerpt(study, 0), "kompetens")
    theme = review.name_theme(study, "Eva", "De kan", "", [excerpt(study, 0)])
    codings, themes = derived.codings(study), derived.themes(study)
    then = ledger.decisions(study)[-1].at
    later = "2999-01-01T00:00:00.000+00:00"
    place, quote = excerpt(study, 3)
    made = decision("Omar", "accept", place=place, quote=quote, code="bemotande")
    ledger.append(study, [replace(made, at=later)])
    renamed = decision("Omar", "rename_theme", theme=theme, values={"name": "De kan sin sak", "description": ""})
    ledger.append(study, [replace(renamed, at=later)])

    was = study_as_of(study, then)
    shown = compared(study, "sv", then)

    assert (was.codings, was.themes) == (codings, themes)
    assert study_as_of(study, later) == study_now(study)
    assert [(pair.name, pair.then, pair.now) for pair in shown.per_code] == [("Kunnighet", 1, 1), ("Bemötande", 0, 1)]
    assert [(pair.name, pair.then, pair.now) for pair in shown.per_theme] == [("De kan → De kan sin sak", 1, 1)]
    assert [coding.quote for coding in shown.came] == [quote]
    assert shown.went == ()
    assert was.versions == derived.code_versions(study)


def test_the_codings_of_a_moment_can_be_saved(study):
    review.accept(study, "Eva", excerpt(study, 0), "kompetens")
    was = study_as_of(study, ledger.decisions(study)[-1].at)
    review.uncode(study, "Eva", excerpt(study, 0), "kompetens")

    rows = list(csv.DictReader(codings_bytes(study, ".csv", was.codings, was.memos).decode("utf-8-sig").splitlines()))

    assert [(row["quote"], row["code"], row["coder"]) for row in rows] == [(SAID[0][1], "kompetens", "Eva")]
    assert json.loads(codings_bytes(study, ".json", was.codings, was.memos))


def test_days_are_those_of_this_computer_and_both_ends_are_with():
    start, end = clock.start_of("2026-03-01"), clock.end_of("2026-03-01")

    assert datetime.fromisoformat(end) - datetime.fromisoformat(start) == timedelta(days=1)
    assert clock.local(start).strftime("%Y-%m-%d %H:%M") == "2026-03-01 00:00"
    assert clock.start_of("") is None
    assert clock.end_of_minute("i morgon") is None


def one_page(language):
    import streamlit as st

    from tema.ui.desk import guarded
    from tema.ui.history import page

    st.session_state.update({"language": language, "coder": "Eva"})
    guarded(page)()


def shown(app):
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.fixture
def drawn(monkeypatch):
    def draw(folder, language="sv"):
        monkeypatch.setenv(STUDY_VARIABLE, str(folder))
        return AppTest.from_function(one_page, args=(language,), default_timeout=20).run()

    yield draw
    st.cache_resource.clear()


def test_both_sides_of_the_page_are_drawn_in_both_languages(study, drawn):
    review.accept(study, "Eva", excerpt(study, 0), "kompetens")
    for language, counted, then in (("sv", "2 beslut", "Kodningar per kod"), ("en", "2 decisions", "Codings per code")):
        app = drawn(study.folder, language)
        assert counted in shown(app)
        app.segmented_control(key="history-tab").set_value("then").run()
        assert then in shown(app)


def test_a_study_without_decisions_says_where_to_begin(tmp_path, drawn):
    Study.create(tmp_path / "tom").close()
    app = drawn(tmp_path / "tom")
    assert SV("history-none") in shown(app)
    app.segmented_control(key="history-tab").set_value("then").run()
    assert SV("history-none") in shown(app)


def test_a_search_without_a_hit_says_so_and_can_be_cleared(study, drawn):
    app = drawn(study.folder)
    app.text_input(key="history-words").set_value("finns inte").run()
    assert SV("history-none-found") in shown(app)
    app.button(key="history-clear").click().run()
    assert "Ett beslut" in shown(app)


def test_who_codes_blind_sees_her_own_decisions_only(study, drawn, monkeypatch):
    review.accept(study, "Eva", excerpt(study, 0), "kompetens")
    review.accept(study, "Omar", excerpt(study, 1), "kompetens")
    monkeypatch.setattr("tema.views.blinding.codes_blind", lambda *_: True)
    app = drawn(study.folder)
    assert "Ett beslut" in shown(app)
    app.segmented_control(key="history-tab").set_value("then").run()
    assert SV("history-blind-then") in shown(app)
    assert "Omar" not in shown(app)


def test_a_file_brought_in_is_one_act_of_the_one_who_did_it_and_is_taken_back_whole(study, tmp_path):
    review.code(study, "Omar", excerpt(study, 4), "bemotande")
    table = tmp_path / "kodningar.csv"
    rows = [f"{excerpt(study, 0)[1]};dialog-1.txt;Kunnighet;Omar", f"{excerpt(study, 3)[1]};dialog-1.txt;Bemötande;Bo"]
    table.write_text("\n".join(["citat;dialog;kod;kodare", *rows]), encoding="utf-8")
    bring(study, table, by="Eva")

    act = history_page(study, "sv", Wanted()).lines[0]
    assert sentence(SV, act) == "Eva hämtade in 2 kodningar ur kodningar.csv"
    assert len(act.parts) == 2

    review.undo(study, "Omar")
    assert {each.coder for each in derived.codings(study)} == {"Omar", "Bo"}
    assert sentence(SV, history_page(study, "sv", Wanted()).lines[0]).startswith("Omar ångrade: Omar kodade")

    review.undo_act(study, "Eva", act.first)
    assert derived.codings(study) == ()
    review.redo_act(study, "Eva", act.first)
    assert {each.coder for each in derived.codings(study)} == {"Omar", "Bo"}
