"""Rawa Danau Nature Reserve."""

from ..content import Fact, Place, PlaceText

PLACE = Place(
    scene="lake",
    kind="alam",
    district="36.04.29",
    latitude="-6.158",
    longitude="106.0",
    precision="approximate",
    featured=True,
    sources=(
        "Penetapan, luas, prioritas nasional, izin: regional.kompas.com/read/2021/10/04/110250978 ; "
        "amp.koran-jakarta.com/rawa-danau-bentang-alam-memukau-di-ujung-barat-pulau-jawa\n"
        "Panenjoan: "
        "bisnisbanten.com/rawa-danau-hamparan-lembah-hijau-danau-purba-yang-bisa-dinikmati-dari-ketinggian-panin"
        "jauan\n"
        "Kecamatan yang dilalui: sumber berbeda-beda. Koordinat: tengah rentang koordinat."
    ),
    texts={
        "id": PlaceText(
            title="Cagar Alam Rawa Danau",
            slug="cagar-alam-rawa-danau",
            lead="Satu-satunya rawa pegunungan di Pulau Jawa, dilindungi sejak 1921.",
            alt="Lukisan danau berkabut di antara bukit, teratai dan gelagah di tepi, seekor elang di udara.",
            body=(
                (
                    "p",
                    (
                        "Di antara bukit-bukit Padarincang, Mancak, dan sekitarnya terhampar rawa seluas 3.542,60 "
                        "hektare. Pemerintah kolonial menetapkannya sebagai cagar alam pada 16 November 1921; "
                        "penetapan itu diperbarui pada 2014. Dalam Peraturan Presiden Nomor 60 Tahun 2021, Rawa "
                        "Danau termasuk 15 danau prioritas nasional."
                    ),
                ),
                ("h", "Melihat tanpa masuk"),
                (
                    "p",
                    (
                        "Cagar alam bukan taman rekreasi: masuk ke dalamnya memerlukan izin Balai Konservasi Sumber "
                        "Daya Alam (BKSDA). Yang tidak memerlukan izin adalah memandangnya. Dari Kampung Panenjoan, "
                        "Desa Luwuk, Kecamatan Gunungsari, lembah itu terlihat utuh dari ketinggian."
                    ),
                ),
                (
                    "p",
                    (
                        "Motif batik Rawa Danau dan Elang Jawa menaruh tempat ini pada kain. Bila Anda berdiri di "
                        "Panenjoan, bawalah teropong, bicaralah pelan, dan biarkan rawa itu tetap menjadi rumah bagi "
                        "yang tinggal di dalamnya."
                    ),
                ),
            ),
            facts=(
                Fact("Luas", "3.542,60 hektare"),
                Fact("Cagar alam sejak", "16 November 1921, diperbarui 2014"),
                Fact("Prioritas nasional", "Perpres 60/2021, satu dari 15 danau"),
                Fact("Izin masuk", "wajib, dari BKSDA"),
                Fact("Tempat memandang", "Kampung Panenjoan, Desa Luwuk, Gunungsari"),
            ),
            getting_there=(
                "<p>Untuk memandang lembah, tujulah Kampung Panenjoan di Desa Luwuk, Kecamatan "
                "Gunungsari. Angkutan umum belum tercatat.</p>"
            ),
            tariff_for="Izin masuk kawasan",
        ),
        "en": PlaceText(
            title="Rawa Danau Nature Reserve",
            slug="rawa-danau-nature-reserve",
            lead="The only mountain swamp on Java, protected since 1921.",
            alt="Painting of a misty lake among hills, water lilies and reeds at its edge, an eagle above.",
            body=(
                (
                    "p",
                    (
                        "Among the hills of Padarincang, Mancak and their neighbours lies a swamp of 3,542.60 "
                        "hectares. The colonial government made it a nature reserve on 16 November 1921, and the "
                        "status was renewed in 2014. Presidential Regulation 60 of 2021 counts Rawa Danau among 15 "
                        "lakes of national priority."
                    ),
                ),
                ("h", "Seeing it without entering"),
                (
                    "p",
                    (
                        "A nature reserve is not a park: entering needs a permit from the conservation agency, "
                        "BKSDA. Looking does not. From the hamlet of Panenjoan, in Luwuk, Gunungsari district, the "
                        "whole valley lies open below you."
                    ),
                ),
                (
                    "p",
                    (
                        "The batik motif <i>Rawa Danau dan Elang Jawa</i>, Rawa Danau and the Javan hawk-eagle, "
                        "carries the place on cloth. If you stand at Panenjoan, bring binoculars, speak low, and let "
                        "the swamp remain a home to those that live in it."
                    ),
                ),
            ),
            facts=(
                Fact("Area", "3,542.60 hectares"),
                Fact("Reserve since", "16 November 1921, renewed in 2014"),
                Fact("National priority", "Presidential Regulation 60/2021, one of 15 lakes"),
                Fact("Permit to enter", "required, from BKSDA"),
                Fact("Viewpoint", "Panenjoan, Luwuk, Gunungsari"),
            ),
            getting_there=(
                "<p>To look over the valley, head for the hamlet of Panenjoan in Luwuk, Gunungsari "
                "district. Public transport is not recorded yet.</p>"
            ),
            tariff_for="Permit to enter the reserve",
        ),
    },
)
