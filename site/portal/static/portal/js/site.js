// Small things of every page.

const announcer = document.getElementById("pengumuman");
const announce = (words) => { if (announcer && words) announcer.textContent = words; };

// --- drawers: what unfolds without scripts opens at the side with them ---

document.addEventListener("click", ({ target, clientX: x, clientY: y }) => {
  const dialog = target.closest?.("dialog.drawer[open], dialog.finder[open]");
  if (!dialog) return;
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  const beside = target === dialog && (x < left || x > right || y < top || y > bottom);
  if (beside || target.closest("[data-drawer-close]")) dialog.close();
});

for (const details of document.querySelectorAll("details[data-drawer]")) {
  const dialog = document.getElementById(details.dataset.drawer);
  if (!dialog?.showModal) continue;
  const summary = details.querySelector("summary");
  const wasOpen = details.open;
  const button = document.createElement("button");
  button.type = "button";
  button.className = summary.className;
  button.setAttribute("aria-haspopup", "dialog");
  button.dataset.opens = dialog.id;
  button.append(...summary.childNodes);
  dialog.append(details.querySelector("[data-drawer-body]"));
  details.replaceWith(button);
  const open = () => {
    dialog.showModal();
    dialog.scrollTop = 0;
  };
  button.addEventListener("click", open);
  dialog.addEventListener("close", () => button.focus({ preventScroll: true }));
  window.addEventListener("resize", () => { if (dialog.open && !button.checkVisibility?.()) dialog.close(); });
  if (wasOpen) open(); // opened while this file was on its way
}

// --- search: the page's own field, or one that opens ---

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-find]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const field = document.querySelector("main input[type=search]");
  const dialog = document.querySelector("dialog.finder") ?? unpack(link.dataset.find);
  if (!field && !dialog?.showModal) return;
  event.preventDefault();
  if (field) {
    field.focus();
    field.scrollIntoView({ block: "center" });
  } else {
    dialog.showModal();
    dialog.querySelector("input").focus();
  }
});

function unpack(id) {
  const template = document.getElementById(id);
  if (!template || document.querySelector("main input[type=search]")) return null;
  template.after(document.importNode(template.content, true));
  const dialog = template.nextElementSibling;
  window.htmx?.process(dialog);
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) dialog.close(); // a search field would keep it to empty itself
  });
  return dialog;
}

// --- a summary of errors takes the cursor ---

document.querySelector("[data-focus]")?.focus();

// --- printing ---

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// --- htmx ---

const still = matchMedia("(prefers-reduced-motion: reduce)");
const template = document.getElementById("kendala");

// While a part is on its way it says so, to eyes (by style) and to ears.
document.body.addEventListener("htmx:beforeRequest", ({ detail }) => {
  document.querySelector(".snag")?.remove();
  detail.target.setAttribute("aria-busy", "true");
});
document.body.addEventListener("htmx:afterRequest", ({ detail }) => detail.target.removeAttribute("aria-busy"));

// A part with an address of its own fades over; a transition that is given up is no error.
document.body.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const source = detail.requestConfig.elt;
  if (still.matches || document.hidden || !document.startViewTransition || !source.closest("[hx-push-url]")) return;
  detail.swapOverride = `${source.closest("[hx-swap]")?.getAttribute("hx-swap") ?? "innerHTML"} transition:true`;
});
const start = document.startViewTransition?.bind(document);
if (start) {
  document.startViewTransition = (update) => {
    const transition = start(update);
    for (const step of ["ready", "finished"]) transition[step].catch(() => {});
    return transition;
  };
}

// A fragment may replace what has the focus.
let held = false;
document.body.addEventListener("htmx:beforeSwap", () => { held = document.activeElement !== document.body; });
document.body.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (held && document.activeElement === document.body) {
    detail.elt.querySelector?.("[data-focus-after]")?.focus({ preventScroll: true });
  }
});

// A request that fails says so and can be repeated. A list with words of its own (<template id="gagal">) says it in its place.
const tellsItself = (target) => target.id === "hasil" && document.getElementById("gagal");
const failed = (kind) => ({ detail }) => {
  const { elt, verb, path } = detail.requestConfig;
  if (!template || elt.matches("input") || tellsItself(detail.target)) return;
  document.querySelector(".snag")?.remove();
  const snag = document.importNode(template.content, true).firstElementChild;
  snag.dataset.kind = kind ?? (detail.xhr.status === 429 ? "slow" : "fault");
  const whole = snag.querySelector("[data-whole]");
  if (elt.href) Object.assign(whole, { href: elt.href, hidden: false });
  snag.addEventListener("click", (event) => {
    const again = event.target.closest("[data-again]");
    if (!again && !event.target.closest("[data-away]")) return;
    snag.remove();
    elt.focus({ preventScroll: true });
    if (again) window.htmx.ajax(verb, path, { source: elt, target: detail.target }).catch(() => {});
  });
  document.body.append(snag);
};
document.body.addEventListener("htmx:responseError", failed());
for (const name of ["htmx:sendError", "htmx:timeout"]) document.body.addEventListener(name, failed("offline"));

// --- a visitor's own list, where there is one or something to save ---

const openList = () => {
  let kept = false;
  try { kept = "beranda.saved" in localStorage; } catch {}
  if (kept || document.querySelector("[data-save], [data-keep]")) import("./saved.js").catch(() => {});
};
openList();
document.body.addEventListener("htmx:afterSettle", openList);
