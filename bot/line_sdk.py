"""What we use of line-bot-sdk, and no more of it in memory.

`import linebot` runs four package files that import everything the SDK has: version 2, the asynchronous clients with
aiohttp, all webhook models. That is 52 MB and 0.8 s of computing; the synchronous client with all message models is
20 MB and 0.35 s. So those four stand aside while the client's own module is imported, and are back afterwards: whoever
imports `linebot` later gets all of it."""

from __future__ import annotations

import importlib.util
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

PACKAGES = ("linebot", "linebot.v3", "linebot.v3.messaging", "linebot.v3.messaging.api")
NAMES = {
    "api.messaging_api": ("MessagingApi",),
    "api.messaging_api_blob": ("MessagingApiBlob",),
    "api_client": ("ApiClient",),
    "configuration": ("Configuration",),
    "exceptions": ("ApiException",),
    "models": ("PushMessageRequest", "ReplyMessageRequest", "RichMenuRequest", "SetWebhookEndpointRequest"),
}
_importing = threading.Lock()


def sdk() -> Any:
    """The SDK's classes by their names, imported with the first use."""
    with _importing:
        return _sdk()


@lru_cache(maxsize=1)
def _sdk() -> SimpleNamespace:
    with _packages_aside():
        modules = [(import_module(f"linebot.v3.messaging.{name}"), names) for name, names in NAMES.items()]
    return SimpleNamespace(**{name: getattr(module, name) for module, names in modules for name in names})


@contextmanager
def _packages_aside() -> Iterator[None]:
    """Bare packages in their places. Not if somebody has the SDK already: then there is nothing to save."""
    found = importlib.util.find_spec("linebot") if "linebot" not in sys.modules else None
    if found is None or found.origin is None:
        yield
        return
    root = Path(found.origin).parent
    for name in PACKAGES:
        _bare(name, root.joinpath(*name.split(".")[1:]))
    try:
        yield
    finally:
        for name in PACKAGES:
            sys.modules.pop(name, None)


def _bare(name: str, folder: Path) -> None:
    package = ModuleType(name)
    package.__path__ = [str(folder)]
    sys.modules[name] = package
    parent, _, last = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], last, package)
