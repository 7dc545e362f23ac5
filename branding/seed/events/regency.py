"""Events of the whole regency."""

import datetime

from ..content import Event, EventText

ANNIVERSARY = Event(
    category="peringatan",
    start=datetime.date(2026, 10, 8),
    repeat="tahun",
    scene="tumpeng",
    sources="8 Oktober 1526: pengetahuan umum, belum diverifikasi (n/a). Susunan acara tiap tahun menyusul.",
    texts={
        "id": EventText(
            title="Hari Jadi Kabupaten Serang",
            slug="hari-jadi-kabupaten-serang",
            lead="Setiap 8 Oktober kabupaten ini menghitung umurnya sejak 1526.",
            alt="Lukisan tumpeng nasi kuning dengan lauk di sekelilingnya.",
            place_name="Seluruh kabupaten",
            body=(
                (
                    "p",
                    (
                        "Tanggal 8 Oktober 1526 dipakai sebagai hari lahir Kabupaten Serang. Itu jauh lebih tua "
                        "daripada batas-batasnya yang sekarang, sebab Kota Cilegon dan Kota Serang baru berpisah "
                        "berabad-abad kemudian. Yang diperingati karenanya bukan garis di peta, melainkan orang yang "
                        "tinggal di sekitarnya."
                    ),
                ),
                (
                    "p",
                    (
                        "Peringatannya jatuh setiap tahun pada tanggal yang sama. Susunan acara, jam, dan tempatnya "
                        "berbeda-beda dan diumumkan menjelang hari itu. Bila ada perubahan, kalender yang Anda ikuti "
                        "menyesuaikan diri."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Anniversary of Serang Regency",
            slug="anniversary-of-serang-regency",
            lead="Every 8 October the regency counts its years since 1526.",
            alt="Painting of a cone of yellow rice with dishes around it.",
            place_name="Throughout the regency",
            body=(
                (
                    "p",
                    (
                        "The eighth of October 1526 is taken as the birthday of Serang Regency. That is far older than "
                        "its present borders, for Cilegon and the city of Serang parted from it centuries later. What "
                        "is celebrated is therefore not a line on a map but the people who live around it."
                    ),
                ),
                (
                    "p",
                    (
                        "The anniversary falls on the same date each year. Programme, hours and places differ and are "
                        "announced shortly before. If anything changes, the calendar you follow changes with it."
                    ),
                ),
            ),
        ),
    },
)

PROCESSION = Event(
    category="keagamaan",
    day_known="belum",
    repeat="tahun",
    scene="besek",
    sources="Bentuk dan bulan: pengetahuan umum, belum diverifikasi (n/a).",
    texts={
        "id": EventText(
            title="Panjang Maulid",
            slug="panjang-maulid",
            lead="Arak-arakan hiasan berisi makanan dan barang, dari kampung ke masjid, pada bulan Maulid.",
            alt="Lukisan besek bambu tersusun di atas meja.",
            timing="Bulan Maulid (Rabiulawal), menurut kalender Hijriah",
            place_name="Berbagai kecamatan",
            body=(
                (
                    "p",
                    (
                        "Panjang, atau panjang mulud, adalah wadah yang dihias menjadi perahu, rumah, apa saja, lalu "
                        "diisi makanan dan barang. Warga mengaraknya ke masjid untuk memperingati kelahiran Nabi, dan "
                        "isinya dibagikan. Setiap kampung membuat miliknya sendiri."
                    ),
                ),
                (
                    "p",
                    (
                        "Tidak ada satu tanggal untuk semua: sepanjang bulan Maulid kampung-kampung bergiliran. "
                        "Keterangan di halaman ini pengetahuan umum yang belum kami periksa satu per satu. Tanyakan "
                        "kepada warga kapan giliran kampungnya, dan berjalanlah di belakang arak-arakan, bukan di "
                        "depannya."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Panjang Maulid",
            slug="panjang-maulid",
            lead="Decorated floats full of food and goods are carried to the mosque in the month of Maulid.",
            alt="Painting of bamboo boxes stacked on a table.",
            timing="In the month of Maulid (Rabi' al-awwal), by the Islamic calendar",
            place_name="Various districts",
            body=(
                (
                    "p",
                    (
                        "A <i>panjang</i> is a container dressed up as a boat, a house or anything else, and filled "
                        "with food and goods. People carry it to the mosque to mark the birth of the Prophet, and its "
                        "contents are shared out. Each neighbourhood makes its own."
                    ),
                ),
                (
                    "p",
                    (
                        "There is no one date: all through the month of Maulid villages take turns. What this page "
                        "says is common knowledge that we have not yet checked place by place. Ask people when it is "
                        "their village's turn, and walk behind the procession, not in front of it."
                    ),
                ),
            ),
        ),
    },
)
