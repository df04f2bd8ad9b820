// Makes a copy like its next version, and what is shown of it as well. What scripts and readers did
// to the page stays, except where the server has something else to say.

// Set where a page has changed in a way that only loading it again can show.
let isOutOfStep = false;

// Scripts of a theme may have taken hold of these when the page was loaded.
const controls = ":is(button, input, select, textarea, dialog, summary):not([popovertarget])";
const isFixture = (copy) => copy.nodeType === Node.ELEMENT_NODE && !copy.closest("main, nav, head")
  && (copy.matches(controls) || copy.querySelector(controls) !== null);

const patchText = (copy, next) => {
  const shown = shownNodes.get(copy);
  const [old, text] = [copy.data, next.data];
  const isUntouched = shown.data === old;
  copy.data = text;
  if (!isUntouched) {
    shown.data = text;
    return;
  }
  // Only what differs, so that a selection around it stays.
  const least = Math.min(old.length, text.length);
  let [start, end] = [0, 0];
  while (start < least && old[start] === text[start]) start += 1;
  while (end < least - start && old.at(-1 - end) === text.at(-1 - end)) end += 1;
  shown.replaceData(start, old.length - start - end, text.slice(start, text.length - end));
};

const classes = (element) => (element.getAttribute("class") ?? "").split(/\s+/).filter(Boolean);

const patchAttributes = (copy, next) => {
  const shown = shownNodes.get(copy);
  if (copy.getAttribute("class") !== next.getAttribute("class")) {
    shown.classList.remove(...classes(copy).filter((name) => !classes(next).includes(name)));
    shown.classList.add(...classes(next));
  }
  for (const { name } of [...copy.attributes]) {
    if (next.hasAttribute(name)) continue;
    copy.removeAttribute(name);
    if (name !== "class") shown.removeAttribute(name);
  }
  for (const attribute of next.attributes) {
    if (copy.getAttribute(attribute.name) === attribute.value) continue;
    copy.setAttributeNode(copy.ownerDocument.importNode(attribute));
    if (attribute.name !== "class") shown.setAttributeNode(document.importNode(attribute));
  }
};

const rebuildChildren = (copy, next) => {
  copy.replaceChildren(...next.childNodes);
  shownNodes.get(copy).replaceChildren(...[...copy.childNodes].map(grow));
};

const patchChildren = (copy, next) => {
  const shown = shownNodes.get(copy);
  const [before, after] = [[...copy.childNodes], [...next.childNodes]];
  // A script has put something else there.
  if (before.some((child) => shownNodes.get(child)?.parentNode !== shown)) return rebuildChildren(copy, next);
  const matches = match(before, after);
  const kept = new Set(matches.values());
  for (const child of before) {
    if (kept.has(child)) continue;
    isOutOfStep ||= isFixture(child);
    child.remove();
    shownNodes.get(child).remove();
  }
  let last;
  for (const child of after) {
    const old = matches.get(child);
    if (old) {
      patch(old, child);
    } else {
      isOutOfStep ||= isFixture(child);
      shown.insertBefore(grow(child), last ? shownNodes.get(last).nextSibling : shown.firstChild);
      copy.insertBefore(child, last ? last.nextSibling : copy.firstChild);
    }
    last = old ?? child;
  }
};

const isStyleSheet = (copy) => copy.localName === "link" && copy.getAttribute("rel") === "stylesheet";

// The old styles hold until the new ones are there, so that nothing flashes.
const replaceStyleSheet = (copy, address) => {
  const old = shownNodes.get(copy);
  const fresh = old.cloneNode();
  fresh.href = address;
  for (const end of ["load", "error"]) fresh.addEventListener(end, () => old.remove());
  old.after(fresh);
  shownNodes.set(copy, fresh);
};

const patch = (copy, next) => {
  if (copy.isEqualNode(next)) return;
  if (copy.nodeType !== Node.ELEMENT_NODE) return patchText(copy, next);
  if (isStyleSheet(copy)) replaceStyleSheet(copy, next.getAttribute("href"));
  patchAttributes(copy, next);
  if (copy.localName === "template") {
    copy.replaceChildren(...next.childNodes);
    shownNodes.get(copy).content.replaceChildren(...[...copy.childNodes].map((child) => document.importNode(child, true)));
  } else {
    patchChildren(copy, next);
  }
};

// What a page does only when it is loaded: run scripts, obey a policy, lead elsewhere.
const engine = (copy) => [...copy.querySelectorAll("script:not([type]), script[type*=javascript], script[type=module], meta[http-equiv]")]
  .map((element) => element.outerHTML).join("\n");
