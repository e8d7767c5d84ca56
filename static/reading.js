// For who reads evidence: citations and addresses of sentences are copied, and a mark shows its sentence, the number
// behind a sentence its note, on hover, focus and tap. Without it a mark is a link, and has the sentence as its title.
(() => {
  "use strict";
  const { made } = window.namsite;

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

  const copies = (one, text) => {
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
  const button = (label, text) => {
    const one = made("button", "copy", label);
    one.type = "button";
    return copies(one, text);
  };

  // The address that the page will keep, also where it is read from a folder or on the way to the web.
  const { href } = document.querySelector('link[rel="canonical"]') || { href: document.URL };
  const addressOf = (sentence) => `${href.split("#")[0]}#${sentence.id}`;
  const originalOf = ({ dataset }) => {
    const { source } = box.dataset;
    return `${source}${source.includes("#") ? "" : "#"}:~:text=${dataset.fragment}`;
  };

  if (box) {
    const { sentence, original } = box.dataset;
    for (const one of box.querySelectorAll("[data-copy]")) copies(one.nextElementSibling, () => one.textContent);
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
    const selected = () => {
      const selection = getSelection();
      if (!selection.isCollapsed) choose(selection.anchorNode);
    };
    reached();
    selected();
    addEventListener("load", reached);
    addEventListener("hashchange", reached);
    document.addEventListener("selectionchange", selected);
  }

  // ---- a peek at the sentence behind a mark, or at the note of a sentence ----

  const MARKS = "a.evidence[data-peek], a.ref";
  const peek = made("div", "peek");
  peek.id = "peek";
  peek.popover = "manual";
  let open = null; // the mark whose peek is shown
  let pointer = "";
  let waiting = 0;

  const content = (mark) => {
    if (mark.matches(".ref")) {
      const note = document.querySelector(mark.hash);
      const copy = button(box.dataset.sentence, () => addressOf(mark.closest(".sentence")));
      return [...note.cloneNode(true).querySelectorAll("p"), copy];
    }
    const way = made("a", "", mark.getAttribute("aria-label"));
    way.href = mark.href;
    const sentence = made("p", "", mark.dataset.peek);
    sentence.dir = "auto";
    return [sentence, made("p", "as", way)];
  };

  const hide = () => {
    clearTimeout(waiting);
    if (!open) return;
    open.removeAttribute("aria-describedby");
    open = null;
    peek.hidePopover();
  };

  const show = (mark) => {
    clearTimeout(waiting);
    if (open === mark) return;
    hide();
    open = mark;
    peek.replaceChildren(...content(mark));
    for (const one of peek.querySelectorAll("a, button")) one.tabIndex = -1;
    peek.showPopover();
    mark.setAttribute("aria-describedby", peek.id);
    const at = [...mark.getClientRects()].at(-1);
    const { offsetWidth: width, offsetHeight: height } = peek;
    const { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(8, Math.min(at.left + at.width / 2 - width / 2, clientWidth - width - 8));
    const top = at.bottom + 4 + height > clientHeight && at.top > height ? at.top - 4 - height : at.bottom + 4;
    peek.style.left = `${left + scrollX}px`;
    peek.style.top = `${top + scrollY}px`;
  };

  const later = (action, time) => {
    clearTimeout(waiting);
    waiting = setTimeout(action, time);
  };

  if (!peek.showPopover) return;
  document.querySelector("main").append(peek);
  for (const mark of document.querySelectorAll("a.evidence[title]")) {
    mark.dataset.peek = mark.title;
    mark.removeAttribute("title");
  }
  const markAt = ({ target }) => target.closest?.(MARKS);
  document.addEventListener("pointerdown", (event) => {
    pointer = event.pointerType;
    if (open && !markAt(event) && !peek.contains(event.target)) hide();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const mark = markAt(event);
    if (mark) later(() => show(mark), 150);
    else if (peek.contains(event.target)) clearTimeout(waiting);
    else if (open !== document.activeElement) later(hide, 300);
  });
  document.addEventListener("focusin", (event) => {
    const mark = markAt(event);
    if (mark?.matches(":focus-visible")) show(mark);
  });
  document.addEventListener("focusout", (event) => {
    if (markAt(event) === open && !peek.contains(event.relatedTarget)) hide();
  });
  document.addEventListener("click", (event) => {
    const mark = markAt(event);
    if (!mark) return;
    if (pointer === "mouse" || !pointer || open === mark) return hide();
    event.preventDefault(); // the first tap shows, the second goes
    show(mark);
  });
  addEventListener("keydown", (event) => {
    pointer = "";
    if (event.key === "Escape") hide();
  });
  addEventListener("resize", hide);
})();
