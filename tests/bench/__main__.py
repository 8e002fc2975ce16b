"""`python -m tests.bench [dates] [extract] [store]`: compare figures within one run."""

from __future__ import annotations

import sys

from tests.bench import dates, extraction, store

PARTS = {"dates": dates.run, "extract": extraction.run, "store": store.run}


def main(arguments: list[str]) -> int:
    if not set(arguments) <= PARTS.keys():
        print(__doc__, file=sys.stderr)
        return 2
    for name in arguments or PARTS:
        print(f"## {name}", flush=True)
        PARTS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
