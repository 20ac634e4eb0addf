// Shows how far a list is on its way in, without loading the page anew.
"use strict";

const box = document.getElementById("import");

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("import");
    if (fresh) {
      box.dataset.standing = fresh.dataset.standing;
      box.replaceChildren(...fresh.childNodes);
    }
  } catch {
    // The next look may succeed.
  }
  if (box.dataset.standing === "RUNNING") setTimeout(look, 400);
}

if (box?.dataset.standing === "RUNNING") setTimeout(look, 300);
