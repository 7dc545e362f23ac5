"""The worker and clock (beat) beside the demo's web server: in its process without Redis, in their own with it."""

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from celery import signals
from celery.beat import Scheduler, Service
from django.conf import settings

from portal.celery import app

SCHEDULER = "celery.beat:Scheduler"
"""Keeps its times in memory. Celery's default would write them to a file; nothing here needs to outlive a restart."""

NOISY_LOGGERS = (
    "celery.beat",
    "celery.app.trace",
    "celery.worker.strategy",
    "celery.worker.consumer.connection",
    "kombu.connection",
)
"""They would drown the codes that people wait for in the demo's window."""


def start_in_this_process() -> None:
    """Start worker and clock as threads on the in-memory broker; they end with the process.

    A task that is running then is lost with it, as is the queue. The imports' own checkpoints cover that: the clock
    asks for stale ones a few seconds after the next start.
    """
    for name in NOISY_LOGGERS:
        logging.getLogger(name).setLevel(logging.ERROR)
    worker = app.WorkController(
        pool="threads",
        concurrency=2,
        hostname="demo@local",
        without_heartbeat=True,
        without_mingle=True,
        without_gossip=True,
    )
    signals.worker_init.send(sender=worker)  # lets Celery close each task's database connection, as in a real worker
    threading.Thread(target=worker.start, name="worker", daemon=True).start()
    clock = Service(app, max_interval=1, scheduler_cls=Scheduler)
    threading.Thread(target=clock.start, name="beat", daemon=True).start()


@contextmanager
def worker_process() -> Iterator[None]:
    """A real worker with its clock in a process of its own, ended with the block."""
    log = settings.VAR_DIR / "worker.log"
    command = [sys.executable, "-m", "celery", "-A", "portal", "worker", "--beat", "--scheduler", SCHEDULER]
    with log.open("ab") as out:
        process = subprocess.Popen(
            [*command, "--concurrency", "2", "--loglevel", "INFO"],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "REMAP_SIGTERM": "SIGQUIT"},
            cwd=settings.ROOT,
            start_new_session=True,
        )
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(2)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(5)
