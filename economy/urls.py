from django.urls import path

from economy.views.business import business, nearby

app_name = "economy"
urlpatterns = [
    path("<slug:slug>/", business, name="business"),
    path("<slug:slug>/sekitar/", nearby, name="nearby"),
]
