"""Tillförlitlighet in a real browser, with everything on it: readable by all, an error chosen, a code followed."""

import re

import pytest
from axe import serious
from playwright.sync_api import expect
from test_browser_every import HEADINGS, WORDS, by_keyboard, crowded, disordered, foreign, told

from believed_study import write_believed_study
from conftest import visits
from tema.store import derived
from tema.store.study import Study

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def believed(browser, served, tmp_path_factory):
    """``with believed() as ui``: a study whose suggestions have been measured; and its folder."""
    folder = tmp_path_factory.mktemp("believed")
    write_believed_study(folder / "Tillitsstudien").close()
    with served(folder / "Tillitsstudien", folder) as address:
        yield visits(browser, address), folder / "Tillitsstudien"


def opened(ui, language):
    page = ui.open("reliability", language).page
    expect(page.locator(".r-curve svg")).to_be_visible()
    page.wait_for_load_state("networkidle")
    ui.idle()
    return page


@pytest.mark.parametrize(("language", "scheme"), [("sv", "light"), ("en", "dark")])
def test_all_of_it_is_readable_fits_and_obeys_the_keyboard(believed, language, scheme):
    with believed[0](color_scheme=scheme) as ui:
        page = opened(ui, language)
        keyed = by_keyboard(page)
        ui.key("trust-how").locator("summary").click()
        found = {
            **keyed,
            "axe": serious(page),
            "headings": disordered(page.evaluate(HEADINGS)),
            "language": foreign(page.evaluate(WORDS), language),
            "too wide or crowded": crowded(page),
        }

    assert told(found) == ""


def test_an_error_is_chosen_a_group_warned_of_and_a_code_followed_to_its_excerpts(believed):
    visit, folder = believed
    with visit() as ui:
        page = opened(ui, "sv")
        page.get_by_role("radio", name="20 %").click()
        expect(page.get_by_role("radio", name="20 %")).to_be_checked()
        ui.idle()
        page.get_by_role("radio", name="Efter omdöme").click()
        expect(page.locator(".r-table .r-family").first).to_have_text("Kan litas på")
        expect(page.get_by_text("Maskinen hör Unga sämre")).to_be_visible()

        page.get_by_role("link", name="Kunnighet").click()
        expect(page.get_by_role("heading", name="Granska", exact=True)).to_be_visible()
        expect(page).to_have_url(re.compile("code=kompetens"))
        expect(page.get_by_text("Urval (1)")).to_be_visible()
    with Study.open(folder) as study:
        assert derived.settings(study)["accepted_error"] == "20"
