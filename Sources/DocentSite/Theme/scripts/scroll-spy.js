// Marks the heading that the reader is under in "On this page", and names it in the bar.
const contents = document.getElementById("docent.contents");
const label = document.querySelector(".contents-current");
const links = [...(contents?.querySelectorAll("a") ?? [])];
const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
let marked;
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
  label.textContent = link?.textContent ?? "";
  marked = link;
  if (!link) return;
  const { offsetTop, offsetHeight } = link;
  const { scrollTop, clientHeight } = contents;
  if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight) {
    contents.scrollTop = offsetTop - clientHeight / 2;
  }
};

if (links.length) {
  const schedule = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  addEventListener("scroll", schedule, { passive: true });
  addEventListener("resize", schedule, { passive: true });
  mark();
}
