"""Why a code is suggested, in a real browser: what carries it, what is near and against, and the valence with it."""

from dataclasses import replace

import pytest
from axe import serious
from playwright.sync_api import expect

from conftest import visits
from tema.preferences import remember_blind
from tema.records import Evidence, Suggestion
from tema.store import corpus, derived, machine
from tema.store.study import Study
from ui_study import write_ui_study

pytestmark = pytest.mark.browser
expect.set_options(timeout=20_000)

OPENING = "Jag 😀 ringde tre gånger, och till slut var det ingen som visste vad som gällde. Man tappar tron på dem."
CARRIES = "ingen som visste vad som gällde"
TREATED = "Man tappar tron på dem"
BAIT = "<img src=x onerror=\"document.title='intagen'\"> **fet**"


def suggestions(segment):
    """Two codes for the first excerpt, with every kind of reason; of the first the words attack."""
    start = segment.text.index(CARRIES)
    second = segment.text.index(TREATED)
    evidence = (
        Evidence("coding", "Handläggaren visste mindre än jag om reglerna.", 0.71),
        Evidence("example", f"Hon kunde lagen utantill. {BAIT}", 0.62),
        Evidence("against", "Hon log och hälsade.", 0.4),
    )
    return [
        Suggestion(
            *(segment.id, "kompetens", 0.71, evidence, (start, start + len(CARRIES)), ("visste", "gällde", BAIT)),
            valence="weakens",
            valence_probability=0.83,
        ),
        Suggestion(segment.id, "bemotande", 0.25, evidence[:1], (second, second + len(TREATED))),
    ]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "Tillitsstudien"
    with write_ui_study(folder, opening=OPENING) as study:
        first = next(each for each in corpus.segments(study, "dialog-1.txt") if each.use == "data")
        rest = [replace(each, probability=0.6) for each in machine.suggestions(study) if each.segment != first.id]
        machine.save_suggestions(study, [*suggestions(first), *rest])
    return folder


@pytest.fixture
def visit(browser, served, folder, tmp_path):
    with served(folder, tmp_path) as address:
        yield visits(browser, address)


def told(folder):
    with Study.open(folder) as study:
        return {(each.code, each.valence) for each in derived.codings(study)}


def keys(ui, *pressed):
    for key in pressed:
        ui.page.keyboard.press(key)
    return ui


def opened(ui, folder, language="sv"):
    """Open the excerpt with all the reasons by its address."""
    with Study.open(folder) as study:
        segment = next(each.id for each in corpus.segments(study, "dialog-1.txt") if each.text == OPENING)
    ui.page.goto(f"{ui.address}/review?lang={language}&excerpt={segment}")
    expect(ui.page.locator(".tr")).to_have_attribute("data-card", segment)
    return ui.idle()


def carrying(ui):
    return ui.page.locator(".tr-own .tr-carries")


def test_each_suggestion_says_what_carries_it_what_is_near_and_what_speaks_against_it(visit, folder):
    with visit() as ui:
        opened(ui, folder)
        expect(carrying(ui)).to_have_text(CARRIES)
        expect(ui.page.locator(".tr-offer")).to_contain_text(f"Bär förslaget: ”{CARRIES}”")
        expect(ui.page.locator(".tr-offer")).to_contain_text("Riktning: troligen försvagar. Följer med")
        reasons = ui.page.locator(".tr-reasons")
        expect(reasons.locator("li")).to_have_text(
            [
                "Ligger nära ett utdrag som ni har kodat: ”Handläggaren visste mindre än jag om reglerna.”",
                f"Ligger nära kodbokens exempel: ”Hon kunde lagen utantill. {BAIT}”",
                "Talar emot: liknar ”Hon log och hälsade.” (hör inte till koden)",
                f"Ord som vägde: visste, gällde, {BAIT}",
            ]
        )
        assert ui.page.locator(".tr img, .tr b").count() == 0
        ui.page.mouse.move(9, 9)
        ui.page.locator(".tr-offers .tr-choice").nth(1).hover()
        expect(carrying(ui)).to_have_text(TREATED)
        ui.page.mouse.move(5, 5)
        expect(carrying(ui)).to_have_text(CARRIES)
        ui.page.locator(".tr-offers .tr-choice").nth(1).focus()
        expect(carrying(ui)).to_have_text(TREATED)
        keys(ui, "2")
        expect(ui.page.locator(".tr-offer .tr-title")).to_have_text("Bemötande")
        expect(carrying(ui)).to_have_text(TREATED)
        expect(ui.page.locator(".tr-offer")).not_to_contain_text("Riktning")
        keys(ui, "1", "k")
        expect(reasons).to_be_empty()
        keys(ui, "Escape")
        expect(reasons).not_to_be_empty()


def test_what_is_accepted_takes_the_valence_that_is_shown_and_a_key_turns_it(visit, folder):
    pressed = "[data-act={}][aria-pressed=true]"
    with visit() as ui:
        opened(ui, folder)
        expect(ui.page.locator(pressed.format("weakens"))).to_be_visible()
        keys(ui, "a").done("Godkände · Kunnighet")
        as_shown = told(folder)
        expect(ui.page.locator(pressed.format("weakens"))).to_have_count(0)
        keys(ui, "z").saved()
        expect(ui.page.locator(".tr-offer .tr-title")).to_have_text("Kunnighet")
        keys(ui, "+")
        expect(ui.page.locator(pressed.format("strengthens"))).to_be_visible()
        expect(ui.page.locator(".tr-offer")).not_to_contain_text("Följer med")
        keys(ui, "a").done("Godkände · Kunnighet")
        turned = told(folder)
        # What is coded already keeps its valence when it is accepted once more.
        keys(ui, "1", "a").done("Godkände · Kunnighet")
        again = told(folder)
        keys(ui, "z", "z").saved()
        keys(ui, "-", "a").done("Godkände · Kunnighet")
        without = told(folder)
        keys(ui, "z").saved()
        keys(ui, "k").page.keyboard.type("rättv")
        keys(ui, "Enter").done("Kodade · Rättvisa")
        own = told(folder)

    assert as_shown == {("kompetens", "weakens")}
    assert turned == again == {("kompetens", "strengthens")}
    assert without == {("kompetens", None)}
    assert own == {("rattvisa", None)}


def test_no_button_moves_whatever_the_reasons_are(visit, folder):
    with visit() as ui:
        opened(ui, folder)
        for width in (1280, 860):
            ui.page.set_viewport_size({"width": width, "height": 900})
            seen = set()
            for key in ("2", "1", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft"):
                keys(ui, key)
                seen.add(ui.page.locator("[data-act=accept]").bounding_box()["y"])
            assert len(seen) == 1


def test_blind_coders_see_no_reasons(visit, folder, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    remember_blind(folder, "eva", blind=True)
    with visit() as ui:
        opened(ui, folder)
        expect(ui.page.locator(".tr-offer .tr-label")).to_have_text("Bedöm själv")
        expect(carrying(ui)).to_have_count(0)
        expect(ui.page.locator(".tr-reasons")).to_be_empty()
        expect(ui.page.locator(".tr-valence [aria-pressed=true]")).to_have_count(0)


@pytest.mark.parametrize(("scheme", "language"), [("light", "sv"), ("dark", "en")])
def test_the_reasons_stand_in_nobodys_way(visit, folder, scheme, language):
    with visit(color_scheme=scheme) as ui:
        opened(ui, folder, language)
        expect(carrying(ui)).to_have_text(CARRIES)
        assert serious(ui.page) == []
