"use strict";

// Makes of a drawing what is seen of it. Across, that is in percent, so that it fits any paper.

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
    ...(bars ? paintBars(drawing, view) : marks.map((mark) => paintMark(mark, percent))),
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

function paintBars({ bars, height, scale, lines, step }, view) {
  const counts = lines.flatMap((line) => {
    const y = height - line * scale;
    const label = round(line) + (line === lines.at(-1) ? ` per ${step.name}` : "");
    return [
      make("line", { class: "count", x1: 0, x2: "100%", y1: y, y2: y }),
      make("text", { class: "count", x: 0, y: y - 4 }, label),
    ];
  });
  const certain = bars.map((bar) => height - bar.certain * scale);
  const both = bars.map((bar) => height - (bar.certain + bar.possible) * scale);
  const outline = (tops, bottoms) => bars.map(({ begin, after }, number) => (
    `M${pixel(view, begin)} ${bottoms[number]}V${tops[number]}H${pixel(view, after)}V${bottoms[number]}`
  )).join("");
  const fitted = { viewBox: `0 0 ${view.width} ${height}`, width: "100%", height, preserveAspectRatio: "none" };
  return [
    ...counts,
    make(
      "svg",
      fitted,
      make("path", { class: "possible", d: outline(both, certain) }),
      make("path", { class: "certain", d: outline(certain, bars.map(() => height)) }),
    ),
  ];
}

function paintMark({ event, left, right, height, isDot, y, name, side }, percent) {
  const look = `${sortOf(event)} ${event.look}`;
  const middle = percent((left + right) / 2);
  const [x, width] = [percent(left), percent(right - left)];
  const shape = isDot
    ? make("circle", { class: look, cx: middle, cy: y, r: height / 2 })
    : make("rect", { class: look, x, width, y: y - height / 2, height, rx: height / 2 });
  const at = percent(side === "after" ? right : Math.max(0, left));
  const mark = name ? make("g", {}, shape, make("text", { class: side, x: at, y: y + 4 }, name)) : shape;
  mark.classList.add("mark");
  mark.dataset.number = event.number;
  return mark;
}
