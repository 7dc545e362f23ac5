"""Every colour a regency may choose gives a portal that can be read."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from branding.colours import RULES, contrast, settle, weak_pairs
from branding.domain.palette import DARK, LIGHT, PAIRS, decide, role_pairs
from branding.models import BrandSettings

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def around(least: int, most: int) -> st.SearchStrategy[str]:
    """Colours whose parts lie between two bounds: brands differ in hue more than in lightness."""
    part = st.integers(least, most)
    return st.tuples(part, part, part).map(lambda rgb: "#{:02x}{:02x}{:02x}".format(*rgb))


@st.composite
def accepted(draw: st.DrawFn) -> dict[str, str]:
    """Six colours that the settings accept: each is drawn, then moved only as far as its rules make it."""
    brand = {
        "sand": draw(around(205, 255)),
        "ink": draw(around(0, 70)),
        "primary": draw(around(0, 200)),
        "accent": draw(around(0, 235)),
        "leaf": draw(around(0, 235)),
        "amber": draw(COLOURS),
    }
    for field in ("ink", "primary", "accent", "leaf", "amber"):
        needs = [(brand.get(rule.other, rule.other), rule.least) for rule in RULES if rule.field == field]
        brand[field] = settle(brand[field], needs)
    return brand


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(accepted())
def test_every_pair_of_roles_holds_in_both_themes(brand: dict[str, str]) -> None:
    if weak_pairs(brand):  # no lightness of that hue suffices: the settings would have refused it
        return
    for pair in role_pairs(brand):
        assert min(pair.light, pair.dark) >= pair.least, (pair, brand)


@settings(max_examples=60, deadline=None)
@given(accepted())
def test_what_is_drawn_is_mostly_accepted(brand: dict[str, str]) -> None:
    """The test above would say nothing if it skipped every brand: whatever is refused is so for a hair's breadth."""
    assert all(ratio > rule.least * 0.6 for rule, ratio in weak_pairs(brand))


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(BrandSettings.colour_names, COLOURS)))
def test_a_refusal_names_the_ratio(colours: dict[str, str]) -> None:
    for rule, ratio in weak_pairs(colours):
        assert ratio < rule.least
        assert ratio == contrast(colours[rule.field], colours.get(rule.other, rule.other))
        refusal = BrandSettings(**colours)._refusal(rule, ratio).messages[0]
        assert f"{int(ratio * 100) / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",") in refusal


def test_brand_colours_that_suffice_are_used_as_they_are() -> None:
    brand = {name: value.lower() for name, value in BrandSettings().colours().items()}
    roles = decide(brand, LIGHT)
    used = (roles["link"], roles["action"], roles["accent"], roles["sunken"], roles["text"])
    assert used == tuple(brand[name] for name in ("primary", "primary", "accent", "sand", "ink"))


@pytest.mark.parametrize("recipe", [LIGHT, DARK])
def test_both_themes_decide_the_same_roles(recipe: tuple[tuple[str, object], ...]) -> None:
    named = {pair.role for pair in PAIRS} | {pair.surface for pair in PAIRS}
    assert named <= {role for role, _ in recipe}
    assert len({role for role, _ in recipe}) == len(recipe)
