"""What holds for every table and every directory: a preview is kept to the letter, doing it twice is doing it once,
undoing gives everything back, and nobody's word is overwritten without an officer's tick."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from django.core.files.base import ContentFile
from django.db import OperationalError, transaction
from hypothesis import HealthCheck, Phase, event, given, settings
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
from economy.domain.imports import apply as applying
from economy.domain.imports import lease
from economy.domain.imports import preview as previewing
from economy.domain.products import ProductInput
from economy.domain.provenance import PEOPLE
from economy.enums import ImportState, Outcome
from economy.models import SAID, Business, BusinessEvent, BusinessImport, ImportRow
from economy.signals import businesses_changed
from regions.models import Village
from search.models import OutboxEntry

from .directory import assert_did_what_it_said, differences, listings, nameless, pairs, rows_told

pytestmark = pytest.mark.usefixtures("regions", "categories", "indexing", "small_batches")
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


tables = st.lists(row(), min_size=1, max_size=8)


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


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every table is several batches of every stage."""
    original = applying.apply_batch
    monkeypatch.setattr(applying, "apply_batch", lambda *, pk, lease: original(pk=pk, lease=lease, limit=3))
    monkeypatch.setattr(previewing, "STAGED_ROWS", 3)
    monkeypatch.setattr(previewing, "DECIDED_ROWS", 2)


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


@pytest.fixture
def world(owner: User, officer: User, regions: None) -> World:
    return World(owner, officer)


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


@QUICK
@given(table=tables, directory=directories, publish=st.booleans())
def test_a_preview_writes_nothing_and_is_kept_to_the_letter(
    world: World, table: list[str], directory: list[Listed], publish: bool
) -> None:
    with forgotten():
        for each in directory:
            world.enter(each)
        before, asked = listings(), pairs()
        written = BusinessEvent.objects.count(), list(OutboxEntry.objects.order_by("pk").values())
        job = previewed(table, publish=publish)
        shown, remarks = job.counts, job.reasons
        assert sum(shown.values()) == job.total_rows
        assert (listings(), pairs()) == (before, asked)
        assert (BusinessEvent.objects.count(), list(OutboxEntry.objects.order_by("pk").values())) == written
        job = commit(job)
        assert (job.state, job.counts, job.reasons) == (ImportState.DONE, shown, remarks)
        assert_did_what_it_said(job, before)


@QUICK
@given(table=tables, directory=directories)
def test_the_same_file_once_more_changes_nothing(world: World, table: list[str], directory: list[Listed]) -> None:
    with forgotten():
        for each in directory:
            world.enter(each)
        first = done(table)
        before, heard = (list(Business.objects.order_by("pk").values()), pairs()), []

        def listen(ids: list[int], **_: object) -> None:
            heard.extend(ids)

        businesses_changed.connect(listen)
        try:
            second = done(table)
        finally:
            businesses_changed.disconnect(listen)
        told = [[*r.rows.values_list("position", "outcome", "business_id", "changes")] for r in (first, second)]
        assert second.counts.get("created", 0) == second.counts.get("updated", 0) == 0, told
        for outcome in (Outcome.REFUSED, Outcome.DUPLICATE):
            assert second.counts.get(outcome) == first.counts.get(outcome), told
        assert (list(Business.objects.order_by("pk").values()), pairs()) == before
        assert not heard


@QUICK
@given(table=tables, directory=directories, ticked=st.sets(st.sampled_from(sorted(COLUMNS.values()))))
def test_undoing_gives_back_what_was(world: World, table: list[str], directory: list[Listed], ticked: set[str]) -> None:
    with forgotten():
        for each in directory:
            world.enter(each)
        before, asked = listings(), pairs()
        job = done(table, overwrite=ticked)
        if not imports.can_undo(job):
            assert not {"created", "updated"} & set(job.counts)
            return
        job = undone(job)
        assert job.state == ImportState.UNDONE
        assert "kept" not in job.undo_counts
        assert not differences(before, listings())
        assert pairs() == asked


@QUICK
@given(
    table=tables,
    directory=st.lists(listed, min_size=1, max_size=3),
    ticked=st.sets(st.sampled_from(sorted(COLUMNS.values()))),
)
def test_a_persons_word_stays_unless_its_column_is_ticked(
    world: World, table: list[str], directory: list[Listed], ticked: set[str]
) -> None:
    with forgotten():
        for each in directory:
            world.enter(each)
        before = listings()
        job = done(table, overwrite=ticked)
        after = listings()
        columns = {"village_id": "village", "district_id": "district", "opening_hours": "opening_hours"}
        for pk, old in before.items():
            for name in SAID:
                if old["words"][name] in PEOPLE and old[name] not in ("", None, {}):
                    allowed = columns.get(name, name) in ticked
                    assert allowed or after[pk][name] == old[name], (pk, name)
        for found in ImportRow.objects.filter(batch=job, outcome=Outcome.UPDATED):
            kept = next((said["values"]["fields"] for said in found.reasons if said["code"] == "kept_confirmed"), "")
            assert not set(kept.split(", ")) & ticked


@dataclass(frozen=True)
class Deed:
    """Something that happens to the directory while a preview waits for its officer."""

    kind: str
    which: int
    listed: Listed
    table: tuple[str, ...]

    def do(self, world: World, table: list[str]) -> None:
        there = list(Business.objects.order_by("pk"))
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


