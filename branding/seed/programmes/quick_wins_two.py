"""The quick wins of living, society and environment."""

from .announced import ANNOUNCED, SOURCES
from .content import ProgrammeSeed, ProgrammeText

TRANSFORMER = ProgrammeSeed(
    code="SC-06",
    name="Transformer",
    pillar="living",
    quick_win=True,
    sources=SOURCES,
    updates=(ANNOUNCED,),
    texts={
        "id": ProgrammeText(
            title="Transformer",
            slug="transformer",
            lead="Angkutan bersama bagi pegawai, supaya jalan menuju kantor tidak diisi satu orang satu mobil.",
            body=(
                (
                    "Pegawai yang berangkat bersama memerlukan lebih sedikit kendaraan, "
                    "bahan bakar, dan tempat parkir. "
                    "Quick win ini memulai dari kantor pemerintah sendiri."
                ),
                "Rute, jam, dan jumlah penumpangnya belum kami temukan dalam sumber.",
            ),
            actions=(
                ("warga", "Tiru di tempat kerja Anda: satu mobil untuk tetangga yang searah.", "", ""),
                ("pelaku-usaha", "Hitung berapa karyawan yang searah, lalu tawarkan jemputan bersama.", "", ""),
                ("pelajar", "Hitung penumpang angkutan di satu persimpangan pada jam berangkat.", "", ""),
            ),
        ),
        "en": ProgrammeText(
            title="Transformer",
            slug="transformer",
            lead="Shared transport for civil servants, so that the road to the office is not one person to a car.",
            body=(
                (
                    "Civil servants who travel together need fewer vehicles, less fuel and "
                    "less room to park. This quick "
                    "win begins with the government's own offices."
                ),
                "Its routes, times and number of passengers we have not found in the sources.",
            ),
            actions=(
                ("warga", "Do likewise where you work: one car for neighbours who go the same way.", "", ""),
                ("pelaku-usaha", "Count how many of your staff go the same way, and offer a shared ride.", "", ""),
                ("pelajar", "Count the passengers of public transport at one crossing in the morning.", "", ""),
            ),
        ),
    },
)

POJOK_DOLAN = ProgrammeSeed(
    code="SC-07",
    name="Pojok Dolan",
    pillar="society",
    quick_win=True,
    sources=(
        f"{SOURCES}\nPilar: disimpulkan dari urutan keenam quick win, yang sama dengan urutan keenam pilar; "
        "periksa kepada pengampu."
    ),
    updates=(ANNOUNCED,),
    texts={
        "id": ProgrammeText(
            title="Pojok Dolan",
            slug="pojok-dolan",
            lead="Satu dari enam quick win. Namanya sudah diumumkan; keterangan rincinya belum kami temukan.",
            body=(
                (
                    "Dolan berarti bermain atau berkunjung. Dari namanya orang dapat menduga sudut tempat warga "
                    "berkumpul, tetapi dugaan bukan keterangan, jadi halaman ini menunggu penjelasan pengampunya."
                ),
            ),
            actions=(
                (
                    "warga",
                    "Tanyakan di kantor desa apakah ada tempat bermain dan belajar yang dapat dipakai bersama.",
                    "",
                    "",
                ),
                ("komunitas", "Tulis kegiatan apa yang kekurangan tempat, dan kapan tempat itu diperlukan.", "", ""),
                ("media", "Mintalah penjelasan kepada pemerintah kabupaten, lalu kabarkan.", "", ""),
            ),
        ),
        "en": ProgrammeText(
            title="Pojok Dolan",
            slug="pojok-dolan",
            lead="One of the six quick wins. Its name has been announced; we have not found its details yet.",
            body=(
                (
                    "Dolan means to play or to pay a visit. From the name one may guess a "
                    "corner where people meet, but a "
                    "guess is no information, so this page waits for those in charge to explain it."
                ),
            ),
            actions=(
                (
                    "warga",
                    "Ask at the village office whether there is a place to play and learn that all may use.",
                    "",
                    "",
                ),
                ("komunitas", "Write down which activities lack a place, and when they would need it.", "", ""),
                ("media", "Ask the regency's government for an explanation, and report it.", "", ""),
            ),
        ),
    },
)

PESAN_IBU = ProgrammeSeed(
    code="SC-08",
    name="Pesan Ibu",
    pillar="environment",
    quick_win=True,
    sources=SOURCES,
    updates=(ANNOUNCED,),
    texts={
        "id": ProgrammeText(
            title="Pesan Ibu",
            slug="pesan-ibu",
            lead="Penanganan sampah yang dimulai dari tempat sampah itu lahir: rumah.",
            body=(
                (
                    "Sampah yang dipilah di dapur lebih mudah diurus daripada yang sudah "
                    "tercampur di tepi jalan. Quick "
                    "win ini menyebut penanganan sampah; berapa banyak yang sudah berkurang belum tercatat."
                ),
            ),
            actions=(
                ("warga", "Pisahkan sisa dapur dari plastik mulai hari ini; dua ember sudah cukup.", "", ""),
                ("pelaku-usaha", "Kurangi bungkus sekali pakai, dan terima wadah yang dibawa pembeli.", "", ""),
                ("komunitas", "Buka bank sampah pada hari tetap, dan umumkan jadwalnya.", "", ""),
                ("pelajar", "Timbang sampah kelas selama sebulan, dan tempelkan grafiknya di papan.", "", ""),
            ),
        ),
        "en": ProgrammeText(
            title="Pesan Ibu",
            slug="pesan-ibu",
            lead="Handling waste where it begins: at home.",
            body=(
                (
                    "Waste that is sorted in the kitchen is easier to deal with than what lies mixed beside the road. "
                    "This quick win names waste handling; by how much it has shrunk is not on record yet."
                ),
            ),
            actions=(
                ("warga", "Keep scraps apart from plastic from today; two buckets are enough.", "", ""),
                ("pelaku-usaha", "Use less throw-away packing, and take the boxes your customers bring.", "", ""),
                ("komunitas", "Open a waste bank on a fixed day, and make its times known.", "", ""),
                ("pelajar", "Weigh the waste of your class for a month, and pin the chart to the board.", "", ""),
            ),
        ),
    },
)
