"""Ciseuti Curuggoong tourism village opens."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="village",
    category="pariwisata",
    date=datetime.date(2023, 12, 13),
    sources=(
        "bisnisbanten.com/bupati-serang-resmikan-desa-wisata-air-terjun-dan-petik-duren-di-curuggoong-padarincan"
        "g\n"
        "Tiga desa wisata Padarincang: kabarbanten.pikiran-rakyat.com/seputar-banten/pr-597473045"
    ),
    texts={
        "id": ArticleText(
            title="Desa Wisata Ciseuti Curuggoong diresmikan",
            slug="desa-wisata-curuggoong-diresmikan",
            lead="Air terjun, jembatan gantung, dan kebun durian menjadi tujuan baru di Padarincang.",
            alt="Lukisan desa beratap genting di antara pohon kelapa dan sawah berundak.",
            body=(
                (
                    "p",
                    (
                        "Bupati Serang meresmikan Desa Wisata Ciseuti Curuggoong pada 13 Desember 2023. Desa ini "
                        "terletak di Kecamatan Padarincang, daerah yang bagi banyak orang berarti durian."
                    ),
                ),
                (
                    "p",
                    (
                        "Tamu dapat melihat air terjun, menyeberangi jembatan gantung, dan memetik durian bersama "
                        "pemilik kebun ketika musimnya tiba. Karena musim bergeser dari tahun ke tahun, hubungi "
                        "pengelola sebelum menjanjikan durian kepada rombongan."
                    ),
                ),
                ("h", "Padarincang bersama-sama"),
                (
                    "p",
                    (
                        "Pada tahun yang sama tiga desa wisata ditetapkan di Padarincang; salah satunya Kadubeureum, "
                        "desa Curug Cigumawang. Desa yang berdekatan dapat berbagi pemandu, tempat menginap, dan "
                        "penjual makanan, sehingga uang yang dibawa tamu tinggal lebih lama di kecamatan itu."
                    ),
                ),
                (
                    "p",
                    (
                        "Tarif masuk, parkir, dan petik durian belum tercatat di portal ini. Begitu ada daftar "
                        "resmi, kami akan menuliskannya bersama tanggal berlakunya."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Ciseuti Curuggoong tourism village opens",
            slug="curuggoong-tourism-village-opens",
            lead="A waterfall, a hanging bridge and durian orchards are a new destination in Padarincang.",
            alt="Painting of a village with tiled roofs among palms and terraced fields.",
            body=(
                (
                    "p",
                    (
                        "The Regent of Serang opened the tourism village of Ciseuti Curuggoong on 13 December 2023. "
                        "It is in Padarincang district, a name that for many people means durian."
                    ),
                ),
                (
                    "p",
                    (
                        "Guests can see a waterfall, cross a hanging bridge and, in season, pick durian with the "
                        "owners of the orchards. The season shifts from year to year, so call the managers before "
                        "you promise durian to a group."
                    ),
                ),
                ("h", "Padarincang together"),
                (
                    "p",
                    (
                        "In the same year three tourism villages were named in Padarincang; one is Kadubeureum, home "
                        "of the Cigumawang waterfall. Villages near each other can share guides, lodging and cooks, "
                        "so that what a guest spends stays in the district longer."
                    ),
                ),
                (
                    "p",
                    (
                        "Charges for entrance, parking and durian picking are not recorded on this portal yet. Once "
                        "there is an official list we will show it with the date from which it holds."
                    ),
                ),
            ),
        ),
    },
)
