"""Every address of the portal. What people read lives under a language (/id/…, /en/…), what machines read does not."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.contrib.sitemaps import views as sitemap_views
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from branding.urls import beneath_pages
from portal.sitemaps import SITEMAPS
from portal.views import health, robots

handler403 = "portal.errors.permission_denied"
handler429 = "portal.errors.too_many_requests"
"""Not a name that Django knows: django-allauth looks for it when a limit is used up."""

sign_in = RedirectView.as_view(pattern_name="account_login", query_string=True)
"""In place of Wagtail's own sign-in, which counts no failed attempts."""
own_businesses = RedirectView.as_view(pattern_name=settings.LOGIN_REDIRECT_URL)
"""In place of django-allauth's page of addresses: there anybody could claim an address without proving it is theirs,
and whoever really has it would later sign in to the claimer's account."""

urlpatterns = [
    path("cms/login/", sign_in),
    path("cms/", include("branding.editing_urls")),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("health/", health, name="health"),
    path("robots.txt", robots, name="robots"),
    path(
        "sitemap.xml",
        sitemap_views.index,
        {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-section"},
        name="sitemap",
    ),
    path("sitemap-<section>.xml", sitemap_views.sitemap, {"sitemaps": SITEMAPS}, name="sitemap-section"),
    path("", include("branding.urls")),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    *i18n_patterns(
        path("umkm/", include("search.urls")),
        path("umkm/", include("economy.urls")),
        path("daftar-saya/", include("branding.list_urls")),
        path("lapor/", include("branding.report_urls")),
        path("akun/email/", own_businesses),
        path("akun/", include("allauth.urls")),
        *([path("gaya/", include("portal.style_page.urls"))] if settings.STYLE_PAGE else []),
        *beneath_pages,
        path("", include("branding.page_urls")),
    ),
]
