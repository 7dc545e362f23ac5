"""Where a visitor's own list is, under each language."""

from django.urls import path

from .views import my_list, my_list_items

app_name = "my_list"
urlpatterns = [
    path("", my_list, name="page"),
    path("isi/", my_list_items, name="items"),
]
