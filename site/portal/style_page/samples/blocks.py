"""What the parts that editors place on pages are shown with: questions, steps, films."""

from django.utils.html import format_html
from django.utils.safestring import mark_safe

from branding.domain.charts import Point
from branding.domain.column_chart import column_drawing
from branding.videos import read_video

from .story import FILES, LONG, YEARS

QUESTIONS = [
    {"question": "Bolehkah memotret contoh?", "answer": mark_safe("<p>Boleh, setelah minta izin.</p>")},
    {
        "question": "Apa saja yang perlu dibawa?",
        "answer": mark_safe("<p>Tiga hal:</p><ul><li>air</li><li>topi</li><li>waktu</li></ul>"),
    },
    {"question": LONG, "answer": mark_safe("<p>Ya.</p>")},
]

SAMPLES: dict[str, object] = {
    "block_video": read_video("https://www.youtube.com/watch?v=AAAAAAAAAAA"),
    "block_film": read_video("https://contoh.test/film/rapat.mp4"),
    "block_poster": format_html('<img src="{}" alt="" width="480" height="320">', FILES["bukit"]),
    "block_transcript": mark_safe("<p>Seseorang membuka tungku contoh dan mengangkat kendi.</p>"),
    "block_questions": QUESTIONS,
    "block_one_question": QUESTIONS[:1],
    "block_steps": [
        {"name": "Mengolah tanah", "text": "Tanah direndam, disaring, lalu diinjak sampai liat."},
        {"name": "Membentuk", "text": "Badan kendi ditarik dengan tangan."},
        {"name": "Membakar", "text": "Tungku dinyalakan semalam suntuk."},
    ],
    "block_long_steps": [{"name": LONG, "text": ""}, {"name": "Selesai", "text": ""}],
    "block_columns": column_drawing([*YEARS, Point("2025", YEARS[0].value)]),
    "block_one_column": column_drawing([Point(LONG, YEARS[0].value)]),
}
