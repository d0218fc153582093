// Why a code is suggested, and the valence that goes with it.

// The suggestion that the panel shows and A and X answer; none while a coding or a passage is in hand.
const offerAnswered = (desk, card) => (card && !desk.hand && !desk.selection ? offerInHand(desk, card) : null);

// The valence that an answer would store, and that the buttons show: what the coder has chosen; else that of the coding
// that is there already; else the one that the machine suggests with the code.
function valenceShown(desk, card, offer) {
  if (desk.valence !== undefined || !offer) return desk.valence ?? null;
  if (offer.verdict !== "accepted") return offer.valence;
  const coding = card.codings.find((each) => !each.coder && each.code === offer.code && sameAt(each.at, card.at));
  return coding?.valence ?? null;
}

// Whether what the buttons show is the machine's suggestion, which nobody has said anything about yet.
const isSuggested = (desk, offer) =>
  Boolean(offer?.valence) && offer.verdict !== "accepted" && desk.valence === undefined;

function paintValence(desk, card, offer) {
  const chosen = desk.hand ? desk.hand.valence : card && valenceShown(desk, card, offer);
  const suggested = !desk.hand && isSuggested(desk, offer);
  for (const valence of ["strengthens", "weakens", "both"]) {
    setButton(desk, valence, { off: !card, pressed: chosen === valence });
    const made = buttonOf(desk, valence);
    made.classList.toggle("tr-suggested", suggested && chosen === valence);
    made.title = suggested && chosen === valence ? desk.text.suggested : "";
  }
}

// In the place that is kept for it above the buttons: which way it points, and what carries it or lies nearest.
function directionLine(desk, offer) {
  if (!offer.direction) return [];
  const line = el("p", "tr-direction", `${desk.text.valence}: ${offer.direction}. `);
  if (isSuggested(desk, offer)) line.append(el("span", "tr-follows", desk.text.follows));
  return [line];
}

function foremost(offer) {
  const words = offer.stretch || offer.why[0];
  return words ? [el("p", "tr-why", words, { dir: "auto", title: words })] : [];
}

// Below the buttons: the rest of the reasons, whole.
function paintReasons(desk, offer) {
  const { reasons } = desk.parts;
  reasons.replaceChildren();
  if (!offer) return;
  const rows = [
    ...(offer.stretch ? offer.why : offer.why.slice(1)).map((words) => ["tr-for", words]),
    ...offer.against.map((words) => ["tr-against", words]),
    ...(offer.words ? [["tr-moved", offer.words]] : []),
  ];
  if (!rows.length) return;
  const list = el("ul", "");
  list.append(...rows.map(([css, words]) => el("li", css, words, { dir: "auto" })));
  reasons.append(el("div", "tr-term", desk.text.reasons), list);
}

// The stretch to mark in the excerpt: of the suggestion looked at in passing, else of the one in hand.
function stretchOf(desk, card) {
  const looked = card.offers.find((offer) => offer.code === desk.looked);
  return (looked ?? offerAnswered(desk, card))?.carries ?? null;
}

// A row of the list shows its stretch while the pointer moves over it or it has the focus. Only a pointer that moves
// counts: one that lies where the next excerpt puts a row must not hide the stretch of the suggestion that A answers.
function showsStretch(desk, row, offer) {
  if (!offer.carries) return;
  row.title = offer.stretch;
  const look = (code) => {
    if (desk.looked === code) return;
    desk.looked = code;
    const card = currentCard(desk);
    if (card) paintWords(desk, card);
  };
  row.addEventListener("pointermove", (event) => (event.movementX || event.movementY) && look(offer.code));
  row.addEventListener("pointerleave", () => look(null));
  row.addEventListener("focus", () => look(offer.code));
  row.addEventListener("blur", () => look(null));
}
