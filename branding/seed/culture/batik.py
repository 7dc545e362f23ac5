"""Twelve motifs, twelve places and things people know."""

from ..told import Asked, Known, Story, StoryText

STORY = Story(
    scene="batik",
    topic="wastra",
    places=("pantai-karang-bolong", "mercusuar-cikoneng", "cagar-alam-rawa-danau"),
    trade="batik",
    sources=(
        "Nama motif, peluncuran 10-11-2022, Rumah Batik Komar, hak cipta, perajin 2024: lidikbanten.com/batik-khas-"
        "kabupaten-serang-siap-perkuat-identitas-daerah\n"
        "Arti motif: bantennews.co.id/intip-makna-dibalik-12-motif-batik-khas-kabupaten-serang"
    ),
    texts={
        "id": StoryText(
            title="Membaca dua belas motif batik Kabupaten Serang",
            slug="dua-belas-motif-batik-serang",
            lead=(
                "Sehelai kain dapat menjadi peta. Dua belas motif ini menyebut tempat, kerja, dan buah yang "
                "dikenal warga."
            ),
            alt="Lukisan kain batik terlipat dengan motif yang berbeda-beda.",
            body=(
                (
                    "p",
                    (
                        "Bentangkan dua belas kain ini berdampingan dan kabupaten terbaca dari barat ke timur: "
                        "mercusuar di selat, pulau di lepas pantai, rawa di kaki gunung, tungku di dataran, bendung "
                        "di sungai besar."
                    ),
                ),
                Known(
                    (
                        ("Jumlah motif", "12", True),
                        ("Diluncurkan", "10 November 2022", True),
                        ("Bersama", "Rumah Batik Komar", True),
                        ("Perlindungan", "hak cipta", True),
                    )
                ),
                ("h", "Tempat"),
                (
                    "p",
                    (
                        "Karang Bolong dan Mercusuar Cikoneng mewakili pantai barat. Pulau Sangiang dan Wisata Bahari "
                        "Pulau Tunda mewakili laut. Rawa Danau hadir bersama elang jawa, dan Bendung Pamarayan "
                        "bersama padi yang diairinya."
                    ),
                ),
                ("h", "Kerja dan gerak"),
                (
                    "p",
                    (
                        "Gerabah Bumijaya membawa tumpal dan ceplok ke atas kain. Pencak silat muncul dua kali: sekali "
                        "dengan golok, sekali dengan ornamen gerabah."
                    ),
                ),
                ("h", "Buah dan burung"),
                (
                    "p",
                    (
                        "Gandaria disebut jatake di sini. Buah jamblang mendapat motif sendiri, lalu kembali bersama "
                        "paok pancawarna, burung kecil yang lebih sering terdengar daripada terlihat."
                    ),
                ),
                ("h", "Siapa yang mengerjakannya"),
                (
                    "p",
                    (
                        "Pada 2024 tercatat perajin aktif di Kramatwatu, Tunjung Teja, dan Padarincang: Batik "
                        "Keserangan, Batik Tejo, dan Batik Army. Motif yang sedang dikerjakan berganti-ganti, jadi "
                        "bertanyalah sebelum datang."
                    ),
                ),
                Asked(
                    "Sebelum membeli",
                    (
                        (
                            "Bagaimana mengenali batik tulis?",
                            (
                                "Lihat dua sisi kainnya. Garis yang digambar tangan tembus ke belakang dan tidak "
                                "pernah berulang persis."
                            ),
                        ),
                        (
                            "Bolehkah meniru motifnya?",
                            "Motif ini berhak cipta. Tanyakan izinnya kepada pemerintah kabupaten.",
                        ),
                    ),
                ),
            ),
        ),
        "en": StoryText(
            title="Reading the twelve batik motifs of Serang Regency",
            slug="twelve-batik-motifs-of-serang",
            lead="A length of cloth can be a map. These twelve motifs name places, work and fruit that residents know.",
            alt="Painting of folded batik cloths, each with another motif.",
            body=(
                (
                    "p",
                    (
                        "Lay these twelve cloths side by side and the regency reads from west to east: a lighthouse on "
                        "the strait, islands off the coast, a wetland at the foot of a mountain, kilns on the plain, a "
                        "weir on the great river."
                    ),
                ),
                Known(
                    (
                        ("Motifs", "12", True),
                        ("Launched", "10 November 2022", True),
                        ("With", "Rumah Batik Komar", True),
                        ("Protection", "copyright", True),
                    )
                ),
                ("h", "Places"),
                (
                    "p",
                    (
                        "Karang Bolong and the Cikoneng lighthouse stand for the west coast. Sangiang and the waters "
                        "of Tunda stand for the sea. Rawa Danau comes with the Javan hawk-eagle, and the Pamarayan "
                        "weir with the rice it waters."
                    ),
                ),
                ("h", "Work and movement"),
                (
                    "p",
                    (
                        "Bumijaya pottery brings its triangles and flowers onto the cloth. Pencak silat appears twice: "
                        "once with the golok, once with the ornaments of pottery."
                    ),
                ),
                ("h", "Fruit and birds"),
                (
                    "p",
                    (
                        "The gandaria fruit is called <i>jatake</i> here. The jamblang plum has a motif of its own and "
                        "returns with the banded pitta, a small bird that is heard more often than seen."
                    ),
                ),
                ("h", "Who makes them"),
                (
                    "p",
                    (
                        "In 2024 there were active makers in Kramatwatu, Tunjung Teja and Padarincang: Batik "
                        "Keserangan, Batik Tejo and Batik Army. What is on the table changes, so ask before you come."
                    ),
                ),
                Asked(
                    "Before you buy",
                    (
                        (
                            "How do I know hand-drawn batik?",
                            (
                                "Look at both sides of the cloth. A line drawn by hand goes through to the back and "
                                "never repeats exactly."
                            ),
                        ),
                        (
                            "May I copy a motif?",
                            "The motifs are under copyright. Ask the regency's government for leave.",
                        ),
                    ),
                ),
            ),
        ),
    },
)
