/* The preview of a shared link's picture follows what is typed: a moment after the last change it is asked for anew. */
(() => {
  const WAIT = 600;
  const FIELDS = { title: "id_title", hero_title: "id_hero_title", picture: "id_hero_image", own: "id_share_image" };

  function start(box) {
    const image = box.querySelector("img");
    const state = box.querySelector("[role=status]");
    let timer = 0;
    let last = image.getAttribute("src") || "";

    function address() {
      const asked = new URLSearchParams();
      const { page, parent, type, language } = box.dataset;
      for (const [name, value] of Object.entries(page ? { page } : { parent, type, language })) asked.set(name, value);
      for (const [name, id] of Object.entries(FIELDS)) {
        const field = document.getElementById(id);
        if (field) asked.set(name, field.value);
      }
      return `${box.dataset.address}?${asked}`;
    }

    function draw() {
      const next = address();
      if (next === last || !box.offsetParent) return; // nothing new, or on a tab that is not shown
      last = next;
      image.src = next;
      image.hidden = false;
    }

    function later() {
      clearTimeout(timer);
      timer = setTimeout(draw, WAIT);
    }

    image.addEventListener("load", () => { state.hidden = true; });
    image.addEventListener("error", () => { state.hidden = false; });
    for (const id of Object.values(FIELDS)) {
      const field = document.getElementById(id);
      if (!field) continue;
      field.addEventListener("input", later);
      field.addEventListener("change", later);
    }
    new IntersectionObserver(later).observe(box);
  }

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-share-preview]").forEach(start));
})();
