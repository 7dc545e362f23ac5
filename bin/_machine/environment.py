"""The Python environment `.venv`, made from the lock files and brought up to date when one changes."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from .places import install_debian, is_root, lock
from .say import ROOT, Stop, run, stage, tell

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "beranda.json"
REQUIREMENTS = ROOT / "requirements"
RUN, DEV, BOOTSTRAP, NODE = (REQUIREMENTS / f"{name}.lock" for name in ("run", "dev", "bootstrap", "node"))
"""`dev` contains all of `run`; `bootstrap` is uv, which installs them in seconds; `node` is Node.js from PyPI."""


def digest(*files: Path) -> str:
    """What the contents of files, in order, come to: changes when any of them does."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_bytes() + b"\0")
    return total.hexdigest()


def ensure(*, dev: bool) -> None:
    """Make `.venv` when it is missing, and install what its lock file names when that changed.

    An environment with the development packages serves the demo too, so it is left as it is then.
    """
    with lock(ROOT / "var" / "environment.lock", what="is making the environment"):
        if not _works():
            _make()
        stamp = _stamp()
        if stamp.get("dev") == digest(DEV) or (not dev and stamp.get("run") == digest(RUN)):
            return
        kind, wanted = ("dev", DEV) if dev else ("run", RUN)
        with stage("Installing the Python packages"):
            _install(wanted)
        STAMP.write_text(json.dumps({kind: digest(wanted)}))


def environ(extra: dict[str, str] | None = None) -> dict[str, str]:
    """The variables for programs of the environment: its folder first on PATH, no other Python's settings."""
    variables = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}
    variables["PATH"] = f"{VENV / 'bin'}{os.pathsep}{variables.get('PATH', os.defpath)}"
    variables["VIRTUAL_ENV"] = str(VENV)
    variables["PYTHONUNBUFFERED"] = "1"
    return {**variables, **(extra or {})}


def add(extra: Path) -> None:
    """Install one more small lock file beside what is there."""
    _pip("install", "--require-hashes", "-r", str(extra))


def _stamp() -> dict[str, str]:
    try:
        found = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _works() -> bool:
    """Whether the environment's Python starts: a moved folder or a removed Python breaks it."""
    try:
        return subprocess.run([str(PYTHON), "-c", "import pip"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _make() -> None:
    with stage("Making the Python environment .venv"):
        shutil.rmtree(VENV, ignore_errors=True)
        make = [sys.executable, "-m", "venv", str(VENV)]
        why = "Could not make the Python environment"
        try:
            run(make, why=why)
        except Stop:
            version = f"python3.{sys.version_info.minor}-venv"
            if not is_root() or not Path(sys.executable).resolve().is_relative_to("/usr/bin"):
                shutil.rmtree(VENV, ignore_errors=True)
                raise Stop(
                    f"{why}: Python's venv module does not work here (Debian: apt-get install {version})."
                ) from None
            install_debian(version, purpose="Python's venv module", otherwise=f"apt-get install {version}")
            shutil.rmtree(VENV, ignore_errors=True)
            run(make, why=why)
        packages = next((VENV / "lib").glob("python3*/site-packages"))
        (packages / "beranda.pth").write_text(f"{ROOT}\n{ROOT / 'site'}\n")


def _install(wanted: Path) -> None:
    """Install exactly a lock file: by uv, which also removes what is no longer wanted; by pip where uv cannot."""
    keep = [wanted, BOOTSTRAP, *([NODE] if (VENV / "bin" / "npm").exists() else [])]
    try:
        _pip("install", "--require-hashes", "-r", str(BOOTSTRAP))
        run(
            [VENV / "bin" / "uv", "pip", "sync", "-q", "--require-hashes", "--python", PYTHON, *keep],
            why="uv could not install the packages",
            env=_for_uv(os.environ.items()),
            timeout=600,
        )
    except Stop as problem:
        tell(f"  {str(problem).splitlines()[0]} pip does it instead, in about a minute …")
        _pip("install", "--require-hashes", "-r", str(wanted))


def _pip(*words: str) -> None:
    run(
        [PYTHON, "-m", "pip", "--disable-pip-version-check", *words],
        why="Could not install the Python packages; is the package index reachable?",
        timeout=1800,
    )


def _for_uv(settings: Iterable[tuple[str, str]]) -> dict[str, str]:
    """pip's variables under uv's names, so that whoever configured pip needs not do it twice."""
    names = {
        "PIP_INDEX_URL": "UV_DEFAULT_INDEX",
        "PIP_EXTRA_INDEX_URL": "UV_INDEX",
        "PIP_FIND_LINKS": "UV_FIND_LINKS",
        "PIP_CERT": "SSL_CERT_FILE",
    }
    given = {names[name]: value for name, value in settings if name in names and value}
    return {name: os.environ.get(name, value) for name, value in given.items()}
