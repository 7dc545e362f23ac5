"""A portal of its own for the time of one benchmark: database, indices, queue and files that nobody else uses.

Everything carries the name `beranda_bench_<process id>` and is removed at the end, also after an error, Ctrl-C or
SIGTERM; what is left is then looked for, and found things fail the run.
"""

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from urllib.parse import urlsplit, urlunsplit

import psycopg
from elasticsearch import Elasticsearch, NotFoundError
from psycopg import sql
from redis import Redis

from ._say import tell

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SERVERS = ("DATABASE_URL", "REDIS_URL", "ELASTICSEARCH_URL")
QUEUES_AND_CACHE = (0, 1)
"""Numbers of Redis databases."""
MAINTENANCE = "postgres"
"""The database every PostgreSQL server has, from which others are made and removed."""


class Unfit(Exception):
    """The benchmark cannot run, or left something behind; the message is for the person who started it."""


@dataclass(frozen=True)
class House:
    """Where the data of this run lies. `folder` holds files; `prefix` begins the names of indices, keys and queues."""

    database: str
    prefix: str
    folder: Path
    servers: dict[str, str]

    @property
    def variables(self) -> dict[str, str]:
        """The environment of the processes that work here."""
        parts = urlsplit(self.servers["DATABASE_URL"])
        return {
            **self.servers,
            "DATABASE_URL": urlunsplit(parts._replace(path=f"/{self.database}")),
            "ELASTICSEARCH_PREFIX": self.prefix,
            "CELERY_QUEUE": self.prefix,
            "BERANDA_VAR": str(self.folder),
            "DJANGO_SETTINGS_MODULE": "benchmarks._settings",
            "LOG_LEVEL": "WARNING",
        }


@contextmanager
def house(before: str = "") -> Iterator[House]:
    """A house with an empty database, in whose environment child processes start; `before` stands before the names of
    the variables that tell of its servers. Raises `Unfit`."""
    servers = {name: os.environ.get(before + name, "") for name in SERVERS}
    if missing := [name for name, url in servers.items() if not url]:
        raise Unfit(f"{', '.join(missing)} not set; bin/bench starts the servers and sets them")
    if not servers["DATABASE_URL"].startswith("postgres"):
        raise Unfit("DATABASE_URL names no PostgreSQL")
    name = f"beranda_bench_{os.getpid()}"
    _end_on_signals()
    folder = Path(tempfile.mkdtemp(prefix=f"{name}_"))
    home = House(name, name.replace("_", "-"), folder, servers)
    outside = dict(os.environ)
    try:
        _administer(home, sql.SQL("CREATE DATABASE {}"))
        os.environ.update(home.variables)
        yield home
    finally:
        _deaf_to_signals()
        os.environ.clear()
        os.environ.update(outside)
        _remove(home)


def _end_on_signals() -> None:
    def end(number: int, frame: FrameType | None) -> None:
        _deaf_to_signals()
        sys.exit(128 + number)

    for number in SIGNALS:
        signal.signal(number, end)


def _deaf_to_signals() -> None:
    """From here on things are put away, which a second Ctrl-C must not stop."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)


def _administer(home: House, statement: sql.SQL) -> None:
    with psycopg.connect(home.servers["DATABASE_URL"], dbname=MAINTENANCE, autocommit=True) as connection:
        connection.execute(statement.format(sql.Identifier(home.database)))


def _remove(home: House) -> None:
    """Remove everything, each kind also when another cannot be removed, and look whether it is gone."""
    problems = []
    steps = (_remove_database, _remove_indices, _remove_keys, _remove_folder)
    for step in steps:
        try:
            step(home)
        except Exception as error:  # noqa: BLE001 — the other kinds are still to be removed
            problems.append(f"{step.__name__.removeprefix('_remove_')}: {error}")
    for look in (_databases, _indices, _keys, _folders):
        with suppress(Exception):
            problems.extend(f"left behind: {left}" for left in look(home))
    if problems:
        raise Unfit("\n  ".join(["not everything could be removed.", *problems]))
    tell("Nothing left behind: database, indices, keys and files are removed.")


def _remove_database(home: House) -> None:
    _administer(home, sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)"))


def _databases(home: House) -> list[str]:
    with psycopg.connect(home.servers["DATABASE_URL"], dbname=MAINTENANCE) as connection:
        found = connection.execute("SELECT datname FROM pg_database WHERE datname = %s", [home.database])
        return [f"database {name}" for (name,) in found]


def _remove_indices(home: House) -> None:
    with Elasticsearch(home.servers["ELASTICSEARCH_URL"], request_timeout=60) as es:
        for name in es.indices.get(index=f"{home.prefix}-*", expand_wildcards="all"):
            with suppress(NotFoundError):
                es.indices.delete(index=name)


def _indices(home: House) -> list[str]:
    with Elasticsearch(home.servers["ELASTICSEARCH_URL"]) as es:
        return [f"index {name}" for name in es.indices.get(index=f"{home.prefix}-*", expand_wildcards="all")]


def _remove_keys(home: House) -> None:
    for redis, key in _found_keys(home):
        redis.delete(key)


def _keys(home: House) -> list[str]:
    return [f"key {key!r}" for _redis, key in _found_keys(home)]


def _found_keys(home: House) -> Iterator[tuple[Redis, bytes]]:
    for number in QUEUES_AND_CACHE:
        with Redis.from_url(home.servers["REDIS_URL"], db=number) as redis:
            for key in redis.scan_iter(f"*{home.prefix}*"):
                yield redis, key


def _remove_folder(home: House) -> None:
    shutil.rmtree(home.folder)


def _folders(home: House) -> list[str]:
    return [f"folder {home.folder}"] if home.folder.exists() else []
