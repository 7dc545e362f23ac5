"""Sambolo Beach."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="beach",
    kind="pantai",
    district="36.04.30",
    village="36.04.30.2005",
    latitude="-6.108696",
    longitude="105.894812",
    precision="village",
    sources=(
        "Pantai keluarga, penginapan: palpos.disway.id/read/646161/\n"
        "Desa Bandulu: pengetahuan umum, belum diverifikasi.\n"
        "Anjuran keselamatan: pedoman umum kesiapsiagaan tsunami BNPB dan BMKG (bnpb.go.id/, bmkg.go.id/); zona "
        "dan titik kumpul belum diperiksa.\n"
        "Koordinat: titik Desa Bandulu."
    ),
    texts={
        "id": PlaceText(
            title="Pantai Sambolo",
            slug="pantai-sambolo",
            lead=("Pantai keluarga di kawasan Anyer, dengan penginapan di dekat pasirnya dan Selat Sunda di depannya."),
            alt=("Lukisan pantai berpasir dengan pohon kelapa, perahu kecil, dan laut tenang menjelang petang."),
            body=(
                (
                    "p",
                    (
                        "Sambolo adalah salah satu pantai Anyer yang dipilih keluarga: pasirnya dekat dari jalan, "
                        "dan ada penginapan bagi yang ingin bermalam. Pada akhir pekan dan libur sekolah ia ramai; "
                        "pada hari kerja pagi Anda mungkin berbagi pantai dengan beberapa nelayan saja."
                    ),
                ),
                (
                    "p",
                    (
                        "Ombak di Selat Sunda berubah menurut musim dan cuaca. Lihatlah dahulu bagaimana orang "
                        "setempat berenang, tetaplah di tempat kaki menyentuh dasar, dan jangan lepaskan anak kecil "
                        "dari jangkauan tangan."
                    ),
                ),
                ("h", "Sebelum membayar"),
                (
                    "p",
                    (
                        "Keluhan yang paling sering terdengar tentang pantai di jalur ini adalah biaya yang tidak "
                        "jelas: parkir, tikar, saung, dan bilas dibayar sendiri-sendiri. Tanyakan jumlah seluruhnya "
                        "sebelum duduk, dan mintalah karcis. Bila diminta lebih, halaman ini punya tombol untuk "
                        "melaporkannya."
                    ),
                ),
            ),
            facts=(
                Fact("Untuk siapa", "keluarga"),
                Fact("Menginap", "ada penginapan di kawasan ini"),
                Fact("Desa", "Bandulu", verified=False),
                Fact("Titik pada peta", "titik Desa Bandulu"),
            ),
            getting_there=(
                "<p>Pantai ini di jalur pesisir Anyer, di selatan Cikoneng. Angkutan umum ke sini belum tercatat.</p>"
            ),
            tariff_for="Pengunjung, parkir, dan saung",
            safety=(
                "<p>Bila gempa terasa kuat atau lama, jangan menunggu sirene: tinggalkan pantai dan berjalanlah "
                "ke tempat tinggi. Tanyakan jalurnya kepada warga begitu Anda tiba.</p>"
            ),
            facilities=(("penginapan", "di kawasan pantai"),),
        ),
        "en": PlaceText(
            title="Sambolo Beach",
            slug="sambolo-beach",
            lead=(
                "A family beach of the Anyer coast, with places to stay near its sand and the Sunda Strait before it."
            ),
            alt=("Painting of a sandy beach with coconut palms, small boats and a calm sea towards evening."),
            body=(
                (
                    "p",
                    (
                        "Sambolo is one of the Anyer beaches that families choose: the sand is close to the road, "
                        "and there are places to stay for those who want to wake up here. At weekends and in school "
                        "holidays it is full; on a weekday morning you may share it with a few fishermen only."
                    ),
                ),
                (
                    "p",
                    (
                        "The waves of the Sunda Strait change with season and weather. Watch how local people "
                        "bathe, stay where your feet touch the ground, and keep small children within reach of your "
                        "hand."
                    ),
                ),
                ("h", "Before you pay"),
                (
                    "p",
                    (
                        "What visitors of this coast complain of most is cost that nobody explains: parking, mat, "
                        "shelter and shower are each paid apart. Ask for the whole amount before you sit down, and "
                        "for a ticket. If you are asked for more, this page has a button to report it."
                    ),
                ),
            ),
            facts=(
                Fact("Good for", "families"),
                Fact("Staying", "there are places to stay in the area"),
                Fact("Village", "Bandulu", verified=False),
                Fact("Point on the map", "that of Bandulu village"),
            ),
            getting_there=(
                "<p>The beach lies on the coast road of Anyer, south of Cikoneng. Public transport to it is not "
                "recorded yet.</p>"
            ),
            tariff_for="Visitors, parking and shelters",
            safety=(
                "<p>If an earthquake feels strong or long, do not wait for a siren: leave the shore and walk to "
                "high ground. Ask residents for the route as soon as you arrive.</p>"
            ),
            facilities=(("penginapan", "around the beach"),),
        ),
    },
)
