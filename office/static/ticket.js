// Keeps the ticket's page true: asks every five seconds, changes the page only where something changed, and feels the
// turn in the hand (vibration). Asks more seldom while nobody looks.
"use strict";
const now = document.getElementById("now");
const offline = document.getElementById("offline");
let turn = now.firstElementChild.dataset.turn;
let timer;

async function look() {
  clearTimeout(timer);
  try {
    const answer = await fetch(now.dataset.source, { cache: "no-store", signal: AbortSignal.timeout(8000) });
    if (answer.ok) {
      const text = await answer.text();
      if (text !== now.dataset.shown) {
        now.innerHTML = text;
        now.dataset.shown = text;
        const next = now.firstElementChild.dataset.turn;
        if (next !== turn && next === "called" && navigator.vibrate) navigator.vibrate([300, 150, 300]);
        if (next !== turn && next !== "called") location.reload();
        turn = next;
      }
    }
    offline.hidden = answer.ok;
  } catch {
    offline.hidden = false;
  }
  timer = setTimeout(look, document.hidden ? 20000 : 5000);
}

document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
timer = setTimeout(look, 5000);
