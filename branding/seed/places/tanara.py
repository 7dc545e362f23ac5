"""Great Mosque of Tanara."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="mosque",
    kind="religi",
    district="36.04.14",
    village="36.04.14.2001",
    latitude="-6.019538",
    longitude="106.383327",
    precision="village",
    sources=(
        "Masjid: tagar.id/menjelajahi-masjid-tertua-di-banten\n"
        "Syekh Nawawi: "
        "banten.tribunnews.com/2021/06/19/wisata-religi-di-kabupaten-serang-dan-sejarah-singkat-tanah-kelahiran-"
        "syekh-nawawi-dan-gunung-santri\n"
        "Festival Budaya Tanara 2023: bantensiber.com/tag/festival-budaya-tanara\n"
        "Makam Syekh Nawawi ada di Mekkah, bukan di Tanara."
    ),
    texts={
        "id": PlaceText(
            title="Masjid Agung Tanara",
            slug="masjid-agung-tanara",
            lead="Masjid tua di tanah kelahiran Syekh Nawawi al-Bantani, di ujung timur laut kabupaten.",
            alt="Lukisan masjid beratap tumpang tiga dengan menara putih di halaman luas.",
            body=(
                (
                    "p",
                    (
                        "Masjid Agung Tanara dikaitkan dengan Sultan Maulana Hasanuddin, jadi dengan abad ke-16. "
                        "Bangunannya diperbarui sekitar 1828. Umurnya karena itu dapat dibaca dua kali: sebagai "
                        "tempat, dan sebagai bangunan."
                    ),
                ),
                (
                    "p",
                    (
                        "Di Tanara pula Syekh Nawawi lahir pada 1813. Ia menulis kitab-kitab dan wafat pada 1897 di "
                        "Mekkah; makamnya di sana, bukan di Tanara. Orang datang ke sini untuk menziarahi tempat "
                        "lahirnya."
                    ),
                ),
                ("h", "Berkunjung"),
                (
                    "p",
                    (
                        "Ini tempat ibadah. Berpakaianlah menutup aurat, lepaskan alas kaki, dan hindari waktu salat "
                        "bila Anda datang untuk melihat-lihat. Mintalah izin sebelum memotret orang."
                    ),
                ),
                (
                    "p",
                    (
                        "Pada 3 Agustus 2023 Tanara menjadi tuan rumah Festival Budaya Tanara yang kedua, "
                        "diselenggarakan pemerintah kabupaten bersama Universitas Gadjah Mada, dengan silat "
                        "Kaserangan, tari Ringkang Jawari, dan kaligrafi."
                    ),
                ),
            ),
            facts=(
                Fact("Dikaitkan dengan", "Sultan Maulana Hasanuddin, abad ke-16"),
                Fact("Dibangun ulang", "sekitar 1828"),
                Fact("Syekh Nawawi", "lahir di Tanara 1813, wafat di Mekkah 1897"),
                Fact("Festival Budaya Tanara", "kedua, 3 Agustus 2023"),
            ),
            getting_there="<p>Tanara terletak di timur laut kabupaten. Angkutan umum belum tercatat.</p>",
            tariff_for="Parkir dan sumbangan",
        ),
        "en": PlaceText(
            title="Great Mosque of Tanara",
            slug="great-mosque-of-tanara",
            lead="An old mosque where Sheikh Nawawi al-Bantani was born, in the far north-east of the regency.",
            alt="Painting of a mosque with three stacked roofs and a white minaret in a wide yard.",
            body=(
                (
                    "p",
                    (
                        "Tradition links the Great Mosque of Tanara with Sultan Maulana Hasanuddin, that is, with "
                        "the 16th century. The building was renewed around 1828. So its age can be read twice: as a "
                        "place, and as a building."
                    ),
                ),
                (
                    "p",
                    (
                        "Sheikh Nawawi was born in Tanara in 1813. He wrote religious books and died in Mecca in "
                        "1897;  his grave is there, not in Tanara. People come here to visit the place of his birth."
                    ),
                ),
                ("h", "Visiting"),
                (
                    "p",
                    (
                        "This is a place of worship. Dress modestly, take off your shoes, and avoid prayer times if "
                        "you have come to look around. Ask before you photograph people."
                    ),
                ),
                (
                    "p",
                    (
                        "On 3 August 2023 Tanara hosted the second Tanara Culture Festival, held by the regency with "
                        "Gadjah Mada University: Kaserangan martial arts, the Ringkang Jawari dance, and calligraphy."
                    ),
                ),
            ),
            facts=(
                Fact("Linked with", "Sultan Maulana Hasanuddin, 16th century"),
                Fact("Rebuilt", "around 1828"),
                Fact("Sheikh Nawawi", "born in Tanara 1813, died in Mecca 1897"),
                Fact("Tanara Culture Festival", "the second, 3 August 2023"),
            ),
            getting_there="<p>Tanara is in the north-east of the regency. Public transport is not recorded yet.</p>",
            tariff_for="Parking and donations",
        ),
    },
)
