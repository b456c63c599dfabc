// Six screens for a projector: which one is shown, its faces, notes, the size of the type, and the keys for all that.
"use strict";
const deck = (() => {
  const body = document.body;
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const screens = all(".screen");
  const SIZES = [100, 115, 130, 150, 175, 200];
  const LARGE = 130; // per cent from which columns stand under each other
  let at = 0;
  let size = 0;

  function go(wanted, focus = true) {
    at = Math.min(Math.max(wanted, 0), screens.length - 1);
    const overview = body.dataset.mode === "overview";
    for (const [place, screen] of screens.entries()) screen.hidden = !overview && place !== at;
    for (const button of all("nav [data-to]")) {
      if (Number(button.dataset.to) === at) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
    }
    body.dataset.screen = screens[at].id;
    stand();
    if (!focus) return;
    const heading = screens[at].querySelector("h2");
    heading.focus({ preventScroll: true });
    if (overview) heading.scrollIntoView({ block: "start" });
    else window.scrollTo(0, 0);
  }

  function face(name) {
    const chosen = document.getElementById(name);
    for (const one of all(`.view[data-of="${chosen.dataset.of}"]`)) one.hidden = one !== chosen;
    for (const button of all("[data-view]")) {
      const other = document.getElementById(button.dataset.view);
      if (other.dataset.of === chosen.dataset.of) button.setAttribute("aria-pressed", String(other === chosen));
    }
    stand();
  }

  // The slider of the chosen month stands where something follows it.
  function stand() {
    const looked = screens[at].querySelector(".view:not([hidden])") ?? screens[at];
    body.dataset.slider = looked.querySelector("[data-months], [data-month], [data-go], [data-follows]") ? "shown" : "";
  }

  function notes() {
    const shown = body.dataset.notes === "shown";
    body.dataset.notes = shown ? "" : "shown";
    for (const one of all(".notes")) one.hidden = shown;
    document.getElementById("tool-notes").setAttribute("aria-pressed", String(!shown));
    if (!shown) screens[at].querySelector(".notes")?.scrollIntoView({ block: "end" }); // they stand below the screen
  }

  function overview() {
    const on = body.dataset.mode !== "overview";
    body.dataset.mode = on ? "overview" : "";
    document.getElementById("tool-overview").setAttribute("aria-pressed", String(on));
    go(at);
  }

  function resize(step) {
    size = Math.min(Math.max(size + step, 0), SIZES.length - 1);
    document.documentElement.style.setProperty("--size", String(SIZES[size] / 100));
    document.documentElement.dataset.large = String(SIZES[size] >= LARGE);
    document.getElementById("tool-smaller").disabled = size === 0;
    document.getElementById("tool-larger").disabled = size === SIZES.length - 1;
  }

  // Keys work wherever nothing is being written; on the slider its own keys keep their meaning.
  function keys(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest("textarea, select, input:not([type=range])")) return;
    const slider = event.target.closest("input[type=range]");
    const moves = { ArrowLeft: at - 1, ArrowRight: at + 1, PageUp: at - 1, PageDown: at + 1, Home: 0, End: screens.length - 1 };
    const acts = { n: notes, o: overview, "+": () => resize(1), "-": () => resize(-1) };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key in moves && !slider) go(moves[key]);
    else if (/^[1-9]$/.test(key)) go(Number(key) - 1);
    else if (key in acts) acts[key]();
    else return;
    event.preventDefault();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.to !== undefined) go(Number(button.dataset.to));
    if (button.dataset.view !== undefined) face(button.dataset.view);
  });
  document.getElementById("tool-notes").addEventListener("click", notes);
  document.getElementById("tool-overview").addEventListener("click", overview);
  document.getElementById("tool-larger").addEventListener("click", () => resize(1));
  document.getElementById("tool-smaller").addEventListener("click", () => resize(-1));
  document.addEventListener("keydown", keys);
  window.addEventListener("beforeprint", () => { for (const one of screens) one.hidden = false; });
  window.addEventListener("afterprint", () => go(at, false));
  resize(0);
  go(0, false);
  return { go, face };
})();
