"use strict";

// Draws events on an axis of time, as timeline/export/html/{axis,lanes,density}.py do.
// Across, a drawing is in pixels of its view.

const [FADE, GAP, NAME_LENGTH, CHARACTER] = [44, 3, 60, 6.2];
const [TICK, LABEL, BAR, BARS_HEIGHT, HEADROOM, LINES, MARGIN] = [96, 64, 5, 184, 16, 3, 0.03];
const LAYOUTS = [
  { pitch: 22, dot: 7, most: 12, named: true },
  { pitch: 9, dot: 7, most: 26, named: false },
  { pitch: 6, dot: 5, most: 45, named: false },
];

function viewAll(events, width) {
  const days = events.flatMap((event) => [event.from, event.to]).filter((day) => day !== null);
  if (!days.length) return null;
  const first = days.reduce((one, other) => Math.min(one, other));
  const last = days.reduce((one, other) => Math.max(one, other));
  const margin = Math.max(1, Math.round((last - first) * MARGIN));
  return { first: Math.max(1, first - margin), last: Math.min(LAST_DAY, last + margin), width };
}

function sortOf(event) {
  if (event.from === null) return "until";
  if (event.to === null) return "since";
  return event.from === event.to ? "day" : "span";
}

const pixel = (view, day) => (day - view.first) / (view.last - view.first + 1) * view.width;

function findEdges(event, view, dot) {
  if (event.from === null && event.to === null) return null;
  let left = pixel(view, event.from ?? event.to);
  let right = pixel(view, (event.to ?? event.from) + 1);
  if (event.from === null) {
    right = Math.min(right, view.width);
    left = right - FADE;
  } else if (event.to === null) {
    left = Math.max(left, 0);
    right = left + FADE;
  } else if (event.from === event.to || right - left < dot) {
    const middle = (left + right) / 2;
    [left, right] = [middle - dot / 2, middle + dot / 2];
  }
  return right > 0 && left < view.width ? [left, right] : null;
}

function place(event, [from, to], view, { dot, named }) {
  const [left, right] = [Math.max(from, -dot), Math.min(to, view.width + dot)];
  const closed = event.from !== null && event.to !== null;
  const isDot = closed && right - left <= dot;
  const placed = { event, left, right, height: dot, isDot, name: "", side: "after" };
  if (!named) return { ...placed, room: [left, right] };
  const { name } = event;
  const length = name.length * CHARACTER;
  if (right + length <= view.width) return { ...placed, name, room: [left, right + length] };
  if (length <= left) return { ...placed, name, side: "before", room: [left - length, right] };
  return { ...placed, name, side: "within", room: [left, Math.max(right, left + length)] };
}

function shorten(title) {
  const line = title.replace(/\s+/g, " ").trim();
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, NAME_LENGTH - 1)}…`;
}

function stack(placed, most) {
  const ends = [];
  const order = [...placed].sort((a, b) => a.room[0] - b.room[0] || a.room[1] - b.room[1]);
  for (const each of order) {
    const free = ends.findIndex((end) => end + GAP <= each.room[0]);
    each.lane = free < 0 ? ends.length : free;
    if (each.lane === most) return null;
    ends[each.lane] = each.room[1];
  }
  return Math.max(1, ends.length);
}

function layOutMarks(events, view, lanes) {
  const { pitch, dot, most, named } = lanes;
  const placed = [];
  for (const event of events) {
    const edges = findEdges(event, view, dot);
    if (edges) placed.push(place(event, edges, view, lanes));
  }
  const taken = stack(placed, most);
  if (taken === null) return null;
  for (const each of placed) {
    const middle = (each.lane + 0.5) * pitch;
    each.y = named ? middle : taken * pitch - middle;
  }
  return { height: taken * pitch, marks: placed };
}

function layOutBars(events, view) {
  const step = chooseStep(view, BAR);
  const bars = stepsOver(step, view).map(([begin, after]) => (
    { begin, after, label: labelOf(step, begin), certain: 0, possible: 0 }
  ));
  for (const event of events) countIn(bars, event);
  const most = Math.max(1, ...bars.map((bar) => bar.certain + bar.possible));
  return { height: BARS_HEIGHT, bars, scale: (BARS_HEIGHT - HEADROOM) / most, lines: chooseLines(most), step };
}

function countIn(bars, event) {
  const [first, last] = [event.from ?? event.to, event.to ?? event.from];
  if (first === null || last < bars[0].begin) return;
  for (let number = findBar(bars, first); bars[number]?.begin <= last; number += 1) {
    const bar = bars[number];
    const inside = Math.min(bar.after, last + 1) - Math.max(bar.begin, first);
    const share = inside / (last + 1 - first);
    const closed = event.from !== null && event.to !== null;
    bar[share === 1 && closed ? "certain" : "possible"] += share;
  }
}

function findBar(bars, day) {
  let [low, high] = [0, bars.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bars[middle].after <= day) low = middle + 1; else high = middle;
  }
  return low;
}

function chooseLines(most) {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(most / LINES)));
  const distance = [1, 2, 5, 10].map((each) => each * power)
    .find((each) => each * (LINES + 1) > most);
  return Array.from({ length: Math.floor(most / distance) }, (_, index) => (index + 1) * distance);
}

function layOut(events, view) {
  for (const lanes of LAYOUTS) {
    const drawing = layOutMarks(events, view, lanes);
    if (drawing) return drawing;
  }
  return layOutBars(events, view);
}
