"""What an officer does to an import: agree, go back to the columns, pause, go on, cancel, take back.

Each asks the domain, which knows whether it may still be done; when somebody else was faster, the officer is told.
"""

from collections.abc import Callable, Collection
from typing import Any, ClassVar, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from accounts.models import User
from economy.domain import imports
from economy.domain.imports.reads import undo_forecast
from economy.enums import ImportState
from economy.models import BusinessImport
from economy.tasks import start_working

from .standing import CANCELLABLE, RUNNING, steps
from .views import JobPage, overtaken

Act = Callable[..., BusinessImport]


class ActionView(JobPage):
    """Does one thing when its button is pressed."""

    http_method_names = ["post"]
    due: ClassVar[Collection[str]]
    """States in which it can be done."""
    after: ClassVar[Collection[str]]
    """States that show that it was done."""
    done: ClassVar[str | Promise]
    act: ClassVar[Act]

    def post(self, request: HttpRequest, pk: int) -> HttpResponseRedirect:
        job = self.job
        if job.state in self.due and self.is_as_seen():
            job = type(self).act(pk=pk, actor=cast(User, request.user))
        else:
            overtaken(request, job)
            return self.onward()
        if job.state in self.after:
            messages.success(request, str(self.done))
            start_working(pk)
        else:
            overtaken(request, job)
        return self.onward()

    def is_as_seen(self) -> bool:
        """Whether the officer has decided about what is still there."""
        return True

    def onward(self) -> HttpResponseRedirect:
        """Where the officer goes on."""
        return redirect("economy_imports:progress", pk=self.job.pk)


class CommitView(ActionView):
    """Agree to the preview that the officer has seen, and to no other."""

    due = frozenset({ImportState.PREVIEWED})
    after = frozenset({ImportState.APPLYING, ImportState.DONE})
    done = gettext_lazy("Data mulai dimasukkan ke direktori.")
    act = staticmethod(imports.commit_import)

    def is_as_seen(self) -> bool:
        at = self.job.previewed_at
        return at is not None and self.request.POST.get("pratinjau") == at.isoformat()


def _back_to_columns(*, pk: int, actor: User | None) -> BusinessImport:
    return imports.change_columns(pk=pk)


class ChangeColumnsView(ActionView):
    """Go back from the preview to the columns."""

    due = frozenset({ImportState.PREVIEWED})
    after = frozenset({ImportState.MAPPING})
    done = gettext_lazy("Ubah artinya, lalu pratinjau disusun ulang.")
    act = staticmethod(_back_to_columns)

    def onward(self) -> HttpResponseRedirect:
        return redirect("economy_imports:columns", pk=self.job.pk)


class PauseView(ActionView):
    """Stop after the last batch that is safe."""

    due = RUNNING
    after = frozenset({ImportState.PAUSED})
    done = gettext_lazy("Impor dijeda. Yang sudah dikerjakan tersimpan.")
    act = staticmethod(imports.pause_import)


class ResumeView(ActionView):
    """Go on where a pause, or a failure, has stopped it."""

    due = frozenset({ImportState.PAUSED, ImportState.FAILED})
    after = RUNNING
    done = gettext_lazy("Impor dilanjutkan.")
    act = staticmethod(imports.resume_import)


class ConfirmedView(ActionView):
    """An action that says first what it will do, in numbers."""

    http_method_names = ["get", "post"]
    template_name = "economy/imports/confirm.html"

    def trail(self) -> list[dict[str, Any]]:
        return [self.job_crumb()]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.is_possible():
            overtaken(request, self.job)
            return self.onward()
        return self.page(job=self.job, steps=steps(self.job), **self.confirmation())

    def is_possible(self) -> bool:
        """Whether it can be done now."""
        return self.job.state in self.due

    def confirmation(self) -> dict[str, Any]:
        """The question, what will be done, and the words of the buttons."""
        raise NotImplementedError


class CancelView(ConfirmedView):
    """End an import that is not finished."""

    due = CANCELLABLE
    after = frozenset({ImportState.CANCELLED})
    done = gettext_lazy("Impor dibatalkan.")
    act = staticmethod(imports.cancel_import)

    def get_page_title(self) -> str:
        return _("Batalkan impor")

    def is_possible(self) -> bool:
        return super().is_possible() and ImportState.UNDOING not in (self.job.state, self.job.stage)

    def confirmation(self) -> dict[str, Any]:
        applied = self.job.cursor if self.job.committed_at else 0
        return {"what": "cancel", "applied": applied, "button": _("Ya, batalkan impor"), "stay": _("Jangan batalkan")}


class UndoView(ConfirmedView):
    """Take back what the import wrote."""

    due = frozenset({ImportState.DONE, ImportState.CANCELLED})
    after = frozenset({ImportState.UNDOING, ImportState.UNDONE})
    done = gettext_lazy("Impor sedang diurungkan.")
    act = staticmethod(imports.undo_import)

    def get_page_title(self) -> str:
        return _("Urungkan impor")

    def is_possible(self) -> bool:
        return imports.can_undo(self.job)

    def confirmation(self) -> dict[str, Any]:
        forecast = undo_forecast(self.job)
        return {"what": "undo", "forecast": forecast, "button": _("Ya, urungkan"), "stay": _("Jangan urungkan")}
