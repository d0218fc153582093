"""What the pages show, on a study small enough to know by heart."""

import pytest

from tema import review
from tema.codebook import check_codebook
from tema.errors import CodebookInvalid, CodebookMissing
from tema.records import Place, Segment
from tema.store import corpus, machine
from tema.store.reads import lookup
from tema.store.reads.waiting import Filters, waiting
from tema.store.study import Study
from tema.views.attributes import attribute_values, attributes, grouping
from tema.views.cards import cards, latest
from tema.views.codebook import codebook_in_force, codebook_page
from tema.views.codebook import page as codebook_views
from tema.views.overview import overview
from tema.views.themes.clusters import cluster_cards, cluster_page, unhandled
from ui_study import WORDING, check_wording, copy_ui_study


def card(study, coder, name):
    """The one excerpt, as the review page gets it."""
    return next(iter(cards(study, coder, [name])), None)


@pytest.fixture
def study(tmp_path):
    with copy_ui_study(tmp_path / "studie") as made:
        yield made


def name_all(study):
    for each in cluster_cards(study):
        review.name_theme(study, "Eva", f"Tema {each.number}", "", cluster_page(study, each.number).members)


def test_the_study_of_these_tests_has_a_sound_codebook():
    assert check_wording()[1] == ()


def test_the_next_step_follows_the_work(study, tmp_path):
    with Study.create(tmp_path / "tom") as empty:
        assert overview(empty, "Eva").step == "import"
    assert overview(study, "Eva").step == "themes"
    name_all(study)
    assert overview(study, "Eva").step == "review"
    for name in waiting(study, "Eva", "dialogue", Filters(), limit=100):
        shown = card(study, "Eva", name)
        for offer in shown.waiting:
            review.accept(study, "Eva", (shown.place, shown.text), offer.code)
    assert overview(study, "Eva").step == "export"
    assert overview(study, "Omar").step == "review"


def test_what_the_latest_run_did_not_know_asks_for_a_new_one(study):
    assert overview(study, "Eva").step == "themes"

    review.set_role(study, "Eva", "dialog-1.txt", "Åke", "leader")
    assert overview(study, "Eva").step == "again"
    review.undo(study, "Eva")
    assert overview(study, "Eva").step == "themes"

    file = study.codebooks_folder / "tillitsprov.yaml"
    file.write_text(WORDING.replace("Kunnighet", "Skicklighet"), encoding="utf-8")
    assert overview(study, "Eva").step == "again"
    file.write_text(WORDING, encoding="utf-8")
    assert overview(study, "Eva").step == "themes"

    (study.transcripts_folder / "dialog-5.txt").write_text("Åke: Bussen gick inte.", encoding="utf-8")
    assert overview(study, "Eva").step == "again"


def test_files_that_lie_in_the_folder_ask_for_a_run_without_an_import(tmp_path):
    with Study.create(tmp_path / "tom") as empty:
        for name in ("README.md", "attributes.csv", "bild.png"):
            (empty.transcripts_folder / name).write_text("Fil,kommun\n", encoding="utf-8")
        assert overview(empty, "Eva").step == "import"
        (empty.transcripts_folder / "dialog.txt").write_text("Åke: Bussen gick inte.", encoding="utf-8")
        assert overview(empty, "Eva").step == "run"


def test_read_but_not_analysed_asks_for_a_run(study, tmp_path):
    with Study.create(tmp_path / "oanalyserad") as fresh:
        corpus.save_transcripts(fresh, corpus.transcripts(study))
        assert overview(fresh, "Eva").step == "run"


def test_a_cluster_card_says_how_many_and_how_strong(study):
    first = cluster_cards(study)[0]

    assert (first.size, first.keywords[0], first.theme) == (12, "läkare", None)
    assert first.strength == pytest.approx(0.8)


def test_a_named_cluster_is_handled_and_stays_so_when_a_run_changes_it_a_little(study):
    review.name_theme(study, "Eva", "Kunnighet", "", cluster_page(study, 0).members[:7])

    assert [each.theme.name if each.theme else None for each in cluster_cards(study)] == ["Kunnighet", None, None, None]
    assert unhandled(study) == 3


def test_a_dismissed_cluster_is_handled_too(study):
    review.set_aside(study, "Eva", "buss", cluster_page(study, 3).members, "praktiskt prat")

    assert cluster_cards(study)[3].theme.dismissed == "praktiskt prat"
    assert unhandled(study) == 3


def test_a_cluster_opened_shows_its_excerpts_and_why_a_code_is_suggested(study):
    page = cluster_page(study, 0)

    assert len(page.typical) == 3
    assert len(page.members) == 12
    assert [each.code for each in page.suggestions] == ["kompetens"]
    assert page.speaking["kompetens"][0].source == "dialog-1.txt · Åke · Halmstad · Seniorer"
    assert cluster_page(study, 99) is None


def test_a_card_shows_the_turns_around_the_excerpt_and_who_leads(study):
    segments = [segment for segment in corpus.segments(study, "dialog-1.txt") if segment.use == "data"]
    shown = card(study, "Eva", segments[3].id)

    own = next(at for at, turn in enumerate(shown.turns) if turn.number == shown.turn)
    assert [turn.leads for turn in shown.turns[own - 2 : own]] == [False, True]
    assert shown.turns[own - 1].text == "Vad var det som gjorde att det blev så?"
    assert shown.turns[own + 1].text == segments[4].text
    assert [offer.verdict for offer in shown.offers] == ["waiting"] * len(shown.offers)


