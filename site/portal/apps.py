from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "portal"
    verbose_name = "Portal"

    def ready(self) -> None:
        """Listen to what ends kept pages."""
        from portal import page_cache

        page_cache.connect()
