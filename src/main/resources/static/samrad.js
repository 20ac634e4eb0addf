// What makes every page a little better. Each page works without it.
"use strict";

// A refused form: go to what must be put right.
document.querySelector("[data-focus]")?.focus();

// How many characters are left.
for (const count of document.querySelectorAll("[data-count]")) {
  const field = document.getElementById(count.dataset.count);
  const most = Number(count.dataset.longest);
  const show = () => {
    const length = [...field.value].length;
    count.textContent = `${length} / ${most}`;
    count.toggleAttribute("data-over", length > most);
  };
  field.addEventListener("input", show);
  if (field.value) show();
}

// A button that has been pressed is not pressed twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 4000);
});

// Print buttons, and buttons that copy a link.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-print], [data-copy]");
  if (!button) return;
  if ("print" in button.dataset) window.print();
  else {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  }
});

// The folded part of the menu closes when one looks elsewhere.
const folded = document.querySelector("[data-closes]");
if (folded) {
  document.addEventListener("click", (event) => {
    if (!folded.contains(event.target)) folded.open = false;
  });
  folded.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !folded.open) return;
    folded.open = false;
    folded.querySelector("summary").focus();
  });
}
