"""Every kind of still life: the things it shows, what may lie beside them, and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from . import props_bags as bags
from . import props_blade as blade
from . import props_build as build
from . import props_cakes as cakes
from . import props_catch as caught
from . import props_clay as clay
from . import props_cloth as cloth
from . import props_drinks as drinks
from . import props_farm as farm
from . import props_feast as feast
from . import props_field as field
from . import props_home as home
from . import props_meals as meals
from . import props_parlour as parlour
from . import props_sea as sea
from . import props_sewing as sewing
from . import props_snacks as snacks
from . import props_sweets as sweets
from . import props_trip as trip
from . import props_works as works
from . import props_woven as woven
from .forms import Maker
from .palette import AMBER, BARK, CLAY, INK, mix
from .props_table import CHILI
from .settings import (
    BOARD,
    BOTTLES,
    CAFE,
    DESK,
    FLOOR,
    LAID,
    MARKET,
    OPEN,
    PARLOUR,
    QUAY,
    RAIL,
    ROOM,
    RUSTIC,
    SHOP,
    SNACKS,
    TABLE,
    WORKS,
    YARD,
    Setting,
)


@dataclass(frozen=True)
class Kind:
    """How pictures of one subject may look."""

    things: Sequence[Maker]
    setting: Setting
    companions: Sequence[Maker] = ()
    from_above: Sequence[Maker] = ()
    """Which of the things are shown when seen from straight above, where a jar is but a lid; none: all."""


def _snack(sort: str, *more: Maker) -> Kind:
    things = (snacks.on_plate(sort), snacks.on_plate(sort), snacks.in_pouch(sort), snacks.in_jar(sort), *more)
    return Kind(things, SNACKS, (snacks.few(sort),), (snacks.on_plate(sort), *more))


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
    "rice_box": Kind((feast.rice_box,), DESK, (snacks.chilies,)),
    "buffet": Kind((feast.buffet,), Setting(TABLE.backdrops, TABLE.grounds, ("single",), (0.3, 0.42)), ()),
    "tumpeng": Kind((feast.tumpeng,), Setting(TABLE.backdrops, TABLE.grounds, ("single",), (0.26, 0.4)), _table),
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
        (snacks.drying("raw"), snacks.on_plate("raw"), snacks.in_pouch("raw")),
        SNACKS,
        (snacks.few("raw"),),
        (snacks.drying("raw"), snacks.on_plate("raw")),
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
        (cakes.birthday_cake,), Setting(TABLE.backdrops, TABLE.grounds, ("single", "single", "pair"), (0.24, 0.38))
    ),
    "doughnuts": Kind((sweets.doughnuts,), TABLE, (drinks.coffee_glass,)),
    "brownies": Kind((sweets.BROWNIES,), TABLE, (drinks.coffee_glass,)),
    "banana_loaf": Kind((cakes.BANANA_LOAF,), DESK, (drinks.TEA,)),
    "sponge": Kind((cakes.ring_cake, cakes.MARBLE_LOAF), DESK, (drinks.TEA,)),
    "layer_cake": Kind((sweets.STICKY_LAYERS,), TABLE, (drinks.TEA,)),
    "gipang": Kind((sweets.GIPANG,), TABLE, (drinks.TEA,)),
    "uya_krutu": Kind((sweets.MOLASSES,), TABLE, (drinks.TEA,)),
    "pasung": Kind((sweets.leaf_cones,), TABLE, (drinks.TEA,)),
    "market_cakes": Kind((sweets.market_cakes,), TABLE, (drinks.TEA, drinks.coffee_glass)),
    "dodol": Kind((sweets.wrapped,), TABLE, (drinks.TEA,)),
    "pancakes": Kind((snacks.PANCAKES,), TABLE, (drinks.TEA,)),
    "snack_box": Kind((sweets.snack_box,), DESK),
    # the sea and the ponds
    "milkfish": Kind((sea.MILKFISH,), QUAY, (snacks.chilies,)),
    "catfish": Kind((sea.CATFISHES, sea.basin("catfish")), MARKET),
    "fish_fry": Kind((sea.basin("fry"),), MARKET),
    "shrimp": Kind((sea.FRESH_SHRIMP,), QUAY),
    "catch": Kind((caught.catch,), Setting(QUAY.backdrops, QUAY.grounds, ("single", "pair"), (0.3, 0.42))),
    "anchovy": Kind((caught.dried("anchovy"),), QUAY, (snacks.chilies,)),
    "salt_fish": Kind((caught.dried("split"),), QUAY, (snacks.chilies,)),
    "dried_shrimp": Kind((caught.dried("shrimp"),), QUAY, (snacks.chilies,)),
    "shrimp_paste": Kind((caught.shrimp_paste,), MARKET, (snacks.chilies,)),
    "bontot": Kind((caught.rolls("bontot"),), TABLE, (snacks.chilies,)),
    "otak_otak": Kind((caught.rolls("otak"),), TABLE, (snacks.chilies,)),
    "milkfish_satay": Kind((caught.rolls("satay"),), TABLE, (snacks.chilies,)),
    "seaweed": Kind((caught.seaweed,), QUAY),
    # fields and pens
    "durian": Kind((field.durians,), MARKET),
    "mangosteen": Kind((field.MANGOSTEENS,), MARKET),
    "melinjo": Kind((field.MELINJO,), MARKET),
    "fruit": Kind((field.ORANGES, field.MANGOSTEENS, field.durians), MARKET),
    "vegetables": Kind((field.vegetables, field.bundles, field.TOMATOES), MARKET, (snacks.chilies,)),
    "greens": Kind((field.bundles,), MARKET),
    "seedlings": Kind((farm.SEEDLINGS,), YARD),
    "chili_seedlings": Kind((farm.CHILI_SEEDLINGS,), YARD),
    "house_plants": Kind((clay.flower_plant,), YARD, (clay.flower_plant,)),
    "compost": Kind((farm.compost,), YARD),
    "mushrooms": Kind((farm.mushrooms,), MARKET),
    "mushroom_bags": Kind((farm.grow_bags,), YARD),
    "rice": Kind((farm.rice_sack, farm.rice_sack, farm.rice_bowl), SHOP),
    "eggs": Kind((farm.eggs,), MARKET),
    "hens": Kind((farm.hen,), YARD),
    "goats": Kind((farm.goat,), Setting(YARD.backdrops, YARD.grounds, ("single", "pair"), (0.16, 0.24))),
    "essential_oil": Kind((farm.essential_oil,), PARLOUR),
    "soap": Kind((farm.soap,), PARLOUR),
    "candles": Kind((farm.candles,), PARLOUR),
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
    "golok": Kind((blade.golok("plain"), blade.golok("ornate")), LAID),
    "ornate_golok": Kind((blade.golok("ornate"),), LAID),
    "sheaths": Kind((blade.sheaths,), LAID),
    "sickles": Kind((blade.sickle,), LAID),
    "knives": Kind((blade.kitchen_knives,), BOARD),
    "hoes": Kind((blade.hoe,), YARD),
    "forge": Kind((blade.anvil,), FLOOR),
    "beds": Kind((home.bed,), ROOM),
    "cupboards": Kind((home.cupboard,), ROOM),
    "tables": Kind((home.dining_table,), ROOM),
    "doors": Kind((home.door,), FLOOR),
    # cloth and bags
    "batik": Kind((cloth.folded, cloth.hung, cloth.rolls), SHOP, (sewing.thread,)),
    "batik_drawn": Kind((cloth.hung, cloth.folded), SHOP, (sewing.wax,)),
    "batik_stamped": Kind((cloth.folded, cloth.hung, sewing.stamp), SHOP, (sewing.stamp,)),
    "batik_shirts": Kind((cloth.garment("shirt"),), RAIL),
    "shawls": Kind((cloth.folded, cloth.rolls), SHOP),
    "tees": Kind((cloth.garment("tee"),), RAIL),
    "uniforms": Kind((cloth.garment("uniform"),), RAIL, (sewing.thread,)),
    "gowns": Kind((cloth.garment("gown"),), RAIL),
    "prayer_clothes": Kind((cloth.garment("prayer"),), RAIL),
    "headscarves": Kind((cloth.garment("scarf"),), RAIL),
    "sewing": Kind((sewing.machine,), PARLOUR, (sewing.thread, sewing.scissors)),
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
    "gates": Kind((build.gate,), OPEN),
    "grilles": Kind((build.grille,), FLOOR, (build.sparks,)),
    "canopies": Kind((build.canopy,), OPEN),
    "welding": Kind((build.sparks,), FLOOR),
    "paint": Kind((build.paint,), WORKS),
    "cement": Kind((build.cement,), WORKS),
    "blocks": Kind((build.blocks,), YARD),
    "sand": Kind((build.sand_heap,), YARD),
    "print": Kind((parlour.banners,), PARLOUR),
    "cards": Kind((parlour.papers,), DESK),
    "hair": Kind((parlour.vanity,), PARLOUR),
    "creams": Kind((parlour.creams,), PARLOUR),
    "bridal": Kind((parlour.bride,), PARLOUR),
    "tents": Kind((parlour.tent,), OPEN),
    "laundry": Kind((parlour.towels, parlour.laundry_basket), PARLOUR, (parlour.iron,)),
    "ironing": Kind((parlour.towels, parlour.iron), PARLOUR),
    "linen": Kind((parlour.towels, home.bed), ROOM),
    "computers": Kind((parlour.computer,), ROOM),
    "lessons": Kind((parlour.books,), PARLOUR),
    # trips, rooms, shops
    "guest_room": Kind((home.bed,), ROOM),
    "guest_house": Kind((home.house,), OPEN),
    "boats": Kind((trip.boat,), Setting(("seaside",), ("sand",), ("single",), (0.16, 0.24))),
    "snorkelling": Kind((trip.snorkel,), Setting(("seaside",), ("sand", "wood"), ("single",), (0.2, 0.32))),
    "guides": Kind(
        (trip.guide,), Setting(("garden", "seaside", "planks"), ("wood", "mat", "linen"), ("single",), (0.32, 0.46))
    ),
    "gas": Kind((trip.gas,), SHOP),
    "groceries": Kind((trip.groceries, farm.rice_sack), SHOP, (trip.scales,)),
    "souvenirs": Kind((woven.hamper, woven.KEY_RINGS, woven.basket), SHOP),
    "packets": Kind((snacks.in_pouch("emping"), snacks.in_jar("emping"), snacks.in_pouch("banana")), SHOP),
    "market": Kind((field.vegetables, field.ORANGES, field.TOMATOES, caught.catch, farm.eggs), MARKET),
}
