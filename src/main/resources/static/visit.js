// A note of a visit that is not lost with the connection: what is written is kept on the device until the server has it.
"use strict";

const QUEUE = "samrad-visit-queue";
const form = document.getElementById("visit-note");
const waiting = document.getElementById("visit-waiting");

function read(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function keep(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

// Takes one note in or out of those that wait, which another open page may have changed in the meantime.
function queue(change) {
  return keep(QUEUE, change(read(QUEUE, [])));
}

function own(reader) {
  return read(QUEUE, []).filter((note) => note.reader === reader);
}

// Answers "sent", "refused" with the problems, "sign-in", or "kept" where there was no contact.
async function send(note, token) {
  try {
    const answer = await fetch(`/api/v1/visits/${note.visit}/notes`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": token },
      body: JSON.stringify({ fields: note.fields }),
    });
    if (answer.ok) return { how: "sent" };
    if (answer.status === 422) {
      const told = await answer.json();
      return { how: "refused", problems: told.problems ?? [{ field: "", text: told.problem ?? "" }] };
    }
    return { how: answer.status === 401 || answer.status === 403 ? "sign-in" : "kept" };
  } catch {
    return { how: "kept" };
  }
}

function without(note) {
  queue((notes) => notes.filter((one) => one.fields.key !== note.fields.key));
}

function draftKey(visit, reader) {
  return `samrad-visit-draft-${visit}-${reader}`;
}

// On the pages of visits: what waits is sent as soon as there is contact.
if (waiting) {
  const reader = waiting.dataset.reader;
  let wait = 2000;
  let busy = false;

  const say = (text, mood) => {
    waiting.hidden = false;
    waiting.textContent = text;
    waiting.dataset.mood = mood;
  };

  const empty = async () => {
    if (busy) return;
    busy = true;
    let sent = 0;
    for (const note of own(reader)) {
      const told = await send(note, waiting.dataset.token);
      if (told.how === "sent") {
        without(note);
        sent += 1;
      } else if (told.how === "refused") {
        without(note);
        keep(draftKey(note.visit, reader), { fields: note.fields });
        waiting.replaceChildren();
        say("", "refused");
        const link = document.createElement("a");
        link.href = `/visits/${note.visit}/note`;
        link.textContent = waiting.dataset.refused;
        waiting.append(link);
      } else if (told.how === "sign-in") {
        say(waiting.dataset.signin, "kept");
        busy = false;
        return;
      } else {
        say(waiting.dataset.kept, "kept");
        setTimeout(empty, wait + Math.random() * 500);
        wait = Math.min(wait * 2, 60000);
        busy = false;
        return;
      }
    }
    busy = false;
    if (sent > 0) {
      if (document.getElementById("notes")) location.reload();
      else say(waiting.dataset.sent, "registered");
    }
  };

  addEventListener("online", () => { wait = 2000; empty(); });
  empty();
}

// On the form: every stroke is kept, and sending goes by the queue.
if (form) {
  const { visit, reader } = form.dataset;
  const token = form.querySelector("input[type=hidden]").value;
  const state = document.getElementById("note-state");
  const refused = document.getElementById("refused");
  const discard = document.getElementById("discard");
  const key = draftKey(visit, reader);

  const say = (text, mood) => {
    state.textContent = text;
    state.dataset.mood = mood;
  };

  const fields = () => {
    const all = Object.fromEntries(new FormData(form));
    delete all[form.querySelector("input[type=hidden]").name];
    return all;
  };

  const fill = (kept) => {
    for (const field of form.elements) {
      if (!field.name || field === form.querySelector("input[type=hidden]")) continue;
      if (field.type === "checkbox" || field.type === "radio") field.checked = kept[field.name] === field.value;
      else if (field.name in kept) field.value = kept[field.name];
    }
    for (const fold of form.querySelectorAll("details")) {
      fold.open ||= [...fold.querySelectorAll("textarea")].some((field) => field.value);
    }
  };

  const show = (problems) => {
    const list = refused.querySelector("ul");
    list.replaceChildren(...problems.map((problem) => {
      const line = document.createElement("li");
      const text = problem.field ? document.createElement("a") : line;
      text.textContent = problem.text;
      if (problem.field) {
        text.href = `#${problem.field}`;
        line.append(text);
      }
      return line;
    }));
    refused.hidden = false;
    refused.focus();
  };

  const draft = read(key, null);
  if (draft && form.dataset.fresh === "yes") {
    fill(draft.fields);
    say(form.dataset.restored, "kept");
    discard.hidden = false;
  }

  form.addEventListener("input", () => {
    if (keep(key, { fields: fields() })) {
      say(form.dataset.draft, "");
      discard.hidden = false;
    }
  });

  discard.addEventListener("click", () => {
    keep(key, null);
    location.reload();
  });

  // A browser that keeps nothing sends the form in the plain way.
  form.addEventListener("submit", async (event) => {
    const note = { visit, reader, fields: { ...fields(), notedAt: new Date().toISOString() } };
    if (!queue((notes) => [...notes.filter((one) => one.fields.key !== note.fields.key), note])) return;
    event.preventDefault();
    event.stopPropagation();
    refused.hidden = true;
    say(form.dataset.sending, "sending");
    const told = await send(note, token);
    if (told.how === "sent") {
      without(note);
      keep(key, null);
      location.assign(`/visits/${visit}#notes`);
    } else if (told.how === "refused") {
      without(note);
      say("", "");
      show(told.problems);
    } else if (told.how === "sign-in") {
      without(note);
      say(form.dataset.signin, "kept");
    } else {
      keep(key, null);
      form.hidden = true;
      say(form.dataset.kept, "kept");
      state.scrollIntoView();
      again(note, 2000);
    }
  });

  const again = (note, wait) => {
    const once = async () => {
      removeEventListener("online", once);
      clearTimeout(timer);
      const told = await send(note, token);
      if (told.how === "sent") {
        without(note);
        location.assign(`/visits/${visit}#notes`);
      } else if (told.how === "refused") {
        without(note);
        form.hidden = false;
        say("", "");
        show(told.problems);
      } else if (told.how === "sign-in") say(form.dataset.signin, "kept");
      else again(note, Math.min(wait * 2, 60000));
    };
    const timer = setTimeout(once, wait);
    addEventListener("online", once);
  };
}
