from django.urls import path

from .listings import AllView, QueueView, SpamView
from .views import DetailView, PhotoView

app_name = "charge_reports"
urlpatterns = [
    path("", QueueView.as_view(), name="index"),
    path("isi/", QueueView.as_view(results_only=True), name="index_results"),
    path("semua/", AllView.as_view(), name="all"),
    path("semua/isi/", AllView.as_view(results_only=True), name="all_results"),
    path("spam/", SpamView.as_view(), name="spam"),
    path("spam/isi/", SpamView.as_view(results_only=True), name="spam_results"),
    path("<int:pk>/", DetailView.as_view(), name="detail"),
    path("<int:pk>/foto/", PhotoView.as_view(), name="photo"),
]
