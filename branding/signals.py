"""What the pages announce. Sent inside the writer's transaction, so a receiver's rows commit with it."""

from django.dispatch import Signal

pages_changed = Signal()
"""Arguments: `ids`, a list of page primary keys that were published, unpublished, moved, changed or deleted."""
