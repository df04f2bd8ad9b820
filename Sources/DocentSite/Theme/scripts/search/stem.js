// What a word of English shares with its other forms: always a beginning of it, so that those stand
// near it among the terms. It would rather leave two forms apart than take two words for one.
const endings = [/(?<=i|ss|sh|ch|x|z|o)es$/, /(?<=[^sui])s$/, /(?<=[aeiouy].*)(?<!e)ed$/, /(?<=[aeiouy].*)ing$/];

const stem = (word) => {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  let rest = word;
  for (const ending of endings) {
    const short = rest.replace(ending, "");
    if (short.length > 2 || short === "go" || short === "do") rest = short;
  }
  // “waste” and “wasting”, “copies” and “copy”, “stopped” and “stop”.
  return rest.length > 3 ? rest.replace(/[eiy]$/, "").replace(/([^s])\1$/, "$1") : rest;
};
