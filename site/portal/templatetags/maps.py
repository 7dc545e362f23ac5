"""What a map of the portal is drawn from: the tile address of this installation, if any, and the kecamatan's names."""

from dataclasses import dataclass

from django import template
from django.conf import settings

from search.domain import reference

register = template.Library()


@dataclass(frozen=True)
class MapSettings:
    """`tiles` is empty when the map shows no pictures of streets, only `places`: [name, latitude, longitude]."""

    tiles: str
    attribution: str

    @property
    def places(self) -> list[tuple[str, float, float]]:
        """Read where a template asks: the map of results has names of its own."""
        return [(each.name, each.latitude, each.longitude) for each in reference.districts()]


@register.simple_tag
def map_settings() -> MapSettings:
    """The settings of this installation's maps, in degrees WGS 84."""
    return MapSettings(tiles=settings.MAP_TILE_URL, attribution=settings.MAP_TILE_ATTRIBUTION)
