// Cuts text into the terms by which it is found, by the rules of Sources/DocentSite/Search/Terms.
const ideograph = "[\u1100-\u11ff\u3005-\u3007\u3040-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]";
const run = `[[\\p{L}\\p{M}\\p{N}_]--${ideograph}]+`;
const operator = "(?<!\\S)[\\-+*\\/%<>=!\\&\\|\\^~?.]+(?!\\S)";
const compound = new RegExp(`${ideograph}+|([@#]?)(${run}(?:['’.\\-]${run})*)(?:\\(((?:${run}:)+)\\))?|${operator}`, "gv");
// What an excerpt marks at once.
const markable = new RegExp(`${ideograph}{1,2}|${run}(?:['’]${run})*|${operator}`, "gv");
const possessive = new RegExp(`['’]s(?!${run})`, "giv");
const joint = /(?<!\d)\.|\.(?!\d)|-/;
const camel = /(?<=[^\p{Lu}_])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}(?!s(?!\p{Ll}))\p{Ll})|_+/u;
const isIdeographic = new RegExp(`^${ideograph}`, "v");

// In lower case and without accents. Other marks are part of how a word is spelled.
const fold = (text) => {
  const lower = text.toLowerCase();
  if (/^[ -~]*$/.test(lower)) return lower;
  return lower.normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").replace(/ς/g, "σ");
};

const partsOf = (word) => word.split(camel).map(fold).filter(Boolean);
const wordsOf = (texts) => texts.map(partsOf).filter((parts) => parts.length);

// What a text is made of, in order: `words` in their parts, with `labels` of arguments and a `sign`
// before them; or `pairs` of characters; or an operator.
const compounds = (text) => [...text.matchAll(compound)].map(([all, sign, base, labels = ""]) => {
  if (base) {
    const words = wordsOf(base.replace(possessive, "").replace(/['’]/g, "").split(joint));
    return { sign, words, labels: wordsOf(labels.split(":")) };
  }
  if (!isIdeographic.test(all)) return { operator: all };
  const characters = [...all];
  return { pairs: characters.map((character, place) => character + (characters[place + 1] ?? "")) };
});

const joined = (words) => words.flat().join("");

// The terms of a compound, in the order in which they are found in pages.
const termsOf = ({ sign, words, labels, pairs, operator }) => {
  if (!words) return pairs ?? [operator];
  const terms = [];
  if (sign && words.length) terms.push(sign + joined(words[0]));
  for (const parts of words) {
    terms.push(joined(parts));
    if (parts.length === 1) continue;
    parts.forEach((part, place) => {
      if ([...part].length > 1) terms.push(part);
      if (place && place < parts.length - 1) terms.push(joined(parts.slice(place)));
    });
  }
  for (const label of labels) terms.push(joined(label));
  if (words.length > 4) return terms;
  words.forEach((_, place) => {
    const rest = words.slice(place);
    if (rest.length > 1) terms.push(joined(rest));
    if (labels.length) terms.push(joined(rest) + joined(labels));
  });
  return terms;
};
