from django.db import models


class Lease(models.Model):
    """Who may do what only one process may do at a time, and until when unless it says again that it lives."""

    name = models.CharField(max_length=80, primary_key=True)
    holder = models.CharField(max_length=36)
    until = models.DateTimeField()

    class Meta:
        verbose_name = "lease"
        verbose_name_plural = "leases"

    def __str__(self) -> str:
        return self.name
