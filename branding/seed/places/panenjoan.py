"""The viewpoint over Rawa Dano."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="lake",
    kind="alam",
    district="36.04.33",
    village="36.04.33.2006",
    latitude="-6.13266",
    longitude="106.004554",
    precision="village",
    sources=(
        "Titik pandang, kampung: "
        "bisnisbanten.com/rawa-danau-hamparan-lembah-hijau-danau-purba-yang-bisa-dinikmati-dari-ketinggian-pani"
        "njauan/\n"
        "Koordinat: titik Desa Luwuk."
    ),
    texts={
        "id": PlaceText(
            title="Panenjoan Rawa Dano",
            slug="panenjoan-rawa-dano",
            lead=(
                "Titik pandang di Kampung Panenjoan, Kecamatan Gunungsari, dari mana seluruh lembah Rawa Danau "
                "terbentang."
            ),
            alt=("Lukisan lembah rawa hijau dengan air yang berkelok, burung putih, dan gunung di kejauhan."),
            body=(
                (
                    "p",
                    (
                        "Nama tempat ini berarti tempat memandang, dan itu tepat. Dari tepi bukit di Desa Luwuk "
                        "lembah Rawa Danau terbuka seperti mangkuk: sawah di pinggir, hijau rawa di tengah, gunung "
                        "di seberang. Dahulu lembah ini sebuah danau besar; sekarang ia rawa pegunungan."
                    ),
                ),
                (
                    "p",
                    (
                        "Memandang dari sini adalah cara termudah menikmati cagar alam tanpa memasukinya. Kawasan "
                        "rawanya sendiri dilindungi dan hanya boleh dimasuki dengan izin BKSDA."
                    ),
                ),
                ("h", "Waktu dan sopan santun"),
                (
                    "p",
                    (
                        "Pagi hari kabut masih tidur di lembah, dan menjelang tengah hari udara menjadi pucat. Di "
                        "tepi bukit tanahnya miring dan licin setelah hujan, jadi jangan mundur sambil memotret. "
                        "Belilah sesuatu di warung warga bila ada yang buka, dan bawalah sampah pulang."
                    ),
                ),
            ),
            facts=(
                Fact("Letak", "Kampung Panenjoan, Desa Luwuk"),
                Fact("Yang terlihat", "lembah Rawa Danau"),
                Fact("Titik pada peta", "titik Desa Luwuk"),
            ),
            getting_there=(
                "<p>Naiklah ke Kecamatan Gunungsari, lalu tanyakan Kampung Panenjoan di Desa Luwuk. Jalannya "
                "menanjak dan berkelok.</p>"
            ),
            tariff_for="Pengunjung dan parkir",
        ),
        "en": PlaceText(
            title="Panenjoan Viewpoint",
            slug="panenjoan-viewpoint",
            lead=(
                "A viewpoint in the hamlet of Panenjoan, Gunungsari district, from which the whole valley of "
                "Rawa Danau lies open."
            ),
            alt=("Painting of a green wetland valley with winding water, white birds and mountains far away."),
            body=(
                (
                    "p",
                    (
                        "The name means a place to look from, and that is what it is. From the edge of the hill in "
                        "Luwuk village the valley of Rawa Danau opens like a bowl: rice fields at the rim, the "
                        "green of the swamp in the middle, mountains across. Long ago this was a large lake; now it "
                        "is a mountain wetland."
                    ),
                ),
                (
                    "p",
                    (
                        "To look from here is the easiest way to enjoy the reserve without entering it. The wetland "
                        "itself is protected, and only those with a permit of the conservation agency BKSDA may go "
                        "in."
                    ),
                ),
                ("h", "When, and how"),
                (
                    "p",
                    (
                        "Early in the morning the mist still sleeps in the valley; towards noon the air turns pale. "
                        "The ground at the edge slopes and is slippery after rain, so do not step back while taking "
                        "pictures. Buy something at a local stall if one is open, and take your litter home."
                    ),
                ),
            ),
            facts=(
                Fact("Where", "hamlet of Panenjoan, Luwuk village"),
                Fact("What one sees", "the valley of Rawa Danau"),
                Fact("Point on the map", "that of Luwuk village"),
            ),
            getting_there=(
                "<p>Drive up into Gunungsari district, then ask for Panenjoan in Luwuk village. The road climbs "
                "and winds.</p>"
            ),
            tariff_for="Visitors and parking",
        ),
    },
)
