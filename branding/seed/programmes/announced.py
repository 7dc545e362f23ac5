"""What all quick wins have in common: the day on which they were announced, and where that is written."""

import datetime

from ...domain.programmes.dates import the_day
from .content import FirstUpdate

SOURCES = (
    "Daftar quick win: distrikbantennews.com/2024/09/05 ; origin.kompas.tv/advertorial/542295\n"
    "Tahap: quick win adalah yang didahulukan, jadi dicatat pada tahap 1 (penggolongan redaksi).\n"
    "Perangkat daerah pengampu, target, dan angka: belum ditemukan dalam sumber."
)
ANNOUNCED = FirstUpdate(
    on=the_day(datetime.date(2024, 9, 4)),
    state="direncanakan",
    note="Diumumkan sebagai quick win ketika bimbingan teknis smart city ditutup.",
    evidence="Distrik Banten News, 5 September 2024",
    url="https://distrikbantennews.com/2024/09/05/",
)
