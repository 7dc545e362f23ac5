"""The owner's place: registering a business, seeing where it stands, correcting it. Nobody else's can be reached."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from economy.domain import progress, queries, registration
from economy.domain.businesses import WrongState
from economy.domain.categories import CategoryGuesser
from economy.enums import State
from economy.forms.business import category_choices
from economy.forms.listing import ROWS, ListingForms
from economy.models import Business, Product
from regions.models import Village

SUBMIT, DRAFT = "submit", "draft"
KEPT = "draf-selesai"
"""Tag of a message: what was sent is kept here, so the browser forgets its own draft of it."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """One short form. Whoever is not signed in joins first and comes back here."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path(), reverse("account_signup"))
    owner = request.user
    forms = _forms(request, owner=owner, business=None)
    if request.method == "POST" and _asked(request) not in ROWS and forms.are_valid():
        done = registration.register(
            owner=owner,
            fields=forms.fields(),
            products=forms.product_inputs(),
            consent=forms.consented(),
            submit=_asked(request) == SUBMIT,
        )
        said = _said(done.business) if done.kept else _("Usaha ini sudah Anda daftarkan.")
        messages.success(request, said, extra_tags=KEPT)
        return redirect("economy:my_business", pk=done.business.pk)
    return _form_page(request, "economy/register.html", forms=forms, business=None)


@never_cache
@require_safe
@login_required
def my_businesses(request: HttpRequest) -> HttpResponse:
    """All listings of the person who is signed in."""
    found = queries.owned_by(cast(User, request.user))
    return render(
        request,
        "economy/my_businesses.html",
        {"businesses": [(business, progress.what_happens_next(business)) for business in found]},
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def my_business(request: HttpRequest, pk: int) -> HttpResponse:
    """One own listing: its state in words, its history, and the form while it may be changed."""
    owner = cast(User, request.user)
    mine = queries.owned_by(owner).prefetch_related(Prefetch("products", Product.objects.order_by("position", "id")))
    business = get_object_or_404(mine, pk=pk)
    forms = None
    if registration.owner_may_edit(business):
        forms = _forms(request, owner=owner, business=business)
        if request.method == "POST" and _asked(request) not in ROWS and forms.are_valid():
            return _correct(request, owner=owner, business=business, forms=forms)
    elif request.method == "POST":
        messages.warning(request, _("Status usaha ini baru saja berubah. Perubahan terakhir Anda tidak disimpan."))
        return redirect("economy:my_business", pk=pk)
    return _form_page(request, "economy/my_business.html", forms=forms, business=business)


@require_safe
def villages(request: HttpRequest) -> HttpResponse:
    """The desa of one kecamatan as options, for htmx when the kecamatan changes."""
    code = request.GET.get("district", "").replace("\0", "")
    found = Village.objects.filter(district_id=code).order_by("name")
    return render(request, "economy/_village_options.html", {"villages": found})


@require_safe
def guessed_category(request: HttpRequest) -> HttpResponse:
    """The category options with the one chosen that the text speaks for, for htmx while one types."""
    guess = CategoryGuesser().guess(request.GET.get("offer", "")[:200])
    return render(
        request, "economy/_category_options.html", {"choices": category_choices(), "chosen": str(guess or "")}
    )


def _asked(request: HttpRequest) -> str:
    asked = request.POST.get("action", SUBMIT)
    return asked if asked in (SUBMIT, DRAFT, *ROWS) else SUBMIT


def _forms(request: HttpRequest, *, owner: User, business: Business | None) -> ListingForms:
    if request.method != "POST":
        return ListingForms.empty(owner=owner, business=business)
    asked = _asked(request)
    return ListingForms.sent(
        request.POST,
        request.FILES,
        owner=owner,
        business=business,
        complete=asked == SUBMIT,
        more=asked if asked in ROWS else "",
    )


def _correct(request: HttpRequest, *, owner: User, business: Business, forms: ListingForms) -> HttpResponse:
    try:
        business = registration.correct(
            owner=owner,
            business=business,
            fields=forms.fields(),
            products=forms.product_inputs(),
            consent=forms.consented(),
            submit=_asked(request) == SUBMIT,
        )
        messages.success(request, _said(business), extra_tags=KEPT)
    except WrongState:
        messages.warning(request, _("Status usaha ini baru saja berubah. Perubahan terakhir Anda tidak disimpan."))
    return redirect("economy:my_business", pk=business.pk)


def _said(business: Business) -> str:
    if business.state == State.SUBMITTED:
        return _("Terima kasih. Usaha Anda sudah diajukan dan menunggu diperiksa petugas.")
    if business.state == State.PUBLISHED:
        return _("Perubahan sudah disimpan dan langsung terlihat.")
    return _("Draf disimpan. Usaha ini belum diajukan.")


def _form_page(
    request: HttpRequest, template: str, *, forms: ListingForms | None, business: Business | None
) -> HttpResponse:
    if request.method == "POST" and forms is not None:
        forms.are_valid()
        if _asked(request) in ROWS:
            forms.say_nothing_yet()
    context: dict[str, Any] = {
        "form": forms and forms.form,
        "products": forms and forms.products,
        "days": forms and forms.days,
        "business": business,
    }
    if business is not None:
        context |= {
            "next_step": progress.what_happens_next(business),
            "history": progress.history(business, reader=cast(User, request.user), names=False),
            "reason": progress.return_reason(business),
            "is_public": business.state == State.PUBLISHED and business.district_id is not None,
        }
    return render(request, template, context)
