"""Pilar Hill."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="hill",
    kind="alam",
    district="36.04.31",
    village="36.04.31.2009",
    latitude="-6.160193",
    longitude="105.914378",
    precision="village",
    sources=(
        "Ketinggian, pandangan: "
        "pigijo.com/blog/2021/10/13/desa-wisata-cikolelet-perpaduan-alam-tradisi-dan-ekonomi-kreatif/\n"
        "Gunung Karang terletak di Kabupaten Pandeglang, hanya terlihat dari sini.\n"
        "Koordinat: titik Desa Cikolelet."
    ),
    texts={
        "id": PlaceText(
            title="Puncak Gunung Pilar",
            slug="puncak-gunung-pilar",
            lead=(
                "Bukit 430 meter di Cikolelet dengan pandangan ke Rawa Danau, bagi yang mau berjalan menanjak "
                "pagi-pagi."
            ),
            alt=("Lukisan bukit berumput di pagi hari, dengan jalan setapak, pohon, dan lembah berkabut di bawahnya."),
            body=(
                (
                    "p",
                    (
                        "Gunung Pilar hanya 430 meter di atas laut, cukup rendah bagi pendaki pemula dan cukup "
                        "tinggi untuk melihat jauh. Ke satu arah terbentang lembah Rawa Danau, dan bila langit "
                        "bersih tampak Gunung Karang, yang terletak di Kabupaten Pandeglang."
                    ),
                ),
                (
                    "p",
                    (
                        "Bukit ini dirawat sebagai bagian dari Desa Wisata Cikolelet. Orang naik menjelang fajar "
                        "untuk menunggu matahari, lalu turun ke kampung untuk sarapan dan kopi dari kebun warga."
                    ),
                ),
                ("h", "Persiapan"),
                (
                    "p",
                    (
                        "Bawalah air, lampu kepala, dan baju hangat tipis. Berjalanlah dengan pemandu desa bila "
                        "gelap. Jangan membuat api di rumput kering, dan jangan menebang apa pun untuk tempat "
                        "berfoto. Petir adalah alasan yang cukup untuk turun."
                    ),
                ),
            ),
            facts=(
                Fact("Ketinggian", "430 meter di atas permukaan laut"),
                Fact("Pandangan", "Rawa Danau dan, di kejauhan, Gunung Karang (Kabupaten Pandeglang)"),
                Fact("Desa", "Cikolelet, Kecamatan Cinangka"),
                Fact("Titik pada peta", "titik desa, bukan puncaknya"),
            ),
            getting_there=("<p>Dari Desa Wisata Cikolelet, berjalan kaki bersama pemandu. Lamanya belum tercatat.</p>"),
            tariff_for="Pendaki dan pemandu",
        ),
        "en": PlaceText(
            title="Pilar Hill",
            slug="pilar-hill",
            lead=("A hill of 430 metres in Cikolelet that looks over Rawa Danau, for those who like to climb early."),
            alt=("Painting of a grassy hill in the morning, with a footpath, trees and a misty valley below."),
            body=(
                (
                    "p",
                    (
                        "Pilar is only 430 metres above the sea, low enough for beginners and high enough to see "
                        "far. One way lies the valley of Rawa Danau, and under a clear sky Mount Karang shows "
                        "itself, which stands in Pandeglang Regency."
                    ),
                ),
                (
                    "p",
                    (
                        "The hill is looked after as part of the tourism village of Cikolelet. People climb before "
                        "dawn to wait for the sun, then come down to the hamlet for breakfast and coffee from its "
                        "own gardens."
                    ),
                ),
                ("h", "Getting ready"),
                (
                    "p",
                    (
                        "Bring water, a head lamp and something warm. Walk with a village guide while it is dark. "
                        "Make no fire in dry grass, and cut nothing down to make room for a photograph. Lightning "
                        "is reason enough to go down."
                    ),
                ),
            ),
            facts=(
                Fact("Height", "430 metres above sea level"),
                Fact("View", "Rawa Danau and, far off, Mount Karang (Pandeglang Regency)"),
                Fact("Village", "Cikolelet, Cinangka district"),
                Fact("Point on the map", "that of the village, not of the top"),
            ),
            getting_there=(
                "<p>On foot from the tourism village of Cikolelet, with a guide. How long it takes is not "
                "recorded yet.</p>"
            ),
            tariff_for="Hikers and guides",
        ),
    },
)
