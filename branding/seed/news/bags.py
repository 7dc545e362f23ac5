"""Kadugenep's bag makers hold on through the pandemic."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="sewing",
    category="ekonomi",
    date=datetime.date(2020, 12, 19),
    sources=(
        "banten.tribunnews.com/2020/12/19/jalan-jalan-ke-sentra-perajin-tas-di-desa-kadu-genep-kabupaten-serang-"
        "bertahan-di-tengah-pandemi (tanggal berita)\n"
        "dpmptsp.serangkab.go.id/main/news/view/478 ; bantensiber.com/tag/petir"
    ),
    texts={
        "id": ArticleText(
            title="Penjahit tas Kadugenep bertahan di tengah pandemi",
            slug="penjahit-tas-kadugenep",
            lead="Sekitar 300 perajin di Kecamatan Petir tetap membuat ransel dan tas seminar.",
            alt="Lukisan mesin jahit dengan kain di bawah jarumnya.",
            body=(
                (
                    "p",
                    (
                        "Pada Desember 2020, ketika pertemuan dan seminar banyak dibatalkan, sentra tas di Desa "
                        "Kadugenep, Kecamatan Petir, masih bekerja. Jumlah perajinnya sekitar 300 orang. Usaha ini "
                        "tumbuh sejak 1997."
                    ),
                ),
                (
                    "p",
                    (
                        "Dari desa ini keluar ransel dan tas seminar. Harga yang disebut waktu itu mulai dari "
                        "Rp30.000, bergantung pada bahan dan jumlah pesanan. Angka itu catatan 2020 dan bukan harga "
                        "sekarang."
                    ),
                ),
                ("h", "Keterampilan di sampingnya"),
                (
                    "p",
                    (
                        "Tas bukan satu-satunya hasil Kadugenep. Klakat, kukusan bambu untuk dimsum, dianyam "
                        "turun-temurun sejak 1980-an. Ada pula yang membuat cincau hitam. Beberapa keterampilan "
                        "dalam satu desa berarti ada cadangan bila satu pasar sepi."
                    ),
                ),
                (
                    "p",
                    (
                        "Kadugenep kemudian dikenal pula sebagai desa wisata edukasi UMKM: sekolah dan kelompok "
                        "usaha datang untuk melihat bagaimana sebuah tas berubah dari gulungan kain menjadi barang "
                        "jadi."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Kadugenep's bag makers hold on through the pandemic",
            slug="kadugenep-bag-makers-hold-on",
            lead="About 300 makers in Petir district keep sewing backpacks and conference bags.",
            alt="Painting of a sewing machine with cloth beneath its needle.",
            body=(
                (
                    "p",
                    (
                        "In December 2020, when meetings and seminars were being cancelled, the bag makers of "
                        "Kadugenep, in Petir district, were still at work. There were about 300 of them. The trade "
                        "has grown since 1997."
                    ),
                ),
                (
                    "p",
                    (
                        "The village turns out backpacks and conference bags. Prices named at the time began at "
                        "Rp30,000, depending on material and quantity. That is a figure of 2020, not today's price."
                    ),
                ),
                ("h", "The skills beside it"),
                (
                    "p",
                    (
                        "Bags are not all that Kadugenep makes. <i>Klakat</i>, bamboo steamers for dim sum, have "
                        "been woven from one generation to the next since the 1980s. Others make black grass jelly. "
                        "Several skills in one village mean something to fall back on when one market is quiet."
                    ),
                ),
                (
                    "p",
                    (
                        "Kadugenep later also became known for educational visits: schools and business groups come "
                        "to see how a roll of cloth turns into a finished bag."
                    ),
                ),
            ),
        ),
    },
)
