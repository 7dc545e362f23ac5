"""The library's reports: what nothing shows, and what must still be said."""

from io import BytesIO

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, Site

from accounts.models import User
from branding.domain.authoring import change_brand, change_page, store_picture
from branding.domain.picture_reports import gaps_of, incomplete_pictures, unused_pictures
from branding.domain.roles import WRITERS, Desk, ensure_page_roles
from branding.enums import Gap, Licence, People
from branding.models import BrandSettings, HomePage, NewsPage, Picture

from .conftest import MakeArticle

UNUSED, INCOMPLETE = "branding_unused_pictures", "branding_incomplete_pictures"


def stored(title: str, **fields: object) -> Picture:
    out = BytesIO()
    Image.new("RGB", (300, 200), "#1f6b74").save(out, "JPEG")
    image = store_picture(title=title, description="", name=title.lower(), jpeg=out.getvalue())
    Picture.objects.filter(pk=image.pk).update(**fields)
    return Picture.objects.get(pk=image.pk)


@pytest.fixture
def administrator(client: Client, home: HomePage) -> Client:
    client.force_login(User.objects.create_superuser(username="admin", email="admin@beranda.test", password=None))
    return client


def body_with(image: Picture) -> object:
    value = {"image": {"image": image.pk, "alt_text": "Laut.", "decorative": False}, "caption": ""}
    return NewsPage._meta.get_field("body").stream_block.to_python([{"type": "picture", "value": value}])


@pytest.fixture
def library(make_article: MakeArticle, home: HomePage) -> dict[str, Picture]:
    """A picture for each way to be used, and one that is not."""
    names = ("Utama", "Bagikan", "Isi", "Lambang", "Draf", "Bebas")
    made = {name: stored(name) for name in names}
    page = make_article("Kabar")
    fields = {"hero_image": made["Utama"], "hero_alt": "Laut.", "share_image": made["Bagikan"]}
    change_page(page=page, fields={**fields, "body": body_with(made["Isi"])})
    brand = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    change_brand(brand=brand, fields={"logo": made["Lambang"]})
    page.body = body_with(made["Draf"])
    page.save_revision()
    return made


def test_only_what_nothing_shows_is_unused(library: dict[str, Picture]) -> None:
    assert [each.title for each in unused_pictures()] == ["Bebas"]


def test_the_unused_are_deleted_together_by_who_may(administrator: Client, library: dict[str, Picture]) -> None:
    html = administrator.get(reverse(UNUSED)).content.decode()
    assert "Bebas" in html
    assert "Utama" not in html
    assert f'name="id" value="{library["Bebas"].pk}"' in html
    target = reverse("wagtail_bulk_action", args=["branding", "picture", "delete"])
    assert f'action="{target}"' in html
    asked = f"{target}?id={library['Bebas'].pk}&next={reverse(UNUSED)}"
    assert "Bebas" in administrator.get(asked).content.decode()
    assert administrator.post(asked).status_code == 302
    assert not Picture.objects.filter(title="Bebas").exists()
    assert "Semua gambar terpakai." in administrator.get(reverse(UNUSED)).content.decode()


def test_a_writer_sees_only_their_own_and_a_visitor_nothing(client: Client, library: dict[str, Picture]) -> None:
    ensure_page_roles()
    writer = User.objects.create_user(username="penulis", email="penulis@beranda.test", password=None)
    writer.groups.add(Group.objects.get(name=WRITERS))
    assert client.get(reverse(UNUSED)).status_code == 302
    client.force_login(writer)
    html = client.get(reverse(UNUSED)).content.decode()
    assert "Bebas" not in html
    folder = Collection.objects.get(name=Desk.NEWS)
    Picture.objects.filter(title="Bebas").update(uploaded_by_user=writer, collection=folder)
    assert "Bebas" in client.get(reverse(UNUSED)).content.decode()


def test_what_is_missing_is_named(administrator: Client) -> None:
    whole = {"alt_id": "Laut.", "alt_en": "Sea.", "licence": Licence.OWN, "people": People.NOBODY}
    complete, silent = stored("Lengkap", **whole), stored("Bisu", **{**whole, "alt_en": ""})
    unknown, faces = (
        stored("Asal", **{**whole, "licence": Licence.UNKNOWN}),
        stored("Wajah", **{**whole, "people": "ada"}),
    )
    texture = stored("Tekstur", **{**whole, "alt_id": "", "alt_en": "", "is_decorative": True})
    assert gaps_of(complete) == gaps_of(texture) == []
    assert (gaps_of(silent), gaps_of(unknown), gaps_of(faces)) == ([Gap.ALT], [Gap.CREDIT], [Gap.CONSENT])
    assert {each.title for each in incomplete_pictures()} == {"Bisu", "Asal", "Wajah"}
    for gap, title in ((Gap.ALT, "Bisu"), (Gap.CREDIT, "Asal"), (Gap.CONSENT, "Wajah")):
        assert [each.title for each in incomplete_pictures(gap)] == [title]
        html = administrator.get(reverse(INCOMPLETE), {"kurang": gap.value}).content.decode()
        assert f"<span>{title}</span>" in html
        assert html.count("picture-report__thumb") == 1
    assert "Bisu" in administrator.get(reverse(INCOMPLETE), {"kurang": "x"}).content.decode()


def test_the_reports_ask_no_more_for_more_pictures(
    administrator: Client, django_assert_max_num_queries: object
) -> None:

    def asked(name: str) -> int:
        administrator.get(reverse(name))
        with CaptureQueriesContext(connection) as seen:
            administrator.get(reverse(name))
        return len(seen)

    stored("Satu")
    few = {name: asked(name) for name in (UNUSED, INCOMPLETE)}
    for number in range(3):
        stored(f"Lagi {number}")
    assert {name: asked(name) for name in (UNUSED, INCOMPLETE)} == few


def test_both_are_in_the_menu_of_reports(administrator: Client) -> None:
    html = administrator.get("/cms/").content.decode()
    assert "Gambar tidak terpakai" in html
    assert "Gambar belum lengkap" in html
