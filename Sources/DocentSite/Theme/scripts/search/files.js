// The index: loaded as scripts, which works from the disk too, and only what a query needs of it.
const { root, index: address } = document.querySelector(".search-button").dataset;
// What was loaded, by the names of the files: those that a newer index has too are the same.
const known = new Map();
let index, loading;

const digit = (text, at) => {
  const code = text.charCodeAt(at);
  return code - (code > 92 ? 36 : 35);
};

// A number as Search/Index/PackedNumbers.swift writes it, and where the next one starts.
const number = (text, at) => {
  let value = 0;
  for (let scale = 1; ; scale *= 45) {
    const part = digit(text, at++);
    if (part < 45) return [value + part * scale, at];
    value += (part - 45) * scale;
  }
};

// Terms, of which each is written without what it begins with like the one before.
const names = (text) => {
  let last = "";
  return text ? text.split(" ").map((name) => (last = last.slice(0, digit(name, 0)) + name.slice(1))) : [];
};

const received = {
  index(counts, shards, chunks, words) {
    const starts = [0];
    for (let at = 0, count; at < counts.length; starts.push(starts.at(-1) + count)) [count, at] = number(counts, at);
    const part = ([first, file]) => {
      const part = file && known.get(file) || {};
      known.set(file, part);
      return Object.assign(part, { first, file });
    };
    index = { starts, terms: shards.map(part), pages: chunks.map(part), words: part(["", words]), received: { terms: 0, pages: 0 } };
  },
  terms: (part, terms, lists) => Object.assign(part, { terms: names(terms), lists: lists.split(" ") }),
  pages: (part, text) => Object.assign(part, { lines: text.split("\n").map((line) => line.split("\t")) }),
  words: (part, words) => Object.assign(part, { terms: names(words) }),
};

// What the files call. Where all parts are in one file, they come in order.
globalThis.docentSearch = (kind, ...data) => {
  if (kind === "index") return received.index(...data);
  received[kind](document.currentScript.holder ?? index[kind][index.received[kind]++], ...data);
};

const loadScript = (address, part) => new Promise((resolve, reject) => {
  const script = Object.assign(document.createElement("script"), { holder: part, src: root + address });
  script.onload = () => resolve(script.remove());
  script.onerror = reject;
  document.head.append(script);
});

// Loads the index, unless it is there. A browser may keep it, and a query in its address makes it anew.
const loadIndex = (query = "") => (loading ??= loadScript(address.slice(root.length) + query));

// Lets the index be loaded again, which costs little if it is the same.
const forget = () => (loading = undefined);

// Each part has its own file, or came with the index.
const isMissing = ({ terms, lines }) => !terms && !lines;
const loadParts = (parts) => Promise.all(parts.filter(isMissing).map((part) =>
  (part.loading ??= loadScript(`assets/search/${part.file}.js`, part).finally(() => (part.loading = undefined)))));

// The last place of a sorted list whose value is not after another; -1 if all are.
const lastUpTo = (list, value, of = (item) => item) => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle]) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

// The parts that hold the terms from one to another.
const shardsBetween = (first, last) => {
  const at = (term) => Math.max(0, lastUpTo(index.terms, term, (part) => part.first));
  return index.terms.slice(at(first), at(last) + 1);
};

const pageOf = (section) => lastUpTo(index.starts, section);
const chunkOf = (page) => index.pages[lastUpTo(index.pages, page, (part) => part.first)];

// What results show of a page.
const pageAt = (page) => {
  const chunk = chunkOf(page);
  const line = index.starts[page] - index.starts[chunk.first] + page - chunk.first;
  const [href, title] = chunk.lines[line];
  const sections = chunk.lines.slice(line + 1, line + 1 + index.starts[page + 1] - index.starts[page]);
  return { href, title, sections };
};
