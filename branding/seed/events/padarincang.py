"""Events in Padarincang. Their one source is weak, and each page says so."""

from ..content import Event, EventText

SOURCES = "desawisatakarangmangu.com/?p=1405 (sumber lemah: blog desa, tanpa tanggal). Periksa sebelum dikutip."

DURIAN = Event(
    category="festival",
    day_known="belum",
    repeat="tahun",
    scene="durian",
    district="36.04.29",
    sources=SOURCES,
    texts={
        "id": EventText(
            title="Festival Durian Jatohan",
            slug="festival-durian-jatohan",
            lead="Padarincang merayakan durian yang ditunggu jatuh sendiri dari pohonnya.",
            alt="Lukisan beberapa buah durian di meja pasar.",
            timing="Setiap tahun; tanggalnya belum diumumkan",
            place_name="Desa Wisata Padarincang",
            body=(
                (
                    "p",
                    (
                        "Jatohan berarti buah yang jatuh karena masak, bukan yang dipetik. Pemilik kebun menunggu, "
                        "kadang semalaman, lalu memungut apa yang dilepas pohonnya. Festivalnya memberi alasan untuk "
                        "memakannya bersama di tempat buah itu tumbuh."
                    ),
                ),
                (
                    "p",
                    (
                        "Catatan yang kami punya berasal dari satu laman desa dan tidak memuat tanggal. Musim durian "
                        "pun tidak datang pada minggu yang sama setiap tahun. Hubungi desa wisata sebelum berangkat, "
                        "dan bawalah uang tunai bila ingin membeli dari kebun."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Fallen Durian Festival",
            slug="fallen-durian-festival",
            lead="Padarincang celebrates the durian that is left to fall from its tree.",
            alt="Painting of several durians on a market table.",
            timing="Every year; the date has not been announced",
            place_name="Padarincang tourism village",
            body=(
                (
                    "p",
                    (
                        "<i>Jatohan</i> is fruit that fell because it was ripe, not fruit that was picked. Growers "
                        "wait, sometimes all night, and gather what the tree lets go. The festival is a reason to eat "
                        "it together where it grew."
                    ),
                ),
                (
                    "p",
                    (
                        "Our record comes from a single village site and gives no date, and the durian season does "
                        "not begin in the same week each year. Contact the tourism village before you travel, and "
                        "bring cash if you would like to buy from an orchard."
                    ),
                ),
            ),
        ),
    },
)

KITES = Event(
    category="festival",
    day_known="belum",
    repeat="tahun",
    district="36.04.29",
    sources=SOURCES,
    texts={
        "id": EventText(
            title="Festival Layangan Padarincang",
            slug="festival-layangan-padarincang",
            lead="Layang-layang naik di atas sawah dan perbukitan Padarincang, setahun sekali.",
            alt="",
            timing="Setiap tahun; tanggalnya belum diumumkan",
            place_name="Desa Wisata Padarincang",
            body=(
                (
                    "p",
                    (
                        "Lembah Padarincang terbuka, dan anginnya cukup untuk mengangkat kertas dan bambu. Festival "
                        "layangan di desa wisata ini tercatat sebagai acara tahunan. Selebihnya, siapa yang ikut dan "
                        "pada bulan apa, belum kami temukan tertulis."
                    ),
                ),
                (
                    "p",
                    (
                        "Kalau Anda datang bersama anak, bawalah topi dan air minum, dan jauhkan benang dari kabel "
                        "listrik serta jalan. Tanyakan harinya kepada pengelola desa wisata; bila Anda panitianya, "
                        "kirimkan tanggalnya kepada kami."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Padarincang Kite Festival",
            slug="padarincang-kite-festival",
            lead="Once a year kites rise above the fields and hills of Padarincang.",
            alt="",
            timing="Every year; the date has not been announced",
            place_name="Padarincang tourism village",
            body=(
                (
                    "p",
                    (
                        "The valley of Padarincang lies open, and its wind is enough to lift paper and bamboo. The "
                        "tourism village's kite festival is recorded as a yearly event. Beyond that, who takes part "
                        "and in which month, we have found nothing in writing."
                    ),
                ),
                (
                    "p",
                    (
                        "If you come with children, bring hats and water, and keep strings away from power lines and "
                        "the road. Ask the tourism village for the day; and if you are one of the organisers, do send "
                        "us the date."
                    ),
                ),
            ),
        ),
    },
)

PORRIDGE = Event(
    category="tradisi",
    day_known="belum",
    repeat="tahun",
    district="36.04.29",
    sources=SOURCES,
    texts={
        "id": EventText(
            title="Memasak bubur suro bersama",
            slug="bubur-suro-padarincang",
            lead="Pada bulan Muharam warga Padarincang mengaduk satu masakan dalam kuali yang sama.",
            alt="",
            timing="Bulan Muharam, menurut kalender Hijriah",
            place_name="Desa Wisata Padarincang",
            body=(
                (
                    "p",
                    (
                        "Suro adalah sebutan untuk Muharam, bulan pertama kalender Hijriah. Bubur suro dimasak dalam "
                        "jumlah besar, dan karena kualinya besar, mengaduknya dilakukan bergantian. Rasanya urusan "
                        "kedua; yang pertama adalah siapa yang ada di sekitar tungku."
                    ),
                ),
                (
                    "p",
                    (
                        "Acaranya tercatat sebagai tradisi bersama di desa wisata Padarincang, tanpa hari yang pasti. "
                        "Bulan Muharam bergeser sekitar sebelas hari lebih awal setiap tahun kalender umum. Bila ingin "
                        "melihat, bertanyalah kepada warga, dan bila diajak mengaduk, aduklah."
                    ),
                ),
            ),
        ),
        "en": EventText(
            title="Cooking bubur suro together",
            slug="bubur-suro-padarincang",
            lead="In the month of Muharram the people of Padarincang stir one dish in one pot.",
            alt="",
            timing="In the month of Muharram, by the Islamic calendar",
            place_name="Padarincang tourism village",
            body=(
                (
                    "p",
                    (
                        "Suro is another name for Muharram, the first month of the Islamic year. <i>Bubur suro</i> is "
                        "a porridge made in great quantity, and because the pot is large, people take turns at the "
                        "ladle. How it tastes comes second; who stands around the fire comes first."
                    ),
                ),
                (
                    "p",
                    (
                        "It is recorded as a shared tradition of the tourism village, without a certain day. Muharram "
                        "moves about eleven days earlier in each year of the common calendar. If you would like to "
                        "see it, ask people there, and if they hand you the ladle, stir."
                    ),
                ),
            ),
        ),
    },
)
