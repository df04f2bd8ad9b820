// Opens the search. What it searches with is in scripts/search, and loaded when it seems to be needed.
const button = document.querySelector(".search-button");
const isApple = /Mac|iP/.test(navigator.platform);
let dialog, opener;

const add = (name, attributes) => document.head.append(Object.assign(document.createElement(name), attributes));

const load = () => {
  if (dialog) return;
  dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.ariaLabel = "Search";
  dialog.innerHTML = `<input type="search" aria-label="Search" placeholder="Search" autocomplete="off" spellcheck="false">
<p role="status"></p><ul></ul>`;
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => opener?.focus());
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // A field for searches would be emptied first.
    event.preventDefault();
    dialog.close();
  });
  document.body.append(dialog);
  const { script, style } = button.dataset;
  if (style) add("link", { rel: "stylesheet", href: style });
  add("script", { src: script, onerror: () => { dialog.children[1].textContent = "The search could not be loaded"; } });
};

const open = () => {
  if (document.querySelector("dialog[open]")) return;
  load();
  // An open menu gives the focus back to its button, which is still there when the dialog closes.
  document.querySelector("nav:popover-open")?.hidePopover();
  opener = document.activeElement === document.body ? undefined : document.activeElement;
  dialog.showModal();
  dialog.firstChild.select();
};

if (button) {
  button.querySelector("kbd").textContent = isApple ? "⌘K" : "Ctrl K";
  for (const type of ["pointerenter", "focus"]) button.addEventListener(type, load);
  button.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    const isCombination = (isApple ? event.metaKey : event.ctrlKey) && key.toLowerCase() === "k";
    const isSlash = key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
      && document.documentElement.dataset.keys !== "off" && !target.closest("input, textarea, select, [contenteditable]");
    if (!isCombination && !isSlash) return;
    event.preventDefault();
    open();
  });
}
