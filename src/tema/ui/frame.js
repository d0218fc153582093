// What Streamlit says by itself, in the language of the page; nothing that people have written is touched.

const places = [
  '[data-testid="stSkipToContent"]',
  ":is(.stSelectbox, .stMultiSelect) :is(input, button, [aria-label], title)",
  '[role="listbox"][data-empty="true"] span',
  '[role="listbox"] ~ div > button',
  '[role="dialog"] > button',
  '[data-testid="stFileUploaderDropzone"] :is(button, button p)',
].join(", ");

let words = {};

function translate() {
  for (const place of document.querySelectorAll(places)) {
    const said = words[place.textContent];
    if (said && place.childElementCount === 0) place.textContent = said;
    for (const name of ["aria-label", "placeholder"]) {
      const known = words[place.getAttribute(name)];
      if (known) place.setAttribute(name, known);
    }
  }
}

let due = false;
const soon = () => {
  if (due) return;
  due = true;
  requestAnimationFrame(() => {
    due = false;
    translate();
  });
};

let watching = null;

export default function ({ data }) {
  // The browser must know which language it reads aloud; Streamlit always says English.
  document.documentElement.lang = data.language;
  words = data.words;
  translate();
  if (watching) return;
  watching = new MutationObserver(soon);
  watching.observe(document.body, { childList: true, subtree: true });
}
