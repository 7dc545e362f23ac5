"""A spreadsheet that still has two rows for what the office made one listing."""

import pytest

from economy.domain.imports import import_file
from economy.domain.merging import merge
from economy.domain.unmerging import undo_merge
from economy.models import Business

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")
HEADER = ["Nama Usaha", "Desa", "Kecamatan", "No HP"]
ROWS = [["Gerabah Contoh", "Bumijaya", "Ciruas", "081200000001"], ["Golok Misal", "Seuat", "Petir", "081200000002"]]


def test_the_same_file_does_not_bring_a_merged_listing_back(make_csv: MakeSheet) -> None:
    path = make_csv([HEADER, *ROWS])
    import_file(path=path, uploader=None, publish=True)
    kept, gone = Business.objects.order_by("pk")
    done = merge(kept=kept, gone=gone, actor=None, taken=[])
    again = import_file(path=path, uploader=None, publish=True)
    assert again.counts == {"unchanged": 1, "duplicate": 1}
    assert list(Business.objects.all()) == [kept]
    undo_merge(merge=done, actor=None)
    assert import_file(path=path, uploader=None, publish=True).counts == {"unchanged": 2}
