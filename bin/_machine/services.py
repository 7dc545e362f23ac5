"""PostgreSQL, Redis and Elasticsearch of one checkout: up, down, status, and the variables that name them.

A variable already set in the environment wins: that server is used, and nothing is started or stopped for it.
"""

import os
from pathlib import Path
from types import ModuleType

from . import docker, elasticsearch, postgres, redis
from .places import lock, services_home
from .processes import Book
from .say import Stop, say, stage, tell

SERVERS: tuple[ModuleType, ...] = (postgres, redis, elasticsearch)
TITLES = {postgres.NAME: "PostgreSQL", redis.NAME: "Redis", elasticsearch.NAME: "Elasticsearch"}


def wanted() -> list[ModuleType]:
    """The servers that are ours to start: those no variable names."""
    return [server for server in SERVERS if not os.environ.get(server.VARIABLE)]


def _use_docker() -> bool:
    """`BERANDA_SERVICES` is `docker` or `native` to force one; otherwise Docker where its daemon answers."""
    choice = os.environ.get("BERANDA_SERVICES", "")
    if choice not in ("", "docker", "native"):
        raise Stop("BERANDA_SERVICES may be 'docker' or 'native'.")
    if choice == "docker" and not docker.answers():
        raise Stop("BERANDA_SERVICES=docker, but no Docker daemon with the compose plugin answers.")
    return choice != "native" and docker.answers()


def up(*, fast: bool = False) -> dict[str, str]:
    """Start what is not running and return the variables that name all three.

    `fast` trades safety of data at a power cut for speed, for tests. Raises `Stop` after trying every server,
    naming each one that could not start and how to provide it.
    """
    home = services_home()
    with lock(home / "lock", what="is starting or stopping these services"):
        ours = wanted()
        if ours and _use_docker():
            docker.up([server.NAME for server in ours], home)
            ours = []
        book, problems = Book(home / "run"), []
        for server in ours:
            record = book.living(server.NAME)
            if record and server.answers(record.port):
                server.already(book, home, record, fast=fast)
                continue
            server.stop(book)
            try:
                with stage(f"Starting {TITLES[server.NAME]}"):
                    server.start(book, home, fast=fast)
            except Stop as problem:
                server.stop(book)
                problems.append(f"{TITLES[server.NAME]}: {problem}")
        if problems:
            raise Stop("\n  ".join(["not every service could start.", *problems]))
    return variables()


def down() -> None:
    """Stop what `up` started in this checkout, and nothing else; the data stays."""
    home = services_home()
    with lock(home / "lock", what="is starting or stopping these services"):
        if docker.answers() and docker.ports():
            with stage("Stopping the containers"):
                docker.down()
        book = Book(home / "run")
        for server in reversed(SERVERS):
            if server.stop(book):
                tell(f"· {TITLES[server.NAME]} stopped")


def running(home: Path | None = None) -> dict[str, int]:
    """The ports of this checkout's servers that run now, by server name."""
    book = Book((home or services_home()) / "run")
    found = docker.ports() if docker.answers() else {}
    for server in SERVERS:
        record = book.living(server.NAME)
        if record:
            found[server.NAME] = record.port
    return found


def variables() -> dict[str, str]:
    """`DATABASE_URL`, `REDIS_URL` and `ELASTICSEARCH_URL`: from the environment, else of what runs here."""
    ports, found = running(), {}
    for server in SERVERS:
        named = os.environ.get(server.VARIABLE)
        if named:
            found[server.VARIABLE] = named
        elif server.NAME in ports:
            found[server.VARIABLE] = server.url(ports[server.NAME])
    return found


def status() -> int:
    """Print one line for each server and the variables of those that run; 0 when all three can be used."""
    ports = running()
    for server in SERVERS:
        if os.environ.get(server.VARIABLE):
            state = f"given by {server.VARIABLE}; not ours to start or stop"
        elif server.NAME not in ports:
            state = "not running"
        else:
            state = f"running on port {ports[server.NAME]}"
        say(f"{TITLES[server.NAME]:<14} {state}")
    for line in lines():
        say(line)
    return 0 if len(variables()) == len(SERVERS) else 3


def lines() -> list[str]:
    """The variables as lines a shell can `export`."""
    return [f"{name}={value}" for name, value in variables().items()]
