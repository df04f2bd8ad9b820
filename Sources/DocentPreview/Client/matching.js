// Which children of a node are which of its next version's, in an order that both have.

// How much two nodes look like versions of one; nothing for those that cannot be.
const likeness = (one, other) => {
  if (one.nodeName !== other.nodeName) return 0;
  if (one.nodeType !== Node.ELEMENT_NODE) return one.data.trim() && other.data.trim() ? 1 : 0.1;
  if (["rel", "name", "property"].some((name) => one.getAttribute(name) !== other.getAttribute(name))) return 0;
  const isNamed = one.id && one.id === other.id;
  const [few, many] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  let common = 0;
  for (const word of few) if (many.has(word)) common += 1;
  // Of two examples that changed numbers, the one with the code is the one that people read.
  return 2 + (isNamed ? 8 : 0) + (few.size ? 16 * common / many.size : 0);
};

const knownWords = new WeakMap();
const wordsOf = (node) => {
  if (!knownWords.has(node)) {
    knownWords.set(node, new Set(node.textContent.slice(0, 4000).match(/[\p{L}\p{N}]+/gu) ?? []));
  }
  return knownWords.get(node);
};

// Pairs of all that are equal and occur only once, as far as they keep their order.
const landmarks = (before, after) => {
  const key = (node) => node.outerHTML ?? `${node.nodeType} ${node.data}`;
  const count = (nodes) => {
    const places = new Map();
    nodes.forEach((node, index) => places.set(key(node), places.has(key(node)) ? -1 : index));
    return places;
  };
  const places = count(after);
  const pairs = [];
  for (const [text, index] of count(before)) {
    const place = places.get(text) ?? -1;
    if (index >= 0 && place >= 0) pairs.push([index, place]);
  }
  return longestRise(pairs);
};

// The longest part of some pairs in which their second numbers rise (patience sorting).
const longestRise = (pairs) => {
  const ends = [];
  const previous = new Map();
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle][1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    previous.set(pair, ends[low - 1]);
    ends[low] = pair;
  }
  const rise = [];
  for (let pair = ends.at(-1); pair; pair = previous.get(pair)) rise.unshift(pair);
  return rise;
};

// The pairs that are most alike in all, of lists that are short enough to try every one.
const alignment = (before, after) => {
  const width = after.length + 1;
  const sums = new Float64Array((before.length + 1) * width);
  const scores = new Float64Array(sums.length);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      scores[at] = likeness(before[i], after[j]);
      const both = scores[at] ? scores[at] + sums[at + width + 1] : 0;
      sums[at] = Math.max(both, sums[at + width], sums[at + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    const at = i * width + j;
    if (scores[at] && sums[at] === scores[at] + sums[at + width + 1]) pairs.push([i++, j++]);
    else if (sums[at] === sums[at + width]) i += 1;
    else j += 1;
  }
  return pairs;
};

// Nodes of the same kind in their order, where there are too many to compare.
const procession = (before, after) => {
  const pairs = [];
  let i = 0;
  after.forEach((node, j) => {
    const near = before.slice(i, i + 8).findIndex((other) => other.nodeName === node.nodeName);
    if (near < 0) return;
    pairs.push([i + near, j]);
    i += near + 1;
  });
  return pairs;
};

// For each node of the new list the one of the old that it is a version of, or none.
const match = (before, after) => {
  const matches = new Map();
  let start = 0;
  let [end, newEnd] = [before.length, after.length];
  const keep = (i, j) => matches.set(after[j], before[i]);
  while (start < end && start < newEnd && before[start].isEqualNode(after[start])) {
    keep(start, start);
    start += 1;
  }
  while (end > start && newEnd > start && before[end - 1].isEqualNode(after[newEnd - 1])) {
    end -= 1;
    newEnd -= 1;
    keep(end, newEnd);
  }
  const marks = landmarks(before.slice(start, end), after.slice(start, newEnd))
    .map(([i, j]) => [i + start, j + start]);
  let [i, j] = [start, start];
  for (const [nextI, nextJ] of [...marks, [end, newEnd]]) {
    const [left, right] = [before.slice(i, nextI), after.slice(j, nextJ)];
    const align = left.length * right.length > 20_000 ? procession : alignment;
    for (const [one, other] of align(left, right)) keep(i + one, j + other);
    if (nextJ < newEnd) keep(nextI, nextJ);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return matches;
};
