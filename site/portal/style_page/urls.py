from django.urls import path

from .views import error, index, one

app_name = "style_page"
urlpatterns = [
    path("", index, name="index"),
    path("galat/<slug:code>/", error, name="error"),
    path("<slug:name>/", one, name="component"),
]
