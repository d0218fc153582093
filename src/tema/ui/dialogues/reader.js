// A whole dialogue for reading: its portrait above, its turns below, what is coded in the margin. Text is only ever set
// as textContent. What is shown or hidden is settled here; only leaving the dialogue or correcting it goes to the server.

const SVG = "http://www.w3.org/2000/svg";
const LANE = 6;
const LABEL = 20;
const readers = new WeakMap();

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let reader = readers.get(parentElement);
  if (!reader || reader.data.mark !== data.mark) {
    reader?.watch.disconnect();
    reader = build(parentElement, data, reader);
    readers.set(parentElement, reader);
  }
  reader.send = setTriggerValue;
  if (data.turn && reader.asked !== data.asked) {
    reader.asked = data.asked;
    show(reader, data.turn, true);
  }
  return () => {
    readers.get(parentElement)?.watch.disconnect();
    readers.delete(parentElement);
  };
}

function make(kind, css, text, more = {}) {
  const made = document.createElement(kind);
  if (css) made.className = css;
  if (text !== undefined) made.textContent = text;
  for (const [name, value] of Object.entries(more)) made.setAttribute(name, value);
  return made;
}

function button(css, text, act, more = {}) {
  const made = make("button", css, text, { type: "button", ...more });
  made.addEventListener("click", act);
  return made;
}

function build(root, data, before) {
  const same = before && before.data.name === data.name;
  const reader = {
    data,
    asked: same ? before.asked : null,
    hidden: same ? before.hidden : { codes: new Set(), coders: new Set() },
    colouring: before ? before.colouring : "family",
    turns: new Map(),
    ticks: [],
    now: same ? before.now : null,
    // In a low window (or a much enlarged page) the words come first; who has folded it keeps it so.
    unfolded: same ? before.portrait.open : window.innerHeight >= 640,
  };
  const top = same ? before.pane.scrollTop : 0;
  const frame = make("div", "reader");
  reader.portrait = portrait(reader);
  reader.pane = pane(reader);
  frame.append(tools(reader), reader.portrait, reader.pane, make("p", "hint", data.words.hint));
  root.querySelector(".reader")?.remove();
  root.append(frame);
  recolour(reader);
  reader.pane.scrollTop = top;
  reader.watch = new ResizeObserver(() => requestAnimationFrame(() => layout(reader)));
  reader.watch.observe(reader.pane);
  document.fonts?.ready.then(() => layout(reader));
  if (reader.now) step(reader, reader.now);
  return reader;
}

// What is shown of the codings.

function visible(reader, mark) {
  return !reader.hidden.codes.has(mark.code) && !reader.hidden.coders.has(mark.coder);
}

function colour(reader, mark) {
  if (reader.colouring === "valence") return `var(--v-${mark.valence || "none"})`;
  return `var(--c${reader.data.codes[mark.code].family % 8})`;
}

function toggle(set, value) {
  if (!set.delete(value)) set.add(value);
}

function tools(reader) {
  const { words, coders, marks } = reader.data;
  const row = make("div", "tools");
  if (!marks.length) return row;
  if (coders.length > 1) {
    const group = make("div", "chips", undefined, { role: "group", "aria-label": words.coders });
    coders.forEach((coder, number) => {
      const chip = button("chip", coder.name, () => {
        toggle(reader.hidden.coders, number);
        chip.setAttribute("aria-pressed", !reader.hidden.coders.has(number));
        recolour(reader);
      }, { "aria-pressed": !reader.hidden.coders.has(number), dir: "auto" });
      group.append(chip);
    });
    row.append(make("span", "small", words.coders), group);
  }
  const kinds = make("div", "chips", undefined, { role: "group", "aria-label": words.colouring });
  for (const kind of ["family", "valence"]) {
    kinds.append(button("chip", words[kind], () => {
      reader.colouring = kind;
      for (const each of kinds.children) each.setAttribute("aria-pressed", each.textContent === words[kind]);
      recolour(reader);
    }, { "aria-pressed": reader.colouring === kind }));
  }
  reader.legend = make("div", "legend");
  row.append(reader.legend, make("span", "small", words.colouring), kinds);
  return row;
}

function legend(reader) {
  if (!reader.legend) return;
  const { words, families, codes } = reader.data;
  const used = new Set(codes.map((code) => code.family));
  const rows = reader.colouring === "valence"
    ? ["strengthens", "weakens", "both", "none"].map((kind) => [`var(--v-${kind})`, words[`valence-${kind}`]])
    : families.map((name, number) => [`var(--c${number % 8})`, name, number]).filter((row) => used.has(row[2]));
  reader.legend.replaceChildren(...rows.map(([tint, name]) => {
    const each = make("span", "key");
    const dot = make("i", "dot");
    dot.style.background = tint;
    each.append(dot, make("span", "", name, { dir: "auto" }));
    return each;
  }));
}

