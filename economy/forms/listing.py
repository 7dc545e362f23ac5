"""All that an owner is asked on one page: the form of the business, its rows of products, its rows of special days."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from accounts.models import User
from economy.domain.products import ProductInput
from economy.forms import products as product_forms
from economy.forms import special_days
from economy.forms.business import BusinessForm
from economy.forms.products import ProductFormSet, product_rows
from economy.forms.rows import with_one_more
from economy.forms.special_days import SpecialDayFormSet
from economy.models import Business

ROWS = {
    "add_product": (product_forms.PREFIX, product_forms.MAX_PRODUCTS),
    "add_day": (special_days.PREFIX, special_days.MOST_ROWS),
}
"""The buttons that ask for another row: which rows, and how many there may be."""


@dataclass(frozen=True)
class ListingForms:
    """The three together."""

    form: BusinessForm
    products: ProductFormSet
    days: SpecialDayFormSet

    @classmethod
    def empty(cls, *, owner: User, business: Business | None) -> "ListingForms":
        """As the page first shows them."""
        return cls(
            BusinessForm(user=owner, business=business),
            ProductFormSet(owner_id=owner.pk, initial=product_rows(business)),
            SpecialDayFormSet(business=business),
        )

    @classmethod
    def sent(
        cls,
        sent: QueryDict,
        files: "MultiValueDict[str, Any]",
        *,
        owner: User,
        business: Business | None,
        complete: bool,
        more: str = "",
    ) -> "ListingForms":
        """As they were sent, with one more row of what `more` (a key of `ROWS`) asks for; `complete` as in the form."""
        data = sent.copy()
        if more:
            with_one_more(data, *ROWS[more])
        rows = product_rows(business)
        return cls(
            BusinessForm(data, user=owner, business=business, complete=complete),
            ProductFormSet(data, files, owner_id=owner.pk, complete=complete, initial=rows),
            SpecialDayFormSet(data, business=business),
        )

    def are_valid(self) -> bool:
        """All are always looked at, so that all mistakes show at once and every photo is kept."""
        return all([self.form.is_valid(), self.products.is_valid(), self.days.is_valid()])

    def say_nothing_yet(self) -> None:
        """Whoever asks for another row has not finished: of the mistakes none is shown yet but a refused photo."""
        self.form.errors.clear()
        for row in (*self.products, *self.days):
            for name in row.errors.keys() - {"photo"}:
                del row.errors[name]

    def fields(self) -> dict[str, Any]:
        """What was said, for the directory's writers."""
        return self.form.listing_fields() | {"special_hours": self.days.special_hours()}

    def product_inputs(self) -> Sequence[ProductInput]:
        """The products that the rows name."""
        return self.products.products()

    def consented(self) -> bool:
        """Whether the owner has ticked the consent."""
        return self.form.consented()
