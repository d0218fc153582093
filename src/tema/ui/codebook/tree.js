// The codebook as a tree: type to search, arrows to move, Enter or a click to choose. One stop for the Tab key.
// Every word comes in as data and goes out as textContent.

const made = (name, css, words) => {
  const element = document.createElement(name);
  if (css) element.className = css;
  if (words !== undefined) element.textContent = words;
  return element;
};

const folded = (words) => words.toLowerCase().normalize("NFC");

function drawnCode(code, names) {
  const item = made("li", "k-code");
  item.id = `k-code-${code.id}`;
  item.dataset.code = code.id;
  item.setAttribute("role", "treeitem");
  item.setAttribute("aria-label", code.label);
  item.style.setProperty("--k-depth", code.depth);
  item.tabIndex = -1;
  item.append(made("span", "k-name", code.name));
  for (const count of ["all", "mine", "offered"]) {
    const figure = made("span", code[count] ? "k-count" : "k-count k-none", code[count] || "·");
    figure.title = names[count];
    figure.setAttribute("aria-hidden", "true");
    item.append(figure);
  }
  return item;
}

function emptyRow(words) {
  const row = made("li", "k-empty", words);
  row.setAttribute("role", "none");
  return row;
}

function drawnFamily(family, names) {
  const group = made("li", "k-family");
  group.setAttribute("role", "none");
  const heading = made("div", "k-heading", family.name);
  const list = made("ul", "k-codes");
  list.setAttribute("role", "group");
  list.setAttribute("aria-label", family.name);
  list.append(...family.codes.map((code) => drawnCode(code, names)));
  if (!family.codes.length) list.append(emptyRow(names.empty));
  group.append(heading, list);
  return group;
}

function filter(state) {
  const words = folded(state.search.value).split(/\s+/).filter(Boolean);
  let left = 0;
  for (const item of state.items()) {
    const text = state.texts.get(item.dataset.code);
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) left += 1;
  }
  for (const group of state.tree.children) {
    group.hidden = words.length > 0 && !group.querySelector(".k-code:not([hidden])");
  }
  state.nothing.hidden = left > 0;
  const standing = state.visible();
  if (!standing.includes(state.at)) state.reach(standing[0]);
}

function press(event, state) {
  const standing = state.visible();
  const at = standing.indexOf(state.at);
  const inSearch = event.target === state.search;
  const moves = { ArrowDown: at + (inSearch ? 0 : 1), ArrowUp: at - 1, Home: 0, End: standing.length - 1 };
  if (event.key in moves && !(inSearch && event.key !== "ArrowDown")) {
    const next = standing[Math.min(Math.max(moves[event.key], 0), standing.length - 1)];
    if (event.key === "ArrowUp" && at === 0) state.search.focus();
    else if (next) { state.reach(next); next.focus(); }
  } else if (event.key === "Enter" || (event.key === " " && !inSearch)) {
    if (state.at && !state.at.hidden) state.choose(state.at.dataset.code);
  } else if (event.key === "Escape" && state.search.value) {
    state.search.value = "";
    filter(state);
  } else if (!inSearch && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    // Typing in the tree goes on in the search.
    state.search.focus();
    return;
  } else return;
  event.preventDefault();
}

function begun(parent) {
  const root = made("div", "k-tree");
  const search = made("input", "k-search");
  search.type = "search";
  search.autocomplete = "off";
  const legend = made("div", "k-legend");
  legend.setAttribute("aria-hidden", "true");
  const tree = made("ul", "k-list");
  tree.setAttribute("role", "tree");
  const nothing = made("p", "k-nothing");
  nothing.setAttribute("role", "status");
  nothing.hidden = true;
  root.append(search, legend, tree, nothing);
  parent.append(root);
  const state = { root, search, legend, tree, nothing, at: null, texts: new Map(), drawn: "" };
  state.items = () => [...tree.querySelectorAll(".k-code")];
  state.visible = () => state.items().filter((item) => !item.hidden);
  state.reach = (item) => {
    if (state.at) state.at.tabIndex = -1;
    state.at = item || null;
    if (item) item.tabIndex = 0;
  };
  search.addEventListener("input", () => filter(state));
  root.addEventListener("keydown", (event) => press(event, state));
  tree.addEventListener("click", (event) => {
    const item = event.target.closest(".k-code");
    if (item) state.choose(item.dataset.code);
  });
  return state;
}

function draw(state, data) {
  const had = state.root.contains(document.activeElement) && document.activeElement.dataset.code;
  state.search.placeholder = data.names.search;
  state.search.setAttribute("aria-label", data.names.search);
  state.tree.setAttribute("aria-label", data.names.tree);
  state.nothing.textContent = data.names.nothing;
  state.legend.replaceChildren(...["all", "mine", "offered"].map((count) => made("span", "k-count", data.names[count])));
  state.tree.replaceChildren(...data.families.map((family) => drawnFamily(family, data.names)));
  state.texts = new Map(data.families.flatMap((family) => family.codes).map((code) => [code.id, folded(code.words)]));
  state.at = null;
  if (had) state.tree.querySelector(`#k-code-${had}`)?.focus();
}

// Scroll the list alone: scrollIntoView would move the page as well.
function show(list, item) {
  const [frame, box] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top + frame.height / 3;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom + frame.height / 3;
}

const states = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const parent = parentElement.querySelector("#k-tree-root") || parentElement;
  let state = states.get(parent);
  if (!state) {
    state = begun(parent);
    states.set(parent, state);
  }
  state.choose = (code) => setTriggerValue("choose", code);
  const looks = JSON.stringify([data.families, data.names]);
  if (looks !== state.drawn) {
    draw(state, data);
    state.drawn = looks;
  }
  for (const item of state.items()) {
    const chosen = item.dataset.code === data.chosen;
    item.setAttribute("aria-selected", String(chosen));
    if (chosen && (state.shown !== data.chosen || !state.at)) {
      state.reach(item);
      show(state.tree, item);
    }
  }
  state.shown = data.chosen;
  filter(state);
}
