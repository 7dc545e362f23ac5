"""How to reach a business: telephone and WhatsApp."""

from collections.abc import Iterator, Mapping

from economy.domain.imports.cells import Cells, is_blank
from economy.domain.imports.parsing.phones_text import read_phones
from economy.domain.imports.parsing.row import ParsedRow, Step
from economy.domain.imports.reasons import reason
from economy.domain.phones import is_mobile


def contact_steps(at: Mapping[str, int]) -> Iterator[Step]:
    """One step for both columns: the second number of a telephone cell may be the WhatsApp number."""
    columns = [(at[key], key) for key in ("phone", "whatsapp") if key in at]
    if not columns:
        return

    def step(cells: Cells, row: ParsedRow) -> None:
        numbers: list[str] = []
        for position, key in columns:
            cell = cells[position]
            if is_blank(cell):
                continue
            found, code, shown = read_phones(cell)
            if code:
                row.reasons.append(reason(code, key, value=shown))
            if key == "whatsapp" and found and is_mobile(found[0]):
                row.fields["whatsapp"] = found[0]
            numbers.extend(number for number in found if number not in numbers)
        if not numbers:
            return
        row.fields["phone"] = numbers[0]
        if len(numbers) > 1 and "whatsapp" not in row.fields and is_mobile(numbers[1]):
            row.fields["whatsapp"] = numbers[1]

    yield step
