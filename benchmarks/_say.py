"""What a benchmark says: JSON lines to standard output, everything for people to the error output."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median


@dataclass(frozen=True)
class Line:
    """One figure. `limit` is what the machine does of the same kind, measured in the same run between the rounds of
    the figure, or, of relevance, what must be reached; `ratio` is value / limit, None where the limit is 0;
    `peak_rss_mb` is the most memory (10^6 bytes) the working process held."""

    bench: str
    case: str
    value: float
    unit: str
    limit: float
    ratio: float | None
    peak_rss_mb: float


def report(
    *, bench: str, case: str, unit: str, values: Sequence[float], limits: Sequence[float], peak_rss_mb: float
) -> float | None:
    """Print the medians of all rounds as one line; returns their ratio."""
    value, limit = median(values), median(limits)
    ratio = float(f"{value / limit:.3g}") if limit else None
    line = Line(bench, case, round(value, 3), unit, round(limit, 3), ratio, round(peak_rss_mb, 1))
    print(json.dumps(asdict(line)), flush=True)
    return ratio


def tell(text: str) -> None:
    """Print one line of progress."""
    print(text, file=sys.stderr, flush=True)
