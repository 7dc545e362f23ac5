"""Kadugenep Bag Makers."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="market",
    kind="sentra-kerajinan",
    district="36.04.19",
    village="36.04.19.2008",
    latitude="-6.26544",
    longitude="106.193598",
    precision="village",
    sources=(
        "Perajin, tahun, harga 2020: "
        "banten.tribunnews.com/2020/12/19/jalan-jalan-ke-sentra-perajin-tas-di-desa-kadu-genep-kabupaten-serang-"
        "bertahan-di-tengah-pandemi\n"
        "Desa wisata edukasi: dpmptsp.serangkab.go.id/main/news/view/478\n"
        "Klakat dan cincau: bantensiber.com/tag/petir"
    ),
    texts={
        "id": PlaceText(
            title="Sentra Tas Kadugenep",
            slug="sentra-tas-kadugenep",
            lead="Desa penjahit tas di Petir: ransel, tas seminar, dan pesanan dalam jumlah besar.",
            alt="Lukisan kios perajin dengan dua rak ransel berwarna-warni di bawah tenda bergaris.",
            body=(
                (
                    "p",
                    (
                        "Kadugenep hidup dari jarum dan benang. Sejak 1997 warganya menjahit tas, dan pada akhir "
                        "2020 jumlah perajinnya sekitar 300 orang. Sentra ini bertahan melewati pandemi."
                    ),
                ),
                (
                    "p",
                    (
                        "Yang dibuat terutama ransel dan tas seminar. Pada 2020 harganya disebut mulai dari "
                        "Rp30.000; harga sekarang tentu lain, jadi tanyakan langsung kepada perajinnya. Desa ini "
                        "juga dikenal sebagai desa wisata edukasi, tempat orang belajar bagaimana sebuah usaha "
                        "rumahan berjalan."
                    ),
                ),
                ("h", "Bukan hanya tas"),
                (
                    "p",
                    (
                        "Sejak 1980-an orang Kadugenep menganyam klakat, kukusan bambu yang dipakai untuk dimsum. "
                        "Warga juga membuat cincau hitam. Bila datang untuk memesan tas, luangkan waktu melihat "
                        "anyaman bambunya: keduanya hidup dari keterampilan tangan yang sama."
                    ),
                ),
                (
                    "p",
                    (
                        "Untuk pesanan banyak, bawalah contoh atau gambar, dan sepakati bahan, tenggat, serta uang "
                        "muka secara tertulis."
                    ),
                ),
            ),
            facts=(
                Fact("Perajin", "sekitar 300 orang (2020)"),
                Fact("Sejak", "1997"),
                Fact("Hasil lain", "klakat bambu, cincau hitam"),
                Fact("Harga tas", "mulai Rp30.000 (catatan 2020)"),
            ),
            getting_there="<p>Desa Kadugenep, Kecamatan Petir. Angkutan umum belum tercatat.</p>",
            tariff_for="Kunjungan belajar",
        ),
        "en": PlaceText(
            title="Kadugenep Bag Makers",
            slug="kadugenep-bag-makers",
            lead="A village in Petir that sews bags: backpacks, conference bags and bulk orders.",
            alt="Painting of a maker's stall with two shelves of coloured backpacks beneath a striped awning.",
            body=(
                (
                    "p",
                    (
                        "Kadugenep lives by needle and thread. People have made bags here since 1997, and at the end "
                        "of 2020 there were about 300 makers. The trade came through the pandemic."
                    ),
                ),
                (
                    "p",
                    (
                        "Most of the work is backpacks and conference bags. In 2020 prices were said to begin at "
                        "Rp30,000; today's will differ, so ask the makers. The village is also known for educational "
                        "visits, where people learn how a home business runs."
                    ),
                ),
                ("h", "Not only bags"),
                (
                    "p",
                    (
                        "Since the 1980s people in Kadugenep have woven <i>klakat</i>, the bamboo steamers used for "
                        "dim sum. They also make black grass jelly. If you come to order bags, take time to look at "
                        "the bamboo: both live from the same skill of hand."
                    ),
                ),
                (
                    "p",
                    (
                        "For a large order, bring a sample or a drawing, and agree on material, date and deposit in "
                        "writing."
                    ),
                ),
            ),
            facts=(
                Fact("Makers", "about 300 (2020)"),
                Fact("Since", "1997"),
                Fact("Also made", "bamboo steamers, black grass jelly"),
                Fact("Price of a bag", "from Rp30,000 (as of 2020)"),
            ),
            getting_there="<p>Kadugenep, Petir district. Public transport is not recorded yet.</p>",
            tariff_for="Study visit",
        ),
    },
)
