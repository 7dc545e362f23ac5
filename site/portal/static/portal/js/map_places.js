// The map of one place, of a few, or of stops in their order: all that stands in words below it. Imported by map_panel.js.

import { ground, nameOn, pointOf, words } from "./map_ground.js";

// Stops in their order: numbers joined by a line. Those that are told to be at one and the same point share a mark.
const drawRoute = (L, map, panel, bounds, color) => {
  const marks = [];
  for (const item of panel.querySelectorAll("[data-number]")) {
    const { latitude, longitude, number, name } = item.dataset;
    const same = marks.find((mark) => mark.item.dataset.latitude === latitude && mark.item.dataset.longitude === longitude);
    if (same) Object.assign(same, { numbers: [...same.numbers, number], names: [...same.names, name] });
    else marks.push({ item, numbers: [number], names: [name] });
  }
  const points = [...panel.querySelectorAll("[data-number]")].map(pointOf);
  L.polyline(points, { color, weight: 2, dashArray: "4 7", interactive: false }).addTo(map);
  for (const { item, numbers, names } of marks) {
    const point = pointOf(item);
    const label = `${numbers.join(", ")}: ${names.join("; ")}`; // begins with what is seen
    if ("circle" in item.dataset) L.circle(point, { radius: 1200, weight: 2, color, interactive: false }).addTo(map);
    const html = words("span", "map__numbered", numbers.join(", "));
    const icon = L.divIcon({ className: "map__anchor", html, iconSize: [30, 30], iconAnchor: [15, 15], popupAnchor: [0, -14] });
    const popup = words("div", "", "");
    popup.append(...names.map((each, index) => words("div", "", `${numbers[index]}. ${each}`)));
    const named = ({ target }) => target.getElement().setAttribute("aria-label", label);
    L.marker(point, { icon, title: label }).on("add", named).bindPopup(popup).addTo(map);
    bounds.extend(point);
  }
};

export const draw = (L, panel) => {
  const map = ground(L, panel);
  const names = panel.querySelector("script[type='application/json']");
  if (!panel.dataset.tiles) {
    for (const [name, ...point] of JSON.parse(names.textContent)) nameOn(L, map, name, point);
  }
  const bounds = L.latLngBounds([]);
  const colour = getComputedStyle(panel).getPropertyValue("--accent").trim() || "#b5532a";
  if ("route" in panel.dataset) drawRoute(L, map, panel, bounds, colour);
  else for (const item of panel.querySelectorAll("[data-latitude]")) {
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
  const nearest = "route" in panel.dataset ? 14 : 11; // a way shows by itself where things are to each other
  map.fitBounds(bounds.pad(0.4), { maxZoom: panel.dataset.tiles ? 15 : nearest, animate: false });
  map.getContainer().focus({ preventScroll: true });
};
