// What still moves although the system asks for less motion. Times of a hundredth of a second are no motion.
() => {
  const seconds = (list) => Math.max(...list.split(",").map((each) => parseFloat(each) * (each.trim().endsWith("ms") ? 0.001 : 1)));
  const name = (element) => element.cloneNode(false).outerHTML.slice(0, 140);
  const faults = new Set();
  for (const element of document.querySelectorAll("*")) {
    for (const part of ["", "::before", "::after"]) {
      const style = getComputedStyle(element, part || undefined);
      if (part && style.content === "none") continue;
      if (seconds(style.transitionDuration) > 0.01) faults.add(`transition ${style.transitionDuration} on ${name(element)}${part}`);
      if (style.animationName !== "none" && seconds(style.animationDuration) > 0.01) faults.add(`animation ${style.animationName} on ${name(element)}${part}`);
    }
    if (getComputedStyle(element).scrollBehavior === "smooth") faults.add(`smooth scrolling of ${name(element)}`);
  }
  for (const each of document.getAnimations()) if (each.playState === "running" && each.effect.getTiming().duration > 10) faults.add(`runs: ${each.animationName ?? each.transitionProperty}`);
  return [...faults];
}
