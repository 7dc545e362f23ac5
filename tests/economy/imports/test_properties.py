"""What holds for every table and every directory: a preview is kept to the letter, doing it twice is doing it once,
undoing gives everything back, and nobody's word is overwritten without an officer's tick."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from economy.domain import imports
from economy.domain.provenance import PEOPLE
from economy.enums import ImportState, Outcome
from economy.models import SAID, Business, BusinessEvent, ImportRow
from economy.signals import businesses_changed
from search.models import OutboxEntry

from .directory import assert_did_what_it_said, differences, listings, pairs
from .worlds import (
    COLUMNS,
    QUICK,
    Listed,
    World,
    commit,
    directories,
    done,
    forgotten,
    listed,
    previewed,
    tables,
    undone,
)

pytestmark = pytest.mark.usefixtures("regions", "categories", "indexing", "small_batches")


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
