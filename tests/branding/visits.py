"""What editors write down of a visit, as values of its blocks."""

from datetime import date
from typing import Any


def tariff(who: str, price: int | None, **more: Any) -> tuple[str, dict[str, Any]]:
    value = {"who": who, "purpose": "masuk", "vehicle": "", "day": "setiap-hari", "price": price}
    about = {"source": "Loket", "valid_on": date(2026, 11, 2), "valid_until": None}
    return "tariff", {**value, **(about if price is not None else {**about, "source": "", "valid_on": None}), **more}
