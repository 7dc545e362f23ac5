from django.urls import path

from .apply import ApplyView, StatusView
from .listings import CorrectionsView, GroupsView
from .rows import CorrectionView, GroupView

app_name = "search_words"
urlpatterns = [
    path("", GroupsView.as_view(), name="index"),
    path("isi/", GroupsView.as_view(results_only=True), name="index_results"),
    path("baru/", GroupView.as_view(), name="add_synonym"),
    path("<int:pk>/", GroupView.as_view(), name="synonym"),
    path("ejaan/", CorrectionsView.as_view(), name="corrections"),
    path("ejaan/isi/", CorrectionsView.as_view(results_only=True), name="corrections_results"),
    path("ejaan/baru/", CorrectionView.as_view(), name="add_correction"),
    path("ejaan/<int:pk>/", CorrectionView.as_view(), name="correction"),
    path("terapkan/", ApplyView.as_view(), name="apply"),
    path("terapkan/status/", StatusView.as_view(), name="apply_status"),
]
