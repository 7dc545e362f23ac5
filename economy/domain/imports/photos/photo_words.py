"""Why a photo of the archive was not attached, in sentences; what is stored is the code."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PHOTO_PROBLEMS: dict[str, Promise] = {
    "path": _("Namanya menunjuk ke luar arsip, jadi tidak dibuka demi keamanan."),
    "encrypted": _("Dikunci dengan kata sandi."),
    "archive": _("Arsip di dalam arsip; masukkan fotonya langsung."),
    "twice": _("Ada foto lain dengan nama yang sama; yang pertama dipakai."),
    "bomb": _("Membengkak tidak wajar bila dibuka, jadi tidak dibuka demi keamanan."),
    "too_large": _("Lebih besar dari 8 MB."),
    "too_many_pixels": _("Gambarnya terlalu besar. Perkecil ukurannya."),
    "not_a_picture": _("Bukan foto JPG, PNG, atau WebP."),
    "broken": _("Rusak dan tidak dapat dibaca."),
    "ambiguous": _("Cocok dengan lebih dari satu usaha. Tulis nama fotonya di kolom foto."),
    "owned": _("Usahanya dikelola pemiliknya; foto tidak ditambahkan."),
    "has_photo": _("Usahanya sudah memiliki foto."),
    "no_room": _("Tidak ada produk yang masih tanpa foto."),
    "gone": _("Usahanya sudah tidak ada."),
}


def photo_sentence(code: str) -> str:
    """The reason in the reader's language; empty for a code that is not ours."""
    return str(PHOTO_PROBLEMS.get(code, ""))
