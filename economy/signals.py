"""What the directory announces. Sent inside the writer's transaction, so a receiver's rows commit with it."""

from django.dispatch import Signal

businesses_changed = Signal()
"""Arguments: `ids`, a list of primary keys that were created, changed, hidden or deleted."""