// The portrait: where in the dialogue, counted in words, somebody speaks and a code is applied.

function portrait(reader) {
  const { words, speakers, codes, turns, marks } = reader.data;
  const box = make("details", "portrait");
  box.open = reader.unfolded;
  box.append(make("summary", "", words.portrait));
  const voices = make("div", codes.length ? "rows voices" : "rows", undefined, { role: "group", tabindex: 0, "aria-label": words.speakers });
  const what = make("div", "rows", undefined, { role: "group", "aria-label": words.codes });
  reader.views = [];
  speakers.forEach((speaker, number) => {
    const label = make("div", speaker.leader ? "label leads" : "label");
    label.append(make("span", "name", speaker.name, { dir: "auto", title: speaker.name }), make("span", "share", speaker.share));
    if (speaker.restriction) label.querySelector(".name").after(make("span", "held", words[speaker.restriction]));
    const stretches = turns.filter((turn) => turn.who === number).map((turn) => [turn.begins, turn.ends, turn.number]);
    voices.append(label, track(reader, stretches, speaker.said, speaker.leader ? "speech leads" : "speech"));
  });
  codes.forEach((code, number) => {
    const label = button("label code", undefined, () => {
      toggle(reader.hidden.codes, number);
      label.setAttribute("aria-pressed", !reader.hidden.codes.has(number));
      recolour(reader);
    }, { "aria-pressed": !reader.hidden.codes.has(number), title: words["toggle-code"] });
    label.append(make("i", "dot"), make("span", "name", code.name, { dir: "auto" }), make("span", "share", String(code.count)));
    const own = marks.filter((mark) => mark.code === number);
    const drawn = track(reader, own.map((mark) => [mark.begins, mark.ends, mark.turn]), code.said, "codes");
    [...drawn.querySelectorAll("rect")].forEach((tick, index) => reader.ticks.push([tick, own[index]]));
    reader.ticks.push([label.querySelector(".dot"), { code: number, coder: -1, valence: null }]);
    what.append(label, drawn);
  });
  box.append(voices, ...(codes.length ? [what] : []), table(reader));
  return box;
}

function track(reader, stretches, said, css) {
  const drawn = document.createElementNS(SVG, "svg");
  const attributes = { class: `track ${css}`, viewBox: "0 0 1000 10", preserveAspectRatio: "none", role: "img", "aria-label": said };
  for (const [name, value] of Object.entries(attributes)) drawn.setAttribute(name, value);
  for (const [begins, ends, turn] of stretches) {
    const tick = document.createElementNS(SVG, "rect");
    const width = Math.max((ends - begins) * 1000, css === "codes" ? 4 : 1.5);
    const place = { x: Math.min(begins * 1000, 1000 - width), y: 0, width, height: 10, "data-turn": turn };
    for (const [name, value] of Object.entries(place)) tick.setAttribute(name, value);
    drawn.append(tick);
  }
  drawn.addEventListener("click", (event) => {
    const box = drawn.getBoundingClientRect();
    show(reader, Number(event.target.dataset.turn) || turnAt(reader, (event.clientX - box.left) / box.width));
  });
  const holder = make("div", "hold");
  const view = make("div", "view");
  reader.views.push(view);
  holder.append(drawn, view);
  return holder;
}

function turnAt(reader, share) {
  const { turns } = reader.data;
  return (turns.find((turn) => turn.ends >= share) || turns[turns.length - 1]).number;
}

function table(reader) {
  const { words, codes, speakers, marks } = reader.data;
  const box = make("details", "table");
  box.append(make("summary", "", words["as-table"]));
  box.addEventListener("toggle", () => {
    if (!box.open || box.children.length > 1) return;
    const rows = make("table");
    const head = make("tr");
    for (const name of [words["table-what"], words["table-count"], words["table-turns"]]) head.append(make("th", "", name, { scope: "col" }));
    rows.append(head);
    for (const speaker of speakers) rows.append(line(speaker.name, speaker.said, []));
    codes.forEach((code, number) => {
      const where = [...new Set(marks.filter((mark) => mark.code === number).map((mark) => mark.turn))];
      rows.append(line(code.name, code.said, where));
    });
    box.append(rows);
  });
  function line(name, said, where) {
    const row = make("tr");
    const cell = make("td");
    where.forEach((turn) => cell.append(button("plain", String(turn), () => show(reader, turn), { "aria-label": `${words.turn} ${turn}` }), " "));
    row.append(make("th", "", name, { scope: "row", dir: "auto" }), make("td", "", said), cell);
    return row;
  }
  return box;
}

// The turns.

