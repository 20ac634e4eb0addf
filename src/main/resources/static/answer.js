// Answering that loses nothing: a ballot is kept on the device until the server has said that it is written.
"use strict";

const box = document.getElementById("answering");
const form = document.getElementById("ballot");

if (box && form) {
  const id = box.dataset.consultation;
  const key = `samrad-${id}`;
  const token = form.querySelector("input[type=hidden]").value;
  const state = document.getElementById("state");
  const heading = document.getElementById("statement");
  const field = form.elements.statement;
  const important = document.getElementById("important");
  const kept = read();
  let atHand = [];
  let answered = 0;
  let shown = 0;
  let wait = 1000;
  let sending = false;

  document.querySelectorAll(".only-script").forEach((part) => { part.hidden = false; });

  function read() {
    try {
      const stored = JSON.parse(localStorage.getItem(key) ?? "{}");
      return { ballots: stored.ballots ?? [], revision: Math.max(stored.revision ?? 0, Number(box.dataset.revision)) };
    } catch {
      return { ballots: [], revision: Number(box.dataset.revision) };
    }
  }

  function write() {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing: the ballot is still sent, now.
    }
  }

  function say(text, mood) {
    state.textContent = text;
    state.dataset.mood = mood;
  }

  function progress() {
    const bar = document.getElementById("progress");
    bar.max = Math.max(1, shown);
    bar.value = answered;
    document.getElementById("progress-text").textContent =
      box.dataset.progress.replace("{0}", answered).replace("{1}", shown);
  }

  async function fetchMore() {
    const answer = await fetch(`/api/v1/consultations/${id}/next`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const next = await answer.json();
    const waiting = new Set(kept.ballots.map((ballot) => ballot.statement));
    kept.revision = Math.max(kept.revision, next.revision);
    answered = next.answered + kept.ballots.length;
    shown = next.shown;
    atHand = next.statements.filter((one) => one.id !== field.value && !waiting.has(one.id));
    progress();
  }

  function show(one) {
    field.value = one.id;
    heading.textContent = one.text;
    heading.lang = one.language;
    important.checked = false;
    document.getElementById("before")?.remove();
    heading.focus();
  }

  async function advance() {
    if (atHand.length === 0) {
      try {
        await fetchMore();
      } catch {
        say(`${box.dataset.kept} ${box.dataset.more}`, "kept");
        return;
      }
    }
    const one = atHand.shift();
    if (one) {
      form.hidden = false;
      show(one);
    } else if (kept.ballots.length === 0) {
      form.hidden = true;
      document.getElementById("done").hidden = false;
      document.getElementById("done-title").focus();
    } else {
      form.hidden = true;
    }
  }

  async function send() {
    if (sending || kept.ballots.length === 0) return;
    sending = true;
    const batch = kept.ballots.slice(0, 100);
    try {
      const answer = await fetch(`/api/v1/consultations/${id}/votes`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token },
        body: JSON.stringify({ ballots: batch }),
      });
      if (answer.status === 403) {
        location.reload();
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const receipt = await answer.json();
      const settled = new Map(batch.map((ballot) => [ballot.statement, ballot.revision]));
      kept.ballots = kept.ballots.filter((ballot) => settled.get(ballot.statement) !== ballot.revision);
      write();
      wait = 1000;
      if (receipt.refused.some((one) => one.why.endsWith(".closed"))) say(box.dataset.late, "refused");
      else if (receipt.refused.length > 0) say(box.dataset.gone, "refused");
      else if (kept.ballots.length === 0) say(box.dataset.registered, "registered");
      sending = false;
      if (kept.ballots.length > 0) send();
      else if (form.hidden) advance();
    } catch {
      sending = false;
      say(box.dataset.kept, "kept");
      setTimeout(send, wait + Math.random() * 500);
      wait = Math.min(wait * 2, 60000);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const statement = field.value;
    const before = kept.ballots.length;
    kept.revision += 1;
    kept.ballots = kept.ballots.filter((ballot) => ballot.statement !== statement);
    kept.ballots.push({
      statement,
      value: Number(event.submitter.value),
      important: important.checked,
      revision: kept.revision,
    });
    write();
    if (kept.ballots.length > before && shown > 0) answered = Math.min(shown, answered + 1);
    progress();
    say(box.dataset.sending, "sending");
    send();
    advance();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || /^(input|textarea|select)$/i.test(event.target.tagName) && event.target.type !== "checkbox") return;
    form.hidden || form.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
  });

  addEventListener("online", () => { wait = 1000; send(); });
  answered = Number(document.getElementById("progress").value);
  shown = document.getElementById("progress").max;
  fetchMore().then(send, () => say(kept.ballots.length > 0 ? box.dataset.kept : "", "kept"));
}
