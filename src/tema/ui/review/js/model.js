// What is on the desk: the cards, which one is shown, which come next, and how an act changes a card at once.

function newDesk(say) {
  return {
    // The conversation with the server.
    say,
    session: newId(),
    number: 0,
    awaited: 0,
    answer: "",
    stale: false,
    troubled: "",
    log: [],
    need: new Set(),
    go: null,
    // What the server has told.
    study: "",
    coder: "",
    key: "",
    order: "",
    scope: {},
    text: {},
    book: null,
    cards: new Map(),
    turns: new Map(),
    left: 0,
    more: false,
    // Where in the queue the coder is, and what she has done.
    current: null,
    since: 0,
    queue: [],
    past: [],
    passed: new Set(),
    settled: new Set(),
    latest: [],
    older: false,
    recent: [],
    // What she holds or has opened at the card in view.
    pointed: null,
    looked: null, // the suggestion looked at in passing, whose stretch is marked meanwhile
    valence: undefined, // null: she has said that there is none; undefined: she has said nothing
    hand: null,
    selection: null,
    wide: false,
    picking: false,
  };
}

const currentCard = (desk) => desk.cards.get(desk.current) ?? null;
const sameAt = (a, b) => a[0] === b[0] && a[1] === b[1];
const codeName = (desk, code) => desk.book?.codes[code]?.name ?? code;
// The suggestions without an answer that the chosen limits ask for.
function waitingOffers(desk, card) {
  const { code, least, most } = desk.scope;
  const asked = ({ code: mine, probability }) =>
    (code === null || mine === code) && (least === null || probability >= least) && (most === null || probability < most);
  return card.offers.filter((offer) => offer.verdict === "waiting" && asked(offer));
}

// The suggestion that A and X answer: the one pointed at, else the one that brought the excerpt here.
function offerInHand(desk, card) {
  const of = (code) => card.offers.find((offer) => offer.code === code);
  const chosen = of(desk.pointed) ?? of(desk.scope.code);
  if (chosen) return chosen;
  const open = card.offers.filter((offer) => offer.verdict === "waiting");
  const among = open.length ? open : card.offers;
  if (desk.order !== "uncertain") return among[0] ?? null;
  const unsure = (offer) => Math.abs(offer.probability - 0.5);
  return [...among].sort((a, b) => unsure(a) - unsure(b))[0] ?? null;
}

// The part of a card that people's acts change, so that an undo can put it back.
const kept = (card) => ({
  verdicts: card.offers.map((offer) => offer.verdict),
  codings: [...card.codings],
  memo: card.memo,
  flags: [...card.flags],
  restriction: card.restriction,
});

function putBack(card, before) {
  card.offers.forEach((offer, index) => (offer.verdict = before.verdicts[index] ?? offer.verdict));
  Object.assign(card, { codings: [...before.codings], memo: before.memo, flags: [...before.flags] });
  card.restriction = before.restriction;
}

function applyStep(card, each) {
  const at = each.place.slice(1);
  const without = () =>
    (card.codings = card.codings.filter((one) => one.coder || one.code !== each.code || !sameAt(one.at, at)));
  const verdict = (what) => {
    const offer = sameAt(at, card.at) && card.offers.find((one) => one.code === each.code);
    if (offer) offer.verdict = what;
  };
  if (each.act === "accept" || each.act === "code") {
    without();
    card.codings.push({ code: each.code, at, valence: each.valence, coder: "" });
    verdict("accepted");
  } else if (each.act === "reject" || each.act === "uncode") {
    without();
    verdict(each.act === "reject" ? "rejected" : "waiting");
  } else if (each.act === "memo") {
    card.memo = each.text;
  } else if (each.act === "flag") {
    card.flags = card.flags.filter((flag) => flag !== each.flag).concat(each.on ? [each.flag] : []);
  } else if (each.act === "restrict") {
    card.restriction = each.restriction;
  }
}

