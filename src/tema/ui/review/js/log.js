// The log: every act of the coder as an event, kept until the server has stored it. The page never waits for that; it
// sends all that is unacknowledged, again and again if need be, and the server stores each event once.

const PATIENCE = 5000; // milliseconds until an unanswered message is sent again
const RESPITE = 2000; // until a log that could not be stored is sent again
const KEEP_ASIDE = 200; // undo reaches so far back without asking the server

function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const drawerOf = (study) => `tema-review:${study}`;

function readDrawer(study) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(drawerOf(study)) ?? "{}");
    return { answer: "", key: "", current: null, ...kept, log: Array.isArray(kept.log) ? kept.log : [] };
  } catch {
    return { answer: "", key: "", current: null, log: [] };
  }
}

function writeDrawer(desk) {
  try {
    const { log, answer, key, current } = desk;
    sessionStorage.setItem(drawerOf(desk.study), JSON.stringify({ log, answer, key, current }));
  } catch {
    // A browser that keeps nothing still has the log in the page.
  }
}

// Put an act in the log and send it once the page has been painted.
function note(desk, event) {
  desk.log.push(event);
  desk.troubled = "";
  writeDrawer(desk);
  sendSoon(desk);
}

function sendSoon(desk) {
  clearTimeout(desk.soon);
  desk.soon = setTimeout(() => {
    desk.soon = 0;
    send(desk);
  }, 0);
}

// What the page asks the server for beside storing the log.
function wants(desk) {
  const low = desk.key !== "" && ((desk.more && desk.queue.length < 50) || (!desk.current && desk.left > 0));
  return {
    fill: low ? [...desk.cards.keys()] : null,
    need: [...desk.need],
    latest: desk.latest.length === 0 && desk.older,
    go: desk.go,
  };
}

function send(desk, again = false) {
  const asked = wants(desk);
  const anything = desk.log.length || asked.fill || asked.need.length || asked.latest || asked.go || desk.stale;
  if (!anything || (desk.awaited && !again)) return;
  desk.number += 1;
  desk.awaited = desk.number;
  desk.say({
    session: desk.session,
    number: desk.number,
    queue: desk.stale ? "" : desk.key,
    book: desk.book?.version ?? "",
    log: desk.log,
    ...asked,
  });
  clearTimeout(desk.later);
  desk.later = setTimeout(() => {
    if (!desk.awaited) return;
    desk.awaited = 0;
    showStatus(desk);
    send(desk, true);
  }, PATIENCE);
  showStatus(desk);
}

// After an answer: send what has come since, at once or, when nothing could be stored, a little later.
function carryOn(desk, stuck) {
  showStatus(desk);
  if (!stuck) return sendSoon(desk);
  clearTimeout(desk.later);
  desk.later = setTimeout(() => send(desk, true), RESPITE);
  return undefined;
}

// Take in which events are stored and which are refused; gives the refused ones.
function heard(desk, data) {
  const gone = new Set([...data.ack, ...data.refused.map((each) => each.id)]);
  desk.log = desk.log.filter((event) => !gone.has(event.id));
  desk.troubled = data.trouble;
  if (data.heard.session === desk.session && data.heard.number >= desk.awaited) {
    desk.awaited = 0;
    desk.go = null;
    desk.stale = false;
  }
  writeDrawer(desk);
  return data.refused;
}

const offline = () =>
  !["CONNECTED", undefined].includes(document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState);

// saved, saving, or not saved: what the quiet line at the top says.
function statusOf(desk) {
  if (!desk.log.length) return offline() ? "offline" : "saved";
  if (desk.troubled || offline()) return "unsaved";
  return desk.awaited || desk.soon ? "saving" : "unsaved";
}
