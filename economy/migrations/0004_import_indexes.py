"""Indexes of the directory's new columns, built without stopping its writers, and the blocks of names that stand."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps as Apps

from economy.domain.matching import name_block
from economy.migrations._safely import AddIndexSafely

BATCH = 2000


def carry_over(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Sentences become remarks, row numbers positions; what an owner's account holds is the owner's word."""
    jobs, rows, businesses = (apps.get_model("economy", name) for name in ("BusinessImport", "ImportRow", "Business"))
    for job in jobs.objects.exclude(problem_text="").iterator():
        jobs.objects.filter(pk=job.pk).update(problem={"text": job.problem_text})
    rows.objects.update(position=models.F("number"))
    rows.objects.filter(outcome="pending").delete()
    jobs.objects.filter(state__in=("reading", "mapping", "applying")).update(
        state="uploaded", layout={}, columns={}, counts={}, reasons={}, cursor=0, done_rows=0, lease=None
    )
    businesses.objects.filter(owner__isnull=False).update(sources={"*": "owner"})


def carry_back(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """The sentences alone come back."""
    jobs = apps.get_model("economy", "BusinessImport")
    for job in jobs.objects.exclude(problem={}).iterator():
        jobs.objects.filter(pk=job.pk).update(problem_text=job.problem.get("text") or job.problem.get("code", ""))


def fill_blocks(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Give each listing with a known desa its block, a few thousand at a time."""
    businesses = apps.get_model("economy", "Business")
    waiting = businesses.objects.filter(name_block=None, village__isnull=False).order_by("pk")
    after = 0
    while found := list(waiting.filter(pk__gt=after).only("name", "village_id")[:BATCH]):
        for business in found:
            business.name_block = name_block(name=business.name, village_code=business.village_id)
        businesses.objects.bulk_update(found, ["name_block"], batch_size=500)
        after = found[-1].pk


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("economy", "0003_import_preview")]

    operations = [
        migrations.RunPython(carry_over, carry_back, elidable=True),
        migrations.RemoveField("businessimport", "problem_text"),
        migrations.AddIndex(
            model_name="importrow",
            index=models.Index(
                condition=models.Q(("outcome__in", ["created", "unchanged"]), _negated=True),
                fields=["batch", "outcome", "position"],
                name="import_row_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="importrow",
            constraint=models.UniqueConstraint(fields=("batch", "position"), name="import_row_position"),
        ),
        AddIndexSafely("business", models.Index(fields=["name_block"], name="business_name_block")),
        AddIndexSafely("business", models.Index(fields=["import_print"], name="business_import_print")),
        AddIndexSafely(
            "business",
            models.Index(
                condition=models.Q(("attention", ""), _negated=True), fields=["attention"], name="business_attention"
            ),
        ),
        migrations.RunPython(fill_blocks, migrations.RunPython.noop, elidable=True),
    ]
