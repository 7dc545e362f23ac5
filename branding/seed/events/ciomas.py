"""Events around the golok of Ciomas."""

from ..content import Event, EventText

FESTIVAL = Event(
    category="festival",
    day_known="belum",
    repeat="tahun",
    destination="museum-golok-ciomas",
    district="36.04.27",
    sources=(
        "Festival, tanggal, museum, UNESCO: "
        "faktabanten.co.id/serang/wabup-serang-najib-hamas-dorong-generasi-muda-lestarikan-budaya-golok-ciomas\n"
        "Sumber menyebutnya tahunan; tanggal sesudah 14 November 2025 belum ditemukan."
    ),
    texts={
        "id": EventText(
            title="Festival Golok Ciomas",
            slug="festival-golok-ciomas",
            lead="Setahun sekali Ciomas memperlihatkan goloknya kepada tamu, di museum yang dibangun untuk bilah itu.",
            alt="Lukisan dua golok dan satu sarung kayu tergantung di dinding, kain batik di bawahnya.",
            timing="Terakhir 14 November 2025; tanggal berikutnya belum diumumkan",
            body=(
                (
                    "p",
                    (
                        "Festival yang terakhir kami catat berlangsung pada 14 November 2025 di Museum Golok Ciomas "
                        "dan dibuka Wakil Bupati Serang. Di sana orang melihat bilah yang biasanya tersimpan di rumah, "
                        "dan bertemu orang yang menempanya. Pemerintah kabupaten menyebut satu tujuan yang jauh: "
                        "golok Ciomas diajukan kepada UNESCO."
                    ),
                ),
                (
                    "p",
                    (
                        "Tanggal tahun ini belum kami temukan dalam sumber tertulis. Begitu diumumkan, halaman ini "
                        "memuatnya, dan siapa yang berlangganan kalender portal ini melihatnya muncul sendiri."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Ciomas Golok Festival",
            slug="ciomas-golok-festival",
            lead="Once a year Ciomas shows its blades to guests, in the museum that was built for them.",
            alt="Painting of two golok blades and a wooden sheath on a wall, batik cloth below.",
            timing="Last held on 14 November 2025; the next date has not been announced",
            body=(
                (
                    "p",
                    (
                        "The latest festival we have on record took place on 14 November 2025 at the Ciomas Golok "
                        "Museum and was opened by the deputy regent of Serang. Visitors see blades that usually stay "
                        "in people's houses, and meet the people who forge them. The regency named a distant goal: to "
                        "put the golok of Ciomas forward to UNESCO."
                    ),
                ),
                (
                    "p",
                    (
                        "We have not found this year's date in a written source. Once it is announced it will stand "
                        "here, and whoever follows this portal's calendar will see it appear by itself."
                    ),
                ),
            ),
        ),
    },
)

CARE = Event(
    category="tradisi",
    day_known="belum",
    repeat="tahun",
    scene="sheaths",
    destination="museum-golok-ciomas",
    district="36.04.27",
    sources=(
        "Tanggal Hijriah, Kampung Sibopong: "
        "banten.tribunnews.com/2021/10/19/ketika-kaum-muda-tertarik-koleksi-golok-khas-banten-untuk-lestarikan-b"
        "udaya"
    ),
    texts={
        "id": EventText(
            title="Ngulas golok pada 12 Maulid",
            slug="ngulas-golok-12-maulid",
            lead="Pemilik golok Ciomas membawa bilahnya pulang ke Kampung Sibopong untuk dirawat.",
            alt="Lukisan sarung-sarung golok dari kayu yang berjajar, sebagian berukir.",
            timing="Setiap 12 Rabiulawal, menurut kalender Hijriah",
            place_name="Kampung Sibopong, Ciomas",
            body=(
                (
                    "p",
                    (
                        "Pada hari kedua belas bulan Maulid, jalan ke Sibopong dilewati orang yang membawa bungkusan "
                        "panjang. Isinya golok. Pemulasaraan, atau dalam sebutan setempat ngulas, adalah merawat bilah "
                        "itu di tempat asalnya. Bilah yang diwariskan diperlakukan sebagai titipan, bukan barang."
                    ),
                ),
                (
                    "p",
                    (
                        "Tanggalnya mengikuti kalender Hijriah, sehingga dalam kalender umum bergeser kira-kira "
                        "sebelas hari lebih awal setiap tahun. Acara ini milik para pemilik golok. Tamu sebaiknya "
                        "bertanya dahulu, datang berpakaian sopan, dan tidak menyentuh bilah tanpa izin."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Caring for the golok on 12 Maulid",
            slug="golok-care-12-maulid",
            lead="Owners of a Ciomas golok bring their blades home to the hamlet of Sibopong to be cared for.",
            alt="Painting of wooden golok sheaths side by side, some of them carved.",
            timing="Every 12th of Rabi' al-awwal, by the Islamic calendar",
            place_name="Sibopong hamlet, Ciomas",
            body=(
                (
                    "p",
                    (
                        "On the twelfth day of the month of Maulid, people with long bundles walk the road to "
                        "Sibopong. In the bundles are blades. <i>Pemulasaraan</i>, locally <i>ngulas</i>, means caring "
                        "for them where they were made. A blade that was handed down is treated as something "
                        "entrusted, not as goods."
                    ),
                ),
                (
                    "p",
                    (
                        "The day follows the Islamic calendar and so moves about eleven days earlier each year. The "
                        "occasion belongs to the owners. Guests should ask first, dress modestly, and never touch a "
                        "blade without leave."
                    ),
                ),
            ),
        ),
    },
)
