"""Emping of Cikolelet: a seed beaten flat."""

from ..told import Asked, Known, Steps, Story, StoryText

STORY = Story(
    scene="emping",
    topic="kuliner",
    district="36.04.31",
    village="36.04.31.2009",
    places=("desa-wisata-cikolelet",),
    trade="camilan",
    sources=(
        "Emping dan ceplis di Cikolelet: "
        "suarasiber.co.id/2021/09/29/persiapan-kunjungan-menparekraf-bupati-serang-kunjungi-"
        "desa-wisata-cikolelet\n"
        "Sambel burog: kulinerkota.com/oleh-oleh-khas-serang (menyebut Serang secara umum)\n"
        "Langkah pembuatan: pengetahuan umum tentang emping, belum diperiksa di Cikolelet."
    ),
    texts={
        "id": StoryText(
            title="Emping Cikolelet: biji melinjo yang dipipihkan",
            slug="emping-cikolelet",
            lead=(
                "Dari kebun di Cinangka, biji tangkil menjadi keripik tipis yang rasanya sedikit pahit dan "
                "sulit ditinggalkan."
            ),
            alt="Lukisan emping melinjo dan biji melinjo di atas tampah.",
            body=(
                (
                    "p",
                    (
                        "Bunyi palu kayu terdengar sebelum rumahnya terlihat. Di Cikolelet, melinjo disebut tangkil, "
                        "dan memukulnya sampai tipis adalah pekerjaan yang dilakukan sambil bercakap-cakap."
                    ),
                ),
                Known(
                    (
                        ("Bahan", "biji melinjo (tangkil)", True),
                        ("Saudaranya", "ceplis: asli, pedas, manis", True),
                        ("Dari kulitnya", "sambel burog", True),
                    )
                ),
                Steps(
                    "Satu biji, satu keping",
                    (
                        ("Menyangrai", "Biji dipanaskan di pasir atau wajan sampai kulit kerasnya mudah lepas."),
                        ("Mengupas", "Selagi hangat kulitnya dibuka; yang dingin akan pecah."),
                        ("Memukul", "Di atas batu, palu kayu memipihkannya menjadi lingkaran tipis."),
                        ("Menjemur", "Kepingan disusun di tampah dan dijemur sampai berbunyi bila disentuh."),
                        ("Menggoreng", "Beberapa detik dalam minyak panas sudah cukup."),
                    ),
                ),
                ("h", "Emping atau ceplis?"),
                (
                    "p",
                    (
                        "Emping dipukul tipis dan lebar. Ceplis, yang di tempat lain disebut keceprek, lebih kecil dan "
                        "lebih tebal, lalu dibumbui: asli, pedas, atau manis. Yang satu teman nasi, yang lain teman "
                        "perjalanan."
                    ),
                ),
                (
                    "p",
                    (
                        "Kulit bijinya pun dimakan. Ditumis dengan cabai, ia menjadi sambel burog, dan tidak "
                        "ada yang terbuang."
                    ),
                ),
                Asked(
                    "Untuk dibawa pulang",
                    (
                        (
                            "Mentah atau matang?",
                            "Yang mentah tahan lebih lama dan digoreng di rumah. Yang matang simpan dalam wadah rapat.",
                        ),
                        (
                            "Apakah semua orang boleh makan emping?",
                            "Yang menjaga kadar asam urat sebaiknya bertanya dahulu kepada dokternya.",
                        ),
                    ),
                ),
            ),
        ),
        "en": StoryText(
            title="Emping of Cikolelet: a seed beaten flat",
            slug="cikolelet-emping",
            lead="From gardens in Cinangka, melinjo seeds become thin crisps, a little bitter and hard to leave alone.",
            alt="Painting of melinjo crisps and melinjo seeds on a woven tray.",
            body=(
                (
                    "p",
                    (
                        "You hear the wooden mallet before you see the house. In Cikolelet melinjo is called "
                        "<i>tangkil</i>, and beating it thin is work that one does while talking."
                    ),
                ),
                Known(
                    (
                        ("Made of", "melinjo seeds (tangkil)", True),
                        ("Its sibling", "ceplis: plain, hot, sweet", True),
                        ("Of the skins", "sambel burog", True),
                    )
                ),
                Steps(
                    "One seed, one crisp",
                    (
                        ("Roasting", "The seeds are heated in sand or a pan until the hard shell comes off."),
                        ("Shelling", "They are opened while warm; once cold they break."),
                        ("Beating", "On a stone, a wooden mallet flattens each into a thin disc."),
                        ("Drying", "The discs lie on trays in the sun until they rattle to the touch."),
                        ("Frying", "A few seconds in hot oil are enough."),
                    ),
                ),
                ("h", "Emping or ceplis?"),
                (
                    "p",
                    (
                        "Emping is beaten thin and wide. Ceplis, called <i>keceprek</i> elsewhere, is smaller and "
                        "thicker and then seasoned: plain, hot or sweet. One goes with rice, the other with a journey."
                    ),
                ),
                (
                    "p",
                    (
                        "Even the skins are eaten. Fried with chillies they become <i>sambel burog</i>, and "
                        "nothing is lost."
                    ),
                ),
                Asked(
                    "To take home",
                    (
                        (
                            "Raw or fried?",
                            "Raw ones keep longer and are fried at home. Fried ones belong in a tight box.",
                        ),
                        (
                            "May everybody eat emping?",
                            "Whoever watches their uric acid should ask their doctor first.",
                        ),
                    ),
                ),
            ),
        ),
    },
)
