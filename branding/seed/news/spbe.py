"""Serang Regency's 2024 e-government index: very good."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="hall",
    category="pemerintahan",
    date=datetime.date(2024, 12, 31),
    date_precision="tahun",
    sources=(
        "2024: wilispost.com/?p=6127 ; "
        "javanewsonline.co.id/pemkab-serang-kejar-peningkatan-standar-pelayanan-spbe-2025 (sumber lain menulis "
        "3,73 dan 3,75); dasar KepmenPAN-RB 663/2024. Tanggal penetapan tidak ditemukan: hanya tahun.\n"
        "2021: banten.antaranews.com/berita/200945\n"
        "2023: swarafakta.my.id/berita/kabupaten-serang-tingkatkan-nilai-spbe-targetkan-35-di-tahun-2024-d3324"
    ),
    texts={
        "id": ArticleText(
            title="Indeks SPBE Kabupaten Serang 2024: sangat baik",
            slug="indeks-spbe-2024",
            lead="Nilainya 3,74 dari 5, naik dari 3,23 pada 2023.",
            alt="Lukisan gedung pelayanan di antara rumah warga pada siang hari, dengan umbul-umbul di jalan masuknya.",
            body=(
                (
                    "p",
                    (
                        "Indeks Sistem Pemerintahan Berbasis Elektronik (SPBE) Kabupaten Serang tahun 2024 tercatat "
                        "3,74 dengan predikat sangat baik. Dasarnya Keputusan Menteri PAN-RB Nomor 663 Tahun 2024. "
                        "Sumber lain menulis 3,73 atau 3,75; selisih itu tidak mengubah predikatnya."
                    ),
                ),
                (
                    "p",
                    (
                        "Tiga tahun sebelumnya, pada 2021, nilainya 2,64. Pada 2023 nilainya 3,23, peringkat kedua "
                        "di Banten. Keduanya berpredikat baik. Kenaikan 2024 melampaui sasaran 3,5 yang disebut "
                        "pemerintah kabupaten sebelumnya."
                    ),
                ),
                ("h", "Apa artinya bagi warga"),
                (
                    "p",
                    (
                        "Indeks ini, dari 0 sampai 5, menilai bagaimana pemerintah mengatur dan menyediakan layanan "
                        "elektronik. Angka yang baik belum berarti setiap layanan mudah dipakai. Ukuran yang paling "
                        "jujur tetap pengalaman orang yang mengurus sesuatu. Angka tahun 2025 belum kami temukan; "
                        "begitu terbit, halaman rencana akan memuatnya."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Serang Regency's 2024 e-government index: very good",
            slug="e-government-index-2024",
            lead="The score is 3.74 out of 5, up from 3.23 in 2023.",
            alt="Painting of a public hall among houses by day, with banners along its path.",
            body=(
                (
                    "p",
                    (
                        "The 2024 index of electronic government (SPBE) puts Serang Regency at 3.74, rated very "
                        "good. It rests on Ministerial Decree 663 of 2024. Other sources write 3.73 or 3.75; the "
                        "difference does not change the rating."
                    ),
                ),
                (
                    "p",
                    (
                        "Three years earlier, in 2021, the score was 2.64. In 2023 it was 3.23, second in Banten. "
                        "Both were rated good. The rise in 2024 exceeds the target of 3.5 the regency had named "
                        "before."
                    ),
                ),
                ("h", "What it means for residents"),
                (
                    "p",
                    (
                        "The index, from 0 to 5, looks at how government runs and offers electronic services. A good "
                        "number does not make every service easy to use. The most honest measure is still the "
                        "experience of somebody who needs something done. We have not found the figure for 2025; "
                        "once it is published, the plan page will carry it."
                    ),
                ),
            ),
        ),
    },
)
