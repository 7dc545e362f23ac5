"""What relevance is measured with: the corpus, the questions, and how answers are judged."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from benchmarks._relevance_cases import HERE, Case, Shown, cases, phrase_pattern
from benchmarks._relevance_corpus import DATA, Listing, corpus, trades
from benchmarks._relevance_judge import Answered, figures, judge
from benchmarks._relevance_rules import Rule, rules_of
from search.domain.words import fold, lines_of

QUERIES = DATA / "queries.csv"
PAGE_QUESTIONS = ("wisata", "berita", "rencana")
NOT_FOR_SALE = ("kuliner", "kesehatan", "umkm", "ikm", "nib", "ig", "cod", "danau", "gunung")
"""Groups of synonyms of whole branches, manners and sights, by their first word."""
HEAD = "id,query,bahasa,jenis_gangguan,intent,kategori_diharapkan,kata_kunci_hasil,jangan_muncul,filter_wilayah\n"


def shown(name: str, *products: str, kind: str = "business", district: str = "ciruas", **more: object) -> Shown:
    """Something that may come, called so and selling these."""
    fields = {
        "told": "",
        "point": HERE,
        "traits": frozenset(),
        "open": True,
        "said": " | ".join(map(fold, [name, *products])),
    }
    return Shown(kind=kind, ref=hash(name), name=name, district=district, **(fields | more))  # type: ignore[arg-type]


def question(tmp_path: Path, wanted: str, *, forbidden: str = "", place: str = "", category: str = "") -> Case:
    """The only question of a file."""
    path = tmp_path / "cases.csv"
    path.write_text(f"{HEAD}1,asked,id,-,,{category},{wanted},{forbidden},{place}\n", encoding="utf-8")
    return cases(path)[0]


@cache
def listed() -> list[tuple[Listing, Shown]]:
    """The corpus as it will be shown."""
    return [
        (
            each,
            shown(
                each.name,
                *(product.partition(" Rp ")[0] for product in each.products.split("; ")),
                *(kind for kind, _number in each.certificates),
                told=fold(f"{each.trade.column} | {each.description}"),
                district=fold(each.place.district),
                point=(each.place.latitude, each.place.longitude),
                traits=frozenset(
                    {kind for kind, _number in each.certificates}
                    | ({"qris"} if each.qris else set())
                    | ({"delivery"} if each.delivery else set())
                ),
            ),
        )
        for each in corpus()
    ]


def test_the_corpus_is_large_varied_and_the_same_each_time() -> None:
    first, second = corpus(), corpus()
    assert first == second
    assert len(first) >= 3000
    assert len({each.name for each in first}) == len(first)
    assert len({each.row[6] for each in first}) == len(first)
    assert all(each.row[6].startswith("0812-01") for each in first)
    assert len({each.place.district for each in first}) == 29
    assert len(trades()) >= 150
    assert {kind for each in first for kind, _number in each.certificates} == {"halal", "pirt", "bpom", "sni", "hki"}


def groups() -> Iterator[tuple[str, ...]]:
    """The groups of synonyms of what is sold; the last part of the list is places."""
    for line in lines_of("synonyms.txt"):
        terms = tuple(fold(term) for term in line.split(","))
        if terms[0] == "anyar":
            return
        if terms[0] not in NOT_FOR_SALE:
            yield terms


@pytest.mark.parametrize("terms", list(groups()), ids=lambda terms: terms[0])
def test_every_group_of_synonyms_is_sold_in_several_places(terms: tuple[str, ...]) -> None:
    pattern = phrase_pattern(list(terms))
    found = [thing for _listing, thing in listed() if pattern.search(f"{thing.said} | {thing.told}")]
    assert len(found) >= 4
    assert len({thing.point for thing in found}) >= 2


def test_there_are_enough_questions_of_every_kind() -> None:
    asked = cases(QUERIES)
    assert len(asked) >= 150
    assert len({case.number for case in asked}) == len(asked)
    assert len({case.query for case in asked}) == len(asked)
    assert not [case.number for case in asked if case.unread]
    assert {rule.name for case in asked for rule in case.rules} >= {
        *("empty", "not-empty", "above", "without", "closed", "not", "first", "page-first")
    }
    assert sum(case.language == "en" for case in asked) >= 30
    assert sum(case.pages for case in asked) >= 20


@pytest.mark.parametrize("case", cases(QUERIES), ids=lambda case: case.number)
def test_what_a_question_wants_exists(case: Case) -> None:
    if not case.pages and case.wanted:
        assert any(case.grade(thing) == 2 for _listing, thing in listed())


@pytest.mark.parametrize(
    ("phrase", "rule"),
    [
        ("sate ayam di atas sate bandeng", Rule("above", "sate ayam", "sate bandeng")),
        ("above: bengkel las > bengkel motor", Rule("above", "bengkel las", "bengkel motor")),
        ("nol hasil", Rule("not-empty")),
        ("usaha tanpa halal bila saringan aktif", Rule("without", "halal")),
        ("usaha tanpa sertifikat P-IRT", Rule("without", "pirt")),
        ("without: qris", Rule("without", "qris")),
        ("usaha yang sedang tutup", Rule("closed")),
        ("nomor telepon pemilik bila tidak dipublikasikan", Rule("empty")),
        ("hotel di Kota Serang", Rule("not", "kota serang")),
        ("usaha di luar kecamatan Ciruas", Rule("only-place", "ciruas")),
        ("bengkel motor", Rule("not", "bengkel motor")),
    ],
)
def test_phrases_are_read_as_rules(phrase: str, rule: Rule) -> None:
    assert rules_of(phrase)[0] == [rule]


def test_an_unknown_phrase_is_said_to_be_one() -> None:
    assert rules_of("not: kue kering; kesalahan 500; bengkel motor; -") == (
        [Rule("not", "kue kering"), Rule("not", "bengkel motor")],
        ["bengkel motor"],
    )


def test_order_and_place_decide_how_good_an_answer_is(tmp_path: Path) -> None:
    case = question(tmp_path, "sate bandeng", place="Ciruas")
    good, told = shown("Sate Bandeng Ibu"), shown("Dapur Ibu", told="olahan ikan | sate bandeng")
    elsewhere, other = shown("Sate Bandeng Dua", district="anyar"), shown("Sate Ayam Bu Ijah")
    everything = [good, told, elsewhere, other]
    assert [case.grade(thing) for thing in everything] == [2, 1, 0, 0]
    best = judge(case, Answered(hits=(good, told, other), total=3), everything)
    worse = judge(case, Answered(hits=(other, elsewhere, told, good), total=4), everything)
    assert (best.gain, best.first, best.within(1)) == (1.0, 1, True)
    assert worse.gain is not None
    assert worse.gain < 0.6
    assert (worse.first, worse.within(3)) == (4, False)
    assert judge(case, Answered(), everything).empty


def test_a_wished_place_is_better_and_no_condition(tmp_path: Path) -> None:
    case = question(tmp_path, "bakso", place="~Kragilan")
    assert case.grade(shown("Bakso Pak Budi", district="kragilan")) == 2
    assert case.grade(shown("Bakso Pak Dedi", district="anyar")) == 1
    here = question(tmp_path, "bakso", place="lokasi pengguna")
    assert here.grade(shown("Bakso Pak Budi")) == 2
    assert here.grade(shown("Bakso Pak Dedi", point=(-6.25, 105.9))) == 1


def test_conditions_make_results_worthless(tmp_path: Path) -> None:
    halal = question(tmp_path, "keripik", forbidden="without: halal")
    good, bad = shown("Keripik A", traits=frozenset({"halal"})), shown("Keripik B")
    assert (halal.grade(good), halal.grade(bad)) == (2, 0)
    assert judge(halal, Answered(hits=(good, bad), total=2), [good, bad]).wrong == ("without: halal: Keripik B",)
    opened = question(tmp_path, "keripik", forbidden="closed")
    assert opened.grade(shown("Keripik C", open=False)) == 0


def test_rules_of_order_and_number(tmp_path: Path) -> None:
    bandeng, ayam, page = shown("Sate Bandeng"), shown("Sate Ayam"), shown("Pantai Anyer", kind="page", language="id")
    above = question(tmp_path, "sate bandeng", forbidden="above: sate ayam > sate bandeng")
    assert not judge(above, Answered(hits=(bandeng, ayam), total=2), [bandeng, ayam]).wrong
    assert judge(above, Answered(hits=(ayam, bandeng), total=2), [bandeng, ayam]).wrong
    empty = question(tmp_path, "-", forbidden="empty")
    assert judge(empty, Answered(), [bandeng]).within(1)
    assert not judge(empty, Answered(hits=(bandeng,), total=1), [bandeng]).within(1)
    first = question(tmp_path, "pantai anyer", forbidden="page-first: pantai anyer", category="Wisata")
    assert not judge(first, Answered(pages=(page,), hits=(ayam,), total=1), [page, ayam]).wrong
    assert judge(first, Answered(hits=(ayam,), total=1), [page, ayam]).wrong
    named = question(tmp_path, "sate ayam", forbidden="first: Sate Ayam")
    assert judge(named, Answered(hits=(bandeng, ayam), total=2), [bandeng, ayam]).wrong
    assert judge(named, Answered(error="Boom: no"), [ayam]).wrong == ("Boom: no", "first: sate ayam: first is nothing")


def test_figures_are_shares_of_all_questions(tmp_path: Path) -> None:
    case = question(tmp_path, "bakso")
    bakso, soto = shown("Bakso"), shown("Soto")
    verdicts = [judge(case, Answered(hits=(bakso,)), [bakso]), judge(case, Answered(hits=(soto, bakso)), [bakso])]
    found = figures([*verdicts, judge(case, Answered(), [bakso])])
    assert found["success@1"] == pytest.approx(1 / 3)
    assert found["success@3"] == pytest.approx(2 / 3)
    assert found["zero-results"] == pytest.approx(1 / 3)
    assert found["forbidden"] == 0
    case = question(tmp_path, "bakso", forbidden="not-empty; not: soto")
    shares = figures([judge(case, Answered(), [bakso]), judge(case, Answered(hits=(soto,)), [bakso])])
    assert (shares["zero-results"], shares["forbidden"]) == (0.5, 0.5)
