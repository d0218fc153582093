"""The whole job in the real UI, with a transcript that attacks it."""

import csv

import pytest
from playwright.sync_api import expect

from tema.messages import text_in
from tema.store import derived
from tema.store.study import Study
from ui_study import BAIT, HOSTILE

pytestmark = pytest.mark.browser

PAGES = {"Översikt": "overview", "Teman": "themes", "Granska": "review", "Kodbok": "codebook", "Export": "export"}

# For each visible text: its colour laid over the grounds behind it, and the contrast between the two (WCAG 2.2).
CONTRAST = """() => {
  const canvas = Object.assign(document.createElement('canvas'), {width: 1, height: 1});
  const pen = canvas.getContext('2d', {willReadFrequently: true});
  const rgba = colour => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = c => c.slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const faint = [];
  const walker = document.createTreeWalker(document.querySelector('[data-testid=stApp]'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest('style, script, :disabled') || !element.checkVisibility()) continue;
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const chain = []; for (let e = element; e; e = e.parentElement) chain.unshift(e);
    let ground = [255, 255, 255, 1], opacity = 1;
    for (const e of chain) { const style = getComputedStyle(e);
      ground = over(rgba(style.backgroundColor), ground); opacity *= parseFloat(style.opacity); }
    const colour = rgba(getComputedStyle(element).color); colour[3] *= opacity;
    const [a, b] = [light(over(colour, ground)), light(ground)];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) faint.push(`${node.data.trim().slice(0, 40)} ${ratio.toFixed(2)}`);
  }
  return faint;
}"""


def test_the_whole_job_from_first_answer_to_saved_file(visit, folder, tmp_path):
    with visit() as ui:
        page = ui.page
        ui.review()
        first = ui.excerpt.inner_text()
        ui.do("accept").done("Godkände · Bemötande")
        ui.do("skip").done("Hoppade över")
        expect(ui.excerpt).not_to_have_text(first)

        second = ui.excerpt.inner_text()
        ui.do("other").page.get_by_role("combobox", name="Sök kod").fill("Kunn")
        page.get_by_role("option", name="Kunnighet").click()
        ui.done("Kodade · Kunnighet")

        page.locator(".tr-memo").fill("Ett tydligt fall.")
        page.locator(".tr-memo").blur()
        ui.done("Antecknade")
        ui.do("reject").done("Avvisade")
        ui.do("undo").done("Antecknade")

        name_and_map(ui.go("Teman"), "De kan sin sak")

        ui.go("Export")
        ui.press("export-make")
        with page.expect_download() as download:
            ui.press("export-save")
        file = tmp_path / "kodningar.csv"
        download.value.save_as(file)

    with Study.open(folder) as study:
        codings = {(coding.quote, coding.code, coding.origin) for coding in derived.codings(study)}
        (theme,) = derived.themes(study)
        memos = [memo.text for memo in derived.memos(study)]
    assert {(first, "bemotande", "suggestion"), (second, "kompetens", "coder")} <= codings
    assert (theme.name, theme.codes, len(theme.members)) == ("De kan sin sak", ("kompetens",), 12)
    assert memos == ["Ett tydligt fall."]
    rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert any(second in cell for row in rows for cell in row)


def name_and_map(ui, name):
    """Make a theme of the first cluster and map it to a code."""
    ui.press("open-cluster-0")
    ui.page.get_by_label("Namn", exact=True).fill(name)
    ui.press("save-theme")
    expect(ui.page.get_by_role("heading", name=name)).to_be_visible()
    ui.idle()
    ui.key("map").locator("input").fill("Kunn")
    ui.page.get_by_role("option", name="Kunnighet").click()
    ui.page.keyboard.press("Escape")
    ui.press("map-save")
    expect(ui.key("map-save").locator("button")).to_be_disabled()


def test_words_that_attack_the_page_stay_words(visit):
    with visit() as ui:
        ui.review()
        expect(ui.excerpt).to_have_text(HOSTILE)
        ui.do("accept").done("<script>")
        ui.press("filters").page.get_by_label("Kluster").click()
        expect(ui.page.get_by_role("option", name=BAIT).first).to_be_visible()
        ui.page.keyboard.press("Escape")
        ui.page.keyboard.press("Escape")
        for name in ("Översikt", "Kodbok", "Export", "Teman"):
            ui.go(name)
        expect(ui.page.locator(".t-chip", has_text=BAIT).first).to_be_visible()
        name_and_map(ui, BAIT)
        expect(ui.page.get_by_role("heading", name=BAIT)).to_be_visible()
        ui.press("back").idle()
        ui.page.get_by_role("radio", name="Utanför").click()
        expect(ui.page.locator(".t-quote").first).to_have_text(HOSTILE)
        assert ui.page.title() != "intagen"


def test_the_language_is_switched_everywhere_and_stays(look):
    with look() as ui:
        ui.open()
        ui.page.get_by_role("radio", name="English").click()
        expect(ui.page.get_by_text("Next step", exact=True)).to_be_visible()
        expect(ui.page.locator("html")).to_have_attribute("lang", "en")
        assert "lang=en" in ui.page.url
        for name in ("Themes", "Review", "Codebook", "Export"):
            ui.page.get_by_role("link", name=name).click()
            expect(ui.page.get_by_role("heading", name=name, exact=True)).to_be_visible()
        ui.page.reload()
        expect(ui.page.get_by_role("heading", name="Export", exact=True)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_can_be_read_in_both_colour_schemes(look, scheme):
    with look(color_scheme=scheme) as ui:
        ui.open()
        faint = {}
        for name in PAGES:
            ui.go(name).page.evaluate("document.fonts.ready.then(() => true)")
            faint[name] = ui.page.evaluate(CONTRAST)
        assert faint == {name: [] for name in PAGES}


def test_the_first_page_is_guarded_names_the_study_and_leads_on(look):
    text = text_in("sv")
    with look() as ui:
        answer = ui.page.request.get(ui.address)
        assert "default-src 'self'" in answer.headers["content-security-policy"]
        assert ui.address.startswith("http://127.0.0.1:")
        ui.open()
        expect(ui.page.get_by_role("heading", name="Tillitsstudien")).to_be_visible()
        ui.press("go")
        expect(ui.page.get_by_role("heading", name=text("ui-page-themes"))).to_be_visible()
