// The map of the segments: a canvas that knows where each lies and to which groups it belongs, and no word of what was
// said. Points are chosen by mouse (lasso, rectangle, click) or by keyboard (the names under the map; Enter takes what
// the window shows); the server is told their numbers and shows the text.

const LIGHT = ["#332288", "#b8860b", "#117755", "#c4516a", "#2f7fbf", "#6b3410", "#a846a0"];
const DARK = ["#7d8cf0", "#f0c04a", "#35b08a", "#f08a9a", "#7cc8f0", "#b5713c", "#b06ad0"];
const SHAPES = 4; // with seven colours, 28 groups differ in colour or shape, and each next one in both
const NEAR = 9; // pixels within which the pointer means a point
const MOST_LABELS = 60;
const MANY = 12000; // points from which on they are painted as plain dots

const maps = new WeakMap();

export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  let map = maps.get(parentElement);
  if (!map) maps.set(parentElement, (map = make(parentElement)));
  map.send = (how) => setTriggerValue("picked", { mark: map.mark, serial: ++map.serial, points: chosenOf(map), how });
  take(map, data);
  return () => { map.watch.disconnect(); map.scheme.removeEventListener("change", map.draw); maps.delete(parentElement); };
}

function make(parent) {
  const find = (name) => parent.querySelector(`.${name}`);
  const map = {
    host: parent.host ?? parent, canvas: find("m-canvas"), tip: find("m-tip"), legend: find("m-legend"), told: find("m-told"),
    tools: find("m-tools"), layers: find("m-layers"), views: find("m-views"), lifted: find("m-lifted"), by: find("m-by"),
    mark: null, serial: 0, n: 0, scale: 1, left: 0, top: 0, tool: "lasso", layer: "cluster", drag: null, up: new Set(),
    buttons: {},
  };
  map.draw = () => { map.frame ??= requestAnimationFrame(() => { map.frame = null; paint(map); }); };
  map.watch = new ResizeObserver(map.draw);
  map.watch.observe(map.canvas);
  map.scheme = matchMedia("(prefers-color-scheme: dark)");
  map.scheme.addEventListener("change", map.draw);
  listen(map);
  return map;
}

// What the server says -------------------------------------------------------------------------------------------

function take(map, data) {
  const fresh = map.mark !== data.mark;
  map.words = data.words;
  if (fresh) {
    Object.assign(map, { mark: data.mark, x: whole(data.points.x), y: whole(data.points.y), steps: data.steps });
    map.n = map.x.length;
    map.chosen = new Uint8Array(map.n);
    map.serial = data.serial;
    whole_view(map);
  }
  map.groups = { cluster: whole(data.points.cluster), theme: whole(data.points.theme) };
  map.names = { cluster: data.clusters, theme: data.themes };
  map.centres = {};
  if (map.asked !== data.layer) { map.asked = data.layer; map.layer = data.layer; map.up.clear(); }
  if (JSON.stringify(data.lifted) !== map.liftedBy) {
    map.liftedBy = JSON.stringify(data.lifted);
    map.only = data.lifted === null ? null : new Set(data.lifted);
  }
  if (data.serial >= map.serial) { // else this answers an earlier choice than the one on the screen
    map.serial = data.serial;
    map.chosen.fill(0);
    for (const point of data.chosen) map.chosen[point] = 1;
  }
  build(map);
  tell(map);
  map.draw();
}

function whole(packed) {
  const letters = atob(packed), bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return new Int16Array(bytes.buffer); // little-endian, as every machine that runs a browser is
}

function chosenOf(map) {
  const points = [];
  for (let i = 0; i < map.n; i++) if (map.chosen[i]) points.push(i);
  return points;
}

// Where things are -----------------------------------------------------------------------------------------------

function whole_view(map) { Object.assign(map, { scale: 1, left: 0, top: 0 }); }

function frame(map) { // pixels per step, and where the middle of the map lies
  const width = map.canvas.clientWidth, height = map.canvas.clientHeight;
  const half = Math.max(20, Math.min(width, height) / 2 - 16);
  const wide = Math.min(1.5, Math.max(1, (width / 2 - 16) / half)); // use the width: nearness survives a mild stretch
  return { sx: (half * wide * map.scale) / map.steps, sy: (half * map.scale) / map.steps, cx: width / 2 + map.left, cy: height / 2 + map.top };
}

