"""The smart city plan in both languages."""

from collections.abc import Mapping

from .content import PlanText

SOURCES = (
    "Tahap, tanggal: serangkab.go.id/index.php/berita/pemkab-serang-susun-rencana-pembangunan-smart-city ; "
    "distrikbantennews.com/2024/09/05 ; nasional.tempo.co/amp/1917228\n"
    "Cakrawala, pentaheliks: banten.antaranews.com/berita/286443 ; bantenraya.com/?p=12844775\n"
    "Percontohan: bentengmerdeka.online/2024/06/pemkab-serang-susun-rencana-pembangunan.html\n"
    "Quick win: distrikbantennews.com/2024/09/05 ; origin.kompas.tv/advertorial/542295\n"
    "Laman 15 Juli 2024: "
    "smartcity.serangkab.go.id/berita/pembangunan-smart-city-tahap-1-kabupaten-serang-rampung-disusun\n"
    "Perda Transformasi Digital: nomor belum ditemukan (swarafakta.my.id).\n"
    "Subpilar: pengetahuan umum dari buku panduan Ditjen Aptika 2021, periksa sebelum dikutip."
)
ANTARA = "Antara Banten, berita 200945"
SWARA = "Swara Fakta"
WILIS = "Wilis Post; KepmenPAN-RB 663/2024"

