// The concepts of a draft as a list: arrows move and open, A keeps, X drops, Z takes back. One stop for the Tab key.
// Every word comes in as data and goes out as textContent.

const KEYS = { a: "keep", x: "drop", z: "undo" };

const made = (name, css, words) => {
  const element = document.createElement(name);
  if (css) element.className = css;
  if (words !== undefined) element.textContent = words;
  return element;
};

function drawnConcept(row) {
  const item = made("li", `d-concept d-${row.standing}`);
  item.id = `d-concept-${row.id}`;
  item.dataset.concept = row.id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-label", row.label);
  item.style.setProperty("--d-depth", row.depth);
  item.tabIndex = -1;
  const mark = made("span", "d-mark", row.mark);
  mark.setAttribute("aria-hidden", "true");
  const name = made("span", "d-name", row.name);
  if (row.fresh) name.append(made("span", "d-fresh", row.fresh));
  const sure = made("span", `d-sure d-is-${row.sure}`, row.sureness);
  item.append(mark, name, sure);
  return item;
}

function drawnFamily(family) {
  const group = made("li", "d-family");
  group.setAttribute("role", "presentation");
  const list = made("ul", "d-concepts");
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", family.name);
  list.append(...family.rows.map(drawnConcept));
  const heading = made("div", "d-heading", family.name);
  heading.setAttribute("aria-hidden", "true");
  group.append(heading, list);
  return group;
}

// Scroll the list alone: scrollIntoView would move the page as well.
function show(list, item) {
  const [frame, box] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top + frame.height / 3;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom + frame.height / 3;
}

function reach(state, item, focus) {
  for (const each of state.items()) each.tabIndex = each === item ? 0 : -1;
  if (!item) return;
  show(state.list, item);
  if (focus) item.focus({ preventScroll: true });
}

function mark(state, chosen) {
  for (const each of state.items()) each.setAttribute("aria-selected", String(each.dataset.concept === chosen));
}

// What was opened last is sent when the arrows rest, so that going down a list does not draw every concept on the way.
function open(state, item, wait) {
  mark(state, item.dataset.concept);
  reach(state, item, true);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => state.send("choose", item.dataset.concept), wait);
}

function press(event, state) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const items = state.items();
  const at = items.indexOf(document.activeElement);
  const moves = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  if (event.key in moves) {
    const next = items[Math.min(Math.max(moves[event.key], 0), items.length - 1)];
    if (next) open(state, next, 150);
  } else if (event.key === "Enter" || event.key === " ") {
    if (items[at]) open(state, items[at], 0);
  } else if (event.key.toLowerCase() in KEYS) {
    // A key that is held down decides nothing twice.
    if (!event.repeat && !state.waiting && items[at]) {
      clearTimeout(state.timer);
      state.waiting = true;
      state.send("act", { act: KEYS[event.key.toLowerCase()], concept: items[at].dataset.concept });
    }
  } else return;
  event.preventDefault();
}

const states = new WeakMap();

function begun(parent) {
  const root = made("div", "d-list");
  const list = made("ul", "d-families");
  list.setAttribute("role", "listbox");
  const keys = made("p", "d-keys");
  root.append(list, keys);
  parent.append(root);
  const state = { root, list, keys, timer: 0, waiting: false };
  state.items = () => [...list.querySelectorAll(".d-concept")];
  list.addEventListener("keydown", (event) => press(event, state));
  list.addEventListener("click", (event) => {
    const item = event.target.closest(".d-concept");
    if (item) open(state, item, 0);
  });
  return state;
}

export default function ({ data, parentElement, setTriggerValue }) {
  let state = states.get(parentElement);
  if (!state) {
    state = begun(parentElement);
    states.set(parentElement, state);
  }
  state.send = setTriggerValue;
  state.waiting = false;
  const drawn = JSON.stringify([data.families, data.names]);
  const had = state.list.contains(document.activeElement);
  if (drawn !== state.drawn) {
    state.list.setAttribute("aria-label", data.names.list);
    state.keys.textContent = data.names.keys;
    state.list.replaceChildren(...data.families.map(drawnFamily));
    state.drawn = drawn;
  }
  const items = state.items();
  const item = items.find((each) => each.dataset.concept === data.chosen);
  mark(state, data.chosen);
  reach(state, item || items[0], had);
}
