// Coded excerpts to read, each with what can be done with it. Every word comes in as data and goes out as textContent.

const PAGE = 25;

const made = (name, css, words) => {
  const element = document.createElement(name);
  if (css) element.className = css;
  if (words !== undefined) element.textContent = words;
  return element;
};

function drawnRow(row, data, act) {
  const item = made("li", row.both ? "k-excerpt k-both" : "k-excerpt");
  item.append(made("blockquote", "k-quote", row.quote));
  const about = made("p", "k-source", row.source);
  item.append(about);
  const foot = made("div", "k-doings");
  for (const badge of row.badges) foot.append(made("span", "k-badge", badge));
  for (const name of row.acts) {
    const button = made("button", "k-doing", data.acts[name]);
    button.type = "button";
    button.setAttribute("aria-label", `${data.acts[name]}: ${row.quote.slice(0, 60)}`);
    button.addEventListener("click", () => act({ act: name, id: row.id }));
    foot.append(button);
  }
  item.append(foot);
  return item;
}

function draw(state) {
  const { data } = state;
  const list = made("ul", "k-excerpts");
  list.setAttribute("aria-label", data.names.list);
  list.append(...data.rows.slice(0, state.length).map((row) => drawnRow(row, data, state.act)));
  const left = data.rows.length - state.length;
  const parts = data.rows.length ? [list] : [made("p", "k-empty", data.names.empty)];
  if (left > 0) {
    const more = made("button", "k-add", `${data.names.more} (${left})`);
    more.type = "button";
    more.addEventListener("click", () => {
      const first = state.length;
      state.length += PAGE;
      draw(state);
      state.root.querySelectorAll(".k-excerpt")[first]?.querySelector("button")?.focus();
    });
    parts.push(more);
  }
  state.root.replaceChildren(...parts);
}

const states = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  let state = states.get(parentElement);
  if (!state) {
    const root = made("div", "k-excerpt-list");
    parentElement.append(root);
    state = { root, length: PAGE, drawn: "" };
    states.set(parentElement, state);
  }
  state.act = (what) => setTriggerValue("act", what);
  const looks = JSON.stringify(data);
  if (looks === state.drawn) return;
  if (state.data && state.data.token !== data.token) state.length = PAGE;
  state.data = data;
  state.drawn = looks;
  draw(state);
}
