from django.urls import path

from .views import brand_css

app_name = "branding"
urlpatterns = [path("brand.css", brand_css, name="brand_css")]
