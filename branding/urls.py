from django.urls import path

from .views import brand_admin_css, brand_css

app_name = "branding"
urlpatterns = [
    path("brand.css", brand_css, name="brand_css"),
    path("brand-admin.css", brand_admin_css, name="brand_admin_css"),
]
