// Keeps what is typed in a long form on this device for seven days: a reload, an empty battery or a session that ran
// out costs nothing. `components/draft/README.md` says how a form asks for it.

import { announce, fill } from "./words.js";

const KEEP = 7 * 24 * 60 * 60 * 1000; // ms
const PREFIX = "draf:";
const SENT = "draf-terkirim"; // of this tab: the draft whose form was sent last
const NEVER = ["password", "file", "hidden", "submit", "button", "reset", "image"];

const readable = (text) => {
  try { return JSON.parse(text); } catch { return null; }
};
const kept = (name) => {
  const draft = readable(localStorage.getItem(PREFIX + name));
  if (draft?.at && Date.now() - draft.at < KEEP) return draft;
  localStorage.removeItem(PREFIX + name);
  return null;
};
const names = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
const when = (at) => {
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const day = new Date(at).toDateString() === new Date().toDateString() ? {} : { day: "numeric", month: "long" };
  return `${new Intl.DateTimeFormat(document.documentElement.lang, { ...day, ...clock, timeZone: "Asia/Jakarta" }).format(at)} WIB`;
};

const controls = (form) => [...form.elements].filter((each) => (
  each.name && each.name !== "csrfmiddlewaretoken" && !each.disabled && !each.readOnly && "value" in each
  && !NEVER.includes(each.type) && each.autocomplete !== "one-time-code" && !("draftSkip" in each.dataset)
));
const ticks = (control) => control.type === "checkbox" || control.type === "radio";
const chosen = (control) => [...control.options].filter((each) => each.selected).map((each) => each.value);
const untouched = (control) => {
  if (ticks(control)) return control.checked === control.defaultChecked;
  if (!control.options) return control.value === control.defaultValue;
  const marked = [...control.options].filter((each) => each.defaultSelected).map((each) => each.value);
  const first = control.options[0]?.value;
  return chosen(control).join("\n") === (marked.length || control.multiple ? marked : [first]).join("\n");
};

const valuesOf = (form) => {
  const values = {};
  for (const control of controls(form)) {
    values[control.name] ??= [];
    if (control.options) values[control.name].push(...chosen(control));
    else if (!ticks(control) || control.checked) values[control.name].push(control.value);
  }
  return values;
};

const put = (form, values) => {
  const left = structuredClone(values);
  for (const control of controls(form)) {
    const given = left[control.name];
    if (!given) continue;
    if (ticks(control)) control.checked = given.includes(control.value);
    else if (control.options) for (const option of control.options) option.selected = given.includes(option.value);
    else control.value = given.shift() ?? "";
    if (!untouched(control)) control.closest("details")?.setAttribute("open", "");
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
};

const watch = (form) => {
  const { draft: name, draftVersion: version = "" } = form.dataset;
  const line = form.querySelector("[data-draft-line]");
  const words = line.querySelector(".draft__words");
  const restore = line.querySelector("[data-draft-restore]");
  const discard = line.querySelector("[data-draft-discard]");
  let timer = 0;
  let quiet = false; // while values are put in, or an older draft waits to be looked at

  const say = (text, at) => {
    words.textContent = fill(text, { when: when(at) });
    line.hidden = false;
  };

  const save = () => {
    clearTimeout(timer);
    timer = 0;
    if (quiet) return;
    const at = Date.now();
    if (!("draftAnswered" in form.dataset) && controls(form).every(untouched)) {
      localStorage.removeItem(PREFIX + name);
      line.hidden = true;
      return;
    }
    try {
      localStorage.setItem(PREFIX + name, JSON.stringify({ at, version, values: valuesOf(form) }));
      say(words.dataset.saved, at);
    } catch {
      line.hidden = true; // no room, or storage is forbidden: nothing is promised
    }
  };

  const bringBack = (draft) => {
    quiet = true;
    form.dispatchEvent(new CustomEvent("draft:restore", { detail: draft.values }));
    put(form, draft.values);
    quiet = false;
    restore.hidden = true;
    say(words.dataset.back, draft.at);
    announce(words.textContent);
  };

  const later = () => {
    clearTimeout(timer);
    if (!quiet) timer = setTimeout(save, 400);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => {
    save();
    sessionStorage.setItem(SENT, name);
  });
  window.addEventListener("pagehide", () => { if (timer) save(); });

  discard.addEventListener("click", () => {
    quiet = true;
    form.reset();
    requestAnimationFrame(() => { quiet = false; });
    clearTimeout(timer);
    localStorage.removeItem(PREFIX + name);
    line.hidden = true;
    announce(discard.dataset.gone);
    controls(form)[0]?.focus();
  });

  const draft = kept(name);
  if ("draftAnswered" in form.dataset) save();
  else if (draft && draft.version === version) bringBack(draft);
  else if (draft) {
    say(words.dataset.older, draft.at);
    restore.hidden = false;
    restore.addEventListener("click", () => bringBack(draft));
  }
};

try {
  names().forEach(kept); // drafts too old are dropped wherever this module runs
  if (document.querySelector("[data-draft-done]")) {
    localStorage.removeItem(PREFIX + sessionStorage.getItem(SENT));
    sessionStorage.removeItem(SENT);
  }
  document.querySelectorAll("form[data-draft]").forEach(watch);
  for (const form of document.querySelectorAll("form[data-drafts-forget]")) {
    form.addEventListener("submit", () => names().forEach((name) => localStorage.removeItem(PREFIX + name)));
  }
} catch (error) {
  if (error.name !== "SecurityError") throw error; // the browser forbids storage: the form works as any other
}
