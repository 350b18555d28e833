"use strict";

// Shows the events on the axis of time, and lets a pointer read it and choose from it.

/**
 * Returns a function that draws some events over the days of a view.
 *
 * `open(event)` is called for a mark that is clicked, `choose(first, last)` with the days of a bar
 * that is clicked or of a stretch that is drawn with the pointer.
 */
function makeChart(all, { open, choose }) {
  const CLICK = 5; // pixels that a pointer may move and still click
  const PAPER = 680; // pixels that are printed on
  const axis = document.getElementById("axis");
  const chart = document.getElementById("chart");
  const group = document.getElementById("drawing");
  const readout = document.getElementById("readout");
  let width = axis.clientWidth; // asked for once: later, it would lay out the whole page
  let shown = [];
  let view = null;
  let drawing = null;
  let start = null;
  let brush = null;

  function draw(events, days) {
    shown = events;
    view = { ...days, width };
    drawing = layOut(shown, view);
    chart.setAttribute("height", drawing.height + 34);
    axis.className = drawing.bars ? "bars" : "marks";
    group.replaceChildren(...paint(drawing, view));
    say("");
  }

  const across = (pointer) => (
    Math.min(view.width - 1, Math.max(0, pointer.clientX - chart.getBoundingClientRect().left))
  );
  const dayAt = (x) => Math.floor(view.first + x / view.width * (view.last - view.first + 1));

  function say(words) {
    readout.classList.toggle("told", Boolean(words));
    readout.textContent = words || (drawing.bars
      ? "Click a bar, or draw with the pointer, to look closer."
      : "Click a mark to read; draw with the pointer to look closer.");
  }

  function at(target) {
    const mark = target.closest("[data-number]");
    const bar = target.closest("[data-bar]");
    return { event: mark && all[mark.dataset.number], bar: bar && drawing.bars[bar.dataset.bar] };
  }

  function describe({ event, bar }) {
    if (event) return `${event.when}: ${event.title}`;
    if (!bar) return "";
    const possible = bar.possible ? ` and ${round(bar.possible)} that may be` : "";
    return `${bar.label}: ${round(bar.certain)}${possible}`;
  }

  chart.addEventListener("pointerdown", (pointer) => {
    if (pointer.button === 0 && pointer.pointerType !== "touch") start = across(pointer);
  });

  chart.addEventListener("pointermove", (pointer) => {
    const x = across(pointer);
    if (start === null || (!brush && Math.abs(x - start) < CLICK)) {
      say(describe(at(pointer.target)));
      return;
    }
    if (!brush) {
      chart.setPointerCapture(pointer.pointerId);
      brush = chart.appendChild(make("rect", { class: "brush", y: 0, height: drawing.height }));
    }
    brush.setAttribute("x", Math.min(x, start));
    brush.setAttribute("width", Math.abs(x - start));
    say(`${labelDay(dayAt(Math.min(x, start)))} – ${labelDay(dayAt(Math.max(x, start)))}`);
  });

  chart.addEventListener("pointerup", (pointer) => {
    const [from, to, drawn] = [start, across(pointer), brush];
    cancel();
    if (drawn) choose(dayAt(Math.min(from, to)), dayAt(Math.max(from, to)));
  });

  chart.addEventListener("click", (pointer) => {
    const { event, bar } = at(pointer.target);
    if (event) open(event);
    else if (bar) choose(bar.begin, bar.after - 1);
  });

  chart.addEventListener("pointercancel", cancel);
  chart.addEventListener("pointerleave", () => brush || say(""));

  function cancel() {
    brush?.remove();
    [start, brush] = [null, null];
  }

  function redraw(pixels) {
    if (!view || !pixels || pixels === view.width) return;
    width = pixels;
    draw(shown, view);
  }

  new ResizeObserver(([{ contentRect }]) => redraw(contentRect.width)).observe(axis);
  addEventListener("beforeprint", () => redraw(PAPER));
  addEventListener("afterprint", () => redraw(axis.clientWidth));

  return draw;
}

const round = (number) => number.toLocaleString("en", { maximumFractionDigits: 1 });

function make(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function paint(drawing, view) {
  const percent = (pixels) => `${(pixels / view.width * 100).toFixed(3)}%`;
  const { height, bars, marks } = drawing;
  return [
    ...paintTicks(height, view, percent),
    ...(bars ? paintBars(drawing, view, percent) : marks.map((mark) => paintMark(mark, percent))),
    make("line", { class: "base", x1: 0, x2: "100%", y1: height + 0.5, y2: height + 0.5 }),
  ];
}

function paintTicks(height, view, percent) {
  const step = chooseStep(view, TICK);
  return stepsOver(step, view).flatMap(([begin]) => {
    const left = pixel(view, begin);
    if (left < 0 || left > view.width - LABEL) return [];
    const x = percent(left);
    return [
      make("line", { class: "tick", x1: x, x2: x, y1: 0, y2: height + 16 }),
      make("text", { class: "tick", x, dx: 4, y: height + 22 }, labelOf(step, begin)),
    ];
  });
}

function paintBars({ bars, height, scale, lines, step }, view, percent) {
  const rects = bars.flatMap((bar, number) => {
    const [certain, both] = [bar.certain * scale, (bar.certain + bar.possible) * scale];
    const left = pixel(view, bar.begin);
    const x = percent(left);
    const width = percent(pixel(view, bar.after) - left);
    return [
      make("rect", { class: "possible", x, width, y: height - both, height: both - certain }),
      make("rect", { class: "certain", x, width, y: height - certain, height: certain }),
      make("rect", { class: "whole", x, width, y: 0, height, "data-bar": number }),
    ];
  });
  const counts = lines.flatMap((line) => {
    const y = height - line * scale;
    const label = round(line) + (line === lines.at(-1) ? ` per ${step.name}` : "");
    return [
      make("line", { class: "count", x1: 0, x2: "100%", y1: y, y2: y }),
      make("text", { class: "count", x: 0, y: y - 4 }, label),
    ];
  });
  return [...counts, ...rects];
}

function paintMark({ event, left, right, height, isDot, y, name, side }, percent) {
  const look = `${sortOf(event)} ${event.look}`;
  const middle = percent((left + right) / 2);
  const [x, width] = [percent(left), percent(right - left)];
  const shape = isDot
    ? make("circle", { class: look, cx: middle, cy: y, r: height / 2 })
    : make("rect", { class: look, x, width, y: y - height / 2, height, rx: height / 2 });
  const mark = make("g", { class: "mark", "data-number": event.number }, shape);
  if (name) {
    const at = percent(side === "after" ? right : Math.max(0, left));
    mark.append(make("text", { class: side, x: at, y: y + 4 }, name));
  }
  return mark;
}
