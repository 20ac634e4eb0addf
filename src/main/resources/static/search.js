// Typing ahead in the search box: the browser's own list, filled with what the index knows.
"use strict";

for (const box of document.querySelectorAll("[data-suggest]")) {
  const list = box.list;
  let waiting = 0;
  let asked = "";
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const typed = box.value.trim();
      if (typed.length < 2 || typed === asked) return;
      asked = typed;
      try {
        const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}`);
        if (!answer.ok || box.value.trim() !== typed) return;
        const found = await answer.json();
        list.replaceChildren(
          ...found.map((one) => {
            const option = document.createElement("option");
            option.value = one.text;
            option.lang = one.lang;
            return option;
          }),
        );
      } catch {
        // without the list the box works as before
      }
    }, 80);
  });
}
