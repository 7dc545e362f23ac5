"""Many readers at once: as many requests as a server answers, over connections that stay open where the server lets
them, without Django."""

import re
import selectors
import socket
from dataclasses import dataclass, field
from time import perf_counter
from urllib.parse import urlsplit

CONNECTIONS = 8
PATIENCE = 30.0
"""Seconds without any answer after which a run is given up."""
_LENGTH = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)
_CLOSE = re.compile(rb"\r\nconnection: close\r\n", re.IGNORECASE)
_END = b"\r\n\r\n"


class BadAnswer(Exception):
    """Something else than a whole page with status 200 came; the message has its beginning."""


@dataclass
class _Wire:
    """One connection and what has come of the answer it waits for."""

    socket: socket.socket
    came: bytearray = field(default_factory=bytearray)


class Load:
    """One process of readers, who compress as browsers do."""

    def __init__(self) -> None:
        self._to = ("", 0)
        self._asked = b""

    def run(self, address: str, path: str, seconds: float) -> float:
        """Requests per second that were answered, for so many seconds and until nobody waits any more: what one run
        asks for must not keep the server busy in the next. Raises `BadAnswer`."""
        self._aim(address, path)
        answered = 0
        with selectors.DefaultSelector() as selector:
            for _each in range(CONNECTIONS):
                self._ask(selector, self._connect())
            begun = perf_counter()
            while selector.get_map():
                ready = selector.select(PATIENCE)
                if not ready:
                    raise BadAnswer(f"{path}: no answer within {PATIENCE:.0f} s")
                over = perf_counter() - begun >= seconds
                for key, _events in ready:
                    answered += self._read(selector, key.data, last=over)
            passed = perf_counter() - begun
        return answered / passed

    def size(self, address: str, path: str) -> int:
        """Bytes of the answer's content as it travels."""
        self._aim(address, path)
        wire = _Wire(self._connect())
        wire.socket.sendall(self._asked)
        wire.socket.settimeout(PATIENCE)
        while (whole := _whole(wire.came)) is None:
            wire.came += wire.socket.recv(1 << 16)
        wire.socket.close()
        return whole

    def _aim(self, address: str, path: str) -> None:
        where = urlsplit(address)
        self._to = (where.hostname or "127.0.0.1", where.port or 80)
        self._asked = f"GET {path} HTTP/1.1\r\nHost: {where.netloc}\r\nAccept-Encoding: gzip\r\n\r\n".encode()

    def _connect(self) -> socket.socket:
        return socket.create_connection(self._to, timeout=PATIENCE)

    def _ask(self, selector: selectors.BaseSelector, connection: socket.socket) -> None:
        connection.sendall(self._asked)
        selector.register(connection, selectors.EVENT_READ, _Wire(connection))

    def _read(self, selector: selectors.BaseSelector, wire: _Wire, *, last: bool) -> int:
        """Take what has come; 1 when an answer is complete. The next is asked for unless it was the last."""
        data = wire.socket.recv(1 << 18)
        if not data:  # a server closes a connection now and then; nothing of an answer may be lost by it
            if wire.came:
                raise BadAnswer(f"cut off after {len(wire.came)} bytes")
            selector.unregister(wire.socket)
            wire.socket.close()
            self._ask(selector, self._connect())
            return 0
        wire.came += data
        if _whole(wire.came) is None:
            return 0
        ends = last or _CLOSE.search(bytes(wire.came).partition(_END)[0] + b"\r\n") is not None
        wire.came.clear()
        if not ends:
            wire.socket.sendall(self._asked)
            return 1
        selector.unregister(wire.socket)
        wire.socket.close()
        if not last:
            self._ask(selector, self._connect())
        return 1


def _whole(came: bytearray) -> int | None:
    """The length of the content once all of it is there."""
    head, _, content = bytes(came).partition(_END)
    if not came.startswith(b"HTTP/1.1 200") and len(came) > 12:
        raise BadAnswer(bytes(came[:200]).decode(errors="replace"))
    if _END not in came:
        return None
    length = _LENGTH.search(head + b"\r\n")
    if length is None:
        raise BadAnswer("an answer without its length")
    return len(content) if len(content) >= int(length[1]) else None
