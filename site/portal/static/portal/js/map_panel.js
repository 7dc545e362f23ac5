// Loads Leaflet when a reader asks for the map, and draws the points that stand in words beneath it. Without a tile
// address the map shows the names of the kecamatan on plain ground.

const load = (tag, attributes) => new Promise((resolve, reject) => {
  const element = Object.assign(document.createElement(tag), attributes);
  element.addEventListener("load", resolve);
  element.addEventListener("error", reject);
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

const draw = (L, panel) => {
  const canvas = panel.querySelector(".js-map");
  canvas.hidden = false;
  canvas.setAttribute("role", "region");
  canvas.setAttribute("aria-label", panel.dataset.label);
  const style = getComputedStyle(panel);
  const map = L.map(canvas, { scrollWheelZoom: false, maxZoom: 18, minZoom: 9, zoomSnap: 0.5 });
  map.attributionControl.setPrefix(false);
  if (panel.dataset.tiles) {
    L.tileLayer(panel.dataset.tiles, { attribution: panel.dataset.attribution, maxZoom: 18 }).addTo(map);
  } else {
    for (const [name, latitude, longitude] of JSON.parse(panel.querySelector("script[type='application/json']").textContent)) {
      const html = document.createElement("span");
      html.textContent = name;
      L.marker([latitude, longitude], {
        interactive: false,
        keyboard: false,
        icon: L.divIcon({ className: "map__label", html, iconSize: [110, 22], iconAnchor: [55, 3] }),
      }).addTo(map);
    }
  }
  const bounds = L.latLngBounds([]);
  for (const item of panel.querySelectorAll("[data-latitude]")) {
    const point = [Number(item.dataset.latitude), Number(item.dataset.longitude)];
    const words = document.createElement("strong");
    words.textContent = item.dataset.name;
    if ("circle" in item.dataset) {
      const circle = L.circle(point, { radius: 1200, weight: 2, color: style.getPropertyValue("--accent").trim() || "#b5532a" });
      bounds.extend(circle.addTo(map).bindTooltip(words).getLatLng().toBounds(2400));
    } else {
      const icon = L.divIcon({ className: "map__anchor", html: "<div class='map__pin'></div>", iconSize: [26, 26], iconAnchor: [13, 28] });
      L.marker(point, { icon, title: item.dataset.name, alt: item.dataset.name }).addTo(map).bindPopup(words);
      bounds.extend(point);
    }
  }
  L.control.scale({ imperial: false }).addTo(map);
  map.fitBounds(bounds.pad(0.4), { maxZoom: panel.dataset.tiles ? 15 : 11 });
  canvas.focus({ preventScroll: true });
};

for (const panel of document.querySelectorAll("[data-map]")) {
  const start = panel.querySelector("[data-map-start]");
  const button = start?.querySelector("button");
  button?.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const L = await loadLeaflet(panel);
      start.remove();
      draw(L, panel);
    } catch {
      leaflet = undefined; // the connection failed: the reader may press again
      button.disabled = false;
    }
  });
}
