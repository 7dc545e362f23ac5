"""The zero kilometre monument of Anyer."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="lighthouse",
    kind="sejarah",
    district="36.04.30",
    village="36.04.30.2003",
    latitude="-6.0706",
    longitude="105.8847",
    precision="approximate",
    sources=(
        "Jalan Raya Pos, tahun, tugu 2014: "
        "bantenraya.com/daerah/12711677025/keindahan-mercusuar-willem-cikoneng-titik-nol-pembangunan-jalan-anye"
        "r-panarukan\n"
        "Anjuran keselamatan: pedoman umum kesiapsiagaan tsunami BNPB dan BMKG (bnpb.go.id/, bmkg.go.id/); zona "
        "dan titik kumpul belum diperiksa.\n"
        "Koordinat: perkiraan, satu halaman dengan mercusuar."
    ),
    texts={
        "id": PlaceText(
            title="Tugu Titik Nol Anyer–Panarukan",
            slug="tugu-titik-nol-anyer",
            lead=(
                "Di sini jalan terpanjang zaman kolonial di Jawa mulai dihitung: kilometer nol Jalan Raya Pos, "
                "di Desa Cikoneng."
            ),
            alt=("Lukisan menara suar di tanjung saat petang, dengan rumput, jalan setapak, dan laut di belakangnya."),
            body=(
                (
                    "p",
                    (
                        "Antara 1808 dan 1810 pemerintah Daendels menyambung jalan dari Anyer sampai Panarukan, "
                        "kira-kira seribu kilometer menyusuri utara Jawa. Tugu ini menandai tempat hitungan itu "
                        "dimulai. Bentuknya yang sekarang dibuat pada 2014, jadi ia penanda, bukan peninggalan."
                    ),
                ),
                (
                    "p",
                    (
                        "Jalan itu dibangun dengan kerja paksa, dan banyak orang tidak pulang dari sana. Berdirilah "
                        "sebentar sebelum berfoto: angka nol di tugu ini adalah awal sebuah perjalanan panjang bagi "
                        "orang yang tidak memilihnya."
                    ),
                ),
                ("h", "Satu halaman dengan mercusuar"),
                (
                    "p",
                    (
                        "Tugu dan Mercusuar Cikoneng terletak dalam satu halaman di Kampung Bojong, sehingga "
                        "keduanya dapat dilihat dalam satu kunjungan. Datanglah sore hari ketika panas berkurang, "
                        "lalu tunggu matahari turun ke Selat Sunda."
                    ),
                ),
            ),
            facts=(
                Fact("Menandai", "awal Jalan Raya Pos, 1808–1810"),
                Fact("Panjang jalan", "kira-kira 1.000 km sampai Panarukan"),
                Fact("Tugu sekarang", "dibuat 2014"),
            ),
            getting_there=(
                "<p>Ikuti jalan pesisir Anyer sampai Kampung Bojong di Desa Cikoneng; mercusuarnya terlihat "
                "dari jauh.</p>"
            ),
            tariff_for="Pengunjung dan parkir",
            safety=(
                "<p>Bila gempa terasa kuat atau lama, jangan menunggu sirene: tinggalkan pantai dan berjalanlah "
                "ke tempat tinggi. Tanyakan jalurnya kepada warga begitu Anda tiba.</p>"
            ),
        ),
        "en": PlaceText(
            title="Zero Kilometre of the Great Post Road",
            slug="anyer-zero-kilometre",
            lead=(
                "Where the longest road of colonial Java began to be counted: kilometre zero of the Great Post "
                "Road, in Cikoneng village."
            ),
            alt=("Painting of a lighthouse on its headland in the evening, with grass, a footpath and the sea behind."),
            body=(
                (
                    "p",
                    (
                        "Between 1808 and 1810 the government of Daendels joined up a road from Anyer to Panarukan, "
                        "about a thousand kilometres along the north of Java. This monument marks where the count "
                        "began. In its present form it was made in 2014, so it is a marker rather than a relic."
                    ),
                ),
                (
                    "p",
                    (
                        "The road was built with forced labour, and many did not come home from it. Stand for a "
                        "moment before you take the photograph: the zero on this stone was the beginning of a long "
                        "journey for people who had not chosen it."
                    ),
                ),
                ("h", "One yard with the lighthouse"),
                (
                    "p",
                    (
                        "The monument and the Cikoneng lighthouse share a yard in the hamlet of Bojong, so one "
                        "visit is enough for both. Come in the late afternoon when the heat lets go, and wait for "
                        "the sun to sink into the Sunda Strait."
                    ),
                ),
            ),
            facts=(
                Fact("Marks", "the start of the Great Post Road, 1808–1810"),
                Fact("Length of the road", "about 1,000 km to Panarukan"),
                Fact("Present monument", "made in 2014"),
            ),
            getting_there=(
                "<p>Follow the coast road of Anyer to the hamlet of Bojong in Cikoneng; the lighthouse can be "
                "seen from afar.</p>"
            ),
            tariff_for="Visitors and parking",
            safety=(
                "<p>If an earthquake feels strong or long, do not wait for a siren: leave the shore and walk to "
                "high ground. Ask residents for the route as soon as you arrive.</p>"
            ),
        ),
    },
)
