"""How long an officer waits for a page of the import's room while the directory and an import are large."""

from pathlib import Path
from time import perf_counter

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from economy.models import BusinessImport


class Office:
    """An administrator's browser, without one: each request through all of Django, in this process."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def slowest(self) -> tuple[str, float]:
        """Ask for each page of the newest import, and upload the file once more; returns which took longest, and its
        seconds. Each is asked twice, and the better time counts: the first one loads templates."""
        user, _made = User.objects.get_or_create(email="bench@beranda.test", is_superuser=True, is_staff=True)
        client = Client(headers={"host": "localhost"})
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        job = BusinessImport.objects.latest("pk")
        rows = reverse("economy_imports:rows", args=[job.pk])
        pages = [
            reverse("economy_imports:index"),
            reverse("economy_imports:progress", args=[job.pk]),
            reverse("economy_imports:progress_status", args=[job.pk]),
            rows,
            f"{rows}?p={max(1, job.total_rows // 50)}",
            f"{rows}?hasil=duplicate",
            f"{rows}?q=sejahtera",
        ]
        seconds = {}
        for page in pages:
            seconds[page] = min(self._ask(client, page) for _ in range(2))
        seconds["upload"] = self._upload(client)
        return max(seconds.items(), key=lambda pair: pair[1])

    def _ask(self, client: Client, page: str) -> float:
        begun = perf_counter()
        response = client.get(page)
        if response.status_code != 200:
            raise RuntimeError(f"{page} answered {response.status_code}")
        return perf_counter() - begun

    def _upload(self, client: Client) -> float:
        with self.path.open("rb") as stream:  # as much of it as an upload may have
            lines = stream.read(settings.IMPORT_MAX_UPLOAD_BYTES).rpartition(b"\n")[0]
        file = SimpleUploadedFile(self.path.name, lines)
        begun = perf_counter()
        response = client.post(reverse("economy_imports:upload"), {"file": file})
        taken = perf_counter() - begun
        if response.status_code != 302:
            raise RuntimeError(f"the upload answered {response.status_code}")
        return taken
