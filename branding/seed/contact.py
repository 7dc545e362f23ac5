"""The page of contacts in both languages; what it shows of the office stands in the settings."""

import json
from uuid import NAMESPACE_URL, uuid5

SOURCES = "Karangan portal ini. Alamat dan nomor diambil dari jati diri daerah (Pengaturan), bukan dari halaman ini."


def _body(*blocks: tuple[str, object]) -> str:
    return json.dumps(
        [
            {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, f"contact:body:{number}"))}
            for number, (kind, value) in enumerate(blocks)
        ],
        ensure_ascii=False,
    )


def _questions(title: str, *pairs: tuple[str, str]) -> tuple[str, object]:
    items = [
        {
            "type": "item",
            "value": {"question": question, "answer": f"<p>{answer}</p>"},
            "id": str(uuid5(NAMESPACE_URL, f"contact:question:{number}")),
        }
        for number, (question, answer) in enumerate(pairs)
    ]
    return "faq", {"title": title, "questions": items}


CONTACT: dict[str, dict[str, str]] = {
    "id": {
        "title": "Kontak",
        "slug": "kontak",
        "lead": "Tidak ada formulir di sini. Pilih jalan yang Anda suka; di ujung setiap jalan ada orangnya.",
        "search_description": "Alamat, telepon, WhatsApp, dan jam layanan kantor Kabupaten Serang.",
        "sources": SOURCES,
        "body": _body(
            ("contact", {"title": "Hubungi kantor", "latitude": None, "longitude": None}),
            _questions(
                "Sebelum menghubungi",
                (
                    "Data usaha saya keliru. Ke mana?",
                    (
                        "Masuklah dengan nomor ponsel yang tercatat, lalu perbaiki sendiri; petugas "
                        "memeriksa perubahannya."
                    ),
                ),
                (
                    "Saya ingin menulis tentang Kabupaten Serang.",
                    "Tulis kepada alamat email di atas. Sebutkan tenggat Anda, supaya jawaban datang sebelum itu.",
                ),
                (
                    "Ada keadaan darurat.",
                    "Hubungi 112. Nomor itu berlaku di daerah yang sudah menyelenggarakannya, tanpa pulsa.",
                ),
            ),
        ),
    },
    "en": {
        "title": "Contact",
        "slug": "contact",
        "lead": "There is no form here. Take the way you like; at the end of each there is a person.",
        "search_description": "Address, telephone, WhatsApp and office hours of Serang Regency.",
        "sources": SOURCES,
        "body": _body(
            ("contact", {"title": "Reach the office", "latitude": None, "longitude": None}),
            _questions(
                "Before you write",
                (
                    "My business is listed wrongly. Where do I turn?",
                    "Sign in with the number on record and correct it yourself; an officer checks the change.",
                ),
                (
                    "I want to write about Serang Regency.",
                    "Write to the e-mail address above. Name your deadline, so that the answer comes before it.",
                ),
                (
                    "There is an emergency.",
                    "Call 112. The number works, free of charge, wherever the local service has been set up.",
                ),
            ),
        ),
    },
}
