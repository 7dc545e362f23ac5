"""Santri Hill."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="mosque",
    kind="religi",
    district="36.04.07",
    village="36.04.07.2001",
    latitude="-5.978702",
    longitude="106.099995",
    precision="village",
    sources=(
        "Ziarah di puncak bukit: "
        "banten.tribunnews.com/2021/06/19/wisata-religi-di-kabupaten-serang-dan-sejarah-singkat-tanah-kelahiran"
        "-syekh-nawawi-dan-gunung-santri\n"
        "Desa Bojonegara: pengetahuan umum, belum diverifikasi.\n"
        "Koordinat: titik Desa Bojonegara."
    ),
    texts={
        "id": PlaceText(
            title="Gunung Santri",
            slug="gunung-santri",
            lead=("Bukit ziarah di Bojonegara: orang mendaki untuk berdoa, dan dari puncaknya terlihat Teluk Banten."),
            alt=("Lukisan bangunan beratap tumpang di antara pepohonan saat senja, dengan jalan menanjak ke pintunya."),
            body=(
                (
                    "p",
                    (
                        "Gunung Santri sebuah bukit, tetapi pendakiannya dianggap bagian dari ibadah. Di puncaknya "
                        "ada makam yang diziarahi, dan rombongan datang dari berbagai daerah, paling banyak pada "
                        "bulan-bulan yang dianggap baik untuk berziarah."
                    ),
                ),
                (
                    "p",
                    (
                        "Jalannya menanjak. Beristirahatlah tanpa malu; orang tua yang mendaki pelan sering tiba "
                        "lebih tenang. Dari atas terlihat Teluk Banten dan kapal-kapalnya, pandangan yang "
                        "mengingatkan mengapa pesisir ini dahulu menjadi pintu masuk para guru agama."
                    ),
                ),
                ("h", "Adab di tempat ziarah"),
                (
                    "p",
                    (
                        "Berpakaianlah tertutup, kecilkan suara, dan jangan memotret orang yang sedang berdoa. "
                        "Sedekah itu sukarela: tidak ada jumlah yang wajib, dan orang yang memaksa boleh "
                        "dilaporkan. Bawalah air minum sendiri, dan turunlah sebelum gelap bila tidak hendak "
                        "bermalam bersama rombongan."
                    ),
                ),
            ),
            facts=(
                Fact("Untuk apa", "ziarah di puncak bukit"),
                Fact("Pandangan", "Teluk Banten", verified=False),
                Fact("Desa", "Bojonegara", verified=False),
                Fact("Titik pada peta", "titik desa"),
            ),
            getting_there=(
                "<p>Tujulah Kecamatan Bojonegara; jalan ke kaki bukit dikenal warga. Sisanya berjalan kaki "
                "menanjak.</p>"
            ),
            tariff_for="Peziarah dan parkir",
        ),
        "en": PlaceText(
            title="Santri Hill",
            slug="santri-hill",
            lead=("A hill of pilgrimage in Bojonegara: people climb to pray, and from the top they see Banten Bay."),
            alt=("Painting of a building with a tiered roof among trees at dusk, a path rising to its door."),
            body=(
                (
                    "p",
                    (
                        "Santri is only a hill, but climbing it is held to be part of the prayer. At the top there "
                        "is a grave that pilgrims visit, and groups come from many places, most of them in the "
                        "months thought good for it."
                    ),
                ),
                (
                    "p",
                    (
                        "The way is steep. Rest without shame; old people who climb slowly often arrive calmer. "
                        "From above one sees Banten Bay and its ships, a view that recalls why this coast was once "
                        "the door through which teachers of religion came."
                    ),
                ),
                ("h", "Manners of a pilgrimage"),
                (
                    "p",
                    (
                        "Dress modestly, lower your voice, and do not photograph people at prayer. Alms are given "
                        "freely: there is no sum that must be paid, and whoever insists on one may be reported. "
                        "Bring your own water, and go down before dark unless you stay with a group."
                    ),
                ),
            ),
            facts=(
                Fact("What for", "pilgrimage at the top of a hill"),
                Fact("View", "Banten Bay", verified=False),
                Fact("Village", "Bojonegara", verified=False),
                Fact("Point on the map", "that of the village"),
            ),
            getting_there=(
                "<p>Head for Bojonegara district; people know the road to the foot of the hill. The rest is a "
                "climb on foot.</p>"
            ),
            tariff_for="Pilgrims and parking",
        ),
    },
)
