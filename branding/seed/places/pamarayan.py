"""The old Pamarayan weir."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="ricefield",
    kind="sejarah",
    district="36.04.24",
    latitude="-6.277076",
    longitude="106.301621",
    precision="district",
    sources=(
        "Tahun, sungai, cagar budaya: "
        "bantennews.co.id/intip-makna-dibalik-12-motif-batik-khas-kabupaten-serang/\n"
        "Letak tepat perlu diperiksa (perbatasan Pamarayan dan Cikeusal).\n"
        "Koordinat: titik Kecamatan Pamarayan."
    ),
    texts={
        "id": PlaceText(
            title="Bendung Lama Pamarayan",
            slug="bendung-lama-pamarayan",
            lead=(
                "Bendung kolonial di Sungai Ciujung yang pernah mengairi sawah utara, sekarang diam sebagai "
                "cagar budaya."
            ),
            alt=("Lukisan sawah yang diairi di pagi hari, dengan saluran air, gubuk, pohon kelapa, dan perbukitan."),
            body=(
                (
                    "p",
                    (
                        "Selama dua puluh tahun, dari 1905 sampai 1925, orang membangun bendung ini melintasi "
                        "Sungai Ciujung. Airnya dibagi ke saluran yang mengubah tanah kering di utara menjadi "
                        "sawah. Bendung itu sekarang tidak bekerja lagi; tugasnya diambil oleh bendung yang lebih "
                        "baru."
                    ),
                ),
                (
                    "p",
                    (
                        "Yang tinggal adalah bangunan panjang dengan pintu-pintu airnya, cukup kuat untuk menjadi "
                        "salah satu motif batik Kabupaten Serang. Lihatlah dari tepi, dan bayangkan bunyi air "
                        "ketika semua pintunya terbuka."
                    ),
                ),
                ("h", "Bangunan tua, air yang dalam"),
                (
                    "p",
                    (
                        "Cagar budaya dilindungi undang-undang: jangan mencoret, memanjat, atau mengambil apa pun. "
                        "Jangan berjalan di atas pintu air, dan jauhkan anak-anak dari tepi sungai; Ciujung dapat "
                        "naik tanpa hujan di tempat Anda berdiri. Letak tepatnya, di perbatasan Pamarayan dan "
                        "Cikeusal, masih perlu kami periksa."
                    ),
                ),
            ),
            facts=(
                Fact("Dibangun", "1905–1925"),
                Fact("Sungai", "Ciujung"),
                Fact("Sekarang", "tidak berfungsi lagi, cagar budaya"),
                Fact("Titik pada peta", "titik kecamatan"),
            ),
            getting_there=(
                "<p>Di sekitar perbatasan Kecamatan Pamarayan dan Cikeusal. Tanyakan bendung lama, karena ada "
                "juga yang baru.</p>"
            ),
            tariff_for="Pengunjung dan parkir",
        ),
        "en": PlaceText(
            title="Old Pamarayan Weir",
            slug="old-pamarayan-weir",
            lead=(
                "A colonial weir on the Ciujung that once watered the northern rice fields, now silent as "
                "protected heritage."
            ),
            alt=("Painting of watered rice fields in the morning, with a canal, a hut, coconut palms and hills."),
            body=(
                (
                    "p",
                    (
                        "For twenty years, from 1905 to 1925, people built this weir across the river Ciujung. Its "
                        "water was shared out into canals that turned the dry north into rice fields. It no longer "
                        "works; a newer weir has taken over its task."
                    ),
                ),
                (
                    "p",
                    (
                        "What remains is a long building with its sluices, strong enough to have become one of the "
                        "batik motifs of Serang Regency. Look at it from the bank, and imagine the sound when all "
                        "its gates stood open."
                    ),
                ),
                ("h", "Old walls, deep water"),
                (
                    "p",
                    (
                        "Heritage is protected by law: do not scratch it, climb it or take anything away. Do not "
                        "walk on the gates, and keep children from the river’s edge; the Ciujung may rise without "
                        "rain where you stand. Its exact place, on the border of Pamarayan and Cikeusal, we have "
                        "yet to check."
                    ),
                ),
            ),
            facts=(
                Fact("Built", "1905–1925"),
                Fact("River", "Ciujung"),
                Fact("Today", "no longer in use, protected heritage"),
                Fact("Point on the map", "that of the district"),
            ),
            getting_there=(
                "<p>Near the border of the districts Pamarayan and Cikeusal. Ask for the old weir, for there is "
                "a new one too.</p>"
            ),
            tariff_for="Visitors and parking",
        ),
    },
)
