// How well sections answer a query.
const IMPACTS = 30;
const HEADING = 2;
// How much a word of a page's title counts for each of its sections.
const INHERITED = 0.4;
// A query that is a heading, and one that begins a heading.
const IS_HEADING = 100;
const BEGINS_HEADING = 0.6;
// How much it counts that a heading has all words, and much less that it has some; and the impact that shows a word to be in one.
const HEADED = 6;
const IN_HEADING = 0.6;
// How much the other sections of its page count for one.
const SUPPORT = 0.2;
// What the words joined count, as in a name, beside what each counts.
const JOINED = 1.2;

let scores, masks, best, headed;

// The sections of a term with what each posting says; a list of the best only has an `all`.
const postings = (list, visit) => {
  let at = 0;
  let all = 0;
  if (list[0] === "~") [all, at] = number(list, 1);
  let count = 0;
  for (let section = 0; at < list.length; section++, count++) {
    // Here every posting passes: nothing is made that has to be collected.
    let part = digit(list, at++);
    for (let scale = 1; ; scale *= 45, part = digit(list, at++)) {
      section += (part % 45) * scale;
      if (part < 45) break;
    }
    const value = digit(list, at++);
    visit(section, value % IMPACTS / IMPACTS, Math.floor(value / IMPACTS));
  }
  return { count: all || count, isEverywhere: all > 0 };
};

const rarity = (count) => {
  const all = index.starts.at(-1);
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
};

// The sections that are found, the best first; and whether any page has all words.
const rank = ({ words, joins, whole }, matchesOf) => {
  const size = index.starts.at(-1);
  if (scores?.length !== size) [scores, masks, best, headed] = [new Float32Array(size), new Uint32Array(size), new Float32Array(size), new Uint8Array(size)];
  const found = new Set();
  const headings = new Map();
  const rarities = [];
  let everywhere = 0;
  words.forEach((word, place) => {
    const bit = 1 << place;
    const touched = [];
    const titles = new Map();
    let exact = 0;
    for (const { list, quality } of matchesOf(word)) {
      const { count, isEverywhere } = postings(list, (section, impact, role) => {
        if (!best[section]) touched.push(section);
        const value = quality * (impact + 0.02);
        if (value > best[section]) best[section] = value;
        const page = role && pageOf(section);
        if (role && index.starts[page] === section) titles.set(page, Math.max(titles.get(page) ?? 0, value));
        if (role === HEADING && words.length === 1) headings.set(section, Math.max(headings.get(section) ?? 0, IS_HEADING * quality));
      });
      if (quality >= EXACT) exact = Math.max(exact, count);
      if (isEverywhere) everywhere |= bit;
    }
    const rare = rarities[place] = (word.isOptional ? 0.5 : 1) * rarity(exact || touched.length);
    for (const [page, value] of titles) {
      for (let section = index.starts[page] + 1; section < index.starts[page + 1]; section++) {
        scores[section] += rare * INHERITED * value;
        masks[section] |= bit;
      }
    }
    for (const section of touched) {
      found.add(section);
      scores[section] += rare * best[section];
      masks[section] |= bit;
      if (best[section] > IN_HEADING) headed[section]++;
      best[section] = 0;
    }
  });

  const sum = (mask) => rarities.reduce((sum, rare, place) => sum + (mask >> place & 1 ? rare : 0), 0);
  const all = sum(-1) || 1;
  const needed = words.reduce((mask, { isOptional }, place) => isOptional ? mask : mask | 1 << place, 0);
  const pages = new Map();
  for (const section of found) {
    const page = pageOf(section);
    pages.set(page, pages.get(page) | masks[section] | everywhere);
  }
  const isComplete = (mask) => (mask & needed) === needed;
  const hasAll = [...pages.values()].some(isComplete);
  const most = hasAll ? 0 : Math.max(...[...pages.values()].map((mask) => sum(mask & needed)));

  const bonus = new Map();
  for (const join of joins) {
    for (const { list, quality } of matchesOf({ term: join, isLast: true, isJoin: true })) {
      const rare = rarity(1) * JOINED * quality ** 2;
      postings(list, (section, impact) => bonus.set(section, Math.max(bonus.get(section) ?? 0, rare * impact)));
    }
  }
  for (const { term, list } of beginningWith(whole, shardsBetween(whole, `${whole}\uffff`).filter(({ terms }) => terms))) {
    const value = term === whole ? IS_HEADING : BEGINS_HEADING * whole.length / term.length;
    postings(list, (section, _, role) => role === HEADING && headings.set(section, Math.max(headings.get(section) ?? 0, value)));
  }

  const results = [];
  const others = new Map();
  // How much of a page is about the query, and what its best section is worth.
  const sums = new Map();
  const bests = new Map();
  for (const section of found) {
    const page = pageOf(section);
    const mask = masks[section] | everywhere;
    if (hasAll ? !isComplete(pages.get(page)) : sum(pages.get(page) & needed) < most) continue;
    const heading = headings.get(section) ?? 0;
    const score = (scores[section] + (bonus.get(section) ?? 0)) * (sum(mask) / all) * (1 + HEADED * (headed[section] / words.length) ** 4);
    const result = { section, page, score: heading > 1 ? score + heading : score * (1 + heading) };
    sums.set(page, (sums.get(page) ?? 0) + score);
    const isFitting = hasAll ? isComplete(mask) : sum(mask & needed) >= most;
    if (isFitting) results.push(result);
    else if (!(others.get(page)?.score >= score)) others.set(page, result);
    if (isFitting && !(bests.get(page) >= score)) bests.set(page, score);
  }
  // Of a page whose sections have the words between them, the best one is found.
  for (const [page, other] of others) {
    if (!(bests.get(page) >= other.score)) results.push(other), bests.set(page, other.score);
  }
  for (const result of results) result.score *= 1 + SUPPORT * Math.log(sums.get(result.page) / bests.get(result.page));
  scores.fill(0);
  masks.fill(0);
  headed.fill(0);
  results.sort((a, b) => b.score - a.score || a.section - b.section);
  return { results, hasAll };
};
