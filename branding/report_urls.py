from django.urls import path

from .report_views import follow, new_report

app_name = "reports"
urlpatterns = [
    path("", new_report, name="new"),
    path("<str:ticket>/", follow, name="follow"),
]
