"""Potters in the morning, bag makers in the afternoon."""

from .shapes import INVENTED, SeedTrip, TripStop, TripText

TRIP = SeedTrip(
    audiences=("keluarga", "sekolah", "lansia"),
    transport=("mobil", "bus"),
    season="sepanjang-tahun",
    picture_of="sentra-gerabah-bumijaya",
    featured=True,
    sources=(
        "Gerabah Bumijaya: kerajinanindonesia.id/sentra-kerajinan-gerabah-di-serang-banten ; "
        "bisnisbanten.com/sentra-gerabah-bumijaya-ciruas-hadir-sejak-era-kesultanan-banten-dikenal-luas-hingga-"
        "mancanegara\n"
        "Tas Kadugenep (sekitar 300 perajin, 2020; sejak 1997): "
        "banten.tribunnews.com/2020/12/19/jalan-jalan-ke-sentra-perajin-tas-di-desa-kadu-genep-kabupaten-serang-"
        "bertahan-di-tengah-pandemi\n"
        f"{INVENTED}"
    ),
    days=(
        (
            TripStop(
                "08:30",
                60,
                {
                    "id": "Jalan kaki di kampung: tanah liat dijemur di halaman, tungku di belakang rumah.",
                    "en": "Walk through the hamlet: clay dries in the yards, kilns stand behind the houses.",
                },
                place="sentra-gerabah-bumijaya",
            ),
            TripStop(
                "09:40",
                50,
                {
                    "id": "Bengkelnya di rumah. Hubungi sehari sebelumnya, terlebih bila datang serombongan.",
                    "en": "The workshop is a home. Call a day ahead, all the more if you come as a group.",
                },
                business="perajin-gerabah-eneng",
            ),
            TripStop(
                "10:40",
                40,
                {
                    "id": "Kendi dan cobek yang muat di bagasi; minta dibungkus koran.",
                    "en": "Jugs and mortars that fit a car boot; ask for newspaper around them.",
                },
                business="sentra-gerabah-sarmin",
            ),
            TripStop(
                "11:45",
                60,
                {"id": "Makan siang dalam perjalanan ke selatan.", "en": "Lunch on the way south."},
                business="ayam-geprek-delima",
            ),
            TripStop(
                "13:45",
                45,
                {
                    "id": "Hampir setiap gang di sini menjahit tas; dengarkan mesinnya.",
                    "en": "Nearly every lane here sews bags; listen for the machines.",
                },
                place="sentra-tas-kadugenep",
            ),
            TripStop(
                "14:40",
                45,
                {
                    "id": "Lihat urutannya: memotong, menjahit, memasang ritsleting.",
                    "en": "See the steps: cutting, sewing, fitting the zip.",
                },
                business="perajin-tas-bu-lilis",
            ),
        ),
    ),
    texts={
        "id": TripText(
            title="Tangan perajin: tanah liat dan tas",
            slug="tangan-perajin-tanah-liat-dan-tas",
            lead="Pagi bersama pembuat gerabah di Bumijaya, sore bersama penjahit tas di Kadugenep.",
            body=(
                (
                    "p",
                    (
                        "Dua desa, dua kerajinan yang tumbuh tanpa pabrik. Di Bumijaya orang membentuk tanah liat "
                        "dengan "
                        "tangan; di Kadugenep ratusan rumah menjahit tas. Rute ini pendek, tidak banyak berjalan, dan "
                        "cocok untuk satu kelas."
                    ),
                ),
                (
                    "p",
                    (
                        "Semua bengkel di sini rumah orang. Belilah sesuatu bila Anda dilayani lama, dan mintalah izin "
                        "sebelum memotret."
                    ),
                ),
            ),
            days=("Bumijaya, lalu Kadugenep",),
        ),
        "en": TripText(
            title="Makers' hands: clay and bags",
            slug="makers-hands-clay-and-bags",
            lead="A morning with the potters of Bumijaya, an afternoon with the bag makers of Kadugenep.",
            body=(
                (
                    "p",
                    (
                        "Two villages, two crafts that grew without a factory. In Bumijaya clay is shaped by hand; in "
                        "Kadugenep hundreds of homes sew bags. The trip is short, asks for little walking, and suits a "
                        "school class."
                    ),
                ),
                (
                    "p",
                    (
                        "Every workshop here is somebody's home. Buy something if people have taken time for you, and "
                        "ask "
                        "before you take pictures."
                    ),
                ),
            ),
            days=("Bumijaya, then Kadugenep",),
        ),
    },
)
