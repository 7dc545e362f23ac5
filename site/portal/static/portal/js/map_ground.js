// What both kinds of maps stand on: the ground, with tiles or with the names of places. Imported by other modules only.

export const pointOf = (item) => [Number(item.dataset.latitude), Number(item.dataset.longitude)];

export const words = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });

export const ground = (L, panel) => {
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
export const nameOn = (L, target, name, point) => {
  const icon = L.divIcon({ className: "map__label", html: words("span", "", name), iconSize: [110, 22], iconAnchor: [55, 3] });
  L.marker(point, { interactive: false, keyboard: false, zIndexOffset: -1000, icon }).addTo(target);
};
