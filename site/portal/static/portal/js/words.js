// How scripts speak: sentences with places to fill, announcements to screen readers, sizes of files. Imported by other
// modules only.

const language = document.documentElement.lang;

export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

export const announce = (text) => {
  const region = document.getElementById("pengumuman");
  if (region) region.textContent = text;
};

export const sizeInWords = (bytes) => {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1024)), "KB"] : [bytes / 1_048_576, "MB"];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)}\u00a0${unit}`;
};
