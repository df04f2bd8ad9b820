// Runs in a page that has loaded or whose window has another size: shows it all of itself, waits until
// nothing moves, and returns what is wrong with the layout, as lines of text.
async ({ isResized }) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const problems = [];
  const shifts = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });

  const root = document.scrollingElement;
  const top = root.scrollTop;
  for (let y = 0; y < root.scrollHeight; y += innerHeight * 4) {
    scrollTo({ top: y, behavior: "instant" });
    await frame();
  }
  // Images below the fold load now that they were in sight.
  const images = [...document.images].filter((image) => image.checkVisibility());
  for (const image of images) image.loading = "eager";
  await Promise.all(images.map((image) => image.decode().catch(() => {})));
  scrollTo({ top, behavior: "instant" });
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve));

  const name = (node) => {
    const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return element ? element.cloneNode(false).outerHTML.slice(0, 120) : "an element that is gone";
  };
  // What another size of the window moves is to move.
  for (const shift of isResized ? [] : [...shifts, ...observer.takeRecords()]) {
    const moved = shift.sources.map(({ node }) => name(node)).join(", ");
    problems.push(`layout shift of ${shift.value.toFixed(4)}: ${moved}`);
  }

  for (const image of images) {
    // Its place would grow when it comes, which no one frame of this page shows.
    if (!image.hasAttribute("width") || !image.hasAttribute("height")) {
      problems.push(`an image without a size: ${name(image)}`);
    }
    if (!image.naturalWidth) problems.push(`an image without a picture: ${name(image)}`);
  }

  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((element) =>
      element.checkVisibility() && element.getBoundingClientRect().right > root.clientWidth + 0.5);
    const ends = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    problems.push(`sideways scroll, ${root.scrollWidth} px in ${root.clientWidth}: `
      + ends.slice(0, 5).map(name).join(", "));
  }
  return problems;
}
