// Finds pages and headings. What there is to find is loaded when the dialog first opens.
const button = document.querySelector(".search-button");
const isApple = /Mac|iP/.test(navigator.platform);
let dialog, input, list, status, pages, opener;

// The words of a text in lower case, without accents, names in camel case in their parts too.
const words = (text) => {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "");
  return `${plain} ${plain.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
};

// What is found by its words is also found by those without the signs in them: Pot.boil by potboil.
const findable = (text) => [...words(text), ...words(text.replace(/[^\s\p{L}\p{M}\p{N}]+/gu, ""))];

const load = () => {
  if (pages) return;
  pages = [];
  globalThis.docentSearch = (found) => {
    pages = found.map(([href, title, headings]) => ({
      href,
      title,
      words: findable(title),
      headings: headings.map(([id, text]) => ({ href: `${href}#${id}`, title: text, words: findable(text) })),
    }));
    show();
  };
  const script = document.createElement("script");
  script.src = button.dataset.index;
  script.addEventListener("error", () => {
    pages = undefined;
    status.textContent = "The search could not be loaded";
  });
  document.head.append(script);
};

// How well words begin as the query's do: all of them must, and whole words are worth more.
const score = (query, ...texts) => {
  let sum = 0;
  for (const word of query) {
    const best = Math.max(0, ...texts.map((text, index) => {
      const match = text.find((other) => other.startsWith(word));
      return match ? (match === word ? 3 : 2) - index * 0.5 : 0;
    }));
    if (!best) return 0;
    sum += best;
  }
  return sum;
};

const search = (query) => pages
  .map((page) => {
    const headings = page.headings
      .filter((heading) => query.some((word) => score([word], heading.words)))
      .map((heading) => ({ ...heading, score: score(query, heading.words, page.words) }))
      .filter((heading) => heading.score)
      .sort((a, b) => b.score - a.score).slice(0, 4);
    const own = score(query, page.words) * 1.5;
    const best = headings[0]?.score ?? 0;
    return { ...page, headings, best: own < best ? 1 : 0, score: Math.max(own, best) };
  })
  .filter((page) => page.score)
  .sort((a, b) => b.score - a.score).slice(0, 12);

const link = ({ href, title }) => {
  const a = document.createElement("a");
  a.href = button.dataset.root + href;
  a.textContent = title;
  return a;
};

const show = () => {
  const query = [...new Set(words(input.value))];
  const found = query.length ? search(query) : [];
  list.replaceChildren(...found.map((page) => {
    const item = document.createElement("li");
    item.append(link(page), ...page.headings.map(link));
    return item;
  }));
  const links = list.querySelectorAll("a");
  links[found[0]?.best]?.classList.add("best");
  const count = links.length;
  status.textContent = !query.length || !pages.length ? "" : count ? `${count} result${count > 1 ? "s" : ""}` : "Nothing found";
};

const build = () => {
  dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.ariaLabel = "Search";
  dialog.innerHTML = `<input type="search" aria-label="Search pages and headings" placeholder="Search pages and headings" autocomplete="off" spellcheck="false">
<p role="status"></p><ul></ul>`;
  [input, status, list] = dialog.children;
  input.addEventListener("input", show);
  dialog.addEventListener("click", ({ target }) => (target === dialog || target.closest("a")) && dialog.close());
  dialog.addEventListener("keydown", (event) => {
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) stops[(at + step + stops.length) % stops.length].focus();
    else if (event.key === "Enter" && at === 0) list.querySelector(".best")?.click();
    else if (event.key === "Escape") dialog.close();
    else {
      // What is typed in the results goes on in the field.
      const isTyped = event.key.length === 1 || event.key === "Backspace";
      if (isTyped && !event.ctrlKey && !event.metaKey && !event.altKey) input.focus();
      return;
    }
    event.preventDefault();
  });
  dialog.addEventListener("close", () => opener?.focus());
  document.body.append(dialog);
};

const open = () => {
  if (document.querySelector("dialog[open]")) return;
  if (!dialog) build();
  // An open menu gives the focus back to its button, which is still there when the dialog closes.
  document.querySelector("nav:popover-open")?.hidePopover();
  opener = document.activeElement === document.body ? undefined : document.activeElement;
  dialog.showModal();
  input.select();
  load();
};

if (button) {
  button.querySelector("kbd").textContent = isApple ? "⌘K" : "Ctrl K";
  button.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    const isCombination = (isApple ? event.metaKey : event.ctrlKey) && key.toLowerCase() === "k";
    const isSlash = key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
      && document.documentElement.dataset.keys !== "off" && !target.closest("input, textarea, select, [contenteditable]");
    if (!isCombination && !isSlash) return;
    event.preventDefault();
    open();
  });
}
