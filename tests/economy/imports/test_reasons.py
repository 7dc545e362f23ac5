"""Remarks are stored without text; the sentence is made for the person who reads it."""

import json

import pytest
from django.utils import translation

from economy.domain.imports.reasons import (
    FILE_PROBLEMS,
    ROW_REASONS,
    ImportRefused,
    file_sentence,
    general_sentence,
    reason,
    sentence,
)


def test_a_remark_speaks_the_language_of_its_reader() -> None:
    remark = json.loads(json.dumps(reason("similar", "name", name="Kopi Contoh", score=87)))
    assert "text" not in remark
    assert sentence(remark) == (
        "Mirip dengan usaha “Kopi Contoh” yang sudah ada (87 persen); masuk antrean pemeriksaan ganda."
    )
    with translation.override("en"):
        assert sentence(remark).startswith("Like the existing business “Kopi Contoh” (87 per cent)")


def test_remarks_of_earlier_imports_keep_their_words() -> None:
    assert sentence({"code": "name_missing", "field": "name", "text": "Nama kosong dulu."}) == "Nama kosong dulu."
    assert sentence({"code": "forgotten", "field": "", "values": {}}) == ""


def test_fields_are_named_as_the_officer_knows_them() -> None:
    remark = reason("kept_confirmed", fields=["phone", "district_id", "odd"])
    assert sentence(remark) == "Telepon, Kecamatan, odd sudah dipastikan pemilik atau petugas, jadi tidak diubah."


def test_long_values_are_shortened_and_missing_ones_left_open() -> None:
    assert len(reason("year_unclear", "year_founded", value="9" * 500)["values"]["value"]) == 60
    assert sentence({"code": "duplicate", "field": "", "values": {}}) == "Sama dengan baris …."


@pytest.mark.parametrize("code", ROW_REASONS)
def test_every_code_has_a_general_sentence(code: str) -> None:
    assert general_sentence(code)
    assert "%" not in general_sentence(code)


@pytest.mark.parametrize("code", FILE_PROBLEMS)
def test_every_refusal_is_a_sentence_in_both_languages(code: str) -> None:
    with translation.override("id"):
        indonesian = file_sentence(code, {})
    with translation.override("en"):
        english = file_sentence(code, {})
    assert indonesian
    assert english
    assert indonesian != english


def test_a_recap_says_why() -> None:
    refused = ImportRefused("recap", why="count_column", column="Jumlah")
    assert refused.values == {"why": "count_column", "column": "Jumlah"}
    assert "kolom “Jumlah” berisi jumlah" in str(refused)
    with translation.override("en"):
        assert "column “Jumlah” holds counts" in refused.sentence
