"""The golok of Ciomas: folded iron with a name."""

from ..told import Asked, Known, Steps, Story, StoryText

STORY = Story(
    scene="sheaths",
    topic="kerajinan",
    district="36.04.27",
    village="36.04.27.2010",
    places=("museum-golok-ciomas",),
    trade="golok",
    sources=(
        "Besi lipat, Pondok Kahuru, Si Denok, catatan MURI, golok Seuat: bantennews.co.id/?p=210568\n"
        "Festival 14-11-2025: faktabanten.co.id/serang/wabup-serang-najib-hamas-dorong-generasi-muda-lestarikan-budaya-"
        "golok-ciomas\n"
        "Langkah menempa: pengetahuan umum tentang tempa lipat, belum diperiksa di Ciomas."
    ),
    texts={
        "id": StoryText(
            title="Golok Ciomas dan godam bernama Si Denok",
            slug="golok-ciomas",
            lead="Besinya dilipat, godamnya pusaka, dan pembuatnya masih mengenal bilahnya satu per satu.",
            alt="Lukisan sarung-sarung golok dari kayu yang berjajar, sebagian berukir.",
            body=(
                (
                    "p",
                    (
                        "Golok di Ciomas bukan sekadar parang. Ia disebut dengan nama kampungnya, dirawat menurut "
                        "kalender, dan diwariskan seperti rumah. Bilahnya ditempa lipat: besi dipanaskan, dipipihkan, "
                        "dilipat, lalu dipukul lagi."
                    ),
                ),
                Known(
                    (
                        ("Cara membuat", "tempa lipat", True),
                        ("Besinya", "Pondok Kahuru", True),
                        ("Godam pusaka", "Si Denok", True),
                        ("Golok terbesar", "7 meter, 2 ton (catatan MURI)", True),
                    )
                ),
                (
                    "p",
                    (
                        "Orang menyebut besi Pondok Kahuru sebagai bahannya, dan sebuah godam pusaka bernama Si Denok "
                        "sebagai alatnya. Nama itu memberi tahu sesuatu: di sini perkakas pun dianggap anggota "
                        "keluarga."
                    ),
                ),
                Steps(
                    "Bagaimana besi dilipat",
                    (
                        ("Memijarkan", "Batang besi masuk ke arang sampai merah menyala."),
                        ("Memipihkan", "Di atas paron, pukulan berirama membuatnya panjang dan tipis."),
                        ("Melipat", "Lembar itu dilipat ke dirinya sendiri, lalu dipijarkan dan dipukul kembali."),
                        ("Menyepuh", "Bilah yang jadi dicelup selagi panas supaya tepinya keras."),
                        ("Mengasah dan menyarungkan", "Tajamnya dicari di batu, lalu kayu dipilih untuk gagang."),
                    ),
                ),
                ("h", "Yang satu bukan yang lain"),
                (
                    "p",
                    (
                        "Dari Seuat di Petir datang golok dengan nama sendiri, dan pemiliknya tidak senang bila "
                        "keduanya ditukar. Tanyakan asal bilah sebelum menanyakan harganya."
                    ),
                ),
                (
                    "p",
                    (
                        "Pada 14 November 2025 Festival Golok Ciomas berlangsung di museumnya sendiri, dan pemerintah "
                        "kabupaten menyatakan ingin membawanya ke UNESCO."
                    ),
                ),
                (
                    "note",
                    "Golok adalah benda tajam. Bawalah pulang bersarung dan terbungkus, dan simpan di bagasi.",
                ),
                Asked(
                    "Yang sering ditanyakan pembeli",
                    (
                        (
                            "Bolehkah dibawa ke kabin pesawat?",
                            "Tidak. Benda tajam masuk bagasi; tanyakan aturan maskapai sebelum berangkat.",
                        ),
                        (
                            "Bagaimana merawatnya?",
                            (
                                "Lap kering setelah dipakai, lalu olesi minyak tipis. Jangan disimpan di "
                                "sarung yang lembap."
                            ),
                        ),
                    ),
                ),
            ),
        ),
        "en": StoryText(
            title="The golok of Ciomas and a hammer called Si Denok",
            slug="ciomas-golok",
            lead="The iron is folded, the hammer is an heirloom, and the smiths still know each blade by itself.",
            alt="Painting of wooden golok sheaths side by side, some of them carved.",
            body=(
                (
                    "p",
                    (
                        "In Ciomas a golok is more than a bush knife. It is called by its village, cared for by the "
                        "calendar and handed down like a house. The blade is folded in forging: the iron is heated, "
                        "flattened, folded, and struck again."
                    ),
                ),
                Known(
                    (
                        ("How it is made", "fold forging", True),
                        ("Its iron", "Pondok Kahuru", True),
                        ("Heirloom hammer", "Si Denok", True),
                        ("Largest golok", "7 metres, 2 tonnes (MURI record)", True),
                    )
                ),
                (
                    "p",
                    (
                        "People name the iron of Pondok Kahuru as its material, and an heirloom hammer called Si Denok "
                        "as its tool. The name says something: here even a tool is one of the family."
                    ),
                ),
                Steps(
                    "How iron is folded",
                    (
                        ("Heating", "The bar lies in the charcoal until it glows red."),
                        ("Flattening", "On the anvil, blows in rhythm make it long and thin."),
                        ("Folding", "The sheet is folded onto itself, then heated and struck again."),
                        ("Quenching", "The finished blade is dipped while hot, so that its edge turns hard."),
                        ("Grinding and sheathing", "The edge is found on stone, and wood is chosen for the grip."),
                    ),
                ),
                ("h", "One is not the other"),
                (
                    "p",
                    (
                        "From Seuat in Petir comes a golok with a name of its own, and owners do not like the two "
                        "confused. Ask where a blade is from before you ask its price."
                    ),
                ),
                (
                    "p",
                    (
                        "On 14 November 2025 the Ciomas Golok Festival was held at its own museum, and the regency "
                        "said that it wants to take the golok to UNESCO."
                    ),
                ),
                ("note", "A golok is sharp. Take it home sheathed and wrapped, and keep it with the hold luggage."),
                Asked(
                    "What buyers ask",
                    (
                        (
                            "May I take it into the cabin?",
                            "No. Sharp things go into the hold; ask your airline before you travel.",
                        ),
                        (
                            "How do I care for it?",
                            "Wipe it dry after use and oil it thinly. Never keep it in a damp sheath.",
                        ),
                    ),
                ),
            ),
        ),
    },
)
