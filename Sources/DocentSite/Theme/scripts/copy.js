// Every block of code gets a button that copies what runs: no output, none of the compiler's words.
const text = (code) => {
  const lines = [...code.querySelectorAll(".line")];
  return lines.length ? lines.map((line) => line.textContent).join("\n") : code.textContent.trimEnd();
};

const addButton = (code) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  button.ariaLabel = "Copy code";
  button.addEventListener("click", async () => {
    let result = "Copied";
    try {
      await navigator.clipboard.writeText(text(code));
    } catch {
      result = "Not copied";
    }
    button.textContent = button.ariaLabel = status.textContent = result;
    button.classList.add("copied");
    setTimeout(() => {
      button.textContent = "Copy";
      button.ariaLabel = "Copy code";
      status.textContent = "";
      button.classList.remove("copied");
    }, 2000);
  });
  code.closest("figure").append(button);
};

const status = document.createElement("p");
status.className = "visually-hidden";
status.role = "status";

// Browsers offer the clipboard to secure pages only; a button that cannot work is not shown.
if (navigator.clipboard) {
  document.body.append(status);
  document.querySelectorAll(".code-block code, .example .code code").forEach(addButton);
}
