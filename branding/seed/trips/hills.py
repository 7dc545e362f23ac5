"""Two days in the western hills: a tourism village, the mountain swamp, a waterfall."""

from .shapes import INVENTED, SeedTrip, TripStop, TripText

TRIP = SeedTrip(
    audiences=("teman", "keluarga"),
    transport=("mobil", "motor", "jalan-kaki"),
    season="kemarau",
    picture_of="cagar-alam-rawa-danau",
    featured=True,
    sources=(
        "Cikolelet: suarasiber.co.id/2021/09/29/persiapan-kunjungan-menparekraf-bupati-serang-kunjungi-desa-wisata-"
        "cikolelet\n"
        "Rawa Danau (izin BKSDA, cagar alam sejak 1921): regional.kompas.com/read/2021/10/04/110250978\n"
        "Curug Cigumawang: paguyubandulurpadarincang.blogspot.com/2012/08/curug-cigumawang.html\n"
        f"{INVENTED}"
    ),
    days=(
        (
            TripStop(
                "09:00",
                120,
                {
                    "id": "Temui pengelola desa dulu: mereka tahu jalan setapak mana yang sedang aman.",
                    "en": "Meet the village's guides first: they know which paths are safe today.",
                },
                place="desa-wisata-cikolelet",
            ),
            TripStop(
                "11:15",
                45,
                {
                    "id": "Kopi dari kebun di sekitar desa.",
                    "en": "Coffee from the gardens around the village.",
                },
                business="kopi-kebun-umi",
            ),
            TripStop(
                "12:15",
                30,
                {
                    "id": "Emping dipukul satu per satu. Rumah orang: hubungi dulu.",
                    "en": "Melinjo crackers, flattened one by one. A home: call first.",
                },
                business="emping-bu-enok",
            ),
            TripStop(
                "14:00",
                90,
                {
                    "id": "Pandang dari tepinya. Masuk ke cagar alam harus dengan izin BKSDA.",
                    "en": "Look from its edge. Entering the reserve needs a permit from BKSDA.",
                },
                place="cagar-alam-rawa-danau",
            ),
            TripStop(
                "16:30",
                60,
                {"id": "Bermalam. Pesan kamar sebelum berangkat.", "en": "For the night. Book before you leave."},
                business="homestay-karuhun",
            ),
        ),
        (
            TripStop(
                "08:00",
                150,
                {
                    "id": "Datang pagi, pakai sepatu yang tidak licin. Jangan berenang sesudah hujan.",
                    "en": "Come early, in shoes that grip. Do not swim after rain.",
                },
                place="curug-cigumawang",
            ),
            TripStop(
                "11:30",
                60,
                {
                    "id": "Makan siang: rabeg, daging kambing berempah.",
                    "en": "Lunch: rabeg, goat cooked with spices.",
                },
                business="rabeg-bu-tuti",
            ),
            TripStop(
                "13:00",
                45,
                {
                    "id": "Musimnya tidak sama tiap tahun; tanyakan sebelum datang.",
                    "en": "The season is not the same each year; ask before you come.",
                },
                business="kebun-durian-bu-samah",
            ),
        ),
    ),
    texts={
        "id": TripText(
            title="Dua hari di perbukitan barat",
            slug="dua-hari-di-perbukitan-barat",
            lead="Desa wisata, kopi, rawa pegunungan, dan air terjun, dengan satu malam di Padarincang.",
            body=(
                (
                    "p",
                    (
                        "Di balik pesisir Anyer jalan menanjak ke kebun melinjo dan kopi. Hari pertama untuk "
                        "Cikolelet dan "
                        "lembah Rawa Danau, hari kedua untuk Curug Cigumawang dan dapur Padarincang."
                    ),
                ),
                (
                    "p",
                    (
                        "Angkutan umum jarang di sini, dan sinyal hilang di beberapa tikungan. Simpan atau cetak rute "
                        "ini "
                        "sebelum berangkat."
                    ),
                ),
            ),
            days=("Cikolelet dan Rawa Danau", "Cigumawang dan Padarincang"),
        ),
        "en": TripText(
            title="Two days in the western hills",
            slug="two-days-in-the-western-hills",
            lead="A tourism village, coffee, a mountain swamp and a waterfall, with a night in Padarincang.",
            body=(
                (
                    "p",
                    (
                        "Behind the Anyer coast the road climbs to melinjo and coffee gardens. The first day is for "
                        "Cikolelet and the valley of Rawa Danau, the second for Cigumawang waterfall and the kitchens "
                        "of "
                        "Padarincang."
                    ),
                ),
                (
                    "p",
                    (
                        "Public transport is rare here, and the signal is lost at some bends. Save or print this trip "
                        "before you leave."
                    ),
                ),
            ),
            days=("Cikolelet and Rawa Danau", "Cigumawang and Padarincang"),
        ),
    },
)
