"""Bumijaya Pottery Village."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="kiln",
    kind="sentra-kerajinan",
    district="36.04.09",
    village="36.04.09.2009",
    latitude="-6.0845",
    longitude="106.247559",
    precision="village",
    featured=True,
    sources=(
        "kerajinanindonesia.id/sentra-kerajinan-gerabah-di-serang-banten ; "
        "bisnisbanten.com/sentra-gerabah-bumijaya-ciruas-hadir-sejak-era-kesultanan-banten-dikenal-luas-hingga-m"
        "ancanegara\n"
        "Motif batik: bantennews.co.id/intip-makna-dibalik-12-motif-batik-khas-kabupaten-serang"
    ),
    texts={
        "id": PlaceText(
            title="Sentra Gerabah Bumijaya",
            slug="sentra-gerabah-bumijaya",
            lead="Kampung perajin tanah liat di Ciruas: gentong, kendi, dan pot yang dibentuk dengan tangan.",
            alt="Lukisan tungku bata yang menyala dan deretan gentong, kendi, serta pot tanah liat saat senja.",
            body=(
                (
                    "p",
                    (
                        "Di Kampung Kosambi, Desa Bumijaya, tanah liat dibentuk dengan tangan menjadi gentong, "
                        "kendi, pot, dan kowi, yaitu mangkuk tahan api untuk melebur emas. Pot terbesar mencapai dua "
                        "meter. Hiasannya sederhana dan mudah dikenali: segitiga berderet yang disebut tumpal, dan "
                        "bunga ceplok."
                    ),
                ),
                (
                    "p",
                    (
                        "Sentra ini dikenal luas sejak 1975 dan mencapai puncaknya pada 1990-an. Sumber kami "
                        "menyebut sekitar seratus perajin. Tradisinya dihubungkan dengan masa Kesultanan Banten."
                    ),
                ),
                ("h", "Melihat orang bekerja"),
                (
                    "p",
                    (
                        "Bengkel adalah tempat orang bekerja, jadi Anda bertamu, bukan masuk museum. Ucapkan salam, "
                        "tanyakan apakah boleh melihat, dan belilah sesuatu bila waktunya tersita untuk Anda. Benda "
                        "yang belum dibakar mudah pecah: jangan diangkat tanpa izin."
                    ),
                ),
                (
                    "p",
                    (
                        "Carilah perajinnya di direktori usaha. Hubungi dahulu lewat WhatsApp, terutama bila ingin "
                        "memesan ukuran khusus atau datang bersama rombongan sekolah."
                    ),
                ),
            ),
            facts=(
                Fact("Hasil", "gentong, kendi, pot sampai 2 meter, kowi"),
                Fact("Hiasan", "tumpal dan ceplok"),
                Fact("Dikenal sejak", "1975, puncak pada 1990-an"),
                Fact("Perajin", "sekitar 100"),
            ),
            getting_there="<p>Kampung Kosambi, Desa Bumijaya, Kecamatan Ciruas. Angkutan umum belum tercatat.</p>",
            tariff_for="Kunjungan ke bengkel",
        ),
        "en": PlaceText(
            title="Bumijaya Pottery Village",
            slug="bumijaya-pottery-village",
            lead="A village of clay workers in Ciruas: water jars, jugs and pots shaped by hand.",
            alt="Painting of a lit brick kiln and rows of clay jars, jugs and pots at dusk.",
            body=(
                (
                    "p",
                    (
                        "In the hamlet of Kosambi, in Bumijaya, clay is shaped by hand into water jars, jugs, pots "
                        "and <i>kowi</i>, the crucibles in which gold is melted. The largest pots reach two metres. "
                        "Their decoration is simple and easy to recognise: rows of triangles called <i>tumpal</i>, "
                        "and <i>ceplok</i> flowers."
                    ),
                ),
                (
                    "p",
                    (
                        "The place has been widely known since 1975 and was at its height in the 1990s. Our sources "
                        "speak of about a hundred makers. The craft is traced back to the time of the Banten "
                        "Sultanate."
                    ),
                ),
                ("h", "Watching people work"),
                (
                    "p",
                    (
                        "A workshop is where people earn their living, so you are a guest, not in a museum. Greet, "
                        "ask whether you may look, and buy something if you have taken up somebody's time. Unfired "
                        "pieces break easily: do not lift them without leave."
                    ),
                ),
                (
                    "p",
                    (
                        "Look for the makers in the business directory. Message them on WhatsApp first, above all if "
                        "you want a special size or are bringing a school class."
                    ),
                ),
            ),
            facts=(
                Fact("What is made", "jars, jugs, pots up to 2 metres, crucibles"),
                Fact("Decoration", "tumpal and ceplok"),
                Fact("Known since", "1975, at its height in the 1990s"),
                Fact("Makers", "about 100"),
            ),
            getting_there="<p>Kosambi hamlet, Bumijaya, Ciruas district. Public transport is not recorded yet.</p>",
            tariff_for="Workshop visit",
        ),
    },
)
