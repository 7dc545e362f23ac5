// Headings, ids, words cut off at the edge, pictures without a text: what the document's structure says wrongly.
() => {
  const faults = [];
  const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((each) => each.checkVisibility());
  if (document.querySelectorAll("h1").length !== 1) faults.push(`${document.querySelectorAll("h1").length} h1`);
  levels.reduce((before, each) => {
    const level = Number(each.tagName[1]);
    if (level > before + 1) faults.push(`h${level} after h${before}: ${each.textContent.trim().slice(0, 60)}`);
    return level;
  }, 0);
  const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
  const twice = [...new Set(ids.filter((each, at) => ids.indexOf(each) !== at))];
  if (twice.length) faults.push(`ids used twice: ${twice.join(", ")}`);
  const language = location.pathname.split("/")[1];
  if (["id", "en"].includes(language) && document.documentElement.lang !== language) faults.push(`lang=${document.documentElement.lang}`);
  const silent = document.querySelectorAll("img:not([alt])").length;
  if (silent) faults.push(`${silent} pictures without alt`);
  return faults;
}
