// Photos that are small before they travel. Each chosen photo is drawn anew, at most 1280 pixels wide or high: what is
// sent holds no place and no camera's number. A browser that cannot draw it sends the file as it is; the server
// does the same work once more for everybody.

import { announce, fill, sizeInWords } from "./words.js";

const SIDE = 1280; // px, as the server keeps them
const QUALITY = 0.82;
const KINDS = ["image/jpeg", "image/png", "image/webp"];
const PREVIEW = 240; // px, twice the width it is shown at

const toBlob = (canvas, kind) => new Promise((resolve) => { canvas.toBlob(resolve, kind, QUALITY); });

const drawn = (bitmap, longest, ground) => {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const brush = canvas.getContext("2d");
  brush.imageSmoothingQuality = "high";
  if (ground) brush.fillStyle = "#fff";
  if (ground) brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/** The photo small and bare, and its preview; `file` itself without a preview where it cannot be drawn. */
const shrink = async (file, step) => {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    step(1);
    const canvas = drawn(bitmap, SIDE, true);
    step(2);
    const preview = drawn(canvas, PREVIEW, false);
    const blob = await toBlob(canvas, "image/webp").then((made) => (made?.type === "image/webp" ? made : toBlob(canvas, "image/jpeg")));
    if (!blob) return { file, preview };
    const name = `${file.name.replace(/\.\w+$/, "")}.${blob.type.split("/")[1].replace("jpeg", "jpg")}`;
    return { file: new File([blob], name, { type: blob.type, lastModified: file.lastModified }), preview };
  } catch {
    return { file, preview: null };
  } finally {
    bitmap?.close();
  }
};

