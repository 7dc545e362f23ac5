// Sharing: the device's own sheet where there is one; else a menu whose first entry copies the address.

const known = new WeakSet();

const copy = async (root, button) => {
  const said = root.querySelector("[data-said]");
  try {
    await navigator.clipboard.writeText(root.dataset.url);
    button.querySelector("span").textContent = button.dataset.copied;
    said.textContent = button.dataset.copied;
  } catch { // no permission, or a page without encryption: the address stands below, ready to be selected
    said.textContent = button.dataset.failed;
    getSelection().selectAllChildren(root.querySelector(".share__address"));
  }
};

const prepare = (root) => {
  if (known.has(root)) return;
  known.add(root);
  const menu = root.querySelector("details");
  const sheet = root.querySelector("[data-share-sheet]");
  const data = () => ({ title: root.dataset.title, url: root.dataset.url }); // the address may change while the page is open
  if (navigator.share && (navigator.canShare?.(data()) ?? true)) {
    sheet.hidden = false;
    menu.hidden = true;
    sheet.addEventListener("click", () => navigator.share(data()).catch((error) => {
      if (error.name === "AbortError") return; // the reader closed it
      sheet.hidden = true;
      menu.hidden = false;
      menu.open = true;
    }));
  }
  root.querySelector("[data-copy]").addEventListener("click", (event) => copy(root, event.currentTarget));
  menu.addEventListener("toggle", () => {
    if (menu.open) menu.querySelector(".share__list").scrollIntoView({ block: "nearest" });
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
};

document.addEventListener("click", (event) => {
  for (const root of document.querySelectorAll("[data-sharing]")) if (!root.contains(event.target)) root.querySelector("details").open = false;
});

const prepareAll = () => document.querySelectorAll("[data-sharing]").forEach(prepare);
prepareAll();
document.body.addEventListener("htmx:afterSettle", prepareAll);