function pane(reader) {
  const { words, turns, name } = reader.data;
  const box = make("div", "pane", undefined, { tabindex: 0, role: "region", "aria-label": `${words.region} ${name}` });
  for (const turn of turns) {
    const drawn = one(reader, turn);
    reader.turns.set(turn.number, drawn);
    box.append(drawn.article);
  }
  box.addEventListener("scroll", () => look(reader), { passive: true });
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const way = { j: 1, k: -1 }[event.key.toLowerCase()];
    if (!way) return;
    event.preventDefault();
    const at = turns.findIndex((turn) => turn.number === reader.now);
    const next = turns[Math.min(Math.max(at < 0 ? 0 : at + way, 0), turns.length - 1)];
    show(reader, next.number, false);
  });
  box.addEventListener("pointerdown", (event) => {
    const article = event.target.closest(".turn");
    if (article) step(reader, Number(article.dataset.turn));
  });
  return box;
}

function one(reader, turn) {
  const { words, speakers } = reader.data;
  const who = speakers[turn.who];
  const article = make("article", who?.leader ? "turn leads" : "turn", undefined, { "data-turn": turn.number });
  const head = make("header");
  head.append(make("span", "who", who?.name || "", { dir: "auto" }));
  if (who?.leader) head.append(make("span", "small", words.leader));
  if (turn.time) head.append(make("span", "small", turn.time));
  head.append(make("span", "small number", `${words.turn} ${turn.number}`));
  head.append(button("plain fix", words.fix, () => reader.send("speaker", turn.number), { tabindex: -1, "aria-label": `${words.fix}: ${words.turn} ${turn.number}` }));
  const body = make("div", "body");
  const text = make("div", "text", undefined, { dir: "auto" });
  let before = null;
  const pieces = turn.pieces.map(([said, marks, segment, restriction]) => {
    const span = make("span", "", said, restriction ? { "data-restricted": restriction } : {});
    if (restriction && restriction !== before) text.append(make("span", "held", words[restriction]));
    before = restriction;
    text.append(span);
    return { span, marks, segment };
  });
  const gutter = make("div", "gutter");
  const margin = make("div", "margin");
  body.append(gutter, text, margin);
  article.append(head, body);
  const units = [...new Set(pieces.map((piece) => piece.segment).filter((number) => number !== null))];
  const looks = units.map((number) => {
    const own = pieces.filter((piece) => piece.segment === number);
    const act = () => reader.send("excerpt", reader.data.segments[number]);
    const begins = own.map((piece) => piece.span.textContent).join("").slice(0, 60);
    const link = button("look", "", act, { tabindex: -1, title: words.review, "aria-label": `${words.review}: ${begins}` });
    for (const [on, off] of [["pointerenter", "pointerleave"], ["focus", "blur"]]) {
      link.addEventListener(on, () => own.forEach((piece) => piece.span.classList.add("lit")));
      link.addEventListener(off, () => own.forEach((piece) => piece.span.classList.remove("lit")));
    }
    gutter.append(link);
    return { link, own };
  });
  return { article, body, text, pieces, margin, looks };
}

function recolour(reader) {
  const { marks } = reader.data;
  for (const [tick, mark] of reader.ticks) {
    tick.style.setProperty("--tint", colour(reader, mark));
    if (mark.coder >= 0) tick.style.display = visible(reader, mark) ? "" : "none";
  }
  for (const { pieces } of reader.turns.values()) {
    for (const piece of pieces) {
      if (!piece.marks.length) continue;
      const codes = new Map(piece.marks.map((number) => marks[number]).filter((mark) => visible(reader, mark)).map((mark) => [mark.code, mark]));
      const tints = [...codes.values()].map((mark) => colour(reader, mark));
      piece.span.className = tints.length ? "coded" : "";
      const lines = tints.slice(0, 4).map((tint, lane) => `linear-gradient(${tint}, ${tint}) 0 calc(100% - ${lane * 3}px) / 100% 2px no-repeat`);
      if (tints.length) lines.push(`color-mix(in srgb, ${tints[0]} 10%, transparent)`);
      piece.span.style.background = lines.join(", ");
    }
  }
  legend(reader);
  layout(reader);
}

// Heights are read for all turns first and written afterwards, so that the browser lays the text out once.

function layout(reader) {
  const found = [];
  for (const [number, turn] of reader.turns) {
    turn.text.style.minHeight = "";
    found.push([number, turn]);
  }
  const measured = found.map(([number, turn]) => {
    const zero = turn.text.getBoundingClientRect().top;
    const looks = turn.looks.map(({ own }) => (own[0].span.getClientRects()[0]?.top ?? zero) - zero);
    return { number, turn, looks, bars: bars(reader, number, turn, zero) };
  });
  for (const { number, turn, looks, bars: rows } of measured) {
    turn.looks.forEach(({ link }, index) => { link.style.top = `${looks[index]}px`; });
    margin(reader, number, turn, rows);
  }
  reader.places = reader.data.turns.map((turn) => {
    const { article } = reader.turns.get(turn.number);
    return { turn, top: article.offsetTop, height: article.offsetHeight || 1 };
  });
  look(reader);
}

