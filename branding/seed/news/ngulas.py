"""The blade-cleaning of 12 Maulid in Ciomas."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="ornate_golok",
    category="budaya",
    date=datetime.date(2021, 10, 19),
    sources=(
        "banten.tribunnews.com/2021/10/19/ketika-kaum-muda-tertarik-koleksi-golok-khas-banten-untuk-lestarikan-"
        "budaya ; "
        "bahan dan godam Si Denok: bantennews.co.id/?p=210568. Tanggal berita, bukan tanggal upacaranya."
    ),
    texts={
        "id": ArticleText(
            title="Setiap 12 Maulid, golok dibawa pulang ke Sibopong",
            slug="golok-12-maulid-sibopong",
            lead="Pemilik golok berkumpul di Ciomas untuk merawat bilahnya; kolektor muda mulai ikut.",
            alt="Lukisan golok bergagang kayu di atas sarungnya yang berhias gelang kuningan.",
            body=(
                (
                    "p",
                    (
                        "Setahun sekali, pada 12 Rabiulawal, pemilik golok dari berbagai tempat datang ke Kampung "
                        "Sibopong, Kecamatan Ciomas. Mereka membawa bilah masing-masing untuk dirawat bersama. "
                        "Orang setempat menyebutnya ngulas golok."
                    ),
                ),
                (
                    "p",
                    (
                        "Sebuah laporan pada 19 Oktober 2021 mencatat bahwa anak muda mulai mengumpulkan golok khas"
                        " Banten. Bagi mereka bilah itu bukan lagi alat kerja di kebun, melainkan cara mengenal "
                        "siapa yang menempa dan dari mana ilmunya."
                    ),
                ),
                ("h", "Bilah dan godamnya"),
                (
                    "p",
                    (
                        "Golok Ciomas ditempa lipat dan secara turun-temurun memakai besi dari Pondok Kahuru. Godam"
                        " pusaka yang dipakai dalam penempaannya bernama Si Denok. Golok dari Seuat di Petir "
                        "dibedakan orang dari golok Ciomas."
                    ),
                ),
                (
                    "p",
                    (
                        "Penanggalan Hijriah bergeser sekitar sebelas hari setiap tahun, jadi tanggal Masehinya "
                        "berubah. Tanyakan lebih dulu kepada warga bila ingin menyaksikan, dan jangan membawa bilah"
                        " keluar dari sarungnya di tempat umum."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Every 12 Maulid the blades come home to Sibopong",
            slug="golok-12-maulid-in-sibopong",
            lead=("Owners of goloks gather in Ciomas to care for their blades; young collectors have begun to join."),
            alt="Painting of a golok with a wooden handle above its sheath with brass rings.",
            body=(
                (
                    "p",
                    (
                        "Once a year, on 12 Rabiulawal of the Islamic calendar, owners of goloks come from many "
                        "places to the hamlet of Sibopong in the district of Ciomas. Each brings a blade, and they "
                        "are cared for together. People there call it ngulas golok."
                    ),
                ),
                (
                    "p",
                    (
                        "A report of 19 October 2021 noted that young people had begun to collect the goloks of "
                        "Banten. To them a blade is no longer a tool for the garden but a way of learning who "
                        "forged it and where the skill came from."
                    ),
                ),
                ("h", "The blade and its hammer"),
                (
                    "p",
                    (
                        "A Ciomas golok is forged by folding and has by tradition used iron from Pondok Kahuru. The"
                        " heirloom hammer of the forge is called Si Denok. Goloks from Seuat in Petir are told "
                        "apart from those of Ciomas."
                    ),
                ),
                (
                    "p",
                    (
                        "The Islamic calendar moves by about eleven days a year, so the date in the common calendar"
                        " changes. Ask residents beforehand if you wish to watch, and do not draw a blade in "
                        "public."
                    ),
                ),
            ),
        ),
    },
)
