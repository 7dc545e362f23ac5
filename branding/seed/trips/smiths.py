"""Half a day among the smiths of Ciomas."""

from .shapes import INVENTED, SeedTrip, TripStop, TripText

TRIP = SeedTrip(
    audiences=("teman", "keluarga"),
    transport=("mobil", "motor"),
    season="sepanjang-tahun",
    picture_of="museum-golok-ciomas",
    sources=(
        "Museum dan festival 14-11-2025: faktabanten.co.id/serang/wabup-serang-najib-hamas-dorong-generasi-muda-"
        "lestarikan-budaya-golok-ciomas\n"
        "Tempa lipat, besi Pondok Kahuru, Si Denok: bantennews.co.id/?p=210568\n"
        "Adat 12 Maulid di Sibopong: banten.tribunnews.com/2021/10/19/ketika-kaum-muda-tertarik-koleksi-golok-khas-"
        "banten-untuk-lestarikan-budaya\n"
        f"{INVENTED}"
    ),
    days=(
        (
            TripStop(
                "08:30",
                60,
                {
                    "id": "Mulai dari sini: baru sesudahnya bilah yang Anda lihat di bengkel punya nama.",
                    "en": "Begin here: only then do the blades you see in the workshops have names.",
                },
                place="museum-golok-ciomas",
            ),
            TripStop(
                "09:40",
                45,
                {
                    "id": "Bengkel di rumah; hubungi dulu. Berdirilah di luar percikan api.",
                    "en": "A workshop at home; call first. Stand clear of the sparks.",
                },
                business="golok-pusaka-hegar",
            ),
            TripStop(
                "10:50",
                45,
                {
                    "id": "Di Pondok Kahuru. Bilah dibungkus rapat dan disimpan di bagasi, bukan di kabin.",
                    "en": "In Pondok Kahuru. Blades travel wrapped, in the boot and not beside you.",
                },
                business="bengkel-golok-jaya-abadi",
            ),
            TripStop(
                "12:00",
                20,
                {"id": "Sambal untuk dibawa pulang.", "en": "Sambal to take home."},
                business="sambal-bu-ida",
            ),
        ),
    ),
    texts={
        "id": TripText(
            title="Setengah hari bersama pandai besi Ciomas",
            slug="setengah-hari-bersama-pandai-besi-ciomas",
            lead="Museum, dua bengkel tempa, dan sambal: satu pagi di kaki perbukitan selatan.",
            body=(
                (
                    "p",
                    (
                        "Golok Ciomas ditempa berlipat, dan besinya dikaitkan dengan Pondok Kahuru. Setiap 12 Maulid "
                        "para "
                        "pemiliknya membawa golok ke Sibopong; hari lain desanya tenang dan bengkelnya terbuka bagi "
                        "yang "
                        "bertanya."
                    ),
                ),
                (
                    "p",
                    (
                        "Membawa golok di tempat umum dapat melanggar hukum. Belilah sebagai karya, simpan tertutup, "
                        "dan "
                        "minta surat pembelian."
                    ),
                ),
            ),
            days=("Citaman, Pondok Kahuru, Sukarena",),
        ),
        "en": TripText(
            title="Half a day with the smiths of Ciomas",
            slug="half-a-day-with-the-smiths-of-ciomas",
            lead="A museum, two forges and a jar of sambal: one morning below the southern hills.",
            body=(
                (
                    "p",
                    (
                        "The golok of Ciomas is folded as it is forged, and its iron is linked to Pondok Kahuru. Each "
                        "year "
                        "on 12 Maulid the owners carry theirs to Sibopong; on other days the village is quiet and the "
                        "forges are open to whoever asks."
                    ),
                ),
                (
                    "p",
                    (
                        "Carrying a golok in public can be against the law. Buy one as a work of craft, keep it "
                        "covered, "
                        "and ask for a receipt."
                    ),
                ),
            ),
            days=("Citaman, Pondok Kahuru, Sukarena",),
        ),
    },
)
