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

const NEAR = 44; // px between two discs, less than which they are one

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

// --- one place, or a few ---

const drawPlaces = (L, panel) => {
  const map = ground(L, panel);
  const names = panel.querySelector("script[type='application/json']");
  if (!panel.dataset.tiles) {
    for (const [name, latitude, longitude] of JSON.parse(names.textContent)) {
      L.marker([latitude, longitude], {
        interactive: false,
        keyboard: false,
        icon: L.divIcon({ className: "map__label", html: words("span", "", name), iconSize: [110, 22], iconAnchor: [55, 3] }),
      }).addTo(map);
    }
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

const drawResults = (L, panel) => {
  const map = ground(L, panel);
  const groups = L.layerGroup().addTo(map);
  const layer = L.layerGroup().addTo(map);
  let links = [];
  let pins = new Map(); // what stands in the list -> its marker

  const point = (item, on) => {
    const icon = pins.get(item)?.getElement();
    icon?.firstElementChild.classList.toggle("map__pin--on", on);
    pins.get(item)?.setZIndexOffset(on ? 2000 : 1000);
  };

  const countOf = (links) => links.reduce((sum, link) => sum + Number(link.dataset.group), 0);

  const bubble = ({ links, centre }) => {
    const count = countOf(links);
    const size = Math.round(26 + 6 * Math.log10(count + 1));
    const shown = new Intl.NumberFormat(document.documentElement.lang).format(count);
    const name = links.length > 1 ? `${links[0].dataset.name} +${links.length - 1}` : links[0].dataset.name;
    const html = words("span", "map__disc", shown);
    html.append(words("span", "map__disc-name", name));
    const chosen = links.some((link) => link.hasAttribute("aria-current"));
    const icon = L.divIcon({ className: `map__group${chosen ? " map__group--on" : ""}`, html, iconSize: [size, size] });
    const label = `${links.map((link) => link.dataset.name).join(", ")}: ${shown}`;
    L.marker(map.unproject(centre), { icon, title: label, alt: label }).addTo(groups).on("click", () => {
      if (links.length === 1) links[0].click();
      else map.fitBounds(L.latLngBounds(links.map(pointOf)).pad(0.3));
    });
  };

  // Discs that would cover each other at this zoom are one disc with their sum; pressing it goes nearer.
  const group = (links) => {
    groups.clearLayers();
    const discs = [];
    for (const link of links.toSorted((one, other) => other.dataset.group - one.dataset.group)) {
      const at = map.project(pointOf(link));
      const near = discs.find(({ centre }) => centre.distanceTo(at) < NEAR);
      if (near) near.links.push(link);
      else discs.push({ links: [link], centre: at });
    }
    discs.forEach(bubble);
    panel.classList.toggle("map--far", discs.some(({ links: joined }) => joined.length > 1));
  };

  const pin = (items) => {
    const title = items.length > 1 ? panel.dataset.count.replace("{n}", items.length) : items[0].dataset.name;
    const html = words("div", "map__pin", "");
    if (items.length > 1) html.append(words("span", "map__pin-number", items.length));
    const icon = L.divIcon({ className: "map__anchor", html, iconSize: [26, 26], iconAnchor: [13, 28], popupAnchor: [0, -24] });
    const list = words("ul", "map__popup", "");
    for (const item of items) {
      const link = words("a", "", item.dataset.name);
      link.href = item.querySelector("a[href]").href;
      list.appendChild(document.createElement("li")).append(link);
    }
    const marker = L.marker(pointOf(items[0]), { icon, title, alt: title, zIndexOffset: 1000 }).addTo(layer).bindPopup(list);
    for (const item of items) pins.set(item, marker);
    const mark = (on) => items.forEach((item) => item.classList.toggle("is-pointed", on));
    marker.on("mouseover popupopen", () => mark(true)).on("mouseout popupclose", () => mark(false));
  };

  const refresh = () => {
    const list = document.getElementById(panel.dataset.places);
    if (!list || !panel.isConnected) return;
    layer.clearLayers();
    pins = new Map();
    map.invalidateSize({ animate: false });
    links = [...list.querySelectorAll("[data-group][data-latitude]")];
    const items = [...list.querySelectorAll("li[data-latitude]")];
    const places = new Map();
    for (const item of items) places.set(String(pointOf(item)), [...(places.get(String(pointOf(item))) ?? []), item]);
    places.forEach(pin);
    const chosen = links.some((link) => link.hasAttribute("aria-current"));
    const bounds = L.latLngBounds((chosen ? items : [...links, ...items]).map(pointOf));
    if (bounds.isValid()) map.fitBounds(bounds.pad(chosen ? 0.35 : 0.08), { maxZoom: panel.dataset.tiles ? 14 : 12, animate: false });
    group(links);
    for (const item of items) {
      for (const [name, on] of [["mouseenter", true], ["focusin", true], ["mouseleave", false], ["focusout", false]]) {
        item.addEventListener(name, () => point(item, on));
      }
    }
  };
  refresh();
  map.on("zoomend", () => group(links));
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
