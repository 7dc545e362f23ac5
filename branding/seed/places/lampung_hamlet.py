"""The Lampung hamlets of Cikoneng."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="village",
    kind="budaya",
    district="36.04.30",
    village="36.04.30.2003",
    latitude="-6.073528",
    longitude="105.89578",
    precision="village",
    sources=(
        "Empat kampung, bahasa, masjid, ziarah: "
        "travel.detik.com/fototravel/d-3838316/foto-anyer-yang-tak-hanya-pantai\n"
        "Koordinat: titik Desa Cikoneng."
    ),
    texts={
        "id": PlaceText(
            title="Kampung Lampung Cikoneng",
            slug="kampung-lampung-cikoneng",
            lead=(
                "Di pesisir Jawa orang berbahasa Lampung: empat kampung di Cikoneng menjaga bahasa dan masjid "
                "leluhurnya."
            ),
            alt=("Lukisan kampung beratap genting di antara pohon kelapa, dengan sawah dan bukit di belakangnya."),
            body=(
                (
                    "p",
                    (
                        "Tidak jauh dari hotel dan pantai Anyer ada empat kampung yang warganya keturunan Lampung "
                        "dan masih memakai bahasa Lampung di rumah. Selat Sunda bagi mereka bukan batas, melainkan "
                        "jalan yang sudah lama dilalui."
                    ),
                ),
                (
                    "p",
                    (
                        "Masjid Daarul Falah di kampung ini memakai ornamen siger, bentuk mahkota yang dikenal dari "
                        "pakaian adat Lampung. Orang juga datang berziarah ke makam Minak Sangaji, yang dihormati "
                        "sebagai leluhur."
                    ),
                ),
                ("h", "Datang sebagai tamu"),
                (
                    "p",
                    (
                        "Ini kampung tempat orang tinggal dan beribadah, bukan panggung. Berpakaianlah sopan, "
                        "mintalah izin sebelum memotret orang atau bagian dalam masjid, dan jangan datang ketika "
                        "salat berjamaah. Bertanyalah kepada pengurus masjid; cerita yang baik biasanya lebih "
                        "panjang daripada papan keterangan."
                    ),
                ),
            ),
            facts=(
                Fact("Bahasa", "Lampung, masih dipakai sehari-hari"),
                Fact("Masjid", "Daarul Falah, berornamen siger"),
                Fact("Ziarah", "makam Minak Sangaji"),
                Fact("Titik pada peta", "titik Desa Cikoneng"),
            ),
            getting_there=(
                "<p>Dari jalan pesisir Anyer beloklah ke Desa Cikoneng, lalu tanyakan Masjid Daarul Falah.</p>"
            ),
            tariff_for="Tamu dan peziarah",
        ),
        "en": PlaceText(
            title="Lampung Hamlets of Cikoneng",
            slug="lampung-hamlets-of-cikoneng",
            lead=(
                "On the coast of Java people speak Lampung: four hamlets of Cikoneng keep their ancestors’ "
                "language and mosque."
            ),
            alt=("Painting of a hamlet with tiled roofs among coconut palms, rice fields and hills behind it."),
            body=(
                (
                    "p",
                    (
                        "Not far from the hotels and beaches of Anyer there are four hamlets whose people descend "
                        "from Lampung, across the strait, and still speak its language at home. To them the Sunda "
                        "Strait is no border but a road that was travelled long ago."
                    ),
                ),
                (
                    "p",
                    (
                        "The Daarul Falah mosque here wears the siger, the crown known from the ceremonial dress of "
                        "Lampung, as its ornament. People also come as pilgrims to the grave of Minak Sangaji, "
                        "honoured as an ancestor."
                    ),
                ),
                ("h", "Coming as a guest"),
                (
                    "p",
                    (
                        "This is where people live and pray, not a stage. Dress modestly, ask before you photograph "
                        "anybody or the inside of the mosque, and do not come during congregational prayer. Talk to "
                        "the keepers of the mosque; a good story is usually longer than a signboard."
                    ),
                ),
            ),
            facts=(
                Fact("Language", "Lampung, still spoken every day"),
                Fact("Mosque", "Daarul Falah, with siger ornaments"),
                Fact("Pilgrimage", "grave of Minak Sangaji"),
                Fact("Point on the map", "that of Cikoneng village"),
            ),
            getting_there=(
                "<p>From the coast road of Anyer turn into Cikoneng village and ask for the Daarul Falah mosque.</p>"
            ),
            tariff_for="Guests and pilgrims",
        ),
    },
)
