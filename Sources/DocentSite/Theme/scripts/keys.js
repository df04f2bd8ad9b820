// Single keys: next and previous page, and a list of them all, where they can also be switched off.
const root = document.documentElement;
const storageKey = "docent-keys";
const follow = (relation) => document.querySelector(`.pager [rel="${relation}"]`)?.click();
let dialog;

const set = (value) => {
  root.dataset.keys = value;
  try {
    localStorage.setItem(storageKey, value);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
};

try {
  root.dataset.keys = localStorage.getItem(storageKey) ?? "on";
} catch {
  root.dataset.keys = "on";
}

const list = () => {
  if (!dialog) {
    const combination = document.querySelector(".search-button > kbd")?.textContent;
    const search = combination ? `<dt><kbd>/</kbd> <kbd>${combination}</kbd><dd>Search` : "";
    dialog = document.createElement("dialog");
    dialog.ariaLabel = "Keyboard shortcuts";
    dialog.innerHTML = `<h2>Keyboard shortcuts</h2><dl class="keys">${search}
<dt><kbd>n</kbd> <kbd>→</kbd><dd>Next page<dt><kbd>p</kbd> <kbd>←</kbd><dd>Previous page
<dt><kbd>Esc</kbd><dd>Close what is open<dt><kbd>?</kbd><dd>This list</dl>
<label><input type="checkbox"> Use single keys</label><button class="close" type="button" autofocus>Close</button>`;
    document.body.append(dialog);
    const box = dialog.querySelector("input");
    box.checked = root.dataset.keys === "on";
    box.addEventListener("change", () => set(box.checked ? "on" : "off"));
    dialog.addEventListener("click", ({ target }) => (target === dialog || target.matches("button")) && dialog.close());
  }
  dialog.showModal();
};

document.querySelector(".keys-button")?.addEventListener("click", list);

addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || root.dataset.keys === "off") return;
  if (target.closest("input, textarea, select, dialog, [contenteditable], :popover-open")) return;
  if (key === "?") return list();
  const [forward, back] = getComputedStyle(root).direction === "rtl" ? ["Left", "Right"] : ["Right", "Left"];
  // Arrows also scroll and choose: they turn pages only where they would do nothing else.
  const isArrowFree = !event.shiftKey && !target.closest("[tabindex='0'], [role='tab'], video, audio");
  if (key === "n" || (isArrowFree && key === `Arrow${forward}`)) follow("next");
  if (key === "p" || (isArrowFree && key === `Arrow${back}`)) follow("prev");
});
