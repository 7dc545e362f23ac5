// While a colour of the brand is chosen: its contrast with what it is set on (WCAG 2.2). The server has the last word.
const HEX = /^#[0-9a-f]{6}$/i;

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

// Cut, never rounded up to what it does not reach.
const written = (ratio) => String(Math.floor(ratio * 100 + 1e-9) / 100).replace(".", ",");

function begin(form) {
  const all = [...form.querySelectorAll("[data-colour]")].map((box) => ({
    box,
    name: box.dataset.colour,
    rules: JSON.parse(box.dataset.rules),
    text: box.querySelector("input:not([type=color])"),
    chooser: box.querySelector("[type=color]"),
    list: box.querySelector("ul"),
  }));
  const label = (name) =>
    form.querySelector(`label[for="${all.find((each) => each.name === name)?.text.id}"]`)?.firstChild.textContent.trim();

  function show() {
    for (const { box, rules, text, chooser, list } of all) {
      const own = text.value.trim();
      if (HEX.test(own)) chooser.value = own;
      const lines = HEX.test(own)
        ? rules.flatMap(({ other, least }) => {
            const against = HEX.test(other) ? other : all.find((each) => each.name === other)?.text.value.trim();
            if (!HEX.test(against ?? "")) return [];
            const ratio = contrast(own, against);
            const words = box.dataset.words
              .replace("{other}", HEX.test(other) ? box.dataset.white : label(other))
              .replace("{ratio}", written(ratio));
            const weak = ratio < least;
            return [{ weak, words: weak ? `${words} – ${box.dataset.weak.replace("{least}", written(least))}` : words }];
          })
        : [];
      const said = lines.map((line) => line.words).join("\n");
      if (list.dataset.said === said) continue;
      list.dataset.said = said;
      list.replaceChildren(
        ...lines.map(({ weak, words }) => {
          const item = document.createElement("li");
          item.textContent = `${weak ? "✗" : "✓"} ${words}`;
          item.classList.toggle("colour-input__weak", weak);
          return item;
        }),
      );
    }
  }

  for (const { text, chooser } of all) {
    chooser.hidden = false;
    text.addEventListener("input", show);
    chooser.addEventListener("input", () => {
      text.value = chooser.value;
      text.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
  show();
}

const start = () => {
  const form = document.querySelector("[data-colour]")?.closest("form");
  if (form) begin(form);
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
