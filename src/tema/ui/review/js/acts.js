// What each key and button does.

function answer(desk, what) {
  const card = currentCard(desk);
  if (!card || desk.hand || desk.selection) return;
  const offer = offerAnswered(desk, card);
  if (offer) {
    const valence = what === "accept" ? valenceShown(desk, card, offer) : null;
    act(desk, [decided(desk, card, what, { code: offer.code, valence })], { leaves: true });
  } else if (what === "reject") {
    act(desk, [decided(desk, card, "none")], { leaves: "always" });
  }
}

function skip(desk) {
  const card = currentCard(desk);
  if (card) act(desk, [decided(desk, card, "skip")], { leaves: "always" });
}

function codeExcerpt(desk, code, too) {
  const card = currentCard(desk);
  const offer = too ? null : offerToReplace(desk);
  const known = card.offers.find((each) => each.code === code);
  // A code that was suggested all along is accepted; it does not become the coder's own idea.
  const how = known && known.verdict === "waiting" ? "accept" : "code";
  const steps = [decided(desk, card, how, { code, valence: desk.valence ?? null })];
  if (offer && offer.code !== code) steps.unshift(decided(desk, card, "reject", { code: offer.code, valence: null }));
  act(desk, steps, { leaves: !too });
}

function placed(desk, card, what, at, quote, more) {
  return { ...decided(desk, card, what, {}), place: [card.dialogue, ...at], quote, ...more };
}

// The passage chosen, as a place in the study's points and its words.
function chosenPlace(desk, card) {
  const turn = turnsOf(desk, card).find((each) => each.number === desk.selection.turn);
  const points = (units) => turn.start + toPoints(turn.text, units);
  const { start, end } = desk.selection;
  return { at: [points(start), points(end)], quote: turn.text.slice(start, end) };
}

const chosenQuote = (desk, card) => chosenPlace(desk, card).quote;

function codePassage(desk, code) {
  const card = currentCard(desk);
  const { at, quote } = chosenPlace(desk, card);
  if (sameAt(at, card.at)) {
    desk.selection = null;
    codeExcerpt(desk, code, true);
    return;
  }
  act(desk, [placed(desk, card, "code", at, quote, { code, valence: desk.valence ?? null })]);
  desk.selection = null;
}

function takeInHand(desk, mark) {
  const same = desk.hand && desk.hand.code === mark.code && sameAt(desk.hand.at, mark.at);
  desk.hand = same ? null : { code: mark.code, at: mark.at, valence: mark.valence, quote: mark.quote };
  desk.selection = null;
  paint(desk);
}

// The coder's codings one after the other, then none.
function nextInHand(desk) {
  const card = currentCard(desk);
  const mine = card.codings.filter((coding) => !coding.coder);
  const at = mine.findIndex((each) => desk.hand && each.code === desk.hand.code && sameAt(each.at, desk.hand.at));
  desk.selection = null;
  const mark = mine[at + 1];
  desk.hand = mark ? { code: mark.code, at: mark.at, valence: mark.valence, quote: mark.quote } : null;
}

// Exchange the coding in hand for one with another code, other borders or another direction: one act, one undo.
function exchange(desk, change) {
  const card = currentCard(desk);
  const old = desk.hand;
  const quote = old.quote ?? quoteAt(desk, card, old.at);
  const fresh = { code: old.code, at: old.at, valence: old.valence, quote, ...change };
  const steps = [placed(desk, card, "code", fresh.at, fresh.quote, { code: fresh.code, valence: fresh.valence })];
  if (fresh.code !== old.code || !sameAt(fresh.at, old.at)) {
    steps.unshift(placed(desk, card, "uncode", old.at, quote, { code: old.code, valence: null }));
  }
  act(desk, steps);
  desk.hand = fresh;
  desk.selection = null;
}

const recode = (desk, code) => code !== desk.hand.code && exchange(desk, { code });

function moveBorders(desk) {
  if (!desk.hand || !desk.selection) return;
  const chosen = chosenPlace(desk, currentCard(desk));
  if (!sameAt(chosen.at, desk.hand.at)) exchange(desk, chosen);
  desk.selection = null;
}

