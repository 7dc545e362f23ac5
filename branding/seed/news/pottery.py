"""Getting to know Bumijaya pottery, from jug to crucible."""

import datetime

from ..content import Article, ArticleText

ARTICLE = Article(
    scene="pots",
    category="ekonomi",
    date=datetime.date(2026, 11, 24),
    sources=(
        "Karangan portal ini, 24-11-2026, dari: kerajinanindonesia.id/sentra-kerajinan-gerabah-di-serang-banten "
        "; "
        "bisnisbanten.com/sentra-gerabah-bumijaya-ciruas-hadir-sejak-era-kesultanan-banten-dikenal-luas-hingga-m"
        "ancanegara"
    ),
    texts={
        "id": ArticleText(
            title="Mengenal gerabah Bumijaya: dari kendi sampai kowi",
            slug="mengenal-gerabah-bumijaya",
            lead="Cara membaca bentuk, hiasan, dan kegunaan gerabah Ciruas sebelum Anda membelinya.",
            alt="Lukisan gerabah bakar: bejana, mangkuk, dan pot berdampingan.",
            body=(
                (
                    "p",
                    (
                        "Gerabah Bumijaya dibuat dengan tangan dari tanah liat. Bentuknya mengikuti pekerjaannya. "
                        "Gentong menyimpan air. Kendi menuangkannya. Pot berdiri di halaman, yang terbesar sampai "
                        "dua meter. Kowi adalah yang paling jarang dilihat orang: mangkuk tahan api tempat tukang "
                        "emas melebur logam."
                    ),
                ),
                ("h", "Dua hiasan"),
                (
                    "p",
                    (
                        "Carilah pita di bagian perutnya. Segitiga yang berderet disebut tumpal; bunga yang berulang "
                        "disebut ceplok. Keduanya digoreskan sebelum tanah mengering, jadi garis yang sedikit "
                        "berbeda bukan cacat, melainkan jejak tangan."
                    ),
                ),
                ("h", "Sebelum membeli"),
                (
                    "p",
                    (
                        "Ketuk perlahan dengan buku jari: bunyi nyaring biasanya pertanda bakaran yang matang dan "
                        "tanpa retak. Katakan kepada perajin untuk apa benda itu dipakai, sebab wadah air, pot "
                        "tanaman, dan hiasan dibakar dengan perhatian yang berbeda. Cari pembuatnya di direktori "
                        "usaha, kecamatan Ciruas."
                    ),
                ),
            ),
        ),
        "en": ArticleText(
            title="Getting to know Bumijaya pottery, from jug to crucible",
            slug="getting-to-know-bumijaya-pottery",
            lead="How to read the shapes, ornaments and uses of the pottery of Ciruas before you buy.",
            alt="Painting of fired clay: vessels, bowls and pots side by side.",
            body=(
                (
                    "p",
                    (
                        "Bumijaya pottery is made of clay, by hand. Its shapes follow its work. The <i>gentong</i> "
                        "keeps water. The <i>kendi</i> pours it. Pots stand in the yard, the largest up to two "
                        "metres. The <i>kowi</i> is the one people see least: a crucible in which goldsmiths melt "
                        "metal."
                    ),
                ),
                ("h", "Two ornaments"),
                (
                    "p",
                    (
                        "Look for the band around the belly. A row of triangles is called <i>tumpal</i>; a repeated "
                        "flower is <i>ceplok</i>. Both are cut before the clay has dried, so a line that strays a "
                        "little is no fault but the trace of a hand."
                    ),
                ),
                ("h", "Before you buy"),
                (
                    "p",
                    (
                        "Tap it gently with a knuckle: a clear ring usually means it was fired through and has no "
                        "crack. Tell the maker what it is for, because a water jar, a plant pot and an ornament are "
                        "fired with different care. Look for makers in the business directory, district Ciruas."
                    ),
                ),
            ),
        ),
    },
)
