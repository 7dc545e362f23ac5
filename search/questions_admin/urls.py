from django.urls import path

from .listings import AskedView, WithoutResultsView

app_name = "search_questions"
urlpatterns = [
    path("", WithoutResultsView.as_view(), name="index"),
    path("isi/", WithoutResultsView.as_view(results_only=True), name="index_results"),
    path("semua/", AskedView.as_view(), name="asked"),
    path("semua/isi/", AskedView.as_view(results_only=True), name="asked_results"),
]
