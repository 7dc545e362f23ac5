from django.apps import AppConfig


class BrandingConfig(AppConfig):
    name = "branding"
    verbose_name = "Halaman"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.core.checks import register
        from wagtail.models import ReferenceIndex

        from . import receivers
        from .checks import check_page_types
        from .domain import frame, pictures, roots
        from .models import BrandSettings

        ReferenceIndex.register_model(BrandSettings)  # Wagtail does not look for pictures in settings by itself
        register(check_page_types)
        receivers.connect()
        frame.connect()
        pictures.connect()
        roots.connect()
