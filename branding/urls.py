from django.urls import path, re_path

from .brand_views import download, download_all
from .calendar_views import calendar
from .feed_views import feed
from .plan_views import plan_sheet, programme_sheet
from .share_views import page_share
from .views import brand_admin_css, brand_css, favicon, icon, mark, maskable, share_picture, web_manifest

app_name = "branding"
urlpatterns = [
    path("brand.css", brand_css, name="brand_css"),
    path("brand-admin.css", brand_admin_css, name="brand_admin_css"),
    path("favicon.ico", favicon, name="favicon"),
    path("brand/mark.svg", mark, name="mark"),
    path("brand/icon-<int:size>.png", icon, name="icon"),
    path("brand/maskable-512.png", maskable, name="maskable"),
    path("brand/share-<slug:language>.jpg", share_picture, name="share_picture"),
    path("brand/files/<str:name>", download, name="brand_file"),
    path("brand/all-<slug:language>.zip", download_all, name="brand_zip"),
    path("brand/share/<int:pk>.jpg", page_share, name="page_share"),
    path("plan/programme-<int:pk>.pdf", programme_sheet, name="programme_sheet"),
    path("plan/plan-<int:pk>.pdf", plan_sheet, name="plan_sheet"),
    path("manifest-<slug:language>.webmanifest", web_manifest, name="manifest"),
    path("news-<slug:language>.<slug:form>", feed, name="feed"),
]

beneath_pages = [
    re_path(r"^(?P<path>(?:[\w\-]+/)+)calendar\.ics$", calendar, name="page_calendar"),
]
"""Addresses beneath those of the pages, in each language."""
