"""What holds of every page alike: readable, one language, inside the window, by keyboard, and words stay words."""

import os
import re
from itertools import pairwise
from pathlib import Path

import pytest
from axe import serious
from fluent.syntax import FluentParser, ast
from playwright.sync_api import expect

from conftest import visits
from tema import review
from tema.messages import text_in
from tema.store import corpus
from tema.ui.main import _PAGES
from ui_study import BAIT, HOSTILE, write_ui_study

pytestmark = pytest.mark.browser

PAGES = tuple(_PAGES)
CATALOGUES = Path(__file__).parent.parent.parent / "src" / "tema" / "messages"
IMAGES = Path(__file__).parent.parent.parent / "docs" / "images"
OTHER = {"sv": "en", "en": "sv"}

STREAMLITS_WORDS = (
    *("Press Enter to apply", "Press Ctrl+Enter to apply", "Press ⌘+Enter to apply", "Choose an option"),
    *("Choose options", "No results", "Select all", "No options to select", "Skip to main content", "Drag and drop"),
    *("Browse files", "Deploy", "Clear all", "Clear value", "Add an option", "Open", "Close"),
)
"""English that Streamlit puts on pages by itself."""

STUDYS_WORDS = {"förslag"}
"""What the study itself says that is a word of the catalogue too: a keyword of a cluster."""

# Every text and every spoken label on the page, also inside components, a line each.
WORDS = """() => {
  const lines = [];
  const spoken = ['aria-label', 'placeholder', 'title', 'alt', 'aria-description'];
  const walk = node => {
    if (node.nodeType === Node.TEXT_NODE) { if (node.parentElement?.checkVisibility()) lines.push(node.data); return; }
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (['STYLE', 'SCRIPT', 'TITLE', 'NOSCRIPT'].includes(node.tagName) || !node.checkVisibility()) return;
      for (const name of spoken) if (node.hasAttribute(name)) lines.push(node.getAttribute(name));
      if (node.shadowRoot) walk(node.shadowRoot);
    }
    node.childNodes.forEach(walk);
  };
  walk(document.body);
  return lines.map(line => line.replace(/\\s+/g, ' ').trim()).filter(Boolean);
}"""

