// The index: loaded as scripts, which works from the disk too, and only what a query needs of it.
const { root, index: address } = document.querySelector(".search-button").dataset;
let index, loading;

// A number of `PackedNumbers`, and where the next one starts.
const digit = (text, at) => {
  const code = text.charCodeAt(at);
  return code - (code > 92 ? 36 : 35);
};
const number = (text, at) => {
  let value = 0;
  for (let scale = 1; ; scale *= 45) {
    const part = digit(text, at++);
    if (part < 45) return [value + part * scale, at];
    value += (part - 45) * scale;
  }
};

const names = (text) => {
  let last = "";
  return text ? text.split(" ").map((name) => (last = last.slice(0, digit(name, 0)) + name.slice(1))) : [];
};

const received = {
  index(counts, shards, chunks, words) {
    const starts = [0];
    for (let at = 0, count; at < counts.length; starts.push(starts.at(-1) + count)) [count, at] = number(counts, at);
    const part = ([start, file]) => ({ start, file });
    index = { starts, shards: shards.map(part), chunks: chunks.map(part), words: { file: words }, parts: { terms: 0, pages: 0 } };
  },
  terms(part, terms, lists) {
    Object.assign(part, { terms: names(terms), lists: lists.split(" ") });
  },
  pages(part, text) {
    part.lines = text.split("\n").map((line) => line.split("\t"));
  },
  words(part, words) {
    part.terms = names(words);
  },
};

// What the files call. In the one file of a small site, parts come in order.
globalThis.docentSearch = (kind, ...data) => {
  if (kind === "index") return received.index(...data);
  const parts = { terms: index.shards, pages: index.chunks }[kind];
  received[kind](document.currentScript.part ?? parts[index.parts[kind]++], ...data);
};

const loadScript = (src, part) => new Promise((resolve, reject) => {
  const script = Object.assign(document.createElement("script"), { src: root + src, part, onload: resolve, onerror: reject });
  document.head.append(script);
}).finally(() => document.head.querySelector(`script[src="${root + src}"]`)?.remove());
