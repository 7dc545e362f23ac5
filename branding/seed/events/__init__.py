"""All seeded events."""

from . import ciomas, coast, padarincang, regency, tanara

EVENTS = (
    ciomas.FESTIVAL,
    ciomas.CARE,
    tanara.FESTIVAL,
    padarincang.DURIAN,
    padarincang.KITES,
    coast.WETLAND,
    coast.DEBUS,
    padarincang.PORRIDGE,
    regency.PROCESSION,
    regency.ANNIVERSARY,
    tanara.HAUL,
    coast.KRAKATAU,
)
