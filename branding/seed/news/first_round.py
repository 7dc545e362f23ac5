"""The smart city site reports the first round."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="phones",
    category="pemerintahan",
    date=datetime.date(2024, 7, 15),
    sources=(
        "smartcity.serangkab.go.id/berita/pembangunan-smart-city-tahap-1-kabupaten-serang-rampung-disusun ; "
        "tahap I 5 Juni 2024: serangkab.go.id/index.php/berita/pemkab-serang-susun-rencana-pembangunan-smart-city ;"
        " "
        "angkatan dan wilayah percontohan: bentengmerdeka.online/2024/06/pemkab-serang-susun-rencana-"
        "pembangunan.html"
    ),
    texts={
        "id": ArticleText(
            title="Laman smart city mengabarkan tahap pertama rampung",
            slug="tahap-pertama-smart-city-rampung",
            lead="Empat puluh hari sesudah bimbingan dimulai, susunan tahap pertama dinyatakan selesai.",
            alt="Lukisan telepon pintar dan telepon kecil di atas meja kayu, dengan gambar bukit di layarnya.",
            body=(
                (
                    "p",
                    (
                        "Pada 15 Juli 2024 laman smart city Kabupaten Serang memuat kabar bahwa penyusunan tahap "
                        "pertama sudah rampung. Tahap itu dibuka dengan bimbingan teknis pada 5 Juni 2024 di Aula "
                        "Tb. Suwandi, empat puluh hari sebelumnya."
                    ),
                ),
                (
                    "p",
                    (
                        "Kabupaten ini ikut pada tahun terakhir program pendampingan dari Kementerian Komunikasi "
                        "dan Informatika. Sebelumnya sekitar dua ratus kabupaten dan kota telah dibimbing."
                    ),
                ),
                ("h", "Sesudah tahap pertama"),
                (
                    "p",
                    (
                        "Rencananya dicoba lebih dulu di satu kecamatan pada setiap daerah pemilihan, jadi lima "
                        "dari 29 kecamatan. Yang mengampu adalah Dinas Komunikasi, Informatika, Persandian, dan "
                        "Statistik. Tiga tahap lagi menyusul sampai bimbingan ditutup pada 4 September 2024."
                    ),
                ),
                (
                    "p",
                    (
                        "Apa yang direncanakan, siapa yang mengerjakan, dan sampai di mana, dapat dibaca di halaman"
                        " rencana smart city pada portal ini."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Smart city site reports the first round complete",
            slug="smart-city-first-round-complete",
            lead="Forty days after the guidance had begun, the first round of the plan was declared done.",
            alt="Painting of a large and a small phone on a wooden table, hills on their screens.",
            body=(
                (
                    "p",
                    (
                        "On 15 July 2024 the smart city site of Serang Regency reported that the first round of its"
                        " plan had been completed. That round opened with technical guidance on 5 June 2024 in the "
                        "Tb. Suwandi hall, forty days earlier."
                    ),
                ),
                (
                    "p",
                    (
                        "The regency joined in the last year of the programme run by the Ministry of Communication "
                        "and Informatics. About two hundred regencies and cities had been guided before it."
                    ),
                ),
                ("h", "After the first round"),
                (
                    "p",
                    (
                        "The plan is tried first in one district of each electoral area: five of the 29 districts. "
                        "The office in charge is that of communication, informatics, cryptography and statistics. "
                        "Three more rounds followed until the guidance closed on 4 September 2024."
                    ),
                ),
                (
                    "p",
                    (
                        "What is planned, who does it and how far it has come can be read on this portal's page "
                        "about the smart city plan."
                    ),
                ),
            ),
        ),
    },
)
