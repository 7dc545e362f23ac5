// The page of one's own list. The server draws what stands on it; order, notes and what is on it at all live in this browser. Also the
// page that a shared link opens: its notes are in the part of the address that no server sees, and the list can be kept.

import { MOST, MOST_NOTE, asNote, isKept, isToken, read, write } from "./saved.js";
import { announce, fill } from "./words.js";

const root = document.querySelector("[data-my-list]");
const words = root.dataset;
const place = document.getElementById("isi-daftar");
const empty = document.getElementById("daftar-kosong");
const addressOf = (items) => (items.length ? `?d=${["1", ...items.map(({ id }) => id)].join(".")}` : "");

const save = (items) => {
  try {
    write(items);
    return true;
  } catch {
    announce(words.failed);
    return false;
  }
};

// --- the notes in a link: #c={"0":"…"} by position, at most as many and as long as the portal writes itself ---

const NOTES = "#c=";

const notesOf = (hash) => {
  try {
    if (!hash.startsWith(NOTES) || hash.length > MOST * MOST_NOTE * 9) return {};
    const found = JSON.parse(decodeURIComponent(hash.slice(NOTES.length)));
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
};

const inHash = (items) => {
  const noted = items.map(({ note }, index) => [index, note]).filter(([, note]) => note);
  return noted.length ? `${NOTES}${encodeURIComponent(JSON.stringify(Object.fromEntries(noted)))}` : "";
};

// --- one's own list ---

let focus; // the button that gets the cursor back when the list has come anew

const refresh = () => {
  const items = read();
  empty.hidden = items.length > 0;
  place.hidden = !items.length;
  if (!items.length) return place.replaceChildren();
  return window.htmx.ajax("GET", `${words.items}${addressOf(items)}`, { target: place, swap: "innerHTML" }).catch(() => {});
};

const fillIn = () => {
  const notes = new Map(read().map(({ id, note }) => [id, note]));
  for (const stop of place.querySelectorAll("[data-token]")) {
    const note = notes.get(stop.dataset.token) ?? "";
    stop.querySelector("[data-note]").value = note;
    stop.querySelector("[data-note-printed]").textContent = note;
  }
  shareNotes();
  if (!focus) return;
  const stop = place.querySelector(`[data-token="${CSS.escape(focus.id)}"]`);
  const wanted = stop?.querySelector(`${focus.button}:not([disabled])`) ?? stop?.querySelector("[data-move]:not([disabled]), a");
  (wanted ?? place.querySelector("[data-move]:not([disabled]), a") ?? root.querySelector("h1"))?.focus();
  focus = undefined;
};

// The link carries notes only if one asks for it.
const shareNotes = () => {
  const box = place.querySelector("[data-with-notes]");
  const share = place.querySelector("[data-sharing]");
  if (!box || !share) return;
  const items = read();
  const hash = inHash(items);
  box.closest("[data-notes-line]").hidden = !hash;
  const before = share.dataset.url;
  const after = before.split("#")[0] + (box.checked ? hash : "");
  if (before === after) return;
  share.dataset.url = after;
  share.querySelector(".share__address").textContent = after;
  for (const link of share.querySelectorAll("a[href]")) link.href = link.getAttribute("href").replace(encodeURIComponent(before), encodeURIComponent(after));
};

const move = (id, step, title) => {
  const items = read();
  const from = items.findIndex((item) => item.id === id);
  // What the page does not show keeps its place: one moves past the neighbour that is seen.
  const shown = [...place.querySelectorAll("[data-token]")].map((stop) => stop.dataset.token);
  const neighbour = shown[shown.indexOf(id) + step];
  const to = items.findIndex((item) => item.id === neighbour);
  if (from < 0 || to < 0) return;
  items.splice(to, 0, ...items.splice(from, 1));
  if (!save(items)) return;
  const stop = place.querySelector(`[data-token="${CSS.escape(id)}"]`);
  const other = place.querySelector(`[data-token="${CSS.escape(neighbour)}"]`);
  other[step < 0 ? "before" : "after"](stop);
  focus = { id, button: `[data-move="${step}"]` };
  announce(fill(words.moved, { title, number: shown.indexOf(id) + step + 1, count: shown.length }));
  refresh();
};

const remove = (id, title) => {
  const shown = [...place.querySelectorAll("[data-token]")].map((stop) => stop.dataset.token);
  const next = shown[shown.indexOf(id) + 1] ?? shown[shown.indexOf(id) - 1];
  if (!save(read().filter((item) => item.id !== id))) return;
  focus = { id: next ?? "", button: "[data-remove]" };
  announce(fill(words.removed, { title }));
  refresh();
  if (!next) root.querySelector("h1").focus();
};

const own = () => {
  place.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-move], [data-remove], [data-drop]");
    if (!button) return;
    const { token, title } = button.closest("[data-token]")?.dataset ?? {};
    if ("move" in button.dataset) move(token, Number(button.dataset.move), title);
    else if ("remove" in button.dataset) remove(token, title);
    else {
      const shown = new Set([...place.querySelectorAll("[data-token]")].map((stop) => stop.dataset.token));
      if (save(read().filter(({ id }) => shown.has(id)))) refresh();
    }
  });
  place.addEventListener("input", ({ target }) => {
    if (!target.matches("[data-note]")) return;
    const stop = target.closest("[data-token]");
    const note = asNote(target.value);
    stop.querySelector("[data-note-printed]").textContent = note;
    save(read().map((item) => (item.id === stop.dataset.token ? { ...item, note } : item)));
    shareNotes();
  });
  place.addEventListener("change", ({ target }) => { if (target.matches("[data-with-notes]")) shareNotes(); });
  document.body.addEventListener("htmx:afterSettle", ({ detail }) => { if (detail.elt === place || detail.target === place) fillIn(); });
  addEventListener("storage", refresh); // another tab
  refresh();
};

// --- somebody else's list ---

const shared = () => {
  const notes = notesOf(location.hash);
  const asked = (new URLSearchParams(location.search).get("d") ?? "").split(".").slice(1);
  const noteOf = (id) => asNote(notes[asked.indexOf(id)]).trim();
  const stops = [...root.querySelectorAll("[data-token]")].filter((stop) => isToken(stop.dataset.token));
  for (const stop of stops) {
    const text = noteOf(stop.dataset.token);
    const line = stop.querySelector("[data-note-shown]");
    line.textContent = text;
    line.hidden = !text;
  }
  const button = root.querySelector("[data-keep-list]");
  if (!button || !stops.length || !isKept()) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const mine = read();
    const known = new Set(mine.map(({ id }) => id));
    const added = stops.map((stop) => stop.dataset.token).filter((id) => !known.has(id));
    const room = added.slice(0, Math.max(0, MOST - mine.length));
    if (!save([...mine, ...room.map((id) => ({ id, note: noteOf(id) }))])) return;
    if (room.length < added.length) {
      const told = root.querySelector("[data-kept-line]");
      told.textContent = words.full;
      announce(words.full);
    } else location.assign(words.page);
  });
};

if (place) {
  if (isKept()) own();
  else empty.hidden = false;
} else shared();
