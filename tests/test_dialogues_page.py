"""Dialogues read whole, corrected without moving a coding, listed with how far the review has come, and searched."""

import json

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tema import review
from tema.exporters import tables
from tema.messages import text_in
from tema.pipeline.run import outdated
from tema.store import corpus, derived
from tema.store.reads import lookup
from tema.store.reads.waiting import Filters, count_waiting
from tema.store.study import Study
from tema.ui.settings import STUDY_VARIABLE
from tema.views.dialogues import dialogue_rows, read_dialogue
from tema.views.searching import search
from ui_study import HOSTILE, write_ui_study

NAME = "dialog-1.txt"


@pytest.fixture
def study(folder):
    with Study.open(folder) as opened:
        yield opened


def speakers(study):
    return [turn.speaker for turn in corpus.transcript(study, NAME).turns]


def first_data(study, speaker):
    return next(each for each in corpus.segments(study, NAME) if each.speaker == speaker and each.use == "data")


def code_something(study, coder="Eva", code="bemotande", speaker="Åke"):
    segment = first_data(study, speaker)
    review.code(study, coder, (segment.place, segment.text), code, "weakens")
    return segment


# Corrections


def test_a_renamed_speaker_is_called_so_everywhere_and_nothing_else_changes(study):
    segment = code_something(study)
    before, stored, codings = corpus.transcript(study, NAME), corpus.as_imported(study), derived.codings(study)
    review.rename_speaker(study, "Eva", NAME, "Åke", "Åke Ek")

    after = corpus.transcript(study, NAME)
    assert {turn.speaker for turn in after.turns} == {"Samtalsledare", "Åke Ek", "Berit", "Chidi"}
    assert [speaker.label for speaker in after.speakers] == [speaker.label for speaker in lookup.speakers(study)[NAME]]
    assert (after.text, [turn.start for turn in after.turns]) == (before.text, [turn.start for turn in before.turns])
    assert lookup.segments(study, [segment.id])[segment.id].speaker == "Åke Ek"
    assert lookup.around(study, segment, before=0, after=0).own[0].speaker == "Åke Ek"
    assert "Åke Ek" in {row[tables.codings(study).columns.index("speaker")] for row in tables.codings(study).rows}
    assert (derived.codings(study), corpus.as_imported(study)) == (codings, stored)
    assert not outdated(study)


def test_two_spellings_become_one_speaker_and_undo_parts_them_again(study):
    before = speakers(study)
    review.rename_speaker(study, "Eva", NAME, "Chidi", "Åke")
    (ake,) = [each for each in corpus.transcript(study, NAME).speakers if each.label == "Åke"]
    assert ake.turns == before.count("Chidi") + before.count("Åke")
    assert "Chidi" not in corpus.roles(study, NAME)

    review.undo(study, "Eva", ["rename_speaker"])
    assert speakers(study) == before


def test_a_name_given_back_or_swapped_reaches_those_who_bore_it(study):
    before = speakers(study)
    for old, new in (("Åke", "x"), ("Berit", "Åke"), ("x", "Berit")):
        review.rename_speaker(study, "Eva", NAME, old, new)
    swapped = {"Åke": "Berit", "Berit": "Åke"}
    assert speakers(study) == [swapped.get(each, each) for each in before]

    derived.rebuild(study)
    assert speakers(study) == [swapped.get(each, each) for each in before]


def test_one_turn_can_be_somebody_elses_and_follows_her_later_name(study):
    number = corpus.transcript(study, NAME).turns[1].number
    review.set_speaker(study, "Eva", NAME, number, "Dora")
    review.rename_speaker(study, "Eva", NAME, "Dora", "Dora Ahl")

    assert speakers(study)[1] == "Dora Ahl"
    assert corpus.roles(study, NAME)["Dora Ahl"] == "participant"
    assert not outdated(study)


