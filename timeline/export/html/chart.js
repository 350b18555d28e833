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
  let brushed = false;
  const pointed = make("rect", { class: "pointed", y: 0 });

  function draw(events, days) {
    shown = events;
    view = { ...days, width };
    drawing = layOut(shown, view);
    chart.setAttribute("height", drawing.height + 34);
    axis.className = drawing.bars ? "bars" : "marks";
    group.replaceChildren(...paint(drawing, view), pointed);
    pointed.setAttribute("height", drawing.height);
    point({});
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

  /** Returns what a pointer is at: the event of a mark, or a bar, or nothing. */
  function at(pointer) {
    const mark = pointer.target.closest("[data-number]");
    if (mark) return { event: all[mark.dataset.number] };
    return { bar: drawing.bars?.[findBar(drawing.bars, dayAt(across(pointer)))] };
  }

  function point({ event, bar }) {
    pointed.setAttribute("x", bar ? pixel(view, bar.begin) : 0);
    pointed.setAttribute("width", bar ? pixel(view, bar.after) - pixel(view, bar.begin) : 0);
    if (event) say(`${event.when}: ${event.title}`);
    else say(bar ? describe(bar) : "");
  }

  function describe(bar) {
    const possible = bar.possible ? ` and ${round(bar.possible)} that may be` : "";
    return `${bar.label}: ${round(bar.certain)}${possible}`;
  }

  chart.addEventListener("pointerdown", (pointer) => {
    brushed = false;
    if (pointer.button === 0 && pointer.pointerType !== "touch") start = across(pointer);
  });

  chart.addEventListener("pointermove", (pointer) => {
    const x = across(pointer);
    if (start === null || (!brush && Math.abs(x - start) < CLICK)) {
      point(at(pointer));
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
    const [from, to] = [start, across(pointer)];
    brushed = Boolean(brush);
    cancel();
    if (brushed) choose(dayAt(Math.min(from, to)), dayAt(Math.max(from, to)));
  });

  chart.addEventListener("click", (pointer) => {
    const { event, bar } = brushed ? {} : at(pointer);
    if (event) open(event);
    else if (bar) choose(bar.begin, bar.after - 1);
  });

  chart.addEventListener("pointercancel", cancel);
  chart.addEventListener("pointerleave", () => brush || point({}));

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
