// Choosing a passage: with the mouse, or by keyboard alone in the selecting mode. Whole words, within one turn.

const speaking = (desk, card) => shownTurns(desk, card).filter((turn) => !turn.leads);

// What the mouse has marked, as units of the turn it was marked in.
function mouseChose(desk) {
  const card = currentCard(desk);
  const marked = window.getSelection();
  if (!card || !marked || marked.isCollapsed || !marked.rangeCount) return;
  const range = marked.getRangeAt(0);
  const said = [...desk.parts.words.querySelectorAll(".tr-said")].find((each) => range.intersectsNode(each));
  const turn = said && speaking(desk, card).find((each) => each.number === Number(said.dataset.turn));
  if (!turn) return;
  const [from, to] = [unitOf(said, range.startContainer, range.startOffset, true), unitOf(said, range.endContainer, range.endOffset)];
  const span = snapped(turn, Math.max(0, from), Math.min(turn.text.length, to));
  if (!span) return;
  marked.removeAllRanges();
  desk.selection = { turn: turn.number, caret: false, ...span };
  paint(desk);
}

// How many units of the turn stand before a point in the page; a point outside is the turn's beginning or end.
function unitOf(said, node, offset, isStart = false) {
  const from = Number(said.dataset.from);
  const cutBefore = from > 0 ? said.firstChild.textContent.length : 0;
  const cutAfter = said.lastChild.className === "tr-cut" ? said.lastChild.textContent.length : 0;
  const whole = said.textContent.length - cutAfter;
  const inside = said.contains(node);
  const before = document.createRange();
  before.setStart(said, 0);
  if (inside) before.setEnd(node, offset);
  const length = inside ? before.toString().length : isStart ? 0 : whole;
  return from + Math.max(0, Math.min(length, whole) - cutBefore);
}

// Begin with the first word of the excerpt, or with the coding in hand.
function toggleSelecting(desk) {
  const card = currentCard(desk);
  if (!card) return;
  if (desk.selection?.caret) {
    desk.selection = null;
    return;
  }
  const at = desk.hand?.at ?? null;
  const turn = speaking(desk, card).find((each) => (at ? within(each, at) : each.number === card.turn));
  if (!turn || !wordsOf(turn).length) return;
  const span = at ? within(turn, at) : within(turn, card.at);
  const first = wordAt(turn, span.start);
  const last = at ? Math.max(first, wordAt(turn, span.end - 1)) : first;
  chooseWords(desk, turn, first, last);
  desk.parts.words.focus({ preventScroll: true });
}

// ``anchor`` stays where it is while Shift and the arrows move the other end, ``head``.
function chooseWords(desk, turn, anchor, head) {
  const words = wordsOf(turn);
  const last = words.length - 1;
  const [a, b] = [anchor, head].map((word) => Math.max(0, Math.min(last, word)));
  const [start, end] = [words[Math.min(a, b)][0], words[Math.max(a, b)][1]];
  desk.selection = { turn: turn.number, caret: true, anchor: a, head: b, start, end };
}

// The keys of the selecting mode; true when the key was one of them.
function selectingKey(desk, event) {
  const card = currentCard(desk);
  const chosen = desk.selection;
  const turns = speaking(desk, card);
  const turn = turns.find((each) => each.number === chosen.turn);
  const moves = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };
  if (event.key in moves && turn) {
    if (!chosen.caret) [chosen.anchor, chosen.head] = [wordAt(turn, chosen.start), wordAt(turn, chosen.end - 1)];
    const head = chosen.head + moves[event.key];
    chooseWords(desk, turn, event.shiftKey ? chosen.anchor : head, head);
  } else if (["ArrowUp", "ArrowDown"].includes(event.key) && !event.shiftKey && turn) {
    const other = turns[turns.indexOf(turn) + (event.key === "ArrowUp" ? -1 : 1)];
    if (other && wordsOf(other).length) chooseWords(desk, other, 0, 0);
  } else if (event.key === "Enter" && !event.repeat) {
    perform(desk, desk.hand ? "borders" : "code-passage");
    return true;
  } else {
    return false;
  }
  paint(desk);
  return true;
}
