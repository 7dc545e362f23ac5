"""The brand page in both languages: how partners may use the regency's brand. Rules and terms are our own proposal."""

from collections.abc import Mapping
from dataclasses import dataclass

from .content import TextBlock
from .streams import body, stream

SOURCES = (
    "Kontras: WCAG 2.2, kriteria 1.4.3 dan 1.4.11. Huruf: SIL Open Font License 1.1, openfontlicense.org. "
    "Aturan dan syarat adalah usulan redaksi; minta persetujuan Bagian Hukum sebelum dipakai sebagai ketentuan resmi. "
    "Lambang daerah yang resmi diatur dengan Perda tersendiri dan tidak dibagikan di sini."
)


@dataclass(frozen=True)
class BrandText:
    """What the brand page says in one language; rules are (kind, text, reason), the same ones in both."""

    title: str
    slug: str
    lead: str
    body: tuple[TextBlock, ...]
    rules: tuple[tuple[str, str, str], ...]
    terms: str


BRAND: Mapping[str, BrandText] = {
    "id": BrandText(
        title="Merek",
        slug="merek",
        lead="Logo, warna, huruf, dan ragam hias kabupaten untuk mitra, panitia acara, sekolah, dan media.",
        body=(
            (
                "p",
                (
                    "Merek ini dikenali karena dipakai sama di mana-mana: di spanduk pasar, di kemasan, di undangan. "
                    "Berkas di halaman ini selalu yang terbaru; simpan alamatnya, bukan salinannya."
                ),
            ),
        ),
        rules=(
            (
                "boleh",
                "Beri ruang kosong di sekeliling logo selebar seperempat tingginya.",
                "Logo yang berdesakan tidak terbaca.",
            ),
            ("boleh", "Taruh logo di atas putih, pasir, atau bidang putih di atas foto.", "Di sana kontrasnya cukup."),
            ("boleh", "Pakai warna utama untuk tombol dan tautan, warna aksen untuk hiasan.", ""),
            ("boleh", "Tulis nama kabupaten dengan lengkap pada pemakaian pertama.", ""),
            ("jangan", "Mengubah bentuk, warna, atau perbandingan logo.", "Bentuk yang berubah tidak lagi dikenali."),
            ("jangan", "Menaruh ragam hias di belakang teks yang panjang.", "Teks menjadi sulit dibaca."),
            (
                "jangan",
                "Menulis teks kecil dengan warna kuning atau pasir di atas putih.",
                "Kontrasnya di bawah 4,5 : 1.",
            ),
            (
                "jangan",
                "Memakai merek ini seolah-olah pemerintah menjamin suatu produk.",
                "Jaminan hanya diberikan lewat sertifikat.",
            ),
        ),
        terms=(
            "<p>Berkas ini boleh dipakai tanpa izin tertulis untuk memberitakan kabupaten, mengumumkan acara yang "
            "diadakan bersama pemerintah daerah, dan menunjuk ke portal ini.</p>"
            "<p>Mintalah izin lebih dahulu untuk barang yang dijual, untuk iklan, dan untuk nama usaha.</p>"
            "<ul><li>Pemakaian tidak berarti pemerintah daerah menyetujui isi di sekitarnya.</li>"
            "<li>Pemakaian untuk kampanye politik tidak diizinkan.</li>"
            "<li>Huruf tunduk pada lisensinya sendiri, SIL Open Font License, yang ikut di dalam ZIP.</li></ul>"
        ),
    ),
    "en": BrandText(
        title="Brand",
        slug="brand",
        lead="The regency's logo, colours, typeface and pattern, for partners, organisers, schools and the press.",
        body=(
            (
                "p",
                (
                    "A brand is recognised because it looks the same everywhere: on a market banner, on packaging, "
                    "on an invitation. The files on this page are always the latest; keep the address, not a copy."
                ),
            ),
        ),
        rules=(
            (
                "boleh",
                "Leave clear space around the logo, a quarter of its height wide.",
                "A crowded logo cannot be read.",
            ),
            (
                "boleh",
                "Place the logo on white, on sand, or on a white area over a photograph.",
                "There it has enough contrast.",
            ),
            ("boleh", "Use the main colour for buttons and links, the accent for ornament.", ""),
            ("boleh", "Write the regency's name in full the first time.", ""),
            ("jangan", "Change the logo's shape, colours or proportions.", "What has changed is no longer recognised."),
            ("jangan", "Put the pattern behind long text.", "The text becomes hard to read."),
            ("jangan", "Set small text in amber or sand on white.", "Its contrast is below 4.5 : 1."),
            ("jangan", "Use the brand as if the government vouched for a product.", "Only certificates do that."),
        ),
        terms=(
            "<p>These files may be used without written permission to report on the regency, to announce events held "
            "together with its government, and to point to this portal.</p>"
            "<p>Please ask first for goods that are sold, for advertising, and for the name of a business.</p>"
            "<ul><li>Use does not mean that the government endorses what stands around it.</li>"
            "<li>Use in political campaigns is not permitted.</li>"
            "<li>The typeface has a licence of its own, the SIL Open Font License, which is in the ZIP.</li></ul>"
        ),
    ),
}


def brand_fields(text: BrandText) -> dict[str, object]:
    """The fields of a BrandPage that differ by language; blocks have the same ids in both."""
    key = BRAND["id"].slug
    rules = [("rule", {"kind": kind, "text": words, "reason": reason}) for kind, words, reason in text.rules]
    return {
        "title": text.title,
        "slug": text.slug,
        "lead": text.lead,
        "search_description": text.lead,
        "body": body(key, text.body),
        "rules": stream(f"{key}:rules", rules),
        "terms": text.terms,
    }
