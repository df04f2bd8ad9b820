// Follows the server: shows each version of this page, and what is wrong with the next.

// A page knows its own version by a header that it came with, so no change is missed between loading
// the page and connecting.
const [load] = performance.getEntriesByType("navigation");
let shownBuild = load?.serverTiming?.find(({ name }) => name === "build")?.description;
let servedBuild;
let copy;
let text;
let events;
let isCatchingUp = false;

// Remembers the last step from one version to another, so that a browser which keeps an old page does
// not load it for ever.
const reload = () => {
  const step = `${shownBuild} to ${servedBuild}`;
  if (sessionStorage.docentReload === step) return;
  sessionStorage.docentReload = step;
  location.reload();
};

// Shows another version of this page; returns whether that was possible.
const show = (next) => {
  if (engine(copy) !== engine(next)) return false;
  keepingView(() => patch(copy, next));
  dispatchEvent(new Event("docent:swap"));
  return !isOutOfStep;
};

const catchUp = async () => {
  const { status, headers, body } = await request(location.href, "no-cache", (answer) => answer.text());
  // What is not there has a page that says so; what is being built comes with the next event.
  if (status === 503 || !headers.get("Content-Type")?.startsWith("text/html")) return false;
  if (body !== text) {
    text = body;
    const next = parse(body);
    if (!copy.isEqualNode(next) && !show(next)) reload();
  }
  if (await refreshAssets(copy)) reload();
  return true;
};

const follow = async () => {
  if (isCatchingUp) return;
  isCatchingUp = true;
  try {
    while (shownBuild !== servedBuild) {
      const build = servedBuild;
      if (!await catchUp()) break;
      shownBuild = build;
    }
  } catch (error) {
    // A server that went away says on its return what it serves.
    if (error !== absence) {
      reload();
      throw error;
    }
  } finally {
    isCatchingUp = false;
  }
};

const hear = ({ data }) => {
  const state = JSON.parse(data);
  servedBuild = state.build;
  shownBuild ??= servedBuild;
  showAbsence(false);
  showProblems(state);
  follow();
};

const connect = () => {
  events?.close();
  // A browser keeps six connections to a server: hidden pages leave theirs to the others.
  if (document.hidden) return;
  events = new EventSource(new URL("events", address));
  events.addEventListener("state", hear);
  events.addEventListener("error", () => {
    showAbsence(true);
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 1000);
  });
};

// The page is whole, and the scripts that wait for that have not begun.
document.addEventListener("readystatechange", () => {
  copy = takeSnapshot();
  document.addEventListener("visibilitychange", connect);
  connect();
}, { once: true });
