from django.urls import path

from search import views

app_name = "search"
urlpatterns = [
    path("", views.directory, name="directory"),
    path("saran/", views.suggestions, name="suggest"),
    path("sekitar/<int:pk>/", views.around_page, name="around"),
    path("peta.json", views.map_points, name="map"),
    path("kategori/<slug:slug>/", views.category, name="category"),
    path("kecamatan/<slug:slug>/", views.district, name="district"),
]
