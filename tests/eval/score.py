"""Score extraction against a folder of gold and scorers.

    python -m tests.eval.score EVAL_DIR [events] [dates] [timeline]

EVAL_DIR holds `events/`, `dates/` and `timeline/`, each with its own scorer. Every part runs the installed
`zeitgraph` on raw text, as a user would, and prints what the scorer prints and the seconds it took.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ZEITGRAPH = Path(sys.executable).with_name("zeitgraph")


def _run(*command: str | Path, stdout: Path | None = None) -> None:
    arguments = [str(part) for part in command]
    if stdout is None:
        subprocess.run(arguments, check=True)
        return
    with stdout.open("w", encoding="utf-8") as out:
        subprocess.run(arguments, check=True, stdout=out)


def _extract(texts: Path, out: Path) -> None:
    began = time.perf_counter()
    _run(ZEITGRAPH, "extract", texts, "--out", out)
    took, count = time.perf_counter() - began, len(list(texts.iterdir()))
    print(f"{count} articles in {took:.1f} s, {took / count:.2f} s an article, start of the process included")


def events(gold: Path, work: Path) -> None:
    """Events of the German development articles, every line of the scorer."""
    scorer = gold / "events" / "score_events.py"
    _run(sys.executable, scorer, gold / "events", "--text", work / "in")
    _extract(work / "in", work / "out")
    _run(sys.executable, scorer, gold / "events", work / "out")


def dates(gold: Path, work: Path) -> None:
    """Temporal expressions, beside the predictions of HeidelTime that lie there."""
    shutil.copy(gold / "dates" / "evaluate.py", work)
    (work / "gold").symlink_to(gold / "dates" / "gold")
    (work / "pred" / "zeitgraph").mkdir(parents=True)
    (work / "pred" / "heideltime").symlink_to(gold / "dates" / "pred" / "heideltime")
    for corpus in sorted((work / "gold").glob("*.jsonl")):
        _run(ZEITGRAPH, "dates", corpus, stdout=work / "pred" / "zeitgraph" / corpus.name)
    _run(sys.executable, work / "evaluate.py")


def timeline(gold: Path, work: Path) -> None:
    """Entity timelines across articles (SemEval-2015 task 4, trial set)."""
    folder = gold / "timeline"
    _run(sys.executable, folder / "from_extractions.py", "--text", work / "in")
    _extract(work / "in", work / "out")
    _run(sys.executable, folder / "from_extractions.py", work / "out", "--out", work / "system.json")
    _run(sys.executable, folder / "score_timeline.py", "--system", work / "system.json", "--corpora", "trial")


PARTS: dict[str, Callable[[Path, Path], None]] = {"events": events, "dates": dates, "timeline": timeline}


def main(arguments: list[str]) -> int:
    if not arguments or not set(arguments[1:]) <= PARTS.keys():
        print(__doc__, file=sys.stderr)
        return 2
    gold = Path(arguments[0]).resolve()
    if not gold.is_dir():
        print(
            f"no gold in {gold}: this command is for development, with gold that does not ship",
            file=sys.stderr,
        )
        return 2
    for name in arguments[1:] or PARTS:
        print(f"## {name}", flush=True)
        with tempfile.TemporaryDirectory() as work:
            PARTS[name](gold, Path(work))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
