"""Silat and debus: courage as an art."""

from ..told import Known, Story, StoryText

STORY = Story(
    scene="ornate_golok",
    topic="pertunjukan",
    places=("masjid-agung-tanara", "pantai-anyer", "museum-golok-ciomas"),
    sources=(
        "Silat Kaserangan, Tari Ringkang Jawari, kaligrafi di Tanara (3-8-2023): "
        "bantensiber.com/tag/festival-budaya-tanara\n"
        "Festival Debus di Pantai Bojong, Anyar (2014): "
        "liputan6.com/amp/2095406/sejarah-titik-nol-kilometer-di-banten\n"
        "Motif batik silat: lidikbanten.com/batik-khas-kabupaten-serang-siap-perkuat-identitas-daerah\n"
        "Apa itu debus: pengetahuan umum, belum diverifikasi."
    ),
    texts={
        "id": StoryText(
            title="Silat dan debus: keberanian yang dilatih",
            slug="silat-dan-debus",
            lead=(
                "Yang satu mengajarkan tubuh bergerak, yang lain mengajarkannya tahan. Keduanya dipelajari sejak muda."
            ),
            alt="Lukisan golok berukir bersarung kayu, senjata yang muncul pada pertunjukan silat.",
            body=(
                (
                    "p",
                    (
                        "Sebelum pukulan pertama ada salam, sebelum salam ada doa. Begitulah pertunjukan silat di "
                        "Serang dimulai, dan karena itu orang tua tidak keberatan anaknya berlatih sampai malam."
                    ),
                ),
                Known(
                    (
                        ("Dilihat di Tanara", "Silat Kaserangan, Tari Ringkang Jawari", True),
                        ("Pada batik kabupaten", "dua dari 12 motif", True),
                        ("Debus di Anyar", "festival tingkat provinsi, 2014", True),
                    )
                ),
                ("h", "Debus, dan apa yang tidak boleh ditiru"),
                (
                    "p",
                    (
                        "Debus memperlihatkan tubuh yang tidak gentar pada besi dan api. Bagi penonton itu tontonan; "
                        "bagi pelakunya, latihan batin yang dipimpin seorang guru. Pada 2014 sebuah festival tingkat "
                        "provinsi menghadirkannya di Pantai Bojong, Anyar."
                    ),
                ),
                (
                    "note",
                    "Jangan meniru apa yang Anda lihat. Ikuti batas yang ditunjukkan panitia, juga untuk memotret.",
                ),
                ("h", "Di mana menontonnya"),
                (
                    "p",
                    (
                        "Festival Budaya Tanara pada Agustus 2023 menghadirkan Silat Kaserangan bersama Tari Ringkang "
                        "Jawari. Perguruan silat tampil pula pada hajatan dan hari besar; jadwalnya ada di halaman "
                        "acara bila penyelenggaranya sudah memastikan."
                    ),
                ),
                (
                    "p",
                    (
                        "Bila diundang menonton di kampung, datanglah lebih awal, duduk di tempat yang disediakan, dan "
                        "tanyakan dahulu sebelum memotret anak-anak."
                    ),
                ),
            ),
        ),
        "en": StoryText(
            title="Silat and debus: courage, practised",
            slug="silat-and-debus",
            lead="One teaches the body to move, the other teaches it to endure. Both are learned young.",
            alt="Painting of a carved golok in its wooden sheath, the blade that appears in silat.",
            body=(
                (
                    "p",
                    (
                        "Before the first blow there is a greeting, and before the greeting a prayer. That is how a "
                        "performance of silat begins in Serang, and why parents do not mind their children training "
                        "into the night."
                    ),
                ),
                Known(
                    (
                        ("Seen in Tanara", "Silat Kaserangan, the Ringkang Jawari dance", True),
                        ("On the regency's batik", "two of 12 motifs", True),
                        ("Debus in Anyar", "a provincial festival, 2014", True),
                    )
                ),
                ("h", "Debus, and what not to imitate"),
                (
                    "p",
                    (
                        "Debus shows a body that does not flinch from iron and fire. To those who watch it is a "
                        "spectacle; to those who do it, a discipline of the mind led by a teacher. In "
                        "2014 a provincial "
                        "festival brought it to Bojong Beach in Anyar."
                    ),
                ),
                ("note", "Do not imitate what you see. Keep to the line the stewards show you, also with a camera."),
                ("h", "Where to see it"),
                (
                    "p",
                    (
                        "The Tanara Culture Festival of August 2023 showed Silat Kaserangan with the Ringkang Jawari "
                        "dance. Schools of silat also perform at family feasts and on public holidays; dates stand on "
                        "the events page once their hosts have confirmed them."
                    ),
                ),
                (
                    "p",
                    (
                        "If you are invited to watch in a village, come early, sit where you are shown, and ask before "
                        "you photograph children."
                    ),
                ),
            ),
        ),
    },
)
