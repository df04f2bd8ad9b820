// What is wrong with the site, over the last page that was good; and whether the server is there.
const host = document.createElement("docent-preview");
const shade = host.attachShadow({ mode: "open" });

const looks = element("link", { rel: "stylesheet", href: new URL("panel.css", address) });
const alarm = element("p", { className: "unseen", role: "alert" });
const missing = element("p", { className: "missing", role: "status" });
const title = element("p", { className: "title", id: "title" });
const hideButton = element("button", { className: "fold", type: "button" }, "Hide ", element("kbd", {}, "Esc"));
const list = element("ol", { className: "problems" });
const panel = element("section", { className: "panel", hidden: true },
  element("header", {}, title, hideButton), list);
const badge = element("button", { className: "badge", type: "button", hidden: true });
panel.setAttribute("aria-labelledby", "title");
badge.setAttribute("aria-expanded", "false");
const corner = element("section", { className: "corner", ariaLabel: "Preview" }, missing, badge);
shade.append(looks, alarm, copies, panel, corner);

const count = (number, word) => (number ? [`${number} ${word}${number === 1 ? "" : "s"}`] : []);

let current = "[]";
let isOpen = false;
// Whether the author asked for it: what is only a warning does not open it.
let isWanted = false;

const open = (value) => {
  isOpen = value;
  panel.hidden = !isOpen;
  badge.hidden = isOpen || current === "[]";
  badge.setAttribute("aria-expanded", String(isOpen));
  root.toggleAttribute("data-docent-problems", isOpen);
};

// What the author put aside stays there until it is another, on other pages too.
const putAside = () => {
  const hadFocus = shade.activeElement !== null;
  sessionStorage.docentFolded = current;
  isWanted = false;
  open(false);
  if (hadFocus) badge.focus();
};

const showProblems = ({ problems, others }) => {
  if (!host.isConnected) document.body.append(host);
  const key = JSON.stringify(problems);
  if (key === current) return;
  current = key;
  const number = (severity) => problems.filter((problem) => problem.severity === severity).length;
  const errors = number("error");
  const words = [...count(errors, "error"), ...count(number("warning"), "warning"), ...count(number("note"), "note")];
  title.textContent = badge.textContent = words.join(", ");
  badge.classList.toggle("error", errors > 0);
  panel.classList.toggle("error", errors > 0);
  list.replaceChildren(...problems.map(itemOf));
  if (others) list.append(element("li", {}, `${others} more in the terminal`));
  alarm.textContent = errors ? `${title.textContent}: ${problems.find(({ severity }) => severity === "error").message}`
    : problems.length ? "" : "No problems";
  isWanted &&= problems.length > 0;
  open(isWanted || (errors > 0 && sessionStorage.docentFolded !== key));
  for (const code of list.querySelectorAll("pre")) {
    if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
    const mark = code.querySelector("mark");
    if (mark) code.scrollLeft = mark.offsetLeft + mark.offsetWidth - code.clientWidth + 32;
  }
};

let isAbsent = false;
const showAbsence = (value) => {
  if (!host.isConnected) document.body.append(host);
  isAbsent = value;
  // A server that is only started again is not missed.
  if (value) setTimeout(() => isAbsent && (missing.textContent = "Waiting for the server…"), 500);
  else missing.textContent = "";
};

hideButton.addEventListener("click", putAside);
badge.addEventListener("click", () => {
  delete sessionStorage.docentFolded;
  isWanted = true;
  open(true);
  hideButton.focus();
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.defaultPrevented || !isOpen) return;
  // What lies over the page closes first.
  if (!document.querySelector("dialog[open], :popover-open")) putAside();
});