HEADINGS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(each => each.checkVisibility())
  .map(each => Number(each.tagName[1]))"""

TOO_WIDE = """() => {
  const main = document.querySelector('[data-testid=stMain]');
  const wide = [document.documentElement, main].some(each => each.scrollWidth > each.clientWidth + 1);
  if (!wide) return [];
  return [...main.querySelectorAll('*')].filter(each => each.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 4).map(each => `${each.tagName} ${each.className}`.slice(0, 90)).concat('too wide');
}"""

# In the header: what lies on top of something else, and links that nobody can see.
CROWDED = """() => {
  const boxes = [...document.querySelectorAll('header a, .st-key-desk button')].filter(each => each.checkVisibility())
    .map(each => [each.innerText.trim(), each.getBoundingClientRect()]);
  const outside = boxes.filter(([, b]) => b.right > innerWidth + 1 || b.left < -1).map(([name]) => `${name} outside`);
  const over = boxes.flatMap(([a, x], i) => boxes.slice(i + 1)
    .filter(([, y]) => x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 1 && y.top < x.bottom - 1)
    .map(([b]) => `${a} over ${b}`));
  return outside.concat(over);
}"""

CAUGHT = """() => [...document.querySelectorAll('[data-testid=stApp] *')].flatMap(each => each.shadowRoot
  ? [...each.shadowRoot.querySelectorAll('*')] : [each]).filter(each =>
  ['src', 'href', 'style'].some(name => (each.getAttribute(name) ?? '').includes('utanfor.example'))
  || (['STRONG', 'B', 'EM'].includes(each.tagName) && /^(fetstil|k)$/.test(each.textContent))
  || each.classList.contains('katex')).map(each => each.outerHTML.slice(0, 120))"""

# What can be pressed or written in but had no focus; of a group that is walked by arrow keys one is enough.
MARK = """() => { window.reached = new Set(); window.unseen = [];
  const still = Object.assign(document.createElement('style'), {textContent: '* { transition: none !important }'});
  document.head.append(still);
  window.named = e => `${e.tagName.toLowerCase()} ${e.getAttribute('aria-label') ?? e.textContent} ${e.className}`
    .replace(/\\s+/g, ' ').slice(0, 100); }"""
REACHABLE = """() => {
  const deep = root => [...root.querySelectorAll('*')].flatMap(e => e.shadowRoot ? [e, ...deep(e.shadowRoot)] : [e]);
  const kinds = 'a[href], button, input, select, textarea, summary, [role=button], [role=radio], [role=tab]';
  const walked = ['radiogroup', 'tablist', 'listbox', 'tree', 'grid', 'toolbar'].map(role => `[role=${role}]`);
  const group = e => e.closest([...walked, '[data-baseweb=select]'].join(', '));
  const groups = new Set([...reached].map(group).filter(Boolean));
  const touched = e => reached.has(e) || groups.has(group(e))
    || [...reached].some(r => e.contains(r) || r.contains(e) || (e.closest('label') ?? e).contains(r));
  return deep(document).filter(e => e.matches(kinds) && e.checkVisibility({visibilityProperty: true}) && !e.disabled
    && e.getAttribute('aria-disabled') !== 'true' && !e.closest('[aria-hidden=true], [inert]') && !touched(e))
    .map(named);
}"""
# How the element with the focus and those around it look, with and without it.
FOCUSED = """async () => {
  let e = document.activeElement;
  while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
  if (!e || e === document.body) return 'body';
  if (reached.has(e)) return 'again';
  reached.add(e);
  const near = [e.nextElementSibling, e.previousElementSibling, e.firstElementChild];
  near.push(e.parentElement?.firstElementChild);
  for (let n = e, i = 0; n && i < 5; n = n.parentElement, i++) near.push(n);
  const look = () => near.filter(Boolean).map(getComputedStyle).map(s => [s.outlineStyle === 'none' ? '' : s.outline,
    s.boxShadow, s.borderColor, s.textDecorationLine, s.backgroundColor, s.color].join()).join('|');
  const focused = look();
  e.blur();
  let without = look();
  if (focused === without) { await new Promise(drawn => setTimeout(drawn, 50)); without = look(); }  // told later
  e.focus({preventScroll: true});
  if (focused === without && e.getBoundingClientRect().width > 1) unseen.push(named(e));
  return 'new';
}"""


@pytest.fixture(scope="session")
def attacked(browser, served, tmp_path_factory):
    """``with attacked() as ui``: a study whose words attack the page, in which two coders have been at work."""
    folder = tmp_path_factory.mktemp("attacked")
    study = write_ui_study(folder / "Tillitsstudien", hostile=True)
    work_in(study)
    study.close()
    with served(folder / "Tillitsstudien", folder) as address:
        yield visits(browser, address)


def work_in(study):
    """Something of each kind, so that no page is empty: codings that differ, themes, notes, flags, an undo."""
    found = [segment for segment in corpus.segments(study, "dialog-1.txt") if segment.use == "data"]
    at = [(segment.place, segment.text) for segment in found]
    hostile = next(each for each in at if each[1] == HOSTILE)
    for coder, code in (("eva", "kompetens"), (BAIT, "bemotande")):
        for each in (*at[:3], hostile):
            review.code(study, coder, each, code)
    review.memo(study, "eva", hostile, HOSTILE)
    review.flag(study, "eva", hostile, "doubtful", on=True)
    theme = review.name_theme(study, BAIT, BAIT, HOSTILE, [hostile, *at[:2]])
    review.map_theme(study, "eva", theme, ["kompetens"])
    review.set_aside(study, "eva", BAIT, [at[5]], HOSTILE)
    review.accept(study, "eva", at[4], "bemotande")
    review.undo(study, "eva")


def opened(ui, page, language="sv"):
    """The page, when all of it is drawn."""
    ui.open("" if page == "overview" else page, language)
    expect(ui.page.locator("html")).to_have_attribute("lang", language)
    ui.page.wait_for_load_state("networkidle")
    return ui.idle()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_readable_fits_obeys_the_keyboard_and_lets_words_be_words(attacked, page):
    with attacked() as ui:
        opened(ui, page)
        found = {
            "axe": serious(ui.page),
            "headings": disordered(ui.page.evaluate(HEADINGS)),
            "language": foreign(ui.page.evaluate(WORDS), "sv"),
            "words at large": [*ui.page.evaluate(CAUGHT), *(["title"] if ui.page.title() == "intagen" else [])],
            "too wide or crowded": crowded(ui.page),
            **by_keyboard(ui.page),
        }

    assert told(found) == ""


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_as_readable_in_the_dark_and_in_english(attacked, page):
    with attacked(color_scheme="dark") as ui:
        opened(ui, page, "en")
        found = {"axe": serious(ui.page), "language": foreign(ui.page.evaluate(WORDS), "en")}

    assert told(found) == ""


def told(found):
    """The faults, a line each: what they break and where."""
    return "\n".join(f"{what}: {fault}" for what, faults in found.items() for fault in faults)


def disordered(levels):
    """The headings' levels, unless there is one first heading and no step down is jumped over."""
    steps = all(after <= before + 1 for before, after in pairwise(levels))
    return [] if levels.count(1) == 1 and levels[0] == 1 and steps else levels


