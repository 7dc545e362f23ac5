"""Every sentence the import says: why a file was refused, and what was odd about a row.

Codes are stable (they are counted, filtered and tested); sentences may be reworded. All of them are for an officer who
knows spreadsheets and not computers: what is wrong, and what to do about it. What is stored is a code and the values it
speaks of; the sentence is made when somebody reads it, in that person's language.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NotRequired, TypedDict

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from economy.domain.imports.tables.fields import BY_KEY

Values = dict[str, str]


class Reason(TypedDict):
    """One remark on one row, shared by all rows that have it: read it, never change it.

    `field` is a key of `economy.domain.imports.tables.fields` or empty for the whole row; `values` fill the sentence
    of the code. `text` is found only in rows stored before remarks were kept without their sentence.
    """

    code: str
    field: str
    values: Values
    text: NotRequired[str]


class ImportRefused(Exception):
    """The file cannot be imported; `str()` of it is the sentence for the officer who reads it now, `code` and `values`
    are what to store."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values: Values = {name: str(value) for name, value in values.items()}
        super().__init__(code)

    @property
    def remark(self) -> dict[str, Any]:
        """What is stored with the import."""
        return {"code": self.code, "values": self.values}

    @property
    def sentence(self) -> str:
        """The refusal in the reader's language."""
        return file_sentence(self.code, self.values)

    def __str__(self) -> str:
        return self.sentence


FILE_PROBLEMS: dict[str, Promise] = {
    "empty": _("Berkas ini kosong: tidak ada satu baris pun di dalamnya."),
    "no_rows": _("Berkas ini hanya berisi judul kolom; belum ada baris usaha di bawahnya."),
    "too_large": _("Berkas ini terlalu besar: %(size)s MB, batasnya %(limit)s MB. Bagilah menjadi beberapa berkas."),
    "pdf": _("Berkas ini PDF, bukan lembar kerja. Mintalah berkas Excel atau CSV aslinya."),
    "xls": _(
        "Berkas ini Excel lama (.xls). Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx dan unggah kembali."
    ),
    "ods": _("Berkas ini OpenDocument (.ods). Buka di LibreOffice, lalu simpan sebagai .xlsx dan unggah kembali."),
    "xlsb": _("Berkas ini Excel biner (.xlsb). Buka di Excel, lalu simpan sebagai .xlsx dan unggah kembali."),
    "encrypted": _("Berkas ini dikunci dengan kata sandi. Buka kuncinya di Excel, simpan, lalu unggah kembali."),
    "macros": _("Berkas ini berisi makro (.xlsm). Simpan sebagai .xlsx tanpa makro, lalu unggah kembali."),
    "html": _(
        "Berkas ini sebenarnya halaman web walau namanya lembar kerja. Buka di Excel, simpan sebagai .xlsx, "
        "lalu unggah kembali."
    ),
    "xml": _("Berkas ini XML, bukan lembar kerja. Buka di Excel, simpan sebagai .xlsx, lalu unggah kembali."),
    "json": _("Berkas ini JSON (data antarprogram), bukan lembar kerja. Mintalah berkas Excel atau CSV-nya."),
    "other_zip": _("Berkas ini arsip ZIP atau dokumen lain, bukan lembar kerja Excel. Unggah berkas .xlsx atau .csv."),
    "binary": _("Berkas ini bukan lembar kerja. Unggah berkas Excel (.xlsx) atau CSV."),
    "broken": _("Berkas Excel ini rusak dan tidak dapat dibuka. Buka di Excel, simpan ulang, lalu unggah kembali."),
    "bomb": _(
        "Isi berkas ini membengkak tidak wajar bila dibuka (lebih dari %(limit)s MB), jadi tidak dibuka demi keamanan."
    ),
    "xml_entities": _(
        "Berkas Excel ini memuat perintah yang tidak ada dalam lembar kerja biasa (DTD atau entitas XML), jadi tidak "
        "dibuka demi keamanan."
    ),
    "odd_names": _(
        "Di dalam berkas ini ada nama yang menunjuk ke luar berkas, jadi tidak dibuka demi keamanan. Simpan ulang di "
        "Excel, lalu unggah kembali."
    ),
    "cell_too_long": _(
        "Ada sel yang terlalu panjang di sekitar baris %(row)s (batasnya %(limit)s huruf). "
        "Pendekkan atau hapus sel itu."
    ),
    "quote_open": _(
        'Tanda kutip (") yang dibuka di baris %(row)s tidak ditutup dengan benar, sehingga baris-baris di bawahnya '
        "terbaca sebagai satu sel. Hapus tanda kutip itu atau tutup, lalu unggah kembali."
    ),
    "too_wide": _("Berkas ini memiliki %(columns)s kolom; batasnya %(limit)s. Hapus kolom yang tidak dipakai."),
    "too_scattered": _(
        "Sel berisi di lembar ini terlalu berjauhan. Salin tabelnya ke lembar baru, simpan, lalu unggah kembali."
    ),
    "recap": _("Berkas ini rekap (jumlah per wilayah atau per jenis), bukan daftar usaha: %(why)s."),
    "no_name_column": _(
        "Tidak ada kolom nama usaha dalam berkas ini. Kolom yang terbaca: %(columns)s. "
        "Tambahkan kolom “Nama Usaha”, lalu unggah kembali."
    ),
    "gone": _("Berkas yang diunggah tidak ditemukan lagi di penyimpanan. Unggah sekali lagi."),
    "photos_not_zip": _("Berkas foto itu bukan arsip ZIP. Kumpulkan fotonya dalam satu berkas .zip."),
    "photos_too_large": _(
        "Arsip foto terlalu besar: %(size)s MB, batasnya %(limit)s MB. "
        "Perkecil fotonya atau bagi menjadi beberapa impor."
    ),
    "photos_too_many": _("Arsip foto berisi terlalu banyak berkas; batasnya %(limit)s."),
    "photos_encrypted": _("Arsip foto dikunci dengan kata sandi. Buat lagi tanpa kata sandi, lalu unggah kembali."),
    "crashed": _("Impor berhenti karena kesalahan di pihak kami dan sudah dicatat. Data yang sudah masuk tetap aman."),
    "disk_full": _("Ruang penyimpanan di server penuh. Data yang sudah masuk tetap aman; coba lagi setelah ada ruang."),
    "report_disk_full": _(
        "Berkas baris yang perlu diperbaiki belum dapat ditulis karena ruang penyimpanan penuh. Data impor tetap aman; "
        "coba lagi setelah ada ruang."
    ),
    "report_crashed": _(
        "Berkas baris yang perlu diperbaiki belum dapat ditulis karena kesalahan di pihak kami dan sudah dicatat. Data "
        "impor tetap aman; coba lagi."
    ),
    "stuck": _("Impor ini terputus lima kali di tempat yang sama dan dihentikan. Data yang sudah masuk tetap aman."),
}

