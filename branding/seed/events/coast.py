"""Events on the coast and in the hills behind it."""

import datetime

from ..content import Event, EventText

WETLAND = Event(
    category="tradisi",
    day_known="belum",
    repeat="tahun",
    destination="desa-wisata-cikolelet",
    district="36.04.31",
    village="36.04.31.2009",
    sources=(
        "sultantv.co/cikolelet-desa-wisata-dengan-daya-tarik-alam-dan-budaya-di-kabupaten-serang/ "
        "(nama ditulis Ngagurah Dano dan Ngurah Danau; setahun sekali, tanpa tanggal)"
    ),
    texts={
        "id": EventText(
            title="Ngagurah Dano",
            slug="ngagurah-dano",
            lead="Setahun sekali warga Cikolelet turun bersama membersihkan rawanya.",
            alt="Lukisan tenda di atas bukit pagi hari, punggung gunung berlapis kabut di belakangnya.",
            timing="Setahun sekali; tanggalnya ditetapkan desa",
            body=(
                (
                    "p",
                    (
                        "Ngagurah Dano, ada yang menulisnya Ngurah Danau, adalah kerja bersama membersihkan danau atau "
                        "rawa. Desa Wisata Cikolelet memeliharanya sebagai tradisi tahunan. Orang turun ke air bukan "
                        "untuk berwisata, melainkan supaya airnya tetap dapat dipakai."
                    ),
                ),
                (
                    "p",
                    (
                        "Sumber yang kami baca tidak menyebut tanggal. Pengunjung yang kebetulan ada di desa biasanya "
                        "dipersilakan melihat; yang ingin membantu sebaiknya membawa baju ganti dan bertanya lebih "
                        "dahulu kepada pengelola desa wisata."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Ngagurah Dano",
            slug="ngagurah-dano",
            lead="Once a year the people of Cikolelet go down together to clean their wetland.",
            alt="Painting of a tent on a hill in the morning, mountain ridges in mist behind it.",
            timing="Once a year; the village sets the date",
            body=(
                (
                    "p",
                    (
                        "Ngagurah Dano, which some write Ngurah Danau, is the shared work of clearing a lake or "
                        "wetland. The tourism village of Cikolelet keeps it up as a yearly tradition. People go into "
                        "the water not for pleasure but so that it can go on being used."
                    ),
                ),
                (
                    "p",
                    (
                        "The source we read gives no date. Visitors who happen to be in the village are usually "
                        "welcome to watch; those who would like to help should bring a change of clothes and ask the "
                        "tourism village first."
                    ),
                ),
            ),
        ),
    },
)

DEBUS = Event(
    category="festival",
    start=datetime.date(2014, 1, 1),
    day_known="tahun",
    destination="pantai-anyer",
    district="36.04.30",
    sources="Tahun, tempat, tingkat provinsi: liputan6.com/amp/2095406/sejarah-titik-nol-kilometer-di-banten",
    texts={
        "id": EventText(
            title="Festival Debus di Titik Nol Anyer",
            slug="festival-debus-titik-nol-anyer",
            lead="Pada 2014 debus dipertunjukkan di tempat jalan raya Daendels dimulai.",
            alt="Lukisan pantai berpasir dengan pohon kelapa dan perahu nelayan, matahari rendah di atas laut.",
            body=(
                (
                    "p",
                    (
                        "Debus adalah seni ketahanan tubuh yang di Banten bertaut dengan silat dan doa. Pada 2014 "
                        "sebuah festival tingkat provinsi menaruhnya di Pantai Bojong, dekat tugu yang menandai "
                        "kilometer nol jalan raya pos: pertunjukan tua di tepi jalan tua."
                    ),
                ),
                (
                    "p",
                    (
                        "Hanya tahunnya yang kami temukan, dan tidak ada kabar bahwa festival ini berulang. Halaman "
                        "ini mencatatnya sebagai peristiwa yang sudah lewat. Yang masih dapat didatangi adalah "
                        "pantai dan tugunya, kapan saja."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Debus Festival at Anyer Kilometre Zero",
            slug="debus-festival-anyer",
            lead="In 2014 debus was performed where Daendels' great road begins.",
            alt="Painting of a sandy beach with coconut palms and a fishing boat, the sun low over the sea.",
            body=(
                (
                    "p",
                    (
                        "<i>Debus</i> is an art of bodily endurance which in Banten belongs together with silat and "
                        "prayer. In 2014 a festival of the province set it on Bojong beach, near the monument that "
                        "marks kilometre zero of the great post road: an old performance beside an old road."
                    ),
                ),
                (
                    "p",
                    (
                        "We found only the year, and no word that the festival was repeated. This page records it as "
                        "something that is over. What can still be visited, at any time, is the beach and the "
                        "monument."
                    ),
                ),
            ),
        ),
    },
)

KRAKATAU = Event(
    category="festival",
    day_known="belum",
    scene="boats",
    district="36.04.30",
    sources="Pernah digelar, di Anyar dan Cinangka: pengetahuan umum, belum diverifikasi (n/a).",
    texts={
        "id": EventText(
            title="Anyer Krakatau Culture Festival",
            slug="anyer-krakatau-culture-festival",
            lead="Festival budaya pesisir yang pernah digelar di Anyar dan Cinangka.",
            alt="Lukisan perahu nelayan ditarik ke atas pasir.",
            timing="Pernah digelar; penyelenggaraan berikutnya belum diumumkan",
            place_name="Pesisir Anyar dan Cinangka",
            body=(
                (
                    "p",
                    (
                        "Nama festival ini menyebut dua hal yang dilihat orang dari pesisir barat: pantai Anyer di "
                        "bawah kaki, dan Krakatau di cakrawala, jauh di seberang selat dan di luar kabupaten ini. "
                        "Isinya kesenian pesisir, dengan tamu dari luar daerah."
                    ),
                ),
                (
                    "p",
                    (
                        "Bahwa festival ini pernah digelar adalah pengetahuan umum yang belum kami periksa pada sumber "
                        "tertulis; tahun dan tempat persisnya karena itu tidak kami tulis. Bila akan diadakan lagi, "
                        "tanggalnya muncul di sini dan di kalender yang Anda ikuti."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Anyer Krakatau Culture Festival",
            slug="anyer-krakatau-culture-festival",
            lead="A festival of coastal culture that has been held in Anyar and Cinangka.",
            alt="Painting of a fishing boat drawn up on the sand.",
            timing="Held in the past; the next one has not been announced",
            place_name="The coast of Anyar and Cinangka",
            body=(
                (
                    "p",
                    (
                        "The name joins two things that people see from the west coast: the beach of Anyer under their "
                        "feet, and Krakatau on the horizon, far across the strait and outside this regency. The "
                        "programme was the arts of the coast, with guests from elsewhere."
                    ),
                ),
                (
                    "p",
                    (
                        "That the festival has been held is common knowledge which we have not yet checked against a "
                        "written source, so we give neither its year nor its exact place. Should it be held again, the "
                        "date will appear here and in the calendar you follow."
                    ),
                ),
            ),
        ),
    },
)
