"""The peer of `bench.fanout`: Huey's own consumer with ten threads on its SQLite queue, in a process of its own.

`python -m bench.fanout_peer MESSAGES WORKERS SECONDS_EACH FSYNC` prints messages a second, from the first one's
beginning to the last one's end. Its exit code is 3 where Huey is not installed."""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from pathlib import Path

NOT_INSTALLED = 3


def main() -> int:
    messages, workers, seconds_each, fsync = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), sys.argv[4] == "1"
    try:
        from huey import SqliteHuey  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        return NOT_INSTALLED
    with tempfile.TemporaryDirectory(prefix="ita-huey-") as name:
        queue = SqliteHuey(filename=str(Path(name) / "huey.db"), fsync=fsync)
        began: list[float] = []
        all_begun = threading.Event()

        @queue.task()  # type: ignore[untyped-decorator,unused-ignore]
        def push(_number: int) -> None:
            began.append(time.perf_counter())
            if len(began) == messages:
                all_begun.set()
            threading.Event().wait(seconds_each)

        for number in range(messages):
            push(number)
        consumer = queue.create_consumer(workers=workers, worker_type="thread", periodic=False)
        consumer.start()
        all_begun.wait()
        consumer.stop(graceful=True)
        print(messages / (max(began) + seconds_each - min(began)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
