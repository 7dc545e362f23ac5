"""An import of the office in every state in which somebody can meet it, made by the import itself.

Only two moments are set by hand, since nobody could photograph them: an import half way, and a paused one.
"""

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

from django.core.files import File
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from accounts.models import User
from economy.domain.businesses import edit_business
from economy.domain.imports import (
    cancel_import,
    choose_columns,
    commit_import,
    create_import,
    pause_import,
    undo_import,
    work,
    write_report,
)
from economy.models import Business, BusinessImport

TITLES = "NAMA USAHA;JENIS USAHA;DESA;KECAMATAN;No. HP"
SHEET = f"{TITLES}\n" + "".join(
    f"Contoh Usaha {number};gerabah;Bumijaya;Ciruas;08120000{number:04}\n" for number in range(1, 241)
)
DONE_SHEET = f"""{TITLES};Produk
Lembar Contoh;gerabah;Bumijaya;Ciruas;0812 0000 0301;gentong 150rb
Lembar Contoh Kedua;warung nasi;;Anyar;081200000302;
;;;;081200000303;
Lembar Contoh;gerabah;Bumijaya;Ciruas;0812 0000 0301;gentong 150rb
Anyaman Pandan Mekar Sari;kerajinan;Bumijaya;Ciruas;0812 0000 0304;tikar
Anyaman Pandan Mekar Sary;kerajinan;Bumijaya;Ciruas;0812 0000 0305;tas
"""
CHANGED_SHEET = f"""{TITLES};Produk;NIK
Lembar Contoh;gerabah;Bumijaya;Ciruas;0812 0000 0301;pot bunga 25rb;3604000000000001
Lembar Contoh Kedua;keripik singkong;Cikolelet;Cinangka;081200000302;;
Anyaman Pandan Mekar Sari;kerajinan;Bumijaya;Ciruas;0812 0000 0304;tikar;
Emping Baru Contoh;emping;Cikolelet;Cinangka;8,12E+11;emping 60rb;
Emping Baru Contoh;emping;Cikolelet;Cinangka;0812 0000 0306;emping 60rb;
Kelompok Perajin Gerabah dan Keramik Hias Tradisional Rukun Makmur Sejahtera;gerabah;Bumijaya;Ciruas;0812 0000 0307;;
Anyaman Pandan Mekar Sarri;kerajinan;Bumijaya;Ciruas;0812 0000 0308;;
;warung nasi;;Petir;0812 0000 0309;;
"""
UNDONE_SHEET = f"""{TITLES}
Urung Contoh Satu;gerabah;Bumijaya;Ciruas;0812 0000 0401
Urung Contoh Dua;warung nasi;Cikolelet;Cinangka;0812 0000 0402
Urung Contoh Tiga;keripik;Kadugenep;Petir;0812 0000 0403
"""
NO_NAMES = "Tanggal;Jumlah\n1 Mei 2026;3\n2 Mei 2026;4\n"
Rows = Sequence[Sequence[str]]


def ensure(officer: User) -> None:
    """Make what is missing; safe to repeat."""
    there = set(BusinessImport.objects.values_list("original_name", flat=True))
    for name, make in MAKERS.items():
        if name not in there:
            make(officer, name)


def done(officer: User, name: str) -> BusinessImport:
    """Finished, with refused rows to correct and a pair of businesses to compare."""
    job = _applied(name, DONE_SHEET, officer)
    write_report(pk=job.pk)
    return job


def mapping(officer: User, name: str) -> BusinessImport:
    """A workbook of three sheets, two of which have the same header, at its columns."""
    lines = [line.split(";") for line in SHEET.splitlines()]
    other = [["Nama Pemilik", "Nama Usaha", "Alamat"], *(["Contoh", f"Lapak {at}", "Pasar"] for at in range(1, 9))]
    book = _workbook({"Ciruas": lines[:121], "Petir": [lines[0], *lines[121:]], "Pasar": other})
    book.worksheets[0].column_dimensions["B"].hidden = True
    out = BytesIO()
    book.save(out)
    return work(pk=upload(name, out.getvalue(), officer, source="Kecamatan Ciruas").pk)


def refused(officer: User, name: str) -> BusinessImport:
    """A file that is no list of businesses."""
    return work(pk=upload(name, NO_NAMES.encode(), officer).pk)


def applying(officer: User, name: str) -> BusinessImport:
    """Half way into the directory."""
    job = _previewed(name, SHEET, officer)
    commit_import(pk=job.pk, actor=officer)
    return _half_way(job)


def previewed(officer: User, name: str) -> BusinessImport:
    """A preview with every outcome and changes of several fields; needs what `done` has brought in."""
    return _previewed(name, CHANGED_SHEET, officer, source="Dinas Koperasi dan UKM")


def paused(officer: User, name: str) -> BusinessImport:
    """Stopped by hand while its rows were brought in."""
    job = _previewed(name, SHEET.replace("Usaha", "Jeda"), officer)
    commit_import(pk=job.pk, actor=officer)
    return pause_import(pk=_half_way(job).pk, actor=officer)


def cancelled(officer: User, name: str) -> BusinessImport:
    """Given up at its preview."""
    job = _previewed(name, UNDONE_SHEET.replace("Urung", "Batal"), officer)
    return cancel_import(pk=job.pk, actor=officer)


def undone(officer: User, name: str) -> BusinessImport:
    """Taken back, but for a listing that somebody has changed meanwhile."""
    job = _applied(name, UNDONE_SHEET, officer)
    edit_business(actor=officer, business=Business.objects.get(name="Urung Contoh Dua"), fields={"year_founded": 1998})
    undo_import(pk=job.pk, actor=officer)
    return work(pk=job.pk)


def upload(name: str, content: bytes, officer: User, source: str = "") -> BusinessImport:
    """A file that has just arrived."""
    return create_import(file=File(BytesIO(content), name=name), original_name=name, uploader=officer, source=source)


def _previewed(name: str, text: str, officer: User, source: str = "") -> BusinessImport:
    job = work(pk=upload(name, text.encode(), officer, source).pk)
    choose_columns(pk=job.pk, columns={int(at): key for at, key in job.columns.items()})
    return work(pk=job.pk)


def _applied(name: str, text: str, officer: User) -> BusinessImport:
    job = _previewed(name, text, officer)
    commit_import(pk=job.pk, actor=officer)
    return work(pk=job.pk)


def _half_way(job: BusinessImport) -> BusinessImport:
    BusinessImport.objects.filter(pk=job.pk).update(done_rows=job.total_rows // 2, cursor=job.total_rows // 2)
    return job


def _workbook(sheets: Mapping[str, Rows]) -> Workbook:
    book = Workbook()
    for at, (title, rows) in enumerate(sheets.items()):
        sheet: Worksheet = book.create_sheet(title, at)
        for row in rows:
            sheet.append(list(row))
    book.remove(book.worksheets[-1])
    return book


MAKERS: Mapping[str, Callable[[User, str], BusinessImport]] = {
    "binaan-selesai.csv": done,
    "binaan-periksa-kolom.xlsx": mapping,
    "rekap-kunjungan.csv": refused,
    "binaan-separuh-jalan.csv": applying,
    "binaan-triwulan-iii.csv": previewed,
    "binaan-dijeda.csv": paused,
    "binaan-dibatalkan.csv": cancelled,
    "binaan-diurungkan.csv": undone,
}
"""Who makes which file's import; a preview needs what the first has brought in."""
