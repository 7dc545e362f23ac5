"""Tunda Island."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="reef",
    kind="pulau",
    district="36.04.13",
    village="36.04.13.2009",
    latitude="-5.812492",
    longitude="106.279883",
    precision="approximate",
    featured=True,
    sources=(
        "Luas, desa, kegiatan, lama perjalanan: "
        "banten.suara.com/read/2021/09/01/230843/wisata-banten-pulau-tunda-yang-suguhkan-alam-laut-dan-pesona-pa"
        "ntai\n"
        "Koordinat: gazetir (titik di pulau). Karangantu terletak di Kota Serang, bukan di kabupaten."
    ),
    texts={
        "id": PlaceText(
            title="Pulau Tunda",
            slug="pulau-tunda",
            lead="Pulau kecil berpenduduk di utara Teluk Banten: satu desa, dua kampung, dan laut untuk diselami.",
            alt="Lukisan pulau rendah berpohon kelapa saat senja, dengan dermaga kayu dan perahu di atas karang.",
            body=(
                (
                    "p",
                    (
                        "Pulau Tunda luasnya kira-kira 260 hektare. Seluruh pulau adalah satu desa, Wargasara, yang "
                        "terdiri atas dua kampung dan termasuk Kecamatan Tirtayasa. Anda bukan hanya datang ke "
                        "tempat menyelam, melainkan ke rumah orang; sapaan dan izin membuka banyak pintu."
                    ),
                ),
                (
                    "p",
                    (
                        "Pengunjung datang untuk menyelam, memancing, dan, bila beruntung, melihat lumba-lumba. "
                        "Lumba-lumba tidak dapat dipesan: mintalah nakhoda menjaga jarak dan mematikan mesin bila "
                        "mereka mendekat."
                    ),
                ),
                ("h", "Merencanakan hari"),
                (
                    "p",
                    (
                        "Kapal berangkat dari Karangantu di Kota Serang dan memerlukan kira-kira dua jam. Jadwal dan "
                        "ongkos berubah menurut musim dan cuaca, dan belum tercatat di portal ini. Pastikan juga "
                        "perjalanan pulang sebelum kapal meninggalkan Anda. Bawalah air minum, uang tunai, obat "
                        "pribadi, dan kantong untuk membawa sampah kembali ke daratan."
                    ),
                ),
            ),
            facts=(
                Fact("Luas", "kira-kira 260 hektare"),
                Fact("Desa", "Wargasara, dua kampung"),
                Fact("Perjalanan", "kira-kira dua jam dengan kapal"),
                Fact("Kegiatan", "menyelam, memancing, melihat lumba-lumba"),
            ),
            getting_there=(
                "<p>Kapal dari Karangantu, di Kota Serang, kira-kira dua jam. Jadwal dan ongkos belum "
                "tercatat; tanyakan di dermaga.</p>"
            ),
            tariff_for="Kapal penyeberangan per orang",
        ),
        "en": PlaceText(
            title="Tunda Island",
            slug="tunda-island",
            lead="A small inhabited island north of Banten Bay: one village, two hamlets, a sea to dive in.",
            alt="Painting of a low island with palms at dusk, a wooden jetty and boats over its reef.",
            body=(
                (
                    "p",
                    (
                        "Tunda covers about 260 hectares. The whole island is one village, Wargasara, made up of two "
                        "hamlets and part of Tirtayasa district. You are not only coming to a place to dive but to "
                        "where people live; a greeting and a request for leave open many doors."
                    ),
                ),
                (
                    "p",
                    (
                        "Visitors come to dive, to fish and, with luck, to see dolphins. Dolphins cannot be booked: "
                        "ask your skipper to keep his distance and to stop the engine if they come near."
                    ),
                ),
                ("h", "Planning the day"),
                (
                    "p",
                    (
                        "Boats leave from Karangantu, in Serang City, and take about two hours. Times and fares "
                        "change with season and weather and are not recorded on this portal yet. Settle the way back "
                        "before the boat leaves you. Bring drinking water, cash, your own medicine and a bag to "
                        "carry your rubbish back to the mainland."
                    ),
                ),
            ),
            facts=(
                Fact("Area", "about 260 hectares"),
                Fact("Village", "Wargasara, two hamlets"),
                Fact("Crossing", "about two hours by boat"),
                Fact("What people do", "dive, fish, look for dolphins"),
            ),
            getting_there=(
                "<p>By boat from Karangantu, in Serang City, in about two hours. Times and fares are "
                "not recorded yet; ask at the jetty.</p>"
            ),
            tariff_for="Boat crossing, per person",
        ),
    },
)
