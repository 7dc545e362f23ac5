"""Two listings of the same business: the one that stays, and the one that goes."""

import pytest

from economy.domain.products import ProductInput
from economy.models import Business
from tests.economy.conftest import MakeBusiness


@pytest.fixture
def kept(make_business: MakeBusiness) -> Business:
    return make_business(name="Keripik Bu Siti", products=(ProductInput(name="Keripik"),), published=True)


@pytest.fixture
def gone(make_business: MakeBusiness) -> Business:
    return make_business(
        name="Kripik Siti",
        description="Keripik singkong dan pisang.",
        phone="+6281200000009",
        products=(ProductInput(name="keripik", price=15_000), ProductInput(name="Sale pisang", price=20_000)),
        published=True,
    )
