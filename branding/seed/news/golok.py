"""Ciomas Golok Festival held at its own museum."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="forge",
    category="budaya",
    date=datetime.date(2025, 11, 14),
    sources=(
        "faktabanten.co.id/serang/wabup-serang-najib-hamas-dorong-generasi-muda-lestarikan-budaya-golok-ciomas\n"
        "banten.tribunnews.com/2021/10/19/ketika-kaum-muda-tertarik-koleksi-golok-khas-banten-untuk-lestarikan-b"
        "udaya"
    ),
    texts={
        "id": ArticleText(
            title="Festival Golok Ciomas digelar di museumnya sendiri",
            slug="festival-golok-ciomas-2025",
            lead="Wakil Bupati membuka festival di Kampung Sibopong dan menyebut UNESCO sebagai tujuan.",
            alt="Lukisan paron pandai besi dengan bilah yang masih membara dan palunya.",
            body=(
                (
                    "p",
                    (
                        "Festival Golok Ciomas berlangsung pada 14 November 2025 di Museum Golok Ciomas, Kecamatan "
                        "Ciomas. Wakil Bupati Serang, Muhammad Najib Hamas, membukanya dan mendorong generasi muda "
                        "untuk melestarikan budaya ini."
                    ),
                ),
                (
                    "p",
                    (
                        "Pemerintah kabupaten ingin mengajukan golok Ciomas kepada UNESCO. Pengajuan seperti itu "
                        "memerlukan catatan yang teliti: siapa pandai besinya, bagaimana besinya dilipat, dan kapan "
                        "ilmu itu diturunkan. Museum di Sibopong adalah tempat yang wajar untuk mengumpulkannya."
                    ),
                ),
                ("h", "Dua tanggal dalam setahun"),
                (
                    "p",
                    (
                        "Selain festival, ada kebiasaan yang lebih tua. Setiap 12 Rabiulawal para pemilik membawa "
                        "goloknya ke Kampung Sibopong untuk dirawat. Yang satu mengundang tamu, yang lain mengundang "
                        "pemilik; keduanya menjaga benda yang sama."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Ciomas Golok Festival held at its own museum",
            slug="ciomas-golok-festival-2025",
            lead="The deputy regent opened the festival in Sibopong and named UNESCO as the goal.",
            alt="Painting of a smith's anvil with a blade still glowing and his hammer.",
            body=(
                (
                    "p",
                    (
                        "The Ciomas Golok Festival took place on 14 November 2025 at the Ciomas Golok Museum. The "
                        "deputy regent of Serang, Muhammad Najib Hamas, opened it and encouraged the young to keep "
                        "this culture alive."
                    ),
                ),
                (
                    "p",
                    (
                        "The regency wants to put the golok of Ciomas forward to UNESCO. Such a submission needs "
                        "careful records: who the smiths are, how the iron is folded, and when the skill was handed "
                        "down. The museum in Sibopong is a natural place to gather them."
                    ),
                ),
                ("h", "Two dates a year"),
                (
                    "p",
                    (
                        "Besides the festival there is an older habit. On every 12th of Rabi' al-awwal, owners bring "
                        "their blades to Sibopong to be cared for. One date invites guests, the other invites "
                        "owners; both look after the same thing."
                    ),
                ),
            ),
        ),
    },
)
