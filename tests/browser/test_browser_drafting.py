"""The way from a document to a codebook in a real browser: draft, go through, finish, and see it on the page Kodbok."""

import pytest
from axe import serious
from playwright.sync_api import expect

from tema.codebook import read_codebook
from tema.store import derived
from tema.store.study import Study

pytestmark = pytest.mark.browser

DOCUMENT = """\
Att trivas i skolan

Det här underlaget beskriver vad som gör att elever trivs.

Trygghet: att man vet vad som väntar och att det finns någon vuxen till hands.

Delaktighet: att man får vara med när något bestäms om skolan.

Inflytande: att det man säger märks i det som sedan bestäms.

Arbetsro: att det går att läsa och tänka utan att bli avbruten.

Gemenskap: att man har några att vara med på rasterna.
"""


@pytest.fixture
def with_document(folder):
    (folder / "documents").mkdir()
    (folder / "documents" / "underlag.txt").write_text(DOCUMENT, encoding="utf-8")
    return folder


def concept(page, name):
    return page.locator(".d-concept").filter(has=page.locator(".d-name", has_text=name))


def opened(ui, name):
    """Open a concept and wait until its panel shows it."""
    concept(ui.page, name).click()
    expect(ui.page.locator(".k-about h2")).to_have_text(name)
    return ui.idle()


def side(ui, name):
    ui.page.locator(".st-key-draft-side").get_by_role("radio", name=name).click()
    return ui.idle()


def said(ui, words):
    expect(ui.page.locator(".k-said")).to_have_text(words)
    return ui.idle()


def test_from_a_document_to_a_codebook_in_use(visit, with_document):
    with visit() as ui:
        page = ui.page
        page.goto(f"{ui.address}/documents?lang=sv&tab=drafting")
        page.locator(".st-key-drafting-make").wait_for()
        ui.idle().press("drafting-make")
        page.locator(".d-concept").first.wait_for()
        expect(page.locator(".d-concept")).to_have_count(5)
        expect(page.get_by_text("0 av 5 genomgångna")).to_be_visible()

        # Keep two and drop one by the keys alone.
        opened(ui, "Trygghet")
        expect(page.locator(".d-quote mark").first).to_contain_text("någon vuxen till hands")
        page.keyboard.press("a")
        said(ui, "Trygghet behålls.")
        expect(concept(page, "Delaktighet")).to_be_focused()
        page.keyboard.press("a")
        said(ui, "Delaktighet behålls.")
        opened(ui, "Gemenskap")
        page.keyboard.press("x")
        said(ui, "Gemenskap är struket.")
        page.keyboard.press("z")
        said(ui, "Det senaste du gjorde är ångrat.")
        expect(concept(page, "Gemenskap")).to_be_focused()
        page.keyboard.press("x")
        said(ui, "Gemenskap är struket.")

        # Another name and a definition in own words.
        side(opened(ui, "Arbetsro"), "Skriv om")
        page.get_by_label("Namn (sv)").fill("Lugn och ro")
        page.get_by_label("Definition").fill(
            "Deltagaren berättar om att kunna koncentrera sig, eller om att bli störd."
        )
        page.get_by_role("button", name="Spara och behåll").click()
        said(ui, "Lugn och ro är sparat och behålls.")

        # One goes up in another.
        side(opened(ui, "Inflytande"), "Slå ihop")
        page.get_by_label("Går upp i").select_option(label="Delaktighet")
        page.get_by_role("button", name="Slå ihop").click()
        said(ui, "Inflytande har gått upp i Delaktighet.")
        expect(page.get_by_text("5 av 5 genomgångna")).to_be_visible()

        ui.press("drafting-part-finish")
        expect(page.get_by_text("3 begrepp är behållna och inget är obesvarat.")).to_be_visible()
        expect(page.get_by_text("2 definitioner är fortfarande dokumentets egna ord.")).to_be_visible()
        page.get_by_label("Kodbokens namn").fill("Trivsel i skolan")
        page.get_by_role("button", name="Gör kodboken").click()
        said(ui, "Kodboken trivsel_i_skolan.yaml gäller nu, med 3 koder.")
        ui.press("drafting-to-codebook")
        expect(page.locator(".k-code")).to_have_count(3)
        page.locator(".k-code", has_text="Lugn och ro").click()
        expect(page.locator("[class*=st-key-about-code]")).to_contain_text("att kunna koncentrera sig")
        expect(page.locator("[class*=st-key-about-code]")).to_contain_text("underlag.txt, rad 11")
    book, problems = read_codebook(with_document / "codebooks" / "trivsel_i_skolan.yaml")
    assert problems == ()
    assert [len(code.source) for code in book.codes] == [1, 2, 1]
    with Study.open(with_document) as study:
        assert derived.adopted_codebook(study)["file"] == "trivsel_i_skolan.yaml"


@pytest.mark.usefixtures("with_document")
def test_a_draft_can_be_read_by_all(visit):
    with visit(color_scheme="dark") as ui:
        page = ui.page
        page.goto(f"{ui.address}/documents?lang=en&tab=drafting")
        page.locator(".st-key-drafting-make").wait_for()
        ui.idle().press("drafting-make")
        page.locator(".d-concept").first.wait_for()
        ui.idle()
        assert serious(page) == []
        said(ui, "The draft is ready to go through.")
        ui.press("drafting-part-again")
        page.locator(".st-key-drafting-make").wait_for()
