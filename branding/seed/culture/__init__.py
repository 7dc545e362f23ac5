"""The seeded stories of culture, in the order of the list."""

from . import batik, bontot, emping, golok, pottery, silat

STORIES = (pottery.STORY, golok.STORY, batik.STORY, silat.STORY, emping.STORY, bontot.STORY)
