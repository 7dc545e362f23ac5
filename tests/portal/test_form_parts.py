"""The parts of forms: words tied to their control, numbers of pages, what is wrong and where, how far work has come."""

import re
from collections import Counter

import html5lib
import pytest
from django import forms
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.template.loader import render_to_string
from django.test import Client
from django.utils.translation import override

from portal.templatetags.fields import control, describedby, file_size, page_links

PARTS = (
    *("button", "draft", "empty", "errors_summary", "file_field", "form_field", "messages", "notice", "pagination"),
    *("photo_field", "progress", "skeleton", "stepper"),
)


class Asked(forms.Form):
    """Questions of several kinds."""

    name = forms.CharField(label="Nama")
    story = forms.CharField(label="Cerita", required=False, max_length=2000, widget=forms.Textarea)
    place = forms.ChoiceField(label="Tempat", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    agree = forms.BooleanField(label="Saya setuju dengan semua yang tertulis")
    price = forms.CharField(label="Harga", help_text="Boleh dikira-kira.")
    photo = forms.FileField(label="Foto", required=False)


class Rows(forms.BaseFormSet[Asked]):
    """Several of them."""


RowSet = forms.formset_factory(Asked, formset=Rows)


def part(name: str, **given: object) -> str:
    """A component as it is drawn, with its white space evened out."""
    return re.sub(r"\s+", " ", render_to_string(f"components/{name}/{name}.html", given))


def test_a_control_is_described_by_all_that_is_said_about_it() -> None:
    form = Asked({"price": ""})
    assert describedby(form["name"]) == "id_name_error"
    assert describedby(form["price"], more="affix") == "id_price_helptext id_price_error id_price_affix"
    assert describedby(Asked()["name"]) == ""
    assert describedby(Asked()["name"], hint="Lengkap") == "id_name_helptext"
    drawn = control(form["price"], more="affix")
    assert 'aria-describedby="id_price_helptext id_price_error id_price_affix"' in drawn
    assert 'aria-invalid="true"' in drawn
    assert "aria-describedby" not in control(Asked()["name"])


@pytest.mark.parametrize(
    ("field", "given"),
    [("name", {}), ("story", {}), ("price", {"prefix": "Rp"}), ("price", {"suffix": "kg", "hint": "Kira-kira"})],
)
@pytest.mark.parametrize("data", [None, {}])
def test_every_id_that_is_named_exists(field: str, given: dict[str, str], data: dict[str, str] | None) -> None:
    text = part("form_field", field=Asked(data)[field], **given)
    ids = re.findall(r'\bid="([^"]+)"', text)
    named = " ".join(re.findall(r'aria-describedby="([^"]+)"', text)).split()
    assert set(named) <= set(ids)
    assert len(ids) == len(set(ids))


def test_choices_stand_in_a_fieldset_that_the_summary_can_lead_into() -> None:
    form = Asked({"name": "x"})
    text = part("form_field", field=form["place"], cards=True)
    assert '<fieldset class="field field--wrong" id="id_place" aria-describedby="id_place_error">' in text
    assert "field__options--cards" in text
    summary = part("errors_summary", form=form)
    assert '<a href="#id_place_0">Tempat: ' in summary
    assert 'id="id_place_0"' in text
    assert "Saya setuju" not in summary
    assert "autofocus" in summary


def test_the_summary_names_the_row_of_a_mistake() -> None:
    data = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "0", "form-0-name": "x", "form-1-price": "1"}
    rows = RowSet(data)
    text = part("errors_summary", form=forms.Form({}), formset=rows, row_label="Produk")
    assert '<a href="#id_form-1-name">Produk 2, Nama: ' in text
    assert "Produk 1, Nama" not in text
    assert part("errors_summary", form=Asked(), formset=RowSet()).strip() == ""


def test_a_long_text_says_its_limit_without_scripts() -> None:
    assert "Paling banyak 2.000 huruf" in part("form_field", field=Asked()["story"])
    with override("en"):
        assert "At most 2,000 letters" in part("form_field", field=Asked()["story"])


