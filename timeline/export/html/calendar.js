"use strict";

// The steps of the calendar, as timeline/export/html/calendar.py has them, and days as they are typed.
// Days are ordinals: 1 is 1 January of the year 1, a Monday.

const EPOCH = 719163; // 1 January 1970
const LAST_DAY = 3652059; // 31 December 9999
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
