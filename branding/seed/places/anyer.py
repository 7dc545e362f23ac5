"""Anyer Beach at Bojong."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="beach",
    kind="pantai",
    district="36.04.30",
    village="36.04.30.2003",
    latitude="-6.073528",
    longitude="105.89578",
    precision="village",
    featured=True,
    sources=(
        "Pantai dan matahari terbenam: "
        "photo.sindonews.com/view/4106/berburu-sunset-di-pantai-anyer-menengok-kemegahan-menara-suar-cikoneng\n"
        "Kampung keturunan Lampung, masjid: "
        "travel.detik.com/fototravel/d-3838316/foto-anyer-yang-tak-hanya-pantai\n"
        "Festival 2014: liputan6.com/amp/2095406/sejarah-titik-nol-kilometer-di-banten"
    ),
    texts={
        "id": PlaceText(
            title="Pantai Anyer di Bojong",
            slug="pantai-anyer",
            lead="Pantai menghadap Selat Sunda, paling ramai menjelang matahari terbenam.",
            alt="Lukisan pantai berpasir dengan pohon kelapa dan perahu nelayan, matahari rendah di atas laut.",
            body=(
                (
                    "p",
                    (
                        "Orang menulis Anyer, sedangkan nama resmi kecamatannya Anyar. Di peta keduanya menunjuk "
                        "pesisir barat yang sama. Bagian di Bojong, Desa Cikoneng, bersebelahan dengan mercusuar, "
                        "sehingga sekali jalan Anda mendapat laut sekaligus menaranya."
                    ),
                ),
                (
                    "p",
                    (
                        "Pantai ini menghadap ke barat. Karena itu orang berdatangan pada sore hari dan menunggu "
                        "matahari turun ke Selat Sunda. Datanglah satu jam lebih awal bila ingin tempat duduk yang "
                        "tenang, dan bawa pulang sampah Anda."
                    ),
                ),
                ("h", "Beberapa langkah dari pantai"),
                (
                    "p",
                    (
                        "Di Cikoneng ada empat kampung keturunan Lampung yang masih memakai bahasa Lampung. Masjid "
                        "Daarul Falah di sana berhias siger, mahkota khas Lampung. Berjalan kaki ke kampung itu "
                        "memberi pantai ini cerita yang tidak terlihat dari pasir. Berpakaianlah sopan bila singgah "
                        "di masjid."
                    ),
                ),
                (
                    "note",
                    (
                        "Tarif masuk dan parkir di sepanjang pesisir berbeda-beda dan belum tercatat di portal ini. "
                        "Tanyakan harga sebelum kendaraan masuk, dan mintalah karcis."
                    ),
                ),
            ),
            facts=(
                Fact("Perairan", "Selat Sunda"),
                Fact("Waktu ramai", "menjelang matahari terbenam"),
                Fact("Di dekatnya", "Mercusuar Cikoneng, Tugu Titik Nol"),
                Fact("Titik pada peta", "titik Desa Cikoneng, bukan pintu masuk"),
            ),
            getting_there=(
                "<p>Pantai ini berada di Desa Cikoneng, Kecamatan Anyar. Angkutan umum dan letak "
                "parkir resmi belum tercatat.</p>"
            ),
            tariff_for="Pengunjung dan kendaraan",
        ),
        "en": PlaceText(
            title="Anyer Beach at Bojong",
            slug="anyer-beach",
            lead="A beach on the Sunda Strait, busiest as the sun goes down.",
            alt="Painting of a sandy beach with coconut palms and a fishing boat, the sun low over the sea.",
            body=(
                (
                    "p",
                    (
                        "People write Anyer; the district's official name is Anyar. On the map both mean the same "
                        "west coast. The stretch at Bojong, in the village of Cikoneng, lies beside the lighthouse, "
                        "so one trip gives you both the sea and the tower."
                    ),
                ),
                (
                    "p",
                    (
                        "The beach faces west. That is why people arrive in the afternoon and wait for the sun to "
                        "drop into the Sunda Strait. Come an hour earlier if you want a quiet place to sit, and take "
                        "your rubbish home with you."
                    ),
                ),
                ("h", "A few steps from the water"),
                (
                    "p",
                    (
                        "Cikoneng has four hamlets of Lampung descent where the Lampung language is still spoken. "
                        "Their mosque, Daarul Falah, carries the siger, the crown of Lampung, as an ornament. A walk "
                        "there gives the beach a story that cannot be seen from the sand. Dress modestly if you stop "
                        "at the mosque."
                    ),
                ),
                (
                    "note",
                    (
                        "Entrance and parking charges differ along the coast and are not recorded on this portal "
                        "yet. Ask for the price before you drive in, and ask for a ticket."
                    ),
                ),
            ),
            facts=(
                Fact("Water", "Sunda Strait"),
                Fact("Busiest", "towards sunset"),
                Fact("Close by", "Cikoneng Lighthouse, kilometre zero"),
                Fact("Point on the map", "that of Cikoneng village, not the entrance"),
            ),
            getting_there=(
                "<p>The beach is in Cikoneng, Anyar district. Public transport and official car parks "
                "are not recorded yet.</p>"
            ),
            tariff_for="Visitors and vehicles",
        ),
    },
)
