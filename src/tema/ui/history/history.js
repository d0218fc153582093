// The list of what has been done: days, acts, and the question asked before an act of somebody else is taken back.
// Every word comes in as data and goes out as textContent.

const element = (name, css, words) => {
  const made = document.createElement(name);
  if (css) made.className = css;
  if (words !== undefined) made.textContent = words;
  return made;
};

const button = (words, label, press, css = "h-button") => {
  const made = element("button", css, words);
  made.type = "button";
  if (label && label !== words) made.setAttribute("aria-label", label);
  made.addEventListener("click", press);
  return made;
};

function details(row, ask, labels) {
  const more = element("div", "h-more");
  for (const part of row.parts) more.append(element("p", "h-part", part));
  for (const note of row.notes) {
    more.append(element("p", "h-label", note.label));
    more.append(element("blockquote", "h-quote", note.text));
  }
  more.append(element("p", "h-when", row.whole));
  if (row.back) more.append(button(labels.back, row.back, () => ask("back", row.last)));
  return more;
}

function drawnRow(row, ask, go, labels) {
  const item = element("li", `h-row h-${row.state}`);
  item.id = `act-${row.first}`;
  item.append(element("span", "h-time", row.time));
  const middle = element("details", "h-what");
  const heading = element("summary");
  heading.append(element("span", "h-told", row.told));
  if (row.standing) heading.append(element("span", "h-standing", row.standing));
  middle.append(heading, details(row, ask, labels));
  item.append(middle);
  const acts = element("span", "h-acts");
  if (row.way) {
    const way = element("a", "h-way", row.way.words);
    way.href = row.way.href;
    way.setAttribute("aria-label", row.way.label);
    way.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      go(row.way);
    });
    acts.append(way);
  }
  const turn = row.state === "undone" ? "redo" : "undo";
  acts.append(button(labels[turn], row.turn, () => ask(turn, row.first)));
  item.append(acts);
  return item;
}

function drawnPager(data, turn) {
  const pager = element("nav", "h-pager");
  pager.setAttribute("aria-label", data.labels.pages);
  const newer = button(data.labels.newer, "", () => turn(data.page - 1));
  const older = button(data.labels.older, "", () => turn(data.page + 1));
  newer.disabled = data.page <= 1;
  older.disabled = data.page >= data.pages;
  pager.append(newer, element("span", "h-page", data.labels.page), older);
  return pager;
}

// The question is about the data it came with: a redrawing with the same question leaves the open dialog alone.
const asking = new WeakMap();

function drawQuestion(root, question, answer) {
  const open = asking.get(root);
  if (open && question && open.number === question.number) return;
  if (open) {
    open.dialog.remove();
    asking.delete(root);
  }
  if (!question) return;
  const dialog = element("dialog", "h-question");
  const heading = element("h2", "h-heading", question.title);
  heading.id = "history-question";
  dialog.setAttribute("aria-labelledby", heading.id);
  dialog.append(heading, ...question.lines.map((line) => element("p", "", line)));
  const choices = element("div", "h-choices");
  const reply = (yes) => {
    dialog.close();
    answer(yes, question.number);
  };
  choices.append(button(question.no, "", () => reply(false)), button(question.yes, "", () => reply(true), "h-button h-yes"));
  dialog.append(choices);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    reply(false);
  });
  root.append(dialog);
  asking.set(root, { dialog, number: question.number });
  dialog.showModal();
}

const drawn = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".h-root");
  const list = root.querySelector(".h-list");
  const ask = (what, id) => setTriggerValue("asked", { what, id });
  const go = (way) => setTriggerValue("went", { page: way.page, asked: way.asked });
  const turn = (page) => setTriggerValue("turned", page);
  const answer = (yes, number) => setTriggerValue("answered", { yes, number });
  drawQuestion(root, data.question, answer);
  const shown = JSON.stringify([data.days, data.page, data.pages, data.labels]);
  if (drawn.get(root) === shown) return;
  drawn.set(root, shown);
  const opened = new Set([...list.querySelectorAll("details[open]")].map((each) => each.parentElement.id));
  const held = document.activeElement?.closest?.(".h-row")?.id;
  const days = data.days.map((day) => {
    const section = element("section", "h-day");
    const rows = element("ol", "h-rows");
    rows.append(...day.rows.map((row) => drawnRow(row, ask, go, data.labels)));
    section.append(element("h2", "h-heading", day.heading), rows);
    return section;
  });
  list.replaceChildren(...days, ...(data.pages > 1 ? [drawnPager(data, turn)] : []));
  for (const row of list.querySelectorAll(".h-row")) {
    if (opened.has(row.id)) row.querySelector("details").open = true;
    if (row.id === held) row.querySelector(".h-acts button")?.focus({ preventScroll: true });
  }
}
