// The navigation and "On this page" open as popovers without a script; this one adds manners.
const navigation = document.getElementById("navigation");
const contents = document.getElementById("contents");
const main = document.getElementById("main");

// Scrolls the tree itself, never the page, to where the reader is.
const revealCurrentPage = () => {
  const current = navigation.querySelector("[aria-current]");
  if (!current) return;
  const offset = current.getBoundingClientRect().top - navigation.getBoundingClientRect().top;
  if (offset > navigation.clientHeight * 0.8) navigation.scrollTop += offset - navigation.clientHeight / 2;
};

for (const popover of [navigation, contents]) {
  popover?.addEventListener("toggle", ({ newState }) => {
    main.inert = newState === "open";
    if (popover === navigation && newState === "open") revealCurrentPage();
  });
}

contents?.addEventListener("click", ({ target }) => {
  if (target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
});

// A popover left open has no place once its list has a column of its own.
for (const [width, popover] of [["50rem", navigation], ["72rem", contents]]) {
  matchMedia(`(min-width: ${width})`).addEventListener("change", () => {
    if (popover?.matches(":popover-open")) popover.hidePopover();
  });
}

revealCurrentPage();
