"""From six brand colours to what every colour of the portal is for, readable by construction, in light and in dark.

Each theme is a recipe: its roles in order, each with the colour it would like to be. A role is decided once, by moving
its lightness as little as possible until it has its contrast (`PAIRS`) with every role decided before it. A brand
colour that suffices is therefore used as it is. The same table is what the tests measure and the style page shows.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from ..colours import BLACK, LEAST_RATIO, READING_RATIO, SHAPE_RATIO, WHITE, contrast, mix, settle, within

Roles = Mapping[str, str]
Wish = Callable[[Roles, Roles], str]
"""Takes the brand's colours and the roles decided so far, by name; gives the colour a role would like to be."""

NEUTRAL = ("paper", "surface", "sunken")
"""The page, what lies on it, and what is let into it."""
TINTED = ("ok-surface", "warn-surface", "error-surface", "info-surface")
ERROR = "#9a1f1f"
WHATSAPP = "#0f6b3f"
"""Signals that are no regency's own: the red of an error, and WhatsApp's green, darkened for white words."""


@dataclass(frozen=True)
class Pair:
    """A role, a role it is set on or beside, and the contrast that must be between them."""

    role: str
    surface: str
    least: float


@dataclass(frozen=True)
class MeasuredPair:
    """A pair with its contrast in both themes."""

    role: str
    surface: str
    least: float
    light: float
    dark: float


@dataclass(frozen=True)
class Palette:
    """The colour of every role, by name without the leading dashes, each `#rrggbb`."""

    light: Roles
    dark: Roles


def pairs() -> Iterator[Pair]:
    """Text on every surface it is set on, edges and shapes on every surface they are drawn on."""
    everywhere = (*NEUTRAL, *TINTED)
    for surface in everywhere:
        yield Pair("text", surface, READING_RATIO if surface in NEUTRAL else LEAST_RATIO)
        for role in ("text-soft", "link", "accent-text"):
            yield Pair(role, surface, LEAST_RATIO)
        for role in ("line-strong", "focus"):
            yield Pair(role, surface, SHAPE_RATIO)
    for kind in ("ok", "warn", "error", "info"):
        for surface in (*NEUTRAL, f"{kind}-surface"):
            yield Pair(f"{kind}-text", surface, LEAST_RATIO)
    for role in ("action", "whatsapp", "accent"):
        for surface in NEUTRAL:
            yield Pair(role, surface, SHAPE_RATIO)
    for role, surface in (("on-action", "action"), ("on-action", "action-hover"), ("on-whatsapp", "whatsapp")):
        yield Pair(role, surface, LEAST_RATIO)
    for role in ("on-deep", "on-deep-soft", "on-deep-accent"):
        yield Pair(role, "deep", LEAST_RATIO)


PAIRS = tuple(pairs())

LIGHT: tuple[tuple[str, Wish], ...] = (
    ("surface", lambda b, r: WHITE),
    ("sunken", lambda b, r: b["sand"]),
    ("paper", lambda b, r: mix(b["sand"], WHITE, 0.42)),
    ("text", lambda b, r: b["ink"]),
    ("link", lambda b, r: b["primary"]),
    ("on-action", lambda b, r: WHITE),
    ("action", lambda b, r: b["primary"]),
    ("action-hover", lambda b, r: mix(r["action"], BLACK, 0.82)),
    ("accent", lambda b, r: b["accent"]),
    ("ok-surface", lambda b, r: mix(b["leaf"], WHITE, 0.13)),
    ("warn-surface", lambda b, r: mix(b["amber"], WHITE, 0.24)),
    ("error-surface", lambda b, r: "#fdeeeb"),
    ("info-surface", lambda b, r: mix(b["primary"], WHITE, 0.09)),
    ("text-soft", lambda b, r: mix(b["ink"], WHITE, 0.74)),
    ("accent-text", lambda b, r: mix(b["accent"], b["ink"], 0.9)),
    ("ok-text", lambda b, r: mix(b["leaf"], b["ink"], 0.78)),
    ("warn-text", lambda b, r: mix(b["amber"], b["ink"], 0.3)),
    ("error-text", lambda b, r: ERROR),
    ("info-text", lambda b, r: b["primary"]),
    ("line", lambda b, r: mix(b["ink"], b["sand"], 0.13)),
    ("line-strong", lambda b, r: mix(b["ink"], b["sand"], 0.52)),
    ("focus", lambda b, r: mix(b["amber"], b["accent"], 0.55)),
    ("deep", lambda b, r: mix(b["primary"], BLACK, 0.88)),
    ("on-deep", lambda b, r: WHITE),
    ("on-deep-soft", lambda b, r: mix(WHITE, b["primary"], 0.82)),
    ("on-deep-accent", lambda b, r: b["amber"]),
    ("on-whatsapp", lambda b, r: WHITE),
    ("whatsapp", lambda b, r: WHATSAPP),
)

