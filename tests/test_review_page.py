"""What the review component is given: small answers, nothing that is to be hidden, the same words in both languages."""

import importlib
import json

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tema import review
from tema.decisions import decision
from tema.messages import text_in
from tema.preferences import remember_blind
from tema.store import corpus, ledger, machine
from tema.store.reads import lookup
from tema.store.reads.waiting import Filters
from tema.ui.desk import Desk
from tema.ui.review.answering import AHEAD, Heard, Queue, answer, heard
from tema.ui.review.sentences import SENTENCES
from tema.views.cards import cards
from tema.views.codebook import codebook_in_force
from ui_study import copy_ui_study


@pytest.fixture
def study(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("TEMA_STUDY", str(tmp_path / "studie"))
    with copy_ui_study(tmp_path / "studie") as made:
        yield made
    st.cache_resource.clear()


def desk(study, coder="Eva", language="sv"):
    return Desk(study, coder, language, text_in(language))


def told(study, said=Heard(), *, queue=Queue("strongest", Filters()), **who):  # noqa: B008  (both are frozen)
    at = desk(study, **who)
    return answer(at, codebook_in_force(study), queue, said)


def test_the_first_answer_holds_everything_and_the_next_ones_only_what_is_new(study):
    first = told(study)
    quiet = told(study, Heard(session="s", number=3, queue=first["key"], book=first["book"]["version"]))

    assert first["order"] == [card["id"] for card in first["cards"]]
    assert len(first["cards"]) == first["left"] == 48 < AHEAD
    assert not first["more"]
    assert quiet["heard"] == {"session": "s", "number": 3}
    assert (quiet["cards"], quiet["turns"], quiet["order"], quiet["book"], quiet["latest"]) == (
        [],
        {},
        None,
        None,
        None,
    )
    assert len(json.dumps(quiet)) < 6000


def test_a_page_that_runs_short_gets_the_order_and_the_cards_that_it_lacks(study):
    first = told(study)
    held = tuple(first["order"][:40])
    said = Heard(queue=first["key"], book=first["book"]["version"], fill=held, need=(held[0], "dialog-1.txt:1-2"))
    more = told(study, said)

    assert more["order"] == first["order"]
    assert [card["id"] for card in more["cards"]] == [held[0], *first["order"][40:]]
    assert more["asked"] == [held[0], "dialog-1.txt:1-2"]


def test_another_queue_coder_language_or_run_makes_everything_new(study):
    first = told(study)
    keys = {
        first["key"],
        told(study, queue=Queue("dialogue", Filters()))["key"],
        told(study, queue=Queue("strongest", Filters(code="kompetens")))["key"],
        told(study, coder="Omar")["key"],
        told(study, language="en")["key"],
    }

    assert len(keys) == 5
    assert told(study, Heard(queue="an old one", book=first["book"]["version"]))["book"] is not None


def test_what_is_logged_is_stored_before_it_is_acknowledged(study):
    first = told(study)
    card = first["cards"][0]
    step = {"act": "accept", "place": [card["dialogue"], *card["at"]], "quote": card["quote"]}
    log = ({"id": "e1", "coder": "Eva", "card": card["id"], "steps": [{**step, "code": card["offers"][0]["code"]}]},)
    wrong = ({**log[0], "id": "e2", "steps": [{**step, "code": "finns-inte"}]},)
    after = told(study, Heard(queue=first["key"], log=(*log, *wrong), latest=True))

    assert after["ack"] == ["e1"]
    assert [(each["id"], each["card"]) for each in after["refused"]] == [("e2", card["id"])]
    assert "finns-inte" in after["refused"][0]["text"]
    assert [(each["act"], each["segment"]) for each in after["latest"]] == [("accept", card["id"])]


def test_what_is_logged_is_stored_also_when_another_page_is_drawn(study, monkeypatch):
    card = told(study)["cards"][0]
    step = {"act": "skip", "place": [card["dialogue"], *card["at"]], "quote": card["quote"]}
    talk = {"log": [{"id": "e1", "coder": "Eva", "card": card["id"], "steps": [step]}]}
    page = importlib.import_module("tema.ui.review.page")
    monkeypatch.setattr(page, "desk", lambda: desk(study))
    monkeypatch.setattr(page.st, "session_state", {page.KEY: {"talk": talk}})

    page._noted()

    assert [(each.act, each.coder) for each in ledger.decisions(study)][-1:] == [("skip", "Eva")]


def test_the_excerpt_of_a_link_comes_first_whatever_its_state(study):
    segment = next(each for each in corpus.segments(study) if each.use == "data")
    for each in lookup.suggestion_counts(study):
        review.reject(study, "Eva", (segment.place, segment.text), each)
    queue = Queue("strongest", Filters(), segment.id)
    shown = told(study, queue=queue)
    gone = told(study, queue=Queue("strongest", Filters(), "dialog-1.txt:1-2"))

    assert shown["first"] == segment.id
    assert segment.id in {card["id"] for card in shown["cards"]}
    assert segment.id not in shown["order"]
    assert gone["first"] is None
    assert gone["notice"] == text_in("sv")("review-excerpt-gone")


def test_a_turn_that_many_excerpts_stand_beside_is_sent_once(study):
    first = told(study, queue=Queue("dialogue", Filters()))

    assert sum(len(card["turns"]) for card in first["cards"]) > 2 * len(first["turns"])
    for card in first["cards"]:
        own = first["turns"][f"{card['dialogue']}#{card['turn']}"]
        start, end = (at - own["start"] for at in card["at"])
        assert own["text"][start:end] == card["quote"]


def test_a_corrected_speaker_stands_at_the_turn(study):
    segment = next(each for each in corpus.segments(study) if each.use == "data")
    review.set_speaker(study, "Eva", segment.place.transcript, segment.turn, "Doris")
    review.rename_speaker(study, "Eva", segment.place.transcript, "Samtalsledare", "Moa")
    (card,) = cards(study, "Eva", [segment.id])

    assert card.speaker == "Doris"
    assert [turn.speaker for turn in card.turns if turn.leads][:1] == ["Moa"]


def test_a_leader_whose_name_says_so_is_not_called_it_twice(study):
    review.rename_speaker(study, "Eva", "dialog-1.txt", "Samtalsledare", "Moa (Samtalsledare)")
    turns = told(study)["turns"]

    leads = {turn["who"] for key, turn in turns.items() if turn["leads"] and key.startswith("dialog-1.txt#")}
    assert leads == {"Moa (Samtalsledare)"}


def test_a_renamed_speaker_leads_if_people_say_so(study):
    segment = next(each for each in corpus.segments(study) if each.use == "data")
    name = segment.place.transcript
    review.rename_speaker(study, "Eva", name, segment.speaker, "Anna")
    review.set_role(study, "Eva", name, "Anna", "leader")
    (card,) = cards(study, "Eva", [segment.id])

    assert card.speaker == "Anna"
    assert next(turn.leads for turn in card.turns if turn.number == card.turn)
    assert corpus.roles(study, name)["Anna"] == "leader"


def test_accepted_examples_come_from_the_study_the_good_ones_first_and_none_that_was_refused(study):
    segments = [each for each in corpus.segments(study) if each.use == "data"][:4]
    for each in segments:
        review.code(study, "Omar", (each.place, each.text), "kompetens")
    review.flag(study, "Eva", (segments[1].place, segments[1].text), "exemplar")
    review.reject(study, "Eva", (segments[3].place, segments[3].text), "kompetens")
    examples = told(study)["book"]["codes"]["kompetens"]["accepted"]

    assert examples[0]["text"] == segments[1].text
    assert {each["text"] for each in examples} == {each.text for each in segments[:3]}


def test_a_blind_coder_is_sent_nothing_of_the_machine_or_the_colleagues(study):
    segment = next(each for each in corpus.segments(study) if each.use == "data")
    review.code(study, "Omar", (segment.place, segment.text), "rattvisa")
    seen = told(study)
    remember_blind(study.folder, "Eva", blind=True)
    unseen = told(study)

    assert any(card["offers"] for card in seen["cards"])
    assert any(coding["coder"] == "Omar" for card in seen["cards"] for coding in card["codings"])
    assert unseen["key"] != seen["key"]
    assert {card["hidden"] for card in unseen["cards"]} == {"blind"}
    assert not any(card["offers"] or card["codings"] for card in unseen["cards"])
    assert not any(code["accepted"] for code in unseen["book"]["codes"].values())


def test_at_a_silent_audit_the_suggestions_are_not_sent(study):
    ledger.append(study, [decision("Eva", "set_setting", values={"key": "audit_share", "value": "50"})])
    shown = told(study)["cards"]

    assert 5 < sum(card["hidden"] == "audit" for card in shown) < 43
    assert all(bool(card["offers"]) != bool(card["hidden"]) for card in shown)

    card = next(card for card in shown if card["hidden"])
    step = {
        "act": "none",
        "place": [card["dialogue"], *card["at"]],
        "quote": card["quote"],
        "hidden": True,
        "audit": True,
    }
    log = ({"id": "e1", "coder": "Eva", "card": card["id"], "steps": [step]},)
    (done,) = told(study, Heard(log=log))["latest"]
    assert (done["act"], done["code"]) == ("none", None)


def test_before_the_first_run_the_empty_page_says_what_to_do(study):
    machine.save_suggestions(study, [])
    with study.writing() as connection:
        connection.exec_driver_sql("DELETE FROM fingerprint WHERE stage = 'suggest'")

    assert told(study)["text"]["done-how"] == text_in("sv")("review-not-run")


def test_what_the_component_says_is_read_with_care():
    assert heard(None) == heard({"talk": "nonsense"}) == heard({}) == Heard()
    said = heard({"talk": {"session": "s", "number": 2, "log": [{"id": "e"}, 3], "fill": ["a"], "need": [1]}})
    assert (said.log, said.fill, said.need, said.go) == (({"id": "e"},), ("a",), ("1",), None)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_sentence_of_the_component_is_in_the_catalogues(study, language):
    text = told(study, language=language)["text"]

    assert set(text) == {*SENTENCES, "language"}
    assert text["accept"] == {"sv": "Godkänn", "en": "Accept"}[language]


def the_page(coder):
    import streamlit as st

    st.session_state["language"] = "sv"
    st.session_state["coder"] = coder
    st.session_state.setdefault("pages", {})
    from tema.ui.review import page

    page()


def drawn():
    return AppTest.from_function(the_page, args=("Eva",), default_timeout=60).run()


def sent(app):
    """What the component was given."""
    assert not app.exception
    (component,) = app.get("bidi_component")
    return json.loads(component.proto.json)


@pytest.mark.usefixtures("study")
def test_the_page_is_drawn_and_a_limit_narrows_what_is_sent():
    app = drawn()
    assert app.title[0].value == "Granska"
    assert sent(app)["left"] == 48

    app.selectbox(key="filter-transcript").set_value("dialog-3.txt").run()

    assert sent(app)["left"] == 12
    assert {card["dialogue"] for card in sent(app)["cards"]} == {"dialog-3.txt"}


def test_a_new_run_makes_a_new_queue(study):
    app = drawn()
    first = sent(app)
    machine.save_suggestions(study, [each for each in machine.suggestions(study) if each.code == "rattvisa"])
    machine.set_fingerprint(study, "suggest", "en ny")
    second = sent(app.run())

    assert first["key"] != second["key"]
    assert 0 < second["left"] < first["left"]
