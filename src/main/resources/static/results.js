// Keeps the figures of an open consultation fresh. Without it the page has a link that does the same.
"use strict";

(() => {
  const watch = document.querySelector("[data-watch]");
  if (!watch) return;

  const EVERY = 15_000;
  const LONGEST = 240_000;
  const SAY_EVERY = 10_000;
  const said = watch.querySelector("[data-watch-said]");
  const pause = watch.querySelector("[data-watch-pause]");
  let round = Number(watch.dataset.round);
  let wait = EVERY;
  let timer = 0;
  let paused = false;
  let over = false;
  let waiting = null; // a newer page, held while somebody stands with the keyboard in what would change
  let lastSaid = 0;

  // At most one announcement in ten seconds; the latest wins.
  let saying = 0;
  const say = (text) => {
    clearTimeout(saying);
    saying = setTimeout(() => {
      if (said.textContent !== text) {
        said.textContent = text;
        lastSaid = performance.now();
      }
    }, Math.max(0, lastSaid + SAY_EVERY - performance.now()));
  };

  const next = () => {
    clearTimeout(timer);
    if (!paused && !over && !document.hidden) timer = setTimeout(look, wait * (0.9 + Math.random() * 0.2));
  };

  async function look() {
    try {
      const answer = await fetch(watch.dataset.watch, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const latest = await answer.json();
      if (latest.round > round || !latest.open) await renew(latest);
      if (wait > EVERY && !over) say("");
      wait = EVERY;
    } catch {
      wait = Math.min(wait * 2, LONGEST);
      say(watch.dataset.lost);
    }
    next();
  }

  async function renew(latest) {
    const answer = await fetch(location.pathname + location.search);
    if (!answer.ok) throw new Error(String(answer.status));
    if (paused) return;
    show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    round = latest.round;
    over = !latest.open;
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    say(over ? watch.dataset.final : watch.dataset.updated.replace("{0}", time));
  }

  // Replaces what has changed, and keeps what the reader looks at where it is.
  function show(fresh) {
    const anchor = [...document.querySelectorAll("main [data-live]")]
      .filter((part) => part.getBoundingClientRect().bottom > 0)
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .find((part) => part.getBoundingClientRect().top >= 0 || !part.querySelector("[data-live]"));
    const key = anchor?.dataset.live;
    const before = anchor?.getBoundingClientRect().top ?? 0;
    waiting = null;
    for (const part of document.querySelectorAll("main > [data-live], main > * > [data-live]")) {
      if (part.parentElement.closest("[data-live]")) continue;
      const newer = fresh.querySelector(`[data-live="${CSS.escape(part.dataset.live)}"]`);
      if (newer && !merge(part, newer)) waiting = fresh;
    }
    const after = key && document.querySelector(`[data-live="${CSS.escape(key)}"]`);
    if (after) window.scrollBy({ top: after.getBoundingClientRect().top - before, behavior: "instant" });
  }

  // False where the part is left for later because focus stands in what would be replaced.
  function merge(old, newer) {
    if (old.isEqualNode(newer)) return true;
    if (old.nodeName !== newer.nodeName || old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeType === Node.ELEMENT_NODE && old.contains(document.activeElement)) return false;
      old.replaceWith(document.importNode(newer, true));
      return true;
    }
    if (same(old, newer)) {
      for (const name of newer.getAttributeNames()) {
        if (old.getAttribute(name) !== newer.getAttribute(name)) old.setAttribute(name, newer.getAttribute(name));
      }
      for (const name of old.getAttributeNames()) {
        if (!newer.hasAttribute(name) && name !== "open") old.removeAttribute(name);
      }
      const mine = [...old.childNodes];
      return [...newer.childNodes].map((child, i) => merge(mine[i], child)).every(Boolean);
    }
    if (old.contains(document.activeElement)) return false;
    const open = [...old.querySelectorAll("details[open]")].map((one) => one.dataset.live);
    old.replaceChildren(...[...newer.childNodes].map((child) => document.importNode(child, true)));
    for (const one of old.querySelectorAll("details[data-live]")) one.open = open.includes(one.dataset.live);
    return true;
  }

  // The same shape: as many children, and keyed ones with the same keys in the same places.
  function same(old, newer) {
    const mine = [...old.childNodes];
    const theirs = [...newer.childNodes];
    return mine.length === theirs.length && mine.every((child, i) => child.dataset?.live === theirs[i].dataset?.live);
  }

  document.addEventListener("focusout", () => setTimeout(() => waiting && !paused && show(waiting), 0));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) clearTimeout(timer);
    else if (!paused && !over) look();
  });
  pause.hidden = false;
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.setAttribute("aria-pressed", String(paused));
    if (paused) clearTimeout(timer);
    else look();
  });
  document.documentElement.style.overflowAnchor = "none";
  next();
})();