def test_kept_photos_come_back_as_long_as_they_are_ticked() -> None:
    kept = [{"url": "/media/a.webp", "token": "tanda<1>"}]
    text = part("photo_field", field=Asked()["photo"], kept=kept, kept_name="foto_lama")
    assert '<input type="checkbox" name="foto_lama" value="tanda&lt;1&gt;" checked>' in text
    assert " multiple" not in text
    assert " multiple" in part("photo_field", field=Asked()["photo"], limit=5)
    assert "Sampai 5 foto" in part("photo_field", field=Asked()["photo"], limit=5)


@pytest.mark.parametrize(("size", "words"), [(8 * 1024**2, "8\xa0MB"), (350_000, "341\xa0KB"), (1, "1\xa0KB"), (0, "")])
def test_sizes_are_said_in_words(size: int, words: str) -> None:
    assert file_size(size) == words


@pytest.mark.parametrize(
    ("page", "pages", "numbers"),
    [
        (1, 2, [1, 2]),
        (4, 7, [1, 2, 3, 4, 5, 6, 7]),
        (1, 8, [1, 2, 3, 4, 5, 0, 8]),
        (4, 8, [1, 2, 3, 4, 5, 0, 8]),
        (5, 9, [1, 0, 4, 5, 6, 0, 9]),
        (6, 9, [1, 0, 5, 6, 7, 8, 9]),
        (400, 400, [1, 0, 396, 397, 398, 399, 400]),
    ],
)
def test_at_most_seven_pages_are_named(page: int, pages: int, numbers: list[int]) -> None:
    links = page_links(page, pages, "?q=gerabah&hal=99")
    assert [each["number"] for each in links] == numbers
    assert [each["number"] for each in links if each["current"]] == [page]
    assert links[0]["url"] == "?q=gerabah"
    assert links[-1]["url"] == f"?q=gerabah&hal={pages}"


def test_the_first_page_of_a_plain_list_has_an_address() -> None:
    assert page_links(2, 2, "?hal=1")[0]["url"] == "?"


def test_pages_keep_the_fragment_they_replace() -> None:
    text = part("pagination", page=2, pages=3, previous_url="?", next_url="?hal=3", target="hasil")
    assert text.count('hx-target="#hasil"') == 4
    assert 'aria-current="page"' in text
    assert part("pagination", page=1, pages=1, previous_url="", next_url="").strip() == ""
    shown = part("pagination", page=2, pages=3, previous_url="?", next_url="?hal=3", first=21, last=40, total=1234)
    assert "21–40 dari 1.234" in shown


def test_progress_says_what_is_known() -> None:
    running = part("progress", stage="Membaca", value=1204, max=5000, unit="baris")
    assert 'value="1204" max="5000"' in running
    assert "1.204 dari 5.000 baris" in running
    unknown = part("progress", stage="Menunggu", max=0)
    assert "value=" not in unknown
    assert "aria-describedby" not in unknown
    assert "progress--done" in part("progress", stage="Selesai", max=0, state="done")


def test_steps_are_done_current_or_to_come() -> None:
    steps = [{"label": label, "url": "/x/"} for label in ("A", "B", "C")]
    text = part("stepper", steps=steps, current=2)
    assert text.count('aria-current="step"') == 1
    assert text.count("stepper__step--done") == 1
    assert text.count('href="/x/"') == 1
    assert "Semua langkah selesai" in part("stepper", steps=steps, current=4)


def test_a_message_of_what_was_kept_lets_the_browser_forget() -> None:
    kept = Message(constants.SUCCESS, "Tersimpan", extra_tags="draf-selesai")
    assert "data-draft-done" in part("messages", messages=[kept])
    other = part("messages", messages=[Message(constants.ERROR, "Gagal")])
    assert "data-draft-done" not in other
    assert "notice--error" in other


@pytest.mark.django_db
@pytest.mark.parametrize("name", PARTS)
def test_examples_are_valid_html(client: Client, name: str) -> None:
    text = client.get(f"/id/gaya/{name}/").content.decode()
    parser = html5lib.HTMLParser()
    parser.parse(text)
    assert not parser.errors
    ids = Counter(re.findall(r'\bid="([^"]+)"', re.sub(r"<template>.*?</template>", "", text, flags=re.DOTALL)))
    assert [each for each, times in ids.items() if times > 1] == []
