"""Panjang Island."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="island",
    kind="pulau",
    district="36.04.08",
    village="36.04.08.2009",
    latitude="-5.931103",
    longitude="106.153217",
    precision="approximate",
    sources=(
        "Letak dan desa: gazetir idn-area-data (github.com/fityannugroho/idn-area-data)\n"
        "Rumput laut dan perikanan: pengetahuan umum, belum diverifikasi.\n"
        "Koordinat: gazetir (titik di pulau).\n"
        "Anjuran keselamatan: pedoman umum kesiapsiagaan tsunami BNPB dan BMKG (bnpb.go.id/, bmkg.go.id/); zona "
        "dan titik kumpul belum diperiksa."
    ),
    texts={
        "id": PlaceText(
            title="Pulau Panjang",
            slug="pulau-panjang",
            lead=("Pulau berpenduduk di mulut Teluk Banten, satu desa di Kecamatan Pulo Ampel yang hidup dari laut."),
            alt=("Lukisan pulau hijau yang memanjang di tengah laut biru, dengan perahu layar kecil di depannya."),
            body=(
                (
                    "p",
                    (
                        "Dari pesisir utara Kabupaten Serang, Pulau Panjang tampak sebagai garis hijau di mulut "
                        "Teluk Banten. Seluruh pulau adalah satu desa, Pulo Panjang, bagian dari Kecamatan Pulo "
                        "Ampel. Warganya dikenal sebagai nelayan dan petani rumput laut; bagaimana keadaannya tahun "
                        "ini belum kami periksa."
                    ),
                ),
                (
                    "p",
                    (
                        "Pulau ini belum dibangun bagi wisata, dan itu alasannya untuk datang: jalan kampung, "
                        "jemuran jaring, anak-anak yang menyapa. Bawalah uang tunai, air minum, dan kesabaran; "
                        "warung ada sejauh pemiliknya membuka."
                    ),
                ),
                ("h", "Menyeberang"),
                (
                    "p",
                    (
                        "Jadwal, tempat berangkat, dan ongkos kapal belum tercatat di portal ini. Tanyakan kepada "
                        "kantor Kecamatan Pulo Ampel atau kepada nelayan setempat, dan sepakati jam pulang sebelum "
                        "berangkat. Pada musim angin kencang penyeberangan dapat dibatalkan tanpa pemberitahuan."
                    ),
                ),
            ),
            facts=(
                Fact("Letak", "mulut Teluk Banten"),
                Fact("Desa", "Pulo Panjang, Kecamatan Pulo Ampel"),
                Fact("Penghidupan", "perikanan dan rumput laut", verified=False),
            ),
            getting_there=(
                "<p>Dengan perahu dari pesisir utara. Tempat berangkat dan ongkosnya belum tercatat; "
                "bertanyalah di Kecamatan Pulo Ampel.</p>"
            ),
            tariff_for="Penumpang kapal",
            safety=(
                "<p>Bila gempa terasa kuat atau lama, jangan menunggu sirene: tinggalkan pantai dan berjalanlah "
                "ke tempat tinggi. Tanyakan jalurnya kepada warga begitu Anda tiba.</p>"
            ),
        ),
        "en": PlaceText(
            title="Panjang Island",
            slug="panjang-island",
            lead=(
                "An inhabited island at the mouth of Banten Bay, one village of Pulo Ampel district that lives "
                "from the sea."
            ),
            alt=("Painting of a long green island in a blue sea, with a small sailing boat before it."),
            body=(
                (
                    "p",
                    (
                        "From the north coast of Serang Regency, Panjang Island is a green line at the mouth of "
                        "Banten Bay. The whole island is one village, Pulo Panjang, of Pulo Ampel district. Its "
                        "people are known as fishers and seaweed growers; how they fare this year we have not "
                        "checked."
                    ),
                ),
                (
                    "p",
                    (
                        "The island has not been built for tourism, and that is a reason to come: village lanes, "
                        "nets hung to dry, children who call out to you. Bring cash, drinking water and patience; "
                        "the stalls are open when their owners are."
                    ),
                ),
                ("h", "Crossing over"),
                (
                    "p",
                    (
                        "Timetable, landing and fare of the boats are not recorded on this portal yet. Ask at the "
                        "district office of Pulo Ampel or among the fishermen, and agree on the hour of return "
                        "before you leave. In the season of strong winds a crossing may be called off without "
                        "notice."
                    ),
                ),
            ),
            facts=(
                Fact("Where", "mouth of Banten Bay"),
                Fact("Village", "Pulo Panjang, Pulo Ampel district"),
                Fact("Livelihood", "fishing and seaweed", verified=False),
            ),
            getting_there=(
                "<p>By boat from the north coast. Landing and fare are not recorded yet; ask in Pulo Ampel "
                "district.</p>"
            ),
            tariff_for="Boat passengers",
            safety=(
                "<p>If an earthquake feels strong or long, do not wait for a siren: leave the shore and walk to "
                "high ground. Ask residents for the route as soon as you arrive.</p>"
            ),
        ),
    },
)
