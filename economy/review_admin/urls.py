from django.urls import path

from .listings import ListingView, QueueView
from .views import DetailView

app_name = "economy_review"
urlpatterns = [
    path("", QueueView.as_view(), name="index"),
    path("isi/", QueueView.as_view(results_only=True), name="index_results"),
    path("semua/", ListingView.as_view(), name="all"),
    path("semua/isi/", ListingView.as_view(results_only=True), name="all_results"),
    path("<int:pk>/", DetailView.as_view(), name="detail"),
]
