"""Two listings that may be one business."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from economy.enums import PairState

from .business import Business
from .imports import BusinessImport


class DuplicateCandidate(models.Model):
    """A pair for the office to look at side by side.

    `first` is the older listing (the smaller id). `reasons` is a list of "nib", "phone" and "name"; `score` says how
    alike the names are, 0 to 100. `publish`: the newer one was held back as a draft by an import that publishes, and
    goes public when the office says that the two are different businesses.
    """

    first = models.ForeignKey(Business, models.CASCADE, related_name="+")
    second = models.ForeignKey(Business, models.CASCADE, related_name="+")
    reasons = models.JSONField(default=list)
    score = models.PositiveSmallIntegerField(default=0)
    batch = models.ForeignKey(BusinessImport, models.SET_NULL, null=True, blank=True, related_name="candidates")
    publish = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=PairState, default=PairState.OPEN)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("kemungkinan ganda")
        verbose_name_plural = _("kemungkinan ganda")
        ordering = ["-score", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="candidate_pair"),
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="candidate_order"),
        ]
        indexes = [models.Index(fields=["-score"], name="candidate_open", condition=models.Q(state="open"))]

    def __str__(self) -> str:
        return f"{self.first_id} ~ {self.second_id}"

    def other(self, pk: int) -> int:
        """The id of the listing at the other end of the pair."""
        return self.second_id if pk == self.first_id else self.first_id
