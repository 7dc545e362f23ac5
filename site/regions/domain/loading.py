"""Loads a regency's kecamatan and desa from the project's own code file."""

import csv
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils.text import slugify

from regions.models import District, Village

DATA_DIR = Path(__file__).resolve().parents[1] / "data"
DISTRICT_CODE_LENGTH = 8


@dataclass(frozen=True)
class LoadedRegions:
    districts: int
    villages: int


def regions_file(regency_code: str) -> Path:
    """The shipped code file of a regency, named by its Kemendagri code; `FileNotFoundError` when there is none."""
    path = DATA_DIR / f"{regency_code}.csv"
    if not path.is_file():
        raise FileNotFoundError(path)
    return path


@transaction.atomic
def load_regions(*, path: Path) -> LoadedRegions:
    """Create or correct every kecamatan and desa of the file; codes that are no longer in it stay.

    A row whose code has three groups ("36.04.30") is a kecamatan, one with four a desa; the last group of a desa
    begins with 2, that of a kelurahan with 1 (Kemendagri's coding).
    """
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(line for line in stream if not line.startswith("#")))
    districts = [row for row in rows if len(row["code"]) == DISTRICT_CODE_LENGTH]
    villages = [row for row in rows if len(row["code"]) > DISTRICT_CODE_LENGTH]
    District.objects.bulk_create(
        [
            District(
                code=row["code"],
                name=row["name"],
                slug=slugify(row["name"]),
                bps_code=row["bps_code"],
                latitude=row["latitude"],
                longitude=row["longitude"],
            )
            for row in districts
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name", "slug", "bps_code", "latitude", "longitude"],
    )
    Village.objects.bulk_create(
        [
            Village(
                code=row["code"],
                name=row["name"],
                is_urban=row["code"].rsplit(".", 1)[1].startswith("1"),
                district_id=row["code"][:DISTRICT_CODE_LENGTH],
                postcode=row["postcode"],
                latitude=row["latitude"],
                longitude=row["longitude"],
            )
            for row in villages
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name", "is_urban", "district", "postcode", "latitude", "longitude"],
    )
    return LoadedRegions(districts=len(districts), villages=len(villages))
