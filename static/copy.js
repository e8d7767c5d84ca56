// Buttons that copy what stands on the page: citations, and the address of a sentence that was reached or selected.
// Without this script both can be copied by hand.
(() => {
  "use strict";
  const box = document.querySelector("[data-citations]");
  if (!box) return;
  const { words, copied, sentence } = box.dataset;
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");

  const byHand = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  };

  const button = (label, text) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "copy";
    made.textContent = label;
    made.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text());
      } catch {
        byHand(text());
        made.focus();
      }
      status.textContent = "";
      status.textContent = copied;
      made.classList.add("done");
      setTimeout(() => made.classList.remove("done"), 2000);
    });
    return made;
  };

  for (const one of box.querySelectorAll("[data-copy]")) {
    const made = button(words, () => one.textContent);
    made.setAttribute("aria-label", `${words}: ${one.dataset.copy}`);
    one.after(made);
  }

  let chosen = null;
  const link = button(sentence, () => `${document.URL.split("#")[0]}#${chosen.id}`);
  link.hidden = true;
  box.append(link, status);
  const choose = (node) => {
    const element = node && node.nodeType !== Node.ELEMENT_NODE ? node.parentElement : node;
    const found = element && element.closest(".sentence[id]");
    if (!found) return;
    chosen = found;
    link.hidden = false;
  };
  const reached = () => choose(document.querySelector(".sentence:target"));
  const selected = () => {
    const selection = getSelection();
    if (!selection.isCollapsed) choose(selection.anchorNode);
  };
  addEventListener("load", reached);
  addEventListener("hashchange", reached);
  document.addEventListener("selectionchange", selected);
})();
