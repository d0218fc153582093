"""Granska in a real browser: every act by key and by mouse, and nothing lost or doubled whatever happens meanwhile."""

import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from conftest import visits
from tema import review
from tema.records import Place
from tema.store import corpus, derived, ledger
from tema.store.reads import lookup
from tema.store.study import Study
from ui_study import CODES, HOSTILE, WORDING, write_ui_study

pytestmark = pytest.mark.browser
expect.set_options(timeout=20_000)

OPENING = (
    "Jag tänker 😀 att de 👩‍👩‍👧 lyssnar, ibland. Men jag väntade jättelänge på svar och tappade nästan tron på dem."
)

SERVE = """
import sys
from pathlib import Path
from tema.store import database
from tema.ui.launch import launch
database.PATIENCE = 1.0
told = lambda address: print(address, flush=True)
launch(Path(sys.argv[1]), port=int(sys.argv[2]), open_browser=False, announce=told)
"""

# What stood on the page when each key was pressed: the excerpt and the suggestion that the key answered.
WATCH = """
window.pressed = [];
window.addEventListener("keydown", () => {
  const page = document.querySelector(".tr");
  const accept = page?.querySelector("[data-act=accept]");
  if (page?.dataset.card && !accept.disabled) {
    window.pressed.push([page.dataset.card, page.querySelector(".tr-offer .tr-title").textContent]);
  }
}, true);
"""

# A page that holds what is not stored yet asks before it is left; here the answer is always yes.
LEAVE = "window.addEventListener('beforeunload', event => event.stopImmediatePropagation(), true);"


