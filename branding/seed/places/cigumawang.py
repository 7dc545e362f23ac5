"""Cigumawang Waterfall."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="waterfall",
    kind="air-terjun",
    district="36.04.29",
    village="36.04.29.2011",
    latitude="-6.24355",
    longitude="105.929924",
    precision="village",
    sources=(
        "Tinggi, perkemahan, panjat tebing: paguyubandulurpadarincang.blogspot.com/2012/08/curug-cigumawang.html "
        "(2012)\n"
        "Desa wisata 2023: kabarbanten.pikiran-rakyat.com/seputar-banten/pr-597473045\n"
        "AWAS: koordinat yang beredar di blog (-8,37; 115,17) terletak di Bali. Dipakai titik Desa Kadubeureum."
    ),
    texts={
        "id": PlaceText(
            title="Curug Cigumawang",
            slug="curug-cigumawang",
            lead="Air terjun kira-kira 40 meter di Desa Kadubeureum, Kecamatan Padarincang.",
            alt="Lukisan air terjun putih di antara tebing gelap dan pakis, kolam jernih di bawahnya.",
            body=(
                (
                    "p",
                    (
                        "Menurut catatan paguyuban warga Padarincang pada 2012, air jatuh dari ketinggian kira-kira "
                        "40 meter. Di dekatnya ada bumi perkemahan, dan dindingnya dipakai untuk berlatih panjat "
                        "tebing. Catatan itu sudah lama, jadi keadaan jalan setapak dan tempat berkemahnya patut "
                        "ditanyakan lebih dahulu."
                    ),
                ),
                (
                    "p",
                    (
                        "Desa Kadubeureum, tempat air terjun ini, adalah satu dari tiga desa wisata yang ditetapkan "
                        "di Padarincang pada 2023. Artinya ada warga yang mengurus tamu; berjalanlah bersama salah "
                        "seorang dari mereka bila baru pertama kali datang."
                    ),
                ),
                ("h", "Keselamatan"),
                (
                    "p",
                    (
                        "Setelah hujan, air sungai dapat naik tiba-tiba dan batu menjadi licin. Jangan berdiri tepat "
                        "di bawah jatuhan air. Panjat tebing hanya dengan alat dan pendamping yang terlatih."
                    ),
                ),
                (
                    "note",
                    (
                        "Titik air terjun ini yang beredar di internet salah; titik itu terletak di Bali. Peta kami "
                        "menunjukkan titik desanya sampai ada yang mengukur di tempat."
                    ),
                ),
            ),
            facts=(
                Fact("Tinggi", "kira-kira 40 meter (catatan 2012)"),
                Fact("Kegiatan", "berkemah, panjat tebing"),
                Fact("Desa wisata", "Kadubeureum, ditetapkan 2023"),
                Fact("Titik pada peta", "titik desa, bukan air terjunnya"),
            ),
            getting_there=(
                "<p>Tujulah Desa Kadubeureum di Kecamatan Padarincang, lalu bertanyalah. Jalan setapak "
                "belum tercatat.</p>"
            ),
            tariff_for="Pengunjung dan berkemah",
        ),
        "en": PlaceText(
            title="Cigumawang Waterfall",
            slug="cigumawang-waterfall",
            lead="A waterfall of about 40 metres in the village of Kadubeureum, Padarincang district.",
            alt="Painting of a white waterfall between dark cliffs and ferns, a clear pool below.",
            body=(
                (
                    "p",
                    (
                        "By the account of a Padarincang residents' association in 2012, the water falls about 40 "
                        "metres. There is a camping ground near it, and the wall is used to practise rock climbing. "
                        "That account is old, so ask about the footpath and the camp before you set out."
                    ),
                ),
                (
                    "p",
                    (
                        "Kadubeureum, the village of the waterfall, is one of three tourism villages named in "
                        "Padarincang in 2023. That means there are people who look after guests; on a first visit, "
                        "walk with one of them."
                    ),
                ),
                ("h", "Safety"),
                (
                    "p",
                    (
                        "After rain the stream can rise suddenly, and the stones grow slippery. Do not stand right "
                        "beneath the fall. Climb only with proper gear and a trained companion."
                    ),
                ),
                (
                    "note",
                    (
                        "The point that circulates online for this waterfall is wrong: it lies on Bali. Our map "
                        "shows the village's point until someone measures on the spot."
                    ),
                ),
            ),
            facts=(
                Fact("Height", "about 40 metres (account of 2012)"),
                Fact("What people do", "camp, climb rocks"),
                Fact("Tourism village", "Kadubeureum, named in 2023"),
                Fact("Point on the map", "that of the village, not of the fall"),
            ),
            getting_there=(
                "<p>Head for Kadubeureum in Padarincang district, then ask. The footpath is not recorded yet.</p>"
            ),
            tariff_for="Visitors and camping",
        ),
    },
)
