// A form that is filled in without waiting for the server: what is written is kept here, and sent when one pauses, so that
// the server can say what is missing. Ctrl+Enter saves. Every word comes in as data and goes out as textContent or value.

const PAUSE = 350;

const made = (name, css, words) => {
  const element = document.createElement(name);
  if (css) element.className = css;
  if (words !== undefined) element.textContent = words;
  return element;
};

const button = (words, css, press, label) => {
  const element = made("button", css, words);
  element.type = "button";
  if (label) element.setAttribute("aria-label", label);
  element.addEventListener("click", press);
  return element;
};

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

function drawnInput(field, value, change, label) {
  if (field.kind === "select") return drawnSelect(field, value, change, label);
  const input = made(field.kind === "area" ? "textarea" : "input", "k-input");
  if (field.kind === "area") input.rows = field.rows || 1;
  input.value = value ?? "";
  if (field.placeholder) input.placeholder = field.placeholder;
  if (label) input.setAttribute("aria-label", label);
  input.addEventListener("input", () => {
    if (field.kind === "area") grow(input);
    change(input.value);
  });
  return input;
}

function drawnSelect(field, value, change, label) {
  const select = made("select", "k-input");
  for (const option of field.options) {
    const one = made("option", "", option.label);
    one.value = option.value;
    select.append(one);
  }
  select.value = value ?? "";
  if (label) select.setAttribute("aria-label", label);
  select.addEventListener("change", () => change(select.value));
  return select;
}

function drawnRows(field, state) {
  const box = made("div", "k-rows");
  const rows = state.values[field.name];
  rows.forEach((row, number) => {
    const line = made("div", "k-row");
    line.style.setProperty("--k-columns", field.columns.map((column) => column.width || "1fr").join(" "));
    for (const column of field.columns) {
      const label = `${field.one} ${number + 1}: ${column.label}`;
      line.append(drawnInput(column, row[column.name], (value) => { row[column.name] = value; state.changed(); }, label));
    }
    line.append(button("×", "k-remove", () => {
      rows.splice(number, 1);
      state.changed();
      state.redraw(field, Math.min(number, rows.length - 1));
    }, `${field.removeLabel} ${number + 1}`));
    box.append(line);
  });
  box.append(button(field.addLabel, "k-add", () => {
    rows.push({ ...field.blank });
    state.changed();
    state.redraw(field, rows.length - 1);
  }));
  return box;
}

function drawnMany(field, state) {
  const box = made("div", "k-many");
  const chosen = state.values[field.name];
  const known = new Map(field.options.map((option) => [option.value, option.label]));
  for (const value of chosen) {
    const chip = made("span", "k-chip", known.get(value) || value);
    chip.append(button("×", "k-remove", () => {
      chosen.splice(chosen.indexOf(value), 1);
      state.changed();
      state.redraw(field);
    }, `${field.removeLabel} ${known.get(value) || value}`));
    box.append(chip);
  }
  const left = field.options.filter((option) => !chosen.includes(option.value));
  const options = [{ value: "", label: field.addLabel }, ...left];
  box.append(drawnSelect({ options }, "", (value) => {
    if (!value) return;
    chosen.push(value);
    state.changed();
    state.redraw(field);
  }, `${field.label}: ${field.addLabel}`));
  return box;
}

function drawnChecks(field, state) {
  const box = made("div", "k-checks");
  const chosen = new Set(state.values[field.name]);
  for (const option of field.options) {
    const line = made("label", "k-check");
    const input = made("input");
    input.type = "checkbox";
    input.checked = chosen.has(option.value);
    input.addEventListener("change", () => {
      if (input.checked) chosen.add(option.value);
      else chosen.delete(option.value);
      state.values[field.name] = [...chosen];
      state.changed();
    });
    const words = made("span", "k-words");
    words.append(made("span", "k-quote", option.label), made("span", "k-source", option.note));
    line.append(input, words);
    box.append(line);
  }
  if (!field.options.length) box.append(made("p", "k-empty", field.empty));
  return box;
}

function drawnField(field, state) {
  const set = ["rows", "many", "checks"].includes(field.kind);
  const box = made(set ? "fieldset" : "div", `k-field k-${field.kind}-field`);
  if (field.half) box.classList.add("k-half");
  const label = made(set ? "legend" : "label", "k-label", field.label);
  if (field.required) label.append(made("span", "k-required", ` ${state.names.required}`));
  box.append(label);
  if (field.help) box.append(made("p", "k-help", field.help));
  if (field.kind === "rows") box.append(drawnRows(field, state));
  else if (field.kind === "many") box.append(drawnMany(field, state));
  else if (field.kind === "checks") box.append(drawnChecks(field, state));
  else {
    const input = drawnInput(field, state.values[field.name], (value) => { state.values[field.name] = value; state.changed(); });
    input.id = `k-${state.key}-${field.name}`;
    input.dataset.field = field.name;
    if (field.required) input.setAttribute("aria-required", "true");
    label.htmlFor = input.id;
    box.append(input);
  }
  return box;
}

