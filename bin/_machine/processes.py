"""Processes that outlive the command that started them, found again and never mistaken for another's.

A process id is reused by the system sooner or later, so a record holds the id and the moment the process began;
only when both match is it ours.
"""

import json
import os
import signal
import socket
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from .places import give, server_user, wait_until
from .say import Stop


@dataclass(frozen=True)
class Record:
    """A started process: its id, when it began (opaque, only compared), the port it listens on."""

    pid: int
    began: str
    port: int


def began(pid: int) -> str | None:
    """When a living process began, as text that only equals itself; None when it is gone or a zombie."""
    stat = Path(f"/proc/{pid}/stat")
    if Path("/proc/self/stat").exists():
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            return None
        return None if fields[0] in "ZX" else fields[19]
    asked = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return asked.stdout.strip() or None


class Book:
    """The records of one checkout's processes, one small file each, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}.json"

    def living(self, name: str) -> Record | None:
        """The record of a process we started that still lives."""
        try:
            record = Record(**json.loads(self._file(name).read_text()))
        except (OSError, ValueError, TypeError):
            return None
        return record if began(record.pid) == record.began else None

    def start(
        self,
        name: str,
        command: Sequence[str],
        *,
        port: int,
        log: Path,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Record:
        """Start a server apart from this terminal, as the servers' user, and write its record."""
        user = server_user()
        with log.open("ab") as out:
            if user:
                give(log)
            process = subprocess.Popen(
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                env={**os.environ, **(env or {})},
                cwd=cwd or log.parent,
                start_new_session=True,
                user=user.pw_uid if user else None,
                group=user.pw_gid if user else None,
                extra_groups=[] if user else None,
                umask=0o077,
            )
        moment = began(process.pid)
        if moment is None:
            raise Stop(f"{name} ended at once; its log: {log}")
        record = Record(process.pid, moment, port)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._file(name).write_text(json.dumps(asdict(record)))
        return record

    def stop(self, name: str, *, how: signal.Signals, seconds: float = 40) -> bool:
        """Stop a process we started and wait for its end; False when there was none."""
        record = self.living(name)
        if record:
            os.kill(record.pid, how)
            if not wait_until(lambda: began(record.pid) != record.began, seconds=seconds):
                os.killpg(record.pid, signal.SIGKILL)
                wait_until(lambda: began(record.pid) != record.began, seconds=5)
        self._file(name).unlink(missing_ok=True)
        return record is not None


def port_is_free(port: int, host: str = "127.0.0.1") -> bool:
    """Whether a server could listen on a port of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def free_port(wanted: int) -> int:
    """`wanted`, or a free port after it: another checkout may have its servers running."""
    for port in range(wanted, wanted + 100, 2):
        if port_is_free(port):
            return port
    raise Stop(f"No free port between {wanted} and {wanted + 100}.")
