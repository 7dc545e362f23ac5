"""Stops of an invented trip: every way a point, a picture and a distance may be known or not."""

from dataclasses import replace
from datetime import time

from branding.domain.things import Thing
from branding.domain.trips import Leg, Stop

from .story import FILES, LONG

BEACH = Thing(
    token="pAAAAAAAAAAA",  # noqa: S106 — what the beach is called on a list, no secret
    kind="destination",
    label="Pantai",
    title="Pantai Contoh",
    url="#konten",
    lead="",
    place="Kecamatan Contoh",
    language="id",
    image_url=FILES["pantai"],
    tone="",
    plate="pariwisata",
    icon="palmtree",
    latitude=-6.1,
    longitude=105.9,
    exact=True,
    near=True,
)
MAKER = replace(
    BEACH,
    token="b1",  # noqa: S106 — as above
    kind="business",
    label="Gerabah",
    title="Gerabah Contoh",
    place="Contoh, Misal",
    image_url="",
    plate="kerajinan",
    icon="amphora",
    exact=False,
    near=False,
)
LONG_ONE = replace(BEACH, token="pBBBBBBBBBBA", title=LONG, exact=False)  # noqa: S106 — as above

SAMPLES: dict[str, object] = {
    "trip_stops": [
        Stop(1, BEACH, time(8, 30), 75, "Datang pagi, sebelum ramai.", Leg(4.2, approximate=True)),
        Stop(2, MAKER, time(10), 45, "", Leg(None, approximate=True, same_area=True)),
        Stop(3, replace(MAKER, latitude=None, longitude=None), None, None, LONG, Leg(None, approximate=True)),
        Stop(4, LONG_ONE, time(16), 120),
    ],
    "trip_list": [Stop(1, BEACH, leg=Leg(12.7, approximate=False)), Stop(2, LONG_ONE)],
}
