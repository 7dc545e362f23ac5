"""Tanara and Tunda Island: a pilgrimage, then the sea."""

from .shapes import INVENTED, SeedTrip, TripStop, TripText

TRIP = SeedTrip(
    audiences=("peziarah", "teman"),
    transport=("mobil", "perahu", "jalan-kaki"),
    season="kemarau",
    picture_of="pulau-tunda",
    sources=(
        "Masjid Agung Tanara: tagar.id/menjelajahi-masjid-tertua-di-banten\n"
        "Syekh Nawawi: banten.tribunnews.com/2021/06/19/wisata-religi-di-kabupaten-serang-dan-sejarah-singkat-tanah-"
        "kelahiran-syekh-nawawi-dan-gunung-santri\n"
        "Pulau Tunda (dua jam dari Karangantu, Kota Serang): "
        "banten.suara.com/read/2021/09/01/230843/wisata-banten-pulau-tunda-yang-suguhkan-alam-laut-dan-pesona-pantai\n"
        f"{INVENTED}"
    ),
    days=(
        (
            TripStop(
                "08:00",
                90,
                {
                    "id": "Berpakaian sopan. Pada hari besar Islam tempat ini ramai sejak subuh.",
                    "en": "Dress modestly. On Islamic holidays it is busy from dawn.",
                },
                place="masjid-agung-tanara",
            ),
            TripStop(
                "10:00",
                30,
                {"id": "Kopi sebelum menyusuri pesisir utara.", "en": "Coffee before the road along the north coast."},
                business="warung-kopi-bu-suryati",
            ),
            TripStop(
                "11:30",
                60,
                {
                    "id": "Bandeng tanpa duri, dibakar dalam kulitnya. Dapurnya di rumah: pesan lebih dulu.",
                    "en": "Milkfish without bones, grilled in its skin. A home kitchen: order ahead.",
                },
                business="sate-bandeng-pak-madsuri",
            ),
        ),
        (
            TripStop(
                "10:00",
                60,
                {
                    "id": "Perahu berangkat dari Karangantu di Kota Serang, sekitar dua jam. Jadwalnya tidak tetap.",
                    "en": "Boats leave from Karangantu in Serang City, about two hours. There is no fixed timetable.",
                },
                place="pulau-tunda",
            ),
            TripStop(
                "11:15",
                120,
                {
                    "id": "Alat selam permukaan disewakan. Jangan berdiri di atas karang.",
                    "en": "Snorkels are for hire. Do not stand on the coral.",
                },
                business="snorkeling-mutiara",
            ),
            TripStop(
                "14:00",
                45,
                {
                    "id": "Bila perahu pulang besok, bermalam di sini. Pesan sebelum menyeberang.",
                    "en": "If the boat returns tomorrow, stay here. Book before you cross.",
                },
                business="rumah-singgah-bu-ratna",
            ),
        ),
    ),
    texts={
        "id": TripText(
            title="Ziarah Tanara dan laut Pulau Tunda",
            slug="ziarah-tanara-dan-laut-pulau-tunda",
            lead="Satu hari di tanah kelahiran Syekh Nawawi, satu hari di pulau di utara Teluk Banten.",
            body=(
                (
                    "p",
                    (
                        "Pesisir utara datar, panas, dan dekat dengan tambak. Hari pertama untuk masjid tua di Tanara "
                        "dan "
                        "dapur bandeng, hari kedua untuk menyeberang ke Pulau Tunda."
                    ),
                ),
                (
                    "note",
                    (
                        "Pelabuhan Karangantu, tempat perahu berangkat, terletak di Kota Serang. Sepakati harga, jam "
                        "pulang, dan pelampung dengan pemilik perahu sebelum naik; batalkan bila angin kencang."
                    ),
                ),
            ),
            days=("Tanara dan pesisir utara", "Menyeberang ke Pulau Tunda"),
        ),
        "en": TripText(
            title="Tanara's mosque and the sea of Tunda",
            slug="tanara-mosque-and-the-sea-of-tunda",
            lead="A day in the birthplace of Syekh Nawawi, a day on an island north of Banten Bay.",
            body=(
                (
                    "p",
                    (
                        "The north coast is flat, hot and close to the fish ponds. The first day is for the old "
                        "mosque of "
                        "Tanara and the milkfish kitchens, the second for the crossing to Tunda Island."
                    ),
                ),
                (
                    "note",
                    (
                        "The harbour of Karangantu, where the boats leave, is in Serang City. Agree on the price, the "
                        "hour "
                        "of return and life jackets with the boat's owner before you board; stay ashore in strong wind."
                    ),
                ),
            ),
            days=("Tanara and the north coast", "Across to Tunda Island"),
        ),
    },
)
