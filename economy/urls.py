from django.urls import path

from economy.views.business import business, nearby, poster
from economy.views.owner import guessed_category, my_business, my_businesses, register, villages

app_name = "economy"
urlpatterns = [
    path("daftar/", register, name="register"),
    path("daftar/desa/", villages, name="villages"),
    path("daftar/jenis/", guessed_category, name="guessed_category"),
    path("saya/", my_businesses, name="my_businesses"),
    path("saya/<int:pk>/", my_business, name="my_business"),
    path("<slug:slug>/", business, name="business"),
    path("<slug:slug>/sekitar/", nearby, name="nearby"),
    path("<slug:slug>/poster/", poster, name="poster"),
]
