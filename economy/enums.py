"""Choices of the directory, with their sources."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a listing stands. Only PUBLISHED is public."""

    DRAFT = "draft", _("Draf")
    SUBMITTED = "submitted", _("Menunggu diperiksa")
    RETURNED = "returned", _("Perlu diperbaiki")
    PUBLISHED = "published", _("Tayang")
    HIDDEN = "hidden", _("Disembunyikan")
    CLOSED = "closed", _("Tutup selamanya")


class Scale(models.TextChoices):
    """Size classes of Government Regulation PP 7/2021, article 35."""

    MICRO = "mikro", _("Mikro")
    SMALL = "kecil", _("Kecil")
    MEDIUM = "menengah", _("Menengah")


class CertificateKind(models.TextChoices):
    """Permits and marks that a listing may carry, each kept in a national register of its own."""

    NIB = "nib", "NIB"
    HALAL = "halal", "Halal"
    PIRT = "pirt", "P-IRT"
    BPOM = "bpom", "BPOM"
    SNI = "sni", "SNI"
    HKI = "hki", "HKI"


class KbliEdition(models.TextChoices):
    """Editions of the Indonesian industry classification; the same five digits may mean something else in another."""

    Y2020 = "2020", "KBLI 2020"
    Y2025 = "2025", "KBLI 2025"


class Step(models.TextChoices):
    """What somebody did to a listing; the history of a business is a list of these."""

    CREATED = "created", _("Dibuat")
    EDITED = "edited", _("Diubah")
    SUBMITTED = "submitted", _("Diajukan")
    RETURNED = "returned", _("Dikembalikan")
    PUBLISHED = "published", _("Ditayangkan")
    VERIFIED = "verified", _("Diperiksa")
    HIDDEN = "hidden", _("Disembunyikan")
    CLOSED = "closed", _("Ditutup")
    IMPORTED = "imported", _("Diimpor")
    MERGED = "merged", _("Digabung")
    UNMERGED = "unmerged", _("Penggabungan dibatalkan")


class Attention(models.TextChoices):
    """Why a steward has to look at where a listing is; such a listing is never published by an import."""

    REGION = "region", _("Wilayah belum dikenali")
    POINT = "point", _("Titik di luar kabupaten")


class ImportState(models.TextChoices):
    """The stages of one uploaded spreadsheet."""

    UPLOADED = "uploaded", _("Diunggah")
    READING = "reading", _("Membaca berkas")
    MAPPING = "mapping", _("Menunggu kolom diperiksa")
    PREVIEWING = "previewing", _("Menyusun pratinjau")
    PREVIEWED = "previewed", _("Menunggu persetujuan")
    APPLYING = "applying", _("Memasukkan data")
    DONE = "done", _("Selesai")
    PAUSED = "paused", _("Dijeda")
    CANCELLED = "cancelled", _("Dibatalkan")
    REFUSED = "refused", _("Ditolak")
    FAILED = "failed", _("Gagal")
    UNDOING = "undoing", _("Mengurungkan")
    UNDONE = "undone", _("Diurungkan")


class Outcome(models.TextChoices):
    """What becomes, or became, of one row of a spreadsheet."""

    CREATED = "created", _("Baru")
    UPDATED = "updated", _("Diperbarui")
    UNCHANGED = "unchanged", _("Tidak berubah")
    DUPLICATE = "duplicate", _("Ganda dalam berkas")
    REFUSED = "refused", _("Ditolak")


class Undone(models.TextChoices):
    """What undoing an import did with one row's listing."""

    DELETED = "deleted", _("Dihapus kembali")
    RESTORED = "restored", _("Dikembalikan")
    KEPT = "kept", _("Dibiarkan karena sudah diubah orang")


class PairState(models.TextChoices):
    """What the office said of two listings that may be one business."""

    OPEN = "open", _("Belum diputuskan")
    MERGED = "merged", _("Digabung")
    DISTINCT = "distinct", _("Usaha yang berbeda")
