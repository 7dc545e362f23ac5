from django.urls import path

from . import actions, views
from .listings import ImportsView
from .report import FailedView, ReportView
from .rows import RowsView

app_name = "economy_imports"
urlpatterns = [
    path("", ImportsView.as_view(), name="index"),
    path("isi/", ImportsView.as_view(results_only=True), name="index_results"),
    path("unggah/", views.UploadView.as_view(), name="upload"),
    path("<int:pk>/", views.ProgressView.as_view(), name="progress"),
    path("<int:pk>/status/", views.StatusView.as_view(), name="progress_status"),
    path("<int:pk>/kolom/", views.ColumnsView.as_view(), name="columns"),
    path("<int:pk>/baris/", RowsView.as_view(), name="rows"),
    path("<int:pk>/baris/isi/", RowsView.as_view(results_only=True), name="rows_results"),
    path("<int:pk>/gagal.xlsx", FailedView.as_view(), name="failed"),
    path("<int:pk>/laporan/", ReportView.as_view(), name="report"),
    path("<int:pk>/masukkan/", actions.CommitView.as_view(), name="commit"),
    path("<int:pk>/ubah-kolom/", actions.ChangeColumnsView.as_view(), name="change_columns"),
    path("<int:pk>/jeda/", actions.PauseView.as_view(), name="pause"),
    path("<int:pk>/lanjutkan/", actions.ResumeView.as_view(), name="resume"),
    path("<int:pk>/batalkan/", actions.CancelView.as_view(), name="cancel"),
    path("<int:pk>/urungkan/", actions.UndoView.as_view(), name="undo"),
]
