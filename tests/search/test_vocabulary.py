"""The words of the directory: which are counted, and what an unknown one may have been meant as."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoAssertNumQueries

from search import tasks
from search.domain import vocabulary
from search.domain.vocabulary import count_words, join, known, near, split
from search.models import SearchText, SearchWord

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regions", "categories")]
numbers: Iterator[int] = iter(range(1, 1_000_000))


def text(name: str, **parts: str) -> None:
    """What the search keeps of one public document, folded."""
    SearchText.objects.create(kind="business", object_id=next(numbers), name=name, **parts)


def counted(words: dict[str, int]) -> None:
    """A vocabulary as if it had been counted."""
    SearchWord.objects.all().delete()
    SearchWord.objects.bulk_create(SearchWord(word=word, documents=documents) for word, documents in words.items())
    vocabulary.forget()


def test_words_of_names_products_categories_and_places_are_counted_by_document() -> None:
    text(
        "karuhun karuhun jaya", products="wedang uwuh\nwedang jahe", category="minuman", place="mancak", body="rahasia"
    )
    text("karuhun muda", body="karuhun")
    text("b2b 99 ab " + "x" * 41)
    assert count_words() == 8
    assert dict(SearchWord.objects.values_list("word", "documents")) == {
        "karuhun": 2,
        "jaya": 1,
        "muda": 1,
        "wedang": 1,
        "uwuh": 1,
        "jahe": 1,
        "minuman": 1,
        "mancak": 1,
    }
    assert (known("karuhun"), known("rahasia")) == (2, 0)


def test_counting_again_drops_what_is_gone() -> None:
    text("karuhun")
    tasks.count_words()
    assert known("karuhun") == 1
    SearchText.objects.all().delete()
    text("uwuh")
    tasks.count_words()
    assert (known("karuhun"), known("uwuh")) == (0, 1)


def test_only_the_most_frequent_words_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "MOST_WORDS", 2)
    for name in ("alfa beta gama", "beta gama", "gama"):
        text(name)
    assert count_words() == 2
    assert set(SearchWord.objects.values_list("word", flat=True)) == {"gama", "beta"}


def test_another_process_reads_a_new_counting_within_ten_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(vocabulary, "monotonic", lambda: now)
    vocabulary.forget()
    assert known("karuhun") == 0
    SearchWord.objects.create(word="karuhun", documents=1)
    now += vocabulary.KEPT_SECONDS - 1
    assert known("karuhun") == 0
    now += 2
    assert known("karuhun") == 1


@pytest.mark.parametrize(
    "word", ["keripik", "tembikar", "gerabah", "padarincang", "kadugenep", "laundry", "cilegon", "yang"]
)
def test_our_own_words_are_known_before_anything_is_counted(word: str) -> None:
    assert known(word) == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("karuhum", "karuhun"),  # one wrong
        ("kauhun", "karuhun"),  # one missing
        ("karuhhun", "karuhun"),  # one too many
        ("karhuun", "karuhun"),  # two swapped
        ("haruhun", "karuhun"),  # the first one wrong
        ("aruhun", "karuhun"),  # the first one missing
        ("akruhun", "karuhun"),  # the first two swapped
        ("cigumawank", "cigumawang"),
        ("cigunawank", "cigumawang"),  # two errors in a long word
        ("uwuhh", "uwuh"),
    ],
)
def test_a_typing_error_leads_to_the_word(typed: str, meant: str) -> None:
    counted({"karuhun": 2, "cigumawang": 1, "uwuh": 1})
    assert near(typed)[0] == meant


@pytest.mark.parametrize("typed", ["karuhmu", "uvuhs", "wuuh", "cixumxwxng", "uwu", "24jam", "zzzzzzzz"])
def test_what_is_too_far_off_leads_nowhere(typed: str) -> None:
    counted({"karuhun": 2, "cigumawang": 1, "uwuh": 1})
    assert near(typed) == ()


def test_fewer_errors_go_first_and_then_the_more_frequent() -> None:
    counted({"cigumawang": 1, "cigumawong": 90, "cigumaxong": 500})
    assert near("cigumawung") == ("cigumawong", "cigumawang", "cigumaxong")
    assert near("cigumawung", 1) == ("cigumawong",)


def test_nobody_meant_a_word_that_says_nothing() -> None:
    assert "yang" not in near("yangg")


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("satebandeng", ("sate", "bandeng")),
        ("wedanguwuh", ("wedang", "uwuh")),
        ("nasikotak", ("nasi", "kotak")),
        ("wedangxyz", ()),
        ("uwuhab", ()),
        ("jualuwuh", ()),
    ],
)
def test_words_written_as_one_are_split(typed: str, parts: tuple[str, ...]) -> None:
    counted({"wedang": 3, "uwuh": 2, "ab": 5})
    assert split(typed) == parts


def test_a_word_torn_apart_is_joined() -> None:
    counted({"karuhun": 4, "wedang": 2, "uwuh": 3, "wedanguwuh": 1})
    assert join("karu", "hun") == "karuhun"
    assert join("wedang", "uwuh") == ""
    assert join("xxx", "yyy") == ""


def test_a_warm_process_asks_no_table(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    near("karuhum")
    with django_assert_num_queries(0):
        near("karuhun")
        known("karuhun")
        split("satebandeng")
        join("karu", "hun")
