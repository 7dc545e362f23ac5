// What makes the page wider than the screen, or stands beyond its edge.
() => {
  const faults = [];
  const wide = document.documentElement.clientWidth;
  const content = document.scrollingElement.scrollWidth;
  const name = (element) => element.cloneNode(false).outerHTML.slice(0, 140);
  const beyond = [...document.body.querySelectorAll("*")].filter((each) => {
    const box = each.getBoundingClientRect();
    if (box.width < 2 || box.right + scrollX <= wide + 1 || !each.checkVisibility({ visibilityProperty: true })) return false;
    for (let around = each.parentElement; around && around !== document.body; around = around.parentElement)
      if (getComputedStyle(around).overflowX !== "visible") return false;
    return getComputedStyle(each).position !== "fixed";
  });
  const innermost = beyond.filter((each) => !beyond.some((other) => other !== each && each.contains(other)));
  if (content > wide) faults.push(`${content} px wide on a screen of ${wide}: ${innermost.slice(0, 3).map(name).join(" | ")}`);
  else if (innermost.some((each) => each.textContent.trim())) faults.push(`beyond the edge of ${wide}: ${innermost.slice(0, 3).map(name).join(" | ")}`);
  return faults;
}
