// Runs before the first paint, so that a stored colour theme never flashes.
{
  const root = document.documentElement;
  root.dataset.script = "";
  try {
    const theme = localStorage.getItem("docent-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage may be forbidden; the system's scheme holds then.
  }
}
