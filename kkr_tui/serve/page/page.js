// Starts textual-serve's terminal (textual.js) with our font and our socket, and comes back by itself when that closes.
"use strict";

const AGAIN_AFTER = 2000;
const FACES = ["16px", "bold 16px", "italic 16px"];
const STATES = { 403: "over", 503: "full" };

function show(state) {
  document.body.dataset.state = state;
}

/** The terminal measures its font once, so that the font must be there before. */
async function begin() {
  const socket = new URL("screen", location.href);
  socket.protocol = location.protocol === "https:" ? "wss:" : "ws:";
  document.getElementById("terminal").dataset.sessionWebsocketUrl = socket.href;
  await Promise.allSettled(FACES.map((face) => document.fonts.load(`${face} "Roboto Mono"`)));
  const script = document.createElement("script");
  script.src = "textual.js";
  script.addEventListener("load", open);
  document.head.append(script);
}

/** textual.js waits for the window to load, which it has by now. */
function open() {
  window.onload();
  new MutationObserver(follow).observe(document.body, { attributeFilter: ["class"] });
}

/** textual.js tells in the body's classes how its socket is. */
function follow(_changes, watch) {
  const { classList } = document.body;
  if (classList.contains("-closed")) {
    watch.disconnect();
    comeBack();
  } else if (classList.contains("-loaded")) {
    document.querySelector(".xterm-helper-textarea").focus();
  }
}

/** The server may be gone, the net may be gone, all places may be taken: ask until there is one. */
async function comeBack() {
  for (;;) {
    show("lost");
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    const answer = await fetch("", { cache: "no-store" }).catch(() => null);
    if (answer?.ok) {
      location.reload();
      return;
    }
    if (answer) {
      show(STATES[answer.status] ?? "lost");
    }
    if (answer?.status === 403) {
      return;
    }
  }
}

show("opening");
window.addEventListener("load", begin);
