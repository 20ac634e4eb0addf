// Keeps a target on a screen at work fresh: the server says that there is something new, and the page asks for it.
"use strict";

(() => {
  const show = document.querySelector("[data-show]");
  if (!show) return;
  const said = document.querySelector("[data-show-said]");
  const whole = document.querySelector("[data-show-whole]");
  let asking = false;

  async function renew() {
    if (asking) return;
    asking = true;
    try {
      const answer = await fetch(location.pathname + location.search);
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-show]");
      if (fresh && fresh.innerHTML !== show.innerHTML) show.replaceChildren(...fresh.childNodes);
      said.textContent = "";
    } catch {
      said.textContent = said.dataset.lost;
    }
    asking = false;
  }

  const news = new EventSource(show.dataset.show);
  news.addEventListener("changed", renew);
  news.addEventListener("here", renew);
  news.addEventListener("error", () => { said.textContent = said.dataset.lost; });

  if (document.fullscreenEnabled) {
    whole.hidden = false;
    whole.addEventListener("click", () => show.requestFullscreen());
  }
})();
