"""bin/bench import: rows a second from a spreadsheet to the directory, beside PostgreSQL's bare COPY of the result."""  # noqa: N999 — it is named as the command is

from argparse import Namespace
from collections import defaultdict

from ._house import House
from ._run import main, prepare
from ._say import report, tell
from ._worker import Worker

LONGEST_WAIT = 1000
"""Milliseconds that a page of the import's room may take at most."""
STAGES = ("preview", "apply", "pipeline")


def measure(home: House, options: Namespace) -> None:
    """Each round: the import into an empty directory, a COPY, the same import once more, a COPY."""
    rows = options.rows
    path = prepare(home, rows, fill=False)
    seconds: dict[str, list[float]] = defaultdict(list)
    peaks: dict[str, float] = defaultdict(float)
    limits: list[float] = []
    waits: list[float] = []
    with (
        Worker("benchmarks._import_work:Pipeline", path=path, rows=rows) as first,
        Worker("benchmarks._import_work:Pipeline", path=path, rows=rows) as again,
        Worker("benchmarks._import_work:BareCopy", folder=home.folder) as copy,
        Worker("benchmarks._import_requests:Office", path=path) as office,
    ):
        for number in range(1, options.rounds + 1):
            first.call("empty")
            done = first.call("run")
            for stage in STAGES:
                seconds[stage].append(done[stage])
                peaks[stage] = max(peaks[stage], done[f"{stage}_peak"])
            if number == 1:
                copy.call("export")
            limits.append(copy.call("run"))
            again.call("analyze")
            seconds["again"].append(again.call("run", again=True)["pipeline"])
            limits.append(copy.call("run"))
            page, waited = office.call("slowest")
            waits.append(waited)
            tell(
                f"Round {number} of {options.rounds}: import {done['pipeline']:.1f} s, again "
                f"{seconds['again'][-1]:.1f} s, COPY {2 * rows / sum(limits[-2:]):.2f} s; slowest request {page}"
            )
        peaks["again"] = again.peak_rss_mb
        peaks["request"] = office.peak_rss_mb
    for case in ("pipeline", "preview", "apply", "again"):
        report(
            bench="import",
            case=case,
            unit="rows/s",
            values=[rows / each for each in seconds[case]],
            limits=limits,
            peak_rss_mb=peaks[case],
        )
    report(
        bench="import",
        case="request",
        unit="ms",
        values=[1000 * each for each in waits],
        limits=[LONGEST_WAIT],
        peak_rss_mb=peaks["request"],
    )


if __name__ == "__main__":
    main("import", __doc__ or "", measure)
