"""Every kind of still life: the things it shows, what may lie beside them, and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from . import props_bags as bags
from . import props_blade as blade
from . import props_clay as clay
from . import props_cloth as cloth
from . import props_drinks as drinks
from . import props_field as field
from . import props_home as home
from . import props_meals as meals
from . import props_sea as sea
from . import props_snacks as snacks
from . import props_sweets as sweets
from . import props_trip as trip
from . import props_works as works
from . import props_woven as woven
from .forms import Maker
from .palette import AMBER, BARK, CLAY, INK, mix
from .props_table import CHILI


@dataclass(frozen=True)
class Setting:
    """Where things stand. `tilt` is the range of the camera's height: 0 at the table's edge, 1 straight above."""

    backdrops: Sequence[str]
    grounds: Sequence[str]
    layouts: Sequence[str]
    tilt: tuple[float, float] = (0.18, 0.36)


TABLE = Setting(
    ("kitchen", "plain", "sunlit", "window", "bamboo", "panelled", "garden"),
    ("wood", "linen", "mat", "wood", "tiles"),
    ("single", "single", "above", "pair", "above", "single"),
    (0.34, 0.52),
)
"""Dishes, seen as one sits before them or from above."""
CAFE = Setting(
    ("planks", "window", "sunlit", "shelves", "plain", "panelled", "garden"),
    ("wood", "linen", "stone", "wood"),
    ("single", "pair", "row", "single", "group"),
    (0.22, 0.42),
)
BOTTLES = Setting(
    ("kitchen", "plain", "sunlit", "shelves", "bamboo", "window", "panelled"),
    ("wood", "linen", "stone", "tiles"),
    ("row", "group", "pair", "rack", "single"),
    (0.16, 0.32),
)
SNACKS = Setting(TABLE.backdrops, TABLE.grounds, ("pair", "single", "above", "row", "group", "single"), (0.28, 0.46))
RUSTIC = Setting(
    ("bamboo", "planks", "garden", "sunlit", "shelves", "window", "panelled"),
    ("wood", "mat", "earth", "linen", "cement"),
    ("row", "pair", "group", "single", "rack", "group"),
    (0.2, 0.36),
)
MARKET = Setting(
    ("garden", "bamboo", "planks", "sunlit", "plain", "window"),
    ("wood", "mat", "earth", "linen"),
    ("single", "pair", "above", "single"),
    (0.3, 0.46),
)
QUAY = Setting(("seaside", "seaside", "planks", "plain", "bamboo"), ("sand", "wood", "stone"), ("single", "pair", "above", "single"), (0.32, 0.46))  # fmt: skip
LAID = Setting(("planks", "bamboo", "plain", "drape", "sunlit"), ("linen", "wood", "mat", "stone"), ("single", "above", "single"), (0.3, 0.46))  # fmt: skip
SHOP = Setting(
    ("shelves", "plain", "panelled", "planks", "drape", "sunlit", "window"),
    ("wood", "linen", "tiles", "cement"),
    ("row", "pair", "group", "single", "rack"),
    (0.18, 0.32),
)
RAIL = Setting(("drape", "plain", "panelled", "planks", "sunlit", "shelves"), ("wood", "tiles", "linen"), ("single", "pair", "row"), (0.16, 0.26))  # fmt: skip
WORKS = Setting(("workshop", "workshop", "planks", "panelled", "plain"), ("cement", "tiles", "wood", "cement"), ("single", "pair", "row", "group"), (0.18, 0.32))  # fmt: skip
FLOOR = Setting(("workshop", "panelled", "plain", "sunlit", "planks"), ("cement", "tiles", "cement"), ("single",), (0.16, 0.26))  # fmt: skip
YARD = Setting(
    ("garden", "garden", "bamboo", "planks"), ("earth", "earth", "cement"), ("single", "pair", "row"), (0.18, 0.3)
)
OPEN = Setting(("garden", "seaside", "garden"), ("earth", "sand", "earth"), ("single",), (0.16, 0.24))
ROOM = Setting(
    ("sunlit", "window", "panelled", "plain", "planks"), ("wood", "tiles", "wood"), ("single",), (0.16, 0.26)
)
PARLOUR = Setting(("sunlit", "plain", "panelled", "drape", "window"), ("wood", "tiles", "linen", "stone"), ("single", "pair", "group"), (0.2, 0.32))  # fmt: skip


@dataclass(frozen=True)
class Kind:
    """How pictures of one subject may look."""

    things: Sequence[Maker]
    setting: Setting
    companions: Sequence[Maker] = ()


def _snack(sort: str, *more: Maker) -> Kind:
    things = (snacks.on_plate(sort), snacks.on_plate(sort), snacks.in_pouch(sort), snacks.in_jar(sort), *more)
    return Kind(things, SNACKS, (snacks.few(sort),))


_table = (snacks.chilies, drinks.TEA, drinks.coffee_glass)
_cup = (drinks.few_beans,)

KINDS: dict[str, Kind] = {
    # clay
    "pots": Kind((clay.gentong, clay.kendi, clay.guci, clay.flower_pot, clay.bowl), RUSTIC, (clay.bowl, clay.crucible)),
    "jars": Kind((clay.gentong, clay.gentong, clay.guci), RUSTIC, (clay.bowl,)),
    "jugs": Kind((clay.kendi,), RUSTIC, (clay.bowl,)),
    "flower_pots": Kind((clay.flower_pot,), RUSTIC, (clay.bowl,)),
    "mortars": Kind((clay.mortar,), RUSTIC, (snacks.chilies,)),
    "stoves": Kind((clay.stove,), RUSTIC, (clay.bowl,)),
    "crucibles": Kind((clay.crucible,), RUSTIC, (clay.bowl,)),
    "money_boxes": Kind((clay.money_box,), SHOP),
    # dishes
    "rice_plate": Kind((meals.rice_plate,), TABLE, _table),
    "noodles": Kind((meals.noodles,), TABLE, _table),
    "soto": Kind((meals.soup("soto"),), TABLE, _table),
    "meatballs": Kind((meals.soup("bakso"),), TABLE, _table),
    "stew": Kind((meals.soup("rabeg"),), TABLE, _table),
    "satay": Kind((meals.satay,), TABLE, _table),
    "chicken": Kind((meals.chicken,), TABLE, _table),
    "grilled_fish": Kind((meals.grilled_fish,), TABLE, _table),
    "shrimp_dish": Kind((sea.COOKED_SHRIMP,), TABLE, _table),
    "rice_box": Kind((meals.rice_box,), TABLE, (snacks.chilies,)),
    "buffet": Kind((meals.buffet,), Setting(TABLE.backdrops, TABLE.grounds, ("single",), (0.3, 0.42)), ()),
    "tumpeng": Kind((meals.tumpeng,), Setting(TABLE.backdrops, TABLE.grounds, ("single",), (0.26, 0.4)), _table),
    "toast": Kind((meals.toast,), TABLE, (drinks.coffee_glass,)),
    "fritters": Kind((meals.fritters,), TABLE, (drinks.coffee_glass, drinks.TEA)),
    # drinks
    "coffee": Kind((drinks.coffee_cup, drinks.coffee_glass), CAFE, _cup),
    "coffee_beans": Kind((drinks.coffee_pouch, drinks.bean_bowl, drinks.bean_sack), CAFE, (*_cup, drinks.coffee_cup)),
    "iced_coffee": Kind((drinks.MILK_COFFEE, drinks.PALM_SUGAR), CAFE, _cup),
    "palm_sugar_coffee": Kind((drinks.PALM_SUGAR,), CAFE, _cup),
    "tea": Kind((drinks.TEA,), CAFE),
    "juice": Kind(drinks.JUICES, CAFE),
    "grass_jelly": Kind((drinks.GRASS_JELLY,), CAFE),
    "seaweed_drink": Kind((drinks.SEAWEED,), CAFE),
    "coconut": Kind(
        (drinks.coconut,), Setting(("seaside", "garden", "planks"), ("sand", "wood", "mat"), ("single", "pair", "row"))
    ),
    "jamu": Kind((drinks.JAMU, drinks.JAMU_TAMARIND), BOTTLES, (drinks.herbs,)),
    "honey": Kind((drinks.HONEY,), BOTTLES),
    "goat_milk": Kind((drinks.GOAT_MILK,), BOTTLES),
    "oil": Kind((drinks.OIL,), BOTTLES),
    "water": Kind((drinks.gallon,), Setting(SHOP.backdrops, SHOP.grounds, ("single", "pair", "row"), (0.18, 0.3))),
    # snacks
    "emping": _snack("emping", snacks.drying("emping")),
    "emping_sweet": _snack("sweet"),
    "emping_hot": _snack("hot"),
    "emping_raw": Kind(
        (snacks.drying("raw"), snacks.on_plate("raw"), snacks.in_pouch("raw")), SNACKS, (snacks.few("raw"),)
    ),
    "banana_chips": _snack("banana"),
    "cassava_chips": _snack("cassava"),
    "rengginang": _snack("rengginang", snacks.drying("rengginang")),
    "rempeyek": _snack("peanut"),
    "basreng": _snack("basreng"),
    "mushroom_chips": _snack("mushroom"),
    "fish_crackers": _snack("fish"),
    "sambal": Kind(
        (snacks.sambal(mix(CHILI, CLAY, 0.2)), snacks.sambal(mix(CLAY, AMBER, 0.3))), BOTTLES, (snacks.chilies,)
    ),
    "dendeng": Kind((snacks.dipped(mix(BARK, CLAY, 0.35), INK, count=16, rounded=False),), TABLE, (snacks.chilies,)),
    "nuggets": Kind((snacks.NUGGETS,), TABLE, (snacks.chilies,)),
    "dumplings": Kind((snacks.DUMPLINGS,), TABLE, (snacks.chilies,)),
    "tofu": Kind((snacks.tofu,), TABLE),
    "tempe": Kind((snacks.tempe,), TABLE),
    # sweets
    "birthday_cake": Kind(
        (sweets.birthday_cake,), Setting(TABLE.backdrops, TABLE.grounds, ("single", "single", "pair"), (0.24, 0.38))
    ),
    "doughnuts": Kind((sweets.doughnuts,), TABLE, (drinks.coffee_glass,)),
    "brownies": Kind((sweets.BROWNIES,), TABLE, (drinks.coffee_glass,)),
    "banana_loaf": Kind((sweets.BANANA_LOAF,), TABLE, (drinks.TEA,)),
    "sponge": Kind((sweets.ring_cake, sweets.MARBLE_LOAF), TABLE, (drinks.TEA,)),
    "layer_cake": Kind((sweets.STICKY_LAYERS,), TABLE, (drinks.TEA,)),
    "gipang": Kind((sweets.GIPANG,), TABLE, (drinks.TEA,)),
    "uya_krutu": Kind((sweets.MOLASSES,), TABLE, (drinks.TEA,)),
    "pasung": Kind((sweets.leaf_cones,), TABLE, (drinks.TEA,)),
    "market_cakes": Kind((sweets.market_cakes,), TABLE, (drinks.TEA, drinks.coffee_glass)),
    "dodol": Kind((sweets.wrapped,), TABLE, (drinks.TEA,)),
    "snack_box": Kind((sweets.snack_box,), TABLE),
    # the sea and the ponds
    "milkfish": Kind((sea.MILKFISH,), QUAY, (snacks.chilies,)),
    "catfish": Kind((sea.CATFISHES, sea.basin("catfish")), MARKET),
    "fish_fry": Kind((sea.basin("fry"),), MARKET),
    "shrimp": Kind((sea.FRESH_SHRIMP,), QUAY),
    "catch": Kind((sea.catch,), QUAY),
    "anchovy": Kind((sea.dried("anchovy"),), QUAY, (snacks.chilies,)),
    "salt_fish": Kind((sea.dried("split"),), QUAY, (snacks.chilies,)),
    "dried_shrimp": Kind((sea.dried("shrimp"),), QUAY, (snacks.chilies,)),
    "shrimp_paste": Kind((sea.shrimp_paste,), MARKET, (snacks.chilies,)),
    "bontot": Kind((sea.rolls("bontot"),), TABLE, (snacks.chilies,)),
    "otak_otak": Kind((sea.rolls("otak"),), TABLE, (snacks.chilies,)),
    "milkfish_satay": Kind((sea.rolls("satay"),), TABLE, (snacks.chilies,)),
    "seaweed": Kind((sea.seaweed,), QUAY),
    # fields and pens
    "durian": Kind((field.durians,), MARKET),
    "mangosteen": Kind((field.MANGOSTEENS,), MARKET),
    "melinjo": Kind((field.MELINJO,), MARKET),
    "fruit": Kind((field.ORANGES, field.MANGOSTEENS, field.durians), MARKET),
    "vegetables": Kind((field.vegetables, field.bundles, field.TOMATOES), MARKET, (snacks.chilies,)),
    "greens": Kind((field.bundles,), MARKET),
    "seedlings": Kind((field.SEEDLINGS,), YARD),
    "chili_seedlings": Kind((field.CHILI_SEEDLINGS,), YARD),
    "house_plants": Kind((clay.flower_plant,), YARD, (clay.flower_plant,)),
    "compost": Kind((field.compost,), YARD),
    "mushrooms": Kind((field.mushrooms,), MARKET),
    "mushroom_bags": Kind((field.grow_bags,), YARD),
    "rice": Kind((field.rice_sack, field.rice_sack, field.rice_bowl), SHOP),
    "eggs": Kind((field.eggs,), MARKET),
    "hens": Kind((field.hen,), YARD),
    "goats": Kind((field.goat,), Setting(YARD.backdrops, YARD.grounds, ("single", "pair"), (0.16, 0.24))),
    "essential_oil": Kind((field.essential_oil,), PARLOUR),
    "soap": Kind((field.soap,), PARLOUR),
    "candles": Kind((field.candles,), PARLOUR),
    # crafts
    "woven": Kind((woven.basket, woven.leaning_tray, woven.mats, woven.besek), RUSTIC, (woven.besek,)),
    "baskets": Kind((woven.basket,), RUSTIC),
    "trays": Kind((woven.leaning_tray,), RUSTIC, (woven.besek,)),
    "mats": Kind((woven.mats,), RUSTIC),
    "besek": Kind((woven.besek,), RUSTIC),
    "hyacinth_bags": Kind((woven.hyacinth_bag,), SHOP),
    "steamers": Kind((woven.steamer,), RUSTIC),
    "key_rings": Kind((woven.KEY_RINGS,), Setting(SHOP.backdrops, SHOP.grounds, ("single",), (0.18, 0.28))),
    "hampers": Kind((woven.hamper,), SHOP),
    "golok": Kind((blade.golok("plain"), blade.golok("ornate")), LAID, (blade.whetstone,)),
    "ornate_golok": Kind((blade.golok("ornate"),), LAID),
    "sheaths": Kind((blade.sheaths,), LAID),
    "sickles": Kind((blade.sickle,), LAID, (blade.whetstone,)),
    "knives": Kind((blade.kitchen_knives,), LAID),
    "hoes": Kind((blade.hoe,), YARD),
    "forge": Kind((blade.anvil,), FLOOR),
    "beds": Kind((home.bed,), ROOM),
    "cupboards": Kind((home.cupboard,), ROOM),
    "tables": Kind((home.dining_table,), ROOM),
    "doors": Kind((home.door,), FLOOR),
    # cloth and bags
    "batik": Kind((cloth.folded, cloth.hung, cloth.rolls), SHOP, (cloth.thread,)),
    "batik_drawn": Kind((cloth.hung, cloth.folded), SHOP, (cloth.wax,)),
    "batik_stamped": Kind((cloth.folded, cloth.hung, cloth.stamp), SHOP, (cloth.stamp,)),
    "batik_shirts": Kind((cloth.garment("shirt"),), RAIL),
    "shawls": Kind((cloth.folded, cloth.rolls), SHOP),
    "tees": Kind((cloth.garment("tee"),), RAIL),
    "uniforms": Kind((cloth.garment("uniform"),), RAIL, (cloth.thread,)),
    "gowns": Kind((cloth.garment("gown"),), RAIL),
    "prayer_clothes": Kind((cloth.garment("prayer"),), RAIL),
    "headscarves": Kind((cloth.garment("scarf"),), RAIL),
    "sewing": Kind((cloth.machine,), PARLOUR, (cloth.thread, cloth.scissors)),
    "backpacks": Kind((bags.backpack,), SHOP),
    "school_bags": Kind((bags.school_bag,), SHOP),
    "slings": Kind((bags.sling,), SHOP),
    "briefcases": Kind((bags.briefcase,), SHOP),
    "suitcases": Kind((bags.suitcase,), SHOP),
    "purses": Kind((bags.purse,), SHOP),
    # trades
    "tyres": Kind((works.tyres,), WORKS, (works.wrenches,)),
    "engine_oil": Kind((works.oil_bottles,), WORKS, (works.wrenches,)),
    "brakes": Kind((works.brakes,), WORKS, (works.wrenches,)),
    "scooters": Kind((works.scooter,), FLOOR, (works.toolbox,)),
    "tools": Kind((works.toolbox,), WORKS, (works.wrenches,)),
    "cars": Kind((works.car,), FLOOR),
    "car_wash": Kind((works.wash_bucket,), WORKS),
    "washers": Kind((works.washer,), FLOOR, (works.toolbox,)),
    "coolers": Kind(
        (works.air_conditioner,), Setting(("plain", "sunlit", "panelled"), ("wood", "tiles"), ("hung",), (0.18, 0.2))
    ),
    "phones": Kind((works.phone,), PARLOUR),
    "phone_cases": Kind((works.cases,), PARLOUR),
    "gates": Kind((works.gate,), OPEN),
    "grilles": Kind((works.grille,), FLOOR, (works.sparks,)),
    "canopies": Kind((works.canopy,), OPEN),
    "welding": Kind((works.sparks,), FLOOR),
    "paint": Kind((works.paint,), WORKS),
    "cement": Kind((works.cement,), WORKS),
    "blocks": Kind((works.blocks,), YARD),
    "sand": Kind((works.sand_heap,), YARD),
    "print": Kind((home.banners,), PARLOUR),
    "cards": Kind((home.papers,), PARLOUR),
    "hair": Kind((home.vanity,), PARLOUR),
    "creams": Kind((home.creams,), PARLOUR),
    "bridal": Kind((home.bride,), PARLOUR),
    "tents": Kind((home.tent,), OPEN),
    "laundry": Kind((home.towels, home.laundry_basket), PARLOUR, (home.iron,)),
    "ironing": Kind((home.towels, home.iron), PARLOUR),
    "linen": Kind((home.towels, home.bed), ROOM),
    "computers": Kind((home.computer,), ROOM),
    "lessons": Kind((home.books,), PARLOUR),
    # trips, rooms, shops
    "guest_room": Kind((home.bed,), ROOM),
    "guest_house": Kind((home.house,), OPEN),
    "boats": Kind((trip.boat,), Setting(("seaside",), ("sand",), ("single",), (0.16, 0.24))),
    "snorkelling": Kind((trip.snorkel,), Setting(("seaside",), ("sand", "wood"), ("single",), (0.2, 0.32))),
    "guides": Kind(
        (trip.guide,), Setting(("garden", "seaside", "planks"), ("wood", "mat", "linen"), ("single",), (0.32, 0.46))
    ),
    "gas": Kind((trip.gas,), SHOP),
    "groceries": Kind((trip.groceries, field.rice_sack), SHOP, (trip.scales,)),
    "souvenirs": Kind((woven.hamper, woven.KEY_RINGS, woven.basket), SHOP),
    "shirts_of_place": Kind((cloth.garment("tee"),), RAIL),
    "packets": Kind((snacks.in_pouch("emping"), snacks.in_jar("emping"), snacks.in_pouch("banana")), SHOP),
    "market": Kind((field.vegetables, field.ORANGES, field.TOMATOES, sea.catch, field.eggs), MARKET),
}
