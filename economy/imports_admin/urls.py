from django.urls import path

from . import views

app_name = "economy_imports"
urlpatterns = [
    path("", views.index, name="index"),
    path("unggah/", views.upload, name="upload"),
    path("<int:pk>/", views.progress, name="progress"),
    path("<int:pk>/status/", views.progress_status, name="progress_status"),
    path("<int:pk>/kolom/", views.columns, name="columns"),
    path("<int:pk>/baris/", views.rows, name="rows"),
    path("<int:pk>/ulangi/", views.retry, name="retry"),
]