def crowded(page):
    """What leaves the window or lies on something else, in a small window, a smaller one and with larger text."""
    faults = []
    for width, height, size in ((1280, 800, 100), (1024, 768, 100), (1280, 800, 150)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("size => { document.documentElement.style.fontSize = `${size}%` }", size)
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
        faults += [f"{width} {size}%: {fault}" for fault in page.evaluate(TOO_WIDE) + page.evaluate(CROWDED)]
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("() => { document.documentElement.style.fontSize = '' }")
    return faults


def by_keyboard(page):
    """What the tab key does not come to, and what looks the same with the focus as without."""
    page.evaluate(MARK)
    for _ in range(300):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) in {"again", "body"}:
            break
    return {"focus unseen": page.evaluate("() => unseen"), "not by keyboard": page.evaluate(REACHABLE)}


def foreign(lines, language):
    """The lines that are the other language's sentences, or Streamlit's English on a Swedish page."""
    lines = set(lines)
    said, formed = sayings(OTHER[language])
    own, own_formed = sayings(language)
    strange = {line for line in lines if line in said or formed.fullmatch(line)}
    strange = {line for line in strange if line not in own | STUDYS_WORDS and not own_formed.fullmatch(line)}
    if language == "sv":
        strange |= lines & set(STREAMLITS_WORDS)
    return sorted(strange)


def sayings(language):
    """The catalogue's sentences without values, and an expression for those with."""
    said, formed = set(), set()
    for file in (CATALOGUES / language).glob("*.ftl"):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if not isinstance(entry, ast.Message) or entry.id.name == "ui-language-name":
                continue
            for sentence in forms(entry.value):
                fixed = re.sub(r"\0", "", sentence)
                if "\0" not in sentence:
                    said.add(" ".join(sentence.split()))
                elif len(re.findall(r"[a-zåäö]{2,}", fixed.casefold())) > 1:
                    parts = [re.escape(" ".join(part.split())) for part in sentence.split("\0")]
                    formed.add(r"\s*.+\s*".join(parts))
    return said, re.compile("|".join(sorted(formed)))


def forms(pattern):
    """What a sentence can read, with a zero sign for each value."""
    found = [""]
    for part in pattern.elements:
        ends = [part.value] if isinstance(part, ast.TextElement) else ["\0"]
        if isinstance(part, ast.Placeable) and isinstance(part.expression, ast.SelectExpression):
            ends = [end for variant in part.expression.variants for end in forms(variant.value)]
        found = [start + end for start in found for end in ends]
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def pictures_for_the_documents(look, page, scheme):
    with look(color_scheme=scheme) as ui:
        ui.page.set_viewport_size({"width": 1280, "height": 800})
        opened(ui, page).page.evaluate("document.fonts.ready.then(() => true)")
        ui.page.wait_for_function(NOTHING_MOVES)
        file = IMAGES / f"{page}-{scheme}.png"
        ui.page.screenshot(path=file)
        made_small(file)
        expect(ui.page.get_by_role("link", name=text_in("sv")(f"ui-page-{page}"), exact=True)).to_be_visible()


if os.environ.get("TEMA_SCREENSHOTS"):  # the study to show; otherwise there is nothing to test, and nothing is skipped
    test_the_pictures_in_the_documents_are_of_the_pages = pictures_for_the_documents


NOTHING_MOVES = "() => document.getAnimations().every(each => each.playState !== 'running')"


def made_small(file):
    """Pictures of text need no more than 256 colours."""
    image = pytest.importorskip("PIL.Image")
    with image.open(file) as picture:
        few = picture.convert("RGB").quantize(colors=256, dither=image.Dither.NONE)
    few.save(file, optimize=True)
