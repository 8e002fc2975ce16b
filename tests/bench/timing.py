"""Taking and printing times."""

from __future__ import annotations

import resource
import statistics


def percentiles(seconds: list[float]) -> str:
    """Median and 95th percentile, in milliseconds."""
    cuts = statistics.quantiles(seconds, n=20)
    return f"p50 {1000 * statistics.median(seconds):.1f} ms, p95 {1000 * cuts[18]:.1f} ms"


def peak_megabytes() -> float:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
