"""Cikoneng Lighthouse."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="lighthouse",
    kind="sejarah",
    district="36.04.30",
    village="36.04.30.2003",
    latitude="-6.0708",
    longitude="105.885",
    precision="approximate",
    featured=True,
    sources=(
        "Tinggi, tingkat, anak tangga, tahun: "
        "biem.co/read/2017/06/01/2508/mercusuar-anyer-menara-bersejarah-nan-memesona\n"
        "Letak dan Titik Nol: "
        "bantenraya.com/daerah/12711677025/keindahan-mercusuar-willem-cikoneng-titik-nol-pembangunan-jalan-anyer"
        "-panarukan\n"
        "Koordinat: perkiraan, belum diverifikasi."
    ),
    texts={
        "id": PlaceText(
            title="Mercusuar Cikoneng",
            slug="mercusuar-cikoneng",
            lead=(
                "Menara suar besi setinggi 75,5 meter yang menggantikan menara sebelumnya, hancur oleh tsunami "
                "Krakatau pada 1883."
            ),
            alt="Lukisan mercusuar putih di tanjung saat senja, perahu layar dan pulau di kejauhan.",
            body=(
                (
                    "p",
                    (
                        "Menara ini dibangun pada 1885. Sebelumnya, sejak 1806, sudah ada menara lain di pantai yang "
                        "sama; menara itu hilang bersama tsunami ketika Krakatau meletus pada 1883. Penggantinya "
                        "dibuat dari besi, bertingkat 18, dengan 286 anak tangga."
                    ),
                ),
                ("h", "Berdiri di Titik Nol"),
                (
                    "p",
                    (
                        "Di halaman yang sama, di Kampung Bojong, berdiri tugu Titik Nol Kilometer Jalan "
                        "Anyer–Panarukan. Jalan sepanjang kira-kira seribu kilometer itu dikerjakan pada masa "
                        "Daendels, antara 1808 dan 1810. Tugu yang terlihat sekarang berasal dari 2014, jadi jauh "
                        "lebih muda daripada menaranya. Dua penanda ini enak dibaca bersama: yang satu bercerita "
                        "tentang jalan di darat, yang lain tentang jalan di laut."
                    ),
                ),
                ("h", "Sebelum naik"),
                (
                    "p",
                    (
                        "Pada 2017 bagian dalam menara pernah ditutup bagi pengunjung karena coretan dan kerusakan. "
                        "Kami belum mencatat apakah tangga kini dibuka dan pada jam berapa. Tanyakan kepada penjaga "
                        "di tempat, dan datanglah dengan niat menikmati menaranya dari halaman; bila boleh naik, "
                        "anggap itu hadiah."
                    ),
                ),
            ),
            facts=(
                Fact("Tinggi", "75,5 meter, 18 tingkat"),
                Fact("Anak tangga", "286"),
                Fact("Dibangun", "1885"),
                Fact("Menara pertama", "1806, hancur oleh tsunami 1883"),
                Fact("Titik pada peta", "perkiraan", verified=False),
            ),
            getting_there=(
                "<p>Mercusuar terletak di Desa Cikoneng, Kecamatan Anyar, di tepi pantai barat. Trayek "
                "dan jadwal angkutan umum ke sini belum tercatat.</p>"
            ),
            tariff_for="Pengunjung dan kendaraan",
        ),
        "en": PlaceText(
            title="Cikoneng Lighthouse",
            slug="cikoneng-lighthouse",
            lead=(
                "An iron light tower 75.5 metres tall, built after the Krakatau tsunami of 1883 destroyed the "
                "one before it."
            ),
            alt="Painting of a white lighthouse on a headland at dusk, a sailing boat and an island far off.",
            body=(
                (
                    "p",
                    (
                        "The tower dates from 1885. Another had stood on this shore since 1806 and was lost in the "
                        "tsunami when Krakatau erupted in 1883. Its successor is made of iron and has 18 storeys, "
                        "with 286 steps."
                    ),
                ),
                ("h", "Standing at kilometre zero"),
                (
                    "p",
                    (
                        "In the same yard, in the hamlet of Bojong, is the marker of kilometre zero of the "
                        "Anyer–Panarukan road. That road of roughly a thousand kilometres was laid in the time of "
                        "Daendels, between 1808 and 1810. The marker you see today is from 2014, so it is much "
                        "younger than the tower. The two are best read together: one tells of the way over land, the "
                        "other of the way by sea."
                    ),
                ),
                ("h", "Before you climb"),
                (
                    "p",
                    (
                        "In 2017 the inside of the tower was closed to visitors because of graffiti and damage. We "
                        "have no record yet of whether the stairs are open now, or when. Ask the keeper, and come to "
                        "enjoy the tower from its yard; if you are allowed up, take it as a gift."
                    ),
                ),
            ),
            facts=(
                Fact("Height", "75.5 metres, 18 storeys"),
                Fact("Steps", "286"),
                Fact("Built", "1885"),
                Fact("First tower", "1806, destroyed by the tsunami of 1883"),
                Fact("Point on the map", "approximate", verified=False),
            ),
            getting_there=(
                "<p>The lighthouse is in the village of Cikoneng, Anyar district, on the west coast. "
                "Public transport routes and times are not recorded yet.</p>"
            ),
            tariff_for="Visitors and vehicles",
        ),
    },
)
