"""PostgreSQL from the machine's own packages, in a data folder and on a port of its own."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

from .places import install_debian, own_folder, quiet, server_user, wait_until
from .processes import Book, Record, free_port
from .say import ROOT, Stop, run

NAME = "postgres"
VARIABLE = "DATABASE_URL"
PORT = 15432
USER = PASSWORD = DATABASE = "beranda"  # noqa: S105 — see below
"""The same as in compose.yaml; the server listens on this machine only."""

OLDEST = 14
"""Django 5.2 needs PostgreSQL 14 or newer."""

OTHERWISE = (
    "Install PostgreSQL 14 or newer (Debian: apt-get install postgresql), "
    "or set DATABASE_URL=postgres://user:password@host:5432/name to use one you have."
)
ROOMY = "shared_buffers = 512MB\nmax_wal_size = 4GB\n"
"""Debian's 128 MB and 1 GB are for the smallest machines: a directory of a million would live on the disk."""
FAST = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"
"""For tests: their data may be lost when the machine loses power."""


def url(port: int) -> str:
    return f"postgres://{USER}:{PASSWORD}@127.0.0.1:{port}/{DATABASE}"


def programs() -> Path | None:
    """The folder of the newest PostgreSQL server on this machine; None when there is none."""
    found = sorted(
        (folder for folder in Path("/usr/lib/postgresql").glob("*/bin") if (folder / "initdb").exists()),
        key=lambda folder: float(folder.parent.name),
    )
    if found and float(found[-1].parent.name) >= OLDEST:
        return found[-1]
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def start(book: Book, home: Path, *, fast: bool) -> Record:
    """Start the server of this checkout, making its data folder the first time."""
    where = programs()
    if where is None:
        install_debian("postgresql", purpose="PostgreSQL", otherwise=OTHERWISE)
        where = programs()
        if where is None:
            raise Stop(f"No PostgreSQL {OLDEST} or newer after installing Debian's. {OTHERWISE}")
    own = own_folder(home / NAME)
    data = own / "data"
    if not (data / "PG_VERSION").exists():
        _initialise(where, own, data)
    elif (data / "PG_VERSION").read_text().strip() != where.parent.name and where.parent.name.isdigit():
        raise Stop(f"{data} was made by another version of PostgreSQL; delete it, or install that version again.")
    port = free_port(PORT)
    (data / "beranda.conf").write_text(ROOMY + (FAST if fast else ""))
    command = [str(where / "postgres"), "-D", str(data), "-p", str(port), "-h", "127.0.0.1", "-k", str(own)]
    record = book.start(NAME, command, port=port, log=own / "postgres.log")
    if not wait_until(lambda: answers(port), seconds=60):
        raise Stop(f"PostgreSQL did not answer within a minute; its log: {own / 'postgres.log'}")
    _make_database(where, port)
    return record


def already(book: Book, home: Path, record: Record, *, fast: bool) -> None:
    """Make a server that was started fast for tests safe again when it is now wanted for keeping data."""
    settings = home / NAME / "data" / "beranda.conf"
    if not fast and FAST in settings.read_text():
        settings.write_text(ROOMY)
        os.kill(record.pid, signal.SIGHUP)


def stop(book: Book) -> bool:
    """End the server; SIGINT is PostgreSQL's fast shutdown, which cuts sessions and keeps the data."""
    return book.stop(NAME, how=signal.SIGINT)


def answers(port: int) -> bool:
    """Whether the server takes connections."""
    where = programs()
    return bool(where) and quiet([f"{where}/pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)])


def _initialise(where: Path, own: Path, data: Path) -> None:
    shutil.rmtree(data, ignore_errors=True)
    secret = own / "password"
    secret.write_text(PASSWORD)
    user = server_user()
    if user:
        os.chown(secret, user.pw_uid, user.pw_gid)
    initdb = [
        *(str(where / "initdb"), "-D", str(data), "-U", USER, "--pwfile", str(secret)),
        *("-A", "scram-sha-256", "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync"),
    ]
    made = subprocess.run(
        initdb,
        capture_output=True,
        text=True,
        check=False,
        cwd=own,
        user=user.pw_uid if user else None,
        group=user.pw_gid if user else None,
        extra_groups=[] if user else None,
    )
    secret.unlink()
    if made.returncode != 0:
        shutil.rmtree(data, ignore_errors=True)
        raise Stop(f"PostgreSQL's initdb failed: {made.stderr.strip()}")
    with (data / "postgresql.conf").open("a") as settings:
        settings.write("include_if_exists = 'beranda.conf'\n")


def _make_database(where: Path, port: int) -> None:
    ask = [str(where / "psql"), "-h", "127.0.0.1", "-p", str(port), "-U", USER, "-d", "postgres", "-Atc"]
    env = {"PGPASSWORD": PASSWORD}
    why = "Could not make the database"
    known = run([*ask, "SELECT datname FROM pg_database"], why=why, env=env, cwd=ROOT).split()
    if DATABASE not in known:
        run([*ask, f"CREATE DATABASE {DATABASE}"], why=why, env=env, cwd=ROOT)
