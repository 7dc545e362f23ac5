"""Cirahab Springs."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="lake",
    kind="pemandian",
    district="36.04.29",
    latitude="-6.216725",
    longitude="105.96767",
    precision="district",
    sources=(
        "Pemandian mata air, jalur Serang–Padarincang: disebut di "
        "paguyubandulurpadarincang.blogspot.com/2012/08/curug-cigumawang.html\n"
        "Letak desa belum dipastikan.\n"
        "Koordinat: titik Kecamatan Padarincang."
    ),
    texts={
        "id": PlaceText(
            title="Pemandian Cirahab",
            slug="pemandian-cirahab",
            lead=(
                "Pemandian mata air di jalur Serang–Padarincang, tempat orang berhenti untuk mandi dan "
                "mendinginkan kepala."
            ),
            alt=("Lukisan air jernih yang tenang di antara pepohonan, dengan batu di tepi dan gunung di belakang."),
            body=(
                (
                    "p",
                    (
                        "Padarincang dikenal karena airnya, dan Cirahab adalah salah satu tempat air itu keluar "
                        "dari tanah. Orang berhenti di sini dalam perjalanan antara Serang dan Padarincang untuk "
                        "mandi, berendam, atau sekadar mencuci muka."
                    ),
                ),
                (
                    "p",
                    (
                        "Catatan yang kami punya menyebut pemandian ini tanpa banyak keterangan. Desanya belum "
                        "dapat kami pastikan, sehingga peta hanya menunjukkan titik kecamatannya. Bila Anda "
                        "mengenal tempat ini, petugas akan senang mendengar letak yang tepat."
                    ),
                ),
                ("h", "Mandi di mata air"),
                (
                    "p",
                    (
                        "Mata air dipakai bersama: untuk mandi, untuk sawah, dan kadang untuk minum. Jangan memakai "
                        "sabun di hulu, jangan meninggalkan bungkus sampo, dan hormatilah jam mandi perempuan dan "
                        "laki-laki bila warga memisahkannya. Kedalaman kolam belum pernah diukur bagi halaman ini, "
                        "jadi awasilah anak-anak."
                    ),
                ),
            ),
            facts=(
                Fact("Jenis", "pemandian mata air"),
                Fact("Letak", "jalur Serang–Padarincang"),
                Fact("Titik pada peta", "titik kecamatan; desanya belum dipastikan"),
            ),
            getting_there=(
                "<p>Di jalur jalan Serang–Padarincang. Tanyakan nama Cirahab kepada warga di sepanjang jalan itu.</p>"
            ),
            tariff_for="Pengunjung dan parkir",
        ),
        "en": PlaceText(
            title="Cirahab Springs",
            slug="cirahab-springs",
            lead=(
                "Bathing in spring water on the road from Serang to Padarincang, where people stop to wash and "
                "cool their heads."
            ),
            alt=("Painting of clear still water among trees, with stones at the edge and a mountain behind."),
            body=(
                (
                    "p",
                    (
                        "Padarincang is known for its water, and Cirahab is one of the places where that water "
                        "leaves the ground. People stop here on the way between Serang and Padarincang to bathe, to "
                        "soak, or only to wash their faces."
                    ),
                ),
                (
                    "p",
                    (
                        "The account we have names the springs and says little more. We could not make sure of "
                        "their village, so the map shows only the point of the district. If you know the place, the "
                        "office will be glad to hear where exactly it lies."
                    ),
                ),
                ("h", "Bathing in a spring"),
                (
                    "p",
                    (
                        "A spring is shared: for washing, for the fields, sometimes for drinking. Use no soap "
                        "upstream, leave no sachets behind, and keep to the hours of women and men where residents "
                        "separate them. The depth of the pools has not been measured for this page, so keep an eye "
                        "on children."
                    ),
                ),
            ),
            facts=(
                Fact("Kind", "spring-fed bathing place"),
                Fact("Where", "on the Serang–Padarincang road"),
                Fact("Point on the map", "that of the district; the village is not certain"),
            ),
            getting_there=("<p>On the road from Serang to Padarincang. Ask people along it for Cirahab by name.</p>"),
            tariff_for="Visitors and parking",
        ),
    },
)
