// Another code, found by typing a few letters of its name.

function pickerOf(desk) {
  const { text } = desk;
  const box = el("div", "tr-picker", null, { role: "group", "aria-label": text.other, hidden: "" });
  const list = el("ul", "tr-options", null, { role: "listbox", id: "tr-options", "aria-label": text.other });
  const input = el("input", "tr-find", null, {
    type: "text",
    role: "combobox",
    "aria-controls": "tr-options",
    "aria-expanded": "true",
    "aria-label": text.find,
    placeholder: text.find,
    autocomplete: "off",
    spellcheck: "false",
  });
  const how = el("div", "tr-hint");
  box.append(input, list, how);
  const picker = { box, list, input, how, rows: [], at: 0 };
  input.addEventListener("input", () => fillPicker(desk));
  input.addEventListener("keydown", (event) => pickerKey(desk, event));
  return picker;
}

const plain = (words) => words.toLocaleLowerCase().normalize("NFC");

function found(desk, asked) {
  const { order, codes } = desk.book;
  const rank = (code) => {
    const name = plain(codes[code].name);
    if (name.startsWith(asked)) return 0;
    if (name.split(/[\s,/-]+/).some((word) => word.startsWith(asked))) return 1;
    if (name.includes(asked)) return 2;
    return plain(code).includes(asked) || plain(codes[code].family).includes(asked) ? 3 : 4;
  };
  const recent = (code) => (asked || !desk.recent.includes(code) ? 9 : desk.recent.indexOf(code));
  return order
    .map((code, index) => ({ code, rank: rank(code), recent: recent(code), index }))
    .filter((each) => each.rank < 4)
    .sort((a, b) => a.rank - b.rank || a.recent - b.recent || a.index - b.index)
    .map((each) => each.code);
}

function openPicker(desk) {
  if (!currentCard(desk) || !desk.book) return;
  const { picker } = desk.parts;
  desk.picking = true;
  picker.box.hidden = false;
  // A code of one's own takes only the valence that one has chosen oneself, and leans on no reasons of the machine.
  paintValence(desk, currentCard(desk), null);
  paintReasons(desk, null);
  picker.input.value = "";
  const replaces = !desk.hand && !desk.selection && offerToReplace(desk);
  picker.how.textContent = replaces ? desk.text["find-how-both"] : desk.text["find-how"];
  fillPicker(desk);
  picker.input.focus({ preventScroll: true });
}

function closePicker(desk) {
  if (!desk.picking) return;
  desk.picking = false;
  desk.parts.picker.box.hidden = true;
  desk.parts.words.focus({ preventScroll: true });
}

function fillPicker(desk) {
  const { picker } = desk.parts;
  picker.rows = found(desk, plain(picker.input.value.trim()));
  picker.at = 0;
  const rows = picker.rows.map((code, index) => {
    const row = el("li", "tr-option", null, { role: "option", id: `tr-option-${index}` });
    row.append(el("bdi", "", desk.book.codes[code].name), el("bdi", "tr-source", desk.book.codes[code].family));
    row.addEventListener("pointerdown", (event) => event.preventDefault());
    row.addEventListener("click", (event) => pick(desk, code, event.shiftKey));
    row.addEventListener("pointermove", () => pointTo(desk, index));
    return row;
  });
  if (!rows.length) rows.push(el("li", "tr-hint", desk.text["find-nothing"]));
  picker.list.replaceChildren(...rows);
  pointTo(desk, 0);
}

function pointTo(desk, index) {
  const { picker } = desk.parts;
  picker.at = Math.max(0, Math.min(index, picker.rows.length - 1));
  picker.list.querySelectorAll("[role=option]").forEach((row, number) => {
    row.setAttribute("aria-selected", String(number === picker.at));
    if (number === picker.at) row.scrollIntoView({ block: "nearest" });
  });
  picker.input.setAttribute("aria-activedescendant", picker.rows.length ? `tr-option-${picker.at}` : "");
  paintRule(desk, currentCard(desk), picker.rows[picker.at] ?? null);
}

function pickerKey(desk, event) {
  const { picker } = desk.parts;
  event.stopPropagation();
  if (event.isComposing) return;
  const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
  if (move) pointTo(desk, picker.at + move);
  else if (event.key === "Enter" && picker.rows.length && !event.repeat) pick(desk, picker.rows[picker.at], event.shiftKey);
  else if (event.key === "Escape" || event.key === "Tab") leavePicker(desk);
  else return;
  event.preventDefault();
}

function leavePicker(desk) {
  closePicker(desk);
  paint(desk);
}

// The suggestion that a code of one's own would stand instead of.
function offerToReplace(desk) {
  const offer = offerInHand(desk, currentCard(desk));
  return offer?.verdict === "waiting" ? offer : null;
}

function pick(desk, code, too) {
  closePicker(desk);
  if (desk.hand) recode(desk, code);
  else if (desk.selection) codePassage(desk, code);
  else codeExcerpt(desk, code, too);
  paint(desk);
}
