from django.urls import path

from .matrix import OpenTranslation, TranslationMatrix

app_name = "branding_newsroom"
urlpatterns = [
    path("", TranslationMatrix.as_view(), name="translations"),
    path("hasil/", TranslationMatrix.as_view(results_only=True), name="translations_results"),
    path("<int:page_id>/<slug:code>/", OpenTranslation.as_view(), name="open_translation"),
]
