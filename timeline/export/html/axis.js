"use strict";

// Draws events on an axis of time, as timeline/export/html/{axis,lanes,density,calendar}.py do.
// Days are ordinals: 1 is 1 January of the year 1, a Monday. Across, a drawing is in percent.

const EPOCH = 719163; // 1 January 1970
const LAST_DAY = 3652059; // 31 December 9999
const [FADE, GAP, NAME_LENGTH, CHARACTER] = [44, 3, 60, 6.2];
const [TICK, LABEL, BAR, BARS_HEIGHT, HEADROOM, LINES, MARGIN] = [96, 64, 5, 184, 16, 3, 0.03];
const LAYOUTS = [
  { pitch: 22, dot: 7, most: 12, named: true },
  { pitch: 9, dot: 7, most: 26, named: false },
  { pitch: 6, dot: 5, most: 45, named: false },
];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const STEPS = [
  { days: 1, months: 0, name: "day" },
  { days: 7, months: 0, name: "week" },
  { days: 0, months: 1, name: "month" },
  { days: 0, months: 3, name: "quarter" },
  { days: 0, months: 12, name: "year" },
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => (
    { days: 0, months: 12 * years, name: `${years} years` }
  )),
];

// ---- the calendar

const toOrdinal = (iso) => iso ? Date.parse(iso) / 864e5 + EPOCH : null;
const toDate = (day) => new Date((day - EPOCH) * 864e5);
const toIso = (day) => toDate(day).toISOString().slice(0, 10);

function firstOfMonth(month) {
  if (month < 12) return 1;
  if (month >= 120000) return LAST_DAY + 1;
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date / 864e5 + EPOCH;
}

function stepOf(step, day, number = 0) {
  if (!step.months) return day - (day - 1) % step.days + number * step.days;
  const date = toDate(day);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return firstOfMonth(month - month % step.months + number * step.months);
}

function labelOf(step, begin) {
  const date = toDate(begin);
  const year = date.getUTCFullYear();
  if (step.months && step.months % 12 === 0) return `${year}`;
  const month = `${MONTHS[date.getUTCMonth()]} ${year}`;
  return step.months ? month : `${date.getUTCDate()} ${month}`;
}

function chooseStep(view, least) {
  const pixels = view.width / (view.last - view.first + 1);
  return STEPS.find((step) => (step.days || step.months * 30.4) * pixels >= least) ?? STEPS.at(-1);
}

function stepsOver(step, view) {
  const steps = [];
  for (let begin = stepOf(step, view.first); begin <= view.last;) {
    const after = stepOf(step, begin, 1);
    steps.push([begin, after]);
    begin = after;
  }
  return steps;
}

// ---- what is where

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

// ---- days as they are typed

/** Returns the first or the last day of "1999", "1999-06" or "1999-06-24"; null of anything else. */
function parseDay(text, { last }) {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?$/.exec(text.trim());
  if (!found || found[1] === "0000") return null;
  const [year, month, day] = found.slice(1).map((part) => part && Number(part));
  const begin = firstOfMonth(year * 12 + (month ?? 1) - 1);
  if (day) return day <= firstOfMonth(year * 12 + month) - begin ? begin + day - 1 : null;
  return last ? firstOfMonth(year * 12 + (month ?? 12)) - 1 : begin;
}

/** Returns how two days are typed, as short as can be; nothing for null. */
function formatDays(first, last) {
  if (first === null) return ["", ""];
  const [from, to] = [toIso(first), toIso(last)];
  for (const length of ["1999".length, "1999-06".length]) {
    const short = [from.slice(0, length), to.slice(0, length)];
    const days = [parseDay(short[0], { last: false }), parseDay(short[1], { last: true })];
    if (days[0] === first && days[1] === last) return short;
  }
  return [from, to];
}

/** Returns a day as people write it. */
const labelDay = (day) => labelOf(STEPS[0], day);
