"""What to do about a remark: one sentence for whoever corrects the spreadsheet, beside what is wrong."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_PHONE = _("Tulis nomor lengkapnya sebagai teks, misalnya 0812-3456-7890.")
_DISTRICT = _("Tulis nama kecamatan di kabupaten ini.")
_POINT = _("Tulis lintang dan bujur dengan titik desimal, misalnya -6.1149 dan 106.1503.")
_NO_BUSINESS = _("Hapus baris ini atau biarkan: ini bukan usaha.")
_NIB = _("Tulis NIB dengan 13 angka sebagai teks.")
_CHECK = _("Periksa; perbaiki bila keliru.")

HINTS: dict[str, Promise] = {
    "name_missing": _("Isi nama usahanya."),
    **dict.fromkeys(("footer", "heading", "numbering", "header_again", "signature"), _NO_BUSINESS),
    "name_not_text": _("Ganti dengan nama usaha yang sebenarnya."),
    "name_cut": _("Singkat nama usahanya."),
    "text_cut": _("Singkat isiannya."),
    "formula": _("Salin selnya, lalu tempel sebagai nilai."),
    "phone_scientific": _PHONE,
    "phone_rounded": _PHONE,
    "phone_short": _PHONE,
    "phone_invalid": _PHONE,
    "district_missing": _DISTRICT,
    "district_unknown": _DISTRICT,
    "district_outside": _CHECK,
    "district_guessed": _CHECK,
    "village_unknown": _("Tulis nama desa atau kelurahan yang ada di kecamatan itu."),
    "village_guessed": _CHECK,
    "point_unclear": _POINT,
    "point_outside": _POINT,
    "kbli_unclear": _("Tulis kode KBLI dengan lima angka, misalnya 10799."),
    "kbli_first": _CHECK,
    "nib_unclear": _NIB,
    "nib_rounded": _NIB,
    "year_unclear": _("Tulis tahunnya dengan empat angka, misalnya 2015."),
    "hours_unclear": _("Tulis hari dan jamnya, misalnya Senin–Sabtu 08.00–17.00."),
    "scale_unclear": _("Tulis mikro, kecil, atau menengah."),
    "scale_differs": _CHECK,
    "scale_above": _CHECK,
    "money_unclear": _("Tulis jumlahnya dengan angka, misalnya 50000000."),
    "website_unclear": _("Tulis alamat lengkapnya, misalnya https://contoh.id."),
    "home_unclear": _("Tulis ya atau tidak."),
    "price_unclear": _("Tulis harganya dengan angka, misalnya 25000."),
    "unknown_photo": _("Tulis nama berkas foto persis seperti di dalam ZIP."),
    "row_odd": _("Ketik ulang baris ini di lembar baru."),
}
"""By the codes of `reasons.ROW_REASONS`; a code without one needs nothing, or nothing that a spreadsheet can mend."""


def hint(code: str) -> str:
    """The advice in the reader's language; empty when there is none."""
    return str(HINTS.get(code, ""))
