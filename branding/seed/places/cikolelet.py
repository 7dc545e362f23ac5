"""Cikolelet Tourism Village."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="hill",
    kind="desa-wisata",
    district="36.04.31",
    village="36.04.31.2009",
    latitude="-6.160193",
    longitude="105.914378",
    precision="village",
    featured=True,
    sources=(
        "ADWI 2021, Kampung Kopi, seni, tradisi: "
        "suarasiber.co.id/2021/09/29/persiapan-kunjungan-menparekraf-bupati-serang-kunjungi-desa-wisata-cikolele"
        "t\n"
        "Curug Lawang: "
        "banten.tribunnews.com/2021/12/14/kamila-kagumi-curug-lawang-desa-cikolelet-punya-destinasi-wisata-alam-"
        "dan-ekraf-dekat-dengan-anyer\n"
        "Puncak Cibaja, Gunung Pilar: "
        "pigijo.com/blog/2021/10/13/desa-wisata-cikolelet-perpaduan-alam-tradisi-dan-ekonomi-kreatif\n"
        "Ngagurah Dano: sultantv.co/cikolelet-desa-wisata-dengan-daya-tarik-alam-dan-budaya-di-kabupaten-serang"
    ),
    texts={
        "id": PlaceText(
            title="Desa Wisata Cikolelet",
            slug="desa-wisata-cikolelet",
            lead="Kopi kebun warga, bukit untuk berkemah, dan air terjun, dalam satu desa di Cinangka.",
            alt="Lukisan tenda di atas bukit pagi hari, punggung gunung berlapis kabut di belakangnya.",
            body=(
                (
                    "p",
                    (
                        "Cikolelet adalah desa wisata pertama yang ditetapkan Bupati Serang, dan pada 2021 masuk 50 "
                        "besar Anugerah Desa Wisata Indonesia. Yang membuatnya menarik bukan satu tempat, melainkan "
                        "jaraknya yang pendek antara kebun, puncak, dan air."
                    ),
                ),
                (
                    "p",
                    (
                        "Di Kampung Kopi, warga mengolah robusta dari kebun sendiri. Dapur-dapur desa membuat emping "
                        "dan ceplis dari melinjo, dendeng dari ikan lele dan limbat, dan olahan jamur tiram. Belilah "
                        "langsung dari pembuatnya; cari mereka di direktori usaha portal ini."
                    ),
                ),
                ("h", "Naik dan turun"),
                (
                    "p",
                    (
                        "Gunung Pilar setinggi 430 meter memandang ke Rawa Danau dan ke Gunung Karang di Kabupaten "
                        "Pandeglang. Puncak Cibaja dipakai orang untuk berkemah. Curug Lawang, setinggi 5 sampai 10 "
                        "meter, dicapai dengan berjalan kaki 20 sampai 60 menit; sumber kami berbeda, maka siapkan "
                        "waktu yang lebih panjang."
                    ),
                ),
                (
                    "p",
                    (
                        "Sekali setahun warga membersihkan rawa bersama-sama dalam tradisi Ngagurah Dano. Calung dan "
                        "rudat adalah keseniannya."
                    ),
                ),
            ),
            facts=(
                Fact("Penghargaan", "50 besar Anugerah Desa Wisata Indonesia 2021"),
                Fact("Gunung Pilar", "430 meter di atas permukaan laut"),
                Fact("Curug Lawang", "5–10 meter, jalan kaki 20–60 menit"),
                Fact("Tradisi", "Ngagurah Dano, calung, rudat"),
            ),
            getting_there=(
                "<p>Desa Cikolelet berada di Kecamatan Cinangka. Angkutan umum belum tercatat; hubungi "
                "pengelola desa sebelum datang berombongan.</p>"
            ),
            tariff_for="Berkemah dan pemandu",
        ),
        "en": PlaceText(
            title="Cikolelet Tourism Village",
            slug="cikolelet-tourism-village",
            lead="Home-grown coffee, hills to camp on and waterfalls, all within one village in Cinangka.",
            alt="Painting of a tent on a hill in the morning, layered misty ridges behind it.",
            body=(
                (
                    "p",
                    (
                        "Cikolelet was the first tourism village named by the Regent of Serang, and in 2021 it was "
                        "among the top 50 of the national tourism village award. What makes it worth the trip is no "
                        "single sight but how near garden, summit and water are to each other."
                    ),
                ),
                (
                    "p",
                    (
                        "In the Coffee Hamlet, people grow robusta on their own plots. The village's kitchens make "
                        "<i>emping</i> and <i>ceplis</i> crackers from melinjo, dried catfish, and oyster mushroom "
                        "snacks. Buy from those who make them; look for them in this portal's business directory."
                    ),
                ),
                ("h", "Up and down"),
                (
                    "p",
                    (
                        "Mount Pilar, 430 metres high, looks out on Rawa Danau and on Mount Karang in Pandeglang "
                        "Regency. People camp on Puncak Cibaja. Curug Lawang, a waterfall of 5 to 10 metres, is "
                        "reached on foot in 20 to 60 minutes; our sources differ, so allow the longer time."
                    ),
                ),
                (
                    "p",
                    (
                        "Once a year the villagers clean the swamp together in a custom called Ngagurah Dano. Calung "
                        "and rudat are its performing arts."
                    ),
                ),
            ),
            facts=(
                Fact("Award", "top 50, Indonesian Tourism Village Award 2021"),
                Fact("Mount Pilar", "430 metres above sea level"),
                Fact("Curug Lawang", "5–10 metres, 20–60 minutes on foot"),
                Fact("Customs", "Ngagurah Dano, calung, rudat"),
            ),
            getting_there=(
                "<p>Cikolelet is in Cinangka district. Public transport is not recorded yet; call the "
                "village's managers before coming as a group.</p>"
            ),
            tariff_for="Camping and guides",
        ),
    },
)
