// What is searched for: words that must be found, and names that the words may be when joined.

// Words that say nothing of what a question is about. Pages need not have them.
const common = new Set("a an and are as at be by can did do does for from get has have how i if in into is it its my not of on or so that the then there this to was what when where which who why will with you your".split(" "));

const readQuery = (text) => {
  const words = new Map();
  const joins = new Set();
  const add = (term, more) => words.has(term) || words.set(term, { term, ...more });
  const all = compounds(text);
  for (const { sign, words: names, labels, pairs, operator } of all) {
    if (operator) add(operator, {});
    // The last character alone is a pair's beginning already.
    for (const pair of pairs?.slice(0, Math.max(1, pairs.length - 1)) ?? []) add(pair, { isPair: true });
    names?.forEach((parts, place) => add(joined(parts), { parts, sign: place ? "" : sign }));
    for (const parts of labels ?? []) add(joined(parts), { parts, isLabel: true });
    if (names && (names.length > 1 || labels.length)) joins.add(joined(names) + joined(labels));
  }
  const list = [...words.values()];
  const whole = all.map(({ words, pairs, operator }) => words ? joined(words) : pairs?.join("") ?? operator).join("");
  if (list.length > 1 && list.length < 5) joins.add(whole);
  if (/[^\s.:(]$/.test(text) && list.length) list.at(-1).isLast = true;
  const isOptional = ({ term, isLabel }) => isLabel || common.has(term);
  const needsAll = list.every(isOptional);
  for (const word of list) word.isOptional = !needsAll && isOptional(word) && !(word.isLast && list.length > 1 && word.term.length > 3);
  return { words: list, joins: [...joins], whole };
};