RECAP_REASONS: dict[str, Promise] = {
    "count_column": _("kolom “%(column)s” berisi jumlah, dan tidak ada kolom nama usaha"),
    "only_numbers": _("selain nama wilayah atau jenis, isinya hanya angka"),
    "names_are_regions": _("kolom “%(column)s” berisi nama wilayah, bukan nama usaha"),
}

ROW_REASONS: dict[str, Promise] = {
    "name_missing": _("Nama usaha kosong."),
    "footer": _("Baris jumlah atau catatan, bukan usaha."),
    "heading": _("Judul kelompok wilayah, bukan usaha."),
    "numbering": _("Baris nomor kolom, bukan usaha."),
    "header_again": _("Judul kolom yang terulang, bukan usaha."),
    "signature": _("Baris tanda tangan atau tanggal surat, bukan usaha."),
    "name_not_text": _("Nama usaha “%(value)s” bukan nama."),
    "formula": _("Rumus “%(value)s” belum dihitung, jadi dikosongkan. Simpan ulang berkasnya di Excel."),
    "name_cut": _("Nama usaha terlalu panjang dan dipotong."),
    "text_cut": _("Isian terlalu panjang dan dipotong."),
    "duplicate": _("Sama dengan baris %(row)s."),
    "phone_scientific": _("Nomor “%(value)s” tersimpan sebagai notasi ilmiah; angkanya hilang, jadi dikosongkan."),
    "phone_rounded": _(
        "Nomor “%(value)s” berakhir dengan banyak nol, seperti dibulatkan oleh Excel; dikosongkan agar tidak keliru."
    ),
    "phone_short": _("Nomor “%(value)s” terlalu pendek, jadi dikosongkan."),
    "phone_invalid": _("Nomor “%(value)s” bukan nomor telepon yang lengkap, jadi dikosongkan."),
    "district_missing": _("Kecamatan kosong; disimpan sebagai draf tanpa wilayah."),
    "district_unknown": _("“%(value)s” bukan kecamatan di kabupaten ini; disimpan sebagai draf tanpa wilayah."),
    "district_outside": _("“%(value)s” di luar kabupaten ini; disimpan sebagai draf dan tidak ditayangkan."),
    "district_guessed": _("Kecamatan “%(value)s” dibaca sebagai %(name)s."),
    "village_unknown": _("Desa “%(value)s” tidak ada di Kecamatan %(name)s; desa dikosongkan."),
    "village_guessed": _("Desa “%(value)s” dibaca sebagai %(name)s."),
    "point_unclear": _("Koordinat “%(value)s” tidak terbaca, jadi dikosongkan."),
    "point_swapped": _("Lintang dan bujur tertukar; sudah dibetulkan."),
    "point_outside": _("Titik %(value)s di luar kabupaten; koordinat dikosongkan dan menunggu pemeriksaan."),
    "kbli_unclear": _("“%(value)s” bukan kode KBLI lima angka, jadi dikosongkan."),
    "kbli_first": _("Ada beberapa kode KBLI; yang dipakai %(value)s."),
    "nib_rounded": _("NIB “%(value)s” berakhir dengan banyak nol, seperti dibulatkan oleh Excel; dikosongkan."),
    "nib_unclear": _("“%(value)s” bukan NIB 13 angka, jadi dikosongkan."),
    "year_unclear": _("Tahun “%(value)s” tidak masuk akal, jadi dikosongkan."),
    "hours_unclear": _("Jam buka “%(value)s” tidak terbaca, jadi dikosongkan."),
    "scale_unclear": _("Skala “%(value)s” tidak dikenal, jadi dikosongkan."),
    "scale_differs": _(
        "Skala menurut berkas “%(value)s”, menurut omzet atau modalnya “%(name)s” (PP 7/2021); yang di berkas dipakai."
    ),
    "scale_above": _("Omzet atau modal di atas batas usaha menengah (PP 7/2021), jadi skala dikosongkan."),
    "money_unclear": _("Omzet atau modal tidak terbaca, jadi tidak dipakai untuk menentukan skala."),
    "website_unclear": _("“%(value)s” bukan alamat situs, jadi dikosongkan."),
    "home_unclear": _("“%(value)s” bukan ya atau tidak; usaha dianggap di rumah."),
    "price_unclear": _("Harga “%(value)s” tidak terbaca, jadi dikosongkan."),
    "owned_kept": _("Usaha ini dikelola pemiliknya; isian pemilik tidak diubah."),
    "kept_confirmed": _("%(fields)s sudah dipastikan pemilik atau petugas, jadi tidak diubah."),
    "similar": _("Mirip dengan usaha “%(name)s” yang sudah ada (%(score)s persen); masuk antrean pemeriksaan ganda."),
    "same_phone_other_name": _(
        "Teleponnya sama dengan usaha “%(name)s”, tetapi namanya lain; masuk antrean pemeriksaan ganda."
    ),
    "same_nib_other_name": _(
        "NIB-nya sama dengan usaha “%(name)s”, tetapi namanya lain; masuk antrean pemeriksaan ganda."
    ),
    "changed_since": _("Direktori berubah setelah pratinjau, jadi hasil baris ini berbeda."),
    "unknown_photo": _("Foto “%(value)s” tidak ada di dalam berkas ZIP."),
    "identity_dropped": _("NIK tidak disimpan."),
    "row_odd": _("Baris ini tidak dapat dibaca."),
}

