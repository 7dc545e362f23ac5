// Another row of a formset without a round trip. `<fieldset data-rows="products" data-rows-most="12">` holds the rows, a
// `<template data-rows-template>` and the button that asks the server for a row where there are no scripts. Stands before `drafts.js` on a page: a draft that comes back asks for the rows it had.

const grow = (group) => {
  const total = group.querySelector(`[name="${group.dataset.rows}-TOTAL_FORMS"]`);
  const count = Number(total.value);
  if (count >= Number(group.dataset.rowsMost)) return null;
  const template = group.querySelector("template[data-rows-template]");
  const made = document.createElement("template");
  made.innerHTML = template.innerHTML.replaceAll("__prefix__", count).replaceAll("__number__", count + 1);
  const row = made.content.firstElementChild;
  template.before(row);
  total.value = count + 1;
  group.querySelector("[data-rows-add]").hidden = count + 1 >= Number(group.dataset.rowsMost);
  row.dispatchEvent(new CustomEvent("rows:added", { bubbles: true }));
  return row;
};

for (const group of document.querySelectorAll("[data-rows]")) {
  group.querySelector("[data-rows-add]").addEventListener("click", (event) => {
    const row = grow(group);
    if (!row) return; // the server says why
    event.preventDefault();
    row.querySelector("input:not([type=hidden])").focus();
  });
  group.closest("form").addEventListener("draft:restore", ({ detail }) => {
    const row = new RegExp(`^${group.dataset.rows}-(\\d+)-`);
    const last = Math.max(-1, ...Object.keys(detail).map((name) => Number(row.exec(name)?.[1] ?? -1)));
    while (Number(group.querySelector(`[name="${group.dataset.rows}-TOTAL_FORMS"]`).value) <= last && grow(group));
  });
}
