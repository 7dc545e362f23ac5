"""Pages that somebody has put behind a password, a login or a group, themselves or above them."""

from django.db.models import Exists, OuterRef, Value
from django.db.models.functions import Length, Substr
from wagtail.models import PageViewRestriction

UNRESTRICTED = ~Exists(
    PageViewRestriction.objects.filter(page__path=Substr(OuterRef("path"), Value(1), Length("page__path")))
)
"""For `filter()` of pages: those that nobody has restricted. Wagtail's `public()` reads all restrictions first, at the
price of a query for every list; this asks in the same one."""
