// Loads a map when a reader asks for it: Leaflet, and what draws what stands in words beside it, one place or all that a search
// found. Without a tile address the map is plain ground with the names of places.

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

const loadDrawing = (panel) => ("places" in panel.dataset ? import("./map_results.js") : import("./map_places.js"));

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
      const [{ draw }, L] = await Promise.all([loadDrawing(panel), loadLeaflet(panel)]);
      start.remove();
      draw(L, panel);
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
