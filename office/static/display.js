// The waiting room's display: asks every two seconds, for ever; chimes and speaks each new call, one after the other.
"use strict";
const board = document.querySelector("main");
const list = document.getElementById("calls");
const offline = document.getElementById("offline");
const button = document.getElementById("sound");
const heard = new Set();
let first = true;
let shown = "";
let speaking = Promise.resolve();
const audio = new AudioContext();

// Browsers let a page sound only after somebody touched it, unless they are started for a display
// (chromium --autoplay-policy=no-user-gesture-required).
function ask() { button.hidden = audio.state === "running"; }
audio.addEventListener("statechange", ask);
button.addEventListener("click", async () => { await audio.resume(); ask(); chime(); });
setTimeout(ask, 500);

function chime() {
  const begin = audio.currentTime + 0.02;
  [[659.25, 0], [523.25, 0.45]].forEach(([pitch, after]) => {
    const tone = audio.createOscillator();
    const loud = audio.createGain();
    tone.frequency.value = pitch;
    loud.gain.setValueAtTime(0, begin + after);
    loud.gain.linearRampToValueAtTime(0.4, begin + after + 0.02);
    loud.gain.exponentialRampToValueAtTime(0.001, begin + after + 1.1);
    tone.connect(loud).connect(audio.destination);
    tone.start(begin + after);
    tone.stop(begin + after + 1.2);
  });
  return new Promise((done) => setTimeout(done, 1500));
}

async function announce(call) {
  if (audio.state !== "running") return;
  await chime();
  try {
    const answer = await fetch(`/display/voice/${encodeURIComponent(call.id)}`);
    if (!answer.ok) throw new Error();
    const sound = await audio.decodeAudioData(await answer.arrayBuffer());
    const source = audio.createBufferSource();
    source.buffer = sound;
    source.connect(audio.destination);
    await new Promise((done) => { source.onended = done; source.start(); });
  } catch {
    if (!window.speechSynthesis) return;
    const said = new SpeechSynthesisUtterance(`Nummer ${call.label}. ${board.dataset.counter} ${call.counter}.`);
    said.lang = "de-DE";
    window.speechSynthesis.speak(said);
  }
}

function row(call) {
  const item = document.createElement("li");
  if (call.called) item.className = "called";
  if (!heard.has(call.id) && !first) item.classList.add("new");
  const label = document.createElement("b");
  label.textContent = call.label;
  const arrow = document.createElement("span");
  arrow.className = "arrow";
  arrow.setAttribute("aria-hidden", "true");
  const counter = document.createElement("span");
  const word = document.createElement("span");
  word.className = "visually-hidden";
  word.textContent = `${board.dataset.counter} `;
  counter.append(word, call.counter);
  item.append(label, arrow, counter);
  return item;
}

async function look() {
  try {
    const answer = await fetch(board.dataset.source, { cache: "no-store", signal: AbortSignal.timeout(8000) });
    if (!answer.ok) throw new Error();
    const told = await answer.json();
    document.getElementById("clock").textContent = told.time;
    const text = JSON.stringify(told.calls);
    if (text !== shown) {
      shown = text;
      const nobody = document.createElement("li");
      nobody.className = "nobody";
      nobody.textContent = board.dataset.nobody;
      list.replaceChildren(...(told.calls.length ? told.calls.map(row) : [nobody]));
      for (const call of [...told.calls].reverse()) {
        if (heard.has(call.id)) continue;
        heard.add(call.id);
        if (!first && call.called) speaking = speaking.then(() => announce(call));
      }
    }
    first = false;
    offline.hidden = true;
  } catch {
    offline.hidden = false;
  }
  setTimeout(look, 2000);
}
look();
