from django.urls import path

from .views import index, one

app_name = "style_page"
urlpatterns = [
    path("", index, name="index"),
    path("<slug:name>/", one, name="component"),
]
