// Starts textual-serve's terminal (textual.js) with our font and our socket, and comes back by itself when that is lost.
"use strict";

const ASK_EVERY = 2000;
const ANSWERS_WITHIN = 5000;
const FACES = ["16px", "bold 16px", "italic 16px"];
const MIDDLE_GREY = 127;
const FINE = 200;
const OVER = 403;
const STATES = { [OVER]: "over", 503: "full" };

const terminal = document.getElementById("terminal");

function show(state) {
  document.body.dataset.state = state;
}

/** The terminal measures its font once, so that the font must be there before. */
async function begin() {
  await Promise.allSettled(FACES.map((face) => document.fonts.load(`${face} "Roboto Mono"`)));
  const script = document.createElement("script");
  script.src = "textual.js";
  script.addEventListener("load", open);
  document.head.append(script);
}

/** textual.js waits for the window to load, which it has by now; a second time it makes a second terminal. */
async function open() {
  let status = FINE;
  while (status === FINE) {
    show("opening");
    terminal.dataset.sessionWebsocketUrl = socket();
    document.body.className = "";
    terminal.replaceChildren();
    window.onload();
    status = await untilThereIsRoomAgain();
  }
  show(STATES[status]);
}

/** Where the screen comes from. Each connection has a program of its own, which begins with the look that is here now. */
function socket() {
  const ground = terminal.querySelector(".xterm-viewport")?.style.backgroundColor ?? "";
  const [red = 0] = ground.match(/\d+/g) ?? [];
  const url = new URL(red > MIDDLE_GREY ? "screen/light" : "screen", location.href);
  url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

/**
 * A screen that stands still must not look alive: a socket does not tell that a net or a computer went to sleep, so the
 * server is asked. When it has gone, or has no room, it is asked until it has.
 */
async function untilThereIsRoomAgain() {
  let status = FINE;
  while (status && !document.body.classList.contains("-closed")) {
    status = await ask();
  }
  while (status !== FINE && status !== OVER) {
    show(STATES[status] ?? "lost");
    status = await ask();
  }
  return status;
}

/** The server's answer after a while; 0 when there is none. */
async function ask() {
  await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
  const options = { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(ANSWERS_WITHIN) };
  const answer = await fetch("", options).catch(() => null);
  return answer?.status ?? 0;
}

/** Keys work without a click first: textual.js says in the body's classes when its socket is open. */
function focus() {
  if (document.body.classList.contains("-loaded")) {
    terminal.querySelector(".xterm-helper-textarea").focus();
  }
}

show("opening");
new MutationObserver(focus).observe(document.body, { attributeFilter: ["class"] });
window.addEventListener("load", begin);
