// The judgement beside the excerpt: the suggestion in hand, the other ones, the rule of the code.

function paintPanel(desk, card) {
  const offer = offerAnswered(desk, card);
  paintOffer(desk, card, offer);
  paintButtons(desk, card, offer);
  paintHand(desk, card);
  paintOffers(desk, card, offer);
  paintReasons(desk, offer);
  paintRule(desk, card, desk.hand?.code ?? offer?.code ?? null);
}

function paintOffer(desk, card, offer) {
  const { text, parts } = desk;
  const rows = [];
  if (card && desk.selection && !desk.hand) {
    rows.push(el("div", "tr-label", text["passage-chosen"]));
    rows.push(el("bdi", "tr-title tr-passage", chosenQuote(desk, card)), el("p", "tr-hint", text["passage-how"]));
  } else if (card && desk.hand) {
    rows.push(el("div", "tr-label", text["span-in-hand"]), el("bdi", "tr-title", codeName(desk, desk.hand.code)));
    rows.push(el("p", "tr-hint", text["span-how"]));
  } else if (offer) {
    rows.push(el("div", "tr-label", text[`verdict-${offer.verdict}`]));
    rows.push(el("bdi", "tr-title", codeName(desk, offer.code)), strengthBar(desk, offer));
    rows.push(...directionLine(desk, offer), ...foremost(offer));
  } else if (card) {
    rows.push(el("div", "tr-label", card.hidden ? text["hidden"] : text["no-offer"]));
    rows.push(el("p", "tr-hint", card.hidden ? text[`hidden-${card.hidden}`] : text["no-offer-hint"]));
  }
  parts.offer.replaceChildren(...rows);
}

function strengthBar(desk, offer) {
  const bar = el("div", "tr-bar", null, { title: desk.text["strength-note"] });
  const track = el("span", "tr-track", null, { "aria-hidden": "true" });
  const fill = el("span", "tr-fill");
  fill.style.width = `${Math.round(100 * offer.probability)}%`;
  track.append(fill);
  bar.append(el("span", "tr-bar-name", desk.text.strength), track, el("span", "tr-figure", offer.figure));
  return bar;
}

function paintButtons(desk, card, offer) {
  const { text } = desk;
  const loading = !card;
  const aside = Boolean(desk.hand || desk.selection);
  setButton(desk, "accept", { off: loading || aside || !offer });
  setButton(desk, "reject", { off: loading || aside, label: card && !offer && !aside ? text.none : text.reject });
  setButton(desk, "skip", { off: loading });
  setButton(desk, "undo", { off: desk.latest.length === 0 });
  paintValence(desk, card, offer);
  setButton(desk, "other", { off: loading, label: desk.hand ? text["other-code"] : text.other });
  for (const flag of ["exemplar", "doubtful"]) {
    setButton(desk, flag, { off: loading, pressed: Boolean(card?.flags.includes(flag)) });
  }
  for (const kind of ["not_quoted", "withdrawn"]) {
    setButton(desk, kind, { off: loading, pressed: card?.restriction === kind });
  }
  setButton(desk, "back", { off: desk.past.length === 0 });
  setButton(desk, "next", { off: loading });
  setButton(desk, "select", { off: loading, pressed: Boolean(desk.selection?.caret) });
  setButton(desk, "context", { off: loading, pressed: desk.wide });
  setButton(desk, "dialogue", { off: loading });
}

// What can be done with the coding in hand or the passage chosen.
function paintHand(desk, card) {
  const names = [];
  if (card && desk.hand) names.push(...[["borders", "↵"], ["remove", "Del"], ["release", "Esc"]]);
  else if (card && desk.selection) names.push(...[["code-passage", "K"], ["release", "Esc"]]);
  desk.parts.hand.replaceChildren(...names.map(([name, key]) => button(desk, name, key, "tr-button tr-quiet")));
  if (desk.hand && !desk.selection) buttonOf(desk, "borders").disabled = true;
}