def test_a_role_follows_the_speaker_and_a_merged_speaker_keeps_the_role_of_who_was_there(study):
    review.set_role(study, "Eva", NAME, "Åke", "leader")
    review.rename_speaker(study, "Eva", NAME, "Åke", "Åke Ek")
    assert corpus.roles(study, NAME)["Åke Ek"] == "leader"

    review.rename_speaker(study, "Eva", NAME, "Åke Ek", "Berit")
    assert corpus.roles(study, NAME)["Berit"] == "participant"
    assert corpus.roles(study, NAME)["Samtalsledare"] == "leader"


def test_only_a_correction_that_changes_who_leads_asks_for_a_new_run(study):
    review.set_attribute(study, "Eva", NAME, "grupp", "Unga")
    review.rename_speaker(study, "Eva", NAME, "Samtalsledare", "Maria")
    assert not outdated(study)

    review.set_speaker(study, "Eva", NAME, corpus.transcript(study, NAME).turns[1].number, "Maria")
    assert outdated(study)


def test_an_attribute_is_set_changed_and_taken_away(study):
    waiting = count_waiting(study, "Eva", Filters(attributes={"grupp": "Unga"}))
    for name, value in (("grupp", "Unga"), ("omgång", "2"), ("kommun", "")):
        review.set_attribute(study, "Eva", NAME, name, value)

    assert lookup.attributes(study)[NAME] == (("grupp", "Unga"), ("omgång", "2"))
    assert corpus.transcript(study, NAME).attributes == (("grupp", "Unga"), ("omgång", "2"))
    assert dict(corpus.as_imported(study)[0].attributes)["kommun"] == "Halmstad"
    assert count_waiting(study, "Eva", Filters(attributes={"grupp": "Unga"})) > waiting
    row = next(row for row in tables.segments(study).rows if row[0] == NAME)
    assert row[tables.segments(study).columns.index("omgång")] == "2"

    review.undo(study, "Eva", ["set_attribute"])
    assert dict(lookup.attributes(study)[NAME])["kommun"] == "Halmstad"


def test_what_is_read_again_from_the_files_is_still_corrected(study):
    review.rename_speaker(study, "Eva", NAME, "Åke", "Åke Ek")
    corpus.save_transcripts(study, corpus.as_imported(study))
    corpus.save_segments(study, NAME, corpus.segments(study, NAME))
    assert "Åke Ek" in speakers(study)

    review.undo(study, "Eva", ["rename_speaker"])
    assert {each.speaker for each in corpus.segments(study, NAME)} == {"Samtalsledare", "Åke", "Berit", "Chidi"}


# Reading


def test_the_pieces_of_a_dialogue_are_its_text_and_lie_under_their_codings(study):
    segment = code_something(study)
    code_something(study, "Omar", "lyssnande")
    shown = read_dialogue(study, "Eva", NAME)
    turns = corpus.transcript(study, NAME).turns
    text = corpus.transcript(study, NAME).text

    assert ["".join(piece.text for piece in turn.pieces) for turn in shown.turns] == [
        text[t.start : t.end] for t in turns
    ]
    coded = [piece for turn in shown.turns for piece in turn.pieces if piece.marks]
    assert [(piece.text, piece.marks) for piece in coded] == [(segment.text, (0, 1))]
    assert {(mark.code, mark.coder, mark.turn) for mark in shown.marks} == {
        ("bemotande", "Eva", segment.turn),
        ("lyssnande", "Omar", segment.turn),
    }
    assert {shown.segments[mark.segment] for mark in shown.marks} == {segment.id}
    turn = next(turn for turn in shown.turns if turn.number == segment.turn)
    assert turn.begins <= shown.marks[0].begins < shown.marks[0].ends <= turn.ends
    assert shown.turns[-1].ends == 1
    assert sum(share.share for share in shown.shares) == pytest.approx(1)
    assert shown.shares[0].role == "leader"


