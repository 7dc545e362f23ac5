"""The same three servers from compose.yaml, where a Docker daemon answers."""

import hashlib
import shutil
from pathlib import Path

from . import elasticsearch, postgres, redis
from .places import quiet
from .processes import free_port
from .say import ROOT, Stop, run, stage

COMPOSE_FILE = ROOT / "compose.yaml"
PORT_VARIABLES = {
    postgres.NAME: "BERANDA_POSTGRES_PORT",
    redis.NAME: "BERANDA_REDIS_PORT",
    elasticsearch.NAME: "BERANDA_ELASTICSEARCH_PORT",
}
WANTED_PORTS = {
    postgres.NAME: postgres.PORT,
    redis.NAME: redis.PORT,
    elasticsearch.NAME: elasticsearch.PORT,
}


def answers() -> bool:
    """Whether a Docker daemon and its compose plugin can be used by this user."""
    return bool(shutil.which("docker")) and quiet(["docker", "info"]) and quiet(["docker", "compose", "version"])


def _compose(*words: str) -> list[str]:
    project = f"beranda-{hashlib.sha256(str(ROOT).encode()).hexdigest()[:10]}"
    return ["docker", "compose", "-p", project, "-f", str(COMPOSE_FILE), *words]


def ports() -> dict[str, int]:
    """The services of this checkout that run in containers now, with their ports on this machine."""
    found = {}
    for name, inside in ((postgres.NAME, "5432"), (redis.NAME, "6379"), (elasticsearch.NAME, "9200")):
        try:
            shown = run(_compose("port", name, inside), why=f"{name} has no container", timeout=30).strip()
        except Stop:
            continue
        host, _, port = shown.rpartition(":")
        if host and port.isdigit() and port != "0":
            found[name] = int(port)
    return found


def up(names: list[str], home: Path) -> None:
    """Start the named services and wait until their health checks pass."""
    running = ports()
    chosen = {
        PORT_VARIABLES[name]: str(running.get(name) or free_port(wanted)) for name, wanted in WANTED_PORTS.items()
    }
    with stage(f"Starting {', '.join(names)} with Docker (the images are fetched the first time)"):
        run(
            _compose("up", "--detach", "--wait", "--wait-timeout", "300", *names),
            why="Docker could not start the services",
            env=chosen,
            timeout=1800,
        )


def down() -> None:
    """Stop this checkout's containers; their volumes keep the data."""
    run(_compose("down"), why="Docker could not stop the services", timeout=300)
