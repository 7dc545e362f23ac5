// What a form says while it is filled in and sent: letters still left, name and size of the files chosen, that it is on
// its way.
// Listens once for the whole page, so that fields which come later are served as well.

import { announce, fill, sizeInWords } from "./words.js";

const language = document.documentElement.lang;

const countLetters = (area) => {
  const line = document.getElementById(`${area.id}_count`);
  if (!line) return;
  const most = Number(area.getAttribute("maxlength"));
  const left = most - area.value.length;
  const nearly = left <= most / 10;
  line.textContent = fill(line.dataset.count, { n: new Intl.NumberFormat(language).format(area.value.length) });
  if (nearly && !line.classList.contains("field__count--nearly")) announce(fill(line.dataset.nearly, { n: left }));
  line.classList.toggle("field__count--nearly", nearly);
};

const listFiles = (field, input) => {
  const list = field.querySelector(".file-field__files");
  const most = Number(field.dataset.maxBytes) || Infinity;
  const words = [];
  list.replaceChildren(...[...input.files].map((file) => {
    const line = document.createElement("li");
    const size = sizeInWords(file.size);
    line.className = "file-field__file";
    if (file.size > most) {
      line.classList.add("file-field__file--wrong");
      line.textContent = fill(field.dataset.tooLarge, { name: file.name, size });
      words.push(line.textContent);
    } else {
      for (const [part, text] of [["name", file.name], ["size", size]]) {
        const piece = document.createElement("span");
        piece.className = `file-field__${part}`;
        piece.textContent = text;
        line.append(piece);
      }
      words.push(`${file.name}, ${size}.`);
    }
    return line;
  }));
  list.hidden = !input.files.length;
  announce(words.join(" ") || fill(field.dataset.chosen, { n: 0 }));
};

document.addEventListener("input", (event) => {
  if (event.target.matches?.("textarea[maxlength]")) countLetters(event.target);
});

document.addEventListener("change", (event) => {
  const field = event.target.closest?.("[data-file-field]");
  if (field && event.target.type === "file") listFiles(field, event.target);
});

document.addEventListener("reset", (event) => requestAnimationFrame(() => {
  event.target.querySelectorAll("textarea[maxlength]").forEach(countLetters);
  for (const field of event.target.querySelectorAll("[data-file-field]")) listFiles(field, field.querySelector("input"));
}));

document.querySelectorAll("textarea[maxlength]").forEach(countLetters);

// The button that sent a form turns until the answer comes: nobody presses twice on a slow line.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
  event.submitter?.setAttribute("aria-busy", "true");
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const button of document.querySelectorAll("button[aria-busy]")) button.removeAttribute("aria-busy");
});
