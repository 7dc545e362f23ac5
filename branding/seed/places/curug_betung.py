"""Betung Waterfall."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="lake",
    kind="air-terjun",
    district="36.04.31",
    village="36.04.31.2008",
    latitude="-6.175094",
    longitude="105.909039",
    precision="approximate",
    sources=(
        "Tinggi, letak, jarak: anakkampunggaptek.blogspot.com/ (2015)\n"
        "Koordinat: dari blog yang sama, belum diperiksa di tempat."
    ),
    texts={
        "id": PlaceText(
            title="Curug Betung",
            slug="curug-betung",
            lead=(
                "Terjunan air setinggi orang di tepi Rawa Danau, lebih cocok untuk duduk di batu daripada untuk "
                "dikagumi."
            ),
            alt=("Lukisan air dangkal yang mengalir di tepi rawa, dengan batu, rumput tinggi, dan bukit berkabut."),
            body=(
                (
                    "p",
                    (
                        "Jangan membayangkan air terjun besar. Curug Betung hanya kira-kira satu setengah meter, "
                        "sebuah undakan di aliran yang menuju Rawa Danau. Yang dicari orang di sini adalah airnya "
                        "yang dangkal, batu yang datar, dan pinggir rawa yang tenang."
                    ),
                ),
                (
                    "p",
                    (
                        "Keterangan tentang tempat ini berasal dari catatan seorang penulis blog pada 2015: "
                        "letaknya di Desa Rancasanggal, kira-kira empat kilometer dari Jalan Raya Palka. Sejak itu "
                        "jalan dan keadaannya dapat berubah, dan belum ada yang memeriksanya bagi portal ini."
                    ),
                ),
                ("h", "Dekat cagar alam"),
                (
                    "p",
                    (
                        "Di sebelahnya terbentang cagar alam yang tidak boleh dimasuki tanpa izin. Tetaplah di "
                        "aliran dan di jalan kampung, jangan memancing atau mengambil tumbuhan di kawasan itu, dan "
                        "bertanyalah kepada warga bila ragu di mana batasnya."
                    ),
                ),
            ),
            facts=(
                Fact("Tinggi", "kira-kira 1,5 meter (catatan 2015)"),
                Fact("Jarak", "kira-kira 4 km dari Jalan Raya Palka"),
                Fact("Desa", "Rancasanggal, Kecamatan Cinangka"),
            ),
            getting_there=(
                "<p>Dari Jalan Raya Palka menuju Desa Rancasanggal, kira-kira empat kilometer. Bagian "
                "terakhirnya belum tercatat.</p>"
            ),
            tariff_for="Pengunjung",
        ),
        "en": PlaceText(
            title="Betung Waterfall",
            slug="betung-waterfall",
            lead=(
                "A fall no taller than a person at the edge of Rawa Danau, better for sitting on a stone than "
                "for admiring."
            ),
            alt=(
                "Painting of shallow water running at the edge of a wetland, with stones, tall grass and misty hills."
            ),
            body=(
                (
                    "p",
                    (
                        "Do not imagine a great waterfall. Betung is about a metre and a half, a step in a stream "
                        "on its way to Rawa Danau. What people look for here is shallow water, flat stones and the "
                        "quiet edge of the wetland."
                    ),
                ),
                (
                    "p",
                    (
                        "What we know comes from a blogger who wrote in 2015: it lies in Rancasanggal village, "
                        "about four kilometres from the Palka road. The way and the place may have changed since, "
                        "and nobody has checked them for this portal."
                    ),
                ),
                ("h", "Next to a reserve"),
                (
                    "p",
                    (
                        "Beside it begins a nature reserve that may not be entered without a permit. Keep to the "
                        "stream and the village road, do not fish or take plants there, and ask residents if you "
                        "are not sure where the boundary runs."
                    ),
                ),
            ),
            facts=(
                Fact("Height", "about 1.5 metres (account of 2015)"),
                Fact("Distance", "about 4 km from the Palka road"),
                Fact("Village", "Rancasanggal, Cinangka district"),
            ),
            getting_there=(
                "<p>From the Palka road towards Rancasanggal village, about four kilometres. The last part is "
                "not recorded yet.</p>"
            ),
            tariff_for="Visitors",
        ),
    },
)
