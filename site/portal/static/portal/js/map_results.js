// The map of a list of results: how many lie where, as the server counts them for what the map shows. Circles open into nearer
// ones. Imported by map_panel.js.

import { ground, nameOn, pointOf, words } from "./map_ground.js";

const NEAR = 44; // px between two marks, less than which they are one
const PAUSE = 250; // ms that the map must rest before it asks again

export const draw = (L, panel) => {
  const map = ground(L, panel);
  const marks = L.layerGroup().addTo(map);
  const names = L.layerGroup().addTo(map);
  const pointed = L.layerGroup().addTo(map);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const failed = panel.querySelector("[data-map-stale]");
  let links = []; // the kecamatan with their numbers
  let items = []; // what the list shows
  let asked; // the question under way
  let next; // where the focus goes when a circle opens

  const mark = (point, icon, label) => {
    const marker = L.marker(point, { icon, title: label }).addTo(marks);
    marker.getElement()?.setAttribute("aria-label", label);
    return marker;
  };

  const popup = (address, text) => {
    const link = words("a", "map__popup", text);
    link.href = address;
    return link;
  };

  const disc = (point, { count, place, url }) => {
    const size = Math.round(30 + 6 * Math.log10(count + 1));
    const icon = L.divIcon({ className: "map__group", html: words("span", "map__disc", number.format(count)), iconSize: [size, size] });
    const label = panel.dataset.count.replace("{n}", number.format(count));
    const marker = mark(point, icon, place ? `${label}, ${place}` : label);
    if (url) marker.bindPopup(popup(url, panel.dataset.list.replace("{place}", place)));
    else marker.on("click", () => {
      next = point;
      map.setView(point, Math.min(map.getZoom() + 2, map.getMaxZoom()));
    });
  };

  const pin = (point, { name, url }) => {
    const icon = L.divIcon({ className: "map__anchor", html: words("div", "map__pin", ""), iconSize: [28, 28], iconAnchor: [14, 28], popupAnchor: [0, -24] });
    const marker = mark(point, icon, name).bindPopup(popup(url, name));
    const item = items.find((each) => each.querySelector("a[href]").pathname === new URL(url, location.href).pathname);
    const on = (is) => item?.classList.toggle("is-pointed", is);
    marker.on("mouseover popupopen", () => on(true)).on("mouseout popupclose", () => on(false));
  };

  // Circles that would cover each other at this zoom are one: the larger takes the smaller in and opens by a nearer look.
  const joined = (features) => {
    const found = [];
    for (const { geometry: { coordinates: [longitude, latitude] }, properties } of features) {
      found.push({ point: [latitude, longitude], at: map.project([latitude, longitude]), ...properties });
    }
    found.sort((one, other) => other.count - one.count);
    return found.reduce((kept, each) => {
      const near = kept.find(({ at }) => at.distanceTo(each.at) < NEAR);
      if (!near) return [...kept, each];
      const sum = near.count + each.count;
      Object.assign(near, near.place && map.getZoom() >= map.getMaxZoom() ? { count: sum } : { count: sum, place: "", url: "" });
      return kept;
    }, []);
  };

  const show = (features) => {
    const discs = joined(features);
    marks.clearLayers();
    for (const each of discs) (each.count > 1 ? disc : pin)(each.point, each);
    drawNames(discs);
    if (!next) return;
    const far = (marker) => map.distance(marker.getLatLng(), next);
    const nearest = marks.getLayers().toSorted((one, other) => far(one) - far(other))[0];
    nearest?.getElement()?.focus({ preventScroll: true });
    next = undefined;
  };

  const load = async () => {
    asked?.abort();
    asked = new AbortController();
    const address = new URL(panel.parentElement.dataset.points, location.href);
    const bounds = map.getBounds();
    const sides = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    address.searchParams.set("kotak", sides.map((each) => each.toFixed(4)).join());
    address.searchParams.set("zum", Math.round(map.getZoom()));
    try {
      const answer = await fetch(address, { signal: asked.signal });
      if (!answer.ok) throw new Error(answer.status);
      show((await answer.json()).features);
      failed.hidden = true;
    } catch (error) {
      if (error.name !== "AbortError") failed.hidden = false;
    }
  };

  // Without tiles the ground says by name where one is; names that circles or others would cover are left out.
  const drawNames = (discs = []) => {
    names.clearLayers();
    if (panel.dataset.tiles) return;
    const shown = discs.map(({ at }) => ({ x: at.x, y: at.y, wide: 18, high: 16 }));
    for (const link of links) {
      const at = map.project(pointOf(link));
      const name = { x: at.x, y: at.y + 10, wide: 4 * link.dataset.name.length, high: 14 };
      if (shown.some((other) => Math.abs(other.x - name.x) < other.wide + name.wide && Math.abs(other.y - name.y) < other.high + name.high)) continue;
      shown.push(name);
      nameOn(L, names, link.dataset.name, pointOf(link));
    }
  };

  const point = (item, on) => {
    pointed.clearLayers();
    if (!on) return;
    const icon = L.divIcon({ className: "map__anchor", html: words("div", "map__pin is-on", ""), iconSize: [28, 28], iconAnchor: [14, 28] });
    L.marker(pointOf(item), { icon, interactive: false, keyboard: false, zIndexOffset: 2000 }).addTo(pointed);
  };

  const refresh = () => {
    const list = document.getElementById(panel.dataset.places);
    if (!list || !panel.isConnected) return;
    links = [...list.querySelectorAll("[data-group][data-latitude]")];
    items = [...list.querySelectorAll("li[data-latitude]")];
    const chosen = links.filter((link) => link.hasAttribute("aria-current"));
    map.invalidateSize({ animate: false });
    pointed.clearLayers();
    const bounds = L.latLngBounds([...(chosen.length ? chosen : links), ...items].map(pointOf));
    if (bounds.isValid()) map.fitBounds(bounds.pad(chosen.length ? 0.3 : 0.08), { maxZoom: panel.dataset.tiles ? 14 : 12, animate: false });
    load();
    for (const item of items) {
      for (const [name, on] of [["mouseenter", true], ["focusin", true], ["mouseleave", false], ["focusout", false]]) {
        item.addEventListener(name, () => point(item, on));
      }
    }
  };
  let rest;
  refresh();
  map.on("moveend", () => {
    clearTimeout(rest);
    rest = setTimeout(load, PAUSE);
  });
  document.body.addEventListener("htmx:afterSettle", (event) => { if (event.detail.elt.id === panel.dataset.places) refresh(); });
};
