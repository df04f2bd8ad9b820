// The page as the server sent it, kept beside the one that people see. Scripts change the latter; so
// two versions of the server's are compared, and what differs is done to both.
const root = document.documentElement;
const address = new URL(document.currentScript.src);
const parser = new DOMParser();

// Of the root, scripts in the head change attributes before the rest is there.
const rootAttributes = [...root.attributes].map(({ name, value }) => [name, value]);

// The node that people see, by its copy.
const shownNodes = new WeakMap();

const pair = (copy, shown) => {
  shownNodes.set(copy, shown);
  if (copy.localName === "template") return;
  const children = [...shown.childNodes];
  [...copy.childNodes].forEach((child, index) => pair(child, children[index]));
};

// A template has its content elsewhere, where comparisons do not look: in a copy, it has children.
const unfold = (copy) => {
  for (const template of copy.querySelectorAll("template")) template.append(template.content);
  // Without scripts this would be a tree, with them it is text; and nobody sees it.
  for (const element of copy.querySelectorAll("noscript")) element.textContent = "";
  return copy;
};

const fold = (shown) => {
  const isTemplate = shown.localName === "template";
  const inner = shown.querySelectorAll?.("template") ?? [];
  for (const template of isTemplate ? [shown] : inner) template.content.append(...template.childNodes);
  return shown;
};

// What shows a node of a version that came just now.
const grow = (copy) => {
  const shown = document.importNode(copy, true);
  pair(copy, shown);
  return fold(shown);
};

// In a document of its own, where nothing is loaded and nothing runs.
const takeSnapshot = () => {
  const inert = parser.parseFromString("", "text/html");
  const copy = inert.importNode(root, true);
  pair(copy, root);
  for (const { name } of [...copy.attributes]) copy.removeAttribute(name);
  for (const [name, value] of rootAttributes) copy.setAttribute(name, value);
  return unfold(copy);
};

const parse = (text) => unfold(parser.parseFromString(text, "text/html").documentElement);