function drawForm(state, data) {
  const [main, foot] = [made("div", "k-fields"), made("div", "k-foot")];
  state.boxes = new Map();
  for (const field of data.fields) {
    const box = drawnField(field, state);
    state.boxes.set(field.name, box);
    (field.last ? foot : main).append(box);
  }
  state.save = button(data.names.save, "k-save", () => state.send());
  state.remarks = made("div", "k-remarks");
  state.remarks.setAttribute("role", "status");
  const acts = made("div", "k-acts");
  acts.append(state.save);
  if (data.names.cancel) acts.append(button(data.names.cancel, "k-cancel", () => state.cancel()));
  foot.append(acts);
  foot.prepend(state.remarks);
  state.root.replaceChildren(main, foot);
  state.root.querySelectorAll("textarea").forEach(grow);
  state.redraw = (field, focus) => {
    const box = drawnField(field, state);
    state.boxes.get(field.name).replaceWith(box);
    state.boxes.set(field.name, box);
    box.querySelectorAll("textarea").forEach(grow);
    const rows = box.querySelectorAll(".k-row");
    const next = focus >= 0 && rows[focus] ? rows[focus] : box;
    next.querySelector("textarea, input, select, button")?.focus();
  };
}

function drawRemarks(state, data) {
  const list = (css, heading, lines) => {
    if (!lines.length) return [];
    const box = made("details", css);
    const folded = css === "k-notes" && data.names.folded;
    box.open = folded ? Boolean(state.unfolded) : true;
    if (folded) box.addEventListener("toggle", () => { state.unfolded = box.open; });
    box.append(made("summary", "", folded ? `${heading} (${lines.length})` : heading));
    const items = made("ul");
    items.append(...lines.map((line) => made("li", "", line)));
    box.append(items);
    return [box];
  };
  state.remarks.replaceChildren(
    ...list("k-faults", data.names.faults, data.faults),
    ...list("k-notes", data.names.remarks, data.remarks),
    ...(data.faults.length || data.remarks.length || !data.names.fine ? [] : [made("p", "k-fine", data.names.fine)]),
  );
}

function ready(state) {
  const filled = (field) => {
    const value = state.values[field.name];
    return !field.required || (Array.isArray(value) ? value.length : (value || "").trim());
  };
  const isChanged = !state.data.names.untouched || JSON.stringify(state.values) !== JSON.stringify(state.data.values);
  state.save.disabled = !(state.data.fields.every(filled) && !state.data.faults.length && isChanged);
}

const states = new WeakMap();

function begun(parent, key) {
  const root = made("div", "k-form");
  parent.append(root);
  const state = { root, key, timer: 0 };
  // Whoever leaves the field for a button outside the form means what she has just written.
  root.addEventListener("focusout", () => state.keep?.());
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.repeat) {
      event.preventDefault();
      if (!state.save.disabled) state.send();
    }
  });
  return state;
}

export default function ({ data, key, parentElement, setStateValue, setTriggerValue }) {
  let state = states.get(parentElement);
  if (!state) {
    state = begun(parentElement, (key || "form").replace(/[^\w-]/g, "-"));
    states.set(parentElement, state);
  }
  const isNew = state.token !== data.token;
  state.data = data;
  state.names = data.names;
  state.changed = () => {
    ready(state);
    clearTimeout(state.timer);
    state.keep = () => {
      clearTimeout(state.timer);
      state.keep = null;
      setStateValue("draft", { token: state.token, values: state.values });
    };
    state.timer = setTimeout(() => state.keep?.(), PAUSE);
  };
  state.send = () => {
    clearTimeout(state.timer);
    state.keep = null;
    setTriggerValue("save", { token: state.token, values: state.values });
  };
  state.cancel = () => {
    clearTimeout(state.timer);
    state.keep = null;
    setTriggerValue("cancel", true);
  };
  if (isNew) {
    clearTimeout(state.timer);
    state.keep = null;
    state.token = data.token;
    state.values = structuredClone(data.kept || data.values);
    drawForm(state, data);
  } else if (state.language !== data.names.save) {
    drawForm(state, data);
  }
  state.language = data.names.save;
  drawRemarks(state, data);
  ready(state);
}
