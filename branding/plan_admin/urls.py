from django.urls import path

from . import views

app_name = "plan_admin"
urlpatterns = [
    path("", views.IndexView.as_view(), name="index"),
    path("program/<int:pk>/", views.UpdateView.as_view(), name="update"),
    path("unggah/", views.UploadView.as_view(), name="upload"),
    path("unggah/<int:pk>/", views.PreviewView.as_view(), name="preview"),
    path("unggah/<int:pk>/perbaiki.xlsx", views.RefusedView.as_view(), name="refused"),
    path("contoh.xlsx", views.TemplateView.as_view(), name="template"),
]
