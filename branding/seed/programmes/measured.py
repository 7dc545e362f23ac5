"""The programmes for which sources give numbers."""

from ...domain.programmes.dates import the_year
from .content import FirstUpdate, FirstValue, IndicatorSeed, ProgrammeSeed, ProgrammeText

INDEX = "Indeks SPBE"
RECORDED = "UMKM yang terdata"
ANTARA = "https://banten.antaranews.com/berita/200945/"
SWARA = "https://swarafakta.my.id/berita/kabupaten-serang-tingkatkan-nilai-spbe-targetkan-35-di-tahun-2024-d3324"
WILIS = "https://wilispost.com/?p=6127"
EKSPRES = "https://tangerangekspres.disway.id/amp/5646/"

SPBE = ProgrammeSeed(
    code="SC-02",
    name="Pemerintahan berbasis elektronik",
    pillar="governance",
    measure="indikator",
    sources=(
        "2021: banten.antaranews.com/berita/200945 ; 2023 dan target 3,5: swarafakta.my.id ; "
        "2024: wilispost.com/?p=6127 (sumber lain menulis 3,73 dan 3,75; dasar KepmenPAN-RB 663/2024)\n"
        "2025: tidak ditemukan. Pengampu: Diskominfosatik menurut bentengmerdeka.online (pengampu smart city)."
    ),
    indicators=(IndicatorSeed(INDEX, "E-government index (SPBE)", "dari 5", "of 5", "2.64", "3.5", 2024),),
    updates=(
        FirstUpdate(
            on=the_year(2021),
            state="berjalan",
            note="Predikat baik.",
            values=(FirstValue(INDEX, "2.64", "Antara Banten, berita 200945", ANTARA),),
        ),
        FirstUpdate(
            on=the_year(2023),
            note="Predikat baik, peringkat kedua di Banten.",
            values=(FirstValue(INDEX, "3.23", "Swara Fakta", SWARA),),
        ),
        FirstUpdate(
            on=the_year(2024),
            note="Predikat sangat baik. Sumber lain menulis 3,73 dan 3,75.",
            values=(FirstValue(INDEX, "3.74", "Wilis Post, menurut KepmenPAN-RB 663/2024", WILIS),),
        ),
    ),
    texts={
        "id": ProgrammeText(
            title="Pemerintahan Berbasis Elektronik",
            slug="pemerintahan-berbasis-elektronik",
            lead=(
                "Urusan kantor yang saling terhubung, sehingga warga tidak mengisi data yang sama di banyak meja. "
                "Diukur setiap tahun dengan indeks SPBE."
            ),
            unit="Dinas Komunikasi, Informatika, Persandian dan Statistik",
            target="Indeks SPBE 3,5 pada 2024. Target sesudahnya belum kami temukan dalam sumber.",
            body=(
                (
                    "Indeks Sistem Pemerintahan Berbasis Elektronik menilai kebijakan, "
                    "tata kelola, dan layanan digital "
                    "sebuah pemerintah daerah pada skala nol sampai lima. Yang dirasakan "
                    "warga sederhana: formulir yang "
                    "lebih pendek, jawaban yang lebih cepat, dan catatan yang tidak hilang di antara dua kantor."
                ),
                (
                    "Target 2024 sudah terlampaui menurut angka yang kami temukan. Angka "
                    "2025 belum ada, jadi halaman ini "
                    "menandai dirinya belum diperbarui sampai ada yang baru."
                ),
            ),
            actions=(
                (
                    "warga",
                    (
                        "Pakai layanan daring yang tersedia, dan laporkan bila sebuah kantor masih meminta berkas yang "
                        "sudah pernah Anda serahkan."
                    ),
                    "",
                    "",
                ),
                (
                    "pelajar",
                    (
                        "Bandingkan indeks kabupaten ini dengan tetangganya; angkanya terbuka dan cocok untuk tugas "
                        "statistik."
                    ),
                    "",
                    "",
                ),
                ("media", "Tanyakan angka tahun berjalan kepada pengampunya, dan kutip beserta tahunnya.", "", ""),
            ),
        ),
        "en": ProgrammeText(
            title="Electronic Government",
            slug="electronic-government",
            lead=(
                "Offices that are connected, so that residents do not fill in the same data at many desks. Measured "
                "every year by the national e-government index."
            ),
            unit="Office of Communication, Informatics, Encryption and Statistics",
            target="An index of 3.5 in 2024. We have found no later target in the sources.",
            body=(
                (
                    "Indonesia's index of electronic government (SPBE) judges the policies, management and digital "
                    "services of a local government on a scale from zero to five. What residents notice is simple: "
                    "shorter forms, quicker answers, and records that do not get lost between two offices."
                ),
                (
                    "By the figures we found, the target for 2024 has been passed. There is none for 2025 yet, so this "
                    "page labels itself as not updated until a new one appears."
                ),
            ),
            actions=(
                (
                    "warga",
                    (
                        "Use the services that are online, and say so when an office still asks for papers you have "
                        "handed in before."
                    ),
                    "",
                    "",
                ),
                (
                    "pelajar",
                    (
                        "Compare this regency's index with its neighbours'; the figures are "
                        "open and make a good exercise "
                        "in statistics."
                    ),
                    "",
                    "",
                ),
                ("media", "Ask the office in charge for this year's figure, and quote it with its year.", "", ""),
            ),
        ),
    },
)

