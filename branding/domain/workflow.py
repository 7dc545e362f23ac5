"""News passes from its author to an approver before it is public."""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from ..models import NewsIndexPage
from .roles import APPROVERS

NAME = "Berita: penulis → penyetuju"
TASK = "Persetujuan berita"


@transaction.atomic
def ensure_news_workflow() -> Workflow:
    """Create the workflow with its one approval task and hang it on every news index; safe to repeat."""
    group, _ = Group.objects.get_or_create(name=APPROVERS)
    task = GroupApprovalTask.objects.filter(name=TASK).first() or GroupApprovalTask.objects.create(name=TASK)
    task.groups.add(group)
    workflow = Workflow.objects.filter(name=NAME).first() or Workflow.objects.create(name=NAME)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": 0})
    for page in NewsIndexPage.objects.all():
        WorkflowPage.objects.get_or_create(page=page.page_ptr, defaults={"workflow": workflow})
    return workflow
