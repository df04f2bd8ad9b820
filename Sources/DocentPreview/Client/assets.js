// Pictures, styles and scripts that changed under an address that did not. Those of the theme have
// another address whenever they change.

// Thrown where there is no answer.
const absence = new Error("the server is away");

const request = async (url, cache, read) => {
  try {
    const answer = await fetch(url, { cache });
    return { status: answer.status, headers: answer.headers, body: await read(answer) };
  } catch {
    throw absence;
  }
};

// A server that was started again has other tags for the same bytes.
const isSame = (one, other) => one.status === other.status
  && (one.headers.get("ETag") === other.headers.get("ETag")
    || one.body.length === other.body.length && one.body.every((byte, index) => byte === other.body[index]));

// Whether a file is another than the browser had.
const isChanged = async (url) => {
  const read = async (answer) => new Uint8Array(await answer.arrayBuffer());
  const old = await request(url, "force-cache", read);
  return !isSame(old, await request(url, "no-cache", read));
};

// What was not there when it was asked for may be there now.
const isBroken = (image) => image.complete && !image.naturalWidth;

// Returns whether the page has to be loaded again to show them.
const refreshAssets = async (copy) => {
  const users = new Map();
  for (const user of copy.querySelectorAll("img[src], script[src], link[rel=stylesheet][href]")) {
    const url = new URL(user.getAttribute("src") ?? user.getAttribute("href"), location.href);
    if (url.origin !== location.origin || url.pathname.startsWith(address.pathname.replace(/[^/]*$/, ""))) continue;
    users.set(url.href, [...users.get(url.href) ?? [], user]);
  }
  const isOld = await Promise.all([...users].map(async ([url, users]) => {
    const isMissing = users.some((user) => user.localName === "img" && isBroken(shownNodes.get(user)));
    if (!isMissing && !await isChanged(url)) return false;
    // The browser has a picture of the old address in memory, and would not ask.
    const fresh = new URL(url);
    fresh.searchParams.set("version", servedBuild);
    for (const user of users) {
      if (user.localName === "img") shownNodes.get(user).src = fresh;
      if (user.localName === "link") replaceStyleSheet(user, fresh);
    }
    return users.some((user) => user.localName === "script");
  }));
  return isOld.includes(true);
};
