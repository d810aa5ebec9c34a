"""A threaded server in the background, for the platform's API and for the page."""

import threading
from dataclasses import dataclass
from wsgiref.types import WSGIApplication

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

STOP_SECONDS = 0.05  # how often the server looks whether it should stop


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:
        """Says nothing: the platform keeps its own list of calls."""


@dataclass
class Served:
    """A running server; `url` is its address without a slash at the end."""

    server: BaseWSGIServer
    url: str

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def serve(app: WSGIApplication, port: int = 0, host: str = "127.0.0.1") -> Served:
    """Serves in a background thread; port 0 takes a free one. OSError when the port is taken."""
    server = make_server(host, port, app, threaded=True, request_handler=_Quiet)
    server.daemon_threads = True  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, args=(STOP_SECONDS,), name="rehearsal", daemon=True).start()
    return Served(server, f"http://{host}:{server.server_port}")
