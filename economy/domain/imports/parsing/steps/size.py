"""The size class of Government Regulation PP 7/2021, article 35: as the file says it, else by money.

Capital (without land and buildings of the place of business) decides for who registers, annual sales for who exists
already. What an office imports exists, so sales come first. Both are a person's finances: only the class is kept, and
no remark repeats an amount.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from economy.domain.imports.cells import Cell, Cells, text_of
from economy.domain.imports.parsing.remembered import Remembered
from economy.domain.imports.parsing.row import ParsedRow, Step
from economy.domain.imports.parsing.rupiah import read_yearly
from economy.domain.imports.parsing.values import read_scale
from economy.domain.imports.reasons import Reason, reason
from economy.enums import Scale

BILLION = 10**9
CLASSES = (Scale.MICRO, Scale.SMALL, Scale.MEDIUM)
LARGER = "besar"
"""What is above the medium class; the directory has no such businesses."""
SALES = (2 * BILLION, 15 * BILLION, 50 * BILLION)
CAPITAL = (1 * BILLION, 5 * BILLION, 10 * BILLION)
"""The most rupiah of each class (article 35, paragraphs 3 and 5)."""
BY_FILE, BY_SALES, BY_CAPITAL = "PP 7/2021: menurut berkas", "PP 7/2021: penjualan", "PP 7/2021: modal"
_MONEY = (
    ("turnover", SALES, 1, BY_SALES),
    ("turnover_monthly", SALES, 12, BY_SALES),
    ("capital", CAPITAL, 1, BY_CAPITAL),
)


@dataclass(slots=True)
class _Size:
    """A class with its rule, and remarks."""

    scale: str = ""
    rule: str = ""
    remarks: list[Reason] = field(default_factory=list)


def size_steps(at: Mapping[str, int]) -> Iterator[Step]:
    """One step for the stated class and the columns of money."""
    columns = [(at[key], _by_money(key, limits, months, rule)) for key, limits, months, rule in _MONEY if key in at]
    stated_at = at.get("scale")
    stated_sizes = Remembered(_stated)
    if stated_at is None and not columns:
        return

    def step(cells: Cells, row: ParsedRow) -> None:
        stated = _NOTHING if stated_at is None else stated_sizes[cells[stated_at]]
        counted = _NOTHING
        for position, sizes in columns:
            found = sizes[cells[position]]
            row.reasons.extend(found.remarks)
            if not counted.scale:
                counted = found
        row.reasons.extend(stated.remarks)
        if stated.scale:
            row.fields["scale"], row.fields["scale_rule"] = stated.scale, stated.rule
            if counted.scale and counted.scale != stated.scale:
                row.reasons.append(reason("scale_differs", "scale", value=stated.scale, name=counted.scale))
        elif counted.scale == LARGER:
            row.reasons.append(reason("scale_above", "scale"))
        elif counted.scale and not stated.remarks:
            row.fields["scale"], row.fields["scale_rule"] = counted.scale, counted.rule

    yield step


def _stated(cell: Cell) -> _Size:
    text = text_of(cell)
    if not text.strip("0"):
        return _NOTHING
    scale = read_scale(text)
    if scale is None:
        return _Size(remarks=[reason("scale_unclear", "scale", value=text)])
    return _Size(scale, BY_FILE)


def _by_money(key: str, limits: tuple[int, ...], months: int, rule: str) -> Remembered[Cell, _Size]:
    """The class of a cell's amount; of a range only when both ends are of one class."""

    def size(cell: Cell) -> _Size:
        text = text_of(cell)
        if not text.strip("0"):
            return _NOTHING
        ends = read_yearly(text, months=months)
        classes = {_class(end, limits) for end in ends} if ends else set()
        return _Size(classes.pop(), rule) if len(classes) == 1 else _Size(remarks=[reason("money_unclear", key)])

    return Remembered(size)


def _class(amount: int, limits: tuple[int, ...]) -> str:
    return next((str(scale.value) for scale, limit in zip(CLASSES, limits, strict=True) if amount <= limit), LARGER)


_NOTHING = _Size()
