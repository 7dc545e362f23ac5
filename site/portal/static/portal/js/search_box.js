// Keyboard use of the suggestions beneath a search field, after the ARIA combobox pattern with a list popup.
// htmx fetches the suggestions; without this file the field is an ordinary form field.

for (const form of document.querySelectorAll("[data-search]")) {
  const input = form.querySelector("input[type=search]");
  const list = form.querySelector(".search__list");
  if (!list || input.role === "combobox") continue;
  let active = -1;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels[0].textContent);

  const options = () => [...list.querySelectorAll("[role=option]")];

  const choose = (index) => {
    const all = options();
    active = all.length ? (index + all.length + 1) % (all.length + 1) : -1;
    if (active === all.length) active = -1; // one step beyond the ends is the field itself
    all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) choose(-1);
  };

  list.addEventListener("htmx:afterSwap", () => {
    options().forEach((option, at) => {
      option.id ||= `${list.id}-${at}`;
      option.tabIndex = -1;
    });
    choose(-1);
    show(options().length > 0 && document.activeElement === input);
  });

  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!options().length) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (list.hidden) show(true);
      const from = active === -1 && step === -1 ? options().length : active;
      choose(from + step);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options()[active].click();
    }
  });
  input.addEventListener("input", () => { if (!input.value.trim()) show(false); });
  form.addEventListener("focusout", (event) => { if (!form.contains(event.relatedTarget)) show(false); });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps focus; a click still follows
}
