// Fetches a page of this site when a link to it is pointed at or focused, so that it opens at once.
const fetched = new Set([location.pathname]);

const prefetch = ({ target }) => {
  const link = target.closest?.("a[href]");
  if (!link || link.origin !== location.origin || link.hasAttribute("download") || fetched.has(link.pathname)) return;
  if (!/(\/|\.html)$/.test(link.pathname)) return;
  fetched.add(link.pathname);
  const hint = document.createElement("link");
  hint.rel = "prefetch";
  hint.href = link.pathname + link.search;
  document.head.append(hint);
};

// Pages from the disk need none, and readers who save data want none.
if (location.protocol.startsWith("http") && !navigator.connection?.saveData) {
  for (const type of ["pointerover", "focusin"]) addEventListener(type, prefetch, { passive: true });
}
