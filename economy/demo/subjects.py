"""Which still life shows a product of the demo, by the words of its name.

The names on the right are those of `branding.seed.pictures`, which draws them; this table only reads words, so that a
picture never contradicts the name above it. A test holds every product of the demo's spreadsheet against it.
"""

import re
from collections.abc import Sequence

SUBJECTS: tuple[tuple[str, str], ...] = (
    ("kursus|les|bimbel", "lessons"),
    # snacks before what they are made of: "keripik pisang" is no banana, "kerupuk ikan" no fish
    ("kulit melinjo", "sambal"),
    ("bibit melinjo", "seedlings"),
    ("emping melinjo mentah|emping mentah", "emping_raw"),
    ("emping ceplis manis|emping manis", "emping_sweet"),
    ("emping ceplis pedas|emping pedas", "emping_hot"),
    ("emping", "emping"),
    ("keripik pisang|sale pisang", "banana_chips"),
    ("keripik singkong", "cassava_chips"),
    ("keripik jamur", "mushroom_chips"),
    ("keripik bontot|kerupuk|krupuk", "fish_crackers"),
    ("rengginang|opak", "rengginang"),
    ("rempeyek|peyek", "rempeyek"),
    ("basreng", "basreng"),
    ("keripik|camilan", "banana_chips"),
    ("sambal", "sambal"),
    ("dendeng|abon", "dendeng"),
    ("nugget", "nuggets"),
    ("dimsum isi|siomay", "dumplings"),
    ("klakat", "steamers"),
    ("tahu", "tofu"),
    ("tempe", "tempe"),
    # sweets
    ("ulang tahun|tart", "birthday_cake"),
    ("donat", "doughnuts"),
    ("brownies", "brownies"),
    ("bolu pisang", "banana_loaf"),
    ("bolu", "sponge"),
    ("lapis", "layer_cake"),
    ("gipang", "gipang"),
    ("uya krutu", "uya_krutu"),
    ("pasung", "pasung"),
    ("dodol", "dodol"),
    ("pancake durian", "pancakes"),
    ("snack box", "snack_box"),
    ("roti bakar", "toast"),
    ("pisang goreng|gorengan", "fritters"),
    ("kue|jajan", "market_cakes"),
    ("roti", "toast"),
    # fish and what comes of it
    ("es rumput laut", "seaweed_drink"),
    ("rumput laut", "seaweed"),
    ("bontot", "bontot"),
    ("otak-otak|otak otak", "otak_otak"),
    ("sate bandeng", "milkfish_satay"),
    ("bibit lele|benih", "fish_fry"),
    ("pecel lele", "rice_plate"),
    ("lele", "catfish"),
    ("bandeng", "milkfish"),
    ("udang saus", "shrimp_dish"),
    ("terasi", "shrimp_paste"),
    ("rebon|ebi", "dried_shrimp"),
    ("udang", "shrimp"),
    ("teri", "anchovy"),
    ("jambal|ikan asin|ikan kering", "salt_fish"),
    ("ikan bakar|ikan goreng", "grilled_fish"),
    ("ikan|nelayan", "catch"),
    # dishes
    ("aqiqah|kurban", "goats"),
    ("nasi kotak", "rice_box"),
    ("tumpeng", "tumpeng"),
    ("prasmanan|katering|catering", "buffet"),
    ("nasi", "rice_plate"),
    ("mie|mi|indomie", "noodles"),
    ("soto", "soto"),
    ("bakso", "meatballs"),
    ("rabeg|sop|gulai", "stew"),
    ("sate", "satay"),
    ("ayam kampung", "hens"),
    ("telur", "eggs"),
    ("ayam", "chicken"),
    # drinks
    ("kelapa muda", "coconut"),
    ("biji kopi|kopi robusta|kopi bubuk|bubuk kopi", "coffee_beans"),
    ("gula aren", "palm_sugar_coffee"),
    ("es kopi", "iced_coffee"),
    ("kopi", "coffee"),
    ("es teh|teh", "tea"),
    ("jus|es buah", "juice"),
    ("cincau|cendol", "grass_jelly"),
    ("jamu", "jamu"),
    ("madu", "honey"),
    ("susu", "goat_milk"),
    ("galon|air minum", "water"),
    ("minyak sereh|atsiri", "essential_oil"),
    ("minyak goreng", "oil"),
    # fields and pens
    ("bibit cabai", "chili_seedlings"),
    ("bibit", "seedlings"),
    ("tanaman hias", "house_plants"),
    ("pupuk", "compost"),
    ("keranjang", "baskets"),
    ("durian", "durian"),
    ("manggis", "mangosteen"),
    ("melinjo", "melinjo"),
    ("kangkung|bayam", "greens"),
    ("sayur", "vegetables"),
    ("buah", "fruit"),
    ("baglog", "mushroom_bags"),
    ("jamur", "mushrooms"),
    ("beras|padi", "rice"),
    ("kambing|domba", "goats"),
    ("sabun", "soap"),
    ("lilin", "candles"),
    # clay, blades, plaiting, timber
    ("gentong", "jars"),
    ("kendi", "jugs"),
    ("pot", "flower_pots"),
    ("cobek", "mortars"),
    ("tungku|anglo", "stoves"),
    ("kowi", "crucibles"),
    ("celengan", "money_boxes"),
    ("guci|gerabah|tembikar", "pots"),
    ("sarung golok", "sheaths"),
    ("golok hias", "ornate_golok"),
    ("golok", "golok"),
    ("arit|sabit", "sickles"),
    ("pisau", "knives"),
    ("cangkul", "hoes"),
    ("pandai besi", "forge"),
    ("eceng gondok", "hyacinth_bags"),
    ("sewa tikar|tikar", "mats"),
    ("tampah", "trays"),
    ("besek", "besek"),
    ("anyaman", "woven"),
    ("gantungan kunci", "key_rings"),
    ("hampers|parsel", "hampers"),
    ("dipan|ranjang", "beds"),
    ("lemari", "cupboards"),
    ("meja|kursi", "tables"),
    ("kusen|pintu", "doors"),
    # cloth and bags
    ("kemeja batik", "batik_shirts"),
    ("batik tulis", "batik_drawn"),
    ("batik cap", "batik_stamped"),
    ("batik", "batik"),
    ("selendang", "shawls"),
    ("mukena", "prayer_clothes"),
    ("jilbab|kerudung|hijab", "headscarves"),
    ("kaos", "tees"),
    ("jahit seragam|permak|jahit|konveksi", "sewing"),
    ("seragam", "uniforms"),
    ("gamis|kebaya", "gowns"),
    ("tas sekolah", "school_bags"),
    ("tas ransel|ransel", "backpacks"),
    ("tas selempang", "slings"),
    ("tas laptop|tas seminar", "briefcases"),
    ("koper", "suitcases"),
    ("dompet", "purses"),
    ("tas", "backpacks"),
    # trades
    ("tambal ban|ban", "tyres"),
    ("oli", "engine_oil"),
    ("rem", "brakes"),
    ("servis ringan|servis motor", "scooters"),
    ("tune up", "tools"),
    ("cuci mobil", "cars"),
    ("cuci motor|cuci kendaraan", "car_wash"),
    ("mesin cuci", "washers"),
    ("kamar", "guest_room"),
    ("ac|freon", "coolers"),
    ("pulsa|layar|baterai|servis hp", "phones"),
    ("casing", "phone_cases"),
    ("pagar", "gates"),
    ("teralis", "grilles"),
    ("kanopi", "canopies"),
    ("las", "welding"),
    ("cat tembok|cat", "paint"),
    ("semen", "cement"),
    ("batako|bata", "blocks"),
    ("pasir", "sand"),
    ("spanduk|sablon", "print"),
    ("undangan|fotokopi|pas foto|cetak", "cards"),
    ("potong rambut|pangkas|barber", "hair"),
    ("creambath|facial", "creams"),
    ("rias|pengantin", "bridal"),
    ("tenda", "tents"),
    ("cuci setrika|setrika", "ironing"),
    ("bed cover", "linen"),
    ("cuci|kilat|laundry", "laundry"),
    ("komputer", "computers"),
    # rooms, trips, shops
    ("satu rumah|homestay|villa|penginapan", "guest_house"),
    ("perahu|kapal", "boats"),
    ("snorkeling|selam", "snorkelling"),
    ("pemandu|wisata|paket", "guides"),
    ("gas", "gas"),
    ("sembako|kelontong|warung", "groceries"),
)
"""Words of a product's name (alternatives between bars), the more special first, and the still life that shows it."""

