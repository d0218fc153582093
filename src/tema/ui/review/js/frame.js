// The parts of the page that stay: made once, filled anew for every excerpt, so that no button ever moves.

function el(tag, css, text, more = {}) {
  const made = document.createElement(tag);
  if (css) made.className = css;
  if (text !== undefined && text !== null) made.textContent = text;
  for (const [name, value] of Object.entries(more)) made.setAttribute(name, value);
  return made;
}

const SPOKEN_KEYS = { "←": "ArrowLeft", "→": "ArrowRight", "↵": "Enter", Del: "Delete", Esc: "Escape" };

// A button with its key on it. What it does is looked up by name when it is pressed.
function button(desk, name, key, css = "tr-button") {
  const made = el("button", css, null, { type: "button", "data-act": name });
  made.append(el("span", "tr-name", desk.text[name]));
  if (key) made.append(el("kbd", "tr-key", key, { "aria-hidden": "true" }));
  if (key) made.setAttribute("aria-keyshortcuts", SPOKEN_KEYS[key] ?? key);
  return made;
}

function frame(desk) {
  const { text } = desk;
  const parts = {
    root: el("div", "tr", null, { role: "group", "aria-label": text.page }),
    where: el("span", "tr-where"),
    left: el("span", "tr-left"),
    status: el("span", "tr-status", "", { role: "status", "aria-live": "polite" }),
    alert: el("div", "tr-alert", "", { role: "alert" }),
    words: el("div", "tr-words", null, { tabindex: "-1", role: "group", "aria-label": text.excerpt }),
    legend: el("ul", "tr-legend", null, { "aria-label": text.legend }),
    restricted: el("p", "tr-restricted", "", { role: "status" }),
    tools: el("div", "tr-tools"),
    consent: el("details", "tr-consent"),
    memo: el("textarea", "tr-memo", null, { rows: "2", placeholder: text["memo-placeholder"], maxlength: "20000" }),
    latest: el("ol", "tr-latest"),
    offer: el("div", "tr-offer"),
    answers: el("div", "tr-answers"),
    valence: el("div", "tr-valence", null, { role: "group", "aria-label": text.valence }),
    more: el("div", "tr-more"),
    hand: el("div", "tr-hand"),
    offers: el("ol", "tr-offers"),
    reasons: el("div", "tr-reasons"),
    rule: el("div", "tr-rule"),
    spoken: el("div", "tr-unseen", "", { "aria-live": "polite" }),
  };
  const main = el("div", "tr-main");
  main.append(topOf(parts), parts.alert, parts.restricted, parts.words, parts.legend, parts.tools, memoOf(desk, parts));
  main.append(latestOf(desk, parts));
  parts.panel = el("aside", "tr-panel", null, { "aria-label": text.judgement });
  const rest = el("div", "tr-rest");
  rest.append(parts.hand, parts.offers, parts.reasons, parts.rule);
  parts.panel.append(parts.offer, parts.answers, parts.valence, parts.more, rest);
  parts.root.append(main, parts.panel, parts.spoken);
  fillButtons(desk, parts);
  parts.picker = pickerOf(desk);
  parts.panel.append(parts.picker.box);
  return parts;
}

function topOf(parts) {
  const top = el("div", "tr-top");
  const right = el("span", "tr-right");
  right.append(parts.status, parts.left);
  top.append(parts.where, right);
  return top;
}

function memoOf(desk, parts) {
  const label = el("label", "tr-note");
  const name = el("span", "tr-label", desk.text.memo);
  name.append(el("kbd", "tr-key", "M", { "aria-hidden": "true" }));
  parts.memo.setAttribute("aria-keyshortcuts", "M");
  label.append(name, parts.memo);
  return label;
}

function latestOf(desk, parts) {
  const box = el("details", "tr-latest-box");
  const summary = el("summary", "tr-label", desk.text.latest);
  parts.newest = el("bdi", "tr-newest");
  summary.append(parts.newest);
  box.append(summary, parts.latest);
  return box;
}

function fillButtons(desk, parts) {
  const { text } = desk;
  const put = (part, rows) => parts[part].append(...rows.map(([name, key, css]) => button(desk, name, key, css)));
  put("answers", [
    ["accept", "A", "tr-button tr-accept"],
    ["reject", "X"],
    ["skip", "S"],
    ["undo", "Z"],
  ]);
  put("valence", [
    ["strengthens", "+", "tr-button tr-toggle"],
    ["weakens", "-", "tr-button tr-toggle"],
    ["both", "B", "tr-button tr-toggle"],
  ]);
  put("more", [
    ["other", "K"],
    ["exemplar", "E", "tr-button tr-toggle"],
    ["doubtful", "T", "tr-button tr-toggle"],
  ]);
  parts.consent.append(el("summary", "tr-button tr-quiet", text.consent), consentMenu(desk));
  put("tools", [
    ["back", "←", "tr-button tr-quiet"],
    ["next", "→", "tr-button tr-quiet"],
    ["select", "V", "tr-button tr-quiet tr-toggle"],
    ["context", "C", "tr-button tr-quiet tr-toggle"],
    ["dialogue", "D", "tr-button tr-quiet"],
  ]);
  parts.tools.append(parts.consent);
}

// What those who spoke have said of the excerpt: seldom needed, so it lies folded; the keys work all the same.
function consentMenu(desk) {
  const box = el("div", "tr-consent-menu");
  const names = [["not_quoted", "Q"], ["withdrawn", "W"]];
  box.append(...names.map(([name, key]) => button(desk, name, key, "tr-button tr-quiet tr-toggle")));
  box.append(el("p", "tr-hint", desk.text["consent-how"]));
  return box;
}

const buttonOf = (desk, name) => desk.parts.root.querySelector(`[data-act="${name}"]`);

function setButton(desk, name, { off = false, pressed, label } = {}) {
  const found = buttonOf(desk, name);
  if (found.disabled !== off) {
    // The focus must not fall out of the page with the button that it stood on.
    if (off && document.activeElement === found) desk.parts.words.focus({ preventScroll: true });
    found.disabled = off;
  }
  if (pressed !== undefined) found.setAttribute("aria-pressed", String(pressed));
  if (label) found.querySelector(".tr-name").textContent = label;
}

function showStatus(desk) {
  if (!desk.parts) return;
  const what = statusOf(desk);
  desk.parts.status.dataset.state = what;
  if (desk.parts.status.textContent !== desk.text[what]) desk.parts.status.textContent = desk.text[what];
}

// Say something that went wrong, until the next act.
function complain(desk, sentence) {
  desk.parts.alert.textContent = sentence;
}
