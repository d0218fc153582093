"""Teman in a real browser: choosing on the map by mouse and by keyboard, and what is made of the choice."""

import shutil
from pathlib import Path

import pytest
from axe import serious
from playwright.sync_api import expect

from tema.store import derived, machine
from tema.store.study import Study
from themes_study import with_vectors
from ui_study import BAIT

pytestmark = pytest.mark.browser


@pytest.fixture
def folder(original, tmp_path):
    """The hostile study with a map."""
    folder = Path(shutil.copytree(original, tmp_path / "Tillitsstudien"))
    with Study.open(folder) as study:
        with_vectors(study)
    return folder


def themes(ui, address="themes"):
    ui.page.goto(f"{ui.address}/{address}{'&' if '?' in address else '?'}lang=sv")
    ui.page.locator(".m-legend button, .st-key-back").first.wait_for(timeout=40_000)
    return ui.idle()


def draw_around_everything(page):
    box = page.locator(".m-canvas").bounding_box()
    left, top, right, bottom = box["x"] + 3, box["y"] + 3, box["x"] + box["width"] - 3, box["y"] + box["height"] - 3
    page.mouse.move(left, top)
    page.mouse.down()
    for x, y in ((right, top), (right, bottom), (left, bottom), (left, top + 8)):
        page.mouse.move(x, y, steps=5)
    page.mouse.up()


def test_points_in_a_lasso_are_read_and_become_a_theme(visit, folder):
    with visit() as ui:
        page = themes(ui).page
        draw_around_everything(page)
        expect(ui.key("selection")).to_contain_text("49 utdrag valda")
        expect(page.locator(".m-told")).to_have_text("Valda punkter: 49")
        expect(ui.key("selection").locator(".t-quote")).to_have_count(3)
        ui.key("make").get_by_role("button").click()
        page.get_by_label("Namn", exact=True).fill("Allt som sades")
        page.locator(".st-key-make-save button").click()
        expect(page.get_by_role("heading", name="Allt som sades")).to_be_visible()
        ui.idle()
        assert "theme=" in page.url

    with Study.open(folder) as study:
        (theme,) = derived.themes(study)
        assert len(theme.members) == 49


def test_everything_on_the_map_can_be_chosen_from_the_keyboard(visit):
    with visit() as ui:
        page = themes(ui).page
        page.locator(".m-legend button").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".m-legend button").first).to_have_attribute("aria-pressed", "true")
        page.locator(".m-lifted").focus()
        page.keyboard.press("Enter")
        expect(ui.key("selection")).to_contain_text("12 utdrag valda")
        page.locator(".m-legend button").first.press("Enter")

        page.locator(".m-canvas").press("Enter")
        expect(ui.key("selection")).to_contain_text("49 utdrag valda")
        page.locator(".m-canvas").press("Escape")
        expect(ui.key("selection")).to_be_hidden()
        expect(page.locator(".m-told")).not_to_contain_text("Valda")


def test_a_tick_in_the_list_is_seen_on_the_map_and_back_again(visit):
    with visit() as ui:
        page = themes(ui).page
        page.get_by_role("radio", name="Utanför").click()
        ui.idle()
        boxes = page.locator("[class*='st-key-tick-'] label")
        boxes.first.click()
        expect(page.locator(".m-told")).to_have_text("Valda punkter: 1")
        boxes.nth(1).click()
        expect(page.locator(".m-told")).to_have_text("Valda punkter: 2")
        ui.press("clear-chosen")
        expect(page.locator(".m-told")).not_to_contain_text("Valda")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_and_an_open_cluster_stand_in_nobodys_way(visit, folder, scheme):
    with Study.open(folder) as study:
        machine.set_fingerprint(study, "stability", "prov")
    with visit(color_scheme=scheme) as ui:
        page = themes(ui).page
        page.locator(".m-canvas").press("Enter")
        expect(ui.key("selection")).to_be_visible()
        ui.idle()
        assert serious(page) == []
        themes(ui, "themes?cluster=0")
        expect(page.locator(".t-chip", has_text=BAIT).first).to_be_visible()
        assert serious(page) == []
