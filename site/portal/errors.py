"""Answers to what must not be done, or not so often; the other errors are answered by Django with our templates."""

from math import ceil
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: who has not signed in may do so and come back here. The exception's words stay with us."""
    back = urlencode({REDIRECT_FIELD_NAME: request.get_full_path()})
    return render(request, "403.html", {"login_url": f"{resolve_url(settings.LOGIN_URL)}?{back}"}, status=403)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """429 with Retry-After, the same wait in words on the page; django-allauth calls this when a limit is used up."""
    seconds = settings.RETRY_AFTER_SECONDS
    response = render(request, "429.html", {"minutes": ceil(seconds / 60)}, status=429)
    response["Retry-After"] = str(seconds)
    return response
