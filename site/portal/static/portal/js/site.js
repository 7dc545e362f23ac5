// Small things every page may have: sharing, printing, a menu that closes, an error summary that takes focus.

for (const menu of document.querySelectorAll("[data-menu]")) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

document.querySelector("[data-focus]")?.focus();

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-share], [data-print]");
  if (!button) return;
  if ("print" in button.dataset) {
    window.print();
    return;
  }
  const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  try {
    if (navigator.share) {
      await navigator.share({ title: document.title, url });
    } else {
      await navigator.clipboard.writeText(url);
      document.getElementById("pengumuman").textContent = button.dataset.copied;
      button.querySelector("span").textContent = button.dataset.copied;
    }
  } catch (error) {
    if (error.name !== "AbortError") throw error; // the reader closed the share sheet
  }
});

// A fragment that replaces the control that asked for it would drop a keyboard user at the top of the page.
document.body.addEventListener("htmx:afterSettle", (event) => {
  if (document.activeElement === document.body) event.detail.elt.querySelector?.("[data-focus-after]")?.focus();
});
