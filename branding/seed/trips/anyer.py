"""A day along the coast of Anyer and Cinangka."""

from .shapes import INVENTED, SeedTrip, TripStop, TripText

TRIP = SeedTrip(
    audiences=("keluarga", "pasangan"),
    transport=("mobil", "motor"),
    season="kemarau",
    picture_of="mercusuar-cikoneng",
    featured=True,
    sources=(
        "Mercusuar (75,5 m, 1885, penutupan 2017): "
        "biem.co/read/2017/06/01/2508/mercusuar-anyer-menara-bersejarah-nan-memesona\n"
        "Karang Bolong: bisnisbanten.com/?p=14142\n"
        "Matahari terbenam di Anyer: "
        "photo.sindonews.com/view/4106/berburu-sunset-di-pantai-anyer-menengok-kemegahan-menara-suar-cikoneng\n"
        f"{INVENTED}"
    ),
    days=(
        (
            TripStop(
                "08:00",
                75,
                {
                    "id": "Pernah ditutup bagi yang ingin naik; tanyakan dulu kepada penjaganya.",
                    "en": "It has been closed to climbers before; ask the keeper first.",
                },
                place="mercusuar-cikoneng",
            ),
            TripStop(
                "09:30",
                30,
                {
                    "id": "Minum sebentar sebelum jalan ke selatan.",
                    "en": "Something to drink before the road south.",
                },
                business="kelapa-muda-arifin",
            ),
            TripStop(
                "10:30",
                90,
                {
                    "id": "Lihat lubang karangnya dari pasir. Jangan memanjat, dan perhatikan ombak.",
                    "en": "Look at the arch from the sand. Do not climb, and mind the waves.",
                },
                place="pantai-karang-bolong",
            ),
            TripStop(
                "12:45",
                75,
                {
                    "id": "Makan siang. Tanyakan harga ikan per kilogram sebelum memesan.",
                    "en": "Lunch. Ask the price of fish by the kilogram before you order.",
                },
                business="ikan-bakar-tunas",
            ),
            TripStop(
                "16:00",
                135,
                {
                    "id": "Pantainya menghadap barat: tunggu matahari turun ke Selat Sunda.",
                    "en": "The beach faces west: wait for the sun to drop into the Sunda Strait.",
                },
                place="pantai-anyer",
            ),
            TripStop(
                "18:30",
                30,
                {"id": "Buah tangan sebelum pulang.", "en": "Something to take home."},
                business="oleh-oleh-bintang",
            ),
        ),
    ),
    texts={
        "id": TripText(
            title="Sehari di pesisir Anyer",
            slug="sehari-di-pesisir-anyer",
            lead="Dari mercusuar pagi hari sampai matahari terbenam, menyusuri satu jalan di tepi Selat Sunda.",
            body=(
                (
                    "p",
                    (
                        "Semua perhentian terletak di jalan pantai yang sama, jadi tidak ada yang perlu dicari. "
                        "Mulailah "
                        "dari menara suar selagi teduh, turun ke Karang Bolong sebelum tengah hari, lalu kembali ke "
                        "utara "
                        "untuk sore yang panjang."
                    ),
                ),
                (
                    "note",
                    (
                        "Pada akhir pekan jalan pantai ini padat. Tarif masuk dan parkir belum tercatat di portal ini: "
                        "tanyakan sebelum kendaraan masuk, dan mintalah karcis."
                    ),
                ),
            ),
            days=("Menara, karang, matahari terbenam",),
        ),
        "en": TripText(
            title="A day on the Anyer coast",
            slug="a-day-on-the-anyer-coast",
            lead="From the lighthouse in the morning to sunset, along one road beside the Sunda Strait.",
            body=(
                (
                    "p",
                    (
                        "Every stop lies on the same coast road, so there is nothing to look for. Begin at the "
                        "lighthouse "
                        "while it is cool, go down to Karang Bolong before noon, then come back north for a long "
                        "afternoon."
                    ),
                ),
                (
                    "note",
                    (
                        "The coast road is crowded at weekends. Entrance and parking charges are not recorded on this "
                        "portal yet: ask before you drive in, and ask for a ticket."
                    ),
                ),
            ),
            days=("Tower, arch, sunset",),
        ),
    },
)
