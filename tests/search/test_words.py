"""The word lists: no term means two things, corrections lead to what the synonyms know, questions keep their sense."""

from collections import Counter

import pytest
from django.utils import timezone

from search.domain import words
from search.domain.words import (
    WordLists,
    clean,
    content_words,
    corrected,
    corrections,
    fold,
    groups,
    shipped,
    synonym_groups,
    synonyms_of,
    using,
)
from search.models import WordRelease

pytestmark = pytest.mark.django_db


def test_no_term_stands_in_two_groups() -> None:
    counts = Counter(term for group in synonym_groups() for term in set(group))
    assert [term for term, count in counts.items() if count > 1] == []


def test_every_group_has_another_word_to_offer() -> None:
    assert [group for group in synonym_groups() if len(group) < 2] == []


def test_a_correction_leads_to_something_else_and_is_final() -> None:
    found = corrections()
    assert [typed for typed, usual in found.items() if not usual or typed == usual] == []
    assert [usual for usual in found.values() if usual != corrected(usual)] == []


def test_no_right_spelling_is_corrected_away() -> None:
    """A word that is somebody's right spelling (a synonym) must not be replaced before it could be looked up."""
    assert [term for term in synonyms_of() if term != corrected(term)] == []


def test_no_phrase_is_longer_than_what_is_looked_up() -> None:
    assert [term for term in (*synonyms_of(), *corrections()) if len(term.split()) > words.LONGEST_PHRASE] == []


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Kripek  Pisang", "keripik pisang"),
        ("oleh2 serang", "oleh oleh serang"),
        ("Keramatwatu", "kramatwatu"),
        ("tk bangunan ktring", "toko bangunan katering"),
        ("ayam grprek", "ayam geprek"),
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


def release(*, live: bool, typed: str) -> WordRelease:
    at = timezone.now() if live else None
    return WordRelease.objects.create(synonyms=[["sate", "satai"]], corrections={typed: "sate"}, live_at=at)


def test_the_newest_live_release_is_what_questions_are_read_with() -> None:
    assert corrected("sete") == "sete"
    release(live=True, typed="sote")
    release(live=True, typed="sete")
    release(live=False, typed="sute")
    words.forget()
    assert [corrected(word) for word in ("sote", "sete", "sute")] == ["sote", "sate", "sute"]
    assert synonyms_of() == {"sate": ("sate", "satai"), "satai": ("satai", "sate")}


def test_another_process_reads_a_new_release_within_half_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(words, "monotonic", lambda: now)
    assert corrected("sete") == "sete"
    release(live=True, typed="sete")
    now += words.KEPT_SECONDS - 1
    assert corrected("sete") == "sete"
    now += 2
    assert corrected("sete") == "sate"


def test_lists_that_are_not_live_yet_are_seen_only_where_they_are_used() -> None:
    lists = WordLists(release=7, synonyms=(("sate", "satai"),), corrections={"sete": "sate"})
    with using(lists):
        assert corrected("sete") == "sate"
        assert synonym_groups() == (("sate", "satai"),)
    assert corrected("sete") == "sete"
    assert synonym_groups() == shipped().synonyms
