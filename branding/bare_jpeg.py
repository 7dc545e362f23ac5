"""JPEG files without what a camera wrote beside the pixels, bit for bit the same picture."""

COMMENT = 0xFE
SCAN = 0xDA
APPLICATION = range(0xE1, 0xF0)
COLOUR = 0xE2
"""ICC profiles, without which colours change; the only application segment that is kept besides JFIF's own (E0)."""
ADOBE = 0xEE
"""Says how four-channel colours are to be read."""


def bare_jpeg(data: bytes) -> bytes:
    """The file without EXIF, XMP, IPTC and comments; what is no JPEG is given back as it is (ITU-T T.81, B.1.1)."""
    if data[:2] != b"\xff\xd8":
        return data
    kept, at = [data[:2]], 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == SCAN:
            break
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        described = marker == COMMENT or (marker in APPLICATION and marker not in {COLOUR, ADOBE})
        if not described:
            kept.append(data[at:end])
        at = end
    return b"".join([*kept, data[at:]])
