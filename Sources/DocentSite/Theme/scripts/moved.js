// Leads on from an anchor that has moved, and from a page that has: a refresh alone loses the anchor.
const lead = () => {
  const page = document.querySelector("a[data-page]");
  if (page) {
    if (location.hash) location.replace(page.href + location.hash);
    return;
  }
  for (const notice of document.querySelectorAll(".moved")) {
    const { hash } = new URL(`#${notice.id}`, location);
    if ([hash, `#${notice.id}`].includes(location.hash)) location.replace(notice.querySelector("a").href);
  }
};
addEventListener("hashchange", lead);
lead();