function zoom(map, factor, x = map.canvas.clientWidth / 2, y = map.canvas.clientHeight / 2) {
  const scale = Math.min(60, Math.max(0.7, map.scale * factor)), by = scale / map.scale;
  const dx = x - map.canvas.clientWidth / 2, dy = y - map.canvas.clientHeight / 2;
  map.left = dx - (dx - map.left) * by;
  map.top = dy - (dy - map.top) * by;
  map.scale = scale;
  map.draw();
}

function nearest(map, x, y) {
  const { sx, sy, cx, cy } = frame(map);
  let best = NEAR * NEAR, found = -1;
  for (let i = 0; i < map.n; i++) {
    const dx = map.x[i] * sx + cx - x, dy = map.y[i] * sy + cy - y, apart = dx * dx + dy * dy;
    if (apart < best && !faded(map, i)) { best = apart; found = i; }
  }
  return found;
}

function inside(map, corners) { // the numbers of the points within a polygon on the screen
  const { sx, sy, cx, cy } = frame(map);
  const xs = corners.map((c) => c[0]), ys = corners.map((c) => c[1]);
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const found = [];
  for (let i = 0; i < map.n; i++) {
    const x = map.x[i] * sx + cx, y = map.y[i] * sy + cy;
    if (x < x0 || x > x1 || y < y0 || y > y1 || faded(map, i)) continue;
    let within = false;
    for (let a = 0, b = corners.length - 1; a < corners.length; b = a++) {
      if (ys[a] > y !== ys[b] > y && x < ((xs[b] - xs[a]) * (y - ys[a])) / (ys[b] - ys[a]) + xs[a]) within = !within;
    }
    if (within) found.push(i);
  }
  return found;
}

function faded(map, point) {
  if (map.up.size) return !map.up.has(map.groups[map.layer][point]);
  return map.only ? !map.only.has(point) : false;
}

// Choosing --------------------------------------------------------------------------------------------------------

function choose(map, points, how) {
  if (how === "new") map.chosen.fill(0);
  for (const point of points) map.chosen[point] = how === "less" ? 0 : 1;
  tell(map);
  map.draw();
  map.send(how);
}

function how(event) { return event.altKey ? "less" : event.shiftKey ? "more" : "new"; }

function tell(map) {
  let count = 0;
  for (let i = 0; i < map.n; i++) count += map.chosen[i];
  map.chosenCount = count;
  map.told.textContent = count ? map.words.chosen.replace("#", count) : map.words.hint;
  map.lifted.disabled = !map.up.size;
}

function listen(map) {
  const { canvas } = map;
  const at = (event) => { const box = canvas.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    map.drag = { from: at(event), path: [at(event)], left: map.left, top: map.top, moved: false };
    map.tip.hidden = true;
  });
  canvas.addEventListener("pointermove", (event) => {
    const [x, y] = at(event), drag = map.drag;
    if (!drag) return point_at(map, x, y);
    if (Math.hypot(x - drag.from[0], y - drag.from[1]) > 4) drag.moved = true;
    if (map.tool === "move") { map.left = drag.left + x - drag.from[0]; map.top = drag.top + y - drag.from[1]; }
    else if (map.tool === "box") drag.path = [drag.from, [x, drag.from[1]], [x, y], [drag.from[0], y]];
    else if (Math.hypot(x - drag.path.at(-1)[0], y - drag.path.at(-1)[1]) > 3) drag.path.push([x, y]);
    map.draw();
  });
  canvas.addEventListener("pointerup", (event) => {
    const drag = map.drag;
    map.drag = null;
    if (!drag) return;
    if (!drag.moved) {
      const point = nearest(map, ...at(event));
      if (point >= 0) choose(map, [point], event.shiftKey && map.chosen[point] ? "less" : how(event));
    } else if (map.tool !== "move") choose(map, inside(map, drag.path), how(event));
    map.draw();
  });
  canvas.addEventListener("pointercancel", () => { map.drag = null; map.draw(); });
  canvas.addEventListener("pointerleave", () => { map.tip.hidden = true; });
  canvas.addEventListener("wheel", (event) => { // only where the map has been taken hold of: the page scrolls otherwise
    if (!event.ctrlKey && (map.host.shadowRoot ?? document).activeElement !== canvas) return;
    event.preventDefault();
    zoom(map, Math.exp(-event.deltaY / 400), ...at(event));
  }, { passive: false });
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = 40;
    const moves = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
    if (moves[event.key]) { map.left += moves[event.key][0]; map.top += moves[event.key][1]; map.draw(); }
    else if (event.key === "+") zoom(map, 1.4);
    else if (event.key === "-") zoom(map, 1 / 1.4);
    else if (event.key === "0") { whole_view(map); map.draw(); }
    else if (event.key === "Enter" && !event.repeat) {
      const w = canvas.clientWidth, h = canvas.clientHeight;
      choose(map, inside(map, [[0, 0], [w, 0], [w, h], [0, h]]), event.shiftKey ? "more" : "new");
    } else if (event.key === "Escape" && !event.repeat) choose(map, [], "new");
    else return;
    event.preventDefault();
  });
}

