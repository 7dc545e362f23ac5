// A film plays where its picture was, once somebody asks. Until then nothing of another host is asked; the link stays a link.

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-play]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const figure = link.closest("[data-video]");
  const player = "file" in figure.dataset ? film(figure, link) : frame(figure);
  player.className = "video__frame";
  player.title = figure.querySelector(".video__title").textContent;
  figure.querySelector(".video__promise")?.remove();
  figure.querySelector("[data-elsewhere]").hidden = false;
  link.replaceWith(player);
  player.focus();
});

function frame({ dataset }) {
  const player = document.createElement("iframe");
  player.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
  player.allowFullscreen = true;
  player.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube plays for nobody who will not say where
  player.src = dataset.player;
  return player;
}

function film({ dataset }, link) {
  const player = document.createElement("video");
  player.controls = true;
  player.playsInline = true;
  const poster = link.querySelector("img");
  if (poster) player.poster = poster.currentSrc;
  player.src = dataset.player;
  player.autoplay = true;
  return player;
}
