"""What runs in the background: the broker, how workers behave, and what beat starts when."""

import os
from typing import Any

from celery.schedules import crontab

REDIS_URL = os.environ.get("REDIS_URL", "")
"""Redis as broker (database 0) and cache (database 1); empty: everything stays in this process."""

CELERY_BROKER_URL = REDIS_URL.rstrip("/").removesuffix("/0") + "/0" if REDIS_URL else "memory://"
CELERY_TASK_DEFAULT_QUEUE = os.environ.get("CELERY_QUEUE", "beranda")
"""A queue of its own name, so that portals and test runs may share a broker."""
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 8
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = (
    {
        "visibility_timeout": 900,
        "unacked_restore_interval": 5,
        "unacked_restore_throttle": 1,
        "socket_connect_timeout": 2,
        "socket_timeout": 10,
        "max_retries": 1,
    }
    if REDIS_URL
    else {}
)
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TIMEZONE = "Asia/Jakarta"
IMPORT_STALE_SECONDS = float(os.environ.get("IMPORT_STALE_SECONDS", "15"))
"""How long a worker may say nothing of its import before another one takes it over."""
QUESTIONS_RECHECK_SECONDS = float(os.environ.get("QUESTIONS_RECHECK_SECONDS", "90"))
"""How often suggested questions that find little are asked again, so that no hidden business stays among them."""
PAGES_SCHEDULE_SECONDS = float(os.environ.get("PAGES_SCHEDULE_SECONDS", "15"))
"""How often pages come and go by their schedule: a page of 10:00 is public within so many seconds of 10:00."""
CELERY_BEAT_SCHEDULE = {
    "search-drain": {"task": "search.drain_outbox", "schedule": 10.0, "options": {"expires": 10.0}},
    "search-reconcile": {"task": "search.reconcile", "schedule": crontab(hour="2", minute="10")},
    "questions-recheck": {
        "task": "search.recheck_questions",
        "schedule": QUESTIONS_RECHECK_SECONDS,
        "options": {"expires": QUESTIONS_RECHECK_SECONDS},
    },
    "questions-tidy": {"task": "search.tidy_questions", "schedule": crontab(hour="2", minute="40")},
    "search-apply-words": {"task": "search.apply_word_lists", "schedule": 60.0, "options": {"expires": 60.0}},
    "search-count-words": {"task": "search.count_words", "schedule": crontab(hour="3", minute="10")},
    "imports-resume": {"task": "economy.resume_stale_imports", "schedule": min(5.0, IMPORT_STALE_SECONDS / 2)},
    "imports-tidy": {"task": "economy.tidy_imports", "schedule": 24 * 3600.0},
    "certificates-expire": {"task": "economy.expire_certificates", "schedule": crontab(hour="0", minute="5")},
    "duplicates-find": {"task": "economy.find_duplicates", "schedule": 24 * 3600.0},
    "events-turn-the-day": {"task": "branding.turn_the_day", "schedule": crontab(minute="1")},
    "charge-reports-tidy": {"task": "branding.tidy_charge_reports", "schedule": crontab(hour="3", minute="25")},
    "pages-publish-scheduled": {
        "task": "branding.publish_scheduled",
        "schedule": PAGES_SCHEDULE_SECONDS,
        "options": {"expires": PAGES_SCHEDULE_SECONDS},
    },
}
