// Marks the heading that the reader is under in "On this page", and names it in the bar.
let contents, label, links, headings, marked, chosen, place;
let waiting = false;

const root = document.documentElement;
const top = (heading) => heading?.getBoundingClientRect().top;

// Two lines of text below the upper edge; near the end of the page it goes down to the lower one, so that
// short sections there get their turn.
const line = () => {
  const edge = parseFloat(getComputedStyle(root).scrollPaddingTop);
  const height = innerHeight - edge;
  const all = root.scrollHeight - innerHeight;
  const last = Math.min(height, all);
  return edge + Math.max(48, last > 0 ? height * (1 - (all - scrollY) / last) : 0);
};

const mark = () => {
  waiting = false;
  const limit = line();
  // A heading that the reader asked for is theirs until the page moves.
  const isChosen = Math.abs(top(headings[chosen]) - place) < 2;
  const index = isChosen ? chosen : headings.findLastIndex((heading) => top(heading) <= limit);
  const link = links[index];
  if (link === marked) return;
  marked?.removeAttribute("aria-current");
  link?.setAttribute("aria-current", "true");
  if (label) label.textContent = link?.textContent ?? "";
  marked = link;
  if (!link) return;
  const { offsetTop, offsetHeight } = link;
  const { scrollTop, clientHeight } = contents;
  if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight) {
    contents.scrollTop = offsetTop - clientHeight / 2;
  }
};

const schedule = () => {
  if (!waiting) requestAnimationFrame(mark);
  waiting = true;
};

const choose = () => {
  chosen = links.findIndex((link) => link.hash === location.hash);
  place = top(headings[chosen]);
  schedule();
};

const setUp = () => {
  marked?.removeAttribute("aria-current");
  marked = null;
  contents = document.getElementById("docent.contents");
  label = document.querySelector(".contents-current");
  links = [...(contents?.querySelectorAll("a") ?? [])];
  headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  choose();
  mark();
};

setUp();
for (const type of ["scroll", "resize"]) addEventListener(type, schedule, { passive: true });
addEventListener("hashchange", choose);
addEventListener("docent:swap", setUp);
