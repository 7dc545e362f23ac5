from django.urls import path

from .views import brand_admin_css, brand_css, favicon, icon, mark, share_picture, web_manifest

app_name = "branding"
urlpatterns = [
    path("brand.css", brand_css, name="brand_css"),
    path("brand-admin.css", brand_admin_css, name="brand_admin_css"),
    path("favicon.ico", favicon, name="favicon"),
    path("brand/mark.svg", mark, name="mark"),
    path("brand/icon-<int:size>.png", icon, name="icon"),
    path("brand/share-<slug:language>.jpg", share_picture, name="share_picture"),
    path("manifest-<slug:language>.webmanifest", web_manifest, name="manifest"),
]
