"""The page Kodbok in a real browser: found by typing, edited with a preview, reshaped, and undone."""

import re

import pytest
from playwright.sync_api import expect

from tema import review
from tema.store import adoptions, corpus, derived
from tema.store.reads import code_uses
from tema.store.study import Study
from ui_study import SAID

pytestmark = pytest.mark.browser


@pytest.fixture
def coded_folder(folder):
    """The hostile study, where Eva and Bo have coded the excerpts about competence, and the first is an exemplar."""
    with Study.open(folder) as study:
        texts = tuple(words for code, words in SAID if code == "kompetens")
        about = [s for s in corpus.segments(study) if s.use == "data" and s.text.startswith(texts)]
        for segment in about[:4]:
            review.code(study, "eva", (segment.place, segment.text), "kompetens", "weakens")
        review.code(study, "bo", (about[1].place, about[1].text), "kompetens")
        review.code(study, "bo", (about[1].place, about[1].text), "bemotande")
        review.flag(study, "eva", (about[2].place, about[2].text), "exemplar")
    return folder


def opened(ui, code, view="rule"):
    ui.page.goto(f"{ui.address}/codebook?lang=sv&code={code}&view={view}")
    ui.page.locator(".k-code[aria-selected=true]").wait_for()
    return ui.idle()


def file_of(folder):
    return (folder / "codebooks" / "tillitsprov.yaml").read_text(encoding="utf-8")


def test_a_code_is_found_by_typing_edited_with_a_preview_and_put_back(visit, folder):
    before = file_of(folder)
    with visit() as ui:
        page = opened(ui, "kompetens").page
        page.keyboard.press("Tab")
        page.locator(".k-search").fill("lyssnad")
        page.locator(".k-search").press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator(".k-about h2")).to_have_text("Att bli lyssnad på")
        expect(page).to_have_url(re.compile("code=lyssnande"))
        ui.idle().page.get_by_role("radio", name="Ändra").click()
        save = page.get_by_role("button", name="Spara")
        remarks = page.locator(".k-notes")
        expect(remarks).to_contain_text("Inga närliggande koder")
        expect(save).to_be_disabled()
        page.get_by_label("Närliggande koder: Lägg till kod").select_option("bemotande")
        expect(remarks).not_to_contain_text("Inga närliggande koder")
        page.get_by_label("Definition").fill("Någon tar in det man säger: på riktigt.")
        page.get_by_label("Varför?").fill("Tydligare")
        page.get_by_label("Varför?").press("Control+Enter")
        expect(page.locator(".k-said")).to_contain_text("Att bli lyssnad på är sparad")
        saved = file_of(folder)
        assert '    definition: "Någon tar in det man säger: på riktigt."\n' in saved
        assert "    neighbours: [bemotande]\n" in saved
        ui.idle().press("undo-this")
        expect(page.locator(".k-said")).to_contain_text("ångrad")
    assert file_of(folder) == before
    with Study.open(folder) as study:
        assert derived.adopted_codebook(study)["text"] == before
        assert adoptions.adoptions(study)[0].reason == "Tydligare"


def test_a_merger_moves_the_codings_and_undoing_it_moves_them_back(visit, coded_folder):
    with visit() as ui:
        page = opened(ui, "kompetens", "reshape").page
        page.get_by_label("Går upp i").select_option("bemotande")
        expect(page.locator(".k-notes")).to_contain_text("5 kodningar flyttas till Bemötande")
        page.get_by_label("Varför?").fill("Samma sak")
        page.get_by_role("button", name="Slå ihop").click()
        expect(page.locator(".k-said")).to_contain_text("5 kodningar har flyttats dit")
        expect(page.locator(".k-heading").last).to_have_text("Ur bruk")
        with Study.open(coded_folder) as study:
            assert code_uses.counts(study) == {"bemotande": 5}
        ui.idle().press("undo-this")
        expect(page.locator(".k-said")).to_contain_text("kodningarna är tillbaka")
    with Study.open(coded_folder) as study:
        assert code_uses.counts(study) == {"kompetens": 5, "bemotande": 1}


def test_an_excerpt_becomes_an_example_in_other_words(visit, coded_folder):
    with visit() as ui:
        page = opened(ui, "kompetens", "excerpts").page
        first = page.locator(".k-excerpt").first
        expect(first).to_contain_text("Bra exempel")
        first.get_by_role("button", name="Som exempel").click()
        words = page.get_by_label("Så som det ska stå i kodboken")
        words.fill("Den som ansvarar i Laholm kunde sin sak.")
        expect(page.locator(".k-notes")).to_contain_text("Kan röja någon: Laholm")
        words.fill("Den som ansvarar kunde sin sak.")
        expect(page.locator(".k-notes")).to_have_count(0)
        page.get_by_label("Varför?").fill("Tydligt exempel")
        page.get_by_role("button", name="Lägg in i kodboken").click()
        expect(page.locator(".k-said")).to_contain_text("under Kunnighet")
    assert "Den som ansvarar kunde sin sak." in file_of(coded_folder)


def test_codes_are_compared_split_and_a_coding_moved(visit, coded_folder):
    with visit() as ui:
        page = opened(ui, "kompetens", "compare").page
        expect(page.get_by_text("Ett utdrag har fått båda koderna")).to_be_visible()
        expect(page.locator(".k-both")).to_have_count(2)
        page.locator(".k-excerpt").nth(1).get_by_role("button", name="Flytta till Bemötande").click()
        expect(page.locator(".k-said")).to_contain_text("flyttad till Bemötande")
        with Study.open(coded_folder) as study:
            assert code_uses.counts(study) == {"kompetens": 4, "bemotande": 2}
        opened(ui, "kompetens", "reshape").page.get_by_text("Dela", exact=True).click()
        page.get_by_label("Namn (sv)").fill("Läsa på")
        page.get_by_label("Definition").fill("Att ha läst på.")
        page.get_by_role("button", name="Fortsätt till utdragen").click()
        expect(ui.key("split-question")).to_be_visible(timeout=60_000)  # the sentence model is loaded
        ui.idle().press("split-ready")
        page.locator(".k-check input:not(:checked)").first.check()
        page.get_by_label("Varför?").fill("Två saker")
        page.get_by_role("button", name="Dela koden").click()
        expect(page.locator(".k-said")).to_contain_text("med id lasa_pa")
    with Study.open(coded_folder) as study:
        assert code_uses.counts(study)["lasa_pa"] >= 1


def test_a_file_edited_outside_is_asked_about_and_kept(visit, folder):
    edited = file_of(folder).replace("Kunnighet", "Skicklighet")
    (folder / "codebooks" / "tillitsprov.yaml").write_text(edited, encoding="utf-8")
    with visit() as ui:
        page = opened(ui, "kompetens").page
        expect(page.locator(".k-about h2")).to_have_text("Kunnighet")
        ui.press("keep-wording")
        expect(page.locator(".k-said")).to_contain_text("kept/tillitsprov")
        expect(ui.key("codebook-edited")).to_have_count(0)
    (copy,) = (folder / "codebooks" / "kept").iterdir()
    assert copy.read_text(encoding="utf-8") == edited
    assert "Kunnighet" in file_of(folder)
