// Quick jump: leads to a person, an organization, a summit or a series by a few letters of any word of its names.
// The names stand in small files, divided by how their words begin, of which those are loaded that are asked for.
(() => {
  "use strict";
  const { ROOT, made } = window.namsite;
  const field = document.getElementById("jump");
  const form = field.form;
  const list = document.getElementById("jump-list");
  const FOLDERS = ["people", "organizations", "summits", "series"];
  const KINDS = ["person", "organization", "summit", "series"];
  const PLAIN = { ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ə: "a", ħ: "h", ß: "ss", ς: "σ" };
  const AT_ONCE = 8;
  const files = new Map(); // what is known of the names that begin with some letters, or will be
  let active = -1;
  let turn = 0;

  // As namsite folds them (jumping.py): the names of the files are made of these words.
  const wordsOf = (text) =>
    text
      .replace(/['’‘\u0060´ʻʼʾʿ]/g, "")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[ıłøđðþæœəħßς]/g, (letter) => PLAIN[letter])
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);

  const told = made("p", "hidden");
  told.setAttribute("role", "status");
  form.append(told);

  const load = (letters) => {
    if (!files.has(letters)) {
      const safe = letters.replace(/[^a-z0-9 ]/gu, (sign) => `_${sign.codePointAt(0).toString(16)}`).replace(" ", "-");
      const script = made("script", "");
      script.src = new URL(`jump/names${letters && "-"}${safe}.js`, ROOT).href;
      const found = new Promise((resolve) => {
        script.onload = () => resolve(files.get(letters).names ?? { entries: [], further: [] });
        script.onerror = () => resolve({ entries: [], further: [] });
      });
      files.set(letters, { found, names: null });
      document.head.append(script);
    }
    return files.get(letters).found;
  };

  // Every file calls this: the names, best first, with words that begin with the letters; and the next letters (a
  // space: the word ends) of those that stand in further files.
  window.namsiteNames = (letters, entries, further) => {
    files.get(letters).names = {
      entries: entries.map(([kind, id, name, other = ""]) => {
        const own = wordsOf(name);
        return { kind, id, name, other, own, words: [...own, ...wordsOf(other)] };
      }),
      further: [...further],
    };
  };

  // The names in the files that a word leads to.
  const under = async (word) => {
    let letters = "";
    let names = await load("");
    for (const letter of word) {
      if (!names.further.includes(letter)) break;
      letters += letter;
      names = await load(letters);
    }
    const more = names.further.includes(" ") ? (await load(`${letters} `)).entries : [];
    return [...names.entries, ...more];
  };

  const matches = async (words) => {
    const found = (await Promise.all(words.map(under))).flat();
    const fits = (one) => words.every((word) => one.words.some((own) => own.startsWith(word)));
    const unique = [...new Map(found.filter(fits).map((one) => [`${one.kind}/${one.id}`, one])).values()];
    const whole = (one) => words.every((word) => one.words.includes(word));
    return [...unique.filter(whole), ...unique.filter((one) => !whole(one))].slice(0, AT_ONCE);
  };

  const activate = (place) => {
    const options = [...list.children];
    active = options.length ? (place + options.length) % options.length : -1;
    options.forEach((one, number) => one.setAttribute("aria-selected", number === active));
    if (active < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", options[active].id);
    options[active]?.scrollIntoView({ block: "nearest" });
  };

  const close = () => {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    list.replaceChildren();
    field.removeAttribute("aria-activedescendant");
    active = -1;
  };

  const option = ({ kind, id, name, other, own }, number) => {
    const isOwn = wordsOf(field.value).every((word) => own.some((one) => one.startsWith(word)));
    const note = made("span", "as", isOwn ? "" : `${other} · `, form.dataset[KINDS[kind]]);
    const one = made("li", "", made("span", `dot ${KINDS[kind]}`), name, note);
    one.id = `jump-${number}`;
    one.setAttribute("role", "option");
    one.dataset.href = new URL(`${FOLDERS[kind]}/${id}.html`, ROOT).href;
    return one;
  };

  const ask = async () => {
    const mine = ++turn;
    const words = wordsOf(field.value);
    const found = words.length ? await matches(words) : [];
    if (mine !== turn) return;
    close();
    list.append(...found.map(option));
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(found.length > 0));
    told.textContent = !words.length ? "" : found.length ? `${form.dataset.found} ${found.length}` : form.dataset.none;
  };

  const go = (chosen) => {
    if (chosen) location.href = chosen.dataset.href;
  };

  const searches = form.hasAttribute("action") && location.protocol !== "file:";
  const keys = {
    ArrowDown: () => activate(active + 1),
    ArrowUp: () => activate(active < 0 ? -1 : active - 1),
    Home: () => active >= 0 && activate(0),
    End: () => active >= 0 && activate(-1),
  };

  field.addEventListener("input", ask);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (list.hidden) field.value = "";
      close();
    } else if (list.hidden && event.key === "ArrowDown") {
      ask();
    } else if (!list.hidden && keys[event.key] && keys[event.key]() !== false) event.preventDefault();
  });
  field.addEventListener("blur", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", ({ target }) => go(target.closest("[role=option]")));
  form.addEventListener("submit", async (event) => {
    const chosen = list.children[active];
    if (!chosen && searches) return;
    event.preventDefault();
    go(chosen ?? list.children[0]);
  });
  ask();
})();
