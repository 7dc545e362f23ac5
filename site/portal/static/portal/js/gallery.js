// Opens the pictures of a gallery large, in a dialog that can be leafed through. Without this file they are links.

const SWIPE = 40; // px

for (const gallery of document.querySelectorAll("[data-gallery]")) {
  const links = [...gallery.querySelectorAll("[data-picture]")];
  const dialog = gallery.querySelector("dialog");
  const frame = dialog.querySelector(".lightbox__frame");
  const count = dialog.querySelector(".lightbox__count");
  const caption = dialog.querySelector(".lightbox__caption");
  let at = 0;

  const picture = (link) => {
    const image = new Image(Number(link.dataset.width), Number(link.dataset.height));
    image.alt = link.dataset.alt;
    image.decoding = "async";
    image.src = link.href;
    return image;
  };

  const show = (index) => {
    at = (index + links.length) % links.length;
    const { caption: words, by } = links[at].dataset;
    frame.replaceChildren(picture(links[at]));
    count.textContent = gallery.dataset.count.replace("{n}", at + 1).replace("{total}", links.length);
    caption.textContent = [words, by && gallery.dataset.credit.replace("{credit}", by)].filter(Boolean).join(" ");
    if (links.length > 1) new Image().src = links[(at + 1) % links.length].href;
  };

  gallery.addEventListener("click", (event) => {
    const link = event.target.closest("[data-picture]");
    const step = event.target.closest("[data-step]");
    if (link && !(event.ctrlKey || event.metaKey || event.shiftKey)) {
      event.preventDefault();
      dialog.showModal();
      show(links.indexOf(link));
    } else if (step) {
      show(at + Number(step.dataset.step));
    } else if (event.target.closest("[data-close]") || event.target === frame) {
      dialog.close();
    }
  });

  dialog.addEventListener("keydown", (event) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (to === undefined || links.length < 2) return;
    event.preventDefault();
    show(to);
  });

  let from = null;
  frame.addEventListener("pointerdown", (event) => { from = event.clientX; });
  frame.addEventListener("pointerup", (event) => {
    const moved = from === null ? 0 : event.clientX - from;
    from = null;
    if (Math.abs(moved) >= SWIPE && links.length > 1) show(at - Math.sign(moved));
  });

  dialog.addEventListener("close", () => {
    frame.replaceChildren();
    links[at].focus();
  });
}