_SHOWN = 60


class _Shown(dict[str, Any]):
    """Values for a sentence; one that is missing is shown as "…"."""

    def __missing__(self, key: str) -> str:
        return "…"


def reason(code: str, field: str = "", **values: object) -> Reason:
    """A remark; long values are shortened for reading. A list (`fields`: keys of columns) is kept whole."""
    return {"code": code, "field": field, "values": {name: _short(value) for name, value in values.items()}}


def sentence(remark: Mapping[str, Any]) -> str:
    """What a remark says, in the reader's language."""
    pattern, values = ROW_REASONS.get(remark.get("code", "")), remark.get("values")
    if pattern is None or not isinstance(values, dict):
        return str(remark.get("text", ""))
    shown = _Shown(values)
    if "fields" in values:
        shown["fields"] = _labels(str(values["fields"]).split(", "))
    return str(pattern) % shown


def general_sentence(code: str) -> str:
    """What a code says of any row: a cell's own words are left out as "…"."""
    return (str(ROW_REASONS[code]) % _Shown()).replace("….", "…")


def problem_sentence(problem: Mapping[str, Any]) -> str:
    """What `BusinessImport.problem` tells, in the reader's language; empty when there is none."""
    if "code" not in problem:
        return str(problem.get("text", ""))
    return file_sentence(problem["code"], problem.get("values", {}))


def file_sentence(code: str, values: Mapping[str, Any]) -> str:
    """Why a file was refused or an import failed, in the reader's language; empty for a code that is not ours."""
    pattern = FILE_PROBLEMS.get(code)
    if pattern is None:
        return ""
    shown = _Shown(values)
    if (why := RECAP_REASONS.get(str(values.get("why", "")))) is not None:
        shown["why"] = str(why) % shown
    return str(pattern) % shown


def _labels(keys: Iterable[str]) -> str:
    """Fields by their keys, or by their attributes of `Business`, as the officer knows them."""
    return ", ".join(str(BY_KEY[known].label) if (known := key.removesuffix("_id")) in BY_KEY else key for key in keys)


def _short(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    text = str(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