PLAN: Mapping[str, PlanText] = {
    "id": PlanText(
        title="Rencana Smart City",
        lead=(
            "Rencana sepuluh tahun Kabupaten Serang: enam pilar, lima unsur yang mengerjakannya, dan apa yang "
            "sudah terukur."
        ),
        alt="Lukisan gedung pelayanan di antara sawah, lima titik terang dihubungkan lengkung di langit senja.",
        sources=SOURCES,
        body=(
            (
                "p",
                (
                    "Kota cerdas bukan soal alat. Rencana ini menanyakan tiga hal untuk setiap layanan: apakah "
                    "menjadi lebih cepat, lebih tepat, dan lebih terbuka. Ia disusun pada 2024 dalam empat tahap "
                    "bimbingan teknis dan berlaku untuk sepuluh tahun."
                ),
            ),
            (
                "p",
                (
                    "Percontohannya satu kecamatan di setiap daerah pemilihan. Portal yang sedang Anda baca adalah "
                    "bagian dari dua pilar: Smart Branding lewat halaman wisata, dan Smart Economy lewat direktori "
                    "usaha."
                ),
            ),
        ),
        pillars=(
            (
                "governance",
                "Tata kelola dan layanan publik",
                "Urusan warga selesai di satu pintu, dan jalannya dapat diikuti.",
            ),
            (
                "branding",
                "Citra daerah, pariwisata, wajah kota",
                "Tempat dan cerita daerah dikenalkan dengan keterangan yang benar.",
            ),
            (
                "economy",
                "Industri, kesejahteraan, ekosistem transaksi",
                "Usaha kecil ditemukan pembeli dan dihubungi langsung.",
            ),
            (
                "living",
                "Keselarasan ruang, kesehatan, mobilitas",
                "Tempat tinggal, layanan kesehatan, dan perjalanan yang layak.",
            ),
            ("society", "Komunitas, pembelajaran, keamanan", "Warga belajar, berkumpul, dan merasa aman."),
            ("environment", "Lingkungan, sampah, energi", "Sampah berkurang dari rumah, sungai dan rawa terjaga."),
        ),
        actors=(
            ("Pemerintah", "Menata aturan, menyediakan layanan, dan membuka datanya."),
            ("Dunia usaha", "Menawarkan barang dan jasa, dan berbagi cara kerja yang baik."),
            ("Akademisi", "Meneliti, mengukur, dan mendampingi."),
            ("Masyarakat", "Memakai, menilai, dan ikut memutuskan."),
            ("Media", "Menjelaskan kepada umum dan menagih janji."),
        ),
        quick_wins=(
            ("Serang Tatu", "Serang Terlayani Satu Pintu: aplikasi untuk berbagai layanan kabupaten."),
            ("Sikonde", "Sistem konektivitas desa wisata."),
            ("One Village One Product", "Sentra perikanan: satu desa, satu hasil unggulan."),
            ("Transformer", "Angkutan bersama bagi pegawai."),
            ("Pojok Dolan", "Satu dari enam quick win; keterangan rincinya belum kami temukan."),
            ("Pesan Ibu", "Penanganan sampah."),
        ),
        milestones=(
            ("5 Juni 2024", "Bimbingan teknis tahap pertama di Aula Tb. Suwandi."),
            ("15 Juli 2024", "Laman smart city kabupaten memuat kabar selesainya tahap pertama."),
            ("4 September 2024", "Bimbingan teknis ditutup setelah empat tahap; quick win diumumkan."),
            ("2024", "Indeks SPBE mencapai 3,74, predikat sangat baik."),
        ),
        spbe=(
            (2021, "2.64", "Baik", "", ANTARA),
            (2023, "3.23", "Baik", "Peringkat kedua di Banten.", SWARA),
            (2024, "3.74", "Sangat baik", "Sumber lain menulis 3,73 dan 3,75. Angka 2025 belum ditemukan.", WILIS),
        ),
    ),
    "en": PlanText(
        title="Smart City Plan",
        lead=(
            "Serang Regency's ten-year plan: six pillars, the five parties that carry it out, and what has been "
            "measured so far."
        ),
        alt="Painting of a public hall among fields, five lights joined by arcs in the dusk sky.",
        sources=SOURCES,
        body=(
            (
                "p",
                (
                    "A smart city is not about devices. The plan asks three things of every service: has it become "
                    "faster, more accurate and more open? It was drawn up in 2024 in four rounds of technical "
                    "guidance and holds for ten years."
                ),
            ),
            (
                "p",
                (
                    "One district in each electoral area serves as a pilot. The portal you are reading belongs to "
                    "two of the pillars: Smart Branding through its pages on places, and Smart Economy through its "
                    "business directory."
                ),
            ),
        ),
        pillars=(
            (
                "governance",
                "Administration and public services",
                "Residents' business is done through one door, and its course can be followed.",
            ),
            (
                "branding",
                "Image, tourism, the look of the place",
                "Places and stories are made known with information that is true.",
            ),
            (
                "economy",
                "Industry, welfare, ways to trade",
                "Small businesses are found by buyers and reached directly.",
            ),
            ("living", "Space, health, mobility", "Decent homes, health care and ways of getting about."),
            ("society", "Community, learning, safety", "People learn, meet and feel safe."),
            ("environment", "Environment, waste, energy", "Less waste from every house; rivers and wetlands kept."),
        ),
        actors=(
            ("Government", "Sets rules, offers services and opens its data."),
            ("Business", "Offers goods and services, and shares good practice."),
            ("Academia", "Studies, measures and accompanies."),
            ("Community", "Uses, judges and helps decide."),
            ("Media", "Explains to the public and holds to promises."),
        ),
        quick_wins=(
            ("Serang Tatu", "Serang Terlayani Satu Pintu: an app for the regency's services through one door."),
            ("Sikonde", "A system that connects tourism villages."),
            ("One Village One Product", "Fishery centres: one village, one speciality."),
            ("Transformer", "Shared transport for civil servants."),
            ("Pojok Dolan", "One of the six quick wins; we have not found its details yet."),
            ("Pesan Ibu", "Waste handling."),
        ),
        milestones=(
            ("5 June 2024", "First round of technical guidance, in the Tb. Suwandi hall."),
            ("15 July 2024", "The regency's smart city site reports that the first round is done."),
            ("4 September 2024", "The guidance closes after four rounds; quick wins are announced."),
            ("2024", "The e-government index reaches 3.74, rated very good."),
        ),
        spbe=(
            (2021, "2.64", "Good", "", ANTARA),
            (2023, "3.23", "Good", "Second in Banten.", SWARA),
            (2024, "3.74", "Very good", "Other sources write 3.73 and 3.75. No figure for 2025 was found.", WILIS),
        ),
    ),
}
