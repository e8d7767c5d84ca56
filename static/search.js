// The search page: asks the bundles of the index, puts their results together, filters and sorts them.
// All words that it shows come from the page; results are made of text, never of markup.
(() => {
  "use strict";

  const ROOT = new URL("../", document.currentScript.src);
  const AT_ONCE = 20; // results
  const CHOICES = 8; // of a facet, at first
  const PATIENCE = 150; // milliseconds after a key
  const OWN = ["kind", "year"]; // a result has one of each, so several choices mean any of them
  const FACETS = [...OWN, "person", "organization", "summit"];
  const byId = (id) => document.getElementById(id);

  const state = { engine: null, pages: new Map(), names: new Map(), matches: [], shown: 0, more: new Set(), turn: 0 };
  let form;

  addEventListener("DOMContentLoaded", begin);

  async function begin() {
    form = byId("search");
    byId("no-script").hidden = true;
    if (location.protocol === "file:") {
      byId("from-folder").hidden = false;
      return;
    }
    listen();
    if (matchMedia("(min-width: 60rem)").matches) {
      for (const group of form.querySelectorAll("[data-facet]")) group.open = true;
    }
    fromAddress();
    isAsked();
    form.hidden = false;
    byId("instead").hidden = true;
    say(form.dataset.loading);
    try {
      await load();
    } catch (problem) {
      form.hidden = true;
      byId("instead").hidden = byId("not-loaded").hidden = false;
      byId("reason").textContent = problem.message;
      return;
    }
    say("");
    await search();
  }

  // ---- the index ----

  async function load() {
    // Where the page's policy forbids WebAssembly, Pagefind would wait for it for ever.
    await WebAssembly.compile(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    const { createInstance } = await import(new URL("search/pagefind/pagefind.js", ROOT).href);
    const bundles = await json("search/bundles.json");
    const basePath = new URL("search/pagefind/", ROOT).pathname;
    state.engine = createInstance({ basePath, baseUrl: "/", noWorker: true });
    await state.engine.init();
    await Promise.all(bundles.map(loadBundle));
  }

  async function loadBundle(name) {
    const folder = `search/bundles/${name}/`;
    const [facets] = await Promise.all([
      json(`${folder}facets.json`),
      state.engine.mergeIndex(new URL(folder, ROOT).pathname),
    ]);
    for (const [kind, id, words] of facets.names) state.names.set(`${kind} ${id}`, words);
    for (const [id, kind, date, address, names] of facets.pages) {
      const page = { kind: [kind], year: date ? [date.slice(0, 4)] : [], person: [], organization: [], summit: [] };
      for (const number of names) page[facets.names[number][0]].push(facets.names[number][1]);
      const others = state.pages.get(id) ?? [];
      state.pages.set(id, [...others, { ...page, date, address }]);
    }
  }

  async function json(address) {
    const answer = await fetch(new URL(address, ROOT), { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
    return answer.json();
  }

  // An id is short, so two bundles may have the same one: then the result itself says which page is meant.
  async function matched(result) {
    const pages = state.pages.get(result.id) ?? [];
    const url = pages.length > 1 ? (await result.data()).raw_url : "";
    const page = pages.length > 1 ? pages.find((one) => one.address === url) : pages[0];
    return page ? [{ result, page }] : [];
  }

  // ---- asking ----

  async function search() {
    if (!state.engine) return;
    const turn = ++state.turn;
    const words = byId("words").value.trim();
    if (!isAsked()) return show([], "");
    say(form.dataset.searching);
    const matches = (await Promise.all((await found(words)).map(matched))).flat();
    if (turn === state.turn) show(matches);
  }

  // Room is kept for what comes, so that nothing is moved by it.
  function isAsked() {
    const asked = byId("words").value.trim() !== "" || FACETS.some((facet) => chosen(facet).length);
    form.classList.toggle("busy", asked);
    return asked;
  }

  // Pagefind leaves out a word that a bundle does not have and looks for the others; so each is looked for by itself too.
  async function found(words) {
    const pieces = /^".+"$/.test(words) ? [] : words.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
    const asked = pieces.length > 1 ? [words, ...pieces] : [words || null];
    const [whole, ...parts] = await Promise.all(asked.map((one) => state.engine.search(one)));
    const ids = parts.map(({ results }) => new Set(results.map(({ id }) => id)));
    return whole.results.filter(({ id }) => ids.every((some) => some.has(id)));
  }

  function show(matches, words) {
    state.matches = matches;
    state.shown = AT_ONCE;
    drawFacets();
    drawResults(words);
    toAddress();
  }

  function chosen(facet) {
    return [...form.querySelectorAll(`input[name="${facet}"]:checked`)].map((box) => box.value);
  }

  function passes(page, choices, except) {
    return FACETS.every((facet) => {
      if (facet === except || !choices[facet].length) return true;
      const has = (value) => page[facet].includes(value);
      return OWN.includes(facet) ? choices[facet].some(has) : choices[facet].every(has);
    });
  }

  function allChoices() {
    return Object.fromEntries(FACETS.map((facet) => [facet, chosen(facet)]));
  }

  function inOrder(matches) {
    const order = byId("order").value;
    if (!order) return matches;
    const sign = order === "newest" ? -1 : 1;
    const before = (one, other) => (one < other ? -sign : one > other ? sign : 0);
    return [...matches].sort((one, other) => {
      const [left, right] = [one.page.date, other.page.date];
      return left && right ? before(left, right) : Boolean(right) - Boolean(left); // the undated last
    });
  }

  // ---- drawing ----

  async function drawResults(words) {
    const turn = state.turn;
    const choices = allChoices();
    const found = inOrder(state.matches.filter(({ page }) => passes(page, choices)));
    const first = found.slice(0, state.shown);
    const items = await Promise.all(first.map(item));
    if (turn !== state.turn) return;
    byId("results").replaceChildren(...items);
    byId("more").hidden = found.length <= state.shown;
    byId("clear").hidden = !FACETS.some((facet) => choices[facet].length);
    say(words ?? counted(found.length, first.length));
  }

  function counted(number, shown) {
    const { none, one, many, first } = form.dataset;
    const words = number === 0 ? none : number === 1 ? one : number > shown ? first : many;
    return words.replace("{n}", number.toLocaleString(language())).replace("{m}", shown);
  }

  async function item({ result, page }) {
    const data = await result.data();
    const when = made("p", "when", inWords(page.date, page.kind[0]), data.meta.note ? ` · ${data.meta.note}` : "");
    const link = made("a", page.kind[0] === "article" ? "" : page.kind[0], data.meta.title);
    link.href = new URL(page.address, ROOT).href;
    const title = made("p", "title", link);
    const snippet = made("p", "snippet", ...excerpt(data));
    title.dir = snippet.dir = "auto";
    return made("li", "", when, title, snippet);
  }

  // Pagefind marks what it found with <mark>, and has escaped what was written with < and >.
  function excerpt(data) {
    const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    const parts = data.excerpt.split(/<\/?mark>/).map(plain);
    const words = parts.join("").trim();
    const before = data.content.startsWith(words) ? "" : "… ";
    const after = data.content.endsWith(words) ? "" : " …";
    return [before, ...parts.map((text, number) => (number % 2 ? made("mark", "", text) : text)), after];
  }

  function inWords(date, kind) {
    if (!date) return kind === "article" || kind === "summit" ? form.dataset.undated : kindInWords(kind);
    const [year, month, day] = date.split("-");
    const forms = day ? form.dataset.days : month ? form.dataset.months : "";
    const words = forms ? forms.split("|")[month - 1].replace("{d}", day === "01" ? form.dataset.firstDay : Number(day)) : "{y}";
    const time = made("time", "", words.replace("{y}", year));
    time.dateTime = date;
    return time;
  }

  function kindInWords(kind) {
    return form.querySelector(`[data-kind="${kind}"]`).textContent;
  }

  function drawFacets() {
    const choices = allChoices();
    const held = document.activeElement;
    for (const group of form.querySelectorAll("[data-facet]")) {
      const facet = group.dataset.facet;
      const counts = new Map(choices[facet].map((value) => [value, 0]));
      const except = OWN.includes(facet) ? facet : "";
      for (const { page } of state.matches) {
        if (!passes(page, choices, except)) continue;
        for (const value of page[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      if (facet === "kind") drawKinds(group, counts);
      else drawChoices(group, facet, counts, choices[facet]);
      group.hidden = counts.size === 0;
    }
    if (held?.name && !held.isConnected) {
      form.querySelector(`input[name="${held.name}"][value="${CSS.escape(held.value)}"]`)?.focus();
    }
  }

  function drawKinds(group, counts) {
    for (const box of group.querySelectorAll("input")) {
      box.closest("li").hidden = !counts.has(box.value);
      box.closest("label").querySelector(".count").textContent = (counts.get(box.value) ?? 0).toLocaleString(language());
    }
  }

  function drawChoices(group, facet, counts, ticked) {
    const words = (value) => (facet === "year" ? value : state.names.get(`${facet} ${value}`));
    const byNumber = ([one, few], [other, many]) => many - few || words(one).localeCompare(words(other), language());
    const byYear = ([one], [other]) => (one < other ? 1 : -1);
    const all = [...counts].sort(facet === "year" ? byYear : byNumber);
    const limit = state.more.has(facet) ? 10 * CHOICES : CHOICES;
    const listed = all.filter(([value], place) => place < limit || ticked.includes(value));
    group.querySelector("ul").replaceChildren(
      ...listed.map(([value, number]) => choice(facet, value, words(value), number, ticked.includes(value))),
    );
    group.querySelector("button").hidden = state.more.has(facet) || all.length <= CHOICES;
    if (ticked.length) group.open = true;
  }

  function choice(facet, value, words, number, ticked) {
    const box = made("input", "");
    Object.assign(box, { type: "checkbox", name: facet, value, checked: ticked });
    const count = made("span", "count", number.toLocaleString(language()));
    return made("li", "", made("label", "", box, made("span", "", words), " ", count));
  }

  function made(tag, className, ...inside) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  }

  function say(words) {
    byId("found").textContent = words;
  }

  function language() {
    return document.documentElement.lang;
  }

  // ---- what was asked stands in the address, so that it can be kept, shared and gone back to ----

  function toAddress() {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", asked.size ? `?${asked}` : location.pathname);
  }

  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    byId("words").value = asked.get("q") ?? "";
    byId("order").value = asked.get("order") ?? "";
    for (const facet of FACETS) {
      for (const value of asked.getAll(facet)) {
        const box = form.querySelector(`input[name="${facet}"][value="${CSS.escape(value)}"]`);
        if (box) box.checked = true;
        else form.querySelector(`[data-facet="${facet}"] ul`).append(choice(facet, value, value, 0, true));
      }
    }
  }

  // ---- listening ----

  function listen() {
    let waiting;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      search();
    });
    byId("words").addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(search, PATIENCE);
    });
    form.addEventListener("change", (event) => {
      if (event.target.id !== "words") search();
    });
    byId("more").addEventListener("click", async () => {
      const last = byId("results").children.length;
      state.shown += AT_ONCE;
      await drawResults();
      byId("results").children[last]?.querySelector("a").focus();
    });
    byId("clear").addEventListener("click", () => {
      for (const box of form.querySelectorAll("input:checked")) box.checked = false;
      search();
      byId("words").focus();
    });
    for (const group of form.querySelectorAll("[data-facet]")) {
      group.querySelector("button").addEventListener("click", () => {
        state.more.add(group.dataset.facet);
        const last = group.querySelectorAll("input").length;
        drawFacets();
        group.querySelectorAll("input")[last]?.focus();
      });
    }
  }
})();
