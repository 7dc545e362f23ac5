"""All seeded itineraries, in the order in which they are listed."""

from . import anyer, hills, makers, north, smiths

TRIPS = (anyer.TRIP, makers.TRIP, hills.TRIP, north.TRIP, smiths.TRIP)