CATEGORIES: dict[str, str] = {
    "gerabah": "pots",
    "golok": "golok",
    "tas": "backpacks",
    "camilan": "packets",
    "roti-kue": "market_cakes",
    "kafe": "coffee",
    "minuman": "juice",
    "batik": "batik",
    "busana-muslim": "gowns",
    "konveksi": "sewing",
    "penjahit": "sewing",
    "toko-pakaian": "tees",
    "anyaman": "woven",
    "olahan-ikan": "fish_crackers",
    "perikanan": "catch",
    "warung-makan": "rice_plate",
    "katering": "buffet",
    "makanan-olahan": "packets",
    "buah-sayur": "market",
    "kelontong": "groceries",
    "cendera-mata": "souvenirs",
    "penginapan": "guest_house",
    "bengkel-motor": "scooters",
    "bengkel-mobil": "tools",
    "bengkel-las": "welding",
    "laundry": "laundry",
    "percetakan": "print",
    "servis-elektronik": "tools",
    "servis-hp": "phones",
    "peternakan": "hens",
    "mebel": "cupboards",
    "cuci-kendaraan": "car_wash",
    "salon": "hair",
    "rias-hajatan": "tents",
    "toko-bangunan": "paint",
    "bangunan": "blocks",
    "bibit-tanaman": "seedlings",
    "kursus": "lessons",
    "toko-lain": "groceries",
    "jasa-wisata": "guides",
    "minyak-atsiri": "essential_oil",
}
"""What stands for a category when no word of the product says more."""

