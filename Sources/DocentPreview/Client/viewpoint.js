// Keeps the text that the author looks at where it is, whatever becomes longer above it.

// The elements in view, those first that begin there: their tops are what the eye holds on to.
const inView = () => {
  const edge = parseFloat(getComputedStyle(root).scrollPaddingTop) || 0;
  const [beginning, reachingIn] = [[], []];
  const collect = (element) => {
    for (const child of element.children) {
      const { top, bottom, height } = child.getBoundingClientRect();
      if (!height || bottom <= edge || top >= innerHeight) continue;
      if (top >= edge) {
        beginning.push({ element: child, top });
      } else {
        collect(child);
        reachingIn.push({ element: child, top });
      }
    }
  };
  collect(document.querySelector("main") ?? document.body);
  return [...beginning, ...reachingIn];
};

// Runs a change of the page. At its beginning there is nothing above to keep away.
const keepingView = (change) => {
  if (scrollY === 0) return change();
  const elements = inView();
  // The browser's own way to do this would be done a second time.
  root.toggleAttribute("data-docent-still", true);
  change();
  const kept = elements.find(({ element }) => element.isConnected && element.checkVisibility());
  if (kept) scrollBy({ top: kept.element.getBoundingClientRect().top - kept.top, behavior: "instant" });
  requestAnimationFrame(() => requestAnimationFrame(() => root.toggleAttribute("data-docent-still", false)));
};