function point_at(map, x, y) {
  const point = nearest(map, x, y);
  map.canvas.style.cursor = point >= 0 ? "pointer" : map.tool === "move" ? "grab" : "crosshair";
  map.tip.hidden = point < 0;
  if (point < 0) return;
  const group = map.groups[map.layer][point];
  map.tip.textContent = group < 0 ? map.words[map.layer === "cluster" ? "outside" : "unthemed"] : title(map, group);
  map.tip.style.left = `${Math.min(x + 12, map.canvas.clientWidth - 180)}px`;
  map.tip.style.top = `${y + 14}px`;
}

function title(map, group) {
  const name = map.names[map.layer][group]?.name ?? "";
  return map.layer === "cluster" ? `${group + 1} · ${name}` : name;
}

// The rows of buttons ---------------------------------------------------------------------------------------------

function build(map) {
  const words = map.words;
  map.canvas.setAttribute("aria-label", words.label);
  map.by.textContent = words.layers;
  row(map, "tools", [["lasso", words.lasso], ["box", words.box], ["move", words.move]], () => map.tool, (tool) => { map.tool = tool; });
  row(map, "layers", [["cluster", words.cluster], ["theme", words.theme]], () => map.layer, (layer) => { map.layer = layer; map.up.clear(); legend(map); });
  row(map, "views", [["+", words.closer], ["−", words.farther], ["0", words.whole]], () => null, (what) => {
    if (what === "0") whole_view(map); else zoom(map, what === "+" ? 1.4 : 1 / 1.4);
  });
  map.lifted.textContent = words.lifted;
  map.lifted.onclick = () => choose(map, Array.from({ length: map.n }, (_, i) => i).filter((i) => map.up.has(map.groups[map.layer][i])), "new");
  legend(map);
}

function row(map, name, choices, current, act) {
  const box = map[name];
  box.setAttribute("aria-label", map.words[name]);
  while (box.children.length < choices.length) box.append(document.createElement("button"));
  choices.forEach(([value, label], i) => {
    const button = box.children[i], glyph = value.length === 1 && value !== "0";
    button.type = "button";
    button.textContent = glyph ? value : label;
    button.dataset.value = value;
    if (glyph) { button.title = label; button.setAttribute("aria-label", label); }
    button.onclick = () => { act(value); build(map); tell(map); map.draw(); };
    if (current() !== null) button.setAttribute("aria-pressed", String(current() === value));
  });
}

function legend(map) {
  const dark = darkness(map), names = map.names[map.layer], old = [...map.legend.children];
  map.legend.setAttribute("aria-label", map.words[map.layer === "cluster" ? "clusters" : "themes"]);
  const shown = names.map((each, group) => ({ ...each, group })).filter((each) => each.size);
  if (map.groups[map.layer].includes(-1)) shown.push({ group: -1, name: map.words[map.layer === "cluster" ? "outside" : "unthemed"], size: null });
  while (old.length > shown.length) old.pop().remove();
  shown.forEach((each, i) => {
    let button = old[i];
    if (!button) {
      button = document.createElement("button");
      button.type = "button";
      button.append(document.createElement("canvas"), document.createElement("span"));
      map.legend.append(button);
    }
    const [swatch, name] = button.children;
    swatch.width = swatch.height = 28;
    const pen = swatch.getContext("2d");
    pen.fillStyle = colour(each.group, dark);
    shape(pen, each.group, 14, 14, 9);
    pen.fill();
    name.textContent = each.group < 0 ? each.name : `${title(map, each.group)}${each.size === null ? "" : ` (${each.size})`}`;
    button.setAttribute("aria-pressed", String(map.up.has(each.group)));
    button.onclick = () => {
      if (!map.up.delete(each.group)) map.up.add(each.group);
      button.setAttribute("aria-pressed", String(map.up.has(each.group)));
      tell(map);
      map.draw();
    };
  });
}

