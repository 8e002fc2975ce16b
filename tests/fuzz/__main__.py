"""`python -m tests.fuzz [INPUTS [SEED]]`: dates in random and hostile texts, 100,000 unless told otherwise.

Prints each text that breaks something, and the slowest one; exit status 1 if any did.
"""

from __future__ import annotations

import sys
import time
import traceback
from random import Random

from ingest.dates.finder import find_dates
from tests.ingest.dates.hostile import check, hostile

INPUTS = 100_000


def main(arguments: list[str]) -> int:
    inputs, seed = (*map(int, arguments), *(INPUTS, 0)[len(arguments) :])
    random = Random(seed)
    broken, found, slowest = 0, 0, (0.0, "")
    began = time.perf_counter()
    for _ in range(inputs):
        text, language, published = hostile(random)
        start = time.process_time()
        try:
            timexes = find_dates(text, language=language, published=published)
            check(text, timexes)
        except Exception:
            broken += 1
            print(f"{language} {published} {text!r}\n{traceback.format_exc()}")
            continue
        found += len(timexes)
        slowest = max(slowest, ((time.process_time() - start) / max(len(text), 1), text))
    took = time.perf_counter() - began
    print(f"{inputs} inputs (seed {seed}) in {took:.0f} s: {broken} broken, {found} found")
    print(f"slowest: {1e6 * slowest[0]:.0f} µs a character: {slowest[1][:200]!r}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
