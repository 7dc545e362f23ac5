"""How the commands speak: one line per stage, one clear line when something stops them, running of programs."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The repository."""


class Stop(Exception):
    """Something a person has to solve; the message is the one line they see."""


def say(text: str) -> None:
    """Print one line of what was asked for, at once also when the output is a pipe."""
    print(text, flush=True)


def tell(text: str) -> None:
    """Print one line of progress, apart from what was asked for, which programs may read."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def stage(text: str) -> Iterator[None]:
    """Announce a stage and, when it took a second or more, how long it took."""
    tell(f"· {text} …")
    begun = time.monotonic()
    yield
    seconds = time.monotonic() - begun
    if seconds >= 1:
        tell(f"  done in {seconds:.0f} s")


def run(
    command: Sequence[str | Path],
    *,
    why: str,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    timeout: float | None = None,
) -> str:
    """Run a program quietly and return what it printed.

    `env` is added to this process's environment. Raises `Stop` with `why` and the end of the program's output
    when it is missing, fails, or takes longer than `timeout` seconds.
    """
    words = [str(word) for word in command]
    try:
        done = subprocess.run(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env={**os.environ, **(env or {})},
            cwd=cwd or ROOT,
            timeout=timeout,
            check=False,
        )
    except FileNotFoundError:
        raise Stop(f"{why}: the program {words[0]} is missing.") from None
    except subprocess.TimeoutExpired:
        raise Stop(f"{why}: no end after {timeout:.0f} s.") from None
    if done.returncode != 0:
        tail = "\n".join("    " + line for line in done.stdout.strip().splitlines()[-15:])
        raise Stop(f"{why} (exit status {done.returncode} of {Path(words[0]).name}).\n{tail}")
    return done.stdout


def door(main: Callable[[list[str]], int]) -> None:
    """Run a command's `main` with its arguments: a `Stop` becomes one line and status 1, Ctrl-C status 130."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `bin/services status | head -1` ends without a word
    try:
        status = main(sys.argv[1:])
    except Stop as problem:
        sys.stdout.flush()
        print(f"{Path(sys.argv[0]).name}: {problem}", file=sys.stderr, flush=True)
        status = 1
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)
