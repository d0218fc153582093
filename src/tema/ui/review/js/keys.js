// The keyboard. A key held down decides nothing twice, and keys typed elsewhere mean nothing here.

const KEYS = {
  a: "accept",
  x: "reject",
  s: "skip",
  " ": "skip",
  z: "undo",
  k: "other",
  "/": "other",
  m: "memo",
  e: "exemplar",
  t: "doubtful",
  "?": "doubtful",
  c: "context",
  d: "dialogue",
  v: "select",
  o: "hand",
  "+": "strengthens",
  "-": "weakens",
  b: "both",
  q: "not_quoted",
  w: "withdrawn",
  ArrowLeft: "back",
  ArrowRight: "next",
  Delete: "remove",
  Backspace: "remove",
  Escape: "release",
};
const FIELD = "input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=slider]";
const PRESSED = "button, a, summary, [role=radio], [role=tab], [role=menuitem]";
const IN_FRONT = "[role=dialog], [data-testid=stPopoverBody], [data-testid=stDialog], [role=menu]";

const inFront = () => [...document.querySelectorAll(IN_FRONT)].some((each) => each.checkVisibility());

function hearKey(desk, event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!desk.parts?.root.isConnected || inFront()) return;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest(FIELD)) return;
  const pressed = target.closest(PRESSED);
  if (pressed && ["Enter", " "].includes(event.key)) return;
  if (pressed && !desk.parts.root.contains(pressed) && event.key.length > 1) return;
  if (!handled(desk, event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function handled(desk, event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (desk.selection && currentCard(desk) && selectingKey(desk, event)) return true;
  if (key in KEYS) {
    const button = desk.parts.root.querySelector(`[data-act="${KEYS[key]}"]`);
    // A key that is held down, or whose button is off, is still ours: nothing else on the page is to act on it.
    if (!event.repeat && !button?.disabled) perform(desk, KEYS[key]);
    return true;
  }
  if (!/^[1-9]$/.test(key)) return false;
  if (!event.repeat) choose(desk, Number(key) - 1);
  return true;
}

function memoKey(desk, event) {
  event.stopPropagation();
  if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  desk.parts.words.focus({ preventScroll: true });
}