def test_a_passage_over_part_of_an_excerpt_splits_it_where_it_begins_and_ends(study):
    segment = first_data(study, "Åke")
    place = type(segment.place)(NAME, segment.place.start + 3, segment.place.start + 9)
    review.code(study, "Eva", (place, corpus.transcript(study, NAME).text[place.start : place.end]), "kompetens")
    shown = read_dialogue(study, "Eva", NAME)

    turn = next(turn for turn in shown.turns if turn.number == segment.turn)
    assert [(len(piece.text), piece.marks) for piece in turn.pieces][:3] == [
        (3, ()),
        (6, (0,)),
        (len(segment.text) - 9, ()),
    ]


def test_who_codes_blind_reads_only_her_own_codings(study, monkeypatch):
    code_something(study)
    code_something(study, "Omar", "lyssnande")
    monkeypatch.setattr("tema.views.blinding.codes_blind", lambda *_: True)

    assert [mark.coder for mark in read_dialogue(study, "Eva", NAME).marks] == ["Eva"]
    assert dialogue_rows(study, "Eva")[0].size.codings == 1


def test_the_list_tells_how_far_the_coder_has_come(study):
    segment = code_something(study)
    review.reject(study, "Eva", (segment.place, segment.text), "lyssnande")
    code_something(study, "Omar")
    first, second, *_ = dialogue_rows(study, "Eva")

    assert (first.name, first.size.judged, first.size.codings) == (NAME, 1, 2)
    assert first.size.excerpts == sum(each.use == "data" for each in corpus.segments(study, NAME))
    assert (second.size.judged, second.size.codings) == (0, 0)


# Searching


def test_a_search_tells_where_and_which_groups_say_it(study):
    found = search(study, "myndighet", leaders=True)
    assert found.turns == sum(each.turns for each in found.shown) > 0
    assert all(any(bit.found for bit in hit.bits) for each in found.shown for hit in each.hits)
    uses = {use.value: use.turns for use in found.by["grupp"]}
    assert sum(uses.values()) == found.turns
    assert uses.keys() == {"Seniorer", "Unga", "Föräldranätverk"}
    assert found.by["grupp"] == tuple(sorted(found.by["grupp"], key=lambda use: (-use.rate, use.value)))

    without = search(study, "myndighet", leaders=False)
    assert without.turns < found.turns
    assert {hit.role for each in without.shown for hit in each.hits} <= {"participant"}