DIRECTORY = ProgrammeSeed(
    code="SC-05",
    name="Direktori UMKM",
    pillar="economy",
    sources=(
        "UMKM terdata 2017 (mikro 21.680, kecil 4.067, menengah 344): tangerangekspres.disway.id/amp/5646\n"
        "Berita 2015 menyebut 53.898; kedua angka tidak sebanding, jadi yang lama tidak dicatat.\n"
        "Hubungan portal dengan pilar Smart Economy: pengantar rencana di portal ini."
    ),
    indicators=(IndicatorSeed(RECORDED, "Small businesses on record", "usaha", "businesses"),),
    updates=(
        FirstUpdate(
            on=the_year(2017),
            note="Mikro 21.680, kecil 4.067, menengah 344.",
            values=(FirstValue(RECORDED, "26091", "Tangerang Ekspres", EKSPRES),),
        ),
    ),
    texts={
        "id": ProgrammeText(
            title="Direktori UMKM",
            slug="direktori-umkm",
            lead=(
                "Setiap usaha kecil punya satu halaman yang benar: apa yang dijual, di mana, dan cara menghubungi "
                "pemiliknya langsung."
            ),
            unit="Dinas yang membidangi koperasi dan UMKM",
            body=(
                (
                    "Pendataan 2017 mencatat 26.091 usaha mikro, kecil, dan menengah. Direktori di portal ini memberi "
                    "usaha-usaha itu halaman yang dapat ditemukan lewat pencarian, dengan "
                    "tombol WhatsApp ke pemiliknya."
                ),
                (
                    "Berapa yang ditargetkan tayang, dan kapan, belum kami temukan. Karena itu halaman ini menyebut "
                    "jumlahnya tanpa persentase."
                ),
            ),
            actions=(
                (
                    "pelaku-usaha",
                    "Daftarkan usaha Anda dari ponsel; gratis, dan petugas memeriksanya sebelum tayang.",
                    "Daftarkan usaha",
                    "/id/umkm/daftar/",
                ),
                (
                    "warga",
                    "Cari dulu di sini sebelum memesan dari jauh, dan laporkan keterangan yang keliru.",
                    "Buka direktori",
                    "/id/umkm/",
                ),
                (
                    "komunitas",
                    "Bantu tetangga yang belum terbiasa dengan ponsel mengisi formulirnya sampai selesai.",
                    "",
                    "",
                ),
                ("pelajar", "Potret produk perajin di sekitar sekolah, dengan izin mereka, untuk halamannya.", "", ""),
            ),
        ),
        "en": ProgrammeText(
            title="Business Directory",
            slug="business-directory",
            lead=(
                "Every small business has one page that is right: what it sells, where it is, and how to reach its "
                "owner directly."
            ),
            unit="The office for cooperatives and small businesses",
            body=(
                (
                    "A survey in 2017 recorded 26,091 micro, small and medium businesses. The directory of this portal "
                    "gives them pages that can be found by searching, each with a WhatsApp button to its owner."
                ),
                (
                    "How many are meant to be shown, and by when, we have not found. The "
                    "page therefore gives the number "
                    "without a percentage."
                ),
            ),
            actions=(
                (
                    "pelaku-usaha",
                    "Register your business from a phone; it is free, and an officer checks it before it is shown.",
                    "Register a business",
                    "/en/umkm/daftar/",
                ),
                (
                    "warga",
                    "Look here before ordering from far away, and report what is wrong.",
                    "Open the directory",
                    "/en/umkm/",
                ),
                ("komunitas", "Help neighbours who are not used to phones to fill in the form to its end.", "", ""),
                (
                    "pelajar",
                    "Photograph the work of makers near your school, with their consent, for their pages.",
                    "",
                    "",
                ),
            ),
        ),
    },
)