const enhance = (field) => {
  const input = field.querySelector("input[type=file]");
  const list = field.querySelector(".photo-field__list");
  const zone = field.querySelector(".photo-field__zone");
  const note = field.querySelector(".photo-field__note");
  const words = field.querySelector(".photo-field__words");
  const template = field.querySelector("template");
  const say = field.dataset;
  const limit = Number(say.limit);
  const original = [...list.children];
  let chosen = []; // { tile, name, file } in the order they are sent
  let waiting = []; // work under way

  const tiles = () => [...list.children];
  const nameOf = (tile) => chosen.find((each) => each.tile === tile)?.name ?? fill(say.alt, { place: tiles().indexOf(tile) + 1 });

  const complain = (text) => {
    note.textContent = text;
    note.hidden = !text;
    if (text) announce(text);
  };

  const settle = () => {
    const bag = new DataTransfer();
    for (const { file } of chosen) bag.items.add(file);
    input.files = bag.files;
    tiles().forEach((tile, at, all) => {
      for (const button of tile.querySelectorAll("[data-move]")) {
        const other = all[at + Number(button.dataset.move)];
        button.disabled = !other || ("kept" in other.dataset) !== ("kept" in tile.dataset);
      }
      tile.querySelectorAll("button").forEach((button) => {
        button.dataset.does ??= button.getAttribute("aria-label");
        button.setAttribute("aria-label", `${button.dataset.does}: ${nameOf(tile)}`);
      });
    });
    list.hidden = !list.children.length;
    zone.hidden = limit > 1 && list.children.length >= limit;
    words.textContent = list.children.length ? words.dataset.more : words.dataset.empty;
  };

  const take = async (file) => {
    if (!KINDS.includes(file.type)) return fill(say.notAPhoto, { name: file.name });
    if (limit === 1) { list.replaceChildren(); chosen = []; }
    if (list.children.length >= limit) return fill(say.tooMany, { name: file.name });
    const tile = template.content.firstElementChild.cloneNode(true);
    const [name, state, progress] = ["name", "state", "progress"].map((part) => tile.querySelector(`.photo-tile__${part}`));
    const entry = { tile, name: file.name, file };
    name.textContent = file.name;
    state.textContent = say.working;
    chosen.push(entry);
    list.append(tile);
    settle();
    const made = await shrink(file, (step) => { progress.value = step; });
    if (!chosen.includes(entry)) return ""; // taken away meanwhile
    if (made.file.size > Number(say.maxBytes)) {
      chosen = chosen.filter((each) => each !== entry);
      tile.remove();
      settle();
      return fill(say.tooLarge, { name: file.name });
    }
    entry.file = made.file;
    progress.remove();
    const [before, size] = [sizeInWords(file.size), sizeInWords(made.file.size)];
    state.textContent = fill(made.file === file ? say.unseen : made.file.size < file.size ? say.smaller : say.ready, { before, size });
    if (made.preview) {
      made.preview.setAttribute("aria-hidden", "true"); // the name stands beside it
      tile.querySelector(".photo-tile__frame").append(made.preview);
    }
    settle();
    announce(fill(say.added, { name: file.name, place: tiles().indexOf(tile) + 1, size }));
    return "";
  };

  const takeAll = async (files) => {
    const faults = [];
    for (const file of files) faults.push(await take(file)); // one after the other: a cheap phone has little memory
    complain(faults.filter(Boolean).join(" "));
  };

  const remove = (tile) => {
    const [at, name] = [tiles().indexOf(tile), nameOf(tile)];
    chosen = chosen.filter((each) => each.tile !== tile);
    tile.remove();
    settle();
    complain("");
    (tiles()[Math.min(at, list.children.length - 1)]?.querySelector("[data-remove]") ?? input).focus();
    announce(fill(say.removed, { name, n: list.children.length }));
  };

  const move = (tile, button) => {
    const step = Number(button.dataset.move);
    const other = tiles()[tiles().indexOf(tile) + step];
    if (step < 0) other.before(tile); else other.after(tile);
    chosen.sort((one, two) => tiles().indexOf(one.tile) - tiles().indexOf(two.tile));
    settle();
    (button.disabled ? tile.querySelector(`[data-move="${-step}"]`) : button).focus();
    announce(fill(say.moved, { name: nameOf(tile), place: tiles().indexOf(tile) + 1 }));
  };

  const work = (files) => {
    const job = takeAll(files).finally(() => { waiting = waiting.filter((each) => each !== job); });
    waiting.push(job);
  };

  input.addEventListener("change", () => {
    const picked = [...input.files];
    settle(); // a dialog that was left without choosing empties the control
    work(picked);
  });
  for (const [name, over] of [["dragenter", true], ["dragleave", false], ["drop", false]]) {
    zone.addEventListener(name, () => zone.classList.toggle("photo-field__zone--over", over));
  }
  list.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const tile = button.closest(".photo-tile");
    if ("remove" in button.dataset) remove(tile); else move(tile, button);
  });
  input.form?.addEventListener("reset", () => {
    chosen = [];
    list.replaceChildren(...original);
    complain("");
    requestAnimationFrame(settle);
  });
  input.form?.addEventListener("submit", (event) => {
    if (waiting.length) {
      event.preventDefault();
      const { submitter, target } = event;
      Promise.all(waiting).then(() => target.requestSubmit(submitter));
    } else if (chosen.length) {
      const size = sizeInWords(chosen.reduce((sum, { file }) => sum + file.size, 0));
      announce(fill(say.sending, { n: chosen.length, size }));
      for (const { tile } of chosen) tile.querySelector(".photo-tile__state").textContent = say.leaving;
    }
  });

  for (const tile of original) {
    const made = template.content.firstElementChild.cloneNode(true);
    made.querySelector(".photo-tile__progress").remove();
    const image = tile.querySelector("img");
    made.querySelector(".photo-tile__name").textContent = image.alt;
    image.alt = "";
    tile.querySelector(".photo-tile__keep").hidden = true; // its ticked box still speaks for the photo
    tile.append(made.querySelector(".photo-tile__about"), made.querySelector(".photo-tile__actions"));
  }
  field.classList.add("photo-field--ready");
  const early = [...input.files];
  settle();
  if (early.length) work(early);
};

const able = "createImageBitmap" in window && typeof DataTransfer === "function";
const start = (part) => {
  for (const field of part.querySelectorAll("[data-photos]:not(.photo-field--ready)")) enhance(field);
};

if (able) {
  start(document);
  document.addEventListener("htmx:load", (event) => start(event.detail.elt));
  document.addEventListener("rows:added", (event) => start(event.target));
}