KIN: dict[str, tuple[str, ...]] = {
    "guest_house": ("guest_room",),
    "salt_fish": ("anchovy", "dried_shrimp"),
    "coffee": ("coffee_beans", "iced_coffee", "palm_sugar_coffee"),
    "buffet": ("rice_box", "tumpeng"),
    "vegetables": ("greens",),
    "emping": ("emping_sweet", "emping_hot", "emping_raw"),
}
"""What keeps a name's promise as well as the thing itself."""

_PATTERNS = tuple((re.compile(rf"\b(?:{words})\b"), kind) for words, kind in SUBJECTS)


def subject_of(name: str) -> str | None:
    """The still life whose words stand in a name, or None."""
    folded = name.casefold()
    return next((kind for pattern, kind in _PATTERNS if pattern.search(folded)), None)


def pictured_product(business: str, products: Sequence[str], category: str) -> tuple[int, str] | None:
    """Which product (by its index) gets a picture, and which still life it is; None when nothing fits.

    The first product that shows what the business's own name (or a lodging's trade) promises, or something akin;
    otherwise one that shares a word with that name; otherwise the first whose name says anything; otherwise the first,
    as its category is shown.
    """
    subjects = [subject_of(name) for name in products]
    promised = subject_of(business) or ("guest_house" if category == "penginapan" else "")
    for kind in (promised, *KIN.get(promised, ())):
        if kind in subjects:
            return subjects.index(kind), kind
    shared = _words(business)
    for index, (name, subject) in enumerate(zip(products, subjects, strict=True)):
        if subject is not None and shared & _words(name):
            return index, subject
    for index, subject in enumerate(subjects):
        if subject is not None:
            return index, subject
    return (0, CATEGORIES[category]) if products and category in CATEGORIES else None


def _words(name: str) -> set[str]:
    return {word for word in re.findall(r"\w+", name.casefold()) if len(word) > 2}
