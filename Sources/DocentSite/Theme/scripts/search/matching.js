// Which terms of the index a word of a query means, and how well each fits.
const EXACT = 1;
const PREFIX = 0.7;
const STEM = 0.65;
const MISTYPED = 0.5;
// The most files that the beginning of a word may load.
const MOST_SHARDS = 3;

const shardsFor = ({ term, sign }) => {
  const shards = shardsBetween(stem(term), `${term}\uffff`).slice(0, index.words.file ? MOST_SHARDS : undefined);
  return new Set([...shards, ...shardsBetween(term, term), ...(sign ? shardsBetween(sign + term, sign + term) : [])]);
};

// Whether one letter more, less, other or in its neighbour's place makes one word the other.
const isNear = (one, other) => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  return left.length < 2 && right.length < 2 || left.length === 2 && left === right[1] + right[0];
};

// All terms of the loaded shards that begin with a text.
const beginningWith = (text, shards) => {
  const found = [];
  for (const { terms, lists } of shards) {
    let at = lastUpTo(terms, text);
    if (terms[at] !== text) at++;
    for (; terms[at]?.startsWith(text); at++) found.push({ term: terms[at], list: lists[at] });
  }
  return found;
};

const exactly = (term) => {
  for (const { terms = [], lists } of shardsBetween(term, term)) {
    const at = lastUpTo(terms, term);
    if (terms[at] === term) return [{ term, list: lists[at], quality: EXACT }];
  }
  return [];
};

const matches = (word) => {
  const { term, sign, isLast, isPair, isOptional } = word;
  const found = exactly(term);
  if (sign) found.push(...exactly(sign + term).map((match) => ({ ...match, quality: 2 * EXACT })));
  if (isOptional && !isLast) return found;
  const root = stem(term);
  const shards = [...shardsFor(word)].filter(({ terms }) => terms);
  const mayBegin = isPair || term.length > 1 || sign || /^\W/.test(term);
  for (const match of beginningWith(root, shards)) {
    if (match.term === term) continue;
    const isStem = root.length > 2 && stem(match.term) === root;
    const isPrefix = mayBegin && match.term.startsWith(term);
    if (!isStem && !isPrefix) continue;
    // What is still being typed is meant to go on; other words are only when nothing else is found.
    const quality = isPrefix ? PREFIX * (isLast ? 1 : 0.5) * (0.5 + 0.5 * term.length / match.term.length) : 0;
    found.push({ ...match, quality: Math.max(quality, isStem ? STEM : 0) });
  }
  return found;
};

// The words that a mistyped one may be: whole ones, or the beginnings of such.
const corrections = ({ term, isLast }, terms) => terms.filter((other) =>
  isNear(term, other) || isLast && other.length > term.length + 1
    && [0, 1, -1].some((more) => isNear(term, other.slice(0, term.length + more)))).slice(0, 50);
