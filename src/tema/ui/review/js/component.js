// The review page: takes in what the server says, paints, and listens.

const desks = new WeakMap();

function paint(desk) {
  const card = currentCard(desk);
  const { parts, text } = desk;
  parts.root.dataset.card = card?.id ?? "";
  parts.left.textContent = desk.left > 0 ? `${desk.left.toLocaleString(text.language)} ${text.left}` : "";
  parts.where.replaceChildren(...(card ? card.where : []).flatMap((each, at) => [at ? " · " : "", el("bdi", "", each)]));
  if (card) {
    paintWords(desk, card);
    paintLegend(desk, card);
  } else {
    parts.legend.replaceChildren();
    parts.restricted.textContent = "";
    parts.words.replaceChildren(...nothingToShow(desk));
  }
  parts.root.classList.toggle("tr-empty", !card && !isFetching(desk));
  paintMemo(desk, card);
  paintPanel(desk, card);
  paintLatest(desk);
  showStatus(desk);
  if (desk.told !== (card?.id ?? null)) announce(desk, card);
}

const isFetching = (desk) => Boolean(desk.current || desk.more || desk.left > 0 || desk.stale);

function nothingToShow(desk) {
  const { text } = desk;
  if (isFetching(desk)) return [el("p", "tr-lead", text.fetching)];
  return [el("p", "tr-lead", text.done), el("p", "tr-hint", text["done-how"])];
}

function paintMemo(desk, card) {
  const { memo } = desk.parts;
  memo.disabled = !card;
  const writing = document.activeElement === memo && memo.dataset.of === card?.id;
  if (!writing) memo.value = card?.memo ?? "";
  memo.dataset.of = card?.id ?? "";
}

// Tell those who do not see the page what is on it now, and bring its beginning into view.
function announce(desk, card) {
  desk.told = card?.id ?? null;
  const offer = card && offerInHand(desk, card);
  const turn = card && turnsOf(desk, card).find((each) => each.number === card.turn);
  const words = card ? [turn?.who, card.quote.slice(0, 240), offer && codeName(desk, offer.code), offer?.direction] : [desk.text.done];
  desk.parts.spoken.textContent = words.filter(Boolean).join(" · ");
  if (desk.parts.root.getBoundingClientRect().top < 0) desk.parts.root.scrollIntoView({ block: "start" });
}

function receive(desk, data) {
  if (desk.answer === data.answer) return;
  const first = desk.answer === "";
  if (first) begun(desk, data);
  Object.assign(desk, { study: data.study, coder: data.coder });
  if (data.text && data.text.language !== desk.text.language) {
    desk.text = data.text;
    rebuild(desk);
  }
  if (first && desk.stale) {
    desk.answer = data.answer;
    if (desk.parts) paint(desk);
    send(desk);
    return;
  }
  desk.answer = data.answer;
  const unsaid = desk.log.length;
  const refused = takeIn(desk, data);
  resume(desk, data);
  const said = refused.map((each) => each.text).join(" ") || data.trouble || data.notice;
  if (said || desk.hindered) complain(desk, said);
  desk.hindered = Boolean(data.trouble);
  paint(desk);
  carryOn(desk, Boolean(data.trouble) || (unsaid > 0 && desk.log.length === unsaid && !desk.awaited && !data.ack.length));
}

// The first answer. After a reload what was not stored goes first, and what was shown here before, or is not whole, is
// asked for anew.
function begun(desk, data) {
  const kept = readDrawer(data.study);
  if (kept.current) desk.resume = { card: kept.current, key: kept.key };
  if (!kept.log.length && kept.answer !== data.answer && data.text) return;
  Object.assign(desk, { log: kept.log, stale: true, older: true });
}

// Back from another page, or after a reload: the excerpt that was in view, unless something else is asked for now.
function resume(desk, data) {
  const { card, key } = desk.resume ?? {};
  desk.resume = null;
  if (card && key === data.key && !data.first && desk.current !== card && !desk.settled.has(card)) open(desk, card);
}

function rebuild(desk) {
  const old = desk.parts?.root;
  desk.parts = frame(desk);
  old?.remove();
  desk.place.append(desk.parts.root);
  const { root, words, memo } = desk.parts;
  root.addEventListener("click", (event) => {
    const name = event.target.closest("[data-act]")?.dataset.act;
    if (name) perform(desk, name);
  });
  words.addEventListener("pointerup", () => mouseChose(desk));
  memo.addEventListener("blur", () => {
    saveMemo(desk);
    paint(desk);
  });
  memo.addEventListener("keydown", (event) => memoKey(desk, event));
}

function begin(place, say) {
  const desk = Object.assign(newDesk(say), { place, told: null });
  const listening = new AbortController();
  const on = (target, what, act, capture = false) =>
    target.addEventListener(what, act, { signal: listening.signal, capture });
  on(window, "keydown", (event) => hearKey(desk, event), true);
  // Closing the window is asked about while anything is unsaved, also from another page: the drawer is kept till then.
  const unsaved = () => (listening.signal.aborted ? readDrawer(desk.study).log : desk.log).length > 0;
  const warn = (event) => unsaved() && event.preventDefault();
  window.addEventListener("beforeunload", warn);
  on(document, "copy", (event) => {
    const card = currentCard(desk);
    if (!card || !desk.selection || !window.getSelection().isCollapsed || inFront()) return;
    event.clipboardData.setData("text/plain", chosenQuote(desk, card));
    event.preventDefault();
  });
  const looking = new MutationObserver(() => showStatus(desk));
  const app = document.querySelector("[data-testid=stApp]");
  if (app) looking.observe(app, { attributes: true, attributeFilter: ["data-test-connection-state"] });
  desk.end = () => {
    listening.abort();
    if (!desk.log.length) window.removeEventListener("beforeunload", warn);
    looking.disconnect();
    clearTimeout(desk.soon);
    clearTimeout(desk.later);
    desk.parts?.root.remove();
    desks.delete(place);
  };
  return desk;
}

export default function review({ data, parentElement, setStateValue }) {
  const say = (message) => setStateValue("talk", message);
  const desk = desks.get(parentElement) ?? begin(parentElement, say);
  desks.set(parentElement, desk);
  desk.say = say;
  receive(desk, data);
  return desk.end;
}
