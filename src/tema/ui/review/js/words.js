// Places in a text. The study counts code points, the browser counts UTF-16 units: an emoji is one of the first and
// two of the second. Everything on the page is in units; places are turned into points on their way to the study.

const PAIRED = /[\ud800-\udfff]/;
const WORD =
  /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f]+(?:[-'’.:][\p{L}\p{M}\p{N}]+)*/gu;

const step = (text, at) => (text.codePointAt(at) > 0xffff ? 2 : 1);

function toUnits(text, points) {
  if (!PAIRED.test(text)) return points;
  let at = 0;
  for (let left = points; left > 0 && at < text.length; left -= 1) at += step(text, at);
  return at;
}

function toPoints(text, units) {
  if (!PAIRED.test(text)) return units;
  let points = 0;
  for (let at = 0; at < units; at += step(text, at)) points += 1;
  return points;
}

// The words of a turn as [start, end], found once.
function wordsOf(turn) {
  turn.words ??= [...turn.text.matchAll(WORD)].map((found) => [found.index, found.index + found[0].length]);
  return turn.words;
}

// The stretch widened to whole words and without the white space around it; null where there is nothing.
function snapped(turn, from, to) {
  let [start, end] = from < to ? [from, to] : [to, from];
  while (start < end && /\s/.test(turn.text[start])) start += 1;
  while (end > start && /\s/.test(turn.text[end - 1])) end -= 1;
  if (start >= end) return null;
  for (const [first, last] of wordsOf(turn)) {
    if (first < start && start < last) start = first;
    if (first < end && end < last) end = last;
  }
  return { start, end };
}

// Which word a stretch begins or ends in; the nearest one where it stands between words.
function wordAt(turn, unit) {
  const words = wordsOf(turn);
  const found = words.findIndex(([, end]) => unit < end);
  return found < 0 ? words.length - 1 : found;
}

// Marks laid out so that no two in the same lane overlap; a mark takes the first lane that is free where it begins.
function inLanes(marks) {
  const free = [];
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of ordered) {
    const lane = free.findIndex((end) => end <= mark.start);
    mark.lane = lane < 0 ? free.length : lane;
    free[mark.lane] = mark.end;
  }
  return ordered;
}

// The text between two places cut wherever a mark begins or ends: [start, end, the marks over it].
function cut(start, end, marks) {
  const edges = new Set([start, end]);
  for (const mark of marks) {
    for (const edge of [mark.start, mark.end]) if (edge > start && edge < end) edges.add(edge);
  }
  const borders = [...edges].sort((a, b) => a - b);
  return borders.slice(1).map((to, index) => {
    const from = borders[index];
    return [from, to, marks.filter((mark) => mark.start < to && mark.end > from)];
  });
}
