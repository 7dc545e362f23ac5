"""Tells columns of kecamatan and desa by their contents, where no title says so."""

from economy.domain.imports.cells import is_blank, text_of
from economy.domain.imports.tables.fields import IDENTITY, NAME
from economy.domain.imports.tables.layout import Table
from regions.domain.matching import RegionMatcher

SHARE = 0.7


def tell_places(table: Table, regions: RegionMatcher) -> None:
    """Mark columns of kecamatan and desa among those without a meaning, or with one that was only guessed from the
    contents because the table has no header. Changes `table.columns`."""
    columns = table.columns
    free = [at for at in range(len(table.labels)) if at not in columns or not table.header_rows]
    free = [at for at in free if columns.get(at) not in (NAME, IDENTITY, "street_address")]
    if "district" not in columns.values():
        for at in free:
            texts = _texts(table, at)
            if texts and sum(bool(regions.district(text).name) for text in texts) >= SHARE * len(texts):
                columns[at] = "district"
                free.remove(at)
                break
    district = next((at for at, key in columns.items() if key == "district"), None)
    if district is None or "village" in columns.values():
        return
    for at in free:
        pairs = [
            (text_of(cells[at]), text_of(cells[district]))
            for _number, cells in table.sample
            if max(at, district) < len(cells) and not is_blank(cells[at])
        ]
        known = sum(bool(regions.village(desa, regions.district(place).code).code) for desa, place in pairs)
        if pairs and known >= SHARE * len(pairs):
            columns[at] = "village"
            return


def _texts(table: Table, at: int) -> list[str]:
    return [text_of(cells[at]) for _number, cells in table.sample if at < len(cells) and not is_blank(cells[at])]
