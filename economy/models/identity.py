from django.db import models
from django.utils.translation import gettext_lazy as _

from .business import Business
from .imports import BusinessImport


class IdentityNumber(models.Model):
    """The NIK of a business's owner, encrypted (`economy.domain.identity`), apart from everything else.

    Nothing that shows, searches, exports or logs businesses reads this table. `batch` is the import that brought it.
    """

    business = models.OneToOneField(Business, models.CASCADE, related_name="identity_number")
    token = models.TextField(editable=False)
    batch = models.ForeignKey(BusinessImport, models.SET_NULL, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("NIK pemilik")
        verbose_name_plural = _("NIK pemilik")
        default_permissions = ()
        permissions = [("view_identity", _("Dapat membaca NIK pemilik usaha"))]

    def __str__(self) -> str:
        return f"NIK {self.business_id}"
