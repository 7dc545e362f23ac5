"""Phone numbers of businesses are read by the same rules as those of people."""

from accounts.domain.phones import PhoneError, as_written, is_mobile, to_e164, usual_mobile

__all__ = ["PhoneError", "as_written", "is_mobile", "to_e164", "usual_mobile"]
