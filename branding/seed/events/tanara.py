"""Events in Tanara."""

import datetime

from ..content import Event, EventText

FESTIVAL = Event(
    category="festival",
    start=datetime.date(2023, 8, 3),
    destination="masjid-agung-tanara",
    own_place=True,
    district="36.04.14",
    sources="Tahun, tanggal, UGM, isi: bantensiber.com/tag/festival-budaya-tanara",
    texts={
        "id": EventText(
            title="Festival Budaya Tanara 2023",
            slug="festival-budaya-tanara-2023",
            lead="Festival kedua di Tanara, dikerjakan pemerintah kabupaten bersama Universitas Gadjah Mada.",
            alt="Lukisan masjid tua bertingkat di antara pohon kelapa.",
            place_name="Tanara",
            body=(
                (
                    "p",
                    (
                        "Tanara dikenal sebagai tempat lahir Syekh Nawawi, ulama yang kitabnya dibaca jauh di luar "
                        "Banten. Pada 3 Agustus 2023 kecamatan di ujung timur laut ini menjadi panggung. Silat "
                        "Kaserangan dan Tari Ringkang Jawari tampil, dan kaligrafi dilombakan."
                    ),
                ),
                (
                    "p",
                    (
                        "Itu festival yang kedua, dan pemerintah kabupaten mengerjakannya bersama Universitas Gadjah "
                        "Mada. Penyelenggaraan sesudah tahun itu belum kami temukan dalam sumber tertulis, sehingga "
                        "halaman ini berdiri sebagai catatan, bukan undangan."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Tanara Culture Festival 2023",
            slug="tanara-culture-festival-2023",
            lead="The second festival in Tanara, made by the regency together with Universitas Gadjah Mada.",
            alt="Painting of an old tiered mosque among coconut palms.",
            place_name="Tanara",
            body=(
                (
                    "p",
                    (
                        "Tanara is known as the birthplace of Sheikh Nawawi, whose books are read far beyond Banten. "
                        "On 3 August 2023 this district in the far north-east became a stage: Kaserangan silat and the "
                        "Ringkang Jawari dance were performed, and calligraphers competed."
                    ),
                ),
                (
                    "p",
                    (
                        "It was the second festival, and the regency made it together with Universitas Gadjah Mada. We "
                        "have found no written source for a later one, so this page stands as a record and not as an "
                        "invitation."
                    ),
                ),
            ),
        ),
    },
)

HAUL = Event(
    category="keagamaan",
    day_known="belum",
    repeat="tahun",
    destination="masjid-agung-tanara",
    own_place=True,
    district="36.04.14",
    sources="Bulan dan tempat: pengetahuan umum, belum diverifikasi (n/a). Periksa kepada panitia sebelum dikutip.",
    texts={
        "id": EventText(
            title="Haul Syekh Nawawi al-Bantani",
            slug="haul-syekh-nawawi",
            lead="Peringatan wafatnya ulama asal Tanara, yang mempertemukan santri dan peziarah di kampungnya.",
            alt="Lukisan masjid tua bertingkat di antara pohon kelapa.",
            timing="Bulan Syawal, menurut kalender Hijriah",
            place_name="Tanara",
            body=(
                (
                    "p",
                    (
                        "Haul adalah peringatan tahunan atas wafatnya seorang guru. Di Tanara yang diperingati adalah "
                        "Syekh Nawawi al-Bantani, ulama yang mengajar di Makkah dan tidak pernah lepas dari nama "
                        "kampungnya. Yang hadir berdoa, membaca kitabnya, dan saling mengunjungi."
                    ),
                ),
                (
                    "p",
                    (
                        "Yang kami ketahui hanya bulannya, Syawal, dan keterangan itu sendiri belum kami periksa pada "
                        "sumber tertulis. Karena bulan Hijriah bergeser, tanyakan tanggalnya kepada pengurus setempat. "
                        "Datanglah dengan pakaian yang sopan, dan berilah jalan kepada jamaah."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Haul of Sheikh Nawawi al-Bantani",
            slug="haul-of-sheikh-nawawi",
            lead="The commemoration of a scholar from Tanara brings students and pilgrims to his village.",
            alt="Painting of an old tiered mosque among coconut palms.",
            timing="In the month of Shawwal, by the Islamic calendar",
            place_name="Tanara",
            body=(
                (
                    "p",
                    (
                        "A <i>haul</i> is the yearly commemoration of a teacher's death. In Tanara it honours Sheikh "
                        "Nawawi al-Bantani, who taught in Mecca and never lost the name of his village. People pray, "
                        "read from his books and call on one another."
                    ),
                ),
                (
                    "p",
                    (
                        "All we know is the month, Shawwal, and even that we have not yet checked against a written "
                        "source. As months of the Islamic calendar move, ask the local committee for the day. Dress "
                        "modestly, and make way for those who came to pray."
                    ),
                ),
            ),
        ),
    },
)
