"""A server for a site, as strict as a host can be."""

import contextlib
import http.server
import itertools
import re
import threading
import time

# The header and the beginning of what follows; the rest of a page comes in one.
PIECES = 20

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".xml": "application/xml",
}


def handler(site):
    policy = site.policy

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}

        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(site.folder))

        def do_GET(self):
            if not self.path.endswith("?in-pieces"):
                return super().do_GET()
            # A slow line: the browser shows what it has before the rest is there.
            text = (site.folder / self.path.partition("?")[0][1:]).read_bytes()
            tags = [match.start() for match in re.finditer(rb"<(a|button|nav|main|h1)\b", text)]
            self.send_response(200)
            self.send_header("Content-Type", TYPES[".html"])
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            for start, end in itertools.pairwise([0, *tags[:PIECES], len(text)]):
                self.wfile.write(text[start:end])
                self.wfile.flush()
                time.sleep(0.05)

        def end_headers(self):
            self.send_header("Content-Security-Policy", policy)
            self.send_header("X-Content-Type-Options", "nosniff")
            super().end_headers()

        def send_error(self, code, message=None, explain=None):
            page = site.folder / "404.html"
            if code != 404 or not page.exists():
                return super().send_error(code, message, explain)
            body = page.read_bytes()
            self.send_response(404)
            self.send_header("Content-Type", TYPES[".html"])
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def list_directory(self, path):
            self.send_error(404)

        def log_message(self, *arguments):
            pass

    return Handler


@contextlib.contextmanager
def served(site):
    """The address at which a site is served, ending with a slash, while the body runs."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler(site)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
