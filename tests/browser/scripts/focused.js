// What has the focus: its number of focusable.js, and what is wrong with how the focus shows.
() => {
  const here = document.activeElement;
  if (!here || here === document.body || here === document.documentElement) return { at: -1, fault: "", over: true };
  const outlined = (element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  };
  const around = [here];
  while (around.length < 6 && around.at(-1).parentElement !== document.body && around.at(-1).parentElement) around.push(around.at(-1).parentElement);
  const box = here.getBoundingClientRect();
  const label = here.labels?.[0];
  const seen = getComputedStyle(here).boxShadow !== "none" || [...around, label, here.nextElementSibling].some((each) => each && outlined(each));
  const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
  const open = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top && (here.contains(top) || top.contains(here) || label?.contains(top));
  });
  const name = here.cloneNode(false).outerHTML.slice(0, 140);
  const fault = !seen ? `focus cannot be seen: ${name}` : !open ? `focus is covered: ${name}` : "";
  return { at: here.looksAt ?? -2, fault, over: false };
}
