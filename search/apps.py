from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = "Pencarian"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from search import receivers
        from search.domain import reference

        receivers.connect()
        reference.connect()
