"""The quick wins of governance, branding and economy."""

from .announced import ANNOUNCED, SOURCES
from .content import ProgrammeSeed, ProgrammeText

SERANG_TATU = ProgrammeSeed(
    code="SC-01",
    name="Serang Tatu",
    pillar="governance",
    quick_win=True,
    sources=SOURCES,
    updates=(ANNOUNCED,),
    texts={
        "id": ProgrammeText(
            title="Serang Tatu",
            slug="serang-tatu",
            lead="Serang Terlayani Satu Pintu: satu aplikasi untuk berbagai layanan kabupaten.",
            body=(
                (
                    "Gagasannya satu pintu: warga membuka satu aplikasi, bukan mencari "
                    "tahu dinas mana yang mengurus apa. "
                    "Aplikasi ini disebut lebih dahulu daripada quick win yang lain karena hampir setiap program "
                    "membutuhkan pintu yang sama."
                ),
                (
                    "Layanan mana yang sudah masuk ke dalamnya, dan berapa orang yang memakainya, belum kami temukan "
                    "dalam sumber terbuka."
                ),
            ),
            actions=(
                (
                    "warga",
                    "Catat urusan yang membuat Anda datang dua kali; itulah calon pertama untuk aplikasi.",
                    "",
                    "",
                ),
                (
                    "pelaku-usaha",
                    "Sampaikan kepada kecamatan izin mana yang paling lama, dan dokumen mana yang diminta berulang.",
                    "",
                    "",
                ),
                ("komunitas", "Dampingi lansia dan penyandang disabilitas ketika mencoba layanan daring.", "", ""),
                ("media", "Coba satu layanan dari awal sampai akhir, lalu ceritakan berapa lama.", "", ""),
            ),
        ),
        "en": ProgrammeText(
            title="Serang Tatu",
            slug="serang-tatu",
            lead="Serang Terlayani Satu Pintu: one app for the services of the regency.",
            body=(
                (
                    "The idea is a single door: residents open one app instead of finding out which office looks after "
                    "what. It is named before the other quick wins because nearly every programme needs the same door."
                ),
                "Which services are in it already, and how many people use it, we have not found in open sources.",
            ),
            actions=(
                (
                    "warga",
                    "Note what makes you come to an office twice; that is what the app should take on first.",
                    "",
                    "",
                ),
                (
                    "pelaku-usaha",
                    "Tell your district office which permit takes longest and which papers are asked for repeatedly.",
                    "",
                    "",
                ),
                ("komunitas", "Sit beside older people and people with disabilities when they try a service.", "", ""),
                ("media", "Try one service from beginning to end, and report how long it took.", "", ""),
            ),
        ),
    },
)

SIKONDE = ProgrammeSeed(
    code="SC-03",
    name="Sikonde",
    pillar="branding",
    quick_win=True,
    sources=SOURCES,
    updates=(ANNOUNCED,),
    texts={
        "id": ProgrammeText(
            title="Sikonde",
            slug="sikonde",
            lead="Sistem konektivitas desa wisata: desa-desa yang saling menunjukkan jalan kepada tamunya.",
            body=(
                (
                    "Desa wisata jarang dikunjungi sendirian. Sikonde dimaksudkan menghubungkan mereka, sehingga tamu "
                    "yang datang ke satu desa tahu apa yang ada di desa berikutnya."
                ),
                (
                    "Desa mana yang sudah terhubung belum kami temukan dalam sumber; halaman destinasi di portal ini "
                    "menyebut yang kami ketahui."
                ),
            ),
            actions=(
                (
                    "warga",
                    "Ceritakan tempat yang layak dikunjungi di desa Anda, beserta jalan dan ongkosnya.",
                    "Lihat destinasi",
                    "/id/destinasi/",
                ),
                (
                    "pelaku-usaha",
                    "Cantumkan penginapan, warung, atau kerajinan Anda di direktori.",
                    "Direktori",
                    "/id/umkm/",
                ),
                ("komunitas", "Susun rute setengah hari yang melewati dua desa, lalu uji dengan tamu.", "", ""),
                ("pelajar", "Terjemahkan papan nama dan cerita desa ke bahasa Inggris yang wajar.", "", ""),
            ),
        ),
        "en": ProgrammeText(
            title="Sikonde",
            slug="sikonde",
            lead="A system that connects tourism villages, so that they show their guests the way to one another.",
            body=(
                (
                    "Few people travel for one village alone. Sikonde is meant to connect them, so that guests of one "
                    "village know what there is in the next."
                ),
                (
                    "Which villages are connected already we have not found in the "
                    "sources; the pages on places in this "
                    "portal name what we know."
                ),
            ),
            actions=(
                (
                    "warga",
                    "Tell of a place in your village that is worth a visit, with the way there and what it costs.",
                    "See the destinations",
                    "/en/destinations/",
                ),
                (
                    "pelaku-usaha",
                    "Put your rooms, your food or your craft into the directory.",
                    "Directory",
                    "/en/umkm/",
                ),
                ("komunitas", "Make a half-day route through two villages, and try it with guests.", "", ""),
                ("pelajar", "Put the signs and stories of your village into natural English.", "", ""),
            ),
        ),
    },
)

OVOP = ProgrammeSeed(
    code="SC-04",
    name="One Village One Product perikanan",
    pillar="economy",
    quick_win=True,
    sources=SOURCES,
    updates=(ANNOUNCED,),
    texts={
        "id": ProgrammeText(
            title="One Village One Product",
            slug="one-village-one-product",
            lead="Sentra perikanan: satu desa, satu hasil unggulan yang dikenal sampai ke luar kabupaten.",
            body=(
                (
                    "Desa pesisir dan tambak menghasilkan ikan dengan cara yang berbeda-beda. Program ini memilih satu "
                    "hasil untuk setiap desa, supaya mutu, kemasan, dan ceritanya dapat dikerjakan sampai tuntas."
                ),
                "Desa dan hasil yang dipilih belum kami temukan dalam sumber.",
            ),
            actions=(
                (
                    "pelaku-usaha",
                    "Daftarkan olahan ikan Anda, dengan izin dan harganya.",
                    "Daftarkan usaha",
                    "/id/umkm/daftar/",
                ),
                (
                    "warga",
                    "Belilah dari sentranya, dan tanyakan dari desa mana ikannya.",
                    "Cari olahan ikan",
                    "/id/umkm/?q=ikan",
                ),
                ("pelajar", "Jadikan pengawetan dan pengemasan ikan sebagai tugas akhir.", "", ""),
            ),
        ),
        "en": ProgrammeText(
            title="One Village One Product",
            slug="one-village-one-product",
            lead="Fishery centres: one village, one speciality that is known beyond the regency.",
            body=(
                (
                    "Villages on the coast and beside ponds raise and catch fish in "
                    "different ways. The programme picks "
                    "one product for each village, so that its quality, packaging and story can be worked out fully."
                ),
                "Which villages and products were chosen we have not found in the sources.",
            ),
            actions=(
                (
                    "pelaku-usaha",
                    "List what you make of fish, with permits and prices.",
                    "Register a business",
                    "/en/umkm/daftar/",
                ),
                (
                    "warga",
                    "Buy at the source, and ask which village the fish is from.",
                    "Look for fish",
                    "/en/umkm/?q=ikan",
                ),
                ("pelajar", "Make preserving and packing fish the subject of your final project.", "", ""),
            ),
        ),
    },
)
