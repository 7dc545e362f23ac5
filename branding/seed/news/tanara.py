"""Tanara Cultural Festival, for the second time."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="lessons",
    category="budaya",
    date=datetime.date(2023, 8, 3),
    sources=(
        "Festival: bantensiber.com/tag/festival-budaya-tanara"
        " ; Syekh Nawawi, masjid: banten.tribunnews.com/2021/06/19/wisata-religi-di-kabupaten-serang-dan-sejarah-"
        "singkat-tanah-kelahiran-syekh-nawawi-dan-gunung-santri ; tagar.id/menjelajahi-masjid-tertua-di-banten"
    ),
    texts={
        "id": ArticleText(
            title="Festival Budaya Tanara digelar untuk kedua kalinya",
            slug="festival-budaya-tanara-2023",
            lead="Silat, tari, dan kaligrafi mengisi 3 Agustus 2023 di tanah kelahiran Syekh Nawawi al-Bantani.",
            alt="Lukisan tumpukan buku dan pensil di atas lantai berpetak, dengan apel merah di atasnya.",
            body=(
                (
                    "p",
                    (
                        "Festival Budaya Tanara yang kedua berlangsung pada 3 Agustus 2023 di Kecamatan Tanara, di "
                        "ujung timur laut kabupaten. Penyelenggaranya pemerintah kabupaten bersama Universitas "
                        "Gadjah Mada."
                    ),
                ),
                (
                    "p",
                    (
                        "Tiga hal menonjol pada acara itu: silat Kaserangan, tari Ringkang Jawari, dan kaligrafi. "
                        "Yang pertama menguji tubuh, yang kedua menata gerak yang sama menjadi tontonan, dan yang "
                        "ketiga meminta tangan yang tenang."
                    ),
                ),
                ("h", "Mengapa di Tanara"),
                (
                    "p",
                    (
                        "Tanara dikenal karena Syekh Nawawi al-Bantani, ulama dan penulis kitab yang lahir di sini "
                        "pada 1813. Ia wafat di Mekkah pada 1897 dan dimakamkan di sana. Masjid Agung Tanara, yang "
                        "dikaitkan dengan zaman Sultan Maulana Hasanuddin, masih dipakai untuk salat setiap hari; "
                        "pengunjung sebaiknya datang di luar waktunya."
                    ),
                ),
                (
                    "p",
                    (
                        "Tanggal festival berikutnya tidak kami temukan. Begitu ada jadwal dari penyelenggara, "
                        "kabar ini akan diperbarui."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Tanara Cultural Festival held for the second time",
            slug="tanara-cultural-festival-2023",
            lead=(
                "Martial arts, dance and calligraphy filled 3 August 2023 in the birthplace of Syekh Nawawi al-Bantani."
            ),
            alt="Painting of stacked books and pencils on a chequered floor, with red apples on top.",
            body=(
                (
                    "p",
                    (
                        "The second Tanara Cultural Festival took place on 3 August 2023 in the district of Tanara,"
                        " in the far north-east of the regency. The regency government held it together with Gadjah"
                        " Mada University."
                    ),
                ),
                (
                    "p",
                    (
                        "Three things stood out: silat Kaserangan, the martial art of the region; the dance "
                        "Ringkang Jawari; and calligraphy. The first tests the body, the second turns the same "
                        "movements into a performance, and the third asks for a steady hand."
                    ),
                ),
                ("h", "Why Tanara"),
                (
                    "p",
                    (
                        "Tanara is known for Syekh Nawawi al-Bantani, a scholar and author of religious books who "
                        "was born here in 1813. He died in Mecca in 1897 and is buried there. The Great Mosque of "
                        "Tanara, linked to the time of Sultan Maulana Hasanuddin, still serves daily prayers; "
                        "visitors do best to come outside those hours."
                    ),
                ),
                (
                    "p",
                    (
                        "We found no date for the next festival. Once its organisers publish one, this article will"
                        " be updated."
                    ),
                ),
            ),
        ),
    },
)
