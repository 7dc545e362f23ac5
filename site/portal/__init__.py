"""The project package. Importing it makes the Celery application current, so `shared_task` finds it."""

from .celery import app as celery_app

__all__ = ["celery_app"]
