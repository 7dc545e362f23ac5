"""People of the tests on real servers."""

import pytest
from django.test import Client

from accounts.models import User
from economy.domain.roles import ensure_office_roles


@pytest.fixture
def officer(transactional_db: None) -> User:
    user = User.objects.create_user(username="uji-petugas", email="uji@beranda.test", password="uji-petugas-1")
    user.groups.add(ensure_office_roles())
    return user


@pytest.fixture
def officer_client(client: Client, officer: User) -> Client:
    client.force_login(officer)
    return client
