"""Serang Regency launches twelve batik motifs of its own."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="cloth",
    category="budaya",
    date=datetime.date(2022, 11, 10),
    sources=(
        "lidikbanten.com/batik-khas-kabupaten-serang-siap-perkuat-identitas-daerah\n"
        "bantennews.co.id/intip-makna-dibalik-12-motif-batik-khas-kabupaten-serang"
    ),
    texts={
        "id": ArticleText(
            title="Dua belas motif batik khas Kabupaten Serang diluncurkan",
            slug="dua-belas-motif-batik",
            lead=(
                "Dikembangkan bersama Rumah Batik Komar dan dilindungi hak cipta, motifnya bercerita tentang "
                "tempat dan hasil bumi kabupaten."
            ),
            alt="Lukisan lima lembar kain batik bermotif belah ketupat yang digantung berdampingan.",
            body=(
                (
                    "p",
                    (
                        "Pada 10 November 2022 Pemerintah Kabupaten Serang meluncurkan dua belas motif batik khas "
                        "daerah. Motif itu dikembangkan bersama Rumah Batik Komar dan telah memperoleh hak cipta."
                    ),
                ),
                (
                    "p",
                    (
                        "Setiap motif mengambil sesuatu yang dikenal warga. Ada tempat: Karang Bolong, Mercusuar "
                        "Cikoneng, Pulau Sangiang, Wisata Bahari Pulau Tunda, Rawa Danau dan Elang Jawa, serta "
                        "Bendung Pamarayan dan Padi. Ada hasil tangan: Gerabah Bumijaya, Pencak Silat dan Golok, "
                        "Pencak Silat dan Ornamen Gerabah. Ada pula hasil kebun dan penghuninya: Gandaria atau "
                        "jatake, Buah Jamblang, serta Paok Pancawarna dan Jamblang."
                    ),
                ),
                ("h", "Siapa yang membatik"),
                (
                    "p",
                    (
                        "Pada 2024 tercatat perajin aktif di tiga kecamatan: Batik Keserangan di Kramatwatu, Batik "
                        "Tejo di Tunjung Teja, dan Batik Army di Padarincang. Pembeli dapat mencari mereka di "
                        "direktori usaha dan bertanya langsung motif mana yang sedang dikerjakan."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Serang Regency launches twelve batik motifs of its own",
            slug="twelve-batik-motifs",
            lead=(
                "Developed with Rumah Batik Komar and protected by copyright, they tell of the regency's places "
                "and crops."
            ),
            alt="Painting of five lengths of batik with diamond patterns hung side by side.",
            body=(
                (
                    "p",
                    (
                        "On 10 November 2022 the government of Serang Regency launched twelve batik motifs of its "
                        "own. They were developed with the batik house Rumah Batik Komar and are protected by "
                        "copyright."
                    ),
                ),
                (
                    "p",
                    (
                        "Each takes up something residents know. There are places: Karang Bolong, the Cikoneng "
                        "lighthouse, Sangiang Island, the waters of Tunda Island, Rawa Danau with the Javan "
                        "hawk-eagle, and the Pamarayan weir with rice. There is work of the hand: Bumijaya pottery, "
                        "pencak silat with the golok, pencak silat with pottery ornaments. And there is what grows, "
                        "with those that live on it: the gandaria fruit, called jatake here, the jamblang plum, and "
                        "the banded pitta with jamblang."
                    ),
                ),
                ("h", "Who makes it"),
                (
                    "p",
                    (
                        "In 2024 there were active makers in three districts: Batik Keserangan in Kramatwatu, Batik "
                        "Tejo in Tunjung Teja and Batik Army in Padarincang. Buyers can look for them in the "
                        "business directory and ask which motif is on the table."
                    ),
                ),
            ),
        ),
    },
)
