import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.domain.status import SearchStatus, Target, search_status


class Command(BaseCommand):
    help = (
        "Show how true the search is: fingerprint, differences with the database, what waits and how long, what was"
        " refused. Ends with an error when something is wrong."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="the same as one JSON object")

    def handle(self, *args: Any, json: bool, **options: Any) -> None:
        status = search_status()
        self.stdout.write(_as_json(status) if json else "\n".join(_in_words(status)))
        if status.problems:
            raise CommandError("\n".join(status.problems))


def _as_json(status: SearchStatus) -> str:
    return json.dumps(status.as_data(), ensure_ascii=False)


def _in_words(status: SearchStatus) -> list[str]:
    lines = []
    if status.configured:
        fits = status.fingerprint == status.expected
        lines += [
            f"index        {status.index or 'none'}",
            f"fits code    {'yes' if fits else f'no, wanted is {status.expected}'}",
            *_target("Elasticsearch", status.elasticsearch),
        ]
    else:
        lines.append("no Elasticsearch is configured: the database answers searches")
    lines += [*_target("database", status.database), f"words        {_release(status.words)}"]
    return lines + [f"refused      {error}" for error in status.errors]


def _target(name: str, target: Target) -> list[str]:
    return [
        name,
        f"  documents  {target.documents}",
        f"  different  {target.missing} missing, {target.extra} extra, {target.stale} stale",
        f"  waiting    {target.waiting}, the first for {target.lag} s",
    ]


def _release(words: int) -> str:
    return f"release {words}" if words else "the shipped lists"
