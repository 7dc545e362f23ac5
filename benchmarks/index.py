"""bin/bench index: documents a second from PostgreSQL to Elasticsearch, beside raw `_bulk` requests of ready bytes."""

from argparse import Namespace

from ._house import House
from ._run import main, prepare
from ._say import report, tell
from ._worker import Worker


def measure(home: House, options: Namespace) -> None:
    """Each round: a rebuild, then the same documents as ready bytes.

    A rebuild that is not counted goes first: it delivers what the outbox holds of the import, and warms both sides.
    """
    prepare(home, options.rows, fill=True)
    values: list[float] = []
    limits: list[float] = []
    with Worker("benchmarks._index_work:Rebuild") as ours, Worker("benchmarks._index_work:RawBulk") as raw:
        ours.call("run")
        raw.call("make_bytes")
        for number in range(1, options.rounds + 1):
            count, seconds = ours.call("run")
            sent, limit = raw.call("run")
            if count != sent:
                raise RuntimeError(f"the rebuild wrote {count} documents, the raw requests {sent}")
            values.append(count / seconds)
            limits.append(sent / limit)
            tell(
                f"Round {number} of {options.rounds}: rebuild {seconds:.1f} s, raw {limit:.1f} s, {count:,} documents,"
                f" memory {ours.peak_rss_mb:.0f} MB"
            )
        report(bench="index", case="rebuild", unit="docs/s", values=values, limits=limits, peak_rss_mb=ours.peak_rss_mb)


if __name__ == "__main__":
    main("index", __doc__ or "", measure)