function remove(desk) {
  const card = currentCard(desk);
  const { code, at, quote } = desk.hand;
  act(desk, [placed(desk, card, "uncode", at, quote ?? quoteAt(desk, card, at), { code, valence: null })]);
  desk.hand = null;
  desk.selection = null;
}

function setValence(desk, valence) {
  const card = currentCard(desk);
  if (!card) return;
  if (desk.hand) exchange(desk, { valence: desk.hand.valence === valence ? null : valence });
  else desk.valence = valenceShown(desk, card, offerAnswered(desk, card)) === valence ? null : valence;
}

function toggleFlag(desk, flag) {
  const card = currentCard(desk);
  if (!card) return;
  const { pointed, valence } = desk;
  const on = !card.flags.includes(flag);
  const settled = flag === "doubtful" && !on && desk.order === "doubtful";
  act(desk, [decided(desk, card, "flag", { flag, on })], { leaves: settled && "always" });
  if (currentCard(desk) === card) Object.assign(desk, { pointed, valence });
}

// What those who spoke have said of the excerpt. What is withdrawn waits for nobody any more.
function restrict(desk, restriction) {
  const card = currentCard(desk);
  if (!card) return;
  const { pointed, valence } = desk;
  const lifted = card.restriction === restriction;
  const leaves = restriction === "withdrawn" && !lifted && "always";
  act(desk, [decided(desk, card, "restrict", { restriction: lifted ? "" : restriction })], { leaves });
  if (currentCard(desk) === card) Object.assign(desk, { pointed, valence });
}

function saveMemo(desk) {
  const card = currentCard(desk);
  const words = desk.parts.memo.value.trim();
  if (!card || desk.parts.memo.dataset.of !== card.id || words === card.memo) return;
  const { pointed, valence } = desk;
  act(desk, [decided(desk, card, "memo", { text: words })]);
  Object.assign(desk, { pointed, valence });
}

// A suggestion by its number: codes the passage chosen, else comes in hand.
function choose(desk, index) {
  const offer = currentCard(desk)?.offers[index];
  if (!offer) return;
  if (desk.selection && !desk.hand) codePassage(desk, offer.code);
  else Object.assign(desk, { pointed: offer.code, looked: null, hand: null, selection: null });
  paint(desk);
}

function reopen(desk, segment) {
  open(desk, segment);
  paint(desk);
  sendSoon(desk);
  desk.parts.words.focus({ preventScroll: true });
}

function takeBack(desk) {
  if (!undo(desk)) complain(desk, desk.text["nothing-to-undo"]);
}

function wholeDialogue(desk) {
  const card = currentCard(desk);
  if (!card) return;
  desk.go = { id: newId(), dialogue: card.dialogue, turn: card.turn };
  sendSoon(desk);
}

function release(desk) {
  if (desk.selection) desk.selection = null;
  else desk.hand = null;
}

const ACTS = {
  accept: (desk) => answer(desk, "accept"),
  reject: (desk) => answer(desk, "reject"),
  skip,
  undo: takeBack,
  back,
  next,
  borders: moveBorders,
  dialogue: wholeDialogue,
  strengthens: (desk) => setValence(desk, "strengthens"),
  weakens: (desk) => setValence(desk, "weakens"),
  both: (desk) => setValence(desk, "both"),
  exemplar: (desk) => toggleFlag(desk, "exemplar"),
  doubtful: (desk) => toggleFlag(desk, "doubtful"),
  not_quoted: (desk) => restrict(desk, "not_quoted"),
  withdrawn: (desk) => restrict(desk, "withdrawn"),
  other: (desk) => openPicker(desk),
  "code-passage": (desk) => openPicker(desk),
  select: (desk) => toggleSelecting(desk),
  context: (desk) => (desk.wide = !desk.wide),
  remove: (desk) => desk.hand && remove(desk),
  memo: (desk) => desk.parts.memo.focus(),
  hand: (desk) => currentCard(desk) && nextInHand(desk),
  release,
};

function perform(desk, name) {
  saveMemo(desk);
  complain(desk, "");
  ACTS[name](desk);
  if (!desk.picking || !["other", "code-passage"].includes(name)) paint(desk);
  sendSoon(desk);
}
