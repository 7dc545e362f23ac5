from django.urls import path

from .duplicates import DuplicatesView, MergesView
from .listings import ListingView, QueueView
from .merge import MergeView
from .pair import PairView
from .place import PlaceView
from .places import PlacesView
from .views import DetailView

app_name = "economy_review"
urlpatterns = [
    path("", QueueView.as_view(), name="index"),
    path("isi/", QueueView.as_view(results_only=True), name="index_results"),
    path("semua/", ListingView.as_view(), name="all"),
    path("semua/isi/", ListingView.as_view(results_only=True), name="all_results"),
    path("wilayah/", PlacesView.as_view(), name="places"),
    path("wilayah/isi/", PlacesView.as_view(results_only=True), name="places_results"),
    path("wilayah/<int:pk>/", PlaceView.as_view(), name="place"),
    path("ganda/", DuplicatesView.as_view(), name="duplicates"),
    path("ganda/isi/", DuplicatesView.as_view(results_only=True), name="duplicates_results"),
    path("ganda/<int:pk>/", PairView.as_view(), name="pair"),
    path("digabung/", MergesView.as_view(), name="merges"),
    path("digabung/isi/", MergesView.as_view(results_only=True), name="merges_results"),
    path("digabung/<int:pk>/", MergeView.as_view(), name="merge"),
    path("<int:pk>/", DetailView.as_view(), name="detail"),
]
