"use strict";

// What a reader chooses of actors, types and so on: any number of values of each, one in a select.

/**
 * Returns the facets of a form.
 *
 * The first value of a facet is chosen in the select of the page, each further one in a copy of it
 * below. The values are numbered as `data-actor` and its like of an event number them.
 */
function findFacets(form) {
  return [...form.querySelectorAll(".facet")].map((element) => {
    const first = element.querySelector("select");
    const more = element.querySelector("button");
    const facet = { element, first, more, name: first.name, isEach: first.dataset.join === "and", chosen: [] };
    more.addEventListener("click", () => addSelect(facet).focus());
    return facet;
  });
}

const selectsOf = ({ element }) => [...element.querySelectorAll("select")];

function addSelect({ element, first }) {
  const select = first.cloneNode(true);
  select.removeAttribute("id");
  select.options[0].label = "no other";
  select.setAttribute("aria-label", `${first.dataset.join} ${first.labels[0].textContent}`);
  select.selectedIndex = 0;
  const row = element.appendChild(document.createElement("span"));
  row.className = "other";
  row.append(first.dataset.join, select);
  return select;
}

/** Chooses the values of an address; those that the page does not have are left out. */
function setChoices(facet, values) {
  for (const select of selectsOf(facet).slice(1)) select.parentNode.remove();
  const known = values.filter((value) => [...facet.first.options].some((option) => option.value === value));
  known.forEach((value, number) => {
    const select = number ? addSelect(facet) : facet.first;
    select.value = value;
  });
  if (!known.length) facet.first.value = "";
}

/** Reads what is chosen, and removes selects without a choice that nobody is at. */
function readChoices(facet) {
  for (const select of selectsOf(facet).slice(1)) {
    if (!select.value && select !== document.activeElement) select.parentNode.remove();
  }
  const selects = selectsOf(facet);
  facet.chosen = selects.map((select) => select.selectedIndex - 1).filter((number) => number >= 0);
  facet.more.hidden = !selects.at(-1).value || selects.length === facet.first.options.length - 1;
}

/** Tells whether an event with these values has all that are chosen; or, of some facets, any. */
function isChosen({ isEach }, chosen, numbers) {
  if (!chosen.length) return true;
  const has = (number) => numbers.includes(number);
  return isEach ? chosen.every(has) : chosen.some(has);
}

/** Returns for each value how many events there would be with it, beside what else is chosen. */
function countChoices({ isEach, first }, others, all) {
  const counts = Array(first.options.length - 1).fill(0);
  let anyway = 0;
  for (const numbers of all) {
    const fits = isChosen({ isEach }, others, numbers);
    if (isEach && !fits) continue;
    if (!isEach && others.length && fits) anyway += 1;
    else for (const number of numbers) counts[number] += 1;
  }
  return counts.map((count) => count + anyway);
}

const labelOption = (option, count) => {
  option.label = `${option.dataset.label} (${count.toLocaleString("en")})`;
};
