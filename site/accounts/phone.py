"""Who carries a code to a phone. `settings.PHONE_SENDER` names the class; production names a real gateway's."""

import sys
from dataclasses import dataclass
from typing import ClassVar, Protocol, cast

from django.conf import settings
from django.utils.module_loading import import_string


@dataclass(frozen=True)
class PhoneMessage:
    """One message on its way to a phone; `phone` is E.164."""

    phone: str
    text: str


class PhoneSender(Protocol):
    """Anything that can bring a text to a phone, by WhatsApp or SMS. A failure raises."""

    def send(self, message: PhoneMessage) -> None: ...


class ConsoleSender:
    """Prints messages where the server runs: development and the demo."""

    def send(self, message: PhoneMessage) -> None:
        sys.stdout.write(f"\n[pesan ke {message.phone}] {message.text}\n\n")
        sys.stdout.flush()


class MemorySender:
    """Keeps messages in a list that tests read and empty."""

    outbox: ClassVar[list[PhoneMessage]] = []

    def send(self, message: PhoneMessage) -> None:
        self.outbox.append(message)


def phone_sender() -> PhoneSender:
    """The sender that the settings name."""
    return cast(PhoneSender, import_string(settings.PHONE_SENDER)())