def test_a_card_shows_the_rest_of_the_turn_in_code_points(study):
    whole = next(s for s in corpus.segments(study, "dialog-1.txt") if s.text.startswith("Handläggaren"))
    cut = whole.text.index("Då tappar")
    place = Place("dialog-1.txt", whole.place.start + cut, whole.place.end)
    others = [s for s in corpus.segments(study, "dialog-1.txt") if s.id != whole.id]
    corpus.save_segments(
        study, "dialog-1.txt", [*others, Segment(place, whole.turn, whole.speaker, whole.text[cut:], "data")]
    )
    shown = card(study, "Eva", place.id)

    own = next(turn for turn in shown.turns if turn.number == shown.turn)
    assert own.text == whole.text
    assert own.text[place.start - own.start : place.end - own.start] == shown.text


def test_a_card_remembers_what_the_coder_said(study):
    name = waiting(study, "Eva", "strongest", Filters(), limit=1)[0]
    shown = card(study, "Eva", name)
    at = (shown.place, shown.text)
    review.accept(study, "Eva", at, shown.offers[0].code, "weakens")
    review.memo(study, "Eva", at, "Tänk på detta.")
    again = card(study, "Eva", name)

    assert again.offers[0].verdict == "accepted"
    assert (again.codings[0].valence, again.memo) == ("weakens", "Tänk på detta.")
    assert card(study, "Omar", name).memo == ""
    assert [each.decision.act for each in latest(study, "Eva")] == ["memo", "accept"]
    assert {each.segment for each in latest(study, "Eva")} == {name}


def test_an_excerpt_that_is_gone_has_no_card(study):
    assert card(study, "Eva", "dialog-1.txt:1-2") is None


def test_the_codebook_page_is_a_tree_with_counts(study):
    name = waiting(study, "Eva", "strongest", Filters(code="kompetens"), limit=1)[0]
    shown = card(study, "Eva", name)
    review.accept(study, "Eva", (shown.place, shown.text), "kompetens")
    page = codebook_page(study)
    (family, rows), _ = page.families

    assert family.id == "egenskaper"
    assert [(row.code.id, row.depth) for row in rows] == [("kompetens", 0), ("bemotande", 0), ("lyssnande", 1)]
    assert rows[0].codings == 1
    assert rows[0].suggestions == lookup.suggestion_counts(study)["kompetens"]
    assert not page.edited


def test_an_edited_codebook_file_is_announced_but_not_used_before_a_run(study):
    file = study.codebooks_folder / "tillitsprov.yaml"
    file.write_text(WORDING.replace("Kunnighet", "Skicklighet"), encoding="utf-8")

    assert codebook_page(study).edited
    assert codebook_in_force(study).codes[0].named("sv") == "Kunnighet"


def test_advice_on_the_codebook_is_looked_for_once_and_not_at_every_click(study, monkeypatch):
    looks = []
    monkeypatch.setattr(
        "tema.views.codebook.page.check_codebook", lambda *args: (looks.append(args), check_codebook(*args))[1]
    )
    codebook_views._advice.cache_clear()

    first, second = codebook_page(study), codebook_page(study)

    assert len(looks) == 1
    assert first.advice == second.advice == check_codebook(first.codebook, "tillitsprov.yaml", WORDING)


def test_a_codebook_in_another_encoding_says_where_and_is_an_edited_one_after_a_run(study, tmp_path):
    bytes_ = WORDING.encode("cp1252")
    (study.codebooks_folder / "tillitsprov.yaml").write_bytes(bytes_)
    assert codebook_page(study).edited

    with Study.create(tmp_path / "ny") as fresh:
        (fresh.codebooks_folder / "a.yaml").write_bytes(bytes_)
        with pytest.raises(CodebookInvalid) as fault:
            codebook_page(fresh)
    (problem,) = fault.value.problems
    assert (problem.file, problem.what.key) == ("a.yaml", "codebook-encoding")


def test_a_codebook_file_that_is_gone_does_not_hide_the_one_in_force(study):
    (study.codebooks_folder / "tillitsprov.yaml").unlink()

    page = codebook_page(study)

    assert page.edited
    assert page.codebook.id == "tillitsprov"


def test_before_a_run_the_codebook_is_the_file_and_without_one_it_is_missing(tmp_path):
    with Study.create(tmp_path / "ny") as fresh:
        with pytest.raises(CodebookMissing):
            codebook_in_force(fresh)
        (fresh.codebooks_folder / "a.yaml").write_text(WORDING, encoding="utf-8")
        assert codebook_in_force(fresh).id == "tillitsprov"


def test_the_group_is_found_by_its_usual_name_else_by_the_fewest_values(study):
    assert grouping(attributes(study)) == "grupp"
    assert grouping({"a": (("ort", "x"), ("runda", "1")), "b": (("ort", "y"), ("runda", "1"))}) == "ort"
    assert attribute_values({"a": (("runda", "1"),), "b": (("runda", "1"),)}) == {}


def test_a_study_without_clusters_has_empty_lists(tmp_path):
    with Study.create(tmp_path / "tom") as empty:
        assert cluster_cards(empty) == ()
        assert machine.clusters(empty) == ()
