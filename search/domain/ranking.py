"""What puts one result before another, with the reason for each weight.

A result's score is how well its words fit, times what speaks for it: 1 + VERIFIED + COMPLETE + CONFIRMED, and, where a
place or a position was asked for, how near it is. Nobody can buy any of it, and what others have looked at does not
count: the first would stay first because it is first.
"""

from datetime import datetime

from economy.domain.public import PublicBusiness

EXACT_NAME = 1000.0
"""Whoever types a name in full wants that business, before anything that fits otherwise."""
NAME, PRODUCTS, CATEGORY, PLACE, DESCRIPTION, BODY = 6.0, 4.0, 3.0, 2.0, 1.0, 1.0
"""Where words count: what it is called, what it sells, what kind it is, where it is, what it says of itself."""
MISSPELT = 0.3
"""A word that only fits with a letter changed is worth less than any word that fits."""
AS_TYPED = 0.5
"""Words that stand side by side just as they were typed fit a little better than what means the same."""
IN_PLACE = 4.0
"""Lying in the place that was named is worth more than bearing its name ("golok ciomas" made elsewhere)."""
VERIFIED = 0.25
"""An officer has looked at it: it exists and its facts are right. Enough to decide between two that fit alike, too
little to lift one that fits worse."""
COMPLETE = 0.2
"""Photo, prices, hours, description: a visitor can decide without asking. Every owner can reach all of it."""
CONFIRMED = 0.15
"""Somebody said lately that it is still open. Half of it is gone after CONFIRMED_DAYS, nearly all after two years."""
CONFIRMED_DAYS = 240
NEAR = 6.0
"""Next door counts seven times as much as far away, half of that at NEAR_KM: among places that fit, the way decides,
also when the far one says the words twice."""
NEAR_KM = 8.0


def completeness(business: PublicBusiness) -> float:
    """How much of what a visitor wants to know a listing says, from 0 to 1."""
    told = (
        bool(business.description),
        bool(business.products),
        any(product.price is not None for product in business.products),
        bool(business.photo),
        bool(business.opening_hours),
        bool(business.whatsapp or business.phone),
        business.category is not None,
        bool(business.village_code),
    )
    return round(sum(told) / len(told), 3)


def favours(business: PublicBusiness, at: datetime, *, away_km: float | None, places: int) -> dict[str, float]:
    """What speaks for a listing besides its words, as staff see it: each weight as far as it counts at that moment.
    `places` is in how many of the places that were named it lies, `away_km` how far it is from where it should be."""
    found = {"verified": VERIFIED if business.verified_at else 0.0, "complete": COMPLETE * completeness(business)}
    if business.confirmed_at:
        found["confirmed"] = CONFIRMED * 0.5 ** ((at - business.confirmed_at).days / CONFIRMED_DAYS)
    found["in_place"] = IN_PLACE * places
    if away_km is not None:
        found["near"] = NEAR * 0.5 ** (away_km / NEAR_KM)
    return {name: round(weight, 3) for name, weight in found.items() if weight}
