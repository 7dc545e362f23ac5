"""Addresses that try to lead elsewhere, and pages that are not there."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_no_link_of_a_page_leads_to_a_host_named_by_the_visitor(client: Client) -> None:
    response = client.get("/", PATH_INFO="//lain.example/id/")
    assert response.status_code == 404
    html = response.content.decode()
    assert "lain.example" in html
    assert 'href="//lain.example' not in html


@pytest.mark.parametrize("address", ["/private/imports/", "/media/../private/x.csv", "/i18n/setlang/", "/admin/"])
def test_what_was_never_offered_is_not_there(client: Client, address: str) -> None:
    assert client.get(address, follow=True).status_code == 404
