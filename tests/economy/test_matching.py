"""Normalised names: quick for plain ones, the same for all."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from economy.domain.matching import normalised_name

LEGAL_FORMS = re.compile(r"\b(?:p\.?t|c\.?v|u\.?d|p\.?d|f\.?a|toko|tb|usaha dagang|perseroan terbatas)\b\.?")
NAMES = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from(["PT.", "c.v", "Toko", "usaha", "Dagang", "Kopi", "é", "_pt_", "-", "℡"])).map(" ".join),
)


@pytest.mark.parametrize(
    ("name", "plain"),
    [("CV. Maju, ", "maju"), ("Toko Kopi Café", "kopi cafe"), ("P.T. Contoh", "contoh"), ("TB", "tb"), ("…", "...")],
)
def test_legal_forms_accents_and_marks_do_not_count(name: str, plain: str) -> None:
    assert normalised_name(name) == plain


@given(NAMES)
def test_the_quick_way_agrees_with_the_rule(name: str) -> None:
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(ch for ch in plain if not unicodedata.combining(ch))
    words = re.sub(r"[^a-z0-9]+", " ", LEGAL_FORMS.sub(" ", plain)).strip()
    assert normalised_name(name) == (words or re.sub(r"[^a-z0-9]+", " ", plain).strip() or plain.strip())
