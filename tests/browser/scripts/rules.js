// Every style rule of the joined sheet as [its selector, the selector without states that come and go].
() => {
  const states = /:(hover|focus-visible|focus-within|focus|active|visited|target|checked|disabled|enabled|invalid|valid|user-invalid|user-valid|placeholder-shown|autofill|open|popover-open|modal|indeterminate|required|optional|read-only)(?![\w-])/g;
  const attributes = /\[(open|hidden|aria-(expanded|selected|busy|current|pressed|invalid|disabled|sort)|data-state)[^\]]*\]/g;
  const classes = /\.(htmx-[a-z]+|is-[a-z-]+)(?![\w-])/g;
  const bare = (selector) => {
    let text = selector.replace(/::[a-z-]+(\([^)]*\))?/g, "").replace(states, "").replace(attributes, "").replace(classes, "");
    for (let before = ""; before !== text; ) {
      before = text;
      text = text.replace(/:(not|is|where|has)\(\s*(,\s*)*\)/g, "").replace(/\(\s*,/g, "(").replace(/,\s*(?=[,)])/g, "");
    }
    let whole = "", empty = true, bracket = false;
    for (const sign of text) {
      if (bracket || sign === "[") {
        bracket = sign !== "]";
        empty = false;
      } else if (">+~,)".includes(sign)) {
        if (empty && !whole.trimEnd().endsWith(":has(")) whole += "*";
        empty = sign !== ")";
      } else if (sign !== " ") empty = sign === "(";
      whole += sign;
    }
    return empty ? `${whole}*` : whole;
  };
  const found = [];
  const read = (rules, parent) => {
    for (const rule of rules) {
      let selector = parent;
      if (rule.selectorText) {
        selector = parent ? (rule.selectorText.includes("&") ? rule.selectorText.replaceAll("&", `:is(${parent})`) : `:is(${parent}) ${rule.selectorText}`) : rule.selectorText;
        if (rule.style.length) found.push([selector, bare(selector)]);
      }
      if (rule.cssRules && !(rule instanceof CSSKeyframesRule)) read(rule.cssRules, selector);
    }
  };
  for (const sheet of document.styleSheets) if (/\/portal\/css\/site\b/.test(sheet.href ?? "")) read(sheet.cssRules, "");
  return found;
}