const applySteps = (card, steps) => steps.forEach((each) => applyStep(card, each));

// The acts that say what an excerpt is; only these tell that the suggestions were hidden.
const JUDGING = ["accept", "reject", "code", "uncode", "none"];

// One decision of an event, with what may be of use to know about it later.
function decided(desk, card, act, more = {}) {
  const said = { act, place: [card.dialogue, ...card.at], quote: card.quote, ...more };
  said.seconds = Math.round(Math.min(performance.now() - desk.since, 3600000) / 100) / 10;
  if (card.hidden && JUDGING.includes(act)) {
    Object.assign(said, { hidden: true, [card.hidden]: true, inclusion: card.inclusion });
  }
  const offer = sameAt(said.place.slice(1), card.at) && card.offers.find((one) => one.code === said.code);
  if (offer) said.probability = offer.probability;
  return said;
}

// Do an act at the card in view: change the card, log the event, and go on when the excerpt is done with.
function act(desk, steps, { leaves = false, told = steps.at(-1) } = {}) {
  const card = currentCard(desk);
  const before = kept(card);
  applySteps(card, steps);
  const leaving = leaves === "always" || (leaves && !waitingOffers(desk, card).length);
  const event = { id: newId(), coder: desk.coder, card: card.id, leaves: leaving, steps };
  desk.latest.unshift({
    id: event.id,
    act: told.act,
    code: told.code ?? null,
    quote: told.quote,
    segment: card.id,
    flag: told.flag ?? "",
    restriction: told.restriction ?? "",
    before,
    settles: leaving && !desk.settled.has(card.id),
    mine: true,
  });
  desk.latest.length = Math.min(desk.latest.length, KEEP_ASIDE);
  if (told.act === "code") desk.recent = [told.code, ...desk.recent.filter((code) => code !== told.code)].slice(0, 5);
  Object.assign(desk, { pointed: null, looked: null, valence: undefined });
  note(desk, event);
  if (leaving) {
    if (!desk.settled.has(card.id) && told.act !== "skip") desk.left = Math.max(0, desk.left - 1);
    desk.settled.add(card.id);
    goOn(desk);
  }
}

// The next excerpt that is still to be judged.
function goOn(desk) {
  while (desk.queue.length && desk.settled.has(desk.queue[0])) desk.queue.shift();
  forward(desk);
}

function forward(desk) {
  if (desk.current) desk.past.push(desk.current);
  if (!desk.queue.length && !desk.more) {
    // What was passed over comes again when there is nothing else.
    desk.queue = [...desk.passed].filter((id) => !desk.settled.has(id));
    desk.passed.clear();
  }
  show(desk, desk.queue.shift() ?? null);
}

function next(desk) {
  if (!desk.current) return;
  if (!desk.settled.has(desk.current)) desk.passed.add(desk.current);
  forward(desk);
}

function back(desk) {
  if (!desk.past.length) return;
  if (desk.current) desk.queue.unshift(desk.current);
  show(desk, desk.past.pop());
}

// Show an excerpt out of turn; the one in view comes after it.
function open(desk, segment) {
  if (desk.current && desk.current !== segment) desk.queue.unshift(desk.current);
  desk.queue = desk.queue.filter((id) => id !== segment);
  desk.past = desk.past.filter((id) => id !== segment);
  show(desk, segment);
}

function show(desk, segment) {
  desk.current = segment;
  Object.assign(desk, { pointed: null, looked: null, valence: undefined, hand: null, selection: null });
  desk.since = performance.now();
  if (segment && !desk.cards.has(segment)) desk.need.add(segment);
  writeDrawer(desk);
}

