"""Lawang Waterfall."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="waterfall",
    kind="air-terjun",
    district="36.04.31",
    village="36.04.31.2009",
    latitude="-6.160193",
    longitude="105.914378",
    precision="village",
    sources=(
        "Tinggi, jalan kaki, kunjungan 2021: "
        "banten.tribunnews.com/2021/12/14/kamila-kagumi-curug-lawang-desa-cikolelet-punya-destinasi-wisata-alam"
        "-dan-ekraf-dekat-dengan-anyer\n"
        "Lama jalan kaki berbeda antarsumber: 20 sampai 60 menit.\n"
        "Koordinat: titik Desa Cikolelet."
    ),
    texts={
        "id": PlaceText(
            title="Curug Lawang",
            slug="curug-lawang",
            lead=("Air terjun rendah di hutan Desa Cikolelet, dicapai dengan berjalan kaki dari kampung."),
            alt=("Lukisan air terjun di antara batu dan pakis, dengan kolam dangkal dan cahaya menembus daun."),
            body=(
                (
                    "p",
                    (
                        "Curug Lawang tidak tinggi, antara lima dan sepuluh meter menurut catatan yang ada, tetapi "
                        "jalannya yang membuat orang mengingatnya: setapak melewati kebun dan hutan, dengan suara "
                        "air yang makin dekat. Sumber menyebut 20 sampai 60 menit berjalan kaki; sediakanlah waktu "
                        "yang lebih panjang."
                    ),
                ),
                (
                    "p",
                    (
                        "Air terjun ini bagian dari Desa Wisata Cikolelet, jadi pemandu dapat diminta melalui "
                        "pengelola desa. Bagi yang pertama kali datang itu bukan kemewahan: setapaknya bercabang, "
                        "dan sinyal telepon tidak dapat diandalkan."
                    ),
                ),
                ("h", "Sebelum turun ke air"),
                (
                    "p",
                    (
                        "Setelah hujan arus dapat naik tiba-tiba dan batu menjadi licin. Pakailah alas kaki yang "
                        "mencengkeram, jangan melompat ke kolam yang dasarnya tidak terlihat, dan kembalilah "
                        "sebelum gelap."
                    ),
                ),
            ),
            facts=(
                Fact("Tinggi", "5–10 meter (sumber berbeda)"),
                Fact("Jalan kaki", "20–60 menit (sumber berbeda)"),
                Fact("Desa", "Cikolelet, Kecamatan Cinangka"),
                Fact("Titik pada peta", "titik desa, bukan air terjunnya"),
            ),
            getting_there=(
                "<p>Tujulah Desa Wisata Cikolelet di Kecamatan Cinangka, lalu berjalanlah bersama pemandu desa.</p>"
            ),
            tariff_for="Pengunjung dan pemandu",
        ),
        "en": PlaceText(
            title="Lawang Waterfall",
            slug="lawang-waterfall",
            lead=("A low waterfall in the woods of Cikolelet village, reached on foot from the hamlet."),
            alt=("Painting of a waterfall between rocks and ferns, a shallow pool and light falling through leaves."),
            body=(
                (
                    "p",
                    (
                        "Lawang is not high, five to ten metres by the accounts there are; it is the way that "
                        "people remember: a footpath through gardens and forest, with the sound of water coming "
                        "nearer. Sources speak of 20 to 60 minutes on foot; allow yourself more."
                    ),
                ),
                (
                    "p",
                    (
                        "The fall belongs to the tourism village of Cikolelet, so a guide can be asked for through "
                        "the village. For a first visit that is no luxury: the path forks, and the telephone signal "
                        "cannot be relied on."
                    ),
                ),
                ("h", "Before you step in"),
                (
                    "p",
                    (
                        "After rain the stream may rise suddenly and the stones are slippery. Wear shoes that grip, "
                        "do not jump into a pool whose bottom you cannot see, and be back before dark."
                    ),
                ),
            ),
            facts=(
                Fact("Height", "5–10 metres (sources differ)"),
                Fact("On foot", "20–60 minutes (sources differ)"),
                Fact("Village", "Cikolelet, Cinangka district"),
                Fact("Point on the map", "that of the village, not of the fall"),
            ),
            getting_there=(
                "<p>Head for the tourism village of Cikolelet in Cinangka district, then walk with a village guide.</p>"
            ),
            tariff_for="Visitors and guides",
        ),
    },
)
