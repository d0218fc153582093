// The excerpt and what was said around it, with codes as lines under the words: one lane for each that overlaps.

const CLOSED = [2, 1]; // turns before and after, until more are asked for
const AROUND = 700; // characters of a turn beside, and of the own turn around the excerpt, until more are asked for

const turnsOf = (desk, card) => card.turns.map((key) => desk.turns.get(key)).filter(Boolean);

function shownTurns(desk, card) {
  const all = turnsOf(desk, card);
  if (desk.wide) return all;
  const own = all.findIndex((turn) => turn.number === card.turn);
  return all.slice(Math.max(0, own - CLOSED[0]), own + CLOSED[1] + 1);
}

// A place in the study's points as units of this turn; null where it lies outside.
function within(turn, at) {
  turn.last ??= turn.start + toPoints(turn.text, turn.text.length);
  if (at[1] <= turn.start || at[0] >= turn.last) return null;
  const start = toUnits(turn.text, Math.max(0, at[0] - turn.start));
  return { start, end: toUnits(turn.text, Math.min(at[1], turn.last) - turn.start) };
}

// Everything that is drawn as lines: the coder's codings and colleagues'. A suggestion is about the whole excerpt, which
// stands out already, and the panel lists them all; five dashed lines under the words would only make them hard to read.
function marksOf(card) {
  return card.codings.map((coding) => ({ ...coding, kind: coding.coder ? "theirs" : "mine" }));
}

function paintWords(desk, card) {
  const { words, restricted } = desk.parts;
  const told = [card.restriction && `restricted-${card.restriction}`, card.around && `around-${card.around}`];
  restricted.textContent = told.filter(Boolean).map((key) => desk.text[key]).join(" ");
  words.dataset.restricted = card.restriction || card.around;
  words.classList.toggle("tr-selecting", Boolean(desk.selection?.caret));
  words.replaceChildren(...shownTurns(desk, card).map((turn) => turnElement(desk, card, turn)));
}

function turnElement(desk, card, turn) {
  const own = turn.number === card.turn;
  const made = el("p", own ? "tr-turn tr-own" : "tr-turn tr-beside");
  if (turn.leads) made.classList.add("tr-leads");
  const who = el("bdi", "tr-who", turn.who);
  const said = el("span", "tr-said", null, { dir: "auto", "data-turn": turn.number });
  const [from, to] = stretchShown(desk, card, turn, own);
  said.dataset.from = from;
  const drawn = marksOf(card).flatMap((mark) => {
    const span = within(turn, mark.at);
    return span && span.end > span.start ? [{ ...mark, ...span }] : [];
  });
  const marks = inLanes(drawn);
  const excerpt = own ? [{ ...within(turn, card.at), kind: "excerpt" }] : [];
  const chosen = desk.selection?.turn === turn.number ? [{ ...desk.selection, kind: "chosen" }] : [];
  said.style.setProperty("--tr-lanes", Math.max(0, ...marks.map((mark) => mark.lane + 1)));
  if (from > 0) said.append(el("span", "tr-cut", "… "));
  const carrying = own && stretchOf(desk, card);
  const carries = carrying ? [{ ...within(turn, carrying), kind: "carries" }] : [];
  for (const [start, end, over] of cut(from, to, [...marks, ...excerpt, ...carries, ...chosen])) {
    said.append(pieceElement(desk, turn.text.slice(start, end), over));
  }
  if (to < turn.text.length) said.append(el("span", "tr-cut", " …"));
  made.append(who, said);
  return made;
}

// The own turn and the turns beside are cut at word borders when they are very long.
function stretchShown(desk, card, turn, own) {
  const whole = [0, turn.text.length];
  if (desk.wide || turn.text.length <= AROUND) return whole;
  const at = within(turn, card.at);
  const before = own ? Math.max(0, at.start - AROUND) : turn.number < card.turn ? turn.text.length - AROUND : 0;
  const after = own ? Math.min(turn.text.length, at.end + AROUND) : before + AROUND;
  const words = wordsOf(turn);
  const from = before > 0 ? (words.find(([start]) => start >= before)?.[0] ?? before) : 0;
  const to = after < turn.text.length ? (words.findLast(([, end]) => end <= after)?.[1] ?? after) : turn.text.length;
  return [from, to];
}

function pieceElement(desk, text, over) {
  const piece = el(over.some((mark) => mark.kind === "excerpt") ? "mark" : "span", "tr-piece", text);
  const lines = over.filter((mark) => mark.lane !== undefined);
  if (over.some((mark) => mark.kind === "carries")) piece.classList.add("tr-carries");
  if (over.some((mark) => mark.kind === "chosen")) piece.classList.add("tr-chosen");
  if (desk.hand && lines.some((mark) => isHeld(desk, mark))) piece.classList.add("tr-held");
  if (lines.length) underline(desk, piece, lines);
  return piece;
}

function underline(desk, piece, lines) {
  const colour = (mark) => `var(--tr-hue-${desk.book?.codes[mark.code]?.hue ?? 0})`;
  const line = (mark) => `linear-gradient(${colour(mark)}, ${colour(mark)})`;
  piece.classList.add("tr-lined");
  piece.style.backgroundImage = lines.map(line).join(", ");
  piece.style.backgroundSize = lines.map((mark) => `100% ${mark.kind === "mine" ? 3 : 2}px`).join(", ");
  piece.style.backgroundPosition = lines.map((mark) => `0 calc(1.28em + ${mark.lane * 5}px)`).join(", ");
}

const isHeld = (desk, mark) =>
  mark.kind === "mine" && mark.code === desk.hand?.code && sameAt(mark.at, desk.hand.at);

// The legend: what each line under the words stands for. The coder's own can be taken in hand.
function paintLegend(desk, card) {
  const rows = marksOf(card).filter((mark) => shownTurns(desk, card).some((turn) => within(turn, mark.at)));
  desk.parts.legend.replaceChildren(...rows.map((mark) => legendRow(desk, card, mark)));
  desk.parts.legend.querySelector("button")?.append(el("kbd", "tr-key", "O", { "aria-hidden": "true" }));
}

function legendRow(desk, card, mark) {
  const row = el("li", `tr-mark tr-mark-${mark.kind}`);
  const swatch = el("span", "tr-swatch", null, { "aria-hidden": "true" });
  swatch.style.setProperty("--tr-hue", `var(--tr-hue-${desk.book?.codes[mark.code]?.hue ?? 0})`);
  const valence = mark.valence ? desk.text[mark.valence] : "";
  const part = sameAt(mark.at, card.at) ? "" : `”${quoteAt(desk, card, mark.at, 42)}”`;
  const who = mark.kind === "theirs" ? mark.coder : "";
  const details = [valence, who, part].filter(Boolean).join(" · ");
  const name = el(mark.kind === "mine" ? "button" : "span", "tr-mark-name");
  name.append(el("bdi", "", codeName(desk, mark.code)), el("bdi", "tr-mark-more", details ? ` · ${details}` : ""));
  row.append(swatch, name);
  if (mark.kind !== "mine") return row;
  name.type = "button";
  name.setAttribute("aria-pressed", String(isHeld(desk, mark)));
  name.addEventListener("click", () => takeInHand(desk, mark));
  return row;
}

// The words at a place, as far as they are on the page.
function quoteAt(desk, card, at, most = Infinity) {
  for (const turn of turnsOf(desk, card)) {
    const span = within(turn, at);
    if (!span) continue;
    const quote = turn.text.slice(span.start, span.end);
    return quote.length > most ? `${quote.slice(0, most).trimEnd()}…` : quote;
  }
  return "";
}
