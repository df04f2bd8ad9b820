// Marks the heading that the reader is under in "On this page", and names it in the bar.
let contents, label, links, headings, marked;
let waiting = false;

const mark = () => {
  waiting = false;
  const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 8;
  const atEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const limit = atEnd ? innerHeight : top;
  const index = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top <= limit);
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

const setUp = () => {
  marked?.removeAttribute("aria-current");
  marked = null;
  contents = document.getElementById("docent.contents");
  label = document.querySelector(".contents-current");
  links = [...(contents?.querySelectorAll("a") ?? [])];
  headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  mark();
};

setUp();
for (const type of ["scroll", "resize"]) addEventListener(type, schedule, { passive: true });
addEventListener("docent:swap", setUp);
