"""The word lists: no term means two things, corrections lead to what the synonyms know, questions keep their sense."""

from collections import Counter

import pytest

from search.domain.words import clean, content_words, corrected, corrections, fold, groups, synonym_groups, synonyms_of


def test_no_term_stands_in_two_groups() -> None:
    counts = Counter(term for group in synonym_groups() for term in set(group))
    assert [term for term, count in counts.items() if count > 1] == []


def test_every_group_has_another_word_to_offer() -> None:
    assert [group for group in synonym_groups() if len(group) < 2] == []


def test_a_correction_leads_to_something_else_and_is_final() -> None:
    found = corrections()
    assert [typed for typed, usual in found.items() if not usual or typed == usual] == []
    assert [typed for typed, usual in found.items() if usual in found] == []


def test_no_right_spelling_is_corrected_away() -> None:
    """A word that is somebody's right spelling (a synonym) must not be replaced before it could be looked up."""
    assert sorted(set(corrections()) & set(synonyms_of())) == []


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Kripek  Pisang", "keripik pisang"),
        ("satebandeng", "sate bandeng"),
        ("oleh2 serang", "oleh oleh serang"),
        ("Keramatwatu", "kramatwatu"),
        ("kopi", "kopi"),
        ("", ""),
    ],
)
def test_known_misspellings_are_put_right(typed: str, understood: str) -> None:
    assert corrected(typed) == understood


def test_words_that_say_nothing_are_left_out_unless_they_are_all() -> None:
    assert content_words("penjahit yang dekat dengan saya") == "penjahit"
    assert content_words("yang") == "yang"


def test_a_phrase_of_the_lists_survives_its_empty_words() -> None:
    assert content_words("oleh oleh khas") == "oleh oleh"


def test_phrases_are_understood_before_their_words() -> None:
    found = groups("sate bandeng cikande")
    assert [group.typed for group in found] == ["sate bandeng", "cikande"]
    assert "bandeng isi" in found[0].alternatives


@pytest.mark.parametrize("word", ["pottery", "tembikar", "keramik"])
def test_other_words_for_pottery(word: str) -> None:
    (group,) = groups(corrected(word))
    assert "gerabah" in group.alternatives


def test_folding_keeps_letters_and_digits_only() -> None:
    assert fold("Kafé “Ñandu” & Co., No. 7 ½") == "kafe nandu co no 7 1 2"
    assert fold("日本 🍜") == ""


def test_cleaning_keeps_words_apart() -> None:
    assert clean("a\x00b\u202ec\nd") == "a b c d"
