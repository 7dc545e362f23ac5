// Loads Leaflet when a reader asks for a map, and draws what stands in words beside it: one place, or a list of results
// with numbers for the kecamatan around them. Without a tile address the map is plain ground with the names of places.

const load = (tag, attributes) => new Promise((resolve, reject) => {
  const element = Object.assign(document.createElement(tag), attributes);
  element.addEventListener("load", resolve);
  element.addEventListener("error", () => { element.remove(); reject(new Error(`no ${tag}`)); });
  document.head.append(element);
});

let leaflet;
const loadLeaflet = (panel) => {
  leaflet ??= Promise.all([
    load("link", { rel: "stylesheet", href: panel.dataset.leafletCss }),
    load("script", { src: panel.dataset.leafletJs }),
  ]).then(() => window.L);
  return leaflet;
};

const NEAR = 44; // px between two marks, less than which they are one

const pointOf = (item) => [Number(item.dataset.latitude), Number(item.dataset.longitude)];

const words = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });

const ground = (L, panel) => {
  const canvas = panel.querySelector(".js-map");
  canvas.hidden = false;
  canvas.setAttribute("role", "region");
  canvas.setAttribute("aria-label", panel.dataset.label);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const moves = { zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still };
  const map = L.map(canvas, { scrollWheelZoom: false, maxZoom: 18, minZoom: 8, zoomSnap: 0.5, zoomControl: false, ...moves });
  map.attributionControl.setPrefix(false);
  if (panel.dataset.tiles) L.tileLayer(panel.dataset.tiles, { attribution: panel.dataset.attribution, maxZoom: 18 }).addTo(map);
  L.control.zoom({ zoomInTitle: panel.dataset.nearer, zoomOutTitle: panel.dataset.farther }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  return map;
};

// The name of a kecamatan, for a map without tiles: it lies under everything and answers to nothing.
const nameOn = (L, target, name, point) => {
  const icon = L.divIcon({ className: "map__label", html: words("span", "", name), iconSize: [110, 22], iconAnchor: [55, 3] });
  L.marker(point, { interactive: false, keyboard: false, zIndexOffset: -1000, icon }).addTo(target);
};

// --- one place, or a few ---

const drawPlaces = (L, panel) => {
  const map = ground(L, panel);
  const names = panel.querySelector("script[type='application/json']");
  if (!panel.dataset.tiles) {
    for (const [name, ...point] of JSON.parse(names.textContent)) nameOn(L, map, name, point);
  }
  const bounds = L.latLngBounds([]);
  const colour = getComputedStyle(panel).getPropertyValue("--accent").trim() || "#b5532a";
  for (const item of panel.querySelectorAll("[data-latitude]")) {
    const point = pointOf(item);
    const name = words("strong", "", item.dataset.name);
    if ("circle" in item.dataset) {
      const circle = L.circle(point, { radius: 1200, weight: 2, color: colour }).addTo(map).bindTooltip(name);
      bounds.extend(circle.getLatLng().toBounds(2400));
    } else {
      const icon = L.divIcon({ className: "map__anchor", html: "<div class='map__pin'></div>", iconSize: [26, 26], iconAnchor: [13, 28] });
      L.marker(point, { icon, title: item.dataset.name, alt: item.dataset.name }).addTo(map).bindPopup(name);
      bounds.extend(point);
    }
  }
  map.fitBounds(bounds.pad(0.4), { maxZoom: panel.dataset.tiles ? 15 : 11, animate: false });
  map.getContainer().focus({ preventScroll: true });
};

// --- a list of results ---

// What would cover each other at this zoom is one: [{ items, centre }], the first of each the one that was there first.
const joined = (map, items) => {
  const found = [];
  for (const item of items) {
    const at = map.project(pointOf(item));
    const near = found.find(({ centre }) => centre.distanceTo(at) < NEAR);
    if (near) near.items.push(item);
    else found.push({ items: [item], centre: at });
  }
  return found;
};

const drawResults = (L, panel) => {
  const map = ground(L, panel);
  const layer = L.layerGroup().addTo(map);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  let links = []; // the kecamatan with their numbers
  let items = []; // what the list shows
  let pins = new Map(); // each of them -> its marker
  const chosen = () => links.some((link) => link.hasAttribute("aria-current"));
  const countOf = (some) => some.reduce((sum, link) => sum + Number(link.dataset.group), 0);

  const disc = ({ items: some, centre }) => {
    const size = Math.round(28 + 6 * Math.log10(countOf(some) + 1));
    const shown = number.format(countOf(some));
    const html = words("span", "map__disc", shown);
    html.append(words("span", "map__disc-name", some[0].dataset.name + (some.length > 1 ? ` +${some.length - 1}` : "")));
    const icon = L.divIcon({ className: "map__group", html, iconSize: [size, size] });
    const label = `${some.map((link) => link.dataset.name).join(", ")}: ${shown}`;
    L.marker(map.unproject(centre), { icon, title: label, alt: label }).addTo(layer).on("click", () => {
      if (some.length === 1) some[0].click();
      else map.fitBounds(L.latLngBounds(some.map(pointOf)).pad(0.3));
    });
  };

  const dot = (item) => {
    const icon = L.divIcon({ className: "map__anchor", html: words("div", "map__dot", ""), iconSize: [10, 10] });
    pins.set(item, L.marker(pointOf(item), { icon, interactive: false, keyboard: false, zIndexOffset: 1000 }).addTo(layer));
  };

  const pin = ({ items: some, centre }) => {
    const title = some.length > 1 ? panel.dataset.count.replace("{n}", some.length) : some[0].dataset.name;
    const html = words("div", "map__pin", "");
    if (some.length > 1) html.append(words("span", "map__pin-number", some.length));
    const icon = L.divIcon({ className: "map__anchor", html, iconSize: [28, 28], iconAnchor: [14, 28], popupAnchor: [0, -24] });
    const list = words("ul", "map__popup", "");
    for (const item of some) {
      const link = words("a", "", item.dataset.name);
      link.href = item.querySelector("a[href]").href;
      list.appendChild(document.createElement("li")).append(link);
    }
    const marker = L.marker(map.unproject(centre), { icon, title, alt: title, zIndexOffset: 1000 }).addTo(layer).bindPopup(list);
    for (const item of some) pins.set(item, marker);
    const mark = (on) => some.forEach((item) => item.classList.toggle("is-pointed", on));
    marker.on("mouseover popupopen", () => mark(true)).on("mouseout popupclose", () => mark(false));
  };

  // More results than the list shows: numbers per kecamatan, and dots for those in the list. Else a pin for each.
  const draw = () => {
    layer.clearLayers();
    pins = new Map();
    if (chosen() || countOf(links) <= items.length) {
      joined(map, items).forEach(pin);
      if (panel.dataset.tiles) return;
      for (const { items: [link] } of joined(map, links)) nameOn(L, layer, link.dataset.name, pointOf(link));
    } else {
      joined(map, links.toSorted((one, other) => other.dataset.group - one.dataset.group)).forEach(disc);
      items.forEach(dot);
    }
  };

  const point = (item, on) => {
    pins.get(item)?.getElement()?.firstElementChild.classList.toggle("is-on", on);
    pins.get(item)?.setZIndexOffset(on ? 2000 : 1000);
  };

  const refresh = () => {
    const list = document.getElementById(panel.dataset.places);
    if (!list || !panel.isConnected) return;
    links = [...list.querySelectorAll("[data-group][data-latitude]")];
    items = [...list.querySelectorAll("li[data-latitude]")];
    map.invalidateSize({ animate: false });
    const bounds = L.latLngBounds((chosen() ? items : [...links, ...items]).map(pointOf));
    if (bounds.isValid()) map.fitBounds(bounds.pad(chosen() ? 0.35 : 0.08), { maxZoom: panel.dataset.tiles ? 14 : 12, animate: false });
    draw();
    for (const item of items) {
      for (const [name, on] of [["mouseenter", true], ["focusin", true], ["mouseleave", false], ["focusout", false]]) {
        item.addEventListener(name, () => point(item, on));
      }
    }
  };
  refresh();
  map.on("zoomend", draw);
  document.body.addEventListener("htmx:afterSettle", (event) => { if (event.detail.elt.id === panel.dataset.places) refresh(); });
};

// --- when ---

const known = new WeakSet();

const prepare = (panel) => {
  if (known.has(panel)) return;
  known.add(panel);
  const start = panel.querySelector("[data-map-start]");
  const button = start.querySelector("button");
  const failed = start.querySelector("[role=alert]");
  const show = async () => {
    button.disabled = true;
    failed.hidden = true;
    try {
      const L = await loadLeaflet(panel);
      start.remove();
      ("places" in panel.dataset ? drawResults : drawPlaces)(L, panel);
    } catch {
      leaflet = undefined; // the connection failed: the reader may press again
      button.disabled = false;
      failed.hidden = false;
    }
  };
  button.addEventListener("click", show);
  if ("auto" in panel.dataset) show(); // the reader asked by the page's address
};

const prepareAll = () => document.querySelectorAll("[data-map]").forEach(prepare);
prepareAll();
document.body.addEventListener("htmx:afterSettle", prepareAll);
