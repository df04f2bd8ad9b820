// The navigation and "On this page" open as popovers without a script; this one adds manners.
const navigation = document.getElementById("docent.navigation");
const main = document.getElementById("docent.main");

// Scrolls the tree itself, never the page, to where the reader is.
const revealCurrentPage = () => {
  const current = navigation?.querySelector("[aria-current]");
  if (!current) return;
  const { top, bottom } = current.getBoundingClientRect();
  const frame = navigation.getBoundingClientRect();
  if (bottom > frame.bottom) navigation.scrollTop += top - frame.top - navigation.clientHeight / 2;
};

const button = document.querySelector(".menu-button");
const rest = ".skip-link, .site-header :is(a, button):not(.menu-button), .contents-bar, .site-footer";

const toggled = ({ newState, target }) => {
  if (!target.matches("nav")) return;
  const isOpen = newState === "open";
  main.inert = isOpen;
  if (target !== navigation) return;
  for (const element of document.querySelectorAll(rest)) element.inert = isOpen;
  if (!isOpen) return;
  revealCurrentPage();
  (navigation.querySelector("[aria-current]") ?? navigation.querySelector("a")).focus({ preventScroll: true });
};

// Such an event does not bubble.
addEventListener("toggle", toggled, true);

// Tab goes round in the open menu and its button.
addEventListener("keydown", (event) => {
  if (event.key !== "Tab" || !navigation?.matches(":popover-open")) return;
  const stops = [button, ...navigation.querySelectorAll("a, summary")].filter((stop) => stop.checkVisibility());
  const [from, to] = event.shiftKey ? [button, stops.at(-1)] : [stops.at(-1), button];
  if (document.activeElement !== from) return;
  event.preventDefault();
  to.focus();
});

addEventListener("click", ({ target }) => target.closest(".contents:popover-open a")?.closest(".contents").hidePopover());

// A popover left open has no place once its list has a column of its own.
for (const [width, popover] of [["50rem", ".navigation"], ["72rem", ".contents"]]) {
  matchMedia(`(min-width: ${width})`).addEventListener("change", () => {
    document.querySelector(`${popover}:popover-open`)?.hidePopover();
  });
}

revealCurrentPage();
