"""The style page: a list of everything, and one component alone."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views import defaults
from django.views.csrf import csrf_failure
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from branding.templatetags.branding_tags import settings_of

from .. import errors, maintenance
from ..assets import sprite_names
from . import tokens
from .components import component, components
from .samples import samples

ERRORS: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "400": lambda request: defaults.bad_request(request, BadRequest()),
    "403": lambda request: errors.permission_denied(request, PermissionDenied()),
    "403-csrf": csrf_failure,
    "404": lambda request: defaults.page_not_found(request, Http404()),
    "429": errors.too_many_requests,
    "500": defaults.server_error,
    "503": lambda request: maintenance.closed(maintenance.page()),
}

THEMES = {"terang": "light", "gelap": "dark"}
"""The values of `?tema=` and the theme each forces; without it the reader's own system decides."""


@never_cache
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """All components by name, and the tokens with their measured contrasts."""
    brand = settings_of(request)
    palette = tokens.brand_palette(brand)
    return render(
        request,
        "style_page/index.html",
        _theme(request)
        | {
            "components": [each for each in components() if each.has_examples],
            "errors": list(ERRORS),
            "without_examples": [each for each in components() if not each.has_examples],
            "roles": [(name, colour, palette.dark[name]) for name, colour in palette.light.items()],
            "pairs": tokens.colour_pairs(brand),
            "sizes": tokens.tokens("--size-"),
            "gaps": tokens.tokens("--gap-"),
            "radii": tokens.tokens("--radius"),
            "icons": sorted(sprite_names()),
            "patterns": tokens.patterns(),
        },
    )


@never_cache
@require_safe
def one(request: HttpRequest, name: str) -> HttpResponse:
    """The examples of one component, with nothing around them that belongs to a page."""
    found = component(name)
    if found is None:
        raise Http404(name)
    return render(request, "style_page/component.html", _theme(request) | {"component": found, "samples": samples()})


@never_cache
@require_safe
def error(request: HttpRequest, code: str) -> HttpResponse:
    """One of the pages on which something is not as it should be, made by the code that makes it in earnest."""
    make = ERRORS.get(code)
    if make is None:
        raise Http404(code)
    return make(request)


def _theme(request: HttpRequest) -> dict[str, Any]:
    asked = request.GET.get("tema", "")
    known = asked if asked in THEMES else ""
    return {
        "theme": THEMES.get(asked, ""),
        "theme_asked": known,
        "themes": [("terang", _("terang")), ("gelap", _("gelap"))],
    }