// Painting --------------------------------------------------------------------------------------------------------

function darkness(map) {
  const pen = (map.pen ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true }));
  pen.fillStyle = getComputedStyle(map.host).getPropertyValue("--st-background-color").trim() || "#fff";
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
  return 0.3 * r + 0.59 * g + 0.11 * b < 128;
}

function colour(group, dark) {
  if (group < 0) return dark ? "#8b8f94" : "#8a8780";
  return (dark ? DARK : LIGHT)[group % LIGHT.length];
}

function shape(pen, group, x, y, r) {
  pen.beginPath();
  const kind = group < 0 ? 0 : group % SHAPES;
  if (kind === 0) pen.arc(x, y, r, 0, 2 * Math.PI);
  else if (kind === 1) pen.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
  else if (kind === 2) { pen.moveTo(x, y - r * 1.15); pen.lineTo(x + r * 1.1, y + r * 0.8); pen.lineTo(x - r * 1.1, y + r * 0.8); pen.closePath(); }
  else { pen.moveTo(x, y - r * 1.25); pen.lineTo(x + r * 1.25, y); pen.lineTo(x, y + r * 1.25); pen.lineTo(x - r * 1.25, y); pen.closePath(); }
}

function sprites(map, dark, r, ratio) { // each group's sign painted once, then stamped
  const key = [dark, r, ratio, map.layer].join();
  if (map.stamps?.key === key) return map.stamps;
  const side = Math.ceil(2 * (r * 1.3 + 1) * ratio), stamps = new Map();
  const stamp = (group) => {
    if (!stamps.has(group)) {
      const sheet = Object.assign(document.createElement("canvas"), { width: side, height: side }), pen = sheet.getContext("2d");
      pen.scale(ratio, ratio);
      pen.fillStyle = colour(group, dark);
      shape(pen, group, side / ratio / 2, side / ratio / 2, group < 0 ? r * 0.75 : r);
      pen.fill();
      stamps.set(group, sheet);
    }
    return stamps.get(group);
  };
  return (map.stamps = { key, stamp, side: side / ratio });
}

function signs(map, pen, r, ratio, dark) {
  const { stamp, side } = sprites(map, dark, r, ratio), half = side / 2;
  return {
    one: (group, x, y, alpha) => { pen.globalAlpha = alpha; pen.drawImage(stamp(group), x - half, y - half, side, side); },
    end: () => { pen.globalAlpha = 1; },
  };
}

function dots(pen, canvas, r, ratio, dark) { // so many that no sign could be told from another: squares, pixel by pixel
  const { width, height } = canvas, sheet = pen.createImageData(width, height), ink = new Uint32Array(sheet.data.buffer);
  const side = Math.max(2, Math.round(1.7 * r * ratio)), half = side / 2, known = new Map();
  const rgb = (group) => { // the bytes as they lie in memory: red first
    if (!known.has(group)) known.set(group, [5, 3, 1].reduce((all, at) => all * 256 + parseInt(colour(group, dark).slice(at, at + 2), 16), 0));
    return known.get(group);
  };
  return {
    one: (group, x, y, alpha) => {
      const value = (Math.round(alpha * 255) * 0x1000000 + rgb(group)) >>> 0;
      const left = Math.round(x * ratio - half), top = Math.round(y * ratio - half);
      for (let b = Math.max(0, top); b < Math.min(height, top + side); b++) {
        for (let a = Math.max(0, left); a < Math.min(width, left + side); a++) ink[b * width + a] = value;
      }
    },
    end: () => pen.putImageData(sheet, 0, 0),
  };
}