class Server:
    """A server for one study that can be killed and started again on the same port."""

    def __init__(self, folder, home):
        self.folder, self.home = folder, home
        with closing(socket.socket()) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = None
        self.start()

    def start(self):
        environment = {**os.environ, "HOME": str(self.home), "TEMA_LANGUAGE": "sv", "USER": "eva", "LOGNAME": "eva"}
        command = [sys.executable, "-c", SERVE, str(self.folder), str(self.port)]
        self.process = subprocess.Popen(command, cwd=self.home, env=environment, stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()

    def kill(self):
        """End the server as a power cut does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=10)
        self.process.stdout.close()


@contextmanager
def serving(browser, folder, home):
    server = Server(folder, home)
    try:
        yield server, visits(browser, server.address)
    finally:
        server.kill()


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A study whose first excerpt holds emoji, before and within what is coded there; and one of 624 excerpts."""
    folder = tmp_path_factory.mktemp("written")
    write_ui_study(folder / "small", opening=OPENING).close()
    write_ui_study(folder / "big", times=13).close()
    return folder


@pytest.fixture
def small(browser, written, tmp_path):
    folder = Path(shutil.copytree(written / "small", tmp_path / "Tillitsstudien"))
    with serving(browser, folder, tmp_path) as (_, visit):
        yield folder, visit


@pytest.fixture
def big(browser, written, tmp_path):
    folder = Path(shutil.copytree(written / "big", tmp_path / "Tillitsstudien"))
    with serving(browser, folder, tmp_path) as (server, visit):
        yield folder, visit, server


def acts(folder, *wanted):
    """The decisions of eva at the page, in order."""
    with Study.open(folder) as study:
        return [d for d in ledger.decisions(study) if d.coder == "eva" and (not wanted or d.act in wanted)]


def codings(folder):
    with Study.open(folder) as study:
        return {(each.quote, each.code, each.valence) for each in derived.codings(study) if each.coder == "eva"}


def keys(ui, *pressed):
    for key in pressed:
        ui.page.keyboard.press(key)
    return ui


def opened_at_the_emoji(ui, folder):
    """Open the excerpt with emoji by its address."""
    with Study.open(folder) as study:
        (text,) = (each.text for each in corpus.transcripts(study) if each.name == "dialog-1.txt")
    start = text.index(OPENING)
    segment = Place("dialog-1.txt", start, start + len(OPENING)).id
    ui.page.goto(f"{ui.address}/review?lang=sv&excerpt={segment}")
    ui.excerpt.first.wait_for()
    expect(ui.page.locator(".tr")).to_have_attribute("data-card", segment)
    return ui.idle()


def test_each_answer_has_a_key_and_can_be_taken_back(small):
    folder, visit = small
    with visit() as ui:
        ui.review()
        keys(ui, "+", "a").done("Godkände")
        keys(ui, "x").done("Avvisade")
        keys(ui, "s").done("Hoppade över")
        keys(ui, "e").done("Bra exempel")
        keys(ui, "t").done("Tveksamt")
        keys(ui, "m").page.keyboard.type("axs z 12 k")
        keys(ui, "Escape").done("Antecknade")
        keys(ui, "k").page.keyboard.type("rättv")
        keys(ui, "Shift+Enter").done("Kodade · Rättvisa")
        did = [d.act for d in acts(folder)]
        for _ in did:
            keys(ui, "z")
        expect(ui.page.locator(".tr-latest li")).to_have_count(0)
        ui.saved()

    assert did == ["accept", "reject", "skip", "flag", "flag", "memo", "code"]
    made = acts(folder)
    assert [d.valence for d in made][:1] == ["strengthens"]
    assert made[5].values["text"] == "axs z 12 k"
    assert made[0].values["seconds"] >= 0
    assert 0 < made[0].values["probability"] < 1
    assert {d.undoes for d in made[7:]} == {d.id for d in made[:7]}
    assert codings(folder) == set()


def test_another_code_replaces_the_suggestion_or_is_added_and_a_number_picks_a_suggestion(small):
    folder, visit = small
    with visit() as ui:
        ui.review()
        first = ui.excerpt.inner_text()
        keys(ui, "2", "a").done("Godkände · Att bli lyssnad på")
        expect(ui.excerpt).to_have_text(first)
        ui.do("other").page.get_by_role("combobox", name="Sök kod").fill("rätt")
        ui.page.get_by_role("option", name="Rättvisa").click()
        ui.done("Kodade · Rättvisa")
        expect(ui.excerpt).not_to_have_text(first)
        keys(ui, "ArrowLeft")
        expect(ui.excerpt).to_have_text(first)
        keys(ui, "z").saved()

    made = acts(folder)
    assert [(d.act, d.code) for d in made if d.act != "undo"] == [
        ("accept", "lyssnande"),
        ("reject", "bemotande"),
        ("code", "rattvisa"),
    ]
    assert [d.undoes for d in made if d.act == "undo"] == [made[2].id, made[1].id]
    assert codings(folder) == {(first, "lyssnande", None)}


def test_a_passage_is_coded_changed_and_removed_by_keyboard_alone(small):
    folder, visit = small
    with visit() as ui:
        opened_at_the_emoji(ui, folder)
        keys(ui, "v", *["ArrowRight"] * 3, *["Shift+ArrowRight"] * 3)
        expect(ui.page.locator(".tr-passage")).to_have_text("att de 👩‍👩‍👧 lyssnar")
        keys(ui, "Enter").page.keyboard.type("att bli")
        keys(ui, "Enter").done("Kodade · Att bli lyssnad på")
        coded = codings(folder)
        keys(ui, "o", "v", "Shift+ArrowRight", "Enter").saved()
        wider = codings(folder)
        keys(ui, "k").page.keyboard.type("rättv")
        keys(ui, "Enter").done("Kodade · Rättvisa")
        keys(ui, "-").done("Kodade · Rättvisa")
        recoded = codings(folder)
        keys(ui, "Delete").done("Tog bort · Rättvisa")
        removed = codings(folder)
        back = []
        for _ in range(5):
            keys(ui, "z").saved()
            back.append(codings(folder))

    assert coded == {("att de 👩‍👩‍👧 lyssnar", "lyssnande", None)}
    assert wider == {("att de 👩‍👩‍👧 lyssnar, ibland", "lyssnande", None)}
    assert recoded == {("att de 👩‍👩‍👧 lyssnar, ibland", "rattvisa", "weakens")}
    assert removed == set()
    assert back == [recoded, {(*next(iter(recoded))[:2], None)}, wider, coded, set()]


def test_a_passage_is_marked_with_the_mouse_and_whole_words_are_taken(small):
    folder, visit = small
    with visit() as ui:
        opened_at_the_emoji(ui, folder)
        drag(ui, "tade jätte")
        expect(ui.page.locator(".tr-passage")).to_have_text("väntade jättelänge")
        keys(ui, "1").done("Kodade · Bemötande")
        ui.page.locator(".tr-legend button", has_text="väntade").click()
        ui.page.get_by_role("button", name="Ta bort kodningen").click()
        ui.done("Tog bort · Bemötande")
        beside = ui.page.locator(".tr-beside:not(.tr-leads) .tr-said").first
        words = beside.inner_text().split()[0]
        beside.dblclick(position={"x": 8, "y": 8})
        keys(ui, "1").done("Kodade · Bemötande")

    assert [(d.act, d.quote) for d in acts(folder)] == [
        ("code", "väntade jättelänge"),
        ("uncode", "väntade jättelänge"),
        ("code", words),
    ]


def drag(ui, words):
    """Mark these words of the excerpt as a mouse does, from the first letter to the last."""
    box = ui.excerpt.first.evaluate(
        """(mark, words) => { const node = mark.firstChild, at = node.data.indexOf(words);
        const end = (from, to) => { const range = document.createRange();
          range.setStart(node, from); range.setEnd(node, to);
          const box = range.getBoundingClientRect(); return [box.left, box.right, box.top + box.height / 2]; };
        const first = end(at, at + 1), last = end(at + words.length - 1, at + words.length);
        return [first[0] + 1, first[2], last[1] - 1, last[2]]; }""",
        words,
    )
    mouse = ui.page.mouse
    mouse.move(box[0], box[1])
    mouse.down()
    mouse.move(box[2], box[3], steps=4)
    mouse.up()


def test_colleagues_codings_and_ones_own_stand_in_the_text_with_a_legend(small):
    folder, visit = small
    with Study.open(folder) as study:
        first = next(s for s in corpus.segments(study, "dialog-1.txt") if s.text == OPENING)
        start = first.place.start
        at = (Place("dialog-1.txt", start, start + 10), OPENING[:10])
        review.code(study, "Omar", at, "rattvisa", "weakens")
        review.code(study, "eva", (first.place, first.text), "kompetens")
    with visit() as ui:
        opened_at_the_emoji(ui, folder)
        legend = ui.page.locator(".tr-legend")
        expect(legend).to_contain_text("Rättvisa · Försvagar · Omar")
        expect(legend.get_by_role("button", name="Kunnighet")).to_be_visible()
        expect(ui.page.locator(".tr-own .tr-lined").first).to_have_text("Jag tänker")


def test_keys_mean_nothing_while_writing_choosing_or_held_down(small):
    folder, visit = small
    with visit() as ui:
        ui.review()
        ui.page.keyboard.down("a")
        for _ in range(20):
            ui.page.keyboard.down("a")
        ui.page.keyboard.up("a")
        ui.done("Godkände")
        keys(ui, "Control+x", "Alt+a", "Meta+s")
        ui.press("filters").page.get_by_text("Kluster", exact=True).first.wait_for()
        keys(ui, "x", "s")
        keys(ui, "Escape")
        expect(ui.page.get_by_text("Kluster", exact=True)).to_have_count(0)
        keys(ui, "x").done("Avvisade")

    assert [d.act for d in acts(folder)] == ["accept", "reject"]


def test_five_hundred_keys_in_a_burst_are_stored_once_each(big):
    folder, visit, _ = big
    with visit() as ui:
        ui.page.add_init_script(WATCH)
        ui.review()
        keys(ui, *["a"] * 500).saved()
        shown = ui.page.evaluate("window.pressed")

    names = dict(
        zip(("Kunnighet", "Bemötande", "Att bli lyssnad på", "Tillgänglighet", "Rättvisa"), CODES, strict=True)
    )
    stored = Counter((d.place.id, d.code) for d in acts(folder))
    assert stored == Counter((card, names[name]) for card, name in shown)
    assert max(stored.values()) == 1
    assert len(stored) > 250


def test_a_killed_server_loses_nothing_that_was_decided(big):
    folder, visit, server = big
    with visit() as ui:
        ui.page.add_init_script(WATCH)
        ui.review()
        keys(ui, *["a"] * 15)
        server.kill()
        keys(ui, *["a"] * 15)
        expect(ui.page.locator(".tr-status")).not_to_have_attribute("data-state", "saved")
        server.start()
        expect(ui.page.locator(".tr-status")).to_have_attribute("data-state", "saved", timeout=40_000)
        keys(ui, "a").saved()
        shown = ui.page.evaluate("window.pressed")

    stored = Counter(d.place.id for d in acts(folder, "accept"))
    assert len(shown) == 31
    assert stored == Counter(card for card, _ in shown)


def test_while_another_program_holds_the_study_the_log_is_kept_and_the_page_says_why(small):
    folder, visit = small
    with visit() as ui:
        ui.review()
        with closing(sqlite3.connect(folder / "tema.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            keys(ui, "a", "x", "a")
            expect(ui.page.locator(".tr-alert")).to_contain_text("Ett annat program")
            expect(ui.page.locator(".tr-status")).to_have_attribute("data-state", "unsaved")
            other.execute("ROLLBACK")
        ui.saved()
        expect(ui.page.locator(".tr-alert")).to_be_empty()

    assert [d.act for d in acts(folder)] == ["accept", "reject", "accept"]


def test_a_reload_in_the_middle_of_a_burst_loses_nothing(big):
    folder, visit, _ = big
    with visit() as ui:
        ui.page.add_init_script(WATCH + LEAVE)
        ui.review()
        keys(ui, *["a"] * 12)
        shown = ui.page.evaluate("window.pressed")
        ui.page.reload()
        ui.excerpt.first.wait_for()
        ui.saved()
        expect(ui.page.locator(".tr-latest li")).to_have_count(10)

    assert Counter(d.place.id for d in acts(folder)) == Counter(card for card, _ in shown)


def test_two_tabs_of_one_coder_both_work_and_what_one_decided_the_other_skips(big):
    folder, visit, _ = big
    with visit() as one, visit() as other:
        one.review()
        other.review()
        same = one.page.locator(".tr").get_attribute("data-card")
        expect(other.page.locator(".tr")).to_have_attribute("data-card", same)
        keys(one, "a").saved()
        keys(other, "x").saved()
        keys(one, *["a"] * 70).saved()
        keys(other, *["x"] * 70).saved()

    with Study.open(folder) as study:
        coded = {(each.place, each.code) for each in derived.codings(study)}
        refused = {(place, code) for _, place, code in derived.rejections(study)}
    made = acts(folder)
    assert len({d.id for d in made}) == len(made) > 130
    assert coded.isdisjoint(refused)
    assert same in {place.id for place, _ in refused}


def test_words_that_attack_stay_words_in_every_part_of_the_page(browser, tmp_path):
    folder = tmp_path / "Tillitsstudien"
    bait = "<img src=x onerror=alert(1)>"
    write_ui_study(folder, hostile=True, wording=WORDING.replace("Hon kunde lagen utantill", bait)).close()
    with serving(browser, folder, tmp_path) as (_, visit), visit() as ui:
        ui.review()
        expect(ui.excerpt).to_have_text(HOSTILE)
        expect(ui.page.locator(".tr-where")).to_contain_text("![k](http://utanfor.example/k.png)")
        keys(ui, "m").page.keyboard.type("<b>fet</b> ![](http://utanfor.example)")
        keys(ui, "Escape").done("<script>")
        keys(ui, "a").done("<script>")
        keys(ui, "ArrowRight", "ArrowLeft", "ArrowLeft")
        ui.page.locator(".tr-latest-box summary").click()
        assert ui.page.title() != "intagen"
        assert ui.page.locator(".tr img, .tr script, .tr b").count() == 0


def test_blind_coders_are_shown_nothing_of_the_machine_or_the_colleagues(small):
    folder, visit = small
    with Study.open(folder) as study:
        first = next(s for s in corpus.segments(study, "dialog-1.txt") if s.text == OPENING)
        review.code(study, "Omar", (first.place, first.text), "rattvisa")
        ledger.append(study, [setting("audit_share", "50")])
        suggested = len(lookup.suggestion_counts(study))
    with visit() as ui:
        ui.review()
        hidden = 0
        for _ in range(12):
            label = ui.page.locator(".tr-offer .tr-label").inner_text()
            if label == "Bedöm själv":
                hidden += 1
                expect(ui.page.locator(".tr-offers li, .tr-mark-offer")).to_have_count(0)
                keys(ui, "x")
            else:
                keys(ui, "s")
        ui.saved()

    assert suggested
    assert hidden
    unseen = [d for d in acts(folder) if d.values.get("hidden")]
    assert {d.act for d in unseen} == {"reject"}
    assert all(d.values["audit"] for d in unseen)
    assert all(d.values["inclusion"] == 0.5 for d in unseen)


def setting(key, value):
    from tema.decisions import decision

    return decision("eva", "set_setting", values={"key": key, "value": value})


def test_the_whole_dialogue_is_a_key_away_and_the_way_back_leads_to_the_same_excerpt(small):
    folder, visit = small
    with visit() as ui:
        ui.review()
        keys(ui, "a", "x").saved()
        card = ui.page.locator(".tr").get_attribute("data-card")
        keys(ui, "d")
        expect(ui.page).to_have_url(re.compile(rf"dialogues\?.*dialogue={card.partition(':')[0]}.*turn=\d+"))
        ui.idle().page.go_back()
        expect(ui.page.locator(".tr")).to_have_attribute("data-card", card)
        expect(ui.page.locator(".tr-left")).to_have_text("48 kvar")

    assert [d.act for d in acts(folder)] == ["accept", "reject"]
