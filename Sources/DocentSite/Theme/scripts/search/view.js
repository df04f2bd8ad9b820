// The search's dialog: shows what is found while it is typed.
const MOST_PAGES = 8;
const MOST_SECTIONS = 3;
// How long the reader may go on typing before files are loaded for what is typed, in milliseconds.
const PAUSE = 100;
const dialog = document.querySelector("dialog.search");
const [input, status, list] = dialog.children;

const element = (name, className, ...content) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
};

const isPreview = document.querySelector("script[src*='/.docent/']");

// Loads what a query needs, and returns what each of its words matches; nothing if another came.
const matcher = async (query, isCurrent) => {
  const words = [...query.words, ...query.joins.map((term) => ({ term, isLast: true }))];
  const wanted = new Set(words.flatMap((word) => [...shardsFor(word)]));
  for (const part of shardsBetween(query.whole, query.whole)) wanted.add(part);
  if ([...wanted].some(isMissing)) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (!isCurrent()) return;
  await loadParts([...wanted]);
  const found = new Map();
  for (const word of query.words) {
    let fitting = matches(word);
    // A name that is not there may be there in other parts.
    if (!fitting.length && word.term.length > 4 && !word.isOptional) {
      const isOneFile = !index.words.file;
      if (!isOneFile) await loadParts([index.words]);
      const near = isOneFile ? index.terms.flatMap(({ terms }) => corrections(word, terms)) : corrections(word, index.words.terms);
      await loadParts(near.flatMap((term) => shardsBetween(term, term)));
      fitting = near.flatMap(exactly).map((match) => ({ ...match, quality: MISTYPED }));
    }
    found.set(word.term, fitting);
  }
  return found;
};

const grouped = (results) => {
  const pages = new Map();
  for (const { section, page } of results) {
    if (!pages.has(page)) {
      if (pages.size === MOST_PAGES) continue;
      pages.set(page, []);
    }
    if (pages.get(page).length < MOST_SECTIONS) pages.get(page).push(section);
  }
  return pages;
};

const item = (page, place, wordOf, weights) => {
  const [anchor, heading, text] = page.sections[place];
  const level = Number(anchor[0]);
  const title = place ? heading : page.title;
  const above = [];
  for (let before = place - 1, least = level; before > 0 && least > 2; before--) {
    const [id, heading] = page.sections[before];
    if (Number(id[0]) >= least) continue;
    least = Number(id[0]);
    above.unshift(heading);
  }
  const link = element("a", "", ...marked(title, marks(title, wordOf)));
  link.href = root + page.href + (place ? `#${anchor.slice(1)}` : "");
  const result = element("li", "", link);
  if (above.length) result.prepend(element("p", "path", above.join(" › ")));
  if (text) result.append(element("p", "excerpt", ...excerpt(text, wordOf, weights)));
  return result;
};

const render = (pages, wordOf, weights) => [...pages].map(([number, sections]) => {
  const page = pageAt(number);
  const group = element("li", "", element("p", "page", page.title));
  group.append(element("ul", "", ...sections.map((section) => item(page, section - index.starts[number], wordOf, weights))));
  return group;
});

const tell = (text, items = []) => {
  status.textContent = text;
  list.replaceChildren(...items);
  list.querySelector("a")?.classList.add("best");
  dialog.scrollTop = 0;
};

const search = async (text, isCurrent, again) => {
  await loadIndex(again && `?${Date.now()}`);
  const query = readQuery(text);
  if (!query.words.length || query.words.length > 31) return ["", []];
  const found = await matcher(query, isCurrent);
  if (!found) return;
  const { results, hasAll } = rank(query, (word) => word.isJoin ? matches(word) : found.get(word.term));
  const pages = grouped(results);
  await loadParts([...pages.keys()].map(chunkOf));
  const wordOf = new Map();
  query.words.forEach(({ term }, place) => {
    for (const match of found.get(term)) if (!wordOf.has(match.term)) wordOf.set(match.term, place);
  });
  const weights = query.words.map(({ isOptional }) => isOptional ? 0.2 : 1);
  const count = results.length;
  const numbers = count === 1 ? "1 result" : `${count} results`;
  const words = !count ? "Nothing found" : hasAll ? numbers : `No page has all of these words. ${numbers} for some of them`;
  return [words, render(pages, wordOf, weights)];
};

// An index that the browser kept may name files that are gone: then it is loaded `again`.
const show = async (again) => {
  const text = input.value;
  const isCurrent = () => input.value === text;
  if (isPreview) forget();
  try {
    const result = await search(text, isCurrent, again);
    if (result && isCurrent()) tell(...result);
  } catch {
    forget();
    if (!isCurrent()) return;
    if (again) tell("The search could not be loaded");
    else await show(true);
  }
};

input.addEventListener("input", () => show());
dialog.addEventListener("focusin", () => loading || show());
dialog.addEventListener("close", forget);
dialog.addEventListener("click", ({ target }) => target.closest("a") && dialog.close());
dialog.addEventListener("keydown", (event) => {
  const stops = [input, ...list.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) stops[(at + step + stops.length) % stops.length].focus();
  else if (event.key === "Enter" && at === 0) list.querySelector(".best")?.click();
  else {
    // What is typed in the results goes on in the field.
    const isTyped = event.key.length === 1 || event.key === "Backspace";
    if (isTyped && !event.ctrlKey && !event.metaKey && !event.altKey) input.focus();
    return;
  }
  event.preventDefault();
});
if (dialog.open) show();
