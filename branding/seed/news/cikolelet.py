"""Cikolelet among Indonesia's top 50 tourism villages."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="coffee_beans",
    category="pariwisata",
    date=datetime.date(2021, 9, 29),
    sources=(
        "suarasiber.co.id/2021/09/29/persiapan-kunjungan-menparekraf-bupati-serang-kunjungi-desa-wisata-cikolele"
        "t (tanggal berita)\n"
        "bisnisbanten.com/dikunjungi-menparekraf-sandiaga-uno-ini-loh-desa-wisata-cikolelet-di-kabupaten-serang"
    ),
    texts={
        "id": ArticleText(
            title="Cikolelet masuk 50 besar desa wisata Indonesia",
            slug="cikolelet-50-besar-adwi-2021",
            lead="Bupati meninjau desa di Cinangka itu menjelang kunjungan Menteri Pariwisata dan Ekonomi Kreatif.",
            alt="Lukisan secangkir kopi yang mengepul dan kopi bubuk dalam kemasannya.",
            body=(
                (
                    "p",
                    (
                        "Desa Wisata Cikolelet di Kecamatan Cinangka masuk 50 besar Anugerah Desa Wisata Indonesia "
                        "2021. Pada akhir September 2021 Bupati Serang meninjau desa itu untuk menyiapkan kunjungan "
                        "Menteri Pariwisata dan Ekonomi Kreatif. Kunjungan itu kemudian terlaksana."
                    ),
                ),
                (
                    "p",
                    (
                        "Cikolelet adalah desa wisata pertama yang ditetapkan Bupati Serang. Yang dinilai juri bukan "
                        "hanya pemandangan, dan yang disiapkan warga juga tidak: ada kopi robusta Karuhun dari kebun "
                        "sendiri, emping dan ceplis melinjo, dendeng lele, minyak sereh wangi, susu kambing, serta "
                        "anyaman eceng gondok dan rumbia."
                    ),
                ),
                ("h", "Tradisi yang ikut tampil"),
                (
                    "p",
                    (
                        "Seni calung dan rudat, dan tradisi Ngagurah Dano ketika warga membersihkan rawa bersama "
                        "sekali setahun, menjadi bagian cerita desa ini. Bagi tamu, artinya ada lebih banyak alasan "
                        "untuk tinggal semalam."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Cikolelet among Indonesia's top 50 tourism villages",
            slug="cikolelet-top-50-2021",
            lead=(
                "The regent inspected the village in Cinangka before a visit by the Minister of Tourism and "
                "Creative Economy."
            ),
            alt="Painting of a steaming cup of coffee and ground coffee in its packet.",
            body=(
                (
                    "p",
                    (
                        "The tourism village of Cikolelet, in Cinangka district, is among the top 50 of the "
                        "Indonesian Tourism Village Award 2021. At the end of September 2021 the Regent of Serang "
                        "inspected it to prepare a visit by the Minister of Tourism and Creative Economy. The visit "
                        "then took place."
                    ),
                ),
                (
                    "p",
                    (
                        "Cikolelet was the first tourism village named by the regent. It offers more than a view: "
                        "Karuhun robusta coffee from its own plots, melinjo crackers, dried catfish, lemongrass oil, "
                        "goat's milk, and weaving from water hyacinth and sago palm."
                    ),
                ),
                ("h", "Customs take part"),
                (
                    "p",
                    (
                        "The arts of calung and rudat, and Ngagurah Dano, when villagers clean the swamp together "
                        "once a year, belong to the village's story. For a guest that means more reasons to stay a "
                        "night."
                    ),
                ),
            ),
        ),
    },
)
