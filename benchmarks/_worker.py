"""Child processes that do the measured work, one per case, so that the memory of one is not counted for another.

A worker makes one object of a class and calls its methods as it is told. Workers live through all rounds; the parent
lets them take turns, which is how figure and limit are interleaved.
"""

import multiprocessing
import os
import resource
import signal
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Self

from ._house import Unfit

MEGABYTE = 1e6
STATUS = Path("/proc/self/status")


class Worker:
    """A process with an object of `target` ("package.module:Class") made with `arguments`.

    `portal` False leaves Django out; `wait` False returns before the object is made: call `wait()` then.
    """

    def __init__(self, target: str, *, portal: bool = True, wait: bool = True, **arguments: Any) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, target, portal, arguments), daemon=True)
        self.peak_rss_mb = 0.0
        """The most memory the process held during a call, over all calls so far."""
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # Ctrl-C reaches this process only: it ends the child
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        theirs.close()
        self._what = target
        if wait:
            self.wait()

    def start(self, method: str, **arguments: Any) -> None:
        """Have a method called, without waiting for it."""
        self._pipe.send((method, arguments))

    def wait(self) -> Any:
        """What the method returned; raises `Unfit` with the traceback when it raised."""
        try:
            result, failure, peak = self._pipe.recv()
        except EOFError:
            raise Unfit(f"{self._what}: the process ended with status {self._process.exitcode}") from None
        if failure:
            raise Unfit(f"{self._what}: {failure}")
        self.peak_rss_mb = max(self.peak_rss_mb, peak)
        return result

    def call(self, method: str, **arguments: Any) -> Any:
        """Have a method called and return what it returned."""
        self.start(method, **arguments)
        return self.wait()

    def close(self) -> None:
        """End the process, whatever it does."""
        with suppress(OSError):
            self._pipe.close()
        self._process.join(timeout=2)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(timeout=5)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


@contextmanager
def workers(target: str, count: int, *, portal: bool = True, **arguments: Any) -> Iterator[list[Worker]]:
    """Several processes of the same kind; each is told its `number`, from 0."""
    made: list[Worker] = []
    try:
        for number in range(count):
            made.append(Worker(target, portal=portal, wait=False, number=number, **arguments))  # noqa: PERF401 — those made must be closed
        for worker in made:
            worker.wait()
        yield made
    finally:
        for worker in made:
            worker.close()


def all_at_once(made: Sequence[Worker], method: str, **arguments: Any) -> list[Any]:
    """Call a method in all workers at the same time and return what each returned."""
    for worker in made:
        worker.start(method, **arguments)
    return [worker.wait() for worker in made]


def _serve(pipe: Connection, target: str, portal: bool, arguments: dict[str, Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # standard output is for the parent's JSON alone
    try:
        if portal:
            import django

            django.setup()
        module, name = target.split(":")
        work = getattr(import_module(module), name)(**arguments)
    except Exception:  # noqa: BLE001 — the parent reports it
        pipe.send((None, traceback.format_exc(), 0.0))
        return
    pipe.send((None, "", 0.0))
    while True:
        try:
            method, words = pipe.recv()
        except EOFError:
            return
        forget_peak()
        try:
            answer = (getattr(work, method)(**words), "", peak_rss_mb())
        except Exception:  # noqa: BLE001 — as above
            answer = (None, traceback.format_exc(), 0.0)
        with suppress(OSError):
            pipe.send(answer)


def forget_peak() -> None:
    """Begin the count of the peak anew where the kernel can (Linux)."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def peak_rss_mb() -> float:
    """The most memory this process held since `forget_peak`, in 10^6 bytes.

    From the kernel's own mark where there is one: `ru_maxrss` of a young process begins with its parent's.
    """
    with suppress(OSError):
        for line in STATUS.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024 / MEGABYTE
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE
