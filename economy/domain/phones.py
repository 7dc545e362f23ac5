"""Phone numbers of businesses are read by the same rules as those of people."""

from accounts.domain.phones import PhoneError, is_mobile, to_e164

__all__ = ["PhoneError", "is_mobile", "to_e164"]