function bars(reader, number, turn, zero) {
  const rows = new Map();
  for (const { span, marks } of turn.pieces) {
    const rects = marks.length ? span.getClientRects() : [];
    if (!rects.length) continue;
    for (const index of marks) {
      const mark = reader.data.marks[index];
      if (!visible(reader, mark)) continue;
      const key = `${mark.code} ${mark.begins} ${mark.ends}`;
      const row = rows.get(key) || { mark, coders: new Set(), memos: [], valences: new Set(), top: rects[0].top - zero, bottom: 0 };
      row.coders.add(mark.coder);
      row.valences.add(mark.valence || "none");
      if (mark.memo && !row.memos.includes(mark.memo)) row.memos.push(mark.memo);
      row.bottom = Math.max(row.bottom, rects[rects.length - 1].bottom - zero);
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort((one, other) => one.top - other.top || other.bottom - one.bottom);
}

function margin(reader, number, turn, rows) {
  const { words, codes, coders } = reader.data;
  const lanes = [];
  for (const row of rows) {
    row.lane = lanes.findIndex((bottom) => bottom <= row.top + 1);
    if (row.lane < 0) row.lane = lanes.length;
    lanes[row.lane] = row.bottom;
  }
  let free = 0;
  const drawn = [];
  for (const row of rows) {
    const tint = colour(reader, row.mark);
    const bar = make("i", "bar");
    Object.assign(bar.style, { top: `${row.top + 3}px`, height: `${Math.max(row.bottom - row.top - 6, 8)}px`, left: `${row.lane * LANE}px`, background: tint });
    drawn.push(bar);
    if (row.mark.turn !== number) continue;
    const top = Math.max(row.top, free);
    free = top + LABEL;
    const others = coders.length > 1 ? [...row.coders].map((coder) => coders[coder].name).join(", ") : "";
    const kinds = [...row.valences].filter((kind) => kind !== "none").map((kind) => words[`valence-${kind}`]).join(", ");
    const told = [codes[row.mark.code].name, kinds, others, ...row.memos].filter(Boolean).join(" · ");
    const label = button("tag", undefined, () => {
      if (row.mark.segment !== null) reader.send("excerpt", reader.data.segments[row.mark.segment]);
    }, { title: told, "aria-label": `${words.open}: ${told}`, tabindex: reader.now === number ? 0 : -1 });
    if (row.mark.segment === null) label.disabled = true;
    label.append(make("span", "", codes[row.mark.code].name, { dir: "auto" }));
    if (others) label.append(make("span", "by", others, { dir: "auto" }));
    if (row.memos.length) label.append(make("span", "by", "✎"));
    Object.assign(label.style, { top: `${top}px`, left: `${lanes.length * LANE + 4}px` });
    label.style.setProperty("--tint", tint);
    drawn.push(label);
  }
  turn.margin.replaceChildren(...drawn);
  turn.text.style.minHeight = free ? `${free}px` : "";
}

// Where the reader is.

function show(reader, number, asked) {
  const turn = reader.turns.get(number);
  if (!turn) return;
  reader.pane.scrollTop = turn.article.offsetTop - reader.pane.offsetTop - 12;
  for (const each of reader.turns.values()) each.article.classList.remove("target");
  if (asked !== false) turn.article.classList.add("target");
  step(reader, number);
  reader.pane.focus({ preventScroll: true });
  look(reader);
}

function step(reader, number) {
  const tabbed = (turn, index) => turn.article.querySelectorAll("button").forEach((each) => { each.tabIndex = index; });
  const before = reader.turns.get(reader.now);
  if (before) {
    before.article.classList.remove("now");
    tabbed(before, -1);
  }
  reader.now = number;
  const turn = reader.turns.get(number);
  if (!turn) return;
  turn.article.classList.add("now");
  tabbed(turn, 0);
}

function look(reader) {
  const top = reader.pane.scrollTop + reader.pane.offsetTop;
  const bottom = top + reader.pane.clientHeight;
  let first = null;
  let last = null;
  for (const { turn, top: begins, height } of reader.places || []) {
    if (begins + height < top) continue;
    if (begins > bottom) break;
    const at = (edge) => turn.begins + (turn.ends - turn.begins) * Math.min(Math.max((edge - begins) / height, 0), 1);
    first ??= at(top);
    last = at(bottom);
  }
  for (const view of reader.views) {
    view.style.left = `${(first ?? 0) * 100}%`;
    view.style.width = `${Math.max((last ?? 0) - (first ?? 0), 0.003) * 100}%`;
  }
}
