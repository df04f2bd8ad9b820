"""A server as sites have it, which compresses, and which knows what it has sent."""

import contextlib
import functools
import gzip
import http.server
import threading

# Compressed already, or too small to gain from it.
LEAST_GAIN = 0.95


class Server(http.server.ThreadingHTTPServer):
    """Serves a folder on the loopback device."""

    def __init__(self, folder):
        super().__init__(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        self.sent = []

    @property
    def home(self):
        return f"http://127.0.0.1:{self.server_port}/"

    def bytes_sent(self, part):
        """How much was sent of files with this part in their path, headers included; and how many."""
        sizes = [size for path, size in self.sent if part in path]
        return sum(sizes), len(sizes)


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript", ".html": "text/html; charset=utf-8", ".pagefind": "application/wasm"}

    def do_GET(self):
        path = self.translate_path(self.path)
        try:
            body, coding = compressed(path)
        except OSError:
            return self.send_error(404)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        if coding:
            self.send_header("Content-Encoding", coding)
        headers = sum(map(len, self._headers_buffer))
        self.end_headers()
        self.wfile.write(body)
        self.server.sent.append((self.path, headers + len(body)))

    def log_message(self, *arguments):
        pass


@functools.lru_cache(maxsize=None)
def compressed(path):
    with open(path, "rb") as file:
        body = file.read()
    smaller = gzip.compress(body, 9)
    return (smaller, "gzip") if len(smaller) < LEAST_GAIN * len(body) else (body, None)


@contextlib.contextmanager
def served(folder):
    """A server for the folder, while the body runs."""
    with Server(folder) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
