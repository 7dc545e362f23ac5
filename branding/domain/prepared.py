"""Pictures made ready before anybody asks for them: their renditions, and the colour that stands in for them.

A size that nobody prepared is drawn in the request of the first visitor, who waits for it. So the seed and, after an
editor's upload, the worker make every size of `branding.renditions` beforehand.
"""

from io import BytesIO
from typing import IO

from django.core.cache import cache
from PIL import Image

from economy.domain.tones import nearest_tone, tone_class, tone_of_file

from .. import renditions
from ..models import Picture

_UNKNOWN = 0
SAMPLE = 64
"""Pixels of the longer side of what the dominant colour is counted in."""
COLOURS = 6


def prepare(image: Picture, *, avif: bool = False) -> int:
    """Make what is missing of a picture's renditions, and note its colour. Returns how many sizes stand ready.

    With `avif` all of them, which takes seconds each; pages offer those from then on. Doing it twice changes nothing.
    Raises OSError when the file is gone.
    """
    ready = image.get_renditions(*(renditions.EVERY if avif else renditions.FIRST))
    noted: dict[str, object] = {}
    if not image.colour:
        with image.open_file() as file:
            noted["colour"] = image.colour = dominant_colour(file)
    if avif and not image.avif_ready:
        noted["avif_ready"] = image.avif_ready = True
    if noted:
        points = ("file", "focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")
        unchanged = {name: getattr(image, name) for name in points}  # else another task is on its way
        Picture.objects.filter(pk=image.pk, **unchanged).update(**noted)
    return len(ready)


def dominant_colour(file: IO[bytes]) -> str:
    """The colour most of the picture has, #rrggbb; empty when it cannot be read.

    Counted among the few colours the picture can be reduced to: the mean of a blue sea and red cliffs is a grey that
    the picture has nowhere.
    """
    try:
        with Image.open(BytesIO(file.read())) as picture:
            picture.draft("RGB", (SAMPLE, SAMPLE))
            picture.thumbnail((SAMPLE, SAMPLE))
            seen = picture.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""
    ground = Image.new("RGBA", seen.size, "white")
    few = Image.alpha_composite(ground, seen).convert("RGB").quantize(COLOURS)
    counted = [(count, index) for count, index in few.getcolors() or [] if isinstance(index, int)]
    first = 3 * max(counted, default=(0, 0))[1]
    red, green, blue = (few.getpalette() or [255, 255, 255])[first : first + 3]
    return f"#{red:02x}{green:02x}{blue:02x}"


def tone_of(image: Picture) -> str:
    """Class of the placeholder colour of a picture, e.g. "tone-3"; empty when its file cannot be read.

    The nearest to its dominant colour. For a picture whose colour nobody has noted it is read from the file and kept in
    the cache under the file's name, which changes with the file.
    """
    if image.colour:
        red, green, blue = bytes.fromhex(image.colour[1:])
        return tone_class(nearest_tone((red, green, blue)))
    key = f"branding.tone.{image.pk}.{image.file.name.rpartition('/')[2]}"
    number: int | None = cache.get(key)
    if number is None:
        try:
            with image.open_file() as file:
                number = tone_of_file(file) or _UNKNOWN
        except OSError:
            return ""
        cache.set(key, number, timeout=None)
    return tone_class(number)
