from django.db import models
from django.utils.translation import gettext_lazy as _


class AskedQuestion(models.Model):
    """A question as visitors ask it, folded and counted; nothing tells who asked, and what looks like a person's data
    is never written. `found` is how many results it last had."""

    text = models.CharField(_("pertanyaan"), max_length=80)
    language = models.CharField(_("bahasa"), max_length=2)
    times = models.PositiveIntegerField(_("berapa kali"), default=0)
    found = models.PositiveIntegerField(_("hasil terakhir"), default=0)
    first_on = models.DateField(_("pertama kali"))
    last_on = models.DateField(_("terakhir kali"))

    class Meta:
        verbose_name = _("pertanyaan pencarian")
        verbose_name_plural = _("pertanyaan pencarian")
        ordering = ["-times", "text"]
        constraints = [models.UniqueConstraint(fields=["text", "language"], name="question_once")]
        indexes = [models.Index(fields=["found", "-times"], name="question_found")]

    def __str__(self) -> str:
        return self.text
