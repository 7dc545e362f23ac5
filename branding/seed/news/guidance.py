"""Smart city guidance ends with a ten-year plan."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="computers",
    category="pemerintahan",
    date=datetime.date(2024, 9, 4),
    sources=(
        "Tahap I: serangkab.go.id/index.php/berita/pemkab-serang-susun-rencana-pembangunan-smart-city\n"
        "Penutupan, quick win: distrikbantennews.com/2024/09/05 ; nasional.tempo.co/amp/1917228 ; "
        "origin.kompas.tv/advertorial/542295\n"
        "Cakrawala, pentaheliks: banten.antaranews.com/berita/286443\n"
        "Wilayah percontohan: bentengmerdeka.online/2024/06/pemkab-serang-susun-rencana-pembangunan.html"
    ),
    texts={
        "id": ArticleText(
            title="Bimbingan teknis smart city selesai, rencana sepuluh tahun tersusun",
            slug="bimtek-smart-city-selesai",
            lead="Empat tahap bimbingan sejak 5 Juni 2024 berakhir pada 4 September dengan enam quick win.",
            alt="Lukisan layar komputer di atas meja, dengan daftar dan diagram batang.",
            body=(
                (
                    "p",
                    (
                        "Bimbingan teknis penyusunan rencana smart city Kabupaten Serang ditutup pada 4 September "
                        "2024. Bimbingan dari Kementerian Komunikasi dan Informatika itu dimulai pada 5 Juni 2024 di "
                        "Aula Tb. Suwandi dan berlangsung empat tahap. Hasilnya rencana dengan cakrawala sepuluh "
                        "tahun."
                    ),
                ),
                (
                    "p",
                    (
                        "Rencana itu memakai enam pilar gerakan nasional dan akan dikerjakan bersama oleh lima "
                        "unsur: pemerintah, dunia usaha, akademisi, masyarakat, dan media. Sebagai percontohan "
                        "dipilih satu kecamatan di setiap daerah pemilihan; kabupaten ini punya lima daerah "
                        "pemilihan dan 29 kecamatan."
                    ),
                ),
                ("h", "Yang didahulukan"),
                (
                    "p",
                    (
                        "Enam quick win disebut: Serang Tatu untuk pelayanan satu pintu, Sikonde untuk menghubungkan "
                        "desa wisata, sentra perikanan One Village One Product, angkutan pegawai Transformer, Pojok "
                        "Dolan, dan Pesan Ibu untuk urusan sampah. Pengampunya Dinas Komunikasi, Informatika, "
                        "Persandian, dan Statistik."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Smart city guidance ends with a ten-year plan",
            slug="smart-city-guidance-ends",
            lead="Four rounds of guidance that began on 5 June 2024 closed on 4 September with six quick wins.",
            alt="Painting of a computer screen on a table, with a list and a bar chart.",
            body=(
                (
                    "p",
                    (
                        "The technical guidance for Serang Regency's smart city plan closed on 4 September 2024. "
                        "Given by the Ministry of Communication and Informatics, it had begun on 5 June 2024 in the "
                        "Tb. Suwandi hall and went through four rounds. The result is a plan with a horizon of ten "
                        "years."
                    ),
                ),
                (
                    "p",
                    (
                        "The plan uses the six pillars of the national movement and is to be carried out by five "
                        "parties together: government, business, academia, community and media. One district in each "
                        "electoral area serves as a pilot; the regency has five such areas and 29 districts."
                    ),
                ),
                ("h", "What comes first"),
                (
                    "p",
                    (
                        "Six quick wins were named: Serang Tatu for services through one door, Sikonde to connect "
                        "tourism villages, fishery centres under One Village One Product, the staff transport "
                        "Transformer, Pojok Dolan, and Pesan Ibu for waste. The office in charge is that of "
                        "communication, informatics, cryptography and statistics."
                    ),
                ),
            ),
        ),
    },
)
