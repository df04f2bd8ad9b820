// The part of a text that says most about a query, with marks.
const LENGTH = 170;

// The terms of what was looked at before: most words of a text stand there again.
const seen = new Map();
const termsIn = (text) => {
  if (!seen.has(text)) seen.set(text, /^[a-z]+$/.test(text) ? [text] : compounds(text).flatMap(termsOf));
  return seen.get(text);
};

// Where the words of a query stand in a text; `wordOf` gives the place of a term in the query.
const marks = (text, wordOf) => {
  const found = [];
  for (const { 0: match, index: start } of text.matchAll(markable)) {
    const term = termsIn(match).find((term) => wordOf.has(term));
    if (term !== undefined) found.push({ start, end: start + match.length, word: wordOf.get(term) });
  }
  return found;
};

// The marks that stand within one excerpt, chosen so that they are of as many words as can be.
const bestOf = (found, weights) => {
  let bestSum = -1;
  let bestAt = 0;
  let bestEnd = 0;
  found.forEach(({ start }, at) => {
    const words = new Set();
    let sum = 0;
    let end = at;
    for (; end < found.length && found[end].end <= start + LENGTH - 40; end++) {
      const { word } = found[end];
      sum += words.has(word) ? 0.1 * weights[word] : weights[word];
      words.add(word);
    }
    if (sum > bestSum + 0.001) [bestSum, bestAt, bestEnd] = [sum, at, end];
  });
  return found.slice(bestAt, bestEnd);
};

const marked = (text, found, from = 0, to = text.length) => {
  const nodes = [];
  let at = from;
  for (const { start, end } of found.filter(({ start, end }) => start >= from && end <= to)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(at, start), mark);
    at = end;
  }
  return [...nodes, text.slice(at, to)];
};

const excerpt = (text, wordOf, weights) => {
  const found = marks(text, wordOf);
  const shown = bestOf(found, weights);
  let from = 0;
  if (shown.length) {
    const middle = (shown[0].start + shown.at(-1).end) / 2;
    from = Math.min(Math.max(0, middle - LENGTH / 2), Math.max(0, text.length - LENGTH), shown[0].start);
    // From the beginning of a sentence if one is near, else of a word.
    if (from > 0) {
      const sentence = Math.max(...[". ", "? ", "! ", ": "].map((end) => text.lastIndexOf(end, shown[0].start) + 2));
      if (sentence > 1 && shown.at(-1).end - sentence < LENGTH) from = sentence;
      else from = Math.min(shown[0].start, text.indexOf(" ", from) + 1 || from);
    }
  }
  let to = Math.min(text.length, Math.max(from + LENGTH, shown.at(-1)?.end ?? 0));
  if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), shown.at(-1)?.end ?? 1);
  return [from > 0 ? "… " : "", ...marked(text, found, from, to), to < text.length ? " …" : ""];
};
