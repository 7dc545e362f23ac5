"""How many small businesses the regency counted in 2017."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="groceries",
    category="ekonomi",
    date=datetime.date(2017, 12, 31),
    date_precision="tahun",
    sources=(
        "2017: tangerangekspres.disway.id/amp/5646. Berita 2015 menyebut 53.898 usaha; cara menghitungnya lain, "
        "jadi tidak dibandingkan. "
        "Bulan pendataan tidak ditemukan: hanya tahun. Skala: PP 7/2021."
    ),
    texts={
        "id": ArticleText(
            title="Delapan dari sepuluh UMKM yang terdata pada 2017 berskala mikro",
            slug="umkm-terdata-2017",
            lead="Dari 26.091 usaha yang tercatat, 21.680 mikro, 4.067 kecil, dan 344 menengah.",
            alt="Lukisan barang kelontong di rak warung: karung beras, botol, kaleng, dan bungkusan.",
            body=(
                (
                    "p",
                    (
                        "Pendataan pada 2017 mencatat 26.091 usaha mikro, kecil, dan menengah di Kabupaten Serang. "
                        "Sebanyak 21.680 di antaranya usaha mikro, 4.067 usaha kecil, dan 344 usaha menengah. "
                        "Dihitung kasar, delapan dari sepuluh usaha yang tercatat berskala mikro."
                    ),
                ),
                (
                    "p",
                    (
                        "Angka itu tidak dapat disandingkan dengan 53.898 usaha yang disebut dalam berita tahun "
                        "2015. Keduanya dikumpulkan dengan cara yang berbeda, sehingga selisihnya bukan penurunan."
                    ),
                ),
                ("h", "Mengapa skala penting"),
                (
                    "p",
                    (
                        "Usaha mikro sering dijalankan dari rumah, tanpa toko dan tanpa papan nama. Pembeli hanya "
                        "menemukannya lewat kenalan. Direktori di portal ini menampilkan usaha seperti itu tanpa "
                        "membuka alamat rumah pemiliknya: letaknya ditunjukkan sampai tingkat desa."
                    ),
                ),
                (
                    "p",
                    (
                        "Sejak 2021 batas skala diatur dalam Peraturan Pemerintah Nomor 7 Tahun 2021, menurut modal"
                        " bagi usaha baru dan menurut penjualan tahunan bagi usaha yang sudah berjalan. Angka 2017 "
                        "dihitung sebelum aturan itu."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Eight in ten small businesses counted in 2017 were micro enterprises",
            slug="small-businesses-counted-2017",
            lead="Of 26,091 businesses on record, 21,680 were micro, 4,067 small and 344 medium-sized.",
            alt="Painting of goods on a shop shelf: a sack of rice, bottles, tins and packets.",
            body=(
                (
                    "p",
                    (
                        "A count in 2017 recorded 26,091 micro, small and medium enterprises in Serang Regency: "
                        "21,680 micro enterprises, 4,067 small and 344 medium-sized ones. Roughly speaking, eight "
                        "in ten of the businesses on record were micro enterprises."
                    ),
                ),
                (
                    "p",
                    (
                        "The figure cannot be set beside the 53,898 businesses that were reported in 2015. The two "
                        "were gathered in different ways, so the difference is not a decline."
                    ),
                ),
                ("h", "Why size matters"),
                (
                    "p",
                    (
                        "A micro enterprise is often run from home, without a shop or a sign. Buyers find it only "
                        "through people they know. The directory of this portal shows such businesses without "
                        "giving away where their owners live: their place is shown down to the village."
                    ),
                ),
                (
                    "p",
                    (
                        "Since 2021 the limits have been set by Government Regulation 7 of 2021, by capital for new"
                        " businesses and by yearly sales for existing ones. The figures of 2017 were counted before"
                        " that rule."
                    ),
                ),
            ),
        ),
    },
)
