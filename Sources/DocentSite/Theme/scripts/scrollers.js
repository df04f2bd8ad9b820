// Only what really scrolls is a stop for the Tab key; a table that does not keeps its header in view.
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});

const setUp = () => document.querySelectorAll(".table, .prose :is(pre, table:not(.table > *))").forEach((element) => observer.observe(element));
setUp();
addEventListener("docent:swap", setUp);
