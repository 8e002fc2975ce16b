"""A process that uses the store of a data folder: `python -m tests.graph.embedded.holder FOLDER`.

Prints one line of JSON when the store answers, and leaves when its standard input ends or on Ctrl-C.
"""

from __future__ import annotations

import contextlib
import json
import sys
from dataclasses import replace
from pathlib import Path

from app.settings import Settings
from graph.embedded import open_store, status


def main() -> None:
    settings = replace(Settings().embedded(), data_dir=Path(sys.argv[1]))
    with contextlib.suppress(KeyboardInterrupt), open_store(settings) as connection:
        print(json.dumps({"uri": connection.uri, "pid": status(settings).pid}), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