def test_hits_come_page_by_page_and_a_corrected_speaker_is_named(study):
    review.rename_speaker(study, "Eva", NAME, "Samtalsledare", "Maria")
    everything = search(study, "det", per_page=1000)
    pages = [search(study, "det", page=page, per_page=7) for page in range(1, everything.turns // 7 + 2)]

    assert [hit for page in pages for each in page.shown for hit in each.hits] == [
        hit for each in everything.shown for hit in each.hits
    ]
    assert "Maria" in {hit.speaker for each in search(study, "berätta").shown if each.name == NAME for hit in each.hits}


# The page


def dialogues_page(address, coder):
    import streamlit as st

    from tema.ui import dialogues
    from tema.ui.desk import guarded

    st.session_state["language"] = address.get("lang", "sv")
    st.session_state["coder"] = coder
    st.session_state.setdefault("pages", {})
    for name, value in address.items():
        st.query_params[name] = value
    guarded(dialogues.page)()


def drawn(address=None, coder="Eva", **state):
    app = AppTest.from_function(dialogues_page, args=(address or {}, coder), default_timeout=20)
    for key, value in state.items():
        app.session_state[key.replace("_", "-")] = value
    return app.run()


def shown(app):
    assert not app.exception
    return "\n".join(element.proto.body for element in app.get("html"))


def sent(app):
    """What the reader in the browser is given."""
    return next(
        json.loads(each.proto.json) for each in app.get("bidi_component") if '"turns"' in (each.proto.json or "")
    )


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_list_shows_every_dialogue_and_the_filter_narrows_it(language):
    app = drawn({"lang": language})
    assert [f"dialog-{number}.txt" in shown(app) for number in (1, 2, 3, 4)] == [True] * 4
    assert text_in(language)("dialogues-column-judged") in shown(app)

    app.selectbox(key="dialogues-with-grupp").set_value("Unga").run()
    assert [f"dialog-{number}.txt" in shown(app) for number in (1, 2, 3, 4)] == [False, True, False, True]


@pytest.mark.usefixtures("folder")
def test_a_dialogue_that_is_not_there_is_said_calmly():
    assert text_in("sv")("dialogues-unknown", name="finns-inte.txt") in shown(drawn({"dialogue": "finns-inte.txt"}))


def test_an_empty_study_says_what_to_do(tmp_path, monkeypatch):
    Study.create(tmp_path / "tom").close()
    monkeypatch.setenv(STUDY_VARIABLE, str(tmp_path / "tom"))
    assert text_in("sv")("dialogues-none") in shown(drawn())
    st.cache_resource.clear()


def test_the_reader_is_given_the_turn_of_the_address_and_the_codings(folder):
    with Study.open(folder) as study:
        segment = code_something(study)
    app = drawn({"dialogue": NAME, "turn": str(segment.turn)})
    assert not app.exception
    data = sent(app)

    assert (data["name"], data["turn"]) == (NAME, segment.turn)
    assert [code["name"] for code in data["codes"]] == ["Bemötande"]
    assert [data["segments"][mark["segment"]] for mark in data["marks"]] == [segment.id]


def test_roles_attributes_and_names_are_set_on_the_page_and_taken_back(folder):
    app = drawn({"dialogue": NAME}, dialogues_tab="facts")
    app.segmented_control(key=f"role-{NAME}-Åke").set_value("leader").run()
    app.selectbox(key=f"attribute-{NAME}-grupp").set_value("Unga").run()
    app.selectbox(key=f"new-name-{NAME}").set_value("round").run()
    app.text_input(key=f"new-value-{NAME}").set_value("2").run()
    app.button(key="add-attribute").click().run()
    app.selectbox(key=f"name-{NAME}-Chidi").set_value("Berit").run()
    app.button(key=f"name-{NAME}-Chidi-go").click().run()

    assert not app.exception
    with Study.open(folder) as study:
        assert corpus.roles(study, NAME)["Åke"] == "leader"
        assert dict(lookup.attributes(study)[NAME]) == {"kommun": "Halmstad", "grupp": "Unga", "round": "2"}
        assert "Chidi" not in speakers(study)
        app.button(key="undo-correction").click().run()
        assert "Chidi" in speakers(study)


@pytest.mark.usefixtures("folder")
def test_searching_on_the_page_marks_the_words_and_links_to_the_turn():
    app = drawn()
    app.text_input(key="dialogues-query").set_value("myndigheten").run()

    assert "<mark>myndighet</mark>" in shown(app)
    assert "dialogues?lang=sv&amp;dialogue=dialog-1.txt&amp;turn=1" in shown(app)
    app.text_input(key="dialogues-query").set_value("xyzzy").run()
    assert text_in("sv")("dialogues-nothing") in shown(app)


def test_what_attacks_the_page_is_shown_as_text(tmp_path, monkeypatch):
    write_ui_study(tmp_path / "fientlig", hostile=True).close()
    monkeypatch.setenv(STUDY_VARIABLE, str(tmp_path / "fientlig"))
    app = drawn({"dialogue": NAME})
    assert "<img" not in shown(app)
    assert any(HOSTILE in piece[0] for turn in sent(app)["turns"] for piece in turn["pieces"])
    app = drawn()
    app.text_input(key="dialogues-query").set_value("fetstil").run()
    assert "&lt;script&gt;" in shown(app)
    assert "<script" not in shown(app)
    assert "<img" not in shown(app)
    st.cache_resource.clear()
