"""Many at once: a sample is read, one act answers them all, and one undo takes it back."""

import pytest
from streamlit.testing.v1 import AppTest

from tema import review
from tema.messages import text_in
from tema.review.bulk import MOST, answer_many
from tema.store import derived, ledger, machine
from tema.store.reads import lookup
from tema.store.reads.filters import Filters
from tema.store.study import Study
from tema.views.bulk import batch, still_open
from ui_study import HOSTILE

TEXT = text_in("sv")


@pytest.fixture
def study(folder):
    with Study.open(folder) as study:
        yield study


def offered(found):
    return [((each.excerpt.place, each.excerpt.text), each.strength) for each in found]


def test_a_batch_is_the_strongest_that_wait_and_a_sample_of_it(study):
    wanted = sorted((s for s in machine.suggestions(study) if s.code == "bemotande"), key=lambda s: -s.probability)
    whole = batch(study, "Eva", Filters(code="bemotande"), MOST)
    part = batch(study, "Eva", Filters(code="bemotande"), 12)

    assert whole.waiting == len(wanted) == len(whole.all)
    assert {each.excerpt.place.id for each in whole.all} == {s.segment for s in wanted}
    assert min(each.strength for each in part.all) >= wanted[11].probability
    assert (len(part.sample), len(part.others)) == (5, 7)
    assert part == batch(study, "Eva", Filters(code="bemotande"), 12), "the same sample when the page is drawn again"
    few = batch(study, "Eva", Filters(code="bemotande", transcript="dialog-1.txt"), MOST)
    assert 0 < len(few.sample) <= 10
    assert few.others == ()
    assert batch(study, "Eva", Filters(code="bemotande", least=0.99), MOST).all == ()


def test_many_answers_are_one_act_marked_as_bulk_and_undone_together(study):
    found = batch(study, "Eva", Filters(code="bemotande"), 12)
    made = answer_many(study, "Eva", "bemotande", offered(found.all), yes=True, sample=5)

    assert [each.values["bulk"] for each in made] == [{"of": 12, "sample": 5}] * 12
    assert len({each.values["act"] for each in made}) == 1
    assert {round(each.values["probability"], 4) for each in made} == {round(o.strength, 4) for o in found.all}
    assert {(c.place, c.origin) for c in derived.codings(study)} == {
        (each.excerpt.place, "suggestion") for each in found.all
    }
    assert batch(study, "Eva", Filters(code="bemotande"), 12).waiting == found.waiting - 12

    review.undo(study, "Eva", review.JUDGEMENTS)
    assert derived.codings(study) == ()
    assert batch(study, "Eva", Filters(code="bemotande"), 12) == found


def test_more_than_can_be_overlooked_and_nothing_at_all_are_refused(study):
    one = offered(batch(study, "Eva", Filters(code="bemotande"), 12).all)[0]
    before = ledger.decisions(study)
    for given in ([], [one] * (MOST + 1)):
        with pytest.raises(ValueError, match=str(len(given))):
            answer_many(study, "Eva", "bemotande", given, yes=False, sample=5)
    assert ledger.decisions(study) == before


def test_what_was_answered_in_another_window_is_left_alone(study):
    found = batch(study, "Eva", Filters(code="bemotande"), 12)
    first = found.all[0].excerpt
    review.reject(study, "Eva", (first.place, first.text), "bemotande")

    assert still_open(study, "Eva", "bemotande", found.all) == found.all[1:]


def many_page():
    import streamlit as st

    from tema.ui.desk import desk
    from tema.ui.review.bulk import many
    from tema.ui.review.queues import choose
    from tema.views.codebook import codebook_in_force

    st.session_state["language"] = "sv"
    st.session_state["coder"] = "Eva"
    at = desk()
    book = codebook_in_force(at.study)
    many(at, book, choose(at, book))


def drawn(**state):
    app = AppTest.from_function(many_page, default_timeout=20)
    for key, value in {"review-mode": "many", "bulk-code": "bemotande", **state}.items():
        app.session_state[key.replace("_", "-")] = value
    return app.run()


def shown(app):
    return "\n".join(element.proto.body for element in app.get("html"))


def test_nothing_is_answered_before_the_sample_has_been_opened(folder):
    app = drawn()

    assert not app.exception
    assert app.button(key="bulk-accept").disabled
    assert app.button(key="bulk-reject").disabled
    assert TEXT("queue-bulk-read-first") in shown(app)
    assert not [box for box in app.checkbox if str(box.key).startswith("bulk-")]
    with Study.open(folder) as study:
        assert len(ledger.decisions(study)) == 1


def test_a_read_batch_is_answered_without_the_one_unticked_and_taken_back(folder):
    app = drawn(bulk_most=10)
    app.session_state["bulk-read"] = True
    app.run()
    ticked = [box for box in app.checkbox if str(box.key).startswith("bulk-with-")]
    ticked[1].set_value(False).run()
    assert app.button(key="bulk-accept").label == TEXT("queue-bulk-accept", count=9)
    app.button(key="bulk-accept").click().run()

    assert not app.exception
    assert TEXT("queue-bulk-accepted", count=9) in shown(app)
    assert app.button(key="bulk-accept").disabled, "the next batch has not been read"
    with Study.open(folder) as study:
        made = [each for each in ledger.decisions(study) if each.act == "accept"]
    assert len(made) == 9
    assert {each.values["bulk"]["of"] for each in made} == {9}

    app.button(key="bulk-undo").click().run()
    assert not app.exception
    with Study.open(folder) as study:
        assert derived.codings(study) == ()


def test_the_strength_and_the_limits_above_narrow_the_batch(study):
    mine = [s for s in machine.suggestions(study) if s.code == "bemotande"]
    strong = sum(s.probability >= 0.75 for s in mine)
    one = sum(s.segment.startswith("dialog-1.txt") for s in mine)

    assert TEXT("queue-bulk-waiting", count=strong) in shown(drawn(bulk_strength=(75, 100)))
    assert TEXT("queue-bulk-waiting", count=one) in shown(drawn(filter_transcript="dialog-1.txt", address_of="Eva"))
    assert {strong, one} & {0, len(mine)} == set()


@pytest.mark.usefixtures("folder")
def test_without_a_code_there_is_only_the_choice():
    app = drawn(bulk_code=None)

    assert not app.exception
    assert not [button for button in app.button if str(button.key).startswith("bulk-")]


def test_the_words_of_the_excerpts_are_never_markup(folder):
    with Study.open(folder) as study:
        name = next(s.segment for s in machine.suggestions(study) if s.code == "bemotande")
        place = lookup.segments(study, [name])[name].place
        with study.writing() as connection:
            connection.exec_driver_sql("UPDATE segment SET text = ? WHERE id = ?", (HOSTILE, place.id))
    app = drawn(bulk_most=50)
    for key in ("bulk-read", "bulk-rest"):
        app.session_state[key] = True
    app.run()

    assert "<script>" not in shown(app)
    assert "&lt;script&gt;" in shown(app)
