"""What a destination may be, offer and cost, and what is reported about it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DestinationKind(models.TextChoices):
    """What sort of place a destination is; a heading for visitors, not an official classification."""

    BEACH = "pantai", _("Pantai")
    ISLAND = "pulau", _("Pulau")
    NATURE = "alam", _("Alam")
    WATERFALL = "air-terjun", _("Air terjun")
    BATHING = "pemandian", _("Pemandian")
    VILLAGE = "desa-wisata", _("Desa wisata")
    HISTORY = "sejarah", _("Sejarah")
    CULTURE = "budaya", _("Budaya")
    RELIGIOUS = "religi", _("Religi")
    CRAFT = "sentra-kerajinan", _("Sentra kerajinan")
    ATTRACTION = "wisata-buatan", _("Wisata buatan")


class Precision(models.TextChoices):
    """How far the coordinates of a destination may be trusted."""

    POINT = "point", _("Titik tepat")
    APPROXIMATE = "approximate", _("Titik perkiraan")
    VILLAGE = "village", _("Titik desa")
    DISTRICT = "district", _("Titik kecamatan")


class Facility(models.TextChoices):
    """What a visitor asks about before leaving home."""

    PARKING = "parkir", _("Tempat parkir")
    TOILET = "toilet", _("Toilet")
    MUSHOLA = "mushola", _("Mushola")
    FOOD = "warung", _("Warung makan")
    LODGING = "penginapan", _("Penginapan")
    CAMPING = "berkemah", _("Tempat berkemah")
    GUIDE = "pemandu", _("Pemandu")
    WHEELCHAIR = "kursi-roda", _("Dapat dilalui kursi roda")
    EVACUATION = "evakuasi", _("Jalur atau titik evakuasi")
    TRANSPORT = "angkutan", _("Dilalui angkutan umum")


class TariffDay(models.TextChoices):
    """The days on which a tariff holds."""

    EVERY = "setiap-hari", _("Setiap hari")
    WEEKDAY = "hari-kerja", _("Senin–Jumat")
    WEEKEND = "akhir-pekan", _("Sabtu–Minggu")
    HOLIDAY = "libur", _("Hari libur")


class TariffPurpose(models.TextChoices):
    """What is paid for. Only entry decides whether a place is free."""

    ENTRY = "masuk", _("Masuk")
    PARKING = "parkir", _("Parkir")
    BOAT = "perahu", _("Perahu")
    GUIDE = "pemandu", _("Pemandu")
    CAMPING = "berkemah", _("Berkemah")
    RENT = "sewa", _("Sewa alat atau tempat")
    OTHER = "lain", _("Lain-lain")


class Vehicle(models.TextChoices):
    """What somebody comes with, where a tariff asks for it."""

    MOTORCYCLE = "motor", _("Sepeda motor")
    CAR = "mobil", _("Mobil")
    MINIBUS = "minibus", _("Minibus")
    BUS = "bus", _("Bus")


class Fee(models.TextChoices):
    """Whether entry costs something, as far as it is recorded."""

    FREE = "gratis", _("Masuk gratis")
    PAID = "berbayar", _("Masuk berbayar")
    UNKNOWN = "belum-tercatat", _("Tarif belum tercatat")


class Answer(models.TextChoices):
    """What somebody found who looked; nobody having looked is an answer too."""

    YES = "ya", _("Ada")
    NO = "tidak", _("Tidak ada")
    UNKNOWN = "belum-diketahui", _("Belum diketahui")


class TsunamiZone(models.TextChoices):
    """Whether a place lies where a tsunami is expected to reach, by somebody's map."""

    INSIDE = "ya", _("Termasuk")
    OUTSIDE = "tidak", _("Tidak termasuk")
    UNKNOWN = "belum-diketahui", _("Belum diketahui")


class AccessMeasure(models.TextChoices):
    """What decides whether somebody with a wheelchair, a pram or a stick can visit a place."""

    STEP_FREE = "tanpa-tangga", _("Jalur tanpa anak tangga")
    SURFACE = "permukaan-keras", _("Jalur berpermukaan keras")
    SLOPE = "kemiringan", _("Kemiringan paling curam")
    DOOR = "lebar-pintu", _("Lebar pintu tersempit")
    TOILET = "toilet", _("Toilet yang dapat dimasuki kursi roda")
    PARKING = "jarak-parkir", _("Jarak dari tempat parkir")
    GUIDING = "ubin-pemandu", _("Ubin pemandu bagi tunanetra")


class TravelMode(models.TextChoices):
    """How one gets to a place."""

    CAR = "mobil", _("Dengan mobil")
    MOTORCYCLE = "motor", _("Dengan sepeda motor")
    TRANSIT = "angkutan-umum", _("Dengan angkutan umum")
    BOAT = "perahu", _("Dengan perahu")
    FOOT = "jalan-kaki", _("Berjalan kaki")


class SeasonKind(models.TextChoices):
    """What holds in some months of the year."""

    BEST = "terbaik", _("Bulan terbaik")
    CLOSED = "tutup", _("Bulan tutup")


class ChargePurpose(models.TextChoices):
    """What a visitor was made to pay for."""

    ENTRY = "masuk", _("Masuk ke tempat wisata")
    PARKING = "parkir", _("Parkir")
    ROAD = "jalan", _("Melewati jalan atau portal")
    TOILET = "toilet", _("Toilet atau kamar bilas")
    SEAT = "tempat-duduk", _("Tikar, saung, atau tempat duduk")
    BOAT = "perahu", _("Perahu")
    GUIDE = "pemandu", _("Pemandu atau penjaga")
    OTHER = "lain", _("Hal lain")


class ReportState(models.TextChoices):
    """Where a report of an illegal charge stands; from the fourth on it is closed."""

    RECEIVED = "diterima", _("Diterima")
    EXAMINED = "diperiksa", _("Sedang diperiksa")
    FORWARDED = "diteruskan", _("Diteruskan")
    RESOLVED = "selesai", _("Selesai")
    NOT_UPHELD = "tidak-terbukti", _("Tidak terbukti")
    SPAM = "spam", _("Bukan laporan")
