"""What holds whatever happens meanwhile: other writers between preview and agreement or between two batches, and
workers that die at any step."""

from collections.abc import Callable
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from django.core.files.base import ContentFile
from django.db import OperationalError
from hypothesis import event, given, settings
from hypothesis import strategies as st

from economy.domain import imports
from economy.domain.businesses import edit_business
from economy.domain.imports import apply as applying
from economy.domain.imports import lease
from economy.enums import ImportState, Outcome
from economy.models import Business, BusinessImport, ImportRow

from .directory import assert_did_what_it_said, differences, listings, nameless, pairs, rows_told
from .worlds import (
    COLUMNS,
    HEADER,
    QUICK,
    Deed,
    Listed,
    World,
    commit,
    deeds,
    directories,
    done,
    forgotten,
    previewed,
    tables,
    undone,
)

pytestmark = pytest.mark.usefixtures("regions", "categories", "indexing", "small_batches")


@pytest.mark.long
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
