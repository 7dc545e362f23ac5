"""What the office reads about a listing before it decides, as pairs of label and value."""

from django.utils.translation import gettext as _

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
        (_("NIB"), business.nib),
        (_("KBLI"), f"{business.kbli_code} ({business.kbli_edition})" if business.kbli_code else ""),
        (_("Skala"), business.get_scale_display()),
        (_("Tahun berdiri"), str(business.year_founded or "")),
        (_("Nama pemilik"), business.owner_name),
        (_("Akun pemilik"), str(business.owner or "")),
    ]


def place(business: Business) -> str:
    """Desa and kecamatan as far as they are known, and what a spreadsheet said of them."""
    known = ", ".join(each.name for each in (business.village, business.district) if each) or _("belum diketahui")
    return f"{known} ({business.region_text})" if business.region_text else known
