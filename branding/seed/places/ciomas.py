"""Ciomas Golok Museum."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="blade",
    kind="budaya",
    district="36.04.27",
    village="36.04.27.2010",
    latitude="-6.24778",
    longitude="106.030509",
    precision="village",
    sources=(
        "Museum, festival: "
        "faktabanten.co.id/serang/wabup-serang-najib-hamas-dorong-generasi-muda-lestarikan-budaya-golok-ciomas\n"
        "Besi Pondok Kahuru, Si Denok, MURI: bantennews.co.id/?p=210568\n"
        "12 Maulid: "
        "banten.tribunnews.com/2021/10/19/ketika-kaum-muda-tertarik-koleksi-golok-khas-banten-untuk-lestarikan-b"
        "udaya"
    ),
    texts={
        "id": PlaceText(
            title="Museum Golok Ciomas",
            slug="museum-golok-ciomas",
            lead="Rumah bagi golok tempa Ciomas, di Kampung Sibopong, Desa Citaman.",
            alt="Lukisan dua golok dan satu sarung kayu tergantung di dinding, kain batik di bawahnya.",
            body=(
                (
                    "p",
                    (
                        "Golok Ciomas ditempa dari besi yang dilipat, dengan besi Pondok Kahuru di dalamnya. Godam "
                        "pusaka yang dipakai untuk menempanya punya nama sendiri: Si Denok. Sebuah golok raksasa "
                        "dari Ciomas, tujuh meter panjangnya dan dua ton beratnya, pernah tercatat di Museum Rekor "
                        "Dunia Indonesia."
                    ),
                ),
                (
                    "p",
                    (
                        "Museumnya berdiri di Kampung Sibopong, Gunung Sumbul. Di sinilah Festival Golok Ciomas "
                        "diadakan pada 14 November 2025. Pemerintah kabupaten ingin mengajukan golok Ciomas kepada "
                        "UNESCO."
                    ),
                ),
                ("h", "Hari kedua belas Maulid"),
                (
                    "p",
                    (
                        "Setiap 12 Rabiulawal, pemilik golok membawa goloknya ke Kampung Sibopong untuk dirawat "
                        "kembali. Bagi yang memilikinya, golok bukan senjata melainkan titipan: ada yang membuatnya, "
                        "ada yang mewariskannya."
                    ),
                ),
                (
                    "p",
                    (
                        "Jam buka museum belum tercatat. Tanyakan dahulu, dan jangan menyentuh bilah tanpa izin: "
                        "keringat membuatnya berkarat."
                    ),
                ),
            ),
            facts=(
                Fact("Bahan", "tempa lipat dengan besi Pondok Kahuru"),
                Fact("Godam pusaka", "Si Denok"),
                Fact("Festival", "14 November 2025"),
                Fact("Rekor MURI", "golok 7 meter, 2 ton"),
            ),
            getting_there="<p>Kampung Sibopong, Desa Citaman, Kecamatan Ciomas. Angkutan umum belum tercatat.</p>",
            tariff_for="Pengunjung museum",
        ),
        "en": PlaceText(
            title="Ciomas Golok Museum",
            slug="ciomas-golok-museum",
            lead="Home of the forged machetes of Ciomas, in the hamlet of Sibopong, Citaman.",
            alt="Painting of two golok blades and a wooden sheath on a wall, batik cloth below.",
            body=(
                (
                    "p",
                    (
                        "A Ciomas <i>golok</i> is forged from folded iron, with Pondok Kahuru iron inside it. The "
                        "heirloom hammer that strikes it has a name of its own: Si Denok. A giant golok from Ciomas, "
                        "seven metres long and weighing two tonnes, was once entered in the Indonesian record "
                        "museum, MURI."
                    ),
                ),
                (
                    "p",
                    (
                        "The museum stands in the hamlet of Sibopong, Gunung Sumbul. The Ciomas Golok Festival was "
                        "held here on 14 November 2025. The regency wants to put the golok of Ciomas forward to "
                        "UNESCO."
                    ),
                ),
                ("h", "The twelfth of Maulid"),
                (
                    "p",
                    (
                        "On every 12th of Rabi' al-awwal, owners bring their blades to Sibopong to have them cared "
                        "for. To its owner a golok is not a weapon but something entrusted: somebody made it, and "
                        "somebody handed it down."
                    ),
                ),
                (
                    "p",
                    (
                        "Opening hours are not recorded yet. Ask first, and do not touch a blade without leave: "
                        "sweat makes it rust."
                    ),
                ),
            ),
            facts=(
                Fact("Material", "folded iron with Pondok Kahuru iron"),
                Fact("Heirloom hammer", "Si Denok"),
                Fact("Festival", "14 November 2025"),
                Fact("MURI record", "a golok of 7 metres and 2 tonnes"),
            ),
            getting_there="<p>Sibopong hamlet, Citaman, Ciomas district. Public transport is not recorded yet.</p>",
            tariff_for="Museum visitors",
        ),
    },
)
