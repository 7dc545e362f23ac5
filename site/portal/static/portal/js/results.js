// What a list of results does beyond its links: filters in a drawer, swaps that do not jump, nearest first. Without this
// file the filters are a section of the page and every choice is a link to a page of its own.

const results = () => document.getElementById("hasil");
const drawer = document.querySelector("dialog[data-filter-drawer]");
const here = drawer?.querySelector("[data-filters-here]");

// --- filters: at home beside the list, a guest in the drawer ---

for (const link of drawer?.showModal ? document.querySelectorAll("a[data-filters-open]") : []) {
  const home = link.hash.slice(1);
  const button = document.createElement("button");
  let changed = false;
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-haspopup", "dialog");
  button.dataset.filtersOpen = "";
  button.append(...link.childNodes);
  link.replaceWith(button);

  const borrow = () => {
    const filters = document.getElementById(home)?.querySelector("[data-filters]");
    if (filters) here.replaceChildren(filters);
  };
  button.addEventListener("click", () => {
    borrow();
    changed = false;
    drawer.showModal();
    here.scrollTop = 0;
  });
  drawer.addEventListener("close", () => {
    document.getElementById(home)?.append(...here.childNodes);
    button.focus({ preventScroll: true });
    if (changed && results().getBoundingClientRect().top < 0) results().scrollIntoView({ block: "start" });
  });
  window.addEventListener("resize", () => { if (drawer.open && !button.checkVisibility?.()) drawer.close(); });
  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (!drawer.open || event.detail.elt !== results()) return;
    const held = document.activeElement?.id;
    borrow();
    changed = true;
    unfold();
    const next = held ? drawer.querySelector(`#${CSS.escape(held)}`) : null;
    (next ?? drawer.querySelector("#tampilkan-hasil")).focus({ preventScroll: true });
  });
}

// --- what was unfolded stays unfolded ---

let unfolded = [];
const unfold = () => unfolded.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));

document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target !== results()) return;
  unfolded = [...document.querySelectorAll("#hasil details[open][id], [data-filters-here] details[open][id]")].map((each) => each.id);
});
document.body.addEventListener("htmx:afterSwap", (event) => { if (event.detail.elt === results() && !drawer?.open) unfold(); });

// --- the language switch follows the question ---

document.body.addEventListener("htmx:pushedIntoHistory", () => {
  for (const link of document.querySelectorAll("a[hreflang]")) {
    const path = location.pathname.replace(/^\/[a-z]{2}\//, `/${link.hreflang}/`);
    link.href = path + location.search;
  }
});

// --- in an open drawer: its own notice of a failure, no transition of the list it covers ---

const bring = () => { if (drawer?.open) drawer.append(...document.querySelectorAll("body > .snag")); };
for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) document.body.addEventListener(name, bring);
document.body.addEventListener("htmx:beforeTransition", (event) => { if (drawer?.open) event.preventDefault(); });

// --- where somebody is: asked for when they press for it, rounded, and told to nobody but the address ---

const failed = document.querySelector("[data-locate-failed]");

const tell = (why) => {
  if (!failed) return;
  failed.dataset.why = why;
  failed.hidden = !why;
  if (why) failed.scrollIntoView({ block: "nearest" });
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest?.("button[data-locate]");
  if (!button || button.getAttribute("aria-busy")) return;
  tell("");
  if (!navigator.geolocation) return tell("unknown");
  button.setAttribute("aria-busy", "true");
  const done = () => button.removeAttribute("aria-busy");
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    done();
    const address = new URL(button.dataset.locate, location.href);
    address.searchParams.set("posisi", `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`);
    location.assign(address);
  }, ({ code }) => {
    done();
    tell(code === 1 ? "refused" : "unknown");
  }, { timeout: 10_000, maximumAge: 300_000 });
});
