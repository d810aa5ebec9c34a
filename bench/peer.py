"""The peer of `bench.webhook`: line-bot-sdk's own Flask example (its README), which keeps nothing, on the same server.

`python -m bench.peer PORT`"""

from __future__ import annotations

import sys
from typing import Any

from flask import Flask, abort, request
from gunicorn.app.base import BaseApplication
from linebot.v3 import WebhookHandler
from linebot.v3.exceptions import InvalidSignatureError
from linebot.v3.webhooks import MessageEvent, TextMessageContent

from bench.ground import SECRET
from bot.server import THREADS

app = Flask(__name__)
handler = WebhookHandler(SECRET)


@app.route("/callback", methods=["POST"])
def callback() -> str:
    signature = request.headers["X-Line-Signature"]
    body = request.get_data(as_text=True)
    try:
        handler.handle(body, signature)
    except InvalidSignatureError:
        abort(400)
    return "OK"


@handler.add(MessageEvent, message=TextMessageContent)
def handle_message(event: MessageEvent) -> None:
    """The example answers here; LINE's time is not the webhook's."""


class Peer(BaseApplication):  # type: ignore[misc]
    def load_config(self) -> None:
        options = {"bind": f"127.0.0.1:{sys.argv[1]}", "workers": 1, "worker_class": "gthread", "threads": THREADS}
        for name, value in {**options, "keepalive": 75, "loglevel": "warning", "control_socket_disable": True}.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        return app


if __name__ == "__main__":
    Peer().run()
