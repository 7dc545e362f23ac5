"""Tables and directories that Hypothesis invents, and what is done with them: small enough that names, numbers and
places meet all the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from accounts.models import User
from economy.domain import imports
from economy.domain.businesses import (
    assign_owner,
    create_business,
    delete_business,
    edit_business,
    publish_business,
    publishable,
)
from economy.domain.products import ProductInput
from economy.enums import ImportState
from economy.models import Business, BusinessImport
from regions.models import Village

HEADER = (
    "Nama Usaha;Nama Pemilik;Desa;Kecamatan;No HP;NIB;Alamat;Produk;Jam Buka;Titik Koordinat;Skala Usaha;Usaha di Rumah"
)
COLUMNS = dict(
    enumerate(
        [
            "name",
            "owner_name",
            "village",
            "district",
            "phone",
            "nib",
            "street_address",
            "products",
            "opening_hours",
            "point",
            "scale",
            "home_based",
        ]
    )
)
NAMES = (
    "Warung Sari",
    "WARUNG SARI",
    "CV Warung Sari",
    "Warung Sarii",
    "Warung Sari Rasa",
    "Gerabah",
    "Kios 4",
    "Kios 5",
)
PHONES = ("081200000001", "0812-0000-0002", "+62 812 0000 0003")
NIBS = ("0000000000001", "0000000000002")
DISTRICT = {"Bumijaya": "Ciruas", "Bandulu": "Anyar"}
PLACES = (("Bumijaya", "Ciruas"), ("Bandulu", "Anyar"), ("", "Ciruas"), ("", ""), ("Banten", "Kasemen"))


def one_of(*values: str, blank: int = 1) -> st.SearchStrategy[str]:
    return st.sampled_from([*values, *[""] * blank])


@st.composite
def row(draw: st.DrawFn) -> str:
    village, district = draw(st.sampled_from(PLACES))
    cells = [
        draw(st.sampled_from([*NAMES, *NAMES, "", "-"])),
        draw(one_of("Siti Contoh", "Rohim Misal")),
        village,
        district,
        draw(one_of(*PHONES, "12", "08120000", blank=2)),
        draw(one_of(*NIBS, "9,12E+12", blank=5)),
        draw(one_of("Jl. Raya 1", "Jl. Raya 2")),
        draw(one_of("Kendi 25rb", "Kendi 30rb", "Kendi; Pot", "Pot; pot", blank=2)),
        draw(one_of("08.00-17.00", "kapan saja", blank=3)),
        draw(one_of("-6.12, 106.21", "-6.05, 105.93", "-7.9, 112.6", blank=6)),
        draw(one_of("Mikro", "Kecil", blank=3)),
        draw(one_of("Ya", "Tidak", blank=3)),
    ]
    return ";".join(f'"{cell}"' if ";" in cell else cell for cell in cells)


@st.composite
def _tables(draw: st.DrawFn) -> list[str]:
    """Rows, some of which stand there once more: the office copies from itself."""
    table = draw(st.lists(row(), min_size=1, max_size=8))
    again = draw(st.lists(st.sampled_from(table), max_size=3))
    return [*table, *again]


tables = _tables()


@dataclass(frozen=True)
class Listed:
    """A listing as somebody has entered it: `who` is "owner", "officer" or nobody."""

    who: str
    name: str
    phone: str
    nib: str
    village: str
    owner_name: str
    product: str


WHO = st.sampled_from(["owner", "officer", "", ""])
listed = st.builds(
    Listed,
    WHO,
    st.sampled_from(NAMES),
    one_of("+6281200000001", "+6281200000002"),
    one_of(*NIBS, blank=3),
    one_of("Bumijaya", "Bandulu"),
    one_of("Siti Contoh", "Rohim Misal"),
    one_of("Kendi", "Tikar"),
)
directories = st.lists(listed, max_size=4)
QUICK = settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@contextmanager
def forgotten() -> Iterator[None]:
    """What happens inside has not happened afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class World:
    """The people who write into the directory."""

    def __init__(self, owner: User, officer: User) -> None:
        self.people = {"owner": owner, "officer": officer, "": None}

    def enter(self, each: Listed) -> Business:
        actor = self.people[each.who]
        return create_business(
            actor=actor,
            owner=actor if each.who == "owner" else None,
            fields={
                "name": each.name,
                "phone": each.phone,
                "nib": each.nib,
                "owner_name": each.owner_name,
                **_place(each),
            },
            products=[ProductInput(name=each.product, price=20_000)] if each.product else [],
        )


def _place(each: Listed) -> dict[str, Any]:
    if not each.village:
        return {}
    village = Village.objects.select_related("district").get(name=each.village, district__name=DISTRICT[each.village])
    return {"village": village, "district": village.district}


def previewed(rows: list[str], **chosen: Any) -> BusinessImport:
    job = imports.create_import(
        file=ContentFile("\n".join([HEADER, *rows]).encode(), name="usaha.csv"),
        original_name="usaha.csv",
        uploader=None,
        publish=chosen.pop("publish", True),
    )
    job = imports.work(pk=job.pk)
    assert job.state == ImportState.MAPPING, job.problem
    imports.choose_columns(pk=job.pk, columns=COLUMNS, **chosen)
    job = imports.work(pk=job.pk)
    assert job.state == ImportState.PREVIEWED, job.problem
    return job


def commit(job: BusinessImport) -> BusinessImport:
    imports.commit_import(pk=job.pk, actor=None)
    return imports.work(pk=job.pk)


def done(rows: list[str], **chosen: Any) -> BusinessImport:
    job = commit(previewed(rows, **chosen))
    assert job.state == ImportState.DONE, (job.problem, job.asked_again)
    return job


def undone(job: BusinessImport) -> BusinessImport:
    imports.undo_import(pk=job.pk, actor=None)
    return imports.work(pk=job.pk)


NEVER_IDS = ("name", "nib", "phone", "village", "district", "owner_name", "street_address", "pk")
"""Listings in an order that is the same in two runs of one story: ids are reserved anew when a worker dies."""


@dataclass(frozen=True)
class Deed:
    """Something that happens to the directory while a preview waits for its officer."""

    kind: str
    which: int
    listed: Listed
    table: tuple[str, ...]

    def do(self, world: World, table: list[str]) -> None:
        there = list(Business.objects.order_by(*NEVER_IDS))
        if self.kind == "enter":
            world.enter(self.listed)
        elif self.kind == "the same file":
            done(table)
        elif self.kind == "another file":
            done(list(self.table))
        elif there:
            self._to(there[self.which % len(there)], world)

    def _to(self, business: Business, world: World) -> None:
        if self.kind == "delete":
            delete_business(business=business)
        elif self.kind == "give" and business.owner is None:
            assign_owner(actor=world.people["officer"], business=business, owner=world.people["owner"])
        elif self.kind == "publish" and publishable(business):
            publish_business(actor=None, business=business)
        elif self.kind == "edit":
            edit_business(
                actor=world.people[self.listed.who],
                business=business,
                fields={"name": self.listed.name, "phone": self.listed.phone, "nib": self.listed.nib},
            )


deeds = st.lists(
    st.builds(
        Deed,
        st.sampled_from(["enter", "delete", "edit", "edit", "give", "publish", "the same file", "another file"]),
        st.integers(0, 9),
        listed,
        st.lists(row(), min_size=1, max_size=4).map(tuple),
    ),
    min_size=1,
    max_size=3,
)
