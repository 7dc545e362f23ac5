"""Home pages that had text of their own beneath the fixed parts keep both: the fixed parts become sections around it.

A home page without text of its own needs nothing, for it shows the usual sections. Drafts, and what wagtail-localize
keeps of a page for its translators, are carried over alike. Taking it back takes exactly these sections out again; what
only the new page can hold is taken out with them.
"""

import json
from collections.abc import Callable
from uuid import NAMESPACE_URL, uuid5

from django.db import migrations
from wagtail.blocks import StreamValue

BEFORE = [
    ("hero", {"kicker": "", "shortcuts": True}),
    ("destinations", {"title": "", "chosen": []}),
    ("directory", {"title": "", "text": ""}),
    ("news", {"title": "", "count": 4}),
    ("plan", {"title": ""}),
]
AFTER = [("invite", {"title": "", "text": ""})]
OLD_KINDS = {"section", "quote"}

Blocks = list[dict[str, object]]


def as_blocks(sections: list[tuple[str, dict[str, object]]]) -> Blocks:
    return [
        {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, f"home:body:{kind}"))} for kind, value in sections
    ]


def compose(body: Blocks) -> Blocks:
    """The text in its old place: after the plan, before the invitation."""
    composed = any(block["type"] not in OLD_KINDS for block in body)
    return body if composed or not body else [*as_blocks(BEFORE), *body, *as_blocks(AFTER)]


def reduce(body: Blocks) -> Blocks:
    """What the old page can hold."""
    return [block for block in body if block["type"] in OLD_KINDS]


def changed(stored: object, change: Callable[[Blocks], Blocks]) -> str | None:
    """The stored stream after the change, or None where it stays as it is."""
    body = json.loads(stored) if isinstance(stored, str) and stored else []
    after = change(body)
    return None if after == body else json.dumps(after, ensure_ascii=False)


def carry(change: Callable[[Blocks], Blocks]):
    def run(apps, schema_editor):
        home, kinds = apps.get_model("branding", "HomePage"), apps.get_model("contenttypes", "ContentType")
        kind = kinds.objects.filter(app_label="branding", model="homepage").first()
        if kind is None:
            return
        for page in home.objects.all():
            stored = json.dumps([dict(block) for block in page.body.raw_data], ensure_ascii=False)
            if (after := changed(stored, change)) is not None:
                page.body = StreamValue(page.body.stream_block, json.loads(after), is_lazy=True)
                home.objects.bulk_update([page], ["body"])
        for revision in apps.get_model("wagtailcore", "Revision").objects.filter(content_type=kind).iterator():
            if (after := changed(revision.content.get("body"), change)) is not None:
                revision.content["body"] = after
                revision.save(update_fields=["content"])
        for source in apps.get_model("wagtail_localize", "TranslationSource").objects.filter(
            specific_content_type=kind
        ):
            content = json.loads(source.content_json)
            if (after := changed(content.get("body"), change)) is not None:
                source.content_json = json.dumps({**content, "body": after})
                source.save(update_fields=["content_json"])

    return run


class Migration(migrations.Migration):
    dependencies = [
        ("branding", "0004_pages"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(carry(compose), carry(reduce))]
