// What pages do beyond links: copy citations and addresses, show a sentence at its mark, jump to a name. The latter two
// are loaded when somebody uses them. Each part works on what stands in the page, from where it takes its words too;
// without this script nothing is missing.
(() => {
  "use strict";
  const ROOT = new URL("../", document.currentScript.src);
  const made = (tag, name, ...content) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...content);
    return element;
  };

  // ---- copying ----

  const box = document.querySelector("[data-citations]");
  const status = made("p", "hidden");
  status.setAttribute("role", "status");

  const byHand = (text) => {
    const field = made("textarea", "");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  };

  const button = (label, text) => {
    const one = made("button", "copy", label);
    one.type = "button";
    one.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text());
      } catch {
        byHand(text());
        one.focus();
      }
      status.textContent = "";
      status.textContent = box.dataset.copied;
      one.classList.add("done");
      setTimeout(() => one.classList.remove("done"), 2000);
    });
    return one;
  };

  const addressOf = (sentence) => `${document.URL.split("#")[0]}#${sentence.id}`;
  window.namsite = { ROOT, made, button, addressOf }; // for what is loaded later

  const originalOf = ({ dataset }) => {
    const { source } = box.dataset;
    return `${source}${source.includes("#") ? "" : "#"}:~:text=${dataset.fragment}`;
  };

  if (box) {
    const { words, sentence, original } = box.dataset;
    for (const one of box.querySelectorAll("[data-copy]")) {
      const copy = button(words, () => one.textContent);
      copy.setAttribute("aria-label", `${words}: ${one.dataset.copy}`);
      one.after(copy);
    }
    let chosen = null;
    const here = button(sentence, () => addressOf(chosen));
    const there = button(original, () => originalOf(chosen));
    here.hidden = there.hidden = true;
    box.append(here, there, status);
    const choose = (node) => {
      const element = node && node.nodeType !== Node.ELEMENT_NODE ? node.parentElement : node;
      const found = element && element.closest(".sentence[id]");
      if (!found) return;
      chosen = found;
      here.hidden = false;
      there.hidden = !found.dataset.fragment;
    };
    const reached = () => choose(document.querySelector(".sentence:target"));
    addEventListener("load", reached);
    addEventListener("hashchange", reached);
    document.addEventListener("selectionchange", () => {
      const selection = getSelection();
      if (!selection.isCollapsed) choose(selection.anchorNode);
    });
  }

  // ---- a peek at the sentence behind a mark, or at the note of a sentence: loaded when somebody comes near one ----

  const load = (name, done) => {
    const script = made("script", "");
    script.src = new URL(`static/${name}`, ROOT).href;
    script.onload = script.onerror = done;
    document.head.append(script);
  };

  const NEAR = ["pointerover", "pointerdown", "focusin", "click"];
  const held = []; // what happened at marks until then, and then happens again
  const again = () => {
    for (const type of NEAR) document.removeEventListener(type, hold);
    for (const { target, event } of held) {
      if (event.type !== "pointerover" || target.matches(":hover")) {
        target.dispatchEvent(new event.constructor(event.type, event));
      }
    }
  };
  const hold = (event) => {
    const target = event.target.closest?.("a.evidence[title], a.ref");
    const isClick = event.type === "click";
    if (!target || (isClick && event.pointerType !== "touch")) return;
    if (isClick) event.preventDefault(); // the first tap shows, the second goes
    if (!held.length) load("peek.js", again);
    held.push({ target, event });
  };
  if ("popover" in status) {
    for (const type of NEAR) document.addEventListener(type, hold);
  }

  // ---- quick jump, for those who use it ----

  const field = document.getElementById("jump");
  if (!field) return;
  field.addEventListener("focus", () => load("jump.js"), { once: true });
  field.form.classList.add("ready");
})();
