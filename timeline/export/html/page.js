"use strict";

// Filters the events of the page as its address says, and draws those that are left.

(() => {
  const WORDS = "h3, .who, .summary, mark, cite"; // what words are looked for in
  const ROW = 4.1; // rem of an event that is not open, about: the height of what is out of view
  const PAUSE = 120; // milliseconds without a key after which they are
  const HAS_ADDRESS = location.protocol !== "about:"; // in a notebook, a page has none

  const form = document.getElementById("filter");
  const { words, from, to } = form.elements;
  const found = document.getElementById("found");
  const nothing = document.getElementById("nothing");
  const whole = document.getElementById("whole");
  const facets = findFacets(form);
  const years = [...document.querySelectorAll(".year")].map((element) => (
    { element, heading: element.firstElementChild, told: element.querySelector("small"), shown: 0 }
  ));
  const lists = years.flatMap((year) => (
    [...year.element.querySelectorAll(".events")].map((element) => (
      { element, year, length: element.children.length, shown: 0 }
    ))
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
    const title = element.querySelector("h3").firstChild.data.trim();
    return {
      element,
      list,
      from: toOrdinal(element.dataset.from),
      to: toOrdinal(element.dataset.to),
      title,
      name: shorten(title),
      when: element.querySelector(".when").textContent,
      look: [...element.classList].slice(1).join(" "),
      numbers: facets.map(({ name }) => (element.dataset[name].match(/\d+/g) ?? []).map(Number)),
      words: null,
      isShown: true,
    };
  }

  // ---- what is asked for

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  function wordsOf(event) {
    event.words ??= fold([...event.element.querySelectorAll(WORDS)]
      .map((element) => element.textContent).join("\n"));
    return event.words;
  }

  function readAsked() {
    return {
      words: fold(words.value).split(/\s+/).filter(Boolean),
      from: parseDay(from.value, { last: false }),
      to: parseDay(to.value, { last: true }),
    };
  }

  function isWithin(event, asked) {
    if (asked.from === null && asked.to === null) return true;
    if (event.from === null && event.to === null) return false;
    return (asked.from === null || event.to === null || event.to >= asked.from)
      && (asked.to === null || event.from === null || event.from <= asked.to);
  }

  /** Returns the events that are asked for, whatever is chosen of one facet. */
  function findEvents(asked, apart = null) {
    return events.filter((event) => (
      facets.every((facet, number) => (
        facet === apart || isChosen(facet, facet.chosen, event.numbers[number])
      ))
      && isWithin(event, asked)
      && asked.words.every((word) => wordsOf(event).includes(word))
    ));
  }

  // ---- what is shown

  function filter() {
    facets.forEach(readChoices);
    const asked = readAsked();
    const shown = findEvents(asked);
    show(new Set(shown));
    tell(shown.length);
    const view = { first: asked.from ?? all?.first, last: asked.to ?? all?.last };
    draw?.(shown, view.first <= view.last ? view : all);
  }

  /** Shows some of the events. Only what changes is touched: each touch costs the browser time. */
  function show(shown) {
    for (const list of lists) list.shown = 0;
    for (const event of events) {
      const isShown = shown.has(event);
      if (isShown) event.list.shown += 1;
      if (isShown !== event.isShown) event.element.hidden = !isShown;
      event.isShown = isShown;
    }
    for (const year of years) year.shown = 0;
    for (const { element, year, length, shown: left } of lists) {
      element.classList.toggle("out", !left);
      element.style.containIntrinsicBlockSize = left < length ? `${left * ROW}rem` : "";
      year.shown += left;
    }
    for (const { element, heading, told, shown: left } of years) {
      element.classList.toggle("out", !left);
      heading.hidden = !left;
      told.textContent = say(left);
    }
  }

  function tell(left) {
    const isAsked = writeForm() !== "";
    for (const field of form.querySelectorAll("p")) {
      field.classList.toggle("set", [...field.querySelectorAll("input, select")].some((each) => each.value));
    }
    for (const option of form.querySelectorAll("option:checked")) {
      if (option.value) labelOption(option, left);
    }
    form.classList.toggle("asked", isAsked);
    found.textContent = isAsked ? `${left.toLocaleString("en")} of ${say(events.length)}` : say(events.length);
    form.querySelector("[type=reset]").hidden = !isAsked;
    whole.hidden = !from.value && !to.value;
    nothing.hidden = left > 0 || !events.length;
  }

  const say = (number) => `${number.toLocaleString("en")} event${number === 1 ? "" : "s"}`;

  /** Writes beside each value of a select how many events there would be with it. */
  function label(select) {
    const number = facets.findIndex(({ name }) => name === select.name);
    const facet = facets[number];
    const others = facet.chosen.filter((each) => each !== select.selectedIndex - 1);
    const candidates = findEvents(readAsked(), facet).map((event) => event.numbers[number]);
    countChoices(facet, others, candidates)
      .forEach((count, each) => labelOption(select.options[each + 1], count));
  }

  function open(event) {
    const details = event.element.querySelector("details");
    details.open = true;
    event.element.scrollIntoView();
    details.firstElementChild.focus({ preventScroll: true });
  }

  // ---- the address

  const writeForm = () => (
    new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString()
  );

  function readAddress() {
    const asked = location.hash.slice(1);
    const named = document.getElementById(decodeURIComponent(asked));
    const event = events.find(({ element }) => element === named);
    if (named && !event) return;
    const values = new URLSearchParams(event ? "" : asked);
    for (const facet of facets) setChoices(facet, values.getAll(facet.name));
    for (const field of [words, from, to]) field.value = values.get(field.name) ?? "";
    filter();
    if (event) open(event);
  }

  /** Writes what is asked for into the address, unless it stands there. */
  function writeAddress(isReplaced) {
    const hash = `#${writeForm()}`;
    if (!HAS_ADDRESS || hash === (location.hash || "#")) return;
    history[isReplaced ? "replaceState" : "pushState"](null, "", hash);
  }

  // ---- what a reader does

  /** Filters, and writes the address when that is seen: in a long page, writing takes its time. */
  function answer({ isReplaced = false } = {}) {
    filter();
    requestAnimationFrame(() => setTimeout(writeAddress, 0, isReplaced));
  }

  function choose(first, last) {
    [from.value, to.value] = formatDays(first, last);
    answer();
  }

  for (const kind of ["focusin", "pointerdown"]) {
    form.addEventListener(kind, ({ target }) => {
      const select = target.closest("select");
      if (select) label(select);
    });
  }
  form.addEventListener("input", ({ target }) => {
    clearTimeout(pause);
    if (target !== words) {
      if (target.checkValidity()) answer();
      return;
    }
    pause = setTimeout(() => {
      answer({ isReplaced: typing });
      typing = true;
    }, PAUSE);
  });
  words.addEventListener("blur", () => { typing = false; });
  form.addEventListener("submit", (submitted) => submitted.preventDefault());
  form.addEventListener("reset", () => setTimeout(answer));
  nothing.querySelector("button").addEventListener("click", () => form.reset());
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