// Take the newest act back. What it was before is known for acts of this visit; else the server tells.
function undo(desk) {
  const last = desk.latest.shift();
  if (!last) return false;
  note(desk, { id: newId(), coder: desk.coder, card: last.segment, undoes: last.id });
  const card = desk.cards.get(last.segment);
  const answered = last.mine ? last.settles && last.act !== "skip" : ["accept", "reject", "code"].includes(last.act);
  if (answered) desk.left += 1;
  if (last.settles || !last.mine) desk.settled.delete(last.segment);
  if (card && last.before) putBack(card, last.before);
  else if (last.segment) desk.need.add(last.segment);
  if (last.segment) open(desk, last.segment);
  desk.older = true;
  return true;
}

// What the server says: events stored or refused, cards, the order of those that wait.
function takeIn(desk, data) {
  const again = data.key === desk.key;
  const refused = heard(desk, data);
  Object.assign(desk, { order: data.order_name, scope: data.scope, coder: data.coder });
  if (data.book) desk.book = data.book;
  if (!again) Object.assign(desk, { key: data.key, queue: [], past: [], passed: new Set(), current: null });
  if (!again) [desk.cards, desk.settled, desk.need] = [new Map(), new Set(), new Set()];
  for (const [key, turn] of Object.entries(data.turns)) desk.turns.set(key, turn);
  for (const each of refused) {
    desk.latest = desk.latest.filter((one) => one.id !== each.id);
    if (each.card) desk.need.add(each.card);
    for (const one of desk.latest) if (one.segment === each.card) one.before = null;
  }
  for (const card of data.cards) takeCard(desk, card);
  for (const id of data.asked) if (!desk.cards.has(id)) loseCard(desk, id);
  if (data.latest) desk.latest = [...desk.latest.filter((one) => isPending(desk, one.id)), ...data.latest];
  if (data.latest) desk.older = data.latest.length > 0;
  if (data.order) takeOrder(desk, data);
  if (data.order) putAway(desk);
  return refused;
}

// Cards that lie far back are fetched again if they are asked for.
function putAway(desk) {
  desk.past = desk.past.slice(-60);
  const used = new Set([desk.current, ...desk.queue, ...desk.past, ...desk.log.map((event) => event.card)]);
  for (const id of desk.cards.keys()) if (!used.has(id)) desk.cards.delete(id);
  const turns = new Set([...desk.cards.values()].flatMap((card) => card.turns));
  for (const key of desk.turns.keys()) if (!turns.has(key)) desk.turns.delete(key);
}

const isPending = (desk, id) => desk.log.some((event) => event.id === id);

function takeCard(desk, card) {
  desk.need.delete(card.id);
  for (const event of desk.log) if (event.card === card.id && event.steps) applySteps(card, event.steps);
  desk.cards.set(card.id, card);
  if (desk.current === card.id) desk.since = performance.now();
}

function loseCard(desk, id) {
  desk.need.delete(id);
  if (desk.current === id) show(desk, desk.queue.shift() ?? null);
}

function takeOrder(desk, data) {
  const pending = desk.log.filter((event) => event.leaves);
  for (const event of pending) desk.settled.add(event.card);
  const unsaid = new Set(pending.map((event) => event.card));
  desk.more = data.more;
  desk.left = Math.max(0, data.left - unsaid.size);
  // In these queues an excerpt waits on after one's own answer, for a colleague's: once a visit is enough.
  const stays = ["doubtful", "disagreements"].includes(desk.order);
  const wanted = (id) => id !== desk.current && !unsaid.has(id) && !(stays && desk.settled.has(id));
  const fresh = data.order.filter((id) => desk.cards.has(id) && wanted(id));
  for (const id of fresh) desk.settled.delete(id);
  desk.queue = [...fresh.filter((id) => !desk.passed.has(id)), ...fresh.filter((id) => desk.passed.has(id))];
  if (data.first && data.first !== desk.firstShown) {
    desk.firstShown = data.first;
    if (desk.cards.has(data.first)) return open(desk, data.first);
  }
  if (!desk.current) show(desk, desk.queue.shift() ?? null);
  if (!desk.current) desk.left = 0;
  return undefined;
}
