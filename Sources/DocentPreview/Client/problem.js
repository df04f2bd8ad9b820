// One problem of the build: what is wrong and where, the line, what to do.
const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// Says what was copied.
const copies = element("p", { className: "unseen", role: "status" });

// Browsers offer the clipboard to secure pages only: elsewhere the reader can copy what is selected.
const copyPlace = async (button) => {
  let word = "Copied";
  try {
    await navigator.clipboard.writeText(button.textContent);
  } catch {
    getSelection().selectAllChildren(button);
    word = "Not copied";
  }
  button.dataset.said = copies.textContent = word;
  setTimeout(() => {
    delete button.dataset.said;
    copies.textContent = "";
  }, 2000);
};

// The caret stands behind the same characters as what it points at, however wide these are.
const excerptOf = ({ before, marked, after }) => {
  const line = element("span", { className: "line" }, before, element("mark", {}, marked), after);
  const indent = element("span", { className: "indent" }, before);
  const caret = element("span", { className: "caret", ariaHidden: "true" }, indent, element("b", {}, "^"));
  return element("pre", { className: "excerpt" }, line, "\n", caret);
};

const detailsOf = (lines) => element("pre", { className: "details" }, ...lines.flatMap((line) => {
  const name = { "- ": "del", "+ ": "ins" }[line.slice(0, 2)] ?? "span";
  return [element(name, {}, line), "\n"];
}));

const itemOf = ({ severity, message, path, line, column, excerpt, details, hint }) => {
  const item = element("li", { className: severity },
    element("p", { className: "message" }, element("b", {}, `${severity}:`), " ", message));
  if (path) {
    const place = element("button", { className: "place", type: "button", title: "Copy" }, `${path}:${line}:${column}`);
    place.addEventListener("click", () => copyPlace(place));
    item.append(element("p", {}, place));
  }
  if (excerpt) item.append(excerptOf(excerpt));
  if (details.length) item.append(detailsOf(details));
  if (hint) item.append(element("p", { className: "hint" }, element("b", {}, "hint:"), " ", hint));
  return item;
};