function paint(map) {
  const { canvas, n } = map, width = canvas.clientWidth, height = canvas.clientHeight;
  if (!width || !map.words) return;
  const ratio = devicePixelRatio || 1, dark = darkness(map), style = getComputedStyle(map.host);
  if (map.wasDark !== dark) { map.wasDark = dark; legend(map); }
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  const { sx, sy, cx, cy } = frame(map), group = map.groups[map.layer];
  const r = (n < 1500 ? 4 : n < 8000 ? 3 : n < 20000 ? 2.2 : 1.7) * Math.min(2.2, Math.max(1, map.scale ** 0.35));
  const dimmed = map.up.size > 0 || map.only !== null;
  const put = n > MANY ? dots(pen, canvas, r, ratio, dark) : signs(map, pen, r, ratio, dark);
  for (const pass of [0, 1, 2]) { // outside and faded below, then the groups, then what is chosen
    for (let i = 0; i < n; i++) {
      const out = dimmed ? faded(map, i) : group[i] < 0, layer = map.chosen[i] ? 2 : out ? 0 : 1;
      if (layer !== pass) continue;
      const x = map.x[i] * sx + cx, y = map.y[i] * sy + cy;
      if (x < -9 || y < -9 || x > width + 9 || y > height + 9) continue;
      put.one(group[i], x, y, pass === 2 ? 1 : dimmed && out ? 0.16 : out ? 0.55 : 0.88);
    }
  }
  put.end();
  const ink = style.getPropertyValue("--st-text-color").trim(), ground = style.getPropertyValue("--st-background-color").trim();
  rings(map, pen, { sx, sy, cx, cy }, r, ink);
  labels(map, pen, { sx, sy, cx, cy }, ink, ground);
  outline(map, pen, ink);
}

function rings(map, pen, { sx, sy, cx, cy }, r, ink) {
  if (map.n > MANY && map.chosenCount > MANY / 4) return; // the number says it; so many rings would hide the map
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5;
  pen.beginPath();
  for (let i = 0; i < map.n; i++) {
    if (!map.chosen[i]) continue;
    const x = map.x[i] * sx + cx, y = map.y[i] * sy + cy;
    pen.moveTo(x + r + 2, y);
    pen.arc(x, y, r + 2, 0, 2 * Math.PI);
  }
  pen.stroke();
}

function middle(map, wanted) { // the median place of a group: inside it even when some members lie far off
  const cache = (map.centres[map.layer] ??= new Map());
  if (!cache.size) {
    const lists = new Map();
    const group = map.groups[map.layer];
    for (let i = 0; i < map.n; i++) if (group[i] >= 0) (lists.get(group[i]) ?? lists.set(group[i], [[], []]).get(group[i])).forEach((list, axis) => list.push(axis ? map.y[i] : map.x[i]));
    for (const [key, axes] of lists) cache.set(key, axes.map((list) => list.sort((a, b) => a - b)[list.length >> 1]));
  }
  return cache.get(wanted);
}

function labels(map, pen, { sx, sy, cx, cy }, ink, ground) {
  const names = map.names[map.layer], taken = [];
  pen.font = `600 13px ${getComputedStyle(map.host).fontFamily}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  const order = names.map((each, group) => [each.size ?? 0, group]).filter(([size]) => size).sort((a, b) => b[0] - a[0]).slice(0, MOST_LABELS);
  for (const [, group] of order) {
    if (map.up.size && !map.up.has(group)) continue;
    const place = middle(map, group);
    if (!place) continue;
    const long = map.layer === "cluster" ? String(group + 1) : names[group].name, text = long.length > 24 ? `${long.slice(0, 22)}…` : long;
    const x = place[0] * sx + cx, y = place[1] * sy + cy, w = pen.measureText(text).width / 2 + 4;
    if (taken.some(([a, b, c]) => Math.abs(a - x) < w + c && Math.abs(b - y) < 15)) continue;
    taken.push([x, y, w]);
    pen.strokeStyle = ground;
    pen.lineWidth = 4;
    pen.strokeText(text, x, y);
    pen.fillStyle = ink;
    pen.fillText(text, x, y);
  }
}

function outline(map, pen, ink) {
  if (!map.drag?.moved || map.tool === "move") return;
  pen.beginPath();
  map.drag.path.forEach(([x, y], i) => (i ? pen.lineTo(x, y) : pen.moveTo(x, y)));
  pen.closePath();
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5;
  pen.setLineDash([5, 4]);
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 0.07;
  pen.fillStyle = ink;
  pen.fill();
  pen.globalAlpha = 1;
}
