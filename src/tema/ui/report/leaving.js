// Closing the window is asked about while something on the page Rapport is typed and not saved, also from another page:
// what is typed is kept until then. One listener for the whole visit, however often the page is drawn.

const FIELDS = '[class*="st-key-report-text-"]';

const field = (target) => (target?.closest?.(FIELDS) ? target : null);

function listen() {
  const kept = { waiting: false, typing: false, before: "" };
  document.addEventListener("focusin", ({ target }) => {
    if (field(target)) kept.before = target.value;
  });
  document.addEventListener("input", ({ target }) => {
    if (field(target)) kept.typing = target.value !== kept.before;
  });
  window.addEventListener("beforeunload", (event) => {
    if (kept.waiting || kept.typing) event.preventDefault();
  });
  return kept;
}

export default function ({ data }) {
  const kept = (window.temaReport ??= listen());
  kept.waiting = data.waiting;
  // What is still being typed has not reached the server, whatever it says.
  if (!field(document.activeElement)) kept.typing = false;
}
