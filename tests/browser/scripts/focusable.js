// Gives every element that the Tab key must reach a number, in the document's order; returns what each is.
() => {
  const radios = new Set();
  const reached = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((each) => {
    if (each.tabIndex < 0 || each.disabled || each.type === "hidden" || each.closest("[inert]")) return false;
    if (!each.checkVisibility({ visibilityProperty: true })) return false;
    if (each.type === "radio") {
      const group = [...document.getElementsByName(each.name)];
      const one = group.find((other) => other.checked) ?? group[0];
      if (one !== each || radios.has(each.name)) return false;
      radios.add(each.name);
    }
    return true;
  });
  const modal = document.querySelector("dialog:modal");
  const inside = modal ? reached.filter((each) => modal.contains(each)) : reached;
  inside.forEach((each, at) => (each.looksAt = at));
  return inside.map((each) => each.cloneNode(false).outerHTML.slice(0, 140));
}