function paintOffers(desk, card, offer) {
  const offers = card?.offers ?? [];
  const many = offers.length > 1 || desk.selection;
  desk.parts.offers.replaceChildren(
    ...(many ? offers : []).slice(0, 9).map((each, index) => offerRow(desk, each, index + 1, each === offer)),
  );
}

function offerRow(desk, offer, number, current) {
  const row = el("li", "");
  const made = el("button", "tr-choice", null, { type: "button", "aria-pressed": String(current) });
  const mark = { waiting: "", accepted: "✓ ", rejected: "✕ " }[offer.verdict];
  made.append(el("kbd", "tr-key", String(number), { "aria-hidden": "true" }));
  made.append(el("bdi", "tr-choice-name", mark + codeName(desk, offer.code)), el("span", "tr-figure", offer.figure));
  made.setAttribute("aria-label", [desk.text[`verdict-${offer.verdict}`], codeName(desk, offer.code)].join(": "));
  made.addEventListener("click", () => choose(desk, number - 1));
  showsStretch(desk, made, offer);
  row.append(made);
  return row;
}

function paintRule(desk, card, code) {
  const rule = desk.book?.codes[code];
  desk.parts.rule.replaceChildren();
  if (!rule || !card) return;
  const { text } = desk;
  const put = (term, ...rows) => desk.parts.rule.append(el("div", "tr-term", term), ...rows);
  const said = (words) => el("p", "tr-text", words, { dir: "auto" });
  if (desk.hand || desk.selection || desk.picking) desk.parts.rule.append(el("bdi", "tr-title", rule.name));
  if (rule.definition) put(text["rule-definition"], said(rule.definition));
  if (rule.inclusion) put(text["rule-inclusion"], said(rule.inclusion));
  if (rule.exclusion) put(text["rule-exclusion"], said(rule.exclusion));
  const fromStudy = rule.accepted.filter((each) => !touches(card, each.at)).slice(0, 2);
  const lists = fromStudy.length
    ? [text["rule-accepted"], fromStudy]
    : [text["rule-examples"], card.hidden ? rule.examples : rule.examples.slice(0, 2)];
  if (lists[1].length) put(lists[0], exampleList(lists[1]));
  if (rule.misses.length) put(text["rule-misses"], exampleList(rule.misses.slice(0, 1)));
}

const touches = (card, at) => at[0] === card.dialogue && at[1] < card.at[1] && at[2] > card.at[0];

function exampleList(rows) {
  const list = el("ul", "tr-examples");
  for (const each of rows) {
    const row = el("li", "");
    row.append(el("bdi", "tr-example", each.text), el("bdi", "tr-source", each.note));
    list.append(row);
  }
  return list;
}

// The last ten acts; each can be opened again. The newest one is told even while the list is closed.
function paintLatest(desk) {
  const rows = desk.latest.slice(0, 10).map((each) => {
    const row = el("li", "");
    const opens = el("button", "tr-choice", null, { type: "button" });
    const words = [...whatWasDone(desk, each), each.quote?.slice(0, 80)].filter(Boolean);
    opens.append(...words.flatMap((part, index) => [index ? " · " : "", el("bdi", "", part)]));
    opens.disabled = !each.segment;
    opens.addEventListener("click", () => reopen(desk, each.segment));
    row.append(opens);
    return row;
  });
  desk.parts.latest.replaceChildren(...rows);
  desk.parts.newest.textContent = desk.latest.length ? whatWasDone(desk, desk.latest[0]).join(" · ") : "";
}

function whatWasDone(desk, done) {
  const told = { flag: desk.text[done.flag], restrict: desk.text[`did-${done.restriction || "lifted"}`] };
  const what = told[done.act] ?? desk.text[`did-${done.act}`];
  return [what, done.code && codeName(desk, done.code)].filter(Boolean);
}
