"""What a business does and sells, and when: products and prices, opening hours, category."""

from collections.abc import Iterator, Mapping

from economy.domain.hours import Week
from economy.domain.imports.cells import Cell, Cells, text_of
from economy.domain.imports.parsing.context import Context
from economy.domain.imports.parsing.hours_text import read_hours
from economy.domain.imports.parsing.products_text import read_products
from economy.domain.imports.parsing.remembered import Remembered
from economy.domain.imports.parsing.row import ParsedRow, Step
from economy.domain.imports.parsing.rupiah import read_price
from economy.domain.imports.parsing.steps.columns import DESCRIPTION_LENGTH
from economy.domain.imports.reasons import Reason, reason
from economy.domain.products import ProductInput


def offer_steps(at: Mapping[str, int], context: Context, edition: str) -> Iterator[Step]:
    """Products before the category, which may be told by them."""
    if "products" in at:
        yield _products(at["products"])
    if "price" in at:
        yield _price(at["price"])
    if "opening_hours" in at:
        yield _hours(at["opening_hours"], at.get("closes_at"))
    yield _category(at, context, edition)


def _products(at: int) -> Step:
    def step(cells: Cells, row: ParsedRow) -> None:
        cell = cells[at]
        text = text_of(cell)
        if text.strip("0"):
            row.products, sentence = read_products(text, str(cell))
            if sentence and "description" not in row.fields:
                row.fields["description"] = sentence[:DESCRIPTION_LENGTH]

    return step


def _price(at: int) -> Step:
    """The price of the only product; a price beside several products says nothing."""

    def step(cells: Cells, row: ParsedRow) -> None:
        text = text_of(cells[at])
        if not text:
            return
        amount = read_price(text)
        if amount is None and text.strip("0"):
            row.reasons.append(reason("price_unclear", "price", value=text))
        elif amount is not None and len(row.products) == 1 and row.products[0].price is None:
            only = row.products[0]
            row.products = [ProductInput(name=only.name, price=amount, unit=only.unit)]

    return step


def _hours(opens_at: int, closes_at: int | None) -> Step:
    def meaning(said: tuple[Cell, Cell]) -> tuple[Week | None, Reason | None]:
        opens, closes = map(text_of, said)
        text = f"{opens} - {closes}" if opens and closes else opens
        week = read_hours(text) if text else None
        odd = text and week is None
        return week, reason("hours_unclear", "opening_hours", value=text) if odd else None

    meanings = Remembered(meaning)

    def step(cells: Cells, row: ParsedRow) -> None:
        week, remark = meanings[cells[opens_at], "" if closes_at is None else cells[closes_at]]
        if week is not None:
            row.fields["opening_hours"] = week
        elif remark is not None:
            row.reasons.append(remark)

    return step


def _category(at: Mapping[str, int], context: Context, edition: str) -> Step:
    """The typed kind; else the KBLI code; else name, products, KBLI title and description, in this order; a kind that
    is only the name of a group of categories comes last."""
    guess, by_kbli, roots = context.categories.guess, context.categories.by_kbli, context.roots
    typed_at, title_at = at.get("category"), at.get("kbli_title")

    def meaning(cell: Cell) -> tuple[int | None, int | None]:
        text = text_of(cell)
        return (guess(text), roots.get(text.casefold())) if text else (None, None)

    meanings = Remembered(meaning)

    def step(cells: Cells, row: ParsedRow) -> None:
        said = row.fields
        found, group = (None, None) if typed_at is None else meanings[cells[typed_at]]
        if found is None and "kbli_code" in said:
            found = by_kbli(edition, said["kbli_code"])
        if found is None:
            title = "" if title_at is None else text_of(cells[title_at])
            sold = "; ".join([product.name for product in row.products])
            for text in (said["name"], sold, title, said.get("description", "")):
                found = guess(text) if text else None
                if found is not None:
                    break
            else:
                found = group
        if found is not None:
            said["category_id"] = found

    return step
