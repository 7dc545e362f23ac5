// A visitor's own list. First the list itself: what it is called, in order, with a note each; it lies in this browser and nowhere else.
// Then saving a place or a business to it: buttons on pages and cards, how many there are, and a short remark after each press.

import { announce, fill } from "./words.js";

const KEY = "beranda.saved";
const TOKEN = /^(?:p[A-Za-z0-9_-]{11}|b[1-9][0-9]{0,9})$/;
export const MOST = 30;
export const MOST_NOTE = 140;

export const isToken = (text) => typeof text === "string" && TOKEN.test(text);
export const asNote = (text) => (typeof text === "string" ? text.slice(0, MOST_NOTE) : "");

// What somebody else's script or an older portal has left there is no list.
export const read = () => {
  try {
    const { version, items } = JSON.parse(localStorage.getItem(KEY)) ?? {};
    if (version !== 1 || !Array.isArray(items)) return [];
    const seen = new Set();
    return items
      .filter((item) => isToken(item?.id) && !seen.has(item.id) && seen.add(item.id))
      .slice(0, MOST)
      .map(({ id, note }) => ({ id, note: asNote(note) }));
  } catch {
    return [];
  }
};

// Throws where the browser keeps nothing.
export const write = (items) => {
  localStorage.setItem(KEY, JSON.stringify({ version: 1, items }));
  dispatchEvent(new CustomEvent("saved:changed"));
};

export const isKept = () => {
  try {
    localStorage.setItem(`${KEY}.trial`, "1");
    localStorage.removeItem(`${KEY}.trial`);
    return true;
  } catch {
    return false;
  }
};

// Another tab has changed the list.
addEventListener("storage", ({ key }) => { if (key === KEY || key === null) dispatchEvent(new CustomEvent("saved:changed")); });

// --- buttons ---

const template = document.getElementById("simpan");
const SHOWN = 10_000; // ms that a remark stays

const made = (selector) => document.importNode(template.content.querySelector(selector), true);

let away;
const tell = (kind, title = "") => {
  document.querySelector("main > .told")?.remove();
  const told = made(".told");
  const text = fill(told.dataset[kind], { title });
  told.querySelector(".told__words").textContent = text;
  if (document.querySelector("[data-my-list]")) told.querySelector(".told__way").remove();
  document.querySelector("main > :last-child").before(told); // the last one decides what stands between page and foot
  announce(text);
  clearTimeout(away);
  const leave = () => {
    if (told.contains(document.activeElement)) away = setTimeout(leave, SHOWN);
    else told.remove();
  };
  away = setTimeout(leave, SHOWN);
};

const paint = () => {
  const saved = new Set(read().map(({ id }) => id));
  for (const button of document.querySelectorAll("[data-save]")) button.setAttribute("aria-pressed", saved.has(button.dataset.save));
  for (const count of document.querySelectorAll("[data-saved-count]")) {
    count.textContent = saved.size;
    count.hidden = !saved.size;
  }
};

const prepare = () => {
  for (const place of document.querySelectorAll("[data-saving]")) place.dataset.ready = "";
  for (const card of document.querySelectorAll("[data-keep]:not(:has(> .save-on-card))")) {
    const title = card.querySelector("h2, h3, h4")?.textContent.trim();
    if (!title || !isToken(card.dataset.keep)) continue;
    const button = made(".save-on-card");
    button.dataset.save = card.dataset.keep;
    button.dataset.title = title;
    button.setAttribute("aria-label", fill(button.dataset.label, { title }));
    card.append(button);
  }
  paint();
};

const press = ({ dataset: { save: id, title } }) => {
  const items = read();
  const rest = items.filter((item) => item.id !== id);
  if (rest.length === items.length && items.length >= MOST) return tell("full");
  try {
    write(rest.length < items.length ? rest : [...items, { id, note: "" }]);
  } catch {
    return tell("failed");
  }
  return tell(rest.length < items.length ? "removed" : "added", title);
};

if (template && isKept()) {
  prepare();
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-save]");
    if (button) press(button);
  });
  document.body.addEventListener("htmx:afterSettle", prepare);
  addEventListener("saved:changed", paint);
}
