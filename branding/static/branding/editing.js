/* Keeps a copy of what is typed into a page's form in this browser until the server has it: a session that ends, a line
   that drops or a page that somebody deletes costs nobody their words. The server names in a cookie what it has saved. */
const PREFIX = "beranda.naskah:";
const COOKIE = "naskah_tersimpan";
const KEEP_DAYS = 14;
const MOST = 1_500_000; // characters of one copy; browsers give a site about five million
const SKIPPED = new Set(["csrfmiddlewaretoken", "naskah-salinan", "naskah-pulihkan", "naskah-timpa"]);
const VERSIONS = ["loaded_revision_id", "loaded_revision_created_at", "overwrite_revision_id"];
const _ = (text) => (window.django?.gettext ?? window.gettext ?? ((same) => same))(text);

const form = document.querySelector("form[data-edit-form]");
const place = (target) => PREFIX + new URL(target, location.href).pathname;
const entriesOf = (target) => [...new FormData(target)].filter(([name, value]) => typeof value === "string" && !SKIPPED.has(name));
const words = (entries) => JSON.stringify(entries.filter(([name]) => !VERSIONS.includes(name) && name !== "next"));

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
}

function tidy() {
  const saved = document.cookie.split("; ").find((each) => each.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  const keys = Array.from({ length: localStorage.length }, (_each, number) => localStorage.key(number));
  for (const key of keys.filter((each) => each?.startsWith(PREFIX))) {
    const copy = read(key);
    if (!copy || copy.id === saved || Date.now() - copy.time > KEEP_DAYS * 86_400_000) localStorage.removeItem(key);
  }
  if (saved) document.cookie = `${COOKIE}=; path=/cms/; max-age=0`;
}

function field(name, value) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name, value });
  return input;
}

/* Sends everything to an address of the editor, which shows it again and saves nothing. */
function restore(copy, address) {
  const sent = document.createElement("form");
  Object.assign(sent, { method: "post", action: address, hidden: true });
  const token = document.querySelector("[name=csrfmiddlewaretoken]")?.value
    ?? document.cookie.split("; ").find((each) => each.startsWith("csrftoken="))?.slice(10) ?? "";
  sent.append(field("csrfmiddlewaretoken", token), field("naskah-pulihkan", "1"));
  for (const [name, value] of copy.entries) sent.append(field(name, value));
  document.body.append(sent);
  sent.submit();
}

function panel(text, buttons) {
  const box = document.createElement("div");
  box.className = "kept-copy help-block help-warning";
  box.setAttribute("role", "status");
  const line = document.createElement("p");
  line.textContent = text;
  const row = document.createElement("div");
  row.className = "kept-copy__actions";
  for (const [label, act, second] of buttons) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: label, className: `button button-small${second ? " button-secondary" : ""}` });
    button.addEventListener("click", act);
    row.append(button);
  }
  box.append(line, row);
  return box;
}

const when = (time) => new Date(time).toLocaleString(document.documentElement.lang, { timeZone: "Asia/Jakarta", dateStyle: "long", timeStyle: "short" });

function keep() {
  const id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  let dirty = false;
  form.append(field("naskah-salinan", id)); // with every save, Wagtail's own included
  const store = () => {
    const copy = JSON.stringify({ id, time: Date.now(), again: document.querySelector("[data-again]")?.dataset.again, entries: entriesOf(form) });
    try { if (copy.length <= MOST) localStorage.setItem(place(form.action), copy); } catch { /* full: Wagtail's autosave remains */ }
  };
  const mark = () => { dirty = true; };
  for (const event of ["input", "change"]) form.addEventListener(event, mark);
  document.addEventListener("w-unsaved:add", mark);
  document.addEventListener("w-autosave:success", () => { dirty = false; localStorage.removeItem(place(form.action)); });
  setInterval(() => { if (dirty) { dirty = false; store(); } }, 1500);
  form.addEventListener("submit", store);
  addEventListener("pagehide", () => { if (dirty) store(); });
}

function offer() {
  const key = place(form.action);
  const copy = read(key);
  if (!copy) return;
  const now = words(entriesOf(form));
  if (words(copy.entries) === now || form.dataset.wUnsavedForceValue === "true") return;
  const box = panel(
    _("Ada tulisan Anda yang belum tersimpan, dari %(when)s WIB.").replace("%(when)s", when(copy.time)),
    [
      [_("Pulihkan tulisan saya"), () => restore(copy, form.action)],
      [_("Buang"), () => { localStorage.removeItem(key); box.remove(); }, true],
    ],
  );
  form.before(box);
}

/* The words of a rich text field, which the editor stores as JSON. */
function plain(value) {
  try { return JSON.parse(value).blocks.map((block) => block.text).join("\n"); } catch { return value; }
}

function mourn() {
  const copy = read(place(location.href));
  if (!copy) return;
  const skipped = /(-(type|id|order|deleted|count|TOTAL_FORMS|INITIAL_FORMS|MIN_NUM_FORMS|MAX_NUM_FORMS|ORDER|DELETE)$)|^(next|slug|action-.*|comments-.*|comment_notifications|loaded_.*|overwrite_.*)$/;
  const lines = copy.entries.filter(([name, value]) => value.trim() && !skipped.test(name)).map(([, value]) => plain(value));
  const text = lines.join("\n\n");
  const buttons = [[_("Salin tulisan"), () => navigator.clipboard?.writeText(text)]];
  if (copy.again) buttons.unshift([_("Jadikan halaman baru"), () => restore(copy, copy.again)]);
  const box = panel(_("Tulisan Anda masih disimpan di peramban ini, dari %(when)s WIB.").replace("%(when)s", when(copy.time)), buttons);
  const shown = document.createElement("textarea");
  Object.assign(shown, { readOnly: true, value: text, rows: 12 });
  shown.setAttribute("aria-label", _("Tulisan Anda"));
  box.append(shown);
  document.querySelector("[data-gone]").replaceChildren(box);
}

tidy();
if (form) {
  offer();
  keep();
} else if (document.querySelector("[data-gone]")) mourn();
