"""What a column of a spreadsheet can mean, and the words its header uses for it.

Phrases are normalised (lower case, words separated by one space). One that begins with "=" must be the whole header;
any other may also stand among up to three more words. Longer phrases win over shorter ones, so "jenis usaha" is a
category although "usaha" alone is a name.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Field:
    """One meaning. `stored`: its value reaches the directory; otherwise the column is only kept with the raw row."""

    key: str
    label: Promise
    phrases: tuple[str, ...]
    stored: bool = True


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in text.split("|"))


NAME = "name"
IGNORED = "ignored"
COUNT = "count"
IDENTITY = "identity_number"
PHOTO = "photo"

FIELDS: tuple[Field, ...] = (
    Field(
        NAME,
        _("Nama usaha"),
        _phrases(
            "nama usaha|nama umkm|nama ukm|nama ikm|nama perusahaan|=perusahaan|=merchant|nama merchant|nama toko|"
            "=umkm|nama industri|nama brand|nama merek|nama merk|=usaha|nama outlet|nama tempat|nama kedai|nama warung|"
            "nama unit usaha|nama badan usaha|nama bisnis|nama pelaku usaha|nama stand|nama kios|nama lapak|=toko|"
            "merek usaha|merk usaha|nama dagang|business name|company name|store name|name of business|=nama ~"
        ),
    ),
    Field(
        "owner_name",
        _("Nama pemilik"),
        _phrases(
            "nama pemilik|=pemilik|pemilik usaha|nama pemilik usaha|kontak person|contact person|nama pengusaha|"
            "penanggung jawab|nama penanggung jawab|nama lengkap|nama pimpinan|=pimpinan|pengelola|nama pengelola|"
            "=pengusaha|=direktur|=owner|owner name|nama pengrajin|nama perajin|=kontak ~|=contact ~|=nama ~"
        ),
    ),
    Field(
        "street_address",
        _("Alamat"),
        _phrases(
            "alamat|alamat usaha|alamat lengkap|=jalan|alamat jalan|nama jalan|=lokasi|lokasi usaha|"
            "alamat tempat usaha|alamat perusahaan|=address|=tempat usaha|kampung|=jln|=jl"
        ),
    ),
    Field(
        "village",
        _("Desa atau kelurahan"),
        _phrases(
            "desa kelurahan|kelurahan desa|=desa|=ds|=kelurahan|nama desa|nama kelurahan|desa kel|kel desa|=ds kel|"
            "=kel|alamat desa|desa usaha|=village"
        ),
    ),
    Field(
        "district",
        _("Kecamatan"),
        _phrases("kecamatan|nama kecamatan|=kec|kec usaha|kecamatan usaha|=distrik|=district|=subdistrict"),
    ),
    Field(
        "regency",
        _("Kabupaten atau kota"),
        _phrases(
            "kabupaten kota|=kabupaten|nama kabupaten kota|nama kabupaten|kab kota|=kota|=kab|kota kabupaten|"
            "=regency|=wilayah ~"
        ),
    ),
    Field(
        "phone",
        _("Telepon"),
        _phrases(
            "telepon|telp|tlp|no telp|nomor telepon|no telepon|telp fax|no hp|=hp|nomor hp|no handphone|handphone|"
            "telp hp|hp telp|kontak|no kontak|nomor kontak|contact|=phone|phone number|mobile|no hp wa|hp wa|"
            "telepon hp|telephone|nomor ponsel|ponsel"
        ),
    ),
    Field(
        "whatsapp",
        _("WhatsApp"),
        _phrases("whatsapp|no whatsapp|=wa|no wa|nomor wa|nomor whatsapp|wa bisnis|whats app"),
    ),
    Field(
        "kbli_code",
        _("Kode KBLI"),
        _phrases("kode kbli|nomor kbli|no kbli|=kbli ~|kbli 2020|kbli 2025|kbli code|kode kblui"),
    ),
    Field("kbli_title", _("Judul KBLI"), _phrases("judul kbli|nama kbli|uraian kbli|=kbli ~"), stored=False),
    Field(
        "category",
        _("Jenis usaha atau kategori"),
        _phrases(
            "jenis usaha|kategori|kategori usaha|kategori utama|bidang usaha|komoditi|komoditas|sektor|sektor usaha|"
            "jenis industri|cabang industri|klaster|kelompok usaha|category|=bidang|=jenis|subsektor|sub sektor|"
            "jenis umkm|kategori umkm|sub kategori ~"
        ),
    ),
    Field(
        "products",
        _("Produk"),
        _phrases(
            "produk|nama produk|produk utama|produk unggulan|jenis produk|jenis makanan|jenis dagangan|barang dagangan|"
            "hasil produksi|=products|=product|kegiatan|kegiatan usaha|jenis barang|=menu|menu andalan|spesialisasi|"
            "produk jasa|barang jasa|jenis produksi|produk harga|produk dan harga"
        ),
    ),
    Field(
        "description",
        _("Keterangan"),
        _phrases(
            "keterangan|deskripsi|deskripsi usaha|uraian|uraian usaha|profil|profil usaha|tentang usaha|=ket|"
            "description|keterangan usaha|catatan"
        ),
    ),
    Field("latitude", _("Lintang"), _phrases("lat|latitude|lintang|=garis lintang|koordinat lintang|titik lintang|=y")),
    Field(
        "longitude",
        _("Bujur"),
        _phrases("lng|=long|lon|longitude|longitud|bujur|=garis bujur|koordinat bujur|titik bujur|=x"),
    ),
    Field(
        "point",
        _("Koordinat (lintang, bujur)"),
        _phrases("koordinat|titik koordinat|lat long|lat lng|latlong|titik lokasi|koordinat lokasi|gps"),
    ),
    Field("nib", _("NIB"), _phrases("nib|no nib|nomor nib|nomor induk berusaha|nib nomor induk berusaha")),
    Field(
        "opening_hours",
        _("Jam buka"),
        _phrases("jam operasional|jam buka|jam kerja|waktu operasional|hari buka|hari jam buka|jam layanan|=jam"),
    ),
    Field("closes_at", _("Jam tutup"), _phrases("jam tutup|tutup jam|jam selesai"), stored=True),
    Field(
        "year_founded",
        _("Tahun berdiri"),
        _phrases(
            "tahun berdiri|berdiri sejak|tahun mulai|mulai usaha|tahun pendirian|tahun mulai usaha|=berdiri|"
            "tahun usaha berdiri|berdiri tahun|=sejak|tahun memulai usaha"
        ),
    ),
    Field(
        "date_founded",
        _("Tanggal berdiri"),
        _phrases("tanggal berdiri|tgl berdiri|tanggal pendirian|tgl pendirian|tanggal mulai usaha"),
    ),
    Field(
        "scale",
        _("Skala usaha"),
        _phrases("skala usaha|=skala|kelas usaha|skala|klasifikasi usaha|ukuran usaha|kriteria usaha"),
    ),
    Field("price", _("Harga"), _phrases("harga|harga jual|harga produk|kisaran harga|=price|harga satuan")),
    Field(
        "home_based",
        _("Usaha di rumah"),
        _phrases("usaha di rumah|di rumah|usaha rumahan|rumahan|rumah tempat tinggal|usaha rumah|home based"),
    ),
    Field("website", _("Situs web"), _phrases("website|situs web|web|=situs|alamat web|toko online|url")),
    Field("instagram", _("Instagram"), _phrases("instagram|akun instagram|=ig|akun ig|media sosial|medsos|sosmed")),
    Field("legal_form", _("Badan usaha"), _phrases("bentuk badan usaha|badan usaha|badan hukum|bentuk usaha"), False),
    Field(
        "workers",
        _("Tenaga kerja"),
        _phrases(
            "tenaga kerja|jumlah tenaga kerja|jumlah karyawan|karyawan|jumlah pekerja|pekerja|jml tenaga kerja|=tk|"
            "tenaga kerja orang"
        ),
        False,
    ),
    Field(
        "turnover",
        _("Omzet"),
        _phrases(
            "omzet|omset|penjualan rata pertahun|penjualan pertahun|omzet pertahun|omset pertahun|omzet per tahun|"
            "pendapatan|hasil penjualan|penjualan tahunan|omzet tahunan|hasil penjualan tahunan"
        ),
        False,
    ),
    Field(
        "turnover_monthly",
        _("Omzet per bulan"),
        _phrases(
            "omzet perbulan|omset perbulan|omzet per bulan|omset per bulan|omzet bulanan|omset bulanan|omset bln|"
            "omzet bln|penjualan perbulan|pendapatan perbulan|pendapatan per bulan|penjualan per bulan"
        ),
        False,
    ),
    Field(
        "capital",
        _("Modal usaha"),
        _phrases("modal usaha|=modal|modal awal|jumlah modal|besar modal|besaran modal|modal kerja|nilai modal"),
        False,
    ),
    Field(
        PHOTO,
        _("Nama berkas foto"),
        _phrases(
            "=foto|=photo|=gambar|nama foto|nama file foto|nama berkas foto|file foto|berkas foto|foto usaha|"
            "foto produk|foto tempat|photo tempat|nama gambar|foto ~"
        ),
        False,
    ),
    Field(
        COUNT,
        _("Jumlah (rekap)"),
        _phrases(
            "jumlah umkm|jumlah ukm|jumlah ikm|jumlah usaha|jumlah unit usaha|jumlah unit|=jumlah|=total|total umkm|"
            "banyaknya|=mikro|=kecil|=menengah|usaha mikro|usaha kecil|usaha menengah|jumlah pelaku usaha|total usaha|"
            "jml umkm|jumlah usaha mikro|jumlah perusahaan"
        ),
        False,
    ),
    Field(
        IDENTITY,
        _("NIK (tidak disimpan)"),
        _phrases(
            "nik|no nik|nomor nik|no ktp|nomor ktp|=ktp|nik ktp|no kk|nomor kk|=kk|kartu keluarga|no identitas|"
            "nomor identitas|nik ktp paspor|ktp sim|=paspor|no paspor|nomor induk kependudukan"
        ),
        False,
    ),
    Field(
        IGNORED,
        _("Tidak dipakai"),
        _phrases(
            "=no|=nomor|=no urut|nomor urut|=id|id umkm|=kode|kode provinsi|nama provinsi|=provinsi|"
            "kode kabupaten kota|kode kecamatan|kode desa|jenis kelamin|=l p|=jk|tahun data|tahun survey|"
            "tahun dikeluarkan izin|=tahun|"
            "nilai investasi|kapasitas produksi|=satuan|nilai produksi|nilai bb bp|total aset|=aset|email|alamat email|"
            "pemasaran ekspor|negara tujuan ekspor|iumk|pirt|no pirt|sertifikat halal|=halal|rating|icon|"
            "google maps|link google maps|tiket|tanggal|timestamp|cap waktu|sub varian|tag lokasi|rekomen|"
            "tempat lahir|tanggal lahir|pendidikan|agama|rt rw|=rt|=rw|kode pos|npwp|status|=satuan produksi"
        ),
        False,
    ),
)

BY_KEY: dict[str, Field] = {field.key: field for field in FIELDS}

PRIVATE = frozenset({"turnover", "turnover_monthly", "capital"})
"""A person's finances: read for the size class alone, never stored and never repeated in a remark."""

READ = frozenset({field.key for field in FIELDS if field.stored} | PRIVATE | {"kbli_title"})
"""What takes part in the meaning of a row: two rows that agree in these columns say the same."""

CHOOSABLE: tuple[str, ...] = tuple(
    field.key
    for field in FIELDS
    if field.stored or field.key in {"kbli_title", "legal_form", "workers", PHOTO, *PRIVATE}
)
"""What an officer can pick for a column; everything else is "not used"."""

REPEATABLE = frozenset({IGNORED, IDENTITY, COUNT, PHOTO, "workers", *PRIVATE})
"""Meanings that several columns of one sheet may have; the parser reads the first of them."""