DARK: tuple[tuple[str, Wish], ...] = (
    ("surface", lambda b, r: within(mix(b["ink"], WHITE, 0.96), 0.22, 0.285)),
    ("paper", lambda b, r: within(mix(b["ink"], BLACK, 0.82), 0.17, 0.235)),
    ("sunken", lambda b, r: within(mix(b["ink"], BLACK, 0.66), 0.13, 0.19)),
    ("text", lambda b, r: mix(b["sand"], WHITE, 0.9)),
    ("link", lambda b, r: mix(b["primary"], "#e9fbff", 0.3)),
    ("on-action", lambda b, r: WHITE),
    ("action", lambda b, r: mix(b["primary"], WHITE, 0.84)),
    ("action-hover", lambda b, r: mix(r["action"], BLACK, 0.9)),
    ("accent", lambda b, r: mix(b["accent"], WHITE, 0.72)),
    ("ok-surface", lambda b, r: within(mix(b["leaf"], b["ink"], 0.24), 0.22, 0.34)),
    ("warn-surface", lambda b, r: within(mix(b["amber"], b["ink"], 0.17), 0.22, 0.35)),
    ("error-surface", lambda b, r: within(mix(ERROR, b["ink"], 0.3), 0.22, 0.34)),
    ("info-surface", lambda b, r: within(mix(b["primary"], b["ink"], 0.45), 0.22, 0.34)),
    ("text-soft", lambda b, r: mix(b["sand"], b["ink"], 0.76)),
    ("accent-text", lambda b, r: mix(b["accent"], WHITE, 0.48)),
    ("ok-text", lambda b, r: mix(b["leaf"], WHITE, 0.42)),
    ("warn-text", lambda b, r: mix(b["amber"], WHITE, 0.62)),
    ("error-text", lambda b, r: "#ffb4a8"),
    ("info-text", lambda b, r: r["link"]),
    ("line", lambda b, r: mix(r["surface"], WHITE, 0.86)),
    ("line-strong", lambda b, r: mix(r["surface"], WHITE, 0.48)),
    ("focus", lambda b, r: mix(b["amber"], b["accent"], 0.55)),
    ("deep", lambda b, r: mix(b["primary"], BLACK, 0.58)),
    ("on-deep", lambda b, r: WHITE),
    ("on-deep-soft", lambda b, r: mix(WHITE, b["primary"], 0.82)),
    ("on-deep-accent", lambda b, r: b["amber"]),
    ("on-whatsapp", lambda b, r: WHITE),
    ("whatsapp", lambda b, r: mix(WHATSAPP, WHITE, 0.9)),
)


def decide(brand: Roles, recipe: tuple[tuple[str, Wish], ...]) -> dict[str, str]:
    """Every role of a recipe; each settles with the roles before it, in either place of a pair."""
    decided: dict[str, str] = {}
    for role, wish in recipe:
        needs = [(decided[pair.surface], pair.least) for pair in PAIRS if pair.role == role and pair.surface in decided]
        needs += [(decided[pair.role], pair.least) for pair in PAIRS if pair.surface == role and pair.role in decided]
        decided[role] = settle(wish(brand, decided), needs)
    return decided


@lru_cache(maxsize=64)
def _palette(colours: tuple[tuple[str, str], ...]) -> Palette:
    brand = {name: value.lower() for name, value in colours}
    return Palette(light=decide(brand, LIGHT), dark=decide(brand, DARK))


def palette(colours: Mapping[str, str]) -> Palette:
    """The roles of a brand (primary, accent, sand, ink, leaf, amber); computed once for each set of colours."""
    return _palette(tuple(colours.items()))


def role_pairs(colours: Mapping[str, str]) -> list[MeasuredPair]:
    """Every pair with the contrast it has in this brand, for the style page and for whoever doubts it."""
    roles = palette(colours)
    return [
        MeasuredPair(
            pair.role,
            pair.surface,
            pair.least,
            light=contrast(roles.light[pair.role], roles.light[pair.surface]),
            dark=contrast(roles.dark[pair.role], roles.dark[pair.surface]),
        )
        for pair in PAIRS
    ]
