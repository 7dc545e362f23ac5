"""Ciseuti Curuggoong tourism village."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="waterfall",
    kind="desa-wisata",
    district="36.04.29",
    village="36.04.29.2013",
    latitude="-6.209047",
    longitude="105.998119",
    precision="village",
    sources=(
        "Peresmian, air terjun, durian, jembatan: "
        "bisnisbanten.com/bupati-serang-resmikan-desa-wisata-air-terjun-dan-petik-duren-di-curuggoong-padarinca"
        "ng/\n"
        "Koordinat: titik Desa Curug Goong."
    ),
    texts={
        "id": PlaceText(
            title="Desa Wisata Ciseuti Curuggoong",
            slug="desa-wisata-ciseuti-curuggoong",
            lead=(
                "Air terjun, jembatan gantung, dan kebun durian dalam satu desa di Padarincang, dibuka untuk "
                "tamu sejak 2023."
            ),
            alt=("Lukisan air terjun kecil di lereng hijau, dengan batu basah dan pohon rindang di tepinya."),
            body=(
                (
                    "p",
                    (
                        "Desa Wisata Ciseuti di Curug Goong diresmikan pada 13 Desember 2023. Yang ditawarkannya "
                        "sederhana dan nyata: sebuah air terjun, jembatan gantung di atas sungai, dan kebun durian "
                        "yang dibuka ketika buahnya jatuh."
                    ),
                ),
                (
                    "p",
                    (
                        "Musim durian bergeser dari tahun ke tahun, jadi hubungilah pengelola sebelum mengajak "
                        "rombongan. Di luar musim, datanglah untuk berjalan kaki; kampungnya sejuk dan orangnya "
                        "punya waktu untuk bercerita."
                    ),
                ),
                ("h", "Agar uang Anda tinggal di desa"),
                (
                    "p",
                    (
                        "Pakailah pemandu setempat, makanlah di warung warga, dan belilah hasil kebun langsung dari "
                        "pemiliknya. Mintalah harga sebelum buah dibelah. Tarif masuk dan parkir belum tercatat di "
                        "portal ini; bila sudah ada daftar resminya, kami tuliskan bersama tanggalnya."
                    ),
                ),
            ),
            facts=(
                Fact("Diresmikan", "13 Desember 2023"),
                Fact("Yang ada", "air terjun, jembatan gantung, petik durian"),
                Fact("Desa", "Curug Goong, Kecamatan Padarincang"),
                Fact("Titik pada peta", "titik desa"),
            ),
            getting_there=(
                "<p>Tujulah Kecamatan Padarincang, lalu Desa Curug Goong. Angkutan umum ke desa ini belum tercatat.</p>"
            ),
            tariff_for="Pengunjung dan petik durian",
            facilities=(("pemandu", "tanyakan kepada pengelola desa"),),
        ),
        "en": PlaceText(
            title="Ciseuti Curuggoong Tourism Village",
            slug="ciseuti-curuggoong-tourism-village",
            lead=(
                "A waterfall, a hanging bridge and durian orchards in one village of Padarincang, open to "
                "guests since 2023."
            ),
            alt=("Painting of a small waterfall on a green slope, with wet stones and shady trees beside it."),
            body=(
                (
                    "p",
                    (
                        "The tourism village of Ciseuti in Curug Goong was opened on 13 December 2023. What it "
                        "offers is plain and real: a waterfall, a hanging bridge over the river, and durian "
                        "orchards that open when the fruit falls."
                    ),
                ),
                (
                    "p",
                    (
                        "The durian season moves from year to year, so ask those who run the village before you "
                        "bring a group. Out of season, come for a walk; the hamlet is cool, and people have time "
                        "for a story."
                    ),
                ),
                ("h", "So that your money stays in the village"),
                (
                    "p",
                    (
                        "Take a local guide, eat at a local stall, and buy from the orchard’s owner. Ask the price "
                        "before the fruit is cut open. Entry and parking fees are not recorded on this portal yet; "
                        "once there is an official list, we will write them down with their date."
                    ),
                ),
            ),
            facts=(
                Fact("Opened", "13 December 2023"),
                Fact("What there is", "waterfall, hanging bridge, durian picking"),
                Fact("Village", "Curug Goong, Padarincang district"),
                Fact("Point on the map", "that of the village"),
            ),
            getting_there=(
                "<p>Head for Padarincang district, then Curug Goong village. Public transport to it is not "
                "recorded yet.</p>"
            ),
            tariff_for="Visitors and durian picking",
            facilities=(("pemandu", "ask those who run the village"),),
        ),
    },
)
