// Copies code, without output, prompts or the compiler's words, and the addresses of headings.
const status = document.createElement("p");
status.className = "visually-hidden";
status.role = "status";

// Shows the result in the element itself for a moment, and says it.
const copy = async (text, element, done) => {
  const before = element.textContent;
  const name = element.ariaLabel;
  let result = "Copied";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    result = done = "Not copied";
  }
  if (element.classList.contains("copied")) return;
  element.classList.add("copied");
  element.textContent = done;
  element.ariaLabel = status.textContent = result;
  setTimeout(() => {
    element.classList.remove("copied");
    element.textContent = before;
    element.ariaLabel = name;
    status.textContent = "";
  }, 2000);
};

// Commands as some write them outside of sessions: each with its prompt, and nothing that they print.
const unprompted = (commands) => {
  const isPrompted = commands.split("\n").every((line) => line === "" || line.startsWith("$ "));
  return isPrompted ? commands.replace(/^\$ /gm, "") : commands;
};

const text = (code) => {
  const commands = [...code.querySelectorAll(".command")];
  const lines = commands.length ? commands : [...code.querySelectorAll(".line")];
  const words = lines.map((line) => line.textContent.slice(line.querySelector(".prompt")?.textContent.length ?? 0));
  const whole = lines.length ? words.join("\n") : code.textContent.trimEnd();
  return code.matches(".language-shell") ? unprompted(whole) : whole;
};

const button = (words, name, content) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words;
  button.ariaLabel = name;
  button.addEventListener("click", () => copy(content(), button, "Copied"));
  return button;
};

// Browsers offer the clipboard to secure pages only; a button that cannot work is not shown.
if (navigator.clipboard) {
  const setUp = () => {
    for (const figure of document.querySelectorAll(".prose figure:not([data-nocopy]):has(> .code)")) {
      const whole = figure.querySelector(".whole");
      const old = figure.querySelector(".copies");
      if (old?.childElementCount === (whole ? 2 : 1)) continue;
      old?.remove();
      const copies = document.createElement("div");
      copies.className = "copies";
      copies.append(button("Copy", "Copy code", () => text(figure.querySelector(".code code"))));
      if (whole) copies.append(button("With set-up", "Copy code with set-up", () => whole.content.textContent));
      figure.append(copies);
    }
  };
  document.body.append(status);
  setUp();
  addEventListener("docent:swap", setUp);
  document.addEventListener("click", ({ target }) => {
    const anchor = target.closest(".anchor");
    if (anchor) copy(anchor.href, anchor, "✓");
  });
}
