"""The line between bot and LINE, with its faults."""

import socket
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.wrappers import Response

from rehearsal.faults import Fault
from rehearsal.sending import Sending


class FaultyLine:
    """The line in between: drops connections, loses answers, is slow. Below HTTP, so that no framework repairs it."""

    def __init__(self, app: WSGIApplication, line: Sending) -> None:
        self._app, self._line = app, line

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        fault = self._line.faults.next_for(environ["PATH_INFO"])
        if fault is None:
            return self._app(environ, start_response)
        return self._faulty(fault, environ, start_response)

    def _faulty(self, fault: Fault, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        match fault.kind:
            case "down":
                return _hang_up(environ)
            case "mute":
                list(self._app(environ, lambda *_: lambda _data: None))
                return _hang_up(environ)
            case "slow":
                self._line.faults.wait(fault.seconds)
                return self._app(environ, start_response)
            case "status":
                headers = {"x-line-request-id": self._line.ids.request()}
                answer = Response(fault.body, fault.status, headers, content_type=fault.content_type)
                return answer(environ, start_response)


def _hang_up(environ: WSGIEnvironment) -> Iterable[bytes]:
    """Closes the connection without a byte; without the shutdown werkzeug would keep it open for a next request."""
    connection: socket.socket = environ["werkzeug.socket"]
    connection.shutdown(socket.SHUT_RDWR)
    raise ConnectionAbortedError("the stand-in hung up")
