/// The script that shows a page anew when the site changed, and the addresses it needs.
///
/// It is text in the program, not a resource: it belongs to the server's protocol and not to the
/// theme, nobody overrides it, and so the server needs no file on disk.
package enum ReloadScript {
  /// Where the script is served, to be linked from every page of a preview.
  package static let path = "/.docent/reload.js"

  /// Where the server sends its events.
  ///
  /// There is one kind, `build`: its data is the name of the version that is served now. It is sent
  /// on connecting, after each change, and as a sign of life.
  package static let eventsPath = "/.docent/events"

  /// A page knows its own version by the `Server-Timing` header that it came with, so no change is
  /// missed between loading the page and connecting. The session store remembers the last step from
  /// one version to another, so that a browser which keeps an old header does not reload for ever.
  static let source = """
    "use strict";
    {
      const [load] = performance.getEntriesByType("navigation");
      let shown = load?.serverTiming?.find(({ name }) => name === "build")?.description;
      let events;

      const compare = ({ data: served }) => {
        shown ??= served;
        const step = `${shown} to ${served}`;
        if (served === shown || sessionStorage.docentReload === step) return;
        sessionStorage.docentReload = step;
        location.reload();
      };

      const connect = () => {
        events?.close();
        // A browser keeps six connections to a server: hidden pages leave theirs to the others.
        if (document.hidden) return;
        events = new EventSource("\(eventsPath)");
        events.addEventListener("build", compare);
        events.addEventListener("error", () => {
          if (events.readyState === EventSource.CLOSED) setTimeout(connect, 1000);
        });
      };

      document.addEventListener("visibilitychange", connect);
      connect();
    }

    """
}
