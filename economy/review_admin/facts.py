"""What the office reads about a listing before it decides, as pairs of label and value."""

from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _

from economy.domain.hours_words import Day, closing_text, day_text, special_lines, week_lines
from economy.models import Business


def facts(business: Business) -> list[tuple[str, str]]:
    """The owner's answers in the order of the form, but for the numbers, which a template writes."""
    return [
        (_("Jenis usaha"), business.category.name if business.category else ""),
        (_("Tempat"), place(business)),
        (_("Alamat"), business.street_address),
        (_("Usaha di rumah"), _("ya, alamat tidak ditayangkan") if business.home_based else _("tidak")),
        (_("Situs web"), business.website),
        (_("Instagram"), business.instagram),
        (_("Jam buka"), hours(business)),
        (_("Hari khusus"), special_hours(business)),
        (_("Tutup sementara"), closing(business)),
        (_("QRIS"), yes_or_no(business.qris)),
        (_("Melayani antar"), yes_or_no(business.delivery)),
        (_("NIB"), business.nib),
        (_("KBLI"), f"{business.kbli_code} ({business.kbli_edition})" if business.kbli_code else ""),
        (_("Skala"), business.get_scale_display()),
        (_("Tahun berdiri"), str(business.year_founded or "")),
        (_("Nama pemilik"), business.owner_name),
        (_("Akun pemilik"), str(business.owner or "")),
        (_("Dipastikan benar"), day_text(timezone.localdate(business.confirmed_at)) if business.confirmed_at else ""),
    ]


def hours(business: Business) -> str:
    """The week in a few lines: days in a row with the same hours stand together."""
    if not any(business.opening_hours.values()):
        return ""
    runs = [list(run) for _spans, run in groupby(week_lines(business.opening_hours, timezone.now()), lambda d: d.spans)]
    return "\n".join(_line(run[0], run[0].name if len(run) == 1 else f"{run[0].name}–{run[-1].name}") for run in runs)


def special_hours(business: Business) -> str:
    """The single dates from today on, a line each."""
    return "\n".join(_line(day, day.name) for day in special_lines(business.special_hours, timezone.now()))


def closing(business: Business) -> str:
    """The closing for the time being that holds or comes."""
    return closing_text((business.closed_from, business.closed_until), timezone.now())


def yes_or_no(value: bool) -> str:
    return _("ya") if value else _("tidak")


def _line(day: Day, name: str) -> str:
    return f"{name} {', '.join(day.spans) or _('tutup')}"


def place(business: Business) -> str:
    """Desa and kecamatan as far as they are known, and what a spreadsheet said of them."""
    known = ", ".join(each.name for each in (business.village, business.district) if each) or _("belum diketahui")
    return f"{known} ({business.region_text})" if business.region_text else known
