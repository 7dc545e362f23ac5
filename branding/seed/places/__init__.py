"""All seeded destinations, in the order in which they are listed."""

from . import (
    anyer,
    bumijaya,
    cigumawang,
    cikolelet,
    ciomas,
    kadugenep,
    karang_bolong,
    lighthouse,
    rawa_danau,
    sangiang,
    tanara,
    tunda,
)

PLACES = (
    lighthouse.PLACE,
    anyer.PLACE,
    karang_bolong.PLACE,
    tunda.PLACE,
    sangiang.PLACE,
    rawa_danau.PLACE,
    cikolelet.PLACE,
    cigumawang.PLACE,
    tanara.PLACE,
    bumijaya.PLACE,
    kadugenep.PLACE,
    ciomas.PLACE,
)
