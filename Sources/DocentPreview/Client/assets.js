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

const tagOf = async (url, cache) => {
  const { status, headers } = await request(url, cache, (answer) => answer.body?.cancel());
  return headers.get("ETag") ?? String(status);
};

// The tag of a file that is another than the browser had; else nothing.
const newTag = async (url) => {
  const old = await tagOf(url, "force-cache");
  const tag = await tagOf(url, "no-cache");
  return tag === old ? undefined : tag;
};

// Returns whether the page has to be loaded again to show them.
const refreshAssets = async (copy) => {
  const users = new Map();
  for (const user of copy.querySelectorAll("img[src], script[src], link[rel=stylesheet][href]")) {
    const url = new URL(user.getAttribute("src") ?? user.getAttribute("href"), location.href);
    if (url.origin !== location.origin || url.pathname.startsWith(address.pathname.replace(/[^/]*$/, ""))) continue;
    users.set(url.href, [...users.get(url.href) ?? [], user]);
  }
  const isOld = await Promise.all([...users].map(async ([url, users]) => {
    const tag = await newTag(url);
    if (!tag) return false;
    const fresh = new URL(url);
    fresh.searchParams.set("version", tag.replaceAll('"', ""));
    for (const user of users) {
      if (user.localName === "img") shownNodes.get(user).src = fresh;
      if (user.localName === "link") replaceStyleSheet(user, fresh);
    }
    return users.some((user) => user.localName === "script");
  }));
  return isOld.includes(true);
};
