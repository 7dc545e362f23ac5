"""The front-end packages in `node_modules`, installed by npm from package-lock.json when it changed."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from . import environment
from .places import lock
from .say import ROOT, run, stage

OLDEST_NODE = 20
LOCK = ROOT / "package-lock.json"
STAMP = ROOT / "node_modules" / ".beranda.json"


def ensure(*, dev: bool) -> None:
    """Install what package-lock.json names; `dev` adds what only tests need. Needs the Python environment."""
    with lock(ROOT / "var" / "environment.lock", what="is making the environment"):
        wanted = environment.digest(LOCK)
        stamp = _stamp()
        if stamp.get("lock") == wanted and (stamp.get("dev") or not dev):
            return
        with stage("Installing the front-end packages"):
            run(
                [npm(), "ci", *([] if dev else ["--omit=dev"])],
                why="npm could not install the front-end packages",
                env=environment.environ(),
                timeout=900,
            )
        STAMP.write_text(json.dumps({"lock": wanted, "dev": dev}))


def _stamp() -> dict[str, object]:
    try:
        found = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def npm() -> str:
    """npm of a Node.js 20 or newer on this machine; without one, Node.js from PyPI inside the environment."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _version(node) >= OLDEST_NODE:
        return npm
    inside = environment.VENV / "bin" / "npm"
    if not inside.exists():
        environment.add(environment.NODE)
    return str(inside)


def _version(node: str | os.PathLike[str]) -> int:
    """The major version of a Node.js; 0 when it does not start."""
    try:
        shown = subprocess.run(
            [Path(node), "--version"], capture_output=True, text=True, timeout=20, check=False
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.match(r"v(\d+)", shown)
    return int(found[1]) if found else 0
