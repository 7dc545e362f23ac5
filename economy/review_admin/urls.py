from django.urls import path

from economy.review_admin.views import DetailView, ListingView, QueueView

app_name = "economy_review"
urlpatterns = [
    path("", QueueView.as_view(), name="index"),
    path("semua/", ListingView.as_view(), name="all"),
    path("<int:pk>/", DetailView.as_view(), name="detail"),
]
