"""The components of the portal, found by their folders."""

from dataclasses import dataclass
from pathlib import Path

from ..assets import template_folders


@dataclass(frozen=True)
class Component:
    """One folder `components/<name>/` beneath any of our template folders."""

    name: str
    folder: Path

    @property
    def template(self) -> Path:
        """The part itself; a component of style rules only, such as a button, has none."""
        return self.folder / f"{self.name}.html"

    @property
    def readme(self) -> str:
        """What it is for, its arguments and its states; empty when nobody wrote it down."""
        file = self.folder / "README.md"
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    @property
    def has_examples(self) -> bool:
        """Whether the style page can show it."""
        return (self.folder / "examples.html").is_file()

    @property
    def examples_name(self) -> str:
        """The name under which the template loader finds its examples."""
        return f"components/{self.name}/examples.html"


def components() -> list[Component]:
    """Every component by name, those without examples too."""
    found = {
        folder.name: Component(folder.name, folder)
        for root in template_folders()
        for folder in (root / "components").glob("*")
        if folder.is_dir()
    }
    return [found[name] for name in sorted(found)]


def component(name: str) -> Component | None:
    """The component of that name that has examples."""
    return next((each for each in components() if each.name == name and each.has_examples), None)
