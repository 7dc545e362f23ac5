"""A month with invented events."""

import calendar
from datetime import date, timedelta
from types import SimpleNamespace

FIRST = date(2027, 6, 1)


def listed(title: str, state: str = "", clock: str = "", place: str = "", until: str = "") -> SimpleNamespace:
    """Something that takes place, as the calendar shows it."""
    event = SimpleNamespace(title=title)
    return SimpleNamespace(url="#konten", event=event, state=state, clock=clock, place=place, until=until)


FAIR = listed("Pekan Contoh", place="Lapangan Misal", until="sampai 6 Juni 2027")
ON = {
    date(2027, 6, 5): [listed("Contoh Raya", clock="08.00–12.00 WIB", place="Lapangan Misal, Ciruas"), FAIR],
    date(2027, 6, 6): [FAIR],
    date(2027, 6, 12): [listed("Lomba Perahu Contoh", state="cancelled")],
    date(2027, 6, 19): [listed("Pameran Kerajinan Tangan Seluruh Kecamatan Misal", state="moved")],
}
WEEKS = [
    [
        SimpleNamespace(
            date=day, in_month=day.month == FIRST.month, is_today=day == FIRST + timedelta(9), listed=ON.get(day, [])
        )
        for day in week
    ]
    for week in calendar.Calendar().monthdatescalendar(FIRST.year, FIRST.month)
]
GOES_ON = date(2027, 6, 6)
"""What began the day before stands in the table again, and not in the list."""
BUSY = [day for week in WEEKS for day in week if day.in_month and day.listed and day.date != GOES_ON]
SAMPLES: dict[str, object] = {"month_full": SimpleNamespace(first=FIRST, weeks=WEEKS, busy_days=BUSY)}
