"""Redis from the machine's own packages, in a data folder and on a port of its own."""

import shutil
import signal
import socket
from pathlib import Path

from .places import install_debian, own_folder, wait_until
from .processes import Book, Record, free_port
from .say import Stop

NAME = "redis"
VARIABLE = "REDIS_URL"
PORT = 16379
OTHERWISE = (
    "Install Redis 6.2 or newer (Debian: apt-get install redis-server), "
    "or set REDIS_URL=redis://host:6379 to use one you have."
)


def url(port: int) -> str:
    return f"redis://127.0.0.1:{port}"


def start(book: Book, home: Path, *, fast: bool) -> Record:
    """Start the server of this checkout: every write kept in a file, nothing ever evicted, for it is a broker."""
    if not shutil.which("redis-server"):
        install_debian("redis-server", purpose="Redis", otherwise=OTHERWISE)
    own = own_folder(home / NAME)
    port = free_port(PORT)
    command = [
        *("redis-server", "--bind", "127.0.0.1", "--port", str(port), "--dir", str(own), "--daemonize", "no"),
        *("--appendonly", "yes", "--appendfsync", "no" if fast else "everysec", "--save", ""),
        *("--maxmemory-policy", "noeviction"),
    ]
    record = book.start(NAME, command, port=port, log=own / "redis.log")
    if not wait_until(lambda: answers(port), seconds=30):
        raise Stop(f"Redis did not answer within 30 s; its log: {own / 'redis.log'}")
    return record


def already(book: Book, home: Path, record: Record, *, fast: bool) -> None:
    """Nothing to change: Redis serves tests and demo alike."""


def stop(book: Book) -> bool:
    return book.stop(NAME, how=signal.SIGTERM)


def answers(port: int) -> bool:
    """Whether the server answers a PING."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as wire:
            wire.sendall(b"PING\r\n")
            return wire.recv(16).startswith(b"+PONG")
    except OSError:
        return False
