"""Bumijaya pottery: clay, hands, fire."""

from ..told import Asked, Known, Steps, Story, StoryText

STORY = Story(
    scene="jars",
    topic="kerajinan",
    district="36.04.09",
    village="36.04.09.2009",
    places=("sentra-gerabah-bumijaya",),
    trade="gerabah",
    sources=(
        "Bentuk, hiasan, kowi, ukuran pot: bisnisbanten.com/sentra-gerabah-bumijaya-ciruas-hadir-sejak-era-kesultanan-"
        "banten-dikenal-luas-hingga-mancanegara\n"
        "1975, 1990-an, jumlah perajin: kerajinanindonesia.id/sentra-kerajinan-gerabah-di-serang-banten\n"
        "Langkah pembuatan: pengetahuan umum tentang gerabah tangan, belum diperiksa di bengkelnya."
    ),
    texts={
        "id": StoryText(
            title="Gerabah Bumijaya: tanah, tangan, api",
            slug="gerabah-bumijaya",
            lead="Di Ciruas, gentong dan kendi masih lahir dari tangan. Beginilah segumpal tanah menjadi wadah air.",
            alt="Lukisan gentong-gentong tanah liat dengan hiasan di perutnya, dan sebuah mangkuk.",
            body=(
                (
                    "p",
                    (
                        "Ketuk sebuah gentong yang matang dan ia menjawab dengan bunyi logam. Ketuk yang kurang api, "
                        "bunyinya tumpul. Di Kampung Kosambi, Desa Bumijaya, perbedaan itu dipelajari sebelum orang "
                        "belajar membentuk."
                    ),
                ),
                Known(
                    (
                        ("Bahan", "tanah liat", True),
                        ("Yang dibuat", "gentong, kendi, pot, kowi", True),
                        ("Pot terbesar", "sampai 2 meter", True),
                        ("Hiasan", "tumpal dan ceplok", True),
                    )
                ),
                (
                    "p",
                    (
                        "Yang paling jarang dilihat orang adalah kowi, mangkuk tahan api tempat tukang emas melebur "
                        "logam. Bentuknya kecil dan tidak berhias, tetapi dialah yang membuktikan mutu tanahnya."
                    ),
                ),
                Steps(
                    "Dari gumpalan menjadi gentong",
                    (
                        ("Mengolah tanah", "Tanah dibersihkan dari kerikil, dibasahi, lalu diremas sampai lentur."),
                        ("Membentuk", "Dinding dinaikkan sedikit demi sedikit dengan tangan, dari alas ke bibir."),
                        ("Menghias", "Selagi lembap, tumpal dan ceplok digoreskan di bagian perut."),
                        ("Mengeringkan", "Benda diangin-anginkan. Yang tergesa-gesa dijemur akan retak."),
                        ("Membakar", "Api dinaikkan perlahan, dijaga, lalu dibiarkan turun dengan sendirinya."),
                    ),
                ),
                ("h", "Dua hiasan, satu tanda tangan"),
                (
                    "p",
                    (
                        "Tumpal adalah segitiga yang berderet, ceplok bunga yang berulang. Keduanya juga muncul pada "
                        "motif batik kabupaten yang bernama Gerabah Bumijaya. Garis yang tidak sama lurus bukan "
                        "cacat; di situlah terlihat siapa yang mengerjakannya."
                    ),
                ),
                (
                    "p",
                    (
                        "Sentra ini dikenal luas sejak 1975 dan paling ramai pada 1990-an. Catatan kami menyebut "
                        "sekitar seratus perajin. Berapa yang masih menyalakan tungku hari ini, bengkel mereka "
                        "sendirilah yang paling tahu."
                    ),
                ),
                Asked(
                    "Sebelum Anda datang",
                    (
                        (
                            "Bolehkah melihat orang bekerja?",
                            "Boleh dengan izin. Kirim pesan dahulu, dan jangan mengangkat benda yang belum dibakar.",
                        ),
                        (
                            "Bagaimana membawa pulang yang besar?",
                            "Tanyakan pengirimannya saat memesan. Gentong kecil dan kendi cukup dibungkus kain.",
                        ),
                    ),
                ),
            ),
        ),
        "en": StoryText(
            title="Bumijaya pottery: clay, hands, fire",
            slug="bumijaya-pottery",
            lead=(
                "In Ciruas, water jars and jugs are still born of hands. This is how a lump of clay learns "
                "to hold water."
            ),
            alt="Painting of clay water jars with ornaments around their bellies, and a bowl.",
            body=(
                (
                    "p",
                    (
                        "Knock on a well-fired jar and it answers like metal. Knock on one that had too little fire, "
                        "and the sound is dull. In the hamlet of Kosambi, in Bumijaya, people learn that difference "
                        "before they learn to shape."
                    ),
                ),
                Known(
                    (
                        ("Material", "clay", True),
                        ("What is made", "jars, jugs, pots, crucibles", True),
                        ("Largest pot", "up to 2 metres", True),
                        ("Decoration", "tumpal and ceplok", True),
                    )
                ),
                (
                    "p",
                    (
                        "Least often seen is the <i>kowi</i>, the crucible in which goldsmiths melt metal. It is small "
                        "and bare, yet nothing else says as much about the clay."
                    ),
                ),
                Steps(
                    "From lump to water jar",
                    (
                        ("Preparing the clay", "It is cleared of stones, wetted and kneaded until it gives."),
                        ("Shaping", "The wall rises little by little under the hands, from base to rim."),
                        ("Decorating", "While it is damp, triangles and flowers are scratched into the belly."),
                        ("Drying", "The piece stands in moving air. What is hurried into the sun will crack."),
                        ("Firing", "The fire is raised slowly, watched, and left to fall by itself."),
                    ),
                ),
                ("h", "Two ornaments, one signature"),
                (
                    "p",
                    (
                        "<i>Tumpal</i> are triangles in a row, <i>ceplok</i> are flowers that repeat. Both return in "
                        "the regency's batik motif named after Bumijaya pottery. A line that is not quite straight is "
                        "no flaw: it shows whose hand it was."
                    ),
                ),
                (
                    "p",
                    (
                        "The village has been widely known since 1975 and was busiest in the 1990s. Our records speak "
                        "of about a hundred makers. How many still light their kilns today, the workshops know best."
                    ),
                ),
                Asked(
                    "Before you come",
                    (
                        (
                            "May I watch people work?",
                            "Yes, with leave. Send a message first, and do not lift pieces that have not been fired.",
                        ),
                        (
                            "How do I take a large one home?",
                            "Ask about delivery when you order. Small jars and jugs travel well in a cloth.",
                        ),
                    ),
                ),
            ),
        ),
    },
)
