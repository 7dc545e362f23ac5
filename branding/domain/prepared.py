"""Pictures made ready before anybody asks for them: their renditions, and the colour that stands in for them.

A size that nobody prepared is drawn in the request of the first visitor, who waits for it. So the seed and, after an
editor's upload, the worker make every size of `branding.renditions` beforehand.
"""

from django.core.cache import cache
from wagtail.images.models import Image

from economy.domain.tones import tone_class, tone_of_file

from .. import renditions

_UNKNOWN = 0


def prepare(image: Image) -> int:
    """Make what is missing of a picture's renditions, and note its tone. Returns how many sizes stand ready.

    Doing it twice changes nothing. Raises OSError when the file is gone.
    """
    ready = image.get_renditions(*renditions.EVERY)
    tone_of(image)
    return len(ready)


def tone_of(image: Image) -> str:
    """Class of the placeholder colour of a picture, e.g. "tone-3"; empty when its file cannot be read.

    Kept in the cache under the file's name, which changes with the file; read from the picture when it is not there.
    """
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
