// What cannot be read or found when the system forces its own few colours on the page.
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgb = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const light = (colour) => {
    const [r, g, b] = rgb(colour).map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.background = "Canvas";
  const paper = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (rgb(colour)[3] > 127) return colour;
    }
    return paper;
  };
  const visible = (element) => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.width > 2 && box.height > 2;
  };
  const name = (element) => element.cloneNode(false).outerHTML.slice(0, 140);
  const faults = new Set();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!words.currentNode.data.trim() || element.closest("script, style, noscript, title, option") || !visible(element)) continue;
    const style = getComputedStyle(element);
    const ratio = contrast(element instanceof SVGElement ? style.fill : style.color, behind(element));
    if (ratio < 4.5 && !element.closest(":disabled, [aria-disabled=true]")) faults.add(`text ${ratio.toFixed(1)}:1 in ${name(element)}`);
  }
  const typed = "input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=range]), select, textarea";
  for (const field of document.querySelectorAll(typed)) {
    const style = getComputedStyle(field);
    const bordered = parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== "none" && contrast(style.borderBottomColor, paper) >= 3;
    const around = field.parentElement && getComputedStyle(field.parentElement);
    const framed = around && parseFloat(around.borderBottomWidth) > 0 && contrast(around.borderBottomColor, paper) >= 3;
    if (visible(field) && !bordered && !framed && style.appearance === "none") faults.add(`no edge: ${name(field)}`);
  }
  for (const drawn of document.querySelectorAll(":is(a, button, summary) svg")) {
    const style = getComputedStyle(drawn);
    const colour = style.stroke === "none" ? style.fill : style.stroke;
    if (!drawn.closest("a, button, summary").innerText.trim() && visible(drawn) && contrast(colour, behind(drawn)) < 3)
      faults.add(`drawing cannot be seen: ${name(drawn.closest("a, button, summary"))}`);
  }
  return [...faults];
}
