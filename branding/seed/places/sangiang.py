"""Sangiang Island."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="island",
    kind="pulau",
    district="36.04.30",
    village="36.04.30.2003",
    latitude="-5.9559",
    longitude="105.853283",
    precision="approximate",
    sources=(
        "Pasir, tebing, terumbu: finnews.id/?p=43133\n"
        "Status taman wisata alam: belum diverifikasi.\n"
        "Motif batik: bantennews.co.id/intip-makna-dibalik-12-motif-batik-khas-kabupaten-serang\n"
        "Koordinat: gazetir (titik di pulau)."
    ),
    texts={
        "id": PlaceText(
            title="Pulau Sangiang",
            slug="pulau-sangiang",
            lead="Pulau di Selat Sunda dengan pasir putih, tebing karang, dan terumbu.",
            alt="Lukisan pulau berhutan lebat dengan pantai pasir, dikelilingi laut biru kehijauan.",
            body=(
                (
                    "p",
                    (
                        "Sangiang terletak di Selat Sunda dan secara pemerintahan termasuk Desa Cikoneng, Kecamatan "
                        "Anyar. Dari kejauhan yang terlihat hanya punggung hijau; dari dekat barulah tampak pasir "
                        "putih, tebing karang, dan terumbu di bawah air."
                    ),
                ),
                (
                    "p",
                    (
                        "Pulau ini sering disebut taman wisata alam. Kami belum memeriksa status itu pada sumber "
                        "resmi, maka tanyakan dahulu kepada pengelola apakah kunjungan memerlukan izin, terutama "
                        "bila Anda ingin bermalam atau menyelam."
                    ),
                ),
                ("h", "Menjaga yang dilihat"),
                (
                    "p",
                    (
                        "Terumbu rusak oleh jangkar dan oleh kaki. Mintalah nakhoda menambat di tempat yang sudah "
                        "biasa dipakai, jangan berdiri di atas karang, dan jangan membawa pulang apa pun selain "
                        "foto. Cuaca di selat cepat berubah; dengarkan nakhoda bila ia memilih pulang lebih awal."
                    ),
                ),
                (
                    "p",
                    (
                        "Nama pulau ini juga hidup di darat: Pulau Sangiang adalah salah satu dari dua belas motif "
                        "batik khas Kabupaten Serang."
                    ),
                ),
            ),
            facts=(
                Fact("Letak", "Selat Sunda"),
                Fact("Yang dilihat", "pasir putih, tebing karang, terumbu"),
                Fact("Status", "disebut taman wisata alam", verified=False),
                Fact("Motif batik", "Pulau Sangiang, satu dari dua belas"),
            ),
            getting_there="<p>Hanya dengan perahu melalui Selat Sunda. Dermaga, jadwal, dan ongkos belum tercatat.</p>",
            tariff_for="Perahu sewaan",
        ),
        "en": PlaceText(
            title="Sangiang Island",
            slug="sangiang-island",
            lead="An island in the Sunda Strait with white sand, cliffs and reefs.",
            alt="Painting of a thickly wooded island with a sandy shore in blue-green water.",
            body=(
                (
                    "p",
                    (
                        "Sangiang lies in the Sunda Strait and belongs to the village of Cikoneng, Anyar district. "
                        "From afar there is only a green back; from near by you see white sand, cliffs of rock, and "
                        "reefs below the water."
                    ),
                ),
                (
                    "p",
                    (
                        "The island is often called a nature recreation park. We have not checked that status "
                        "against an official source, so ask the managers first whether a visit needs a permit, above "
                        "all if you want to stay overnight or dive."
                    ),
                ),
                ("h", "Keeping what you came to see"),
                (
                    "p",
                    (
                        "Reefs are broken by anchors and by feet. Ask your skipper to moor where boats usually do, "
                        "do not stand on coral, and take nothing but photographs. Weather in the strait changes "
                        "quickly; listen to the skipper if he chooses to turn back early."
                    ),
                ),
                (
                    "p",
                    (
                        "The name lives on land as well: Sangiang Island is one of the twelve batik motifs of Serang "
                        "Regency."
                    ),
                ),
            ),
            facts=(
                Fact("Where", "Sunda Strait"),
                Fact("What there is", "white sand, cliffs, reefs"),
                Fact("Status", "called a nature recreation park", verified=False),
                Fact("Batik motif", "Sangiang Island, one of the twelve"),
            ),
            getting_there="<p>Only by boat across the Sunda Strait. Jetties, times and fares are not recorded yet.</p>",
            tariff_for="Hired boat",
        ),
    },
)
