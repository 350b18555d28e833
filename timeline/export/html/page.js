"use strict";

// Filters the events of the page as its address says, and draws those that are left.

(() => {
  const WORDS = "h3, .who, .summary, mark, cite"; // what words are looked for in
  const ROW = 4.1; // rem of an event that is not open, about: the height of what is out of view
  const PAUSE = 120; // milliseconds without a key after which they are
  const HAS_ADDRESS = location.protocol !== "about:"; // in a notebook, a page has none

  const form = document.getElementById("filter");
  const fields = [...form.elements].filter((field) => field.name);
  const found = document.getElementById("found");
  const nothing = document.getElementById("nothing");
  const whole = document.getElementById("whole");
  const facets = [...form.querySelectorAll("select")].map((select) => (
    { name: select.name, select, options: [...select.options].slice(1) }
  ));
  const years = [...document.querySelectorAll(".year")].map((element) => ({ element, shown: 0 }));
  const lists = years.flatMap((year) => (
    [...year.element.querySelectorAll(".events")].map((element) => ({ element, year, shown: 0 }))
  ));
  const events = lists.flatMap((list) => (
    [...list.element.children].map((element) => readEvent(element, list))
  ));
  events.forEach((event, number) => { event.number = number; });
  const all = viewAll(events);
  const draw = all && makeChart(events, { open, choose });
  let pause = 0;
  let typing = false;

  function readEvent(element, list) {
    const { from, to } = element.dataset;
    const title = element.querySelector("h3").firstChild.data.trim();
    return {
      element,
      list,
      from: toOrdinal(from),
      to: toOrdinal(to),
      title,
      name: shorten(title),
      when: element.querySelector(".when").textContent,
      look: [...element.classList].slice(1).join(" "),
      numbers: facets.map(({ name }) => (element.dataset[name].match(/\d+/g) ?? []).map(Number)),
      words: null,
    };
  }

  // ---- what is asked for

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  function wordsOf(event) {
    event.words ??= fold([...event.element.querySelectorAll(WORDS)]
      .map((element) => element.textContent).join("\n"));
    return event.words;
  }

  function readForm() {
    const value = (name) => form.elements[name].value;
    return {
      words: fold(value("words")).split(/\s+/).filter(Boolean),
      from: parseDay(value("from"), { last: false }),
      to: parseDay(value("to"), { last: true }),
      chosen: facets.map(({ select }) => select.selectedIndex - 1),
    };
  }

  function isWithin(event, { from, to }) {
    if (from === null && to === null) return true;
    if (event.from === null && event.to === null) return false;
    return (from === null || event.to === null || event.to >= from)
      && (to === null || event.from === null || event.from <= to);
  }

  /** Returns the facets whose choice an event is not; null if it fails in anything else. */
  function findMissed(event, asked) {
    const missed = [];
    asked.chosen.forEach((number, facet) => {
      if (number >= 0 && !event.numbers[facet].includes(number)) missed.push(facet);
    });
    if (missed.length > 1 || !isWithin(event, asked)) return null;
    return asked.words.every((word) => wordsOf(event).includes(word)) ? missed : null;
  }

  // ---- what is shown

  /** Shows the events that are asked for, and with each choice how many there would be. */
  function filter() {
    const asked = readForm();
    const counts = facets.map(({ options }) => options.map(() => 0));
    const shown = [];
    for (const list of lists) list.shown = 0;
    for (const event of events) {
      const missed = findMissed(event, asked);
      const fits = missed?.length === 0;
      if (fits) shown.push(event);
      if (fits) event.list.shown += 1;
      if (fits === event.element.hidden) event.element.hidden = !fits;
      event.numbers.forEach((numbers, facet) => {
        if (missed?.every((each) => each === facet)) {
          for (const number of numbers) counts[facet][number] += 1;
        }
      });
    }
    tell(shown, counts);
    const view = { first: asked.from ?? all?.first, last: asked.to ?? all?.last };
    draw?.(shown, view.first <= view.last ? view : all);
  }

  function tell(shown, counts) {
    const asked = fields.some((field) => field.value);
    for (const year of years) year.shown = 0;
    for (const { element, year, shown: left } of lists) {
      element.style.containIntrinsicBlockSize = asked ? `${left * ROW}rem` : "";
      year.shown += left;
    }
    for (const { element, shown: left } of years) {
      element.hidden = !left;
      element.querySelector("small").textContent = say(left);
    }
    facets.forEach((facet, number) => {
      facet.counts = counts[number];
      label(facet, facet.select === document.activeElement);
    });
    for (const field of fields) field.classList.toggle("set", Boolean(field.value));
    found.textContent = asked ? `${shown.length.toLocaleString("en")} of ${say(events.length)}` : say(events.length);
    form.querySelector("[type=reset]").hidden = !asked;
    whole.hidden = !form.elements.from.value && !form.elements.to.value;
    nothing.hidden = shown.length > 0 || !events.length;
  }

  /** Writes how many events there are with each choice; of a select that is closed, with its own. */
  function label({ select, options, counts }, opened) {
    options.forEach((option, number) => {
      const shown = opened || option === select.selectedOptions[0];
      if (shown) option.label = `${option.dataset.label} (${counts[number].toLocaleString("en")})`;
    });
  }

  const say = (number) => `${number.toLocaleString("en")} event${number === 1 ? "" : "s"}`;

  function open(event) {
    const details = event.element.querySelector("details");
    details.open = true;
    event.element.scrollIntoView();
    details.firstElementChild.focus({ preventScroll: true });
  }

  // ---- the address

  function readAddress() {
    const asked = location.hash.slice(1);
    const named = document.getElementById(decodeURIComponent(asked));
    const event = events.find(({ element }) => element === named);
    if (named && !event) return;
    const values = new URLSearchParams(event ? "" : asked);
    for (const field of fields) field.value = values.get(field.name) ?? "";
    filter();
    if (event) open(event);
  }

  function writeAddress({ replace = false } = {}) {
    filter();
    if (!HAS_ADDRESS) return;
    const set = fields.filter((field) => field.value).map((field) => [field.name, field.value]);
    const hash = `#${new URLSearchParams(set)}`;
    if (hash === (location.hash || "#")) return;
    history[replace ? "replaceState" : "pushState"](null, "", hash);
  }

  // ---- what a reader does

  function choose(first, last) {
    [form.elements.from.value, form.elements.to.value] = formatDays(first, last);
    writeAddress();
  }

  function showAll() {
    form.reset();
    writeAddress();
  }

  for (const facet of facets) {
    for (const kind of ["focus", "pointerdown"]) facet.select.addEventListener(kind, () => label(facet, true));
  }
  form.addEventListener("input", ({ target }) => {
    clearTimeout(pause);
    if (target.type !== "search") {
      if (target.checkValidity()) writeAddress();
      return;
    }
    pause = setTimeout(() => {
      writeAddress({ replace: typing });
      typing = true;
    }, PAUSE);
  });
  form.elements.words.addEventListener("blur", () => { typing = false; });
  form.addEventListener("submit", (submitted) => submitted.preventDefault());
  form.addEventListener("reset", () => setTimeout(writeAddress));
  nothing.querySelector("button").addEventListener("click", showAll);
  whole.addEventListener("click", () => choose(null, null));
  addEventListener("hashchange", readAddress);

  document.documentElement.classList.add("scripted");
  readAddress();

  // Words are gathered some events at a time, so that the first search is as fast as any.
  (function gather(first) {
    for (const event of events.slice(first, first + 100)) wordsOf(event);
    if (first < events.length) setTimeout(gather, 0, first + 100);
  })(0);
})();
