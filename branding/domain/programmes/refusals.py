"""Why something cannot be recorded, in plain words for the steward who typed it; codes are stable, words are not."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Values = Mapping[str, str]

SENTENCES: dict[str, Promise] = {
    "no_code": _("Kode program kosong."),
    "unknown_code": _("Tidak ada program dengan kode “%(text)s”. Kodenya tercantum di daftar program."),
    "no_date": _("Tanggal kosong. Tulis tanggal keadaannya, misalnya 5 Juni 2026."),
    "bad_date": _("“%(text)s” bukan tanggal yang dikenal. Tulis misalnya 5 Juni 2026, 05/06/2026, atau 2026."),
    "serial_date": _(
        "“%(text)s” tampaknya tanggal yang kehilangan formatnya. Ubah selnya menjadi tanggal di Excel, lalu simpan."
    ),
    "future_date": _("Tanggal %(date)s belum tiba. Pembaruan mencatat yang sudah terjadi."),
    "bad_number": _("“%(text)s” bukan angka."),
    "ambiguous_number": _(
        "“%(text)s” dapat dibaca dua cara: ribuan atau pecahan. Tulis ribuan tanpa titik, pecahan dengan dua angka."
    ),
    "too_large": _("“%(text)s” terlalu besar untuk disimpan."),
    "too_exact": _("“%(text)s” punya lebih dari empat angka di belakang koma. Bulatkan dahulu."),
    "too_exact_percentage": _("“%(text)s” punya lebih dari dua angka di belakang koma. Bulatkan dahulu."),
    "fraction": _("“%(text)s” dapat berarti kurang dari satu persen atau seratus kalinya. Tulis dengan tanda persen."),
    "percentage_range": _("Persentase “%(text)s” di luar 0 sampai 100."),
    "computed_percentage": _("Persentase program ini dihitung dari indikatornya, jadi tidak dapat diisi."),
    "no_indicator": _("Ada nilai, tetapi nama indikatornya kosong."),
    "unknown_indicator": _("Program ini tidak punya indikator “%(text)s”. Yang ada: %(known)s."),
    "no_indicators": _("Program ini belum punya indikator. Tambahkan dahulu di data programnya."),
    "no_value": _("Indikator disebut, tetapi nilainya kosong."),
    "bad_state": _("Status “%(text)s” tidak dikenal. Yang ada: %(known)s."),
    "bad_link": _("Tautan bukti “%(text)s” tidak lengkap. Salin alamatnya utuh, diawali https://."),
    "evidence_too_long": _("Bukti lebih dari %(limit)s huruf."),
    "note_too_long": _("Catatan lebih dari %(limit)s huruf."),
    "nothing_said": _("Tidak ada yang dicatat: isi persentase, nilai, status, bukti, atau catatan."),
    "other_percentage": _("Baris %(row)s menyebut persentase lain untuk program dan tanggal yang sama."),
    "other_state": _("Baris %(row)s menyebut status lain untuk program dan tanggal yang sama."),
    "other_value": _("Baris %(row)s menyebut nilai lain untuk indikator dan tanggal yang sama."),
    "other_evidence": _("Baris %(row)s sudah menyebut bukti lain untuk program dan tanggal yang sama."),
    "broken_cell": _("Sel “%(text)s” berisi galat rumus. Perbaiki rumusnya di Excel."),
}
FILES: dict[str, Promise] = {
    "no_header": _(
        "Tidak ditemukan baris judul dengan kolom kode program dan tanggal. Pakai berkas contoh di halaman ini."
    ),
    "double_header": _("Kolom “%(column)s” ada dua kali. Hapus salah satunya."),
    "too_many_rows": _("Berkas ini berisi lebih dari %(limit)s baris. Bagilah menjadi beberapa berkas."),
    "no_updates": _("Di bawah baris judul tidak ada satu pembaruan pun."),
    "file_too_large": _("Berkas ini terlalu besar: batasnya %(limit)s MB."),
}


class UpdateRefused(Exception):
    """Something cannot be recorded. `code` and `values` say what; `str()` of it is the sentence in the reader's
    language."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values: Values = {name: str(value) for name, value in values.items()}
        super().__init__(code)

    def __str__(self) -> str:
        return sentence(self.code, self.values)


class UploadRefused(UpdateRefused):
    """A file as a whole cannot be read as updates."""

    def __str__(self) -> str:
        return str(FILES[self.code]) % self.values


def sentence(code: str, values: Values) -> str:
    """A refusal in the reader's language."""
    return str(SENTENCES[code]) % values
