from django.apps import AppConfig


class EconomyConfig(AppConfig):
    name = "economy"
    verbose_name = "Direktori UMKM"
    default_auto_field = "django.db.models.BigAutoField"
