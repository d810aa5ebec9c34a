"""What the figures were measured on."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def line() -> str:
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores ({_processor()}), {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}; load before the start {load:.1f}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    found = next((each for each in lines if each.startswith("model name")), "")
    return found.partition(":")[2].strip() or platform.machine()
