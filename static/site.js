// What pages do beyond links: copy citations and addresses, show a sentence at its mark, jump to a name. Each is loaded
// when somebody uses it, works on what stands in the page, and takes its words from there too; without this script
// nothing is missing.
(() => {
  "use strict";
  const ROOT = new URL("../", document.currentScript.src);
  const made = (tag, name, ...content) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...content);
    return element;
  };
  const load = (name, done) => {
    const script = made("script", "");
    script.src = new URL(`static/${name}`, ROOT).href;
    script.onload = script.onerror = done;
    document.head.append(script);
  };
  window.namsite = { ROOT, made };

  // ---- copying a citation ----

  const box = document.querySelector("[data-citations]");
  for (const one of box?.querySelectorAll("[data-copy]") ?? []) {
    const copy = made("button", "copy", box.dataset.words);
    copy.type = "button";
    copy.setAttribute("aria-label", `${box.dataset.words}: ${one.dataset.copy}`);
    one.after(copy);
  }

  // ---- what a reader of evidence needs, once there is one: at a mark, at a button, at a sentence ----

  const NEAR = ["pointerover", "pointerdown", "focusin", "click"];
  const held = []; // what happened there until it was loaded, and then happens again
  let asked = false;
  const ask = () => {
    if (!asked) load("reading.js", again);
    asked = true;
  };
  const again = () => {
    for (const type of NEAR) document.removeEventListener(type, hold);
    for (const { target, event } of held) {
      if (event.type !== "pointerover" || target.matches(":hover")) {
        target.dispatchEvent(new event.constructor(event.type, event));
      }
    }
  };
  const hold = (event) => {
    const target = event.target.closest?.("a.evidence[title], a.ref, .copy");
    if (!target) return;
    if (event.type === "click") {
      if (event.pointerType !== "touch" && target.href) return;
      event.preventDefault(); // of a mark the first tap shows, the second goes
    }
    held.push({ target, event });
    ask();
  };
  for (const type of NEAR) document.addEventListener(type, hold);
  if (box) {
    if (location.hash) ask();
    addEventListener("hashchange", ask);
    document.addEventListener("selectionchange", ask);
  }

  // ---- quick jump, for those who use it ----

  const field = document.getElementById("jump");
  if (!field) return;
  field.addEventListener("focus", () => load("jump.js"), { once: true });
  field.form.classList.add("ready");
})();
