// One button goes round: as the system, light, dark.
const root = document.documentElement;
const button = document.querySelector(".theme-switch");
const following = { auto: "light", light: "dark", dark: "auto" };
const current = () => root.dataset.theme ?? "auto";

const show = (theme) => {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (button) button.ariaLabel = button.title = `Colour theme: ${theme}`;
};

button?.addEventListener("click", () => {
  const theme = following[current()];
  show(theme);
  try {
    if (theme === "auto") localStorage.removeItem("docent-theme");
    else localStorage.setItem("docent-theme", theme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
});

// A choice made in one tab holds in all.
addEventListener("storage", ({ key, newValue }) => {
  if (key === "docent-theme") show(newValue ?? "auto");
});

show(current());
