"""Bontot of Pontang: fish from the ponds, steamed and fried."""

from ..told import Asked, Known, Steps, Story, StoryText

STORY = Story(
    scene="bontot",
    topic="kuliner",
    district="36.04.12",
    village="36.04.12.2009",
    trade="olahan-ikan",
    sources=(
        "Bontot, ikan payus, Domas: utherakalimaya.com/2017/12/5-makanan-khas-serang-yang-wajib-dibawa.html\n"
        "Sate bandeng: sumber yang sama; banyak produsennya ada di Kota Serang, jadi hanya disebut.\n"
        "Langkah pembuatan selain mengukus dan menggoreng: pengetahuan umum, belum diverifikasi."
    ),
    texts={
        "id": StoryText(
            title="Bontot Pontang: gurihnya ikan payus",
            slug="bontot-pontang",
            lead=(
                "Dari tambak di pesisir utara, ikan payus dan tepung menjadi kudapan yang dikukus dahulu, "
                "digoreng kemudian."
            ),
            alt="Lukisan gulungan bontot ikan di atas meja, sebagian sudah diiris, dengan cabai di sampingnya.",
            body=(
                (
                    "p",
                    (
                        "Pesisir utara kabupaten datar, asin, dan berkilau oleh tambak. Di Domas, Kecamatan Pontang, "
                        "ikan payus dari sana digiling bersama tepung dan menjadi bontot."
                    ),
                ),
                Known(
                    (
                        ("Bahan", "ikan payus dan tepung", True),
                        ("Cara masak", "dikukus, lalu digoreng", True),
                        ("Asal", "Domas, Pontang", True),
                    )
                ),
                (
                    "p",
                    (
                        "Orang luar menyebutnya otak-otak Pontang atau pempek Banten. Warga setempat tersenyum dan "
                        "tetap menyebutnya bontot."
                    ),
                ),
                Steps(
                    "Dua kali dimasak",
                    (
                        ("Mengambil daging", "Ikan dibersihkan dan dagingnya dilepas dari duri."),
                        ("Mengaduk", "Daging, tepung, dan bumbu diuleni sampai menyatu."),
                        ("Menggulung", "Adonan dibentuk menjadi gulungan sepanjang telapak tangan."),
                        ("Mengukus", "Uap membuatnya padat, sehingga dapat disimpan dan dibawa."),
                        ("Mengiris dan menggoreng", "Baru menjelang dimakan ia digoreng sampai tepinya kecokelatan."),
                    ),
                ),
                ("h", "Saudara-saudaranya dari laut"),
                (
                    "p",
                    (
                        "Ikan dengan banyak duri melahirkan banyak akal. Bandeng dikeluarkan dagingnya, dibumbui, lalu "
                        "dikembalikan ke kulitnya menjadi sate bandeng. Bontot memilih jalan lain: durinya dibuang, "
                        "bentuknya dibuat baru."
                    ),
                ),
                Asked(
                    "Sebelum membeli",
                    (
                        (
                            "Berapa lama tahannya?",
                            "Tanyakan tanggal buatnya. Yang hanya dikukus perlu lemari es; goreng saat hendak dimakan.",
                        ),
                        (
                            "Dimakan dengan apa?",
                            "Sambal, atau begitu saja selagi panas.",
                        ),
                    ),
                ),
            ),
        ),
        "en": StoryText(
            title="Bontot of Pontang: the savour of payus",
            slug="pontang-bontot",
            lead=(
                "From ponds on the north coast, ladyfish and flour become a snack that is steamed first and "
                "fried later."
            ),
            alt="Painting of rolls of fish bontot on a table, some already sliced, with chillies beside them.",
            body=(
                (
                    "p",
                    (
                        "The regency's north coast is flat, salty and bright with fish ponds. In Domas, "
                        "in the district "
                        "of Pontang, <i>payus</i> from there is ground with flour and becomes bontot."
                    ),
                ),
                Known(
                    (
                        ("Made of", "payus, the ladyfish, and flour", True),
                        ("Cooked", "steamed, then fried", True),
                        ("From", "Domas, Pontang", True),
                    )
                ),
                (
                    "p",
                    (
                        "Outsiders call it the otak-otak of Pontang, or the pempek of Banten. Those who live there "
                        "smile and go on calling it bontot."
                    ),
                ),
                Steps(
                    "Cooked twice",
                    (
                        ("Taking the flesh", "The fish is cleaned and its flesh freed from the bones."),
                        ("Mixing", "Flesh, flour and spices are kneaded into one."),
                        ("Rolling", "The dough becomes rolls as long as the palm of a hand."),
                        ("Steaming", "Steam makes them firm, so that they can be kept and carried."),
                        ("Slicing and frying", "Only before eating are they fried, until the edges turn brown."),
                    ),
                ),
                ("h", "Its siblings from the sea"),
                (
                    "p",
                    (
                        "Fish with many bones make inventive cooks. Milkfish is taken out of its skin, spiced and put "
                        "back, and becomes <i>sate bandeng</i>. Bontot takes another way: the bones are left out, and "
                        "the shape is made anew."
                    ),
                ),
                Asked(
                    "Before you buy",
                    (
                        (
                            "How long does it keep?",
                            "Ask when it was made. Steamed only, it needs a refrigerator; fry it when you want to eat.",
                        ),
                        (
                            "What does one eat it with?",
                            "Sambal, or nothing at all while it is hot.",
                        ),
                    ),
                ),
            ),
        ),
    },
)
