// The desk's comfort; everything works without it. Keeps the line fresh without moving the focus, lets a scanner type
// into the code field from anywhere, asks before erasing, and shows the new state after a download.
"use strict";
const line = document.getElementById("line");
const code = document.getElementById("code");

function busy() {
  const active = document.activeElement;
  return line.contains(active) && active !== document.body;
}

async function look() {
  try {
    const answer = await fetch(line.dataset.source, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(8000) });
    if (answer.type === "opaqueredirect") location.reload();
    const text = answer.ok ? await answer.text() : line.dataset.shown;
    if (text !== undefined && text !== line.dataset.shown) {
      if (!busy() || line.dataset.shown === undefined) swap(text); else keep(text);
    }
  } catch { /* the next look may fare better */ }
  setTimeout(look, 3000);
}

function swap(text) {
  line.innerHTML = text;
  line.dataset.shown = text;
}

// Somebody's focus is inside: renew the page and give the focus back to the same control.
function keep(text) {
  const active = document.activeElement;
  if (active.tagName === "SELECT") return;
  const form = active.closest("form");
  const action = form && form.getAttribute("action");
  const key = form && form.elements.key && form.elements.key.value;
  swap(text);
  for (const other of line.querySelectorAll("form")) {
    const same = other.getAttribute("action") === action && (other.elements.key ? other.elements.key.value : null) === (key || null);
    if (same) { other.querySelector("button").focus(); return; }
  }
}

if (line) setTimeout(look, 3000);

// Alt and a letter, as written on the controls, in every browser alike.
document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
  const letter = event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();
  const control = document.querySelector(`[accesskey="${CSS.escape(letter)}"]`);
  if (!control) return;
  event.preventDefault();
  control.focus();
  if (!["INPUT", "SELECT"].includes(control.tagName) || control.type === "checkbox") control.click();
});

// A scanner is a keyboard: what is typed while nothing has the focus belongs to the code field.
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.key.length !== 1 || event.key === " ") return;
  if (code && document.activeElement === document.body) code.focus();
});

for (const form of document.querySelectorAll("form[data-sure]")) {
  form.addEventListener("submit", (event) => { if (!confirm(form.dataset.sure)) event.preventDefault(); });
}
// A download, and then the page as it is afterwards: reloading before everything came would break it off.
for (const form of document.querySelectorAll("form[data-download]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (answer.ok) {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(await answer.blob());
        link.download = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"))?.[1] ?? "";
        link.click();
      }
    } catch { /* the page shows that it was not fetched */ }
    setTimeout(() => location.reload(), 300);
  });
}

const lines = document.getElementById("lines");
const show = document.getElementById("show-lines");
if (show) show.addEventListener("change", () => lines.classList.toggle("off", !show.checked));