@QUICK
@given(table=tables, directory=directories, meanwhile=deeds, undo=st.booleans())
def test_what_changes_meanwhile_is_asked_again_or_changes_nothing(
    world: World,
    table: list[str],
    directory: list[Listed],
    meanwhile: list[Deed],
    undo: bool,
) -> None:
    with forgotten():
        for each in directory:
            world.enter(each)
        job = previewed(table)
        for deed in meanwhile:
            deed.do(world, table)
        before, asked, shown = listings(), pairs(), job.counts
        job = commit(job)
        if job.state == ImportState.PREVIEWED:
            assert job.asked_again
            assert job.reasons["changed_since"] > 0
            assert (listings(), pairs()) == (before, asked)
            shown = job.counts
            job = commit(job)
        assert (job.state, job.counts) == (ImportState.DONE, shown)
        assert_did_what_it_said(job, before)
        if undo and imports.can_undo(job):
            assert undone(job).state == ImportState.UNDONE
            assert not differences(before, listings())
            assert pairs() == asked
            return
        after = listings()
        again = done(table)
        assert again.counts.get("created", 0) == again.counts.get("updated", 0) == 0
        assert not differences(after, listings())


@settings(QUICK, max_examples=100)
@given(table=tables, directory=directories, meanwhile=deeds, batches=st.integers(0, 1))
def test_what_changes_between_two_batches_is_asked_again_or_changes_nothing(
    world: World, table: list[str], directory: list[Listed], meanwhile: list[Deed], batches: int
) -> None:
    with forgotten():
        for each in directory:
            world.enter(each)
        job = previewed(table)
        shown, reached = job.counts, 0
        original, calls = applying.apply_batch, count()

        def disturbed(*, pk: int, lease: UUID) -> BusinessImport:
            nonlocal reached
            if next(calls) == batches:
                reached = BusinessImport.objects.get(pk=pk).cursor
                for business in Business.objects.filter(name__startswith="Gerabah"):
                    edit_business(actor=None, business=business, fields={"description": "Baru"})
                for deed in meanwhile:
                    if deed.kind not in ("the same file", "another file"):
                        deed.do(world, table)
            return original(pk=pk, lease=lease)

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(applying, "apply_batch", disturbed)
            job = commit(job)
        if job.state == ImportState.PREVIEWED:
            assert job.asked_again
            assert job.reasons["changed_since"] > 0
            shown, job = job.counts, commit(job)
        assert (job.state, job.counts) == (ImportState.DONE, shown)
        for found in job.rows.filter(outcome=Outcome.UPDATED, position__gt=reached):
            for name, (_old, new, _whose) in (found.changes or {}).items():
                assert getattr(found.business, name) == ImportRow._meta.get_field(name).to_python(new), name  # type: ignore[union-attr]


class Deaths:
    """Workers that die at chosen steps: each transaction and each sign of life is a step, counted over all workers."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at: set[int] = set()
        self.steps = self.died = 0
        for name in ("held", "beat"):
            monkeypatch.setattr(lease, name, self._mortal(getattr(lease, name)))

    def _mortal(self, step: Callable[..., Any]) -> Callable[..., Any]:
        def take(**given: Any) -> Any:
            self.steps += 1
            if self.steps in self.at:
                self.died += 1
                raise OperationalError("the worker is dead")
            return step(**given)

        return take

    def plan(self, at: set[int]) -> None:
        self.at, self.steps, self.died = at, 0, 0

    def work(self, pk: int) -> BusinessImport:
        """Worker after worker, until one of them comes to an end."""
        for _worker in range(len(self.at) + 1):
            died = self.died
            job = imports.work(pk=pk)
            if died == self.died:
                return job
            BusinessImport.objects.filter(pk=pk).update(lease=None, attempts=0)
        raise AssertionError("more deaths than planned")


@pytest.fixture
def deaths(monkeypatch: pytest.MonkeyPatch) -> Deaths:
    return Deaths(monkeypatch)


@settings(QUICK, max_examples=15)
@given(
    table=tables,
    directory=directories,
    meanwhile=st.just([]) | deeds,
    later=st.just([]) | deeds,
    at=st.sets(st.integers(1, 40), min_size=1, max_size=4),
)
def test_workers_that_die_leave_what_one_that_lives_leaves(
    world: World,
    deaths: Deaths,
    table: list[str],
    directory: list[Listed],
    meanwhile: list[Deed],
    at: set[int],
    later: list[Deed],
) -> None:
    def ends(moments: set[int]) -> list[Any]:
        with forgotten():
            for each in directory:
                world.enter(each)
            job = imports.create_import(
                file=ContentFile("\n".join([HEADER, *table]).encode(), name="usaha.csv"),
                original_name="usaha.csv",
                uploader=None,
                publish=True,
            )
            deaths.plan(moments)
            found: list[Any] = []
            assert deaths.work(job.pk).state == ImportState.MAPPING
            imports.choose_columns(pk=job.pk, columns=COLUMNS)
            for deeds_now in (meanwhile, later):
                job = deaths.work(job.pk)
                found += [job.state, job.counts, job.reasons, rows_told(job)]
                planned, deaths.at = deaths.at, set()
                for deed in deeds_now:
                    deed.do(world, table)
                imports.commit_import(pk=job.pk, actor=None)
                deaths.at = planned
            found += [deaths.work(job.pk).state, nameless()]
            if moments:
                event(f"{deaths.died} deaths")
            return found

    for lives, dies in zip(ends(set()), ends(at), strict=True):
        assert lives == dies
