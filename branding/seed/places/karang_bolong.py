"""Karang Bolong Beach."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="arch",
    kind="pantai",
    district="36.04.31",
    village="36.04.31.2005",
    latitude="-6.1372",
    longitude="105.8528",
    precision="approximate",
    featured=True,
    sources=(
        "Nama lama, jarak, pengelolaan: bisnisbanten.com/?p=14142 ; "
        "kompasiana.com/mxa1337/5ac1f9b4ab12ae4c3113e8e2/sejarah-pantai-karang-bolong\n"
        "Motif batik: bantennews.co.id/intip-makna-dibalik-12-motif-batik-khas-kabupaten-serang\n"
        "Koordinat: perkiraan, dekat Pulau Karangcawene."
    ),
    texts={
        "id": PlaceText(
            title="Pantai Karang Bolong",
            slug="pantai-karang-bolong",
            lead="Tebing karang berlubang besar yang membingkai laut, di Desa Karang Suraga, Kecamatan Cinangka.",
            alt="Lukisan tebing karang berlubang di tepi laut, batu-batu dan pohon kelapa di depannya.",
            body=(
                (
                    "p",
                    (
                        "Nama pantai ini menjelaskan dirinya: karang yang bolong. Sebuah tebing karang berdiri di "
                        "tepi air, dan lubang di tengahnya menghadap ke laut seperti jendela. Dahulu tempat ini "
                        "bernama Karang Suraga, nama yang masih dipakai oleh desanya."
                    ),
                ),
                (
                    "p",
                    (
                        "Pantai ini dikelola sebagai tempat wisata sejak sekitar 1970. Jaraknya kira-kira 50 "
                        "kilometer dari pusat Kota Serang, sehingga cukup untuk perjalanan sehari. Bentuk karangnya "
                        "begitu dikenal sampai menjadi salah satu dari dua belas motif batik khas Kabupaten Serang."
                    ),
                ),
                ("h", "Melihat lubangnya"),
                (
                    "p",
                    (
                        "Cahaya dalam lubang berubah sepanjang hari, jadi berjalanlah mengitarinya dan lihat dari "
                        "kedua sisi. Batu yang terkena ombak itu licin: pakai alas kaki yang tidak mudah "
                        "tergelincir, dan jangan memanjat tebing. Perhatikan pasang sebelum berdiri dekat air "
                        "bersama anak-anak."
                    ),
                ),
            ),
            facts=(
                Fact("Nama lama", "Karang Suraga"),
                Fact("Dikelola sejak", "sekitar 1970"),
                Fact("Jarak", "kira-kira 50 km dari pusat Kota Serang"),
                Fact("Motif batik", "Karang Bolong, satu dari dua belas"),
            ),
            getting_there="<p>Kira-kira 50 kilometer dari pusat Kota Serang. Angkutan umum belum tercatat.</p>",
            tariff_for="Pengunjung dan kendaraan",
        ),
        "en": PlaceText(
            title="Karang Bolong Beach",
            slug="karang-bolong-beach",
            lead="A rock with a great hole that frames the sea, in the village of Karang Suraga, Cinangka district.",
            alt="Painting of a pierced rock on the shore, boulders and coconut palms in front of it.",
            body=(
                (
                    "p",
                    (
                        "The name explains itself: <i>karang</i> is rock, <i>bolong</i> means pierced. A cliff "
                        "stands at the edge of the water, and the opening through it faces the sea like a window. "
                        "The place used to be called Karang Suraga, a name its village still bears."
                    ),
                ),
                (
                    "p",
                    (
                        "The beach has been run as a place to visit since about 1970. It is some 50 kilometres from "
                        "the centre of Serang City, near enough for a day trip. Its shape is so well known that it "
                        "became one of the twelve batik motifs of Serang Regency."
                    ),
                ),
                ("h", "Looking through"),
                (
                    "p",
                    (
                        "The light in the opening changes through the day, so walk around the rock and see it from "
                        "both sides. Stones washed by waves are slippery: wear shoes that grip, and do not climb the "
                        "cliff. Watch the tide before you stand near the water with children."
                    ),
                ),
            ),
            facts=(
                Fact("Former name", "Karang Suraga"),
                Fact("Managed since", "about 1970"),
                Fact("Distance", "about 50 km from the centre of Serang City"),
                Fact("Batik motif", "Karang Bolong, one of the twelve"),
            ),
            getting_there=(
                "<p>About 50 kilometres from the centre of Serang City. Public transport is not recorded yet.</p>"
            ),
            tariff_for="Visitors and vehicles",
        ),
    },
)
